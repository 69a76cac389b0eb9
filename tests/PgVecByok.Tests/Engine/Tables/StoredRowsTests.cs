using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>The same rows, wherever they are: rows move to segments after every few of them here.</summary>
public sealed class StoredRowsTests
{
    [Fact]
    public void Random_work_agrees_with_a_model_over_flushes_loads_compactions_and_restarts()
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            using var tables = new TableHarness(seed, policy: TableHarness.Eager);
            var work = new RandomWork(tables, seed);
            for (int step = 0; step < 60; step++)
            {
                work.Step();
                if (step % 10 == 9)
                    work.Check();
                if (step % 23 == 22)
                    tables.Restart();
            }

            work.Check();
            Assert.NotEmpty(Segments(tables, TableHarness.Acme));
        }
    }

    [Fact]
    public void Power_loss_anywhere_in_a_flush_a_load_or_a_compaction_loses_nothing_acknowledged()
    {
        int crashes = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            using var tables = new TableHarness(seed, policy: TableHarness.Eager);
            var work = new RandomWork(tables, seed);
            tables.Faults.CrashAt = tables.Faults.Operations + 1 + new Random(seed).Next(60);
            try
            {
                for (int step = 0; step < 30; step++)
                    work.Step();
            }
            catch (SimulatedCrashException)
            {
                crashes++;
            }

            tables.Restart();
            work.Check();
            work.Step();
            work.Check();
        }

        Assert.True(crashes > 25, $"only {crashes} runs crashed");
    }

    [Fact]
    public void A_refused_write_fails_its_commit_and_nothing_else()
    {
        using var tables = new TableHarness(seed: 5, policy: TableHarness.Eager);
        var work = new RandomWork(tables, seed: 5);
        for (int step = 0; step < 40; step++)
        {
            tables.Faults.RefuseRate = step % 4 == 0 ? 0.5 : 0;
            try
            {
                work.Step();
            }
            catch (StorageException full)
            {
                Assert.Equal(StorageFault.DiskFull, full.Fault);
            }
        }

        tables.Faults.RefuseRate = 0;
        work.Check();
        tables.Restart();
        work.Check();
    }

    [Fact]
    public void A_load_of_many_rows_leaves_a_line_in_the_log_and_is_gone_after_a_rollback()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager with { FlushBytes = long.MaxValue });
        using (Transaction undone = tables.Begin(TableHarness.Acme))
        {
            Load(tables, undone, 0, 2000);
            Assert.NotEmpty(tables.Objects.List(SegmentDescriptor.PrefixOf(TableHarness.Acme.Id)));
            undone.Rollback();
        }

        Assert.Empty(tables.Objects.List(SegmentDescriptor.PrefixOf(TableHarness.Acme.Id)));
        Assert.Equal("", tables.Read(TableHarness.Acme, tables.Docs));
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 2000);
            Assert.Equal("23505", Assert.Throws<SqlException>(() => tables.Insert(loaded, tables.Docs, (777, "again"))).State);
        }

        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 2000);
            loaded.Commit();
        }

        int logged = tables.Log.Frames.Where(frame => frame.Key.Tenant == TableHarness.Acme.Id.Value).Sum(frame => frame.Value.Length);
        Assert.InRange(logged, 1, 20_000);
        tables.Restart();
        Assert.Equal(2000, tables.Read(TableHarness.Acme, tables.Docs).Split(' ').Length);
        using Transaction reader = tables.Begin(TableHarness.Acme);
        Assert.NotEqual(-1, tables.Find(reader, tables.Docs, 1999));
        Assert.Equal(-1, tables.Find(reader, tables.Docs, 2000));
    }

    [Fact]
    public void Opening_a_cold_tenant_reads_none_of_its_segments()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 500);
            loaded.Commit();
        }

        tables.Restart();
        foreach (ObjectName name in tables.Objects.List(SegmentDescriptor.PrefixOf(TableHarness.Acme.Id)).ToArray())
            tables.Objects[name] = [];
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        Assert.Equal(500, tables.Tables.EstimateRows(transaction, tables.Docs));
        Assert.NotEqual(0, TableSizes.OfRows(transaction, tables.Docs));
        Assert.NotEqual(0, TableSizes.OfKeys(transaction, tables.Docs));
        Assert.Equal(0, tables.Objects.Reads);
        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => tables.Read(transaction, tables.Docs)).Fault);
    }

    [Fact]
    public void An_older_snapshot_reads_on_while_its_rows_are_updated_flushed_and_merged()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 300);
            loaded.Commit();
        }

        using Transaction old = tables.Begin(TableHarness.Acme, IsolationLevel.RepeatableRead);
        string before = tables.Read(old, tables.Docs);
        for (int id = 0; id < 300; id += 3)
        {
            using Transaction change = tables.Begin(TableHarness.Acme);
            tables.Update(change, tables.Docs, id, "new");
            change.Commit();
        }

        Assert.Equal(before, tables.Read(old, tables.Docs));
        Assert.Equal(100, tables.Read(TableHarness.Acme, tables.Docs).Split("new").Length - 1);
    }

    [Fact]
    public void Vectors_of_a_segment_are_one_block_to_a_page_and_name_their_rows()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 200);
            loaded.Commit();
        }

        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Tables.Delete(transaction, tables.Docs, tables.Find(transaction, tables.Docs, 50));
        transaction.NewStatement();
        var seen = new SortedSet<int>();
        using VectorCursor cursor = tables.Tables.ScanVectors(transaction, tables.Docs, 2);
        while (cursor.TryRead(out VectorBlock block))
        {
            for (int row = 0; row < block.Count; row++)
            {
                if (!cursor.Sees(block, row))
                    continue;
                float first = block.Vectors[row * block.Dimensions];
                Assert.Equal(
                    (int)first, tables.Tables.Fetch(transaction, tables.Docs, [block.FirstVersion + row], [0]).Columns[0].Boxed(0));
                seen.Add((int)first);
            }
        }

        Assert.Equal(199, seen.Count);
        Assert.DoesNotContain(50, seen);
    }

    [Fact]
    public void Deleted_rows_leave_the_disk_and_an_emptied_table_leaves_nothing()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 400);
            loaded.Commit();
        }

        long full = Stored(tables);
        DeleteRange(tables, 0, 300);
        using (Transaction nothing = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(nothing, tables.Docs, (1000, "x"));
            nothing.Commit();
        }

        Assert.True(Stored(tables) < full * 2 / 3, $"{Stored(tables)} of {full} bytes are left");
        tables.Restart();
        Assert.Equal(101, tables.Read(TableHarness.Acme, tables.Docs).Split(' ').Length);
    }

    [Fact]
    public void A_fence_empties_the_cache_of_its_tenant()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 300);
            loaded.Commit();
        }

        tables.Read(TableHarness.Acme, tables.Docs);
        Assert.NotEqual(0, tables.Pages.BytesOf(TableHarness.Acme.Id));
        Assert.NotEqual(0, tables.Keys.Keyring.Lock(TableHarness.Acme.Id, "test", "test").PagesPurged);
        Assert.Equal(0, tables.Pages.BytesOf(TableHarness.Acme.Id));
    }

    [Fact]
    public void Nothing_a_tenant_wrote_is_readable_in_log_or_segments()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            Load(tables, transaction, 314_159, 100, "canary-in-the-clear");
            transaction.Commit();
        }

        byte[] text = "canary-in-the-clear"u8.ToArray();
        byte[][] canaries =
        [
            text, System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(text)[..20]),
            System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(text)), BitConverter.GetBytes(314_159f),
            BitConverter.GetBytes(314_159d), BitConverter.GetBytes(314_159), "embedding"u8.ToArray(), "docs_pkey"u8.ToArray(),
        ];
        byte[][] stored = [.. tables.Objects.Everything, .. tables.Log.Everything];
        Assert.NotEmpty(tables.Objects.Everything);
        foreach (byte[] canary in canaries)
            Assert.DoesNotContain(stored, bytes => bytes.AsSpan().IndexOf(canary) >= 0);
    }

    [Fact]
    public void A_point_read_of_a_cold_segment_opens_a_page_of_each_kind()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager with { SegmentBytes = 64 << 20, MergeSegments = 100 });
        using (Transaction loaded = tables.Begin(TableHarness.Acme))
        {
            Load(tables, loaded, 0, 20_000);
            loaded.Commit();
        }

        tables.Restart();
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Tables.EstimateRows(transaction, tables.Docs);
        Assert.Equal(0, tables.Objects.Reads);

        // Header and footer once; then the key's directory, its filter and the page of keys where the value lies.
        long version = tables.Find(transaction, tables.Docs, 12_345);
        int lookup = tables.Objects.Reads;
        Assert.InRange(lookup, 1, 5);
        tables.Tables.Fetch(transaction, tables.Docs, [version], [1]);
        Assert.Equal(1, tables.Objects.Reads - lookup);

        int before = tables.Objects.Reads;
        tables.Tables.Fetch(transaction, tables.Docs, [tables.Find(transaction, tables.Docs, 12_346)], [1]);
        Assert.InRange(tables.Objects.Reads - before, 0, 2);
    }

    [Fact]
    public void A_dropped_table_takes_its_segments_and_its_object_keys_with_it_and_a_truncated_one_its_old_ones()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        Fill(tables);
        TenantId acme = TableHarness.Acme.Id;
        ulong first = Assert.Single(tables.Keys.Keyring.ObjectsOf(acme), IsOfSegments);
        Change(tables, tables.Docs with { StorageGeneration = tables.Docs.StorageGeneration + 1 });
        Assert.Empty(Segments(tables, TableHarness.Acme));
        Assert.DoesNotContain(tables.Keys.Keyring.ObjectsOf(acme), IsOfSegments);

        Fill(tables);
        Assert.NotEqual(first, Assert.Single(tables.Keys.Keyring.ObjectsOf(acme), IsOfSegments));
        Change(tables, null);
        Assert.Empty(Segments(tables, TableHarness.Acme));
        Assert.DoesNotContain(tables.Keys.Keyring.ObjectsOf(acme), IsOfSegments);
    }

    [Fact]
    public void Power_loss_anywhere_in_a_truncation_leaves_no_segment_and_no_key_behind_once_the_tenant_is_opened()
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            using var tables = new TableHarness(seed, policy: TableHarness.Eager);
            Fill(tables);
            string before = tables.Read(TableHarness.Acme, tables.Docs);
            tables.Faults.CrashAt = tables.Faults.Operations + 1 + seed % 6;
            try
            {
                Change(tables, tables.Docs with { StorageGeneration = tables.Docs.StorageGeneration + 1 });
            }
            catch (SimulatedCrashException)
            {
                // The one the test waits for.
            }

            tables.Restart();
            string found = tables.Read(TableHarness.Acme, tables.Docs);
            bool isTruncated = tables.Docs.StorageGeneration == 2;
            Assert.Equal(isTruncated ? "" : before, found);
            Assert.Equal(isTruncated, Segments(tables, TableHarness.Acme).Length == 0);
            Assert.Equal(isTruncated, !tables.Keys.Keyring.ObjectsOf(TableHarness.Acme.Id).Any(IsOfSegments));
        }
    }

    [Fact]
    public void A_vacuum_takes_every_deleted_row_off_the_disk()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager with { FlushBytes = long.MaxValue, MergeSegments = 100 });
        Fill(tables);
        long before = Stored(tables);
        DeleteRange(tables, 0, 20);
        Assert.Equal(before, Stored(tables));
        tables.Manager.Vacuum(TableHarness.Acme.Id, null);
        Assert.True(Stored(tables) < before, $"{Stored(tables)} of {before} bytes are left");
        Assert.Equal(280, tables.Read(TableHarness.Acme, tables.Docs).Split(' ').Length);
    }

    [Fact]
    public void Sizes_are_those_of_the_tenant_that_asks()
    {
        using var tables = new TableHarness(policy: TableHarness.Eager);
        Fill(tables);
        using Transaction acme = tables.Begin(TableHarness.Acme), globex = tables.Begin(TableHarness.Globex), nobody = tables.Begin(null);
        Assert.InRange(TableSizes.OfRows(acme, tables.Docs), 300 * 12, Stored(tables));
        Assert.InRange(TableSizes.OfKeys(acme, tables.Docs), 300 * 8, Stored(tables));
        foreach (Transaction other in (Transaction[])[globex, nobody])
        {
            Assert.Equal(0, TableSizes.OfRows(other, tables.Docs));
            Assert.Equal(0, TableSizes.OfKeys(other, tables.Docs));
            Assert.Equal(0, tables.Tables.EstimateRows(other, tables.Docs));
        }
    }

    private static bool IsOfSegments(ulong id) => id >> 32 != 0;

    private static void Fill(TableHarness tables)
    {
        using Transaction loaded = tables.Begin(TableHarness.Acme);
        Load(tables, loaded, 0, 300);
        loaded.Commit();
    }

    /// <summary>Puts the table in place of docs; null drops it. The next commit of the tenant is when storage is given back.</summary>
    private static void Change(TableHarness tables, Table? table)
    {
        using (Transaction change = tables.Begin(null, login: TableHarness.Operator))
        {
            change.Edit(table is null ? CatalogEdit.Remove(tables.Docs) : CatalogEdit.Put(table));
            change.Commit();
        }

        tables.Manager.WithRows(TableHarness.Acme.Id, rows => tables.Manager.MaintainIfDue(rows, rows.Tables));
    }

    internal static void Load(TableHarness tables, Transaction transaction, int from, int count, string name = "loaded")
    {
        const int BatchRows = 50;
        for (int first = from; first < from + count; first += BatchRows)
        {
            tables.Insert(
                transaction, tables.Docs,
                [.. Enumerable.Range(first, Math.Min(BatchRows, from + count - first)).Select(id => ((int?)id, name))]);
        }
    }

    internal static ObjectName[] Segments(TableHarness tables, Tenant tenant) =>
        [.. tables.Objects.List(SegmentDescriptor.PrefixOf(tenant.Id))];

    private static long Stored(TableHarness tables) =>
        Segments(tables, TableHarness.Acme).Sum(name => tables.Objects.Length(name) ?? 0);

    private static void DeleteRange(TableHarness tables, int from, int to)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        for (int id = from; id < to; id++)
        {
            long version = tables.Find(transaction, tables.Docs, id);
            transaction.NewStatement();
            Assert.Equal(WriteResult.Done, tables.Tables.Delete(transaction, tables.Docs, version).Result);
        }

        transaction.Commit();
    }
}
