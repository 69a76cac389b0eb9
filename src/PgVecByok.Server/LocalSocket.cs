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
    private bool _isBound;

    /// <exception cref="SocketException">Another server listens in the directory.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The path is longer than the system takes: 107 bytes.</exception>
    public LocalSocket(string directory, int port, Action<Socket> serve, ILogger log)
    {
        _path = PathOf(directory, port);
        var address = new UnixDomainSocketEndPoint(_path);
        RemoveLeftover(_path);
        _listener = new Listener(address, serve, log);
    }

    public static string PathOf(string directory, int port) => Path.Combine(directory, $".s.PGSQL.{port}");

    /// <exception cref="SocketException">The directory is not there, or something else has the name.</exception>
    public void Start()
    {
        _listener.Start();
        _isBound = true;
    }

    /// <summary>The file goes only if it is this listener's own.</summary>
    public void Dispose()
    {
        _listener.Dispose();
        if (!_isBound)
            return;
        _isBound = false;
        try
        {
            File.Delete(_path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Its directory went before it.
        }
    }

    private static void RemoveLeftover(string path)
    {
        // A file that holds something is no socket but somebody's: binding to it fails, and says so.
        if (new FileInfo(path) is not { Exists: true, Length: 0 })
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
