using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Vector indexes over a part of the rows: what they have codes of, and which queries they answer.</summary>
public sealed class PartialIndexTests
{
    [Fact]
    public void It_has_codes_of_the_rows_that_its_WHERE_holds_and_finds_them()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX few ON items USING hnsw (e vector_l2_ops) WHERE kind < 10");
        Assert.Equal(600, items.Parts().Sum(part => part.Head.Rows));
        Assert.Equal(600, items.Copies().Sum(part => part.Head.Rows));
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(where: "WHERE kind < 10"), 0.97, 1);
        Assert.InRange(items.Recall(where: "WHERE kind < 10 AND id > 1000"), 0.97, 1);
        Assert.InRange(items.Recall(), 1, 1);
    }

    [Fact]
    public void Rows_that_come_later_and_are_outside_get_no_codes_either()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX few ON items USING hnsw (e vector_l2_ops) WHERE kind IN (1, 2)");
        Assert.Equal(120, items.Parts().Sum(part => part.Head.Rows));
        items.Insert(3000);
        items.Run("VACUUM items");
        Assert.InRange(items.Parts().Sum(part => part.Head.Rows), 121, 240);
        items.Run("SET byok.target_recall = 1");
        Assert.InRange(items.Recall(where: "WHERE kind IN (1, 2)"), 0.99, 1);
        items.Run("UPDATE items SET kind = 2 WHERE id = 5");
        items.Run("UPDATE items SET kind = 7 WHERE id = 1");
        Assert.Equal(5, items.Nearest(items.Vectors[5], 1, "WHERE kind IN (1, 2)")[0]);
        Assert.NotEqual(1, items.Nearest(items.Vectors[1], 1, "WHERE kind IN (1, 2)")[0]);
        items.Restart();
        items.Run("SET byok.target_recall = 1");
        Assert.Equal(5, items.Nearest(items.Vectors[5], 1, "WHERE kind IN (1, 2)")[0]);
        Assert.InRange(items.Recall(where: "WHERE kind IN (1, 2)"), 0.99, 1);
    }

    [Fact]
    public void One_that_holds_no_row_is_no_hindrance_to_others()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX none ON items USING hnsw (e vector_l2_ops) WHERE kind > 1000");
        items.Run("CREATE INDEX every ON items USING hnsw (e vector_l2_ops)");
        Assert.Equal(2000, items.Parts().Sum(part => part.Head.Rows));
        items.Insert(1000);
        Assert.Equal(3000, items.Parts().Sum(part => part.Head.Rows));
        Assert.Empty(items.Nearest(items.Vectors[0], 5, "WHERE kind > 1000"));
    }

    [Fact]
    public void Several_are_over_different_rows_and_one_that_goes_takes_only_its_own()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX seven ON items USING hnsw (e vector_l2_ops) WHERE kind = 7");
        items.Run("CREATE INDEX eight ON items USING hnsw (e vector_l2_ops) WHERE kind = 8");
        items.Run("CREATE INDEX every ON items USING hnsw (e vector_l2_ops)");
        items.Run("SET byok.target_recall = 0.99");
        foreach (string name in (string[])["seven", "eight"])
        {
            string where = $"WHERE kind = {(name == "seven" ? 7 : 8)}";
            Assert.Contains(Plan(items, where), line => line.Contains($"using {name}", StringComparison.Ordinal));
            Assert.InRange(items.Recall(where: where), 0.99, 1);
        }

        items.Run("DROP INDEX seven");
        Assert.Contains(Plan(items, "WHERE kind = 7"), line => line.Contains("using every", StringComparison.Ordinal));
        Assert.InRange(items.Recall(where: "WHERE kind = 7"), 0.97, 1);
        Assert.InRange(items.Recall(where: "WHERE kind = 8"), 0.99, 1);
    }

    [Theory]
    [InlineData("kind < 10", "kind < 10", true), InlineData("kind < 10", "kind < 9", true), InlineData("kind < 10", "kind <= 9", true)]
    [InlineData("kind < 10", "kind = 3", true), InlineData("kind < 10", "9 > kind", true), InlineData("kind < 10", "kind < 11", false)]
    [InlineData("kind < 10", "kind = 10", false), InlineData("kind < 10", "kind > 3", false), InlineData("kind < 10", "id < 9", false)]
    [InlineData("kind < 10", "kind < 9 OR id = 3", false), InlineData("kind IS NOT NULL", "kind > 3", true)]
    [InlineData("kind IS NOT NULL", "id > 3", false), InlineData("kind <> 4", "kind = 3", true), InlineData("kind <> 4", "kind < 5", false)]
    [InlineData("kind IN (1, 2)", "kind = 2", true), InlineData("kind IN (1, 2)", "kind = 3", false)]
    [InlineData("kind > 3 AND id < 100", "id < 50 AND kind = 4", true), InlineData("kind > 3 AND id < 100", "kind = 4", false)]
    [InlineData("kind = 1 OR kind = 2", "kind = 2 AND id > 4", true), InlineData("kind >= 5", "kind > 5", true)]
    [InlineData("kind > 5", "kind >= 5", false), InlineData("kind % 2 = 0", "kind % 2 = 0", true)]
    [InlineData("kind % 2 = 0", "kind = 4", false)]
    public void It_answers_a_query_whose_filter_asks_for_no_other_rows(string predicate, string filter, bool isUsed)
    {
        using var items = new IndexHarness();
        items.Run($"CREATE INDEX part ON items USING hnsw (e vector_l2_ops) WHERE {predicate}");
        Assert.Equal(isUsed, Plan(items, "WHERE " + filter).Any(line => line.Contains("using part", StringComparison.Ordinal)));
        Assert.DoesNotContain(Plan(items, ""), line => line.Contains("using part", StringComparison.Ordinal));
    }

    [Fact]
    public void EXPLAIN_ANALYZE_tells_a_search_of_the_index_from_reading()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX few ON items USING hnsw (e vector_l2_ops) WHERE kind < 10");
        string search = "EXPLAIN (ANALYZE, COSTS OFF) SELECT id FROM items WHERE kind < 10 AND id > 3 "
            + $"ORDER BY e <-> '{IndexHarness.Text(items.Vectors[0])}' LIMIT ";
        Assert.Contains(items.Run(search + "10"), line => line[0].Trim() == "Index Searches: 1");
        Assert.Contains(items.Run(search + "10"), line => line[0].Trim() == "Filter: (id > 3)");
        Assert.Contains(items.Run(search + "5000"), line => line[0].Trim() == "Index Searches: 0");
    }

    [Fact]
    public void Where_it_cannot_be_told_which_rows_all_have_codes()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE FUNCTION is_even(n int) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT n % 2 = 0'");
        items.Run("CREATE INDEX even ON items USING hnsw (e vector_l2_ops) WHERE is_even(kind)");
        Assert.Equal(2000, items.Parts().Sum(part => part.Head.Rows));
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(where: "WHERE is_even(kind)"), 0.97, 1);
    }

    [Fact]
    public void Models_with_vectors_of_several_lengths_share_a_table()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE TABLE embeddings (model int, id int, embedding vector)");
        items.Run("INSERT INTO embeddings SELECT 1, id, e FROM items");
        items.Run("INSERT INTO embeddings SELECT 2, id, subvector(e, 1, 8) FROM items");
        items.Run("CHECKPOINT");
        items.Run("CREATE INDEX one ON embeddings USING hnsw ((embedding::vector(16)) vector_l2_ops) WHERE model = 1");
        items.Run("CREATE INDEX two ON embeddings USING hnsw ((embedding::vector(8)) vector_l2_ops) WHERE model = 2");
        items.Database.Manager.WithRows(PgVecByok.Keys.TenantId.System, rows => Assert.Equal(
            [2000, 2000], rows.Tables.SelectMany(table => table.Parts).Where(part => !part.Head.IsCopies).Select(part => part.Head.Rows)));
        string query = IndexHarness.Text(items.Vectors[3]), half = IndexHarness.Text(items.Vectors[3][..8]);
        Assert.Equal("3", items.Run(
            $"SELECT id FROM embeddings WHERE model = 1 ORDER BY embedding::vector(16) <-> '{query}' LIMIT 1")[0][0]);
        Assert.Equal("3", items.Run(
            $"SELECT id FROM embeddings WHERE model = 2 ORDER BY embedding::vector(8) <-> '{half}' LIMIT 1")[0][0]);
    }

    private static IEnumerable<string> Plan(IndexHarness items, string where) =>
        items.Run($"EXPLAIN SELECT id FROM items {where} ORDER BY e <-> '{IndexHarness.Text(new float[16])}' LIMIT 10")
            .Select(row => row[0]);
}
