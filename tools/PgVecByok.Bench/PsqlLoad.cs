using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>A file that psql loads.</summary>
internal sealed class PsqlLoad : IDisposable
{
    private const string Done = "done";

    public PsqlLoad(byte[] data)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, data);
    }

    public static bool IsThere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(folder + "/psql"));

    public string Path { get; }

    public void Dispose() => File.Delete(Path);

    /// <summary>How long the command took, and the processor time of the process that served it: the server says which that is.</summary>
    public static (double Seconds, double Cpu) Run(string connection, string command, Func<int, TimeSpan> processor)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo("psql", ["-X", "-q", "-A", "-t"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (parts.Host, parts.Port.ToString(CultureInfo.InvariantCulture));
        (start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (parts.Username, parts.Database);
        (start.Environment["PGPASSWORD"], start.Environment["PGSSLMODE"]) = (parts.Password ?? "", "disable");
        using Process psql = Process.Start(start)!;
        psql.StandardInput.WriteLine("SELECT pg_backend_pid();");
        int backend = int.Parse(psql.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        (long began, TimeSpan cpu) = (Stopwatch.GetTimestamp(), processor(backend));
        psql.StandardInput.WriteLine(command);
        psql.StandardInput.WriteLine("\\echo " + Done);
        if (psql.StandardOutput.ReadLine() != Done)
            throw new InvalidOperationException("psql did not load the file");
        (double Seconds, double Cpu) taken = (Stopwatch.GetElapsedTime(began).TotalSeconds, (processor(backend) - cpu).TotalSeconds);
        psql.StandardInput.Close();
        psql.WaitForExit();
        return taken;
    }
}
