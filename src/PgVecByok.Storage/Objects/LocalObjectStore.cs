using System.Runtime.InteropServices;

namespace PgVecByok.Storage;

/// <summary>
/// Objects as files of one directory. What holds:
/// <list type="bullet">
/// <item>a name appears with all of its bytes or not at all: written and synced under another name, then linked;</item>
/// <item>link refuses a taken name, which is put-if-absent; the directory is synced before the put is acknowledged;</item>
/// <item>what a crash left half-written lies in <c>incoming</c>, which is emptied at the next start.</item>
/// </list>
/// </summary>
public sealed class LocalObjectStore : IObjectStore
{
    private readonly string _objects, _incoming;
    private readonly FileSync _sync;
    private readonly OpenFiles _files;

    public LocalObjectStore(string directory, FileSync sync, int openFilesMax = 512)
    {
        _objects = Path.Combine(directory, "objects");
        _incoming = Path.Combine(directory, "incoming");
        _sync = sync;
        _files = new OpenFiles(_objects, openFilesMax);
        _sync.CreateDirectory(_objects);
        if (Directory.Exists(_incoming)) Directory.Delete(_incoming, recursive: true);
        _sync.CreateDirectory(_incoming);
    }

    public PutResult PutIfAbsent(ObjectName name, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        using IObjectDraft draft = Begin(name, 0);
        foreach (ReadOnlyMemory<byte> part in parts) draft.Append(part.Span);
        return draft.Put(default);
    }

    public IObjectDraft Begin(ObjectName name, int headBytes)
    {
        string temporary = Path.Combine(_incoming, Guid.NewGuid().ToString("N"));
        return new LocalDraft(temporary, name, headBytes, _sync, () => Publish(temporary, name));
    }

    public void Read(ObjectName name, long offset, Span<byte> destination)
    {
        try
        {
            if (_files.Read(name, offset, destination) == destination.Length) return;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
        }
        catch (IOException failed)
        {
            throw StorageException.From(failed, $"object {name}");
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StorageException(StorageFault.InputOutput, $"could not access object {name}: permission denied", refused);
        }

        throw new StorageException(StorageFault.Missing, $"object {name} is missing or cut short");
    }

    public bool TryView(ObjectName name, long offset, int bytes, out ObjectView view)
    {
        try
        {
            return _files.TryView(name, offset, bytes, out view);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            view = default;
            return false;
        }
    }

    public void ReadAhead(ObjectName name, long offset, long bytes)
    {
        try
        {
            _files.ReadAhead(name, offset, bytes);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
        }
    }

    public long? Length(ObjectName name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists ? file.Length : null;
    }

    public IEnumerable<ObjectName> List(string prefix)
    {
        string directory = Path.Combine(_objects, new ObjectName(prefix.TrimEnd('/')).Path);
        if (!Directory.Exists(directory)) return [];
        return Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(path => new ObjectName(Path.GetRelativePath(_objects, path)));
    }

    public void Delete(IEnumerable<ObjectName> names)
    {
        foreach (ObjectName name in names)
        {
            _files.Close(name);
            try
            {
                File.Delete(PathOf(name));
            }
            catch (DirectoryNotFoundException)
            {
            }
            catch (IOException failed)
            {
                throw StorageException.From(failed, $"object {name}");
            }
        }
    }

    public void Dispose() => _files.Dispose();

    private PutResult Publish(string temporary, ObjectName name)
    {
        string target = PathOf(name), directory = Path.GetDirectoryName(target)!;
        try
        {
            _sync.CreateDirectory(directory);
        }
        catch (IOException failed)
        {
            throw StorageException.From(failed, $"object {name}");
        }

        if (NativeCalls.Link(temporary, target) != 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            if (errno == NativeCalls.Exists) return PutResult.Exists;
            throw StorageException.From(new IOException("link", errno), $"object {name}");
        }

        _sync.FlushDirectory(directory, $"object {name}");
        return PutResult.Created;
    }

    private string PathOf(ObjectName name) => Path.Combine(_objects, name.Path);
}
