using PgVecByok.Engine;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class TenantRotationTests
{
    [Fact]
    public void A_transaction_that_is_open_over_a_checkpoint_commits_into_the_new_log()
    {
        using var tables = new TableHarness();
        Fill(tables, 1, 2, 3);
        using (Transaction open = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(open, tables.Docs, (4, "open"));
            tables.Tables.Delete(open, tables.Docs, tables.Find(open, tables.Docs, 2));
            tables.Manager.Checkpoint(TableHarness.Acme.Id);
            open.Commit();
        }

        tables.Restart();
        Assert.Equal("1:x 3:x 4:open", tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void A_checkpoint_keeps_catalog_sequences_and_what_xmin_says_and_drops_dead_rows()
    {
        using var tables = new TableHarness();
        Fill(tables, 1, 2);
        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            tables.Tables.Delete(transaction, tables.Docs, tables.Find(transaction, tables.Docs, 1));
            transaction.Commit();
        }

        object? before = Xmin(tables);
        tables.Manager.Checkpoint(TableHarness.Acme.Id);
        tables.Manager.Checkpoint(TenantId.System);
        long frames = tables.Log.Frames.Count;
        tables.Restart();

        Assert.Equal("2:x", tables.Read(TableHarness.Acme, tables.Docs));
        Assert.Equal(before, Xmin(tables));
        Assert.Equal(2, frames);
    }

    [Fact]
    public void Re_encryption_leaves_one_generation_and_all_rows()
    {
        using var tables = new TableHarness();
        Fill(tables, 1, 2, 3);

        TenantRotationReport report =
            TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
        Fill(tables, 4);
        tables.Restart();

        Assert.Equal((1u, 2u), (report.OldGeneration, report.NewGeneration));
        Assert.Equal([2u], tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
        Assert.Equal("1:x 2:x 3:x 4:x", tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void A_new_generation_without_re_encryption_keeps_the_old_one_readable()
    {
        using var tables = new TableHarness();
        Fill(tables, 1);
        TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.NewGeneration, null, "test");
        Fill(tables, 2);
        tables.Restart();

        Assert.Equal([1u, 2u], tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations.Order());
        Assert.Equal("1:x 2:x", tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void Power_loss_during_re_encryption_loses_no_row_and_running_it_again_finishes_it()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            using var tables = new TableHarness(seed);
            Fill(tables, 1, 2, 3);
            tables.Faults.CrashAt = tables.Faults.Operations + 1;
            Assert.Throws<SimulatedCrashException>(
                () => TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test"));
            tables.Restart();

            Assert.Equal("1:x 2:x 3:x", tables.Read(TableHarness.Acme, tables.Docs));
            TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
            tables.Restart();
            Assert.Single(tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
            Assert.Equal("1:x 2:x 3:x", tables.Read(TableHarness.Acme, tables.Docs));
        }
    }

    private static void Fill(TableHarness tables, params int[] ids)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Insert(transaction, tables.Docs, [.. ids.Select(id => ((int?)id, "x"))]);
        transaction.Commit();
    }

    private static object? Xmin(TableHarness tables)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        transaction.NewStatement();
        using TableCursor cursor = tables.Tables.Scan(transaction, tables.Docs, [SystemColumn.Xmin]);
        return cursor.TryRead(out Batch batch) ? batch.Columns[0].Boxed(0) : null;
    }
}
