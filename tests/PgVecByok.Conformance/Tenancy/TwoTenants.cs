namespace PgVecByok.Conformance;

/// <summary>
/// A server with two tenants, acme and bolt: anna owns acme, bert owns bolt, carl reads and writes both. Table docs is theirs
/// together; notes has a serial key.
/// </summary>
public sealed class TwoTenants : IDisposable
{
    public TwoTenants() => Found(Server);

    public ServerProcess Server { get; } = new();

    public void Dispose() => Server.Dispose();

    internal static void Found(ServerProcess server, string acmeKey = "file:acme", string options = "{}")
    {
        using RawClient postgres = server.Connect();
        postgres.Do($"SELECT create_tenant('acme', '{acmeKey}', '{options}'), create_tenant('bolt', 'file:bolt')");
        foreach (string role in (string[])["anna", "bert", "carl"])
            postgres.Do($"CREATE ROLE {role} LOGIN PASSWORD '{ServerProcess.Password}'");
        postgres.Do("SELECT * FROM grant_tenant('acme', 'anna', 'owner')");
        postgres.Do("SELECT * FROM grant_tenant('bolt', 'bert', 'owner')");
        postgres.Do(
            "CREATE TABLE docs (id int PRIMARY KEY, tenant_id text, body text, v vector(3)) WITH (tenant_column = 'tenant_id');"
            + "CREATE TABLE notes (id serial PRIMARY KEY, tenant uuid, body text) WITH (tenant_column = 'tenant');"
            + "GRANT ALL ON docs, notes TO anna, bert, carl; GRANT ALL ON SEQUENCE notes_id_seq TO anna, bert, carl");
        using RawClient anna = server.ConnectAs("anna");
        anna.Do("SELECT * FROM grant_tenant('acme', 'carl', 'writer')");
        using RawClient bert = server.ConnectAs("bert");
        bert.Do("SELECT * FROM grant_tenant('bolt', 'carl', 'writer')");
    }
}
