using System.Runtime.InteropServices;

namespace PgVecByok.Storage;

/// <summary>
/// The calls of RocksDB's C interface (rocksdb/c.h) that the log needs. The package brings the library; its managed wrapper is left
/// alone, since it makes a thousand delegates when it is first touched: half a second and 20 MB of every start.
/// </summary>
internal static unsafe partial class RocksLibrary
{
    private const string Library = "rocksdb";

    [LibraryImport(Library)]
    public static partial nint rocksdb_options_create();

    [LibraryImport(Library)]
    public static partial void rocksdb_options_destroy(nint options);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_create_if_missing(nint options, byte value);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_create_missing_column_families(nint options, byte value);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_paranoid_checks(nint options, byte value);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_wal_recovery_mode(nint options, int mode);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_recycle_log_file_num(nint options, nuint count);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_info_log_level(nint options, int level);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_keep_log_file_num(nint options, nuint count);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_stats_dump_period_sec(nint options, uint seconds);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_max_open_files(nint options, int count);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_max_total_wal_size(nint options, ulong bytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_db_write_buffer_size(nint options, nuint bytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_options_set_compression(nint options, int kind);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint rocksdb_open_column_families(
        nint options, string path, int count, byte** names, nint* familyOptions, nint* families, out byte* error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint rocksdb_open_for_read_only_column_families(
        nint options, string path, int count, byte** names, nint* familyOptions, nint* families, byte refuseLogs, out byte* error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rocksdb_property_int(nint database, string name, out ulong value);

    [LibraryImport(Library)]
    public static partial ulong rocksdb_get_latest_sequence_number(nint database);

    [LibraryImport(Library)]
    public static partial void rocksdb_column_family_handle_destroy(nint family);

    [LibraryImport(Library)]
    public static partial void rocksdb_close(nint database);

    [LibraryImport(Library)]
    public static partial nint rocksdb_writeoptions_create();

    [LibraryImport(Library)]
    public static partial void rocksdb_writeoptions_set_sync(nint options, byte value);

    [LibraryImport(Library)]
    public static partial void rocksdb_writeoptions_destroy(nint options);

    [LibraryImport(Library)]
    public static partial nint rocksdb_readoptions_create();

    [LibraryImport(Library)]
    public static partial void rocksdb_readoptions_destroy(nint options);

    [LibraryImport(Library)]
    public static partial nint rocksdb_writebatch_create();

    [LibraryImport(Library)]
    public static partial void rocksdb_writebatch_destroy(nint batch);

    [LibraryImport(Library)]
    public static partial void rocksdb_writebatch_put_cf(
        nint batch, nint family, byte* key, nuint keyBytes, byte* value, nuint valueBytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_writebatch_delete_cf(nint batch, nint family, byte* key, nuint keyBytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_writebatch_delete_range_cf(
        nint batch, nint family, byte* from, nuint fromBytes, byte* to, nuint toBytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_writebatch_put_log_data(nint batch, byte* bytes, nuint count);

    [LibraryImport(Library)]
    public static partial void rocksdb_write(nint database, nint options, nint batch, out byte* error);

    [LibraryImport(Library)]
    public static partial byte* rocksdb_get_cf(
        nint database, nint options, nint family, byte* key, nuint keyBytes, out nuint valueBytes, out byte* error);

    [LibraryImport(Library)]
    public static partial nint rocksdb_create_iterator_cf(nint database, nint options, nint family);

    [LibraryImport(Library)]
    public static partial void rocksdb_iter_destroy(nint iterator);

    [LibraryImport(Library)]
    public static partial byte rocksdb_iter_valid(nint iterator);

    [LibraryImport(Library)]
    public static partial void rocksdb_iter_seek(nint iterator, byte* key, nuint keyBytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_iter_seek_for_prev(nint iterator, byte* key, nuint keyBytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_iter_next(nint iterator);

    [LibraryImport(Library)]
    public static partial byte* rocksdb_iter_key(nint iterator, out nuint bytes);

    [LibraryImport(Library)]
    public static partial byte* rocksdb_iter_value(nint iterator, out nuint bytes);

    [LibraryImport(Library)]
    public static partial void rocksdb_iter_get_error(nint iterator, out byte* error);

    [LibraryImport(Library)]
    public static partial void rocksdb_free(void* memory);

    /// <summary>Every call that can fail says so by a text that is then ours to free.</summary>
    /// <exception cref="IOException">What RocksDB says went wrong, in its words.</exception>
    public static void Check(byte* error)
    {
        if (error is null)
            return;
        string message = Marshal.PtrToStringUTF8((nint)error)!;
        rocksdb_free(error);
        throw new IOException(message);
    }
}
