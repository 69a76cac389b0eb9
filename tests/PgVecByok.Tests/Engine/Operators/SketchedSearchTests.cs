using System.Globalization;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>
/// Searches that read sketches find what searches that read rows find: the same rows, order and distances.
/// </summary>
public sealed class SketchedSearchTests
{
    private const int Dimensions = 100;

    [Theory, InlineData(1 << 20), InlineData(64 << 20)]
    public void Sketches_change_no_answer(int cacheBytes)
    {
        StoragePolicy policy = IndexHarness.Small with { BulkRows = 100_000, InBackground = false };
        using var harness = new IndexHarness(policy, cacheBytes);
        var random = new Random(cacheBytes);
        harness.Run($"CREATE TABLE docs (id int, kind int, e vector({Dimensions}))");
        Insert(harness, random, 0, 3000);
        harness.Database.Manager.Checkpoint(TenantId.System);
        Compare(harness, policy, random);
        Assert.True(harness.Database.Manager.Segments!.Pages.SketchCount > (cacheBytes > 1 << 20 ? 8 : 0));

        harness.Run("DELETE FROM docs WHERE id % 11 = 5");
        harness.Run("UPDATE docs SET e = (SELECT e FROM docs WHERE id = 8) WHERE id % 13 = 2");
        Insert(harness, random, 3000, 200);
        using (Session other = harness.NewSession())
        {
            IndexHarness.Run(other, "BEGIN");
            IndexHarness.Run(other, "DELETE FROM docs WHERE id % 3 = 1");
            IndexHarness.Run(other, $"INSERT INTO docs SELECT id + 5000, kind, e FROM docs WHERE id < 500");
            Compare(harness, policy, random);
            IndexHarness.Run(other, "COMMIT");
        }

        Compare(harness, policy, random);
        harness.Database.Manager.Checkpoint(TenantId.System);
        Compare(harness, policy, random);
    }

    [Fact]
    public void A_table_read_once_has_no_sketches_and_one_that_is_dropped_leaves_none()
    {
        using var harness = new IndexHarness();
        harness.Run($"CREATE TABLE docs (id int, kind int, e vector({Dimensions}))");
        Insert(harness, new Random(3), 0, 1500);
        harness.Database.Manager.Checkpoint(TenantId.System);
        string search = $"SELECT id FROM docs ORDER BY e <-> '{Vector(new Random(4))}' LIMIT 3";
        List<string[]> first = harness.Run(search);
        Assert.Equal(0, harness.Database.Manager.Segments!.Pages.SketchCount);
        Assert.Equal(first, harness.Run(search));
        Assert.NotEqual(0, harness.Database.Manager.Segments!.Pages.SketchCount);
        Assert.Equal(first, harness.Run(search));

        harness.Database.Manager.Segments!.Pages.Fence(TenantId.System);
        Assert.Equal(0, harness.Database.Manager.Segments!.Pages.SketchCount);
        Assert.Equal(first, harness.Run(search));
        Assert.NotEqual(0, harness.Database.Manager.Segments!.Pages.SketchCount);
        harness.Run("TRUNCATE docs");
        harness.Database.Manager.Checkpoint(TenantId.System);
        Assert.Equal(0, harness.Database.Manager.Segments!.Pages.SketchCount);
    }

    private static void Compare(IndexHarness harness, StoragePolicy policy, Random random)
    {
        foreach (string search in Searches(random))
        {
            policy.SketchDimensions = int.MaxValue;
            List<string[]> expected = harness.Run(search);
            policy.SketchDimensions = 1;
            for (int reading = 0; reading < 3; reading++)
                Assert.Equal(expected, harness.Run(search));
        }
    }

    private static IEnumerable<string> Searches(Random random)
    {
        string zero = Zero.Trim('\'');
        foreach (string symbol in new[] { "<->", "<#>", "<=>", "<+>" })
        {
            foreach (int k in new[] { 1, 10, 1000, 9000 })
            {
                string distance = $"e {symbol} '{Vector(random)}'";
                string[] others = ["", "WHERE kind = 3", "WHERE vector_norm(e) > 6"];
                foreach (string filter in others.Concat([$"WHERE {distance} < 4", $"WHERE {distance} < 0.3"]))
                    yield return $"SELECT id, {distance} FROM docs {filter} ORDER BY {distance} LIMIT {k}";
            }
        }

        yield return $"SELECT id FROM docs ORDER BY e <-> '{zero}' LIMIT 10";
        yield return $"SELECT id FROM docs ORDER BY e <=> '{zero}' LIMIT 10";
    }

    /// <summary>Clusters, duplicates, zeroes and NULLs.</summary>
    private static void Insert(IndexHarness harness, Random random, int first, int count)
    {
        for (int from = first; from < first + count; from += 500)
        {
            var text = new StringBuilder("INSERT INTO docs VALUES ");
            string last = Vector(random);
            for (int id = from; id < Math.Min(from + 500, first + count); id++)
            {
                last = id % 10 < 3 ? last : Vector(random);
                string value = id % 17 == 4 ? "NULL" : id % 97 == 6 ? Zero : $"'{last}'";
                text.Append(id == from ? "" : ",").Append(CultureInfo.InvariantCulture, $"({id},{id % 50},{value})");
            }

            harness.Run(text.ToString());
        }
    }

    private static string Zero { get; } = "'[" + string.Join(',', Enumerable.Repeat("0", Dimensions)) + "]'";

    private static string Vector(Random random)
    {
        var centre = new Random(random.Next(30));
        float Near() => (2 * centre.NextSingle()) - 1 + (random.NextSingle() / 2);
        return IndexHarness.Text([.. Enumerable.Range(0, Dimensions).Select(_ => Near())]);
    }
}
