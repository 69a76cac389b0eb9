using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Server;

/// <summary>
/// <c>pgvecbyok serve</c>: puts the parts together, runs, and takes them apart again. The first SIGTERM or SIGINT ends sessions in
/// order, a second one ends the process; the log makes both safe.
/// </summary>
internal static class Serving
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static int Run(string? data, string? listen)
    {
        // What needs nothing of the rest is made beside it: two cores start sooner than one.
        Task<FunctionCatalog> functions = Task.Run(BuiltinFunctions.Create);
        try
        {
            ServerOptions options = ServerOptions.Read(data, listen, Environment.GetEnvironmentVariable);
            using ILoggerFactory logging = Logging(options);
            ILogger log = logging.CreateLogger("pgvecbyok");
            foreach (string failed in ProcessHardening.Apply())
                log.LogWarning("{Problem}", failed);
            return Run(options, functions, log);
        }
        catch (Exception refused) when (refused is ServerStartException or KeyException or StorageException)
        {
            Console.Error.WriteLine($"pgvecbyok: {refused.Message}");
            return 1;
        }
    }

    private static int Run(ServerOptions options, Task<FunctionCatalog> functions, ILogger log)
    {
        TimeProvider clock = TimeProvider.System;
        using DataDirectory directory = DataDirectory.Open(options.DataDirectory);
        Task<ServerTls?> opening = Task.Run(() => ServerTls.Open(options, directory, clock));
        IReadOnlyList<IKeyProvider> providers = KeyProviderSetup.Create(options, clock);
        try
        {
            bool isNew = !Directory.Exists(directory.PathOf("log"));
            if (isNew)
                KeyProviderSetup.CreateSystemKey(providers, options.SystemKeyUri);
            using Database database = Open(options, providers, functions, clock, log);
            if (database.IsNew)
                Welcome(database, options);
            using ServerTls? tls = opening.GetAwaiter().GetResult();
            using var server = new PgServer(
                database, options.Listen, tls, directory.MockSecret(), options.AuthenticationTimeout, log)
            {
                LocalDirectories = options.LocalDirectories,
            };
            Start(server, options);
            log.LogInformation("ready to accept connections on {Address}", server.Address);
            WaitForSignal(log);
            server.Stop(Patience);
            log.LogInformation("stopped");
            return 0;
        }
        finally
        {
            foreach (IKeyProvider provider in providers)
                provider.Dispose();
        }
    }

    private static Database Open(
        ServerOptions options, IReadOnlyList<IKeyProvider> providers, Task<FunctionCatalog> functions, TimeProvider clock, ILogger log) =>
        Database.Open(new DatabaseOptions
        {
            DataDirectory = options.DataDirectory,
            KeyProviders = providers,
            Functions = functions,
            SystemKeyUri = options.SystemKeyUri,
            Clock = clock,
            ConnectionsMax = options.ConnectionsMax,
            HostChecks = ProcessHardening.Check,
            PageCacheBytes = options.PageCacheBytes,
            MemoryBytes = options.MemoryBytes ?? ServerMemory.StandardBytes,
            Report = message => log.LogWarning("{Report}", message),
            SyncFailed = message =>
            {
                // What is on disk is not known any more: only a restart, which reads it, can tell.
                log.LogCritical("{Message}; the server stops at once", message);
                Environment.Exit(70);
            },
        });

    /// <summary>The operator's password, from the environment or made up; shown once, and kept nowhere in clear.</summary>
    private static void Welcome(Database database, ServerOptions options)
    {
        string? given = Environment.GetEnvironmentVariable("PGVECBYOK_PASSWORD");
        string password = string.IsNullOrEmpty(given) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)) : given;
        database.SetOperatorPassword(password);
        if (!string.IsNullOrEmpty(given))
            return;
        Console.WriteLine("The server operator is \"postgres\"; this password is not shown again. To connect:");
        Console.WriteLine(
            $"  psql \"host={options.Listen.Address} port={options.Listen.Port} user=postgres dbname=postgres password={password}\"");
    }

    private static void Start(PgServer server, ServerOptions options)
    {
        try
        {
            server.Start();
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            throw new ServerStartException($"cannot listen on {options.Listen}: {refused.Message}");
        }
    }

    private static void WaitForSignal(ILogger log)
    {
        using var asked = new ManualResetEventSlim();
        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            if (asked.IsSet)
                Environment.Exit(1);
            log.LogInformation("stopping: {Signal}", context.Signal);
            asked.Set();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        asked.Wait();
    }

    private static ILoggerFactory Logging(ServerOptions options) => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(Enum.TryParse(options.LogLevel, ignoreCase: true, out LogLevel level) ? level : LogLevel.Information)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss.fff ";
            console.UseUtcTimestamp = true;
        }));
}
