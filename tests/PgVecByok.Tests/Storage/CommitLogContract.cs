using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>What every commit log owes, whatever stands behind it.</summary>
public abstract class CommitLogContract : IDisposable
{
    private static readonly TenantId Acme = new(Guid.Parse("00000000-0000-0000-0000-0000000000a0"));
    private static readonly TenantId Neighbour = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));

    protected abstract ICommitLog Log { get; }

    public abstract void Dispose();

    protected abstract ICommitLog Restart();

    [Fact]
    public void Frames_come_back_in_order_and_only_the_tenants_own()
    {
        foreach (ulong lsn in (ulong[])[2, 1, 256, 255]) Append(Acme, lsn);
        Append(Neighbour, 3);
        Assert.Equal([2UL, 255UL, 256UL], Log.Read(Acme, 2).Select(frame => frame.Lsn));
        Assert.Equal(256UL, Log.Last(Acme)!.Value.Lsn);
        Assert.Equal(3UL, Log.Last(Neighbour)!.Value.Lsn);
        Assert.Null(Log.Last(new TenantId(Guid.NewGuid())));
    }

    [Fact]
    public void Frames_and_records_of_a_batch_survive_a_restart_together()
    {
        var batch = new CommitBatch();
        batch.Add(new LogFrame(Acme, 1, "one"u8.ToArray()));
        batch.Add(new LogFrame(Neighbour, 7, "seven"u8.ToArray()));
        batch.Put([1, 2], "value"u8.ToArray());
        Log.Append(batch);
        using ICommitLog next = Restart();
        Assert.Equal("one"u8, next.Last(Acme)!.Value.Sealed.Span);
        Assert.Equal("seven"u8, next.Last(Neighbour)!.Value.Sealed.Span);
        Assert.Equal("value"u8, next.ReadRecord([1, 2])!);
    }

    [Fact]
    public void Truncation_drops_one_tenants_frames_below_a_position_and_nothing_else()
    {
        for (ulong lsn = 1; lsn <= 5; lsn++) Append(Acme, lsn);
        Append(Neighbour, 1);
        var batch = new CommitBatch();
        batch.Truncate(Acme, 4);
        Log.Append(batch);
        Assert.Equal([4UL, 5UL], Log.Read(Acme, 0).Select(frame => frame.Lsn));
        Assert.Single(Log.Read(Neighbour, 0));
    }

    [Fact]
    public void Records_scan_in_byte_order_below_a_prefix_and_a_null_value_deletes()
    {
        var batch = new CommitBatch();
        foreach (byte second in (byte[])[200, 3, 127]) batch.Put([9, second], new byte[] { second });
        batch.Put([10], new byte[] { 1 });
        batch.Put([9], Array.Empty<byte>());
        Log.Append(batch);
        Assert.Equal([[9], [9, 3], [9, 127], [9, 200]], Log.Scan([9]).Select(record => record.Name));
        batch = new CommitBatch();
        batch.Delete([9, 127]);
        Log.Append(batch);
        Assert.Null(Log.ReadRecord([9, 127]));
        Assert.Equal(3, Log.Scan([9]).Count());
        Assert.Empty(Log.ReadRecord([9])!);
    }

    [Fact]
    public void Long_scans_lose_no_record_between_stretches()
    {
        for (ulong lsn = 1; lsn <= 50; lsn++) Append(Acme, lsn, bytes: 100_000);
        Assert.Equal(Enumerable.Range(1, 50).Select(lsn => (ulong)lsn), Log.Read(Acme, 0).Select(frame => frame.Lsn));
    }

    private void Append(TenantId tenant, ulong lsn, int bytes = 10)
    {
        var batch = new CommitBatch();
        batch.Add(new LogFrame(tenant, lsn, new byte[bytes]));
        Log.Append(batch);
    }
}

public sealed class RocksCommitLogContractTests : CommitLogContract
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pgvecbyok");
    private RocksCommitLog _log;

    public RocksCommitLogContractTests() => _log = Open();

    protected override ICommitLog Log => _log;

    protected override ICommitLog Restart()
    {
        _log.Dispose();
        return _log = Open();
    }

    public override void Dispose()
    {
        _log.Dispose();
        _directory.Delete(recursive: true);
    }

    private RocksCommitLog Open() =>
        new(Path.Combine(_directory.FullName, "log"), new FileSync(failure => throw failure));
}

public sealed class SimulatedCommitLogContractTests : CommitLogContract
{
    private readonly SimulatedCommitLog _log = new(new SimulatedFaults(seed: 1));

    protected override ICommitLog Log => _log;

    protected override ICommitLog Restart() => _log.Restart(new SimulatedFaults(seed: 2));

    public override void Dispose() => _log.Dispose();
}
