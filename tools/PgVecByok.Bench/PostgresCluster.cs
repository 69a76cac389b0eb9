using System.Diagnostics;

namespace PgVecByok.Bench;

/// <summary>
/// A PostgreSQL of this machine's distribution, in a directory of its own and with default settings: the peer. It refuses to run as
/// root, so then it runs as the user that the distribution made for it.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _directory;

    public PostgresCluster()
    {
        _directory = Directory.CreateTempSubdirectory("pgvecbyok-peer-").FullName;
        Port = ServerUnderTest.FreePort();
        if (IsRoot)
            Run("chown", ["postgres", _directory]);
        AsOwner($"{Binaries}/initdb -D {_directory}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8");
        AsOwner(
            $"{Binaries}/pg_ctl -D {_directory}/data -w -l {_directory}/log "
            + $"-o '-p {Port} -k {_directory} -c listen_addresses=127.0.0.1' start");
    }

    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => version + "/bin")
            .Where(folder => File.Exists(folder + "/initdb") && File.Exists(folder + "/pgbench")).Order().LastOrDefault()
        : null;

    public int Port { get; }

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;Command Timeout=600";

    private static bool IsRoot => Environment.UserName == "root";

    public void Dispose()
    {
        AsOwner($"{Binaries}/pg_ctl -D {_directory}/data -m immediate stop");
        Directory.Delete(_directory, recursive: true);
    }

    private static void AsOwner(string command)
    {
        if (IsRoot)
            Run("su", ["postgres", "-s", "/bin/sh", "-c", $"cd / && {command} >/dev/null 2>&1"]);
        else
            Run("/bin/sh", ["-c", $"{command} >/dev/null 2>&1"]);
    }

    private static void Run(string program, string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }
}
