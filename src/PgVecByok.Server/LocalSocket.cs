using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace PgVecByok.Server;

/// <summary>
/// A listener in a directory of this machine, where psql -h DIRECTORY looks for it: as PostgreSQL's, DIRECTORY/.s.PGSQL.PORT. A login
/// needs its password here as well. The file goes with the listener; one that a dead server left behind is replaced.
/// </summary>
internal sealed class LocalSocket : IDisposable
{
    private readonly string _path;
    private readonly Listener _listener;

    /// <exception cref="SocketException">The directory is not there, or another server listens in it.</exception>
    public LocalSocket(string directory, int port, Action<Socket> serve, ILogger log)
    {
        _path = PathOf(directory, port);
        RemoveLeftover(_path);
        _listener = new Listener(new UnixDomainSocketEndPoint(_path), serve, log);
    }

    public static string PathOf(string directory, int port) => Path.Combine(directory, $".s.PGSQL.{port}");

    public void Start() => _listener.Start();

    public void Dispose()
    {
        _listener.Dispose();
        File.Delete(_path);
    }

    private static void RemoveLeftover(string path)
    {
        if (!File.Exists(path))
            return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException nobody) when (nobody.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }
}
