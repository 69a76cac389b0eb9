using System.Globalization;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>Indexes over sparse vectors, of few and of very many dimensions, and over long bit strings.</summary>
public sealed class SparseIndexTests
{
    private const int Rows = 2500;

    [Theory]
    [InlineData("sparsevec_l2_ops", "<->", 30_000), InlineData("sparsevec_ip_ops", "<#>", 30_000)]
    [InlineData("sparsevec_cosine_ops", "<=>", 30_000), InlineData("sparsevec_l1_ops", "<+>", 30_000)]
    [InlineData("sparsevec_l2_ops", "<->", 200), InlineData("sparsevec_cosine_ops", "<=>", 1_000_000_000)]
    public void What_it_finds_is_as_near_as_what_reading_finds(string operators, string symbol, int dimensions)
    {
        using var items = new IndexHarness();
        string[] queries = Fill(items, dimensions);
        double[][] exact = [.. queries.Select(query => Distances(items, symbol, query))];
        items.Run($"CREATE INDEX sparse_s ON sparse USING hnsw (s {operators})");
        IndexPart[] parts = Parts(items);
        Assert.Equal(Rows, parts.Sum(part => part.Head.Rows));
        Assert.Contains(
            items.Run($"EXPLAIN SELECT id FROM sparse ORDER BY s {symbol} '{queries[0]}' LIMIT 10"),
            line => line[0].Contains("Index Scan using sparse_s", StringComparison.Ordinal));
        Assert.Contains(
            items.Run($"EXPLAIN (ANALYZE, COSTS OFF) SELECT id FROM sparse ORDER BY s {symbol} '{queries[0]}' LIMIT 10"),
            line => line[0].Trim() == "Index Searches: 1");
        int near = 0, total = 0;
        for (int query = 0; query < queries.Length; query++)
        {
            double[] found = Distances(items, symbol, queries[query]);
            Assert.Equal(exact[query].Length, found.Length);
            near += found.Count(each => each <= exact[query][^1] + 1e-6);
            total += found.Length;
        }

        Assert.InRange((double)near / total, 0.95, 1);
    }

    [Fact]
    public void Rows_that_come_and_go_are_found_and_not_found()
    {
        using var items = new IndexHarness();
        string query = Fill(items, 30_000)[0];
        items.Run("CREATE INDEX ON sparse USING hnsw (s sparsevec_l2_ops)");
        string nearest = $"SELECT id FROM sparse ORDER BY s <-> '{query}' LIMIT 3";
        items.Run($"INSERT INTO sparse VALUES (77777, '{query}')");
        Assert.Equal("77777", items.Run(nearest)[0][0]);
        items.Run("DELETE FROM sparse WHERE id = 77777");
        Assert.DoesNotContain(items.Run(nearest), row => row[0] == "77777");
        items.Restart();
        Assert.Equal(3, items.Run(nearest).Count);
        Assert.Equal(Rows, Parts(items).Sum(part => part.Head.Rows));
    }

    [Fact]
    public void Bits_beyond_what_codes_are_taken_of_are_selected_and_measured_whole()
    {
        const int Bits = 6000;
        using var items = new IndexHarness();
        var random = new Random(3);
        items.Run($"CREATE TABLE long (id int, b bit({Bits}))");
        byte[][] centres = [.. Enumerable.Range(0, 20).Select(_ => Draw(random, Bits, null))];
        for (int from = 0; from < 1200; from += 200)
        {
            items.Run("INSERT INTO long VALUES " + string.Join(',', Enumerable.Range(from, 200).Select(id =>
                $"({id}, B'{Text(Draw(random, Bits, centres[id % centres.Length]))}')")));
        }

        string[] queries = [.. centres.Take(6).Select(centre => Text(Draw(random, Bits, centre)))];
        string[][] exact = [.. queries.Select(query => Nearest(items, query))];
        items.Run("CREATE INDEX ON long USING hnsw (b bit_hamming_ops)");
        Assert.Equal(IndexedForm.BitsMost, Parts(items).Single().Head.Shape.Dimensions);
        int near = queries.Select((query, at) => Nearest(items, query).Count(d => int.Parse(d, CultureInfo.InvariantCulture)
            <= int.Parse(exact[at][^1], CultureInfo.InvariantCulture))).Sum();
        Assert.InRange(near, queries.Length * 95 / 10, queries.Length * 10);
    }

    private static string[] Nearest(IndexHarness items, string bits) =>
        [.. items.Run($"SELECT b <~> B'{bits}' FROM long ORDER BY b <~> B'{bits}' LIMIT 10").Select(row => row[0])];

    private static byte[] Draw(Random random, int bits, byte[]? near) =>
        [.. Enumerable.Range(0, bits).Select(at => near is not null && random.Next(4) > 0 ? near[at] : (byte)random.Next(2))];

    private static string Text(byte[] bits) => string.Concat(bits.Select(bit => bit == 0 ? '0' : '1'));

    /// <summary>Documents of forty topics, each with words of its own beside those of all; and queries like them.</summary>
    private static string[] Fill(IndexHarness items, int dimensions)
    {
        var random = new Random(9);
        items.Run($"CREATE TABLE sparse (id int, s sparsevec({dimensions}))");
        for (int from = 0; from < Rows; from += 500)
        {
            items.Run("INSERT INTO sparse VALUES " + string.Join(
                ',', Enumerable.Range(from, 500).Select(id => $"({id}, '{Draw(random, dimensions, id % 40)}')")));
        }

        return [.. Enumerable.Range(0, 15).Select(topic => Draw(random, dimensions, topic))];
    }

    private static string Draw(Random random, int dimensions, int topic)
    {
        var words = new SortedDictionary<long, double>();
        var own = new Random(topic);
        long[] vocabulary = [.. Enumerable.Range(0, 60).Select(_ => own.NextInt64(dimensions) + 1)];
        for (int word = 0; word < 30; word++)
            words[vocabulary[random.Next(vocabulary.Length)]] = 0.5 + random.NextDouble();
        for (int word = 0; word < 10; word++)
            words[random.NextInt64(dimensions) + 1] = 0.2 + (random.NextDouble() / 2);
        var text = new StringBuilder("{");
        foreach ((long place, double value) in words)
            text.Append(text.Length == 1 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{place}:{value:F4}");
        return text.Append(CultureInfo.InvariantCulture, $"}}/{dimensions}").ToString();
    }

    private static double[] Distances(IndexHarness items, string symbol, string query) =>
        [.. items.Run($"SELECT s {symbol} '{query}' FROM sparse ORDER BY s {symbol} '{query}' LIMIT 10")
            .Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))];

    private static IndexPart[] Parts(IndexHarness items)
    {
        IndexPart[] parts = [];
        items.Database.Manager.WithRows(TenantId.System, rows =>
            parts = [.. rows.Tables.SelectMany(table => table.Parts).Where(part => !part.Head.IsCopies)]);
        return parts;
    }
}
