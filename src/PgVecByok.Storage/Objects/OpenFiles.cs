using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// A bounded set of files open for reading. Closing one under a reader is safe: the handle counts its users, and a
/// reader that comes too late opens it again.
/// </summary>
internal sealed class OpenFiles(int limit) : IDisposable
{
    private readonly ConcurrentDictionary<ObjectName, SafeFileHandle> _open = new();

    /// <returns>Bytes read: fewer than asked for only at the end of the file.</returns>
    public int Read(ObjectName name, string path, long offset, Span<byte> destination)
    {
        while (true)
        {
            try
            {
                return Fill(Open(name, path), offset, destination);
            }
            catch (ObjectDisposedException)
            {
                _open.TryRemove(name, out _);
            }
        }
    }

    public void Close(ObjectName name)
    {
        if (_open.TryRemove(name, out SafeFileHandle? file)) file.Dispose();
    }

    public void Dispose()
    {
        foreach (ObjectName name in _open.Keys) Close(name);
    }

    private SafeFileHandle Open(ObjectName name, string path)
    {
        if (_open.TryGetValue(name, out SafeFileHandle? open)) return open;
        if (_open.Count >= limit)
        {
            // Any of them: reopening costs about 10 µs, and which one is least used is not worth a list.
            foreach (ObjectName other in _open.Keys.Take(limit / 8 + 1)) Close(other);
        }

        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        SafeFileHandle kept = _open.GetOrAdd(name, file);
        if (!ReferenceEquals(kept, file)) file.Dispose();
        return kept;
    }

    private static int Fill(SafeFileHandle file, long offset, Span<byte> destination)
    {
        int read = 0;
        while (read < destination.Length)
        {
            int more = RandomAccess.Read(file, destination[read..], offset + read);
            if (more == 0) break;
            read += more;
        }

        return read;
    }
}
