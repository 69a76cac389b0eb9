using System.Runtime.InteropServices;
using static PgVecByok.Storage.RocksLibrary;

namespace PgVecByok.Storage;

/// <summary>
/// An open RocksDB with the column families of <see cref="Families"/>. Safe from several threads; REQUIRES: nothing is running when it
/// is disposed, after which every call is refused. Its log is opened so that a torn last batch is dropped and damage anywhere else refuses to open.
/// </summary>
internal sealed unsafe class RocksDatabase : IDisposable
{
    /// <summary>The first is RocksDB's own, and must be named.</summary>
    private static readonly string[] Families = ["default", "frames", "records"];

    private const int TolerateCorruptedTailRecords = 0, Warnings = 2, NoCompression = 0;

    private readonly nint[] _families = new nint[Families.Length];
    private readonly nint _database;
    private readonly nint _durable;
    private readonly nint _reading;
    private bool _isClosed;

    public RocksDatabase(string directory)
    {
        nint options = Options(), plain = rocksdb_options_create();
        // Ciphertext does not compress.
        rocksdb_options_set_compression(plain, NoCompression);
        try
        {
            _database = Open(options, plain, directory);
        }
        finally
        {
            rocksdb_options_destroy(plain);
            rocksdb_options_destroy(options);
        }

        _reading = rocksdb_readoptions_create();
        _durable = rocksdb_writeoptions_create();
        rocksdb_writeoptions_set_sync(_durable, 1);
    }

    public nint Frames => _families[1];

    public nint Records => _families[2];

    public void Dispose()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        foreach (nint family in _families)
            rocksdb_column_family_handle_destroy(family);
        rocksdb_close(_database);
        rocksdb_writeoptions_destroy(_durable);
        rocksdb_readoptions_destroy(_reading);
    }

    /// <summary>All of the batch, synced, or none of it.</summary>
    public void Write(RocksBatch batch)
    {
        RequireOpen();
        rocksdb_write(_database, _durable, batch.Handle, out byte* error);
        Check(error);
    }

    public byte[]? Get(nint family, ReadOnlySpan<byte> key)
    {
        RequireOpen();
        fixed (byte* at = key)
        {
            byte* value = rocksdb_get_cf(_database, _reading, family, at, (nuint)key.Length, out nuint bytes, out byte* error);
            Check(error);
            if (value is null)
                return null;
            byte[] copy = new ReadOnlySpan<byte>(value, checked((int)bytes)).ToArray();
            rocksdb_free(value);
            return copy;
        }
    }

    public RocksIterator NewIterator(nint family)
    {
        RequireOpen();
        return new RocksIterator(rocksdb_create_iterator_cf(_database, _reading, family));
    }

    private void RequireOpen()
    {
        if (_isClosed)
            throw new IOException("it is closed");
    }

    private static nint Options()
    {
        nint options = rocksdb_options_create();
        rocksdb_options_set_create_if_missing(options, 1);
        rocksdb_options_set_create_missing_column_families(options, 1);
        rocksdb_options_set_paranoid_checks(options, 1);
        rocksdb_options_set_wal_recovery_mode(options, TolerateCorruptedTailRecords);
        rocksdb_options_set_info_log_level(options, Warnings);
        rocksdb_options_set_keep_log_file_num(options, 2);
        rocksdb_options_set_stats_dump_period_sec(options, 0);
        rocksdb_options_set_max_open_files(options, 256);
        rocksdb_options_set_max_total_wal_size(options, 256 << 20);
        rocksdb_options_set_db_write_buffer_size(options, 64 << 20);
        return options;
    }

    private nint Open(nint options, nint plain, string directory)
    {
        byte** names = stackalloc byte*[Families.Length];
        nint* each = stackalloc nint[Families.Length];
        try
        {
            for (int i = 0; i < Families.Length; i++)
            {
                names[i] = (byte*)Marshal.StringToCoTaskMemUTF8(Families[i]);
                each[i] = plain;
            }

            fixed (nint* families = _families)
            {
                nint database = rocksdb_open_column_families(
                    options, directory, Families.Length, names, each, families, out byte* error);
                Check(error);
                return database;
            }
        }
        finally
        {
            for (int i = 0; i < Families.Length; i++)
                Marshal.FreeCoTaskMem((nint)names[i]);
        }
    }
}

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

    /// <summary>From the first key up to, and without, the second.</summary>
    public void DeleteRange(nint family, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        fixed (byte* f = from, t = to)
            rocksdb_writebatch_delete_range_cf(Handle, family, f, (nuint)from.Length, t, (nuint)to.Length);
    }
}

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
