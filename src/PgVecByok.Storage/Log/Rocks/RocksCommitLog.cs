using System.Buffers.Binary;
using PgVecByok.Keys;
using RocksDbSharp;

namespace PgVecByok.Storage;

/// <summary>
/// The commit log in RocksDB, which only this folder names. Two column families:
/// <code>
///   frames    tenant 16 | lsn 8, big-endian     sealed frame
///   records   name                              value
/// </code>
/// Every write is one synced batch; RocksDB joins concurrent ones into one sync. Its own log is opened so that a torn
/// last batch is dropped, and damage anywhere else refuses to open rather than lose what was acknowledged.
/// </summary>
public sealed class RocksCommitLog : ICommitLog
{
    private const int FrameKeyBytes = 24;

    private readonly string _directory;
    private readonly FileSync _sync;
    private readonly WriteOptions _durable = new WriteOptions().SetSync(true);
    private readonly ReaderWriterLockSlim _opening = new();
    private RocksDb _database;
    private ColumnFamilyHandle _frames, _records;
    private volatile bool _isFull;

    public RocksCommitLog(string directory, FileSync sync)
    {
        (_directory, _sync) = (directory, sync);
        sync.CreateDirectory(directory);
        (_database, _frames, _records) = Open();
    }

    public void Append(CommitBatch batch)
    {
        if (_isFull) Reopen();
        _opening.EnterReadLock();
        try
        {
            using var write = new WriteBatch();
            Fill(write, batch);
            _database.Write(write, _durable);
        }
        catch (RocksDbException failed) when (IsFull(failed))
        {
            _isFull = true;
            throw new StorageException(StorageFault.DiskFull, "could not write the commit log: No space left on device", failed);
        }
        catch (RocksDbException failed)
        {
            // Whether the batch is on disk is not known, and RocksDB takes no further write: only a restart can tell.
            throw _sync.Fail($"could not write the commit log: {failed.Message}");
        }
        finally
        {
            _opening.ExitReadLock();
        }
    }

    public IEnumerable<LogFrame> Read(TenantId tenant, ulong fromLsn)
    {
        byte[] from = FrameKey(tenant, fromLsn);
        foreach ((byte[] key, byte[] value) in Walk(_frames, from, from[..16]))
            yield return new LogFrame(tenant, BinaryPrimitives.ReadUInt64BigEndian(key.AsSpan(16)), value);
    }

    public LogFrame? Last(TenantId tenant)
    {
        byte[] last = FrameKey(tenant, ulong.MaxValue);
        return Reading(() =>
        {
            using Iterator iterator = _database.NewIterator(_frames).SeekForPrev(last);
            if (!iterator.Valid() || !iterator.GetKeySpan().StartsWith(last.AsSpan(0, 16))) return (LogFrame?)null;
            return new LogFrame(tenant, BinaryPrimitives.ReadUInt64BigEndian(iterator.GetKeySpan()[16..]), iterator.Value());
        });
    }

