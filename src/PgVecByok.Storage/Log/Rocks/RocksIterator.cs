using static PgVecByok.Storage.RocksLibrary;

namespace PgVecByok.Storage;

/// <summary>Keys in order. What it shows is valid until it moves.</summary>
internal readonly unsafe struct RocksIterator(nint handle) : IDisposable
{
    public void Dispose() => rocksdb_iter_destroy(handle);

    /// <summary>False at the end.</summary>
    /// <exception cref="IOException">It ended because what lies there cannot be read.</exception>
    public bool IsValid
    {
        get
        {
            if (rocksdb_iter_valid(handle) != 0)
                return true;
            rocksdb_iter_get_error(handle, out byte* error);
            Check(error);
            return false;
        }
    }

    public ReadOnlySpan<byte> Key => new(rocksdb_iter_key(handle, out nuint bytes), checked((int)bytes));

    public ReadOnlySpan<byte> Value => new(rocksdb_iter_value(handle, out nuint bytes), checked((int)bytes));

    /// <summary>To the first key that is not below this one.</summary>
    public void Seek(ReadOnlySpan<byte> key)
    {
        fixed (byte* at = key)
            rocksdb_iter_seek(handle, at, (nuint)key.Length);
    }

    /// <summary>To the last key that is not above this one.</summary>
    public void SeekBack(ReadOnlySpan<byte> key)
    {
        fixed (byte* at = key)
            rocksdb_iter_seek_for_prev(handle, at, (nuint)key.Length);
    }

    public void Next() => rocksdb_iter_next(handle);
}
