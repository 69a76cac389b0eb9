using System.Globalization;

namespace PgVecByok.Tests;

/// <summary>
/// pgvector's settings, over rows that both sides make by the same formula. What pgvector 0.8.7 found of the ten nearest, thirty times, is
/// written beside each value: no fewer are found here.
/// </summary>
public sealed class SearchKnobTests
{
    private const string Found = """
        SELECT count(*) FROM q CROSS JOIN LATERAL (SELECT g.id FROM g ORDER BY g.e <-> q.e LIMIT 10) n JOIN x ON x.q = q.id AND x.id = n.id
        """;

    [Fact]
    public void Each_value_of_pgvector_s_knobs_finds_at_least_what_pgvector_finds_with_it()
    {
        using IndexHarness items = Filled();
        items.Run("CREATE INDEX g_hnsw ON g USING hnsw (e vector_l2_ops)");
        foreach ((int ef, int least) in ((int, int)[])[(10, 290), (20, 298), (40, 300), (100, 300), (400, 300)])
            Check(items, $"hnsw.ef_search = {ef}", least);
        foreach (string iterative in (string[])["off", "relaxed_order", "strict_order"])
        {
            items.Run($"SET hnsw.iterative_scan = {iterative}");
            Check(items, "hnsw.ef_search = 40", 300);
        }

        items.Run("DROP INDEX g_hnsw");
        items.Run("CREATE INDEX g_ivf ON g USING ivfflat (e vector_l2_ops) WITH (lists = 50)");
        foreach ((int probes, int least) in ((int, int)[])[(1, 88), (3, 177), (10, 261), (50, 300)])
            Check(items, $"ivfflat.probes = {probes}", least);
    }

    [Theory]
    [InlineData("off"), InlineData("relaxed_order"), InlineData("strict_order")]
    public void Behind_a_filter_a_full_LIMIT_comes_in_order_whatever_the_iterative_scan_and_its_bounds(string iterative)
    {
        using IndexHarness items = Filled();
        items.Run("CREATE INDEX ON g USING hnsw (e vector_l2_ops)");
        items.Run($"SET hnsw.iterative_scan = {iterative}");
        items.Run("SET hnsw.max_scan_tuples = 1");
        items.Run("SET hnsw.scan_mem_multiplier = 1");
        foreach (int of in (int[])[50, 400])
        {
            string near = $"SELECT id, e <-> at(10001)::vector(16) AS d FROM g WHERE id % {of} = 0";
            List<string[]> found = items.Run(near + " ORDER BY d LIMIT 10");
            List<string[]> exact = items.Run($"SELECT * FROM ({near} OFFSET 0) all_of_them ORDER BY d LIMIT 10");
            Assert.Equal(10, found.Count);
            Assert.Equal(exact.Select(row => row[0]), found.Select(row => row[0]));
        }
    }

    private static IndexHarness Filled()
    {
        var items = new IndexHarness();
        items.Run("""
            CREATE FUNCTION at(i int) RETURNS vector LANGUAGE sql AS $$ SELECT array_agg(f - floor(f))::vector
            FROM (SELECT j, sin(i * 12.9898 + j * 78.233) * 43758.5453 AS f FROM generate_series(1, 16) j) x $$
            """);
        items.Run("CREATE TABLE g (id int, e vector(16))");
        items.Run("INSERT INTO g SELECT i, at(i) FROM generate_series(1, 5000) i");
        items.Run("CREATE TABLE q (id int, e vector(16))");
        items.Run("INSERT INTO q SELECT i, at(i) FROM generate_series(10001, 10030) i");
        items.Run("""
            CREATE TABLE x AS SELECT q.id AS q, n.id FROM q CROSS JOIN LATERAL
            (SELECT g.id FROM g ORDER BY g.e <-> q.e LIMIT 10) n
            """);
        return items;
    }

    private static void Check(IndexHarness items, string setting, int least)
    {
        items.Run("SET " + setting);
        int found = int.Parse(items.Run(Found)[0][0], CultureInfo.InvariantCulture);
        Assert.True(found >= least, $"{setting}: {found} of 300, pgvector {least}");
    }
}
