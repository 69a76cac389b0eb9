using System.Globalization;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Indexes over what is made of a column, and for distances that codes do not estimate.</summary>
public sealed class IndexedFormTests
{
    [Theory]
    [InlineData("e vector_l1_ops", "e <+> '{0}'")]
    [InlineData("e vector_l2_ops) WITH (bits = 8", "e <-> '{0}'")]
    [InlineData("e vector_ip_ops) WITH (bits = 8", "e <#> '{0}'")]
    [InlineData("e vector_cosine_ops) WITH (bits = 4", "e <=> '{0}'")]
    [InlineData("(e::vector(16)) vector_l2_ops", "e::vector(16) <-> '{0}'")]
    [InlineData("(e::halfvec(16)) halfvec_l1_ops", "e::halfvec(16) <+> '{0}'")]
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

    private static double[] Distances(IndexHarness items, string distance, int row)
    {
        string order = string.Format(CultureInfo.InvariantCulture, distance, IndexHarness.Text(items.Vectors[row]));
        return [.. items.Run($"SELECT {order} FROM items ORDER BY {order} LIMIT 10")
            .Select(each => double.Parse(each[0], CultureInfo.InvariantCulture))];
    }
}
