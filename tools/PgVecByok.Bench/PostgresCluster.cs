using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Bench;

/// <summary>
/// A PostgreSQL of this machine's distribution, in a directory of its own and with default settings, or those that suit vectors: the
/// peer. It refuses to run as root, so then it runs as the user that the distribution made for it.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _directory;

    public PostgresCluster(string settings = "")
    {
        _directory = Directory.CreateTempSubdirectory("pgvecbyok-peer-").FullName;
        Port = ServerUnderTest.FreePort();
        if (IsRoot)
            Run("chown", ["postgres", _directory]);
        AsOwner($"{Binaries}/initdb -D {_directory}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8");
        AsOwner(
            $"{Binaries}/pg_ctl -D {_directory}/data -w -l {_directory}/log "
            + $"-o '-p {Port} -k {_directory} -c listen_addresses=127.0.0.1{settings}' start");
    }

    /// <summary>All rows and indexes in its memory, which is the best case for it, and no write that waits for a checkpoint.</summary>
    public static PostgresCluster ForVectors() => new(" -c shared_buffers=3GB -c max_wal_size=16GB -c checkpoint_timeout=1h -c jit=off");

    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => version + "/bin")
            .Where(folder => File.Exists(folder + "/initdb") && File.Exists(folder + "/pgbench")).Order().LastOrDefault()
        : null;

    public int Port { get; }

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;Command Timeout=600";

    /// <summary>Processor time of the process that serves a client, where it runs on this machine. Its helpers are not counted.</summary>
    /// <summary>By all of the cluster's processes that serve clients or helped one.</summary>
    public TimeSpan Spent()
    {
        int first = int.Parse(File.ReadLines($"{_directory}/data/postmaster.pid").First(), CultureInfo.InvariantCulture);
        TimeSpan living = TimeSpan.Zero;
        foreach (string process in Directory.EnumerateDirectories("/proc").Select(path => Path.GetFileName(path)).Where(name => char.IsAsciiDigit(name[0])))
        {
            if (Fields(process) is { } fields && fields[1] == first.ToString(CultureInfo.InvariantCulture))
                living += Ticks(fields[11]) + Ticks(fields[12]);
        }

        // What ended is counted where it began.
        string[] parent = Fields(first.ToString(CultureInfo.InvariantCulture))!;
        return living + Ticks(parent[13]) + Ticks(parent[14]);
    }

    public static TimeSpan TimeOf(int process)
    {
        string[] fields = Fields(process.ToString(CultureInfo.InvariantCulture))!;
        return Ticks(fields[11]) + Ticks(fields[12]);
    }

    /// <summary>What follows the name in the process's line; null where it has ended.</summary>
    private static string[]? Fields(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static TimeSpan Ticks(string field)
    {
        const double ticksPerSecond = 100;
        return TimeSpan.FromSeconds(long.Parse(field, CultureInfo.InvariantCulture) / ticksPerSecond);
    }

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
