using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PgVecByok.Bench;

/// <summary>The server as tools/run starts it, with a data directory of its own, on a free port.</summary>
internal sealed class ServerUnderTest : IDisposable
{
    public const string Password = "benchmark";

    private readonly Process _process;
    private readonly bool _keepsData;

    /// <summary>Returns when it accepts a connection.</summary>
    public ServerUnderTest(string? data = null)
    {
        _keepsData = data is not null;
        DataDirectory = data ?? Directory.CreateTempSubdirectory("pgvecbyok-bench-").FullName;
        Port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Assembly(), "serve", "--data", DataDirectory, "--listen", $"127.0.0.1:{Port}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PGVECBYOK_PASSWORD"] = Password;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        long began = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilListening();
        StartUp = Stopwatch.GetElapsedTime(began);
        StartUpCpu = _process.TotalProcessorTime;
    }

    public string DataDirectory { get; }

    public int Port { get; }

    public TimeSpan StartUp { get; }

    public TimeSpan StartUpCpu { get; }

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Password={Password};Database=postgres;SSL Mode=Disable;Command Timeout=600";

    public double ResidentMebibytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>All of it, user and system, since the process began.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public void Dispose()
    {
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        if (!_process.WaitForExit(15_000))
            _process.Kill();
        _process.Dispose();
        if (!_keepsData)
            Delete(DataDirectory);
    }

    public static void Delete(string data)
    {
        foreach (string folder in new[] { data, data + "-keys" })
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilListening()
    {
        for (long deadline = Environment.TickCount64 + 60_000; Environment.TickCount64 < deadline && !_process.HasExited; Thread.Sleep(5))
        {
            try
            {
                using var probe = new TcpClient();
                probe.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        throw new TimeoutException("the server did not start");
    }

    /// <summary>What tools/bench has published; else what the build left.</summary>
    private static string Assembly() => Environment.GetEnvironmentVariable("PGVECBYOK_BENCH_SERVER")
        ?? Path.Combine(Root(), "src/PgVecByok.Server/bin/Release/net10.0/pgvecbyok.dll");

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PgVecByok.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("the bench runs inside a checkout");
    }
}
