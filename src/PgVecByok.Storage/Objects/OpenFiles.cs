using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// A bounded set of files open for reading. Closing one under a reader is safe: the handle counts its users, and a
/// reader that comes too late opens it again.
/// </summary>
internal sealed class OpenFiles(string directory, int limit) : IDisposable
{
    private readonly ConcurrentDictionary<ObjectName, OpenFile> _open = new();

    private sealed class OpenFile(SafeFileHandle handle) : IDisposable
    {
        private FileMapping? _mapping;
        private bool _isMapped;

        public SafeFileHandle Handle => handle;

        public FileMapping? Mapping
        {
            get
            {
                if (Volatile.Read(ref _isMapped)) return _mapping;
                lock (this)
                {
                    ObjectDisposedException.ThrowIf(handle.IsClosed, this);
                    if (!_isMapped) _mapping = FileMapping.TryMap(handle);
                    Volatile.Write(ref _isMapped, true);
                    return _mapping;
                }
            }
        }

        public void Dispose()
        {
            lock (this)
            {
                handle.Dispose();
                _mapping?.Dispose();
            }
        }
    }

    /// <returns>Bytes read: fewer than asked for only at the end of the file.</returns>
    public int Read(ObjectName name, long offset, Span<byte> destination)
    {
        while (true)
        {
            try
            {
                return Fill(Open(name).Handle, offset, destination);
            }
            catch (ObjectDisposedException)
            {
                _open.TryRemove(name, out _);
            }
        }
    }

    public bool TryView(ObjectName name, long offset, int bytes, out ObjectView view)
    {
        try
        {
            view = default;
            return Open(name).Mapping is { } mapping && mapping.TryView(offset, bytes, out view);
        }
        catch (ObjectDisposedException)
        {
            view = default;
            return false;
        }
    }

    public void ReadAhead(ObjectName name, long offset, long bytes)
    {
        try
        {
            OpenFile file = Open(name);
            // The system looks for each page of the range: a tenth of the time of a scan whose pages are all there (measured).
            if (file.Mapping?.HasEnds(offset, bytes) != true)
                _ = NativeCalls.AdviseFile(file.Handle, offset, bytes, NativeCalls.WillNeed);
        }
        catch (ObjectDisposedException)
        {
        }
    }

    public void Close(ObjectName name)
    {
        if (_open.TryRemove(name, out OpenFile? file)) file.Dispose();
    }

    public void Dispose()
    {
        foreach (ObjectName name in _open.Keys) Close(name);
    }

    private OpenFile Open(ObjectName name)
    {
        if (_open.TryGetValue(name, out OpenFile? open)) return open;
        if (_open.Count >= limit)
        {
            // Any of them: reopening costs about 10 µs, and which one is least used is not worth a list.
            foreach (ObjectName other in _open.Keys.Take(limit / 8 + 1)) Close(other);
        }

        string path = Path.Combine(directory, name.Path);
        var file = new OpenFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        OpenFile kept = _open.GetOrAdd(name, file);
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
