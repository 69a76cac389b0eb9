using System.Globalization;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Thresholds, other indexes and filters together in one search.</summary>
public sealed class DistanceLimitTests
{
    [Theory]
    [InlineData("<->", "vector_l2_ops", 1.4), InlineData("<->", "vector_l2_ops", 2.2), InlineData("<=>", "vector_cosine_ops", 0.02)]
    [InlineData("<=>", "vector_cosine_ops", 0.3), InlineData("<#>", "vector_ip_ops", -12), InlineData("<+>", "vector_l1_ops", 4)]
    public void All_rows_within_a_distance_come_in_its_order(string symbol, string operators, double limit)
    {
        using var items = new IndexHarness();
        items.Insert(4000);
        items.Run($"CREATE INDEX items_e ON items USING hnsw (e {operators})");
        items.Run("SET byok.target_recall = 0.99");
        int found = 0, all = 0;
        for (int row = 0; row < 12; row++)
        {
            string distance = $"e {symbol} '{IndexHarness.Text(items.Vectors[row])}'";
            string threshold = limit.ToString(CultureInfo.InvariantCulture);
            string[] exact = [.. items.Run($"SELECT id FROM items WHERE {distance} < {threshold}").Select(each => each[0])];
            List<string[]> within = items.Run($"SELECT id, {distance} FROM items WHERE {distance} < {threshold} ORDER BY {distance}");
            double[] distances = [.. within.Select(each => double.Parse(each[1], CultureInfo.InvariantCulture))];
            Assert.Equal(distances.Order(), distances);
            Assert.Empty(within.Select(each => each[0]).Except(exact));
            (found, all) = (found + within.Count, all + exact.Length);
        }

        Assert.True(all > 12, $"{all} rows");
        Assert.InRange(found / (double)all, 0.97, 1);
    }

    [Fact]
    public void The_plan_names_the_index_and_what_it_is_asked_for()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        string distance = $"e <-> '{IndexHarness.Text(items.Vectors[0])}'";
        string[] plan = [.. items.Run(
            $"EXPLAIN (COSTS OFF) SELECT id FROM items WHERE {distance} < 1 AND kind < 30 ORDER BY {distance}")
            .Select(row => row[0].Trim())];
        Assert.Equal("Index Scan using items_e on items", plan[0]);
        Assert.StartsWith("Order By: (e <-> ", plan[1], StringComparison.Ordinal);
        Assert.StartsWith("Distance Cond: ((e <-> ", plan[2], StringComparison.Ordinal);
        Assert.Equal("Filter: (kind < 30)", plan[3]);
    }

    [Fact]
    public void With_a_btree_index_on_the_filter_s_column_the_cheaper_of_the_two_is_read()
    {
        using var items = new IndexHarness(IndexHarness.Small with { IndexBytes = 4 << 20 });
        items.Run("CREATE TABLE wide (id int PRIMARY KEY, kind int, e vector(512))");
        items.Run("""
            INSERT INTO wide SELECT i, i % 40, (SELECT array_agg(sin(i * 7 + j * (i % 10))) FROM generate_series(1, 512) j)::vector
            FROM generate_series(1, 4000) i
            """);
        items.Run("CREATE INDEX wide_kind ON wide (kind)");
        items.Run("CREATE INDEX wide_e ON wide USING hnsw (e vector_l2_ops)");
        items.Run("ANALYZE wide");
        const string Query = "(SELECT e FROM wide WHERE id = 17)";
        string rare = Plan(items, $"SELECT id FROM wide WHERE id BETWEEN 10 AND 20 ORDER BY e <-> {Query} LIMIT 5");
        Assert.Contains("wide_pkey", rare, StringComparison.Ordinal);
        string common = Plan(items, $"SELECT id FROM wide WHERE kind > 3 ORDER BY e <-> {Query} LIMIT 5");
        Assert.Contains("Index Scan using wide_e", common, StringComparison.Ordinal);
        Assert.Contains("Filter: (kind > 3)", common, StringComparison.Ordinal);
        foreach (string where in (string[])["kind > 3", "kind = 4", "kind = 4 AND id > 2000", "id BETWEEN 10 AND 20", "kind IN (1, 17)"])
        {
            items.Run("SET byok.target_recall = 1");
            string[] found = Ids(items, $"SELECT id FROM wide WHERE {where} ORDER BY e <-> {Query} LIMIT 5");
            string[] exact = Ids(
                items, $"SELECT id FROM (SELECT id, e <-> {Query} AS d FROM wide WHERE {where} OFFSET 0) x ORDER BY d LIMIT 5");
            Assert.Equal(exact, found);
        }
    }

    [Fact]
    public void Two_vector_columns_each_have_their_index_and_either_filters_for_the_other()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("ALTER TABLE items ADD COLUMN title vector(4)");
        items.Run("UPDATE items SET title = subvector(e, 5, 4)");
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        items.Run("CREATE INDEX items_title ON items USING ivfflat (title vector_cosine_ops) WITH (lists = 20)");
        items.Run("SET byok.target_recall = 1");
        string e = $"e <-> '{IndexHarness.Text(items.Vectors[9])}'", title = $"title <=> '{IndexHarness.Text(items.Vectors[9][4..8])}'";
        Assert.Contains("Index Scan using items_e", Plan(items, $"SELECT id FROM items WHERE {title} < 0.2 ORDER BY {e} LIMIT 10"));
        Assert.Contains("Index Scan using items_title", Plan(items, $"SELECT id FROM items WHERE {e} < 4 ORDER BY {title} LIMIT 10"));
        (string, string)[] cases = [($"{title} < 0.2", e), ($"{e} < 4", title), ($"{e} < 4 AND kind < 20", e)];
        foreach ((string where, string order) in cases)
        {
            string[] found = Ids(items, $"SELECT id FROM items WHERE {where} ORDER BY {order} LIMIT 10");
            string[] exact = Ids(
                items, $"SELECT id FROM (SELECT id, {order} AS d FROM items WHERE {where} OFFSET 0) x ORDER BY d LIMIT 10");
            Assert.InRange(found.Intersect(exact).Count(), exact.Length - 1, exact.Length);
        }
    }

    private static string Plan(IndexHarness items, string query) =>
        string.Join('\n', items.Run("EXPLAIN (COSTS OFF) " + query).Select(row => row[0]));

    private static string[] Ids(IndexHarness items, string query) => [.. items.Run(query).Select(row => row[0])];
}
