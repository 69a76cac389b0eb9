using System.Buffers.Binary;
using System.Collections.Concurrent;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>What one commit writes to one tenant's log: opaque records, in order.</summary>
public sealed record TenantRecords(TenantCapability Capability, IReadOnlyList<ReadOnlyMemory<byte>> Records);

/// <summary>
/// Every tenant's log, sealed under its key. A commit of several tenants is one synced append. What holds:
/// <list type="bullet">
/// <item>a frame opens at its place only: its tag covers its log position and the tag of the frame before;</item>
/// <item>after a restart, a fence or a new generation a new log segment is begun, so no nonce is ever used twice;</item>
/// <item>a gap, an exchanged or a changed frame is KeyException, Corrupt; a log that lost its end is not noticed here.</item>
/// </list>
/// <code>
///   format 1 | generation 4 | log segment 16 | salt 24 | commitment 32 | number 4 | sealed record (+ 16)
/// </code>
/// </summary>
public sealed class SealedLog(ICommitLog log)
{
    private const byte Format = 1, Kind = 2, Suite = 1;
    private const ulong LogObject = 1;
    private const int HeaderBytes = 1 + 4 + 16 + SegmentKey.SaltBytes + SegmentKey.CommitmentBytes + 4;
    private const int AssociatedBytes = 8 + SegmentKey.TagBytes;

    private sealed class Tail
    {
        public TenantCapability? Capability;
        public SegmentKey? Key;
        public uint Number;
        public ulong Lsn;
        public byte[] Tag = new byte[SegmentKey.TagBytes];
        public long BytesAppended;
        public bool IsKnown;
    }

    private readonly ConcurrentDictionary<TenantId, Tail> _tails = new();
    private readonly Lock _joining = new();
    private readonly List<QueuedCommit> _waiting = [];
    private bool _isWriting;

    /// <summary>
    /// All records of all tenants, durable on return, or none. Commits that come while one is being synced are sealed and synced
    /// together, by the first of them: a sync serves as many as wait for it. Where the disk fails, all that are queued fail.
    /// </summary>
    /// <exception cref="KeyException">Why a tenant was fenced: nothing was written.</exception>
    /// <exception cref="StorageException">Nothing was written, or the process must end.</exception>
    public void Append(IReadOnlyList<TenantRecords> commit, ICommitSteps? steps = null)
    {
        if (commit.Count == 0 && steps is null) return;
        // Before it is queued: what is lost after that may have been seen by others.
        foreach (TenantRecords part in commit) RequireFit(part);
        var waiting = new QueuedCommit(commit, steps);
        bool leads;
        lock (_joining)
        {
            waiting.TakePlace();
            _waiting.Add(waiting);
            leads = !_isWriting;
            _isWriting = true;
        }

        waiting.Announce();
        if (leads || waiting.MustLead()) Lead();
        waiting.ThrowIfFailed();
    }

    private void Lead()
    {
        QueuedCommit[] group;
        lock (_joining)
        {
            group = [.. _waiting];
            _waiting.Clear();
        }

        Write(group);
        QueuedCommit? next;
        lock (_joining)
        {
            // Whoever waits may have seen what is lost now, and others it.
            if (group.FirstOrDefault(each => each.Failure is StorageException)?.Failure is { } lost) FailWaiting(lost);
            foreach (QueuedCommit each in group.Concat(_waiting)) each.TellIfLost();
            next = _waiting.Count > 0 ? _waiting[0] : null;
            _isWriting = next is not null;
        }

        next?.Lead();
        foreach (QueuedCommit each in group) each.End();
    }

    private static void RequireFit(TenantRecords part)
    {
        foreach (ReadOnlyMemory<byte> record in part.Records)
        {
            if (record.Length > Limits.LogRecordBytesMax)
                throw new StorageException(StorageFault.TooLarge, "a log record is larger than the format allows");
        }
    }

    private void FailWaiting(Exception lost)
    {
        foreach (QueuedCommit each in _waiting) each.Failure ??= lost;
    }

    /// <summary>Throws nothing: each commit is told how it went.</summary>
    private void Write(QueuedCommit[] group)
    {
        var entered = new List<Tail>();
        try
        {
            // Always in one order, so that two that need the same two tenants never wait for each other.
            foreach (TenantId tenant in group.SelectMany(each => each.Commit).Select(part => part.Capability.Tenant)
                .Distinct().OrderBy(tenant => tenant.Value))
            {
                Tail tail = Know(tenant);
                Monitor.Enter(tail);
                entered.Add(tail);
            }

            while (!TryWrite(group))
            {
                // Without those that were refused; the others' frames are sealed again, since each covers the one before.
            }
        }
        catch (Exception failure)
        {
            foreach (QueuedCommit each in group) each.Failure ??= failure;
        }
        finally
        {
            foreach (Tail tail in entered) Monitor.Exit(tail);
        }
    }

