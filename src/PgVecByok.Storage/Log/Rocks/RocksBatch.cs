using static PgVecByok.Storage.RocksLibrary;

namespace PgVecByok.Storage;

/// <summary>Changes that are written together.</summary>
internal sealed unsafe class RocksBatch : IDisposable
{
    public nint Handle { get; } = rocksdb_writebatch_create();

    public void Dispose() => rocksdb_writebatch_destroy(Handle);

    public void Put(nint family, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        fixed (byte* k = key, v = value)
            rocksdb_writebatch_put_cf(Handle, family, k, (nuint)key.Length, v, (nuint)value.Length);
    }

    public void Delete(nint family, ReadOnlySpan<byte> key)
    {
        fixed (byte* k = key)
            rocksdb_writebatch_delete_cf(Handle, family, k, (nuint)key.Length);
    }

    /// <summary>Goes to the log and no further.</summary>
    public void PutLogData(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* at = bytes)
            rocksdb_writebatch_put_log_data(Handle, at, (nuint)bytes.Length);
    }

    /// <summary>From the first key up to, and without, the second.</summary>
    public void DeleteRange(nint family, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        fixed (byte* f = from, t = to)
            rocksdb_writebatch_delete_range_cf(Handle, family, f, (nuint)from.Length, t, (nuint)to.Length);
    }
}
