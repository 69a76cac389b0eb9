using System.Runtime.InteropServices;
using static PgVecByok.Storage.RocksLibrary;

namespace PgVecByok.Storage;

/// <summary>
/// An open RocksDB with the column families of <see cref="Families"/>. Safe from several threads; REQUIRES: nothing is running when it
/// is disposed, after which every call is refused. Its log files are used again and again, since a sync of what is overwritten takes a
/// tenth of one of what is appended (measured); how it is opened nevertheless without losing anything: docs/decisions/0016.
/// </summary>
internal sealed unsafe class RocksDatabase : IDisposable
{
    /// <summary>What the log grows to before the changes in it are written out and its file is taken for the next.</summary>
    public const int LogBytesMax = 32 << 20;

    /// <summary>The first is RocksDB's own, and must be named.</summary>
    private static readonly string[] Families = ["default", "frames", "records"];

    private const int TolerateCorruptedTailRecords = 0, PointInTime = 2, Warnings = 2, NoCompression = 0, FilesKept = 2;

    private readonly nint[] _families = new nint[Families.Length];
    private readonly nint _database;
    private readonly nint _durable;
    private readonly nint _reading;
    private bool _isClosed;

    private RocksDatabase(string directory, int logBytesMax, int recovery, bool isReadOnly)
    {
        nint options = Options(logBytesMax, recovery), plain = rocksdb_options_create();
        // Ciphertext does not compress.
        rocksdb_options_set_compression(plain, NoCompression);
        try
        {
            _database = Open(options, plain, directory, isReadOnly);
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

    /// <summary>
    /// RocksDB takes the first place that does not check for the log's end, for in a file used before it cannot know better; we do, by
    /// reading the files first.
    /// </summary>
    /// <exception cref="InvalidDataException">Something that was acknowledged would be lost. Nothing was changed.</exception>
    public static RocksDatabase Open(string directory, int logBytesMax = LogBytesMax)
    {
        try
        {
            RocksLogFiles logs = RocksLogFiles.Read(directory);
            if (logs.Suspect is not null)
                logs = RocksLogFiles.Read(directory, FirstNeeded(directory));
            if (logs.Suspect is not null)
                throw new InvalidDataException($"log file {logs.Suspect} is damaged: what comes after it was written later");
            RocksDatabase database = OpenWhole(directory, logBytesMax);
            return rocksdb_get_latest_sequence_number(database._database) + 1 >= logs.Next
                ? database
                : throw new InvalidDataException("not all of the log was read");
        }
        catch (IOException refused) when (IsDamage(refused))
        {
            throw new InvalidDataException(refused.Message, refused);
        }
    }

    /// <summary>Writes nothing, not even to the disk. REQUIRES: it was open before, so that its files are whole.</summary>
    public static RocksDatabase OpenForReading(string directory) =>
        new(directory, LogBytesMax, PointInTime, isReadOnly: true);

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

    /// <summary>REQUIRES: the log files are whole.</summary>
    private static RocksDatabase OpenWhole(string directory, int logBytesMax)
    {
        try
        {
            return new RocksDatabase(directory, logBytesMax, PointInTime, isReadOnly: false);
        }
        catch (IOException refused) when (IsDamage(refused))
        {
            // What an older log left at the end of a file is damage to it where some families are written out, and the next file is empty.
            new RocksDatabase(directory, logBytesMax, TolerateCorruptedTailRecords, isReadOnly: false).Dispose();
            return new RocksDatabase(directory, logBytesMax, PointInTime, isReadOnly: false);
        }
    }

    /// <summary>The number of the oldest log file with changes that are nowhere else; files before it wait for being used again.</summary>
    private static ulong FirstNeeded(string directory)
    {
        using var database = new RocksDatabase(directory, LogBytesMax, TolerateCorruptedTailRecords, isReadOnly: true);
        return rocksdb_property_int(database._database, "rocksdb.min-log-number-to-keep", out ulong number) == 0 ? number : 0;
    }

    private static bool IsDamage(IOException refused) => refused.Message.StartsWith("Corruption", StringComparison.Ordinal);

    private static nint Options(int logBytesMax, int recovery)
    {
        nint options = rocksdb_options_create();
        rocksdb_options_set_create_if_missing(options, 1);
        rocksdb_options_set_create_missing_column_families(options, 1);
        rocksdb_options_set_paranoid_checks(options, 1);
        rocksdb_options_set_wal_recovery_mode(options, recovery);
        rocksdb_options_set_recycle_log_file_num(options, FilesKept);
        rocksdb_options_set_info_log_level(options, Warnings);
        rocksdb_options_set_keep_log_file_num(options, 2);
        rocksdb_options_set_stats_dump_period_sec(options, 0);
        rocksdb_options_set_max_open_files(options, 256);
        rocksdb_options_set_max_total_wal_size(options, (ulong)logBytesMax);
        rocksdb_options_set_db_write_buffer_size(options, 64 << 20);
        return options;
    }

    private nint Open(nint options, nint plain, string directory, bool isReadOnly)
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
                byte* error;
                nint database = isReadOnly
                    ? rocksdb_open_for_read_only_column_families(
                        options, directory, Families.Length, names, each, families, refuseLogs: 0, out error)
                    : rocksdb_open_column_families(options, directory, Families.Length, names, each, families, out error);
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