    private bool TryWrite(QueuedCommit[] group)
    {
        var batch = new CommitBatch();
        var ends = new Dictionary<Tail, (ulong Lsn, byte[] Tag)>();
        var sealedNow = new List<QueuedCommit>();
        foreach (QueuedCommit each in group)
        {
            if (each.Failure is not null || each.IsLost()) continue;
            if (!TrySeal(each, batch, ends)) return false;
            sealedNow.Add(each);
        }

        // Inside the lock: whoever replays after a fence waits for this append, and none with the old keys comes after it.
        foreach (QueuedCommit each in sealedNow)
        {
            if (each.IsRefused()) return false;
        }

        if (batch.Frames.Count > 0) log.Append(batch);
        foreach ((Tail tail, (ulong lsn, byte[] tag)) in ends) (tail.Lsn, tail.Tag) = (lsn, tag);
        foreach (TenantRecords part in sealedNow.SelectMany(each => each.Commit))
            Know(part.Capability.Tenant).BytesAppended += part.Records.Sum(record => (long)record.Length);
        foreach (QueuedCommit each in sealedNow) each.Settle();
        return true;
    }

    private bool TrySeal(QueuedCommit commit, CommitBatch batch, Dictionary<Tail, (ulong Lsn, byte[] Tag)> ends)
    {
        try
        {
            foreach (TenantRecords part in commit.Commit)
            {
                Tail tail = Know(part.Capability.Tenant);
                ends[tail] = Seal(part, tail, ends.TryGetValue(tail, out (ulong, byte[]) end) ? end : (tail.Lsn, tail.Tag), batch);
            }

            return true;
        }
        catch (Exception failure)
        {
            commit.Failure = failure;
            return false;
        }
    }

    /// <summary>
    /// Puts records in place of the tenant's whole log, in one append: after a crash there is the old log or the new one.
    /// REQUIRES: the records say all that the log said, and nobody appends for the tenant meanwhile.
    /// </summary>
    public void Replace(TenantRecords records)
    {
        RequireFit(records);
        Tail tail = Know(records.Capability.Tenant);
        lock (tail)
        {
            var batch = new CommitBatch();
            batch.Truncate(records.Capability.Tenant, tail.Lsn + 1);
            byte[] previous = tail.Tag;
            try
            {
                // The first frame left follows nothing: a reader begins with it.
                tail.Tag = new byte[SegmentKey.TagBytes];
                (ulong Lsn, byte[] Tag) end = Seal(records, tail, (tail.Lsn, tail.Tag), batch);
                records.Capability.ThrowIfFenced();
                log.Append(batch);
                (tail.Lsn, previous) = end;
                tail.BytesAppended = 0;
            }
            finally
            {
                tail.Tag = previous;
            }
        }
    }

    /// <summary>Of plaintext, since the log was last replaced or this server started.</summary>
    public long BytesAppended(TenantId tenant) => Volatile.Read(ref Know(tenant).BytesAppended);

    /// <summary>Gives back the space of a tenant whose keys are destroyed: nobody can read its frames any more.</summary>
    public void Erase(TenantId tenant)
    {
        Tail tail = Know(tenant);
        lock (tail)
        {
            var batch = new CommitBatch();
            batch.Truncate(tenant, tail.Lsn + 1);
            log.Append(batch);
        }
    }

    /// <summary>Frames that some generation of the tenant's root key is still needed for.</summary>
    public long CountFrames(TenantId tenant, uint generation) => log.Read(tenant, 0).LongCount(frame =>
        frame.Sealed.Length >= HeaderBytes && BinaryPrimitives.ReadUInt32BigEndian(frame.Sealed.Span[1..]) == generation);

    /// <summary>The tenant's records, oldest first.</summary>
    /// <exception cref="KeyException">Corrupt: a frame is missing, out of its place, or changed.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Replay(TenantCapability capability)
    {
        lock (Know(capability.Tenant))
        {
            // An append that is under way ends first.
        }

        SegmentKey? key = null;
        byte[] previous = new byte[SegmentKey.TagBytes];
        ulong expected = 0;
        try
        {
            foreach (LogFrame frame in log.Read(capability.Tenant, 0))
            {
                if (frame.Sealed.Length < HeaderBytes + SegmentKey.TagBytes || (expected != 0 && frame.Lsn != expected))
                    throw Damaged(capability, frame.Lsn);
                SegmentKey opened = Open(capability, frame, key);
                if (key != opened) key?.Dispose();
                key = opened;
                yield return Open(key, frame, previous);
                frame.Sealed[^SegmentKey.TagBytes..].CopyTo(previous);
                expected = frame.Lsn + 1;
            }
        }
        finally
        {
            key?.Dispose();
        }
    }

