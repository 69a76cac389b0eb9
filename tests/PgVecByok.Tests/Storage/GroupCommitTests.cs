using PgVecByok.Keys;
using PgVecByok.Storage;
using Xunit;

namespace PgVecByok.Tests;

public sealed class GroupCommitTests : IDisposable
{
    private const int Others = 8;
    private readonly KeyringHarness _keys = new();
    private readonly HeldLog _held = new(new SimulatedCommitLog(new SimulatedFaults(1)));
    private readonly SealedLog _log;

    public GroupCommitTests()
    {
        _keys.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "test");
        _log = new SealedLog(_held);
    }

    [Fact]
    public void Commits_that_come_during_a_sync_share_the_next_one()
    {
        Exception?[] failures = CommitTogether();
        Assert.All(failures, Assert.Null);
        Assert.Equal(2, _held.Appends);
        Assert.Equal(
            Enumerable.Range(0, Others + 1).Select(i => (byte)i),
            _log.Replay(_keys.Keyring.Acquire(KeyringHarness.Acme)).Select(record => record.Span[0]).Order());
    }

    [Fact]
    public void A_full_disk_fails_each_commit_of_the_group_and_none_before_or_after()
    {
        _held.FailsAt = 2;
        Exception?[] failures = CommitTogether();
        Assert.Null(failures[0]);
        Assert.All(failures[1..], failure => Assert.Equal(StorageFault.DiskFull, Assert.IsType<StorageException>(failure).Fault));
        Assert.Equal(Others, failures[1..].Distinct().Count());
        Assert.Null(Commit(99));
        Assert.Equal([0, 99], _log.Replay(_keys.Keyring.Acquire(KeyringHarness.Acme)).Select(record => (int)record.Span[0]));
    }

    [Fact]
    public void A_record_that_is_too_large_fails_alone()
    {
        _held.Release();
        TenantCapability acme = _keys.Keyring.Acquire(KeyringHarness.Acme);
        var tooLarge = new TenantRecords(acme, [new byte[PgVecByok.Storage.Limits.LogRecordBytesMax + 1]]);
        Assert.Throws<StorageException>(() => _log.Append([tooLarge]));
        Assert.Null(Commit(1));
        Assert.Single(_log.Replay(acme));
    }

    public void Dispose() => _keys.Dispose();

    /// <summary>The first is held in its sync until all others wait behind it.</summary>
    private Exception?[] CommitTogether()
    {
        var failures = new Exception?[Others + 1];
        Thread[] threads = [.. failures.Select((_, i) => new Thread(() => failures[i] = Commit((byte)i)))];
        threads[0].Start();
        _held.Entered.WaitOne();
        foreach (Thread thread in threads[1..])
            thread.Start();
        // For a while: who has not come to the queue yet may wait for something short.
        for (int looks = 0; looks < 20; Thread.Sleep(1))
            looks = threads[1..].All(thread => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0) ? looks + 1 : 0;
        _held.Release();
        foreach (Thread thread in threads)
            thread.Join();
        return failures;
    }

    private Exception? Commit(byte content) =>
        Record.Exception(() => _log.Append([new TenantRecords(_keys.Keyring.Acquire(KeyringHarness.Acme), [new[] { content }])]));
}
