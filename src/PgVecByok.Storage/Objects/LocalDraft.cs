using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// A file under another name than its object's. What is appended goes to the system's page cache at once, while the processor's own has
/// it: an object of 32 MB that was held and then written whole cost four times as much there (measured).
/// </summary>
internal sealed class LocalDraft(string path, ObjectName name, int headBytes, FileSync sync, Func<PutResult> publish) : IObjectDraft
{
    private SafeFileHandle? _file;
    private long _end = headBytes;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Write(bytes, _end);
        _end += bytes.Length;
    }

    public PutResult Put(ReadOnlyMemory<byte> head)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(head.Length, headBytes);
        Write(head.Span, 0);
        sync.Flush(_file!, $"object {name}");
        _file!.Dispose();
        return publish();
    }

    public void Dispose()
    {
        if (_file is null)
            return;
        _file.Dispose();
        File.Delete(path);
    }

    private void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            _file ??= File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(_file, bytes, offset);
        }
        catch (IOException failed)
        {
            throw StorageException.From(failed, $"object {name}");
        }
    }
}