    private static (ulong Lsn, byte[] Tag) Seal(
        TenantRecords part, Tail tail, (ulong Lsn, byte[] Tag) after, CommitBatch batch)
    {
        TenantCapability capability = part.Capability;
        (ulong lsn, byte[] tag) = after;
        Span<byte> associated = stackalloc byte[AssociatedBytes];
        foreach (ReadOnlyMemory<byte> record in part.Records)
        {
            if (tail.Capability != capability || tail.Key!.Identity.Generation != capability.Generation
                || tail.Number >= Limits.LogSegmentFramesMax)
                Begin(tail, capability);
            byte[] frame = new byte[HeaderBytes + record.Length + SegmentKey.TagBytes];
            WriteHeader(frame, tail.Key!, tail.Number);
            BinaryPrimitives.WriteUInt64BigEndian(associated, ++lsn);
            tag.CopyTo(associated[8..]);
            tail.Key!.Seal(tail.Number++, associated, record.Span, frame.AsSpan(HeaderBytes));
            tag = frame[^SegmentKey.TagBytes..];
            batch.Add(new LogFrame(capability.Tenant, lsn, frame));
        }

        return (lsn, tag);
    }

    private static void Begin(Tail tail, TenantCapability capability)
    {
        tail.Key?.Dispose();
        var identity = new SegmentIdentity(LogObject, Guid.NewGuid(), capability.Generation, Kind, Suite, Format);
        (tail.Capability, tail.Key, tail.Number) = (capability, capability.CreateSegmentKey(identity), 0);
    }

    private Tail Know(TenantId tenant)
    {
        Tail tail = _tails.GetOrAdd(tenant, _ => new Tail());
        lock (tail)
        {
            if (tail.IsKnown) return tail;
            if (log.Last(tenant) is { } last)
            {
                tail.Lsn = last.Lsn;
                tail.Tag = last.Sealed[^SegmentKey.TagBytes..].ToArray();
            }

            tail.IsKnown = true;
            return tail;
        }
    }

    private static void WriteHeader(Span<byte> frame, SegmentKey key, uint number)
    {
        frame[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(frame[1..], key.Identity.Generation);
        key.Identity.Segment.TryWriteBytes(frame[5..]);
        key.Salt.CopyTo(frame[21..]);
        key.Commitment.CopyTo(frame[(21 + SegmentKey.SaltBytes)..]);
        BinaryPrimitives.WriteUInt32BigEndian(frame[(HeaderBytes - 4)..], number);
    }

    private static SegmentKey Open(TenantCapability capability, in LogFrame frame, SegmentKey? current)
    {
        ReadOnlySpan<byte> header = frame.Sealed.Span[..HeaderBytes];
        if (header[0] != Format) throw Damaged(capability, frame.Lsn);
        uint generation = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        var identity = new SegmentIdentity(LogObject, new Guid(header.Slice(5, 16)), generation, Kind, Suite, Format);
        ReadOnlySpan<byte> salt = header.Slice(21, SegmentKey.SaltBytes);
        if (current is not null && current.Identity == identity && current.Salt.SequenceEqual(salt)) return current;
        return capability.OpenSegmentKey(identity, salt, header.Slice(21 + SegmentKey.SaltBytes, SegmentKey.CommitmentBytes));
    }

    private static byte[] Open(SegmentKey key, in LogFrame frame, byte[] previous)
    {
        ReadOnlySpan<byte> bytes = frame.Sealed.Span;
        Span<byte> associated = stackalloc byte[AssociatedBytes];
        BinaryPrimitives.WriteUInt64BigEndian(associated, frame.Lsn);
        previous.CopyTo(associated[8..]);
        byte[] record = new byte[bytes.Length - HeaderBytes - SegmentKey.TagBytes];
        key.Open(BinaryPrimitives.ReadUInt32BigEndian(bytes[(HeaderBytes - 4)..]), associated, bytes[HeaderBytes..], record);
        return record;
    }

    private static KeyException Damaged(TenantCapability capability, ulong lsn) =>
        new(KeyFault.Corrupt, capability.Tenant, $"log frame {lsn} fails authentication");
}
