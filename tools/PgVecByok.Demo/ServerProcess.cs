using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PgVecByok.Demo;

/// <summary>The server under demonstration, on a free port of this machine.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Password = "demonstration";
    private readonly Process _process;
    private readonly string _folder;
    private readonly int _port = FreePort();

    /// <summary>The folder is the demonstration's, and goes with the server.</summary>
    public ServerProcess(string folder, SoftHsm hsm)
    {
        _folder = folder;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Find(), "serve", "--data", Path.Combine(folder, "data"), "--listen", $"127.0.0.1:{_port}" },
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["PGVECBYOK_PASSWORD"] = Password;
        start.Environment["PGVECBYOK_PKCS11_MODULE"] = SoftHsm.Module;
        start.Environment["PGVECBYOK_PKCS11_PIN_FILE"] = hsm.PinFile;
        start.Environment["SOFTHSM2_CONF"] = hsm.Configuration;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Log.Add(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => Log.Add(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilListening();
    }

    public List<string> Log { get; } = [];

    public NpgsqlDataSource Connect(string role, string password = Password) => new NpgsqlDataSourceBuilder(
        $"Host=127.0.0.1;Port={_port};Username={role};Password={password};Database=postgres;Maximum Pool Size=4;Command Timeout=600").Build();

    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public void Dispose()
    {
        using Process _ = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        if (!_process.WaitForExit(10_000))
            _process.Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WaitUntilListening()
    {
        for (int i = 0; i < 1200; i++)
        {
            try
            {
                using var probe = new TcpClient();
                probe.Connect(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }

        throw new TimeoutException("the server did not start:\n" + string.Join('\n', Log));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PgVecByok.sln")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, "src/PgVecByok.Server/bin/Release/net10.0/pgvecbyok.dll");
    }
}
