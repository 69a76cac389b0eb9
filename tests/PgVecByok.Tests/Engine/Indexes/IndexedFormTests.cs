using System.Globalization;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Indexes over what is made of a column, for distances that codes do not estimate, and over a part of the rows.</summary>
public sealed class IndexedFormTests
{
    [Theory]
    [InlineData("e vector_l1_ops", "e <+> '{0}'")]
    [InlineData("(e::halfvec(16)) halfvec_l2_ops", "e::halfvec(16) <-> '{0}'")]
    [InlineData("(e::halfvec(16)) halfvec_ip_ops", "e::halfvec(16) <#> '{0}'")]
    [InlineData("(subvector(e, 3, 8)::vector(8)) vector_cosine_ops", "subvector(e, 3, 8)::vector(8) <=> subvector('{0}'::vector, 3, 8)")]
    [InlineData("(binary_quantize(e)::bit(16)) bit_hamming_ops", "binary_quantize(e)::bit(16) <~> binary_quantize('{0}'::vector)::bit(16)")]
    [InlineData("(binary_quantize(e)::bit(16)) bit_jaccard_ops", "binary_quantize(e)::bit(16) <%> binary_quantize('{0}'::vector)::bit(16)")]
    public void What_it_finds_is_as_near_as_what_reading_finds(string indexed, string distance)
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run($"CREATE INDEX items_form ON items USING hnsw ({indexed})");
        Assert.Equal(3000, Assert.Single(items.Parts()).Head.Rows);
        items.Run("SET byok.target_recall = 0.99");
        double[][] found = [.. Enumerable.Range(0, 12).Select(query => Distances(items, distance, query * 200))];
        items.Run("DROP INDEX items_form");
        int near = 0;
        for (int query = 0; query < found.Length; query++)
        {
            double[] exact = Distances(items, distance, query * 200);
            Assert.Equal(exact.Length, found[query].Length);
            near += found[query].Count(each => each <= exact[^1] + 1e-9);
        }

        Assert.InRange(near, found.Length * 95 / 10, found.Length * 10);
    }

    [Fact]
    public void Bits_of_a_column_are_indexed()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE TABLE kept AS SELECT id, binary_quantize(e)::bit(16) AS b FROM items");
        string[][] exact = [.. items.Run("SELECT b <~> B'1010101010101010' AS d FROM kept ORDER BY d LIMIT 10")];
        items.Run("ALTER TABLE kept ALTER COLUMN b TYPE bit(16)");
        items.Run("CREATE INDEX ON kept USING hnsw (b bit_hamming_ops)");
        string[][] found = [.. items.Run("SELECT b <~> B'1010101010101010' AS d FROM kept ORDER BY b <~> B'1010101010101010' LIMIT 10")];
        Assert.Equal(exact.Select(row => row[0]), found.Select(row => row[0]));
    }

    [Fact]
    public void Indexes_over_parts_of_the_rows_share_the_codes_of_all()
    {
        using var items = new IndexHarness();
        items.Insert(3000);
        items.Run("CREATE INDEX seven ON items USING hnsw (e vector_l2_ops) WHERE kind = 7");
        items.Run("CREATE INDEX eight ON items USING hnsw (e vector_l2_ops) WHERE kind = 8");
        Assert.Single(items.Parts());
        items.Run("SET byok.target_recall = 0.99");
        foreach (int kind in (int[])[7, 8])
        {
            string query = $"SELECT id FROM items WHERE kind = {kind} ORDER BY e <-> '{IndexHarness.Text(items.Vectors[kind])}' LIMIT 10";
            string name = kind == 7 ? "seven" : "eight";
            Assert.Contains(items.Run("EXPLAIN " + query), line => line[0].Contains(name, StringComparison.Ordinal));
            string[] found = [.. items.Run(query).Select(row => row[0])];
            string read = query.Replace("e <->", "(e + '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]') <->", StringComparison.Ordinal);
            string[] exact = [.. items.Run(read).Select(row => row[0])];
            Assert.Equal(exact, found);
        }
    }

    private static double[] Distances(IndexHarness items, string distance, int row)
    {
        string order = string.Format(CultureInfo.InvariantCulture, distance, IndexHarness.Text(items.Vectors[row]));
        return [.. items.Run($"SELECT {order} FROM items ORDER BY {order} LIMIT 10")
            .Select(each => double.Parse(each[0], CultureInfo.InvariantCulture))];
    }
}