    public byte[]? ReadRecord(ReadOnlySpan<byte> name)
    {
        byte[] key = name.ToArray();
        return Reading(() => _database.Get(key, _records));
    }

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix) => Walk(_records, prefix, prefix);

    public void Dispose()
    {
        _opening.EnterWriteLock();
        _database.Dispose();
        _opening.ExitWriteLock();
    }

    private (RocksDb, ColumnFamilyHandle Frames, ColumnFamilyHandle Records) Open()
    {
        DbOptions options = new DbOptions()
            .SetCreateIfMissing()
            .SetCreateMissingColumnFamilies()
            .SetParanoidChecks(true)
            .SetWalRecoveryMode(Recovery.TolerateCorruptedTailRecords)
            .SetInfoLogLevel(InfoLogLevel.Warn)
            .SetKeepLogFileNum(2)
            .SetStatsDumpPeriodSec(0)
            .SetMaxOpenFiles(256)
            .SetMaxTotalWalSize(256 << 20)
            .SetDbWriteBufferSize(64 << 20);
        // Ciphertext does not compress.
        ColumnFamilyOptions plain = new ColumnFamilyOptions().SetCompression(Compression.No);
        var families = new ColumnFamilies { { "frames", plain }, { "records", plain } };
        try
        {
            RocksDb database = RocksDb.Open(options, _directory, families);
            return (database, database.GetColumnFamily("frames"), database.GetColumnFamily("records"));
        }
        catch (RocksDbException failed)
        {
            throw new StorageException(StorageFault.InputOutput, $"could not open the commit log: {failed.Message}", failed);
        }
    }

    // A full disk leaves RocksDB read-only for good: the next writer opens it again, or learns that it is still full.
    private void Reopen()
    {
        _opening.EnterWriteLock();
        try
        {
            if (!_isFull) return;
            _database.Dispose();
            (_database, _frames, _records) = Open();
            _isFull = false;
        }
        finally
        {
            _opening.ExitWriteLock();
        }
    }

    private void Fill(WriteBatch write, CommitBatch batch)
    {
        Span<byte> key = stackalloc byte[FrameKeyBytes];
        foreach ((TenantId tenant, ulong belowLsn) in batch.Truncations)
            DeleteRange(write, FrameKey(tenant, 0), FrameKey(tenant, belowLsn));
        foreach (LogFrame frame in batch.Frames)
        {
            FrameKey(frame.Tenant, frame.Lsn, key);
            write.Put(key, frame.Sealed.Span, _frames);
        }

        foreach ((byte[] name, ReadOnlyMemory<byte>? value) in batch.Records)
        {
            if (value is { } bytes) write.Put(name, bytes.Span, _records);
            else write.Delete(name.AsSpan(), _records);
        }
    }

    private void DeleteRange(WriteBatch write, byte[] from, byte[] to) =>
        write.DeleteRange(from, (ulong)from.Length, to, (ulong)to.Length, _frames);

    // Copies a stretch at a time, so that no iterator outlives the call and a slow reader holds no lock.
    private IEnumerable<(byte[] Key, byte[] Value)> Walk(ColumnFamilyHandle family, byte[] from, byte[] prefix)
    {
        const int stretchBytes = 1 << 20;
        bool isFrames = ReferenceEquals(family, _frames);
        byte[] next = from;
        while (true)
        {
            List<(byte[] Key, byte[] Value)> stretch = Reading(() =>
            {
                var found = new List<(byte[], byte[])>();
                using Iterator iterator = _database.NewIterator(isFrames ? _frames : _records);
                iterator.Seek(next);
                for (int bytes = 0; bytes < stretchBytes && iterator.Valid(); iterator.Next())
                {
                    if (!iterator.GetKeySpan().StartsWith(prefix)) break;
                    found.Add((iterator.Key(), iterator.Value()));
                    bytes += iterator.GetValueSpan().Length + 64;
                }

                return found;
            });
            if (stretch.Count == 0) yield break;
            foreach ((byte[] Key, byte[] Value) entry in stretch) yield return entry;
            next = [.. stretch[^1].Key, 0];
        }
    }

    private T Reading<T>(Func<T> read)
    {
        _opening.EnterReadLock();
        try
        {
            return read();
        }
        catch (RocksDbException failed)
        {
            throw new StorageException(StorageFault.InputOutput, $"could not read the commit log: {failed.Message}", failed);
        }
        finally
        {
            _opening.ExitReadLock();
        }
    }

    private static bool IsFull(RocksDbException failed) =>
        failed.Message.Contains("No space left", StringComparison.Ordinal)
        && !failed.Message.Contains("sync", StringComparison.OrdinalIgnoreCase);

    private static byte[] FrameKey(TenantId tenant, ulong lsn)
    {
        byte[] key = new byte[FrameKeyBytes];
        FrameKey(tenant, lsn, key);
        return key;
    }

    private static void FrameKey(TenantId tenant, ulong lsn, Span<byte> key)
    {
        tenant.Value.TryWriteBytes(key, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64BigEndian(key[16..], lsn);
    }
}
