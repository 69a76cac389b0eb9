using System.Security.Cryptography;

namespace PgVecByok.Server;

/// <summary>
/// The directory of one server: its owner's alone, and one process's at a time. Holds <c>log/</c> (sealed), the certificate, and the
/// secret from which refusals of unknown users are made.
/// </summary>
internal sealed class DataDirectory : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int SecretBytes = 32;

    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <exception cref="ServerStartException">Another server has it, or it cannot be used.</exception>
    public static DataDirectory Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
            if ((File.GetUnixFileMode(path) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0)
                File.SetUnixFileMode(path, OwnerOnly | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ServerStartException($"cannot use the data directory {path}: {refused.Message}");
        }

        return new DataDirectory(path, Lock(path));
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The same at every start: an unknown user's salt must not change.</summary>
    public byte[] MockSecret()
    {
        string path = PathOf("authentication.secret");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: SecretBytes } kept)
            return kept;
        byte[] secret = RandomNumberGenerator.GetBytes(SecretBytes);
        WritePrivate(path, secret);
        return secret;
    }

    public static void WritePrivate(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, UnixCreateMode = OwnerOnly,
        });
        file.Write(content);
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path)
    {
        string name = System.IO.Path.Combine(path, "pgvecbyok.pid");
        try
        {
            // FileShare.None is an advisory lock that goes with the process, however that ends.
            var held = new FileStream(name, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerOnly,
            });
            held.SetLength(0);
            held.Write(System.Text.Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            held.Flush();
            return held;
        }
        catch (IOException)
        {
            throw new ServerStartException($"another server is running in {path}");
        }
    }
}
