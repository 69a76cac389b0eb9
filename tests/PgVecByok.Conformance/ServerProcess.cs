using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PgVecByok.Conformance;

/// <summary>
/// The server as a process of its own, on a port the system chose; one for each test class, with a new data directory. It can be
/// killed, and started again over the same data.
/// </summary>
public sealed class ServerProcess : IDisposable
{
    public const string Password = "correct horse";

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly List<string> _output = [];
    private Process _process;

    public ServerProcess()
        : this(new Dictionary<string, string>())
    {
    }

    internal ServerProcess(IReadOnlyDictionary<string, string> environment, string? dataDirectory = null)
    {
        _environment = environment;
        DataDirectory = dataDirectory ?? Directory.CreateTempSubdirectory("pgvecbyok-").FullName;
        _process = Start();
        Port = TryWaitForPort() ?? throw new InvalidOperationException("the server did not start:\n" + Output);
    }

    /// <summary>Of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public string DataDirectory { get; }

    public string KeystoreDirectory => DataDirectory + "-keys";

    public int Port { get; private set; }

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    internal static string Binary => Path.Combine(
        Root, "src/PgVecByok.Server/bin", Configuration,
        "net10.0/pgvecbyok.dll");

    public string ConnectionString(string user = "postgres") =>
        $"Host=127.0.0.1;Port={Port};Username={user};Password={Password};Database=postgres;Pooling=false;Timeout=120;Command Timeout=300";

    public RawClient Connect(bool logsIn = true, params (string Name, string Value)[] parameters)
    {
        var client = new RawClient(Port);
        if (logsIn)
            client.LogIn("postgres", Password, parameters);
        return client;
    }

    public RawClient ConnectAs(string user, params (string Name, string Value)[] parameters)
    {
        var client = new RawClient(Port);
        client.LogIn(user, Password, parameters);
        return client;
    }

    /// <summary>SIGTERM; how it ended.</summary>
    public int Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        return _process.WaitForExit(60_000) ? _process.ExitCode : -1;
    }

    /// <summary>SIGKILL, in the middle of whatever it does.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for an end that the server chose.</summary>
    public bool WaitForExit(TimeSpan patience) => _process.WaitForExit(patience);

    /// <summary>Starts it again over the same data, on another port or the one it had. How long it took until it answers.</summary>
    public TimeSpan Restart(bool onSamePort = false)
    {
        long started = Stopwatch.GetTimestamp();
        if (!TryRestart(onSamePort))
            throw new InvalidOperationException("the server did not start:\n" + Output);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>As Restart; false: it ended before it answered.</summary>
    /// <param name="onSamePort">On the one it had.</param>
    /// <param name="under">A command that becomes the server, with arguments: strace -D and the like.</param>
    internal bool TryRestart(bool onSamePort = false, params string[] under)
    {
        Kill();
        _process.Dispose();
        lock (_output)
            _output.Clear();
        _process = Start(onSamePort ? Port : 0, under);
        if (TryWaitForPort() is not { } port)
            return false;
        Port = port;
        return true;
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        if (Directory.Exists(DataDirectory))
            Directory.Delete(DataDirectory, recursive: true);
        if (Directory.Exists(KeystoreDirectory))
            Directory.Delete(KeystoreDirectory, recursive: true);
    }

    private Process Start(int port = 0, params string[] under)
    {
        string[] command = [.. under, "dotnet", Binary, "serve", "--data", DataDirectory, "--listen", $"127.0.0.1:{port}"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["PGVECBYOK_PASSWORD"] = Password;
        start.Environment["PGVECBYOK_AUTHENTICATION_TIMEOUT"] = "120";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in _environment)
            start.Environment[name] = value;
        Process process = Process.Start(start)!;
        void Keep(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null)
                return;
            lock (_output)
                _output.Add(line.Data);
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private int? TryWaitForPort()
    {
        const string Ready = "ready to accept connections on 127.0.0.1:";
        for (long deadline = Environment.TickCount64 + 300_000; Environment.TickCount64 < deadline; Thread.Sleep(20))
        {
            string output = Output;
            if (output.IndexOf(Ready, StringComparison.Ordinal) is var at and >= 0)
                return int.Parse(output[(at + Ready.Length)..].Split('\n')[0], CultureInfo.InvariantCulture);
            if (_process.HasExited)
                return null;
        }

        return null;
    }

#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    private static string Here([CallerFilePath] string path = "") => path;
}
