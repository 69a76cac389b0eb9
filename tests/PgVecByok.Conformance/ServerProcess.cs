using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PgVecByok.Conformance;

/// <summary>The server as a process of its own, with a new data directory, on a port the system chose. One for each test class.</summary>
public sealed class ServerProcess : IDisposable
{
    public const string Password = "correct horse";

    private readonly Process _process;
    private readonly List<string> _output = [];

    public ServerProcess()
    {
        DataDirectory = Directory.CreateTempSubdirectory("pgvecbyok-").FullName;
        _process = Start(DataDirectory, _output);
        Port = WaitForPort();
    }

    public string DataDirectory { get; }

    public int Port { get; }

    public int ProcessId => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    public string ConnectionString(string user = "postgres") =>
        $"Host=127.0.0.1;Port={Port};Username={user};Password={Password};Database=postgres;Pooling=false;Timeout=10";

    public RawClient Connect(bool logsIn = true, params (string Name, string Value)[] parameters)
    {
        var client = new RawClient(Port);
        if (logsIn)
            client.LogIn("postgres", Password, parameters);
        return client;
    }

    /// <summary>SIGTERM; how it ended.</summary>
    public int Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        return _process.WaitForExit(15_000) ? _process.ExitCode : -1;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(DataDirectory, recursive: true);
        if (Directory.Exists(DataDirectory + "-keys"))
            Directory.Delete(DataDirectory + "-keys", recursive: true);
    }

    private static Process Start(string data, List<string> output)
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
        string server = Path.Combine(root, "src/PgVecByok.Server/bin", Configuration, "net10.0/pgvecbyok.dll");
        var start = new ProcessStartInfo("dotnet", [server, "serve", "--data", data, "--listen", "127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["PGVECBYOK_PASSWORD"] = Password;
        start.Environment["PGVECBYOK_AUTHENTICATION_TIMEOUT"] = "2";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        Process process = Process.Start(start)!;
        void Keep(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null)
                return;
            lock (output)
                output.Add(line.Data);
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private int WaitForPort()
    {
        const string Ready = "ready to accept connections on 127.0.0.1:";
        for (long deadline = Environment.TickCount64 + 30_000; Environment.TickCount64 < deadline; Thread.Sleep(20))
        {
            string output = Output;
            if (output.IndexOf(Ready, StringComparison.Ordinal) is var at and >= 0)
                return int.Parse(output[(at + Ready.Length)..].Split('\n')[0], CultureInfo.InvariantCulture);
            if (_process.HasExited)
                break;
        }

        throw new InvalidOperationException("the server did not start:\n" + Output);
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static string Here([CallerFilePath] string path = "") => path;
}
