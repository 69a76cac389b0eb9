using System.CommandLine;
using PgVecByok.Server;

Option<string?> data = new("--data") { Description = "Data directory (default: ./data); made at first start." };
Option<string?> listen = new("--listen") { Description = "HOST:PORT to listen on (default: 127.0.0.1:5433)." };
Command serve = new("serve", "Run the server until SIGTERM or SIGINT.") { data, listen };
serve.SetAction(result => Serving.Run(result.GetValue(data), result.GetValue(listen)));

RootCommand root = new("A PostgreSQL-compatible vector database whose tenants hold their own keys.")
{
    serve, KeystoreCommands.Create(),
};
return root.Parse(args).Invoke();
