using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void Committed_rows_of_interleaved_transactions_come_back_after_a_restart()
    {
        using var tables = new TableHarness();
        using (Transaction first = tables.Begin(TableHarness.Acme))
        using (Transaction second = tables.Begin(TableHarness.Acme))
        using (Transaction third = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(first, tables.Docs, (1, "a"), (2, "b"));
            tables.Insert(second, tables.Docs, (3, "c"));
            tables.Insert(third, tables.Docs, (4, "never"));
            tables.Insert(first, tables.Docs, (5, "e"));
            tables.Insert(first, tables.Notes, (6, "shared"));
            second.Commit();
            third.Rollback();
            first.Commit();
        }

        using (Transaction last = tables.Begin(TableHarness.Acme))
        {
            tables.Update(last, tables.Docs, 2, "B");
            tables.Tables.Delete(last, tables.Docs, tables.Find(last, tables.Docs, 3));
            last.Commit();
        }

        tables.Restart();

        Assert.Equal("1:a 2:B 5:e", tables.Read(TableHarness.Acme, tables.Docs));
        Assert.Equal("6:shared", tables.Read((Tenant?)null, tables.Notes));
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        Assert.Equal("23505", Assert.Throws<SqlException>(() => tables.Insert(transaction, tables.Docs, (5, "again"))).State);
    }

    [Fact]
    public void Power_loss_at_any_write_loses_nothing_acknowledged_and_tears_nothing()
    {
        const int Seeds = 60;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            using var tables = new TableHarness(seed);
            var random = new Random(seed);
            var acknowledged = new SortedSet<int>();
            var uncertain = new SortedSet<int>();
            tables.Faults.CrashAt = tables.Faults.Operations + 1 + random.Next(12);
            try
            {
                for (int id = 0; id < 30; id += 2)
                {
                    using Transaction transaction = tables.Begin(TableHarness.Acme);
                    tables.Insert(transaction, tables.Docs, (id, "x"), (id + 1, "x"));
                    tables.Insert(transaction, tables.Notes, (id, "x"));
                    uncertain.Add(id);
                    transaction.Commit();
                    acknowledged.Add(id);
                    uncertain.Remove(id);
                }
            }
            catch (SimulatedCrashException)
            {
                // The one the test waits for.
            }

            tables.Restart();
            SortedSet<int> docs = Ids(tables.Read(TableHarness.Acme, tables.Docs));
            SortedSet<int> notes = Ids(tables.Read((Tenant?)null, tables.Notes));

            Assert.True(notes.IsSupersetOf(acknowledged), $"seed {seed}: an acknowledged row is lost");
            Assert.True(notes.Except(acknowledged).All(uncertain.Contains), $"seed {seed}: a row nobody wrote");
            Assert.True(docs.SetEquals(notes.SelectMany(id =>
                new[] { id, id + 1 })), $"seed {seed}: two tenants' parts differ");
        }
    }

    [Fact]
    public void A_log_that_does_not_sync_would_be_noticed()
    {
        using var tables = new TableHarness(syncs: false);
        using (Transaction transaction = tables.Begin(null))
        {
            tables.Insert(transaction, tables.Notes, (1, "acknowledged"));
            transaction.Commit();
        }

        tables.Restart();
        Assert.Equal("", tables.Read((Tenant?)null, tables.Notes));
    }

    [Fact]
    public void Sequences_count_for_each_tenant_and_go_on_after_a_restart_or_a_full_disk()
    {
        using var tables = new TableHarness();
        var sequence = new Sequence
        {
            Oid = 40_000, Schema = "public", Name = "docs_id_seq", Type = PlainTypes.Int4, Columns = [], OwnedByTable = tables.Docs.Oid,
        };
        long Next(Tenant tenant)
        {
            using Transaction transaction = tables.Begin(tenant);
            long value = SequenceValues.Next(transaction, sequence);
            transaction.Commit();
            return value;
        }

        Assert.Equal([1, 2, 1], [Next(TableHarness.Acme), Next(TableHarness.Acme), Next(TableHarness.Globex)]);
        tables.Faults.RefuseRate = 1;
        Assert.Throws<StorageException>(() => Next(TableHarness.Acme));
        tables.Faults.RefuseRate = 0;
        Assert.Equal(4, Next(TableHarness.Acme));
        tables.Restart();
        Assert.Equal([5, 2], [Next(TableHarness.Acme), Next(TableHarness.Globex)]);
    }

    [Fact]
    public void A_row_version_number_is_never_given_twice()
    {
        using var tables = new TableHarness();
        using Transaction before = tables.Begin(null);
        uint xid = before.Xid;
        before.Dispose();
        tables.Restart();

        using Transaction after = tables.Begin(null);
        Assert.True(after.Xid > xid);
    }

    [Fact]
    public void A_changed_frame_is_found_and_stops_its_tenant_only()
    {
        using var tables = new TableHarness();
        foreach (Tenant tenant in (Tenant[])[TableHarness.Acme, TableHarness.Globex])
        {
            using Transaction transaction = tables.Begin(tenant);
            tables.Insert(transaction, tables.Docs, (1, "a"));
            transaction.Commit();
        }

        tables.Restart();
        tables.Log.Frames.First(frame => frame.Key.Tenant == TableHarness.Acme.Id.Value).Value[^1] ^= 1;

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => tables.Read(TableHarness.Acme, tables.Docs)).Fault);
        Assert.Equal("1:a", tables.Read(TableHarness.Globex, tables.Docs));
    }

    [Fact]
    public void A_locked_tenant_does_not_hold_up_the_start()
    {
        using var tables = new TableHarness();
        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(transaction, tables.Docs, (1, "a"));
            transaction.Commit();
        }

        tables.Keys.Keyring.Lock(TableHarness.Acme.Id, "test", "test");
        tables.Restart();

        Assert.Equal(KeyFault.Locked, Assert.Throws<KeyException>(() => tables.Read(TableHarness.Acme, tables.Docs)).Fault);
        Assert.Equal("", tables.Read(TableHarness.Globex, tables.Docs));
        tables.Keys.Keyring.Unlock(TableHarness.Acme.Id, "test");
        Assert.Equal("1:a", tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void A_fence_ends_open_transactions_of_its_tenant_and_nothing_of_them_happened()
    {
        using var tables = new TableHarness();
        using Transaction acme = tables.Begin(TableHarness.Acme);
        using Transaction globex = tables.Begin(TableHarness.Globex);
        tables.Insert(acme, tables.Docs, (1, "a"));
        tables.Insert(globex, tables.Docs, (1, "g"));
        using TableCursor cursor = tables.Tables.Scan(acme, tables.Docs, [0]);
        CancellationToken fenced = acme.Scope.Fenced;

        tables.Keys.Keyring.Lock(TableHarness.Acme.Id, "test", "test");

        Assert.True(fenced.IsCancellationRequested);
        Assert.Equal(KeyFault.Locked, Assert.Throws<KeyException>(() => acme.Commit()).Fault);
        globex.Commit();
        tables.Keys.Keyring.Unlock(TableHarness.Acme.Id, "test");
        Assert.Equal("", tables.Read(TableHarness.Acme, tables.Docs));
        Assert.Equal("1:g", tables.Read(TableHarness.Globex, tables.Docs));
    }

    [Fact]
    public void An_idle_lease_drops_rows_but_not_those_of_an_open_transaction()
    {
        using var tables = new TableHarness();
        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(transaction, tables.Docs, (1, "a"));
            tables.Manager.Tenants.Rest(TableHarness.Acme.Id);
            Assert.Equal("1:a", tables.Read(transaction, tables.Docs));
            transaction.Commit();
        }

        Assert.Equal("1:a", tables.Read(TableHarness.Acme, tables.Docs));
        tables.Manager.Tenants.Rest(TableHarness.Acme.Id);
        Assert.Equal("1:a", tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void Nothing_a_tenant_wrote_is_readable_in_the_log()
    {
        using var tables = new TableHarness();
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Insert(transaction, tables.Docs, (1, "canary-in-the-clear"));
        transaction.Commit();

        byte[] canary = "canary-in-the-clear"u8.ToArray();
        Assert.DoesNotContain(tables.Log.Everything, bytes => bytes.AsSpan().IndexOf(canary) >= 0);
    }

    private static SortedSet<int> Ids(string rows) =>
        [.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row => int.Parse(row.Split(':')[0]))];
}
