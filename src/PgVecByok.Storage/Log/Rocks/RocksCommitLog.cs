using System.Buffers.Binary;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// The commit log in RocksDB, which only this folder names. Two column families:
/// <code>
///   frames    tenant 16 | lsn 8, big-endian     sealed frame
///   records   name                              value
/// </code>
/// Every write is one synced batch; RocksDB joins concurrent ones into one sync. A torn last batch of its own log is dropped when it
/// is opened, and damage anywhere else refuses to open rather than lose what was acknowledged.
/// </summary>
public sealed class RocksCommitLog : ICommitLog
{
    private const int FrameKeyBytes = 24;

    /// <summary>Who commits this often will go on: the log's first files are filled, so that they are overwritten from then on.</summary>
    private const int AppendsBeforeFilling = 128;
    private const int FillBytes = 1 << 20, FilesFilled = 2;
    private const long FreeBytesMin = 1L << 30;

    private readonly string _directory;
    private readonly FileSync _sync;
    private readonly ReaderWriterLockSlim _opening = new();
    private RocksDatabase _database;
    private volatile bool _isFull;
    private volatile bool _isClosed;
    private int _appends;

    public RocksCommitLog(string directory, FileSync sync)
    {
        (_directory, _sync) = (directory, sync);
        sync.CreateDirectory(directory);
        _database = Open();
    }

    public void Append(CommitBatch batch)
    {
        if (_isFull) Reopen();
        _opening.EnterReadLock();
        try
        {
            using var write = new RocksBatch();
            Fill(write, batch);
            _database.Write(write);
            if (Interlocked.Increment(ref _appends) == AppendsBeforeFilling)
                Task.Run(FillFiles);
        }
        catch (IOException failed) when (IsFull(failed))
        {
            _isFull = true;
            throw new StorageException(StorageFault.DiskFull, "could not write the commit log: No space left on device", failed);
        }
        catch (IOException failed)
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
        foreach ((byte[] key, byte[] value) in Walk(isFrames: true, from, from[..16]))
            yield return new LogFrame(tenant, BinaryPrimitives.ReadUInt64BigEndian(key.AsSpan(16)), value);
    }

    public LogFrame? Last(TenantId tenant)
    {
        byte[] last = FrameKey(tenant, ulong.MaxValue);
        return Reading(() =>
        {
            using RocksIterator iterator = _database.NewIterator(_database.Frames);
            iterator.SeekBack(last);
            if (!iterator.IsValid || !iterator.Key.StartsWith(last.AsSpan(0, 16))) return (LogFrame?)null;
            return new LogFrame(tenant, BinaryPrimitives.ReadUInt64BigEndian(iterator.Key[16..]), iterator.Value.ToArray());
        });
    }

    public byte[]? ReadRecord(ReadOnlySpan<byte> name)
    {
        byte[] key = name.ToArray();
        return Reading(() => _database.Get(_database.Records, key));
    }

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix) => Walk(isFrames: false, prefix, prefix);

    public void Dispose()
    {
        _opening.EnterWriteLock();
        _isClosed = true;
        _database.Dispose();
        _opening.ExitWriteLock();
    }

    private RocksDatabase Open()
    {
        try
        {
            return RocksDatabase.Open(_directory);
        }
        catch (InvalidDataException damaged)
        {
            throw new StorageException(StorageFault.Damaged, $"could not open the commit log: {damaged.Message}", damaged);
        }
        catch (IOException full) when (IsFull(full))
        {
            throw new StorageException(StorageFault.DiskFull, "could not open the commit log: No space left on device", full);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.InputOutput, $"could not open the commit log: {failed.Message}", failed);
        }
    }

    // A full disk leaves RocksDB read-only for good: the next writer opens it again, or learns that it is still full.
    // Opening writes as well: where that finds no room, readers go on with what is there, keys' renewals among them.
    private void Reopen()
    {
        _opening.EnterWriteLock();
        try
        {
            if (!_isFull) return;
            _database.Dispose();
            try
            {
                _database = Open();
            }
            catch (StorageException failed) when (failed.Fault == StorageFault.DiskFull)
            {
                OpenForReading();
                throw;
            }

            _appends = 0;
            _isFull = false;
        }
        finally
        {
            _opening.ExitWriteLock();
        }
    }

    private void OpenForReading()
    {
        try
        {
            _database = RocksDatabase.OpenForReading(_directory);
        }
        catch (IOException)
        {
            // It stays closed, and refuses every call until the next writer finds room.
        }
    }

    // In steps, so that no commit waits for long. A full disk is left to the commits.
    private void FillFiles()
    {
        if (new DriveInfo(_directory).AvailableFreeSpace < FreeBytesMin)
            return;
        using var zeroes = new RocksBatch();
        zeroes.PutLogData(new byte[FillBytes]);
        for (int filled = 0; filled <= FilesFilled * RocksDatabase.LogBytesMax && !_isFull; filled += FillBytes)
        {
            _opening.EnterReadLock();
            try
            {
                if (_isClosed)
                    return;
                _database.Write(zeroes);
            }
            catch (IOException failed)
            {
                if (IsFull(failed)) _isFull = true;
                else _sync.Fail($"could not write the commit log: {failed.Message}");
                return;
            }
            finally
            {
                _opening.ExitReadLock();
            }
        }
    }

    private void Fill(RocksBatch write, CommitBatch batch)
    {
        Span<byte> key = stackalloc byte[FrameKeyBytes];
        foreach ((TenantId tenant, ulong belowLsn) in batch.Truncations)
            write.DeleteRange(_database.Frames, FrameKey(tenant, 0), FrameKey(tenant, belowLsn));
        foreach (LogFrame frame in batch.Frames)
        {
            FrameKey(frame.Tenant, frame.Lsn, key);
            write.Put(_database.Frames, key, frame.Sealed.Span);
        }

        foreach ((byte[] name, ReadOnlyMemory<byte>? value) in batch.Records)
        {
            if (value is { } bytes) write.Put(_database.Records, name, bytes.Span);
            else write.Delete(_database.Records, name);
        }
    }

    // Copies a stretch at a time, so that no iterator outlives the call and a slow reader holds no lock.
    private IEnumerable<(byte[] Key, byte[] Value)> Walk(bool isFrames, byte[] from, byte[] prefix)
    {
        const int stretchBytes = 1 << 20;
        byte[] next = from;
        while (true)
        {
            List<(byte[] Key, byte[] Value)> stretch = Reading(() =>
            {
                var found = new List<(byte[], byte[])>();
                using RocksIterator iterator = _database.NewIterator(isFrames ? _database.Frames : _database.Records);
                iterator.Seek(next);
                for (int bytes = 0; bytes < stretchBytes && iterator.IsValid; iterator.Next())
                {
                    if (!iterator.Key.StartsWith(prefix)) break;
                    found.Add((iterator.Key.ToArray(), iterator.Value.ToArray()));
                    bytes += iterator.Value.Length + 64;
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
        catch (IOException failed)
        {
            throw new StorageException(StorageFault.InputOutput, $"could not read the commit log: {failed.Message}", failed);
        }
        finally
        {
            _opening.ExitReadLock();
        }
    }

    private static bool IsFull(IOException failed) =>
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
