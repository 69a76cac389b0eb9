using System.Runtime.InteropServices;
using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>What a cluster index answers, beside what reading all rows answers.</summary>
public sealed class ClusterIndexTests
{
    [Theory]
    [InlineData("hnsw", "vector_l2_ops", "<->")]
    [InlineData("ivfflat", "vector_cosine_ops", "<=>")]
    [InlineData("hnsw", "vector_ip_ops", "<#>")]
    public void An_index_finds_what_reading_finds(string method, string operators, string symbol)
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run($"CREATE INDEX items_e ON items USING {method} (e {operators})");
        IndexPart part = Assert.Single(items.Parts());
        Assert.Equal(3000, part.Head.Rows);
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(symbol), 0.97, 1);
    }

    [Fact]
    public void Higher_targets_find_more_and_one_finds_nearly_all()
    {
        using var items = new IndexHarness { Clusters = 1 };
        items.Insert(12_000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        items.Run("SET byok.target_recall = 0.5");
        double low = items.Recall();
        items.Run("SET byok.target_recall = 1");
        double high = items.Recall();
        Assert.InRange(high, 0.99, 1);
        Assert.InRange(low, 0.3, 0.97);
        items.Run("SET byok.target_recall = 0");
        Assert.InRange(items.Recall(), 0.95, 1);
    }

    [Fact]
    public void Rows_that_come_later_are_found_at_once_and_get_parts_of_their_own()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        Guid model = Assert.Single(items.Parts()).Head.Model;
        items.Insert(1);
        Assert.Equal([3000], items.Nearest(items.Vectors[3000], 1));
        items.Insert(2000);
        Assert.InRange(items.Parts().Count, 2, 4);
        Assert.All(items.Parts(), part => Assert.Equal(model, part.Head.Model));
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(), 0.97, 1);
        items.Insert(6000);
        Assert.NotEqual(model, items.Parts()[^1].Head.Model);
        Assert.InRange(items.Parts().Count, 1, 4);
        Assert.InRange(items.Recall(), 0.97, 1);
    }

    [Fact]
    public void Rows_that_are_gone_or_changed_are_not_answered_by_what_they_were()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        float[] query = items.Vectors[7];
        Assert.Equal(7, items.Nearest(query, 1)[0]);
        items.Run("BEGIN");
        items.Run("DELETE FROM items WHERE id = 7");
        Assert.DoesNotContain(7, items.Nearest(query, 10));
        items.Run("ROLLBACK");
        Assert.Equal(7, items.Nearest(query, 1)[0]);
        items.Run($"UPDATE items SET e = '{IndexHarness.Text([.. query.Select(value => value + 50)])}' WHERE id = 7");
        Assert.DoesNotContain(7, items.Nearest(query, 10));
        items.Run("DELETE FROM items WHERE id % 2 = 0");
        Assert.All(items.Nearest(query, 20), id => Assert.Equal(1, id % 2));
        Assert.Equal(20, items.Nearest(query, 20).Length);
        Assert.InRange(items.Recall(), 0.95, 1);
    }

    [Fact]
    public void Where_all_that_are_estimated_nearest_are_gone_the_next_ones_are_found()
    {
        using var items = new IndexHarness { Clusters = 1 };
        items.Insert(12_000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        items.Run("SET byok.target_recall = 0.9");
        float[] query = items.Vectors[7];
        int[] nearest = items.Nearest(query, 200);
        items.Run($"DELETE FROM items WHERE id IN ({string.Join(',', nearest)})");
        Assert.Equal(10, items.Nearest(query, 10).Except(nearest).Count());
        Assert.InRange(items.Recall(), 0.85, 1);
    }

    [Theory]
    [InlineData("WHERE kind = 3"), InlineData("WHERE kind < 25"), InlineData("WHERE kind = 3 AND id < 500"), InlineData("WHERE kind > 100")]
    public void A_filter_leaves_as_many_rows_as_there_are(string where)
    {
        using var items = new IndexHarness();
        items.Insert(4000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(where: where), where.Contains("100") ? 0 : 0.97, 1);
    }

    [Fact]
    public void More_rows_than_an_index_is_good_for_are_read()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        Assert.Equal(3000, items.Nearest(items.Vectors[0], 5000).Distinct().Count());
        Assert.Equal(700, items.Nearest(items.Vectors[0], 700).Distinct().Count());
    }

    [Fact]
    public void REINDEX_makes_an_index_anew_and_its_size_is_told()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops) WITH (bits = 2)");
        Assert.Equal(2, items.Parts()[0].Head.Shape.PartDimensions);
        Guid[] before = Ids(items);
        items.Run("REINDEX INDEX items_e");
        Assert.NotEqual(before, Ids(items));
        Assert.Equal(2000, Assert.Single(items.Parts()).Head.Rows);
        string size = items.Run("SELECT pg_relation_size('items_e')")[0][0];
        long bytes = items.Parts().Concat(items.Copies()).Sum(part => part.Reader.Descriptor.Length);
        Assert.Equal(bytes.ToString(System.Globalization.CultureInfo.InvariantCulture), size);
        Assert.Empty(items.Run("SELECT * FROM pg_stat_progress_create_index"));
    }

    [Fact]
    public void Halves_are_indexed_as_singles_are()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run($"CREATE TABLE halves AS SELECT id, e::halfvec({IndexHarness.Dimensions}) AS h FROM items");
        items.Run($"ALTER TABLE halves ALTER COLUMN h TYPE halfvec({IndexHarness.Dimensions})");
        items.Run("CREATE INDEX ON halves USING hnsw (h halfvec_cosine_ops)");
        items.Database.Manager.WithRows(
            TenantId.System, rows => Assert.InRange(
                rows.Tables.SelectMany(table => table.Parts).Where(part => !part.Head.IsCopies).Sum(part => part.Head.Rows), 1000, 2000));
        for (int row = 0; row < 20; row++)
        {
            string literal = IndexHarness.Text(items.Vectors[row]);
            Assert.Equal([$"{row}"], items.Run($"SELECT id FROM halves ORDER BY h <=> '{literal}' LIMIT 1")[0]);
        }
    }

    [Fact]
    public void It_is_there_after_a_restart_as_it_was()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        items.Insert(1500);
        Guid[] before = Ids(items);
        int[] found = items.Nearest(items.Vectors[11], 10);
        items.Restart();
        Assert.Equal(before, Ids(items));
        Assert.Equal(found, items.Nearest(items.Vectors[11], 10));
        items.Run("CHECKPOINT");
        items.Restart();
        Assert.Equal(before, Ids(items));
        Assert.Equal(found, items.Nearest(items.Vectors[11], 10));
    }

    [Fact]
    public void A_dropped_index_leaves_nothing_behind_and_TRUNCATE_begins_anew()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        string file = FileOf(items, items.Parts()[0]);
        Assert.True(File.Exists(file));
        items.Run("DROP INDEX items_e");
        Assert.Empty(items.Parts());
        items.Run("VACUUM");
        Assert.False(File.Exists(file));
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        Assert.Single(items.Parts());
        items.Run("TRUNCATE items");
        Assert.Empty(items.Parts());
        Assert.Empty(items.Nearest(items.Vectors[0], 3));
    }

    [Fact]
    public void An_index_whose_transaction_came_to_nothing_is_not_used_and_goes()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("BEGIN");
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        items.Run("ROLLBACK");
        Assert.InRange(items.Recall(), 1, 1);
        items.Run("CREATE TABLE other (id int)");
        items.Restart();
        Assert.Empty(items.Parts());
    }

    [Fact]
    public void Numbers_of_chunks_that_went_with_all_their_rows_are_not_given_again()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        items.Run("DELETE FROM items");
        items.Run("VACUUM");
        items.Restart();
        int first = items.Rows;
        items.Insert(700);
        Assert.Equal(first, items.Nearest(items.Vectors[first], 1)[0]);
        Assert.Equal(700, items.Nearest(items.Vectors[first], 5000).Distinct().Count());
    }

    [Fact]
    public void No_vector_can_be_read_in_its_objects_and_a_changed_or_exchanged_page_is_refused()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        string file = FileOf(items, items.Parts()[0]);
        PageEntry[] lists = [.. items.Parts()[0].Reader.Directory.ToArray().Where(page => page.Kind == PageKind.ClusterList)];
        byte[] sealedBytes = File.ReadAllBytes(file);
        foreach (float[] vector in items.Vectors)
            Assert.Equal(-1, sealedBytes.AsSpan().IndexOf(MemoryMarshal.AsBytes<float>(vector.AsSpan(0, 2))));
        (PageEntry one, PageEntry two) = lists.GroupBy(page => page.Bytes).Where(group => group.Count() > 1)
            .Select(group => (group.First(), group.Last())).First();
        items.Run("SET byok.target_recall = 1");
        Change(items, file, bytes =>
        {
            byte[] held = bytes.AsSpan((int)one.Offset, one.SealedBytes).ToArray();
            bytes.AsSpan((int)two.Offset, two.SealedBytes).CopyTo(bytes.AsSpan((int)one.Offset));
            held.CopyTo(bytes.AsSpan((int)two.Offset));
        });
        Change(items, file, bytes => bytes[(int)one.Offset + 5] ^= 1);
    }

    [Fact]
    public void Rows_that_searches_read_again_and_again_get_a_part_without_another_commit()
    {
        using var items = new IndexHarness(
            IndexHarness.Small with { InBackground = true, FlushBytes = 1 << 30, IndexBytes = 1 << 30, BulkRows = 1 << 20 });
        items.Insert(3000);
        items.Run("CHECKPOINT");
        items.Insert(5000);
        items.Database.Manager.WithRows(TenantId.System, rows =>
        {
            TableRows table = rows.Table(items.Items.Oid, items.Items.StorageGeneration);
            items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
            Assert.Empty(table.Parts);
            TableKey key = items.Items.Keys.Single(each => each.Name == "items_e");
            lock (rows.Maintenance)
                items.Database.Manager.Maintenance.Indexes.Build(table, items.Items, key, 64 << 20, () => { });
        });
        Assert.Equal(3000, Assert.Single(items.Parts()).Head.Rows);
        for (int search = 0; search < 2000 && items.Parts().Count == 1; search++)
            Assert.Equal(3001, items.Nearest(items.Vectors[3001], 1)[0]);
        Assert.True(SpinWait.SpinUntil(() => items.Parts().Sum(part => part.Head.Rows) == 8000, 120_000));
        Assert.Equal(3001, items.Nearest(items.Vectors[3001], 1)[0]);
    }

    [Fact]
    public void Copies_of_rows_that_are_gone_are_given_back()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        long before = items.Copies().Sum(part => part.Reader.Descriptor.Length);
        items.Run("DELETE FROM items WHERE id % 4 <> 0");
        items.Run("VACUUM items");
        Assert.Equal(750, items.Copies().Sum(part => part.Head.Rows));
        Assert.InRange(items.Copies().Sum(part => part.Reader.Descriptor.Length), before / 8, before / 2);
        items.ForgetPages();
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(), 0.95, 1);

        items.Run("DELETE FROM items");
        items.Run("VACUUM items");
        Assert.Empty(items.Copies());
        Assert.Empty(items.Parts());
        items.Restart();
        Assert.Empty(items.Copies());
        Assert.Empty(items.Nearest(items.Vectors[0], 3));
        items.Insert(1000);
        Assert.Equal([3000], items.Nearest(items.Vectors[3000], 1));
        Assert.Equal(1000, items.Copies().Sum(part => part.Head.Rows));
    }

    [Fact]
    public void Copies_that_were_made_twice_become_one()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        TransactionManager manager = items.Database.Manager;
        manager.WithRows(TenantId.System, tenant =>
        {
            TableRows rows = tenant.Table(items.Items.Oid, items.Items.StorageGeneration);
            IndexPart first = items.Copies()[0];
            using (var again = new VectorCopies(manager, rows, first.Head, long.MaxValue, []))
            using (var units = new UnitReader())
            {
                foreach (PageEntry run in first.Reader.Directory.ToArray())
                {
                    for (int i = 0; i < run.Rows; i++)
                        again.Add(rows.Chunks[run.Chunk].Version(run.First + i), units.Read(first.Reader, run, i));
                }

                again.Flush();
            }

            VectorCopies.Merge(manager, rows, items.Copies());
        });
        Assert.Equal(2000, items.Copies().Sum(part => part.Head.Rows));
        items.Restart();
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(), 0.97, 1);
    }

    [Fact]
    public void Candidates_whose_pages_are_not_in_memory_are_measured_from_copies()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX ON items USING hnsw (e vector_l2_ops)");
        Assert.Equal(3000, items.Copies().Sum(part => part.Head.Rows));
        items.Run("DELETE FROM items WHERE id < 5");
        int[] found = items.Nearest(items.Vectors[11], 10);
        for (int batch = 0; batch < 12; batch++)
            items.Insert(300);
        Assert.InRange(items.Copies().Count, 1, IndexHarness.Small.IndexParts);
        items.Restart();
        Assert.Equal(11, items.Nearest(items.Vectors[11], 1)[0]);
        items.ForgetPages();
        Assert.InRange(items.Recall(), 0.9, 1);
        string[] files = [.. items.Copies().Select(part => FileOf(items, part))];
        byte[] sealedBytes = File.ReadAllBytes(files[0]);
        foreach (float[] vector in items.Vectors)
            Assert.Equal(-1, sealedBytes.AsSpan().IndexOf(MemoryMarshal.AsBytes<float>(vector.AsSpan(0, 2))));
        foreach (string file in files)
        {
            byte[] changed = File.ReadAllBytes(file);
            for (int at = 200; at < changed.Length - 200; at += 64)
                changed[at] ^= 1;
            File.WriteAllBytes(file, changed);
        }

        items.Restart();
        KeyException refused = Assert.Throws<KeyException>(() => items.Nearest(items.Vectors[11], 10));
        Assert.Equal(KeyFault.Corrupt, refused.Fault);
        Assert.Equal(10, found.Length);
    }

    private static void Change(IndexHarness items, string file, Action<byte[]> change)
    {
        byte[] before = File.ReadAllBytes(file), bytes = [.. before];
        change(bytes);
        items.Restart();
        File.WriteAllBytes(file, bytes);
        items.Run("SET byok.target_recall = 1");
        KeyException refused = Assert.Throws<KeyException>(() =>
        {
            foreach (float[] vector in items.Vectors)
                items.Nearest(vector, 10);
        });
        Assert.Equal(KeyFault.Corrupt, refused.Fault);
        items.Restart();
        File.WriteAllBytes(file, before);
        Assert.Equal(10, items.Nearest(items.Vectors[0], 10).Length);
    }

    private static string FileOf(IndexHarness items, IndexPart part) => Path.Combine(items.ObjectsDirectory, part.Reader.Name.Path);

    private static Guid[] Ids(IndexHarness items) => [.. items.Parts().Select(part => part.Reader.Descriptor.Id)];
}
