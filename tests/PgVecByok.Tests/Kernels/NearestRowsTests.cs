using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class NearestRowsTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(10), InlineData(100), InlineData(5000)]
    public void Keeps_what_a_stable_sort_would_put_first(int k)
    {
        const int Seed = 7, Blocks = 30, BlockRows = 101;
        var random = new Random(Seed);
        var nearest = new NearestRows(k);
        var all = new List<Neighbour>();
        for (int block = 0; block < Blocks; block++)
        {
            // Few distinct values, so that ties are common; some NaN, which sorts last.
            float[] distances = [.. Enumerable.Range(0, BlockRows).Select(_ => random.Next(40) is 0 ? float.NaN : random.Next(50))];
            long[] rows = [.. Enumerable.Range(0, BlockRows).Select(_ => random.NextInt64())];
            nearest.Offer(distances, rows);
            all.AddRange(distances.Zip(rows, (d, r) => new Neighbour(r, d)));
        }

        Neighbour[] expected = [.. all.OrderBy(n => float.IsNaN(n.Distance)).ThenBy(n => n.Distance).Take(k)];
        Assert.Equal(expected, nearest.ToSorted());
    }

    [Fact]
    public void NaN_is_kept_only_while_there_is_room()
    {
        var nearest = new NearestRows(2);
        nearest.Offer([float.NaN, float.NaN, float.PositiveInfinity], [1, 2, 3]);
        Assert.Equal([3, 1], nearest.ToSorted().Select(n => n.Row));
    }

    [Fact]
    public void The_next_row_below_is_the_same_at_every_width()
    {
        var random = new Random(3);
        float[] distances = [.. Enumerable.Range(0, 200).Select(i => i % 7 == 0 ? float.NaN : random.NextSingle())];
        for (int from = 0; from <= distances.Length; from++)
        {
            int plain = Plain.NextBelow(distances, from, 0.05f);
            Assert.Equal(plain, Wide256.NextBelow(distances, from, 0.05f));
            Assert.Equal(plain, Wide512.NextBelow(distances, from, 0.05f));
        }
    }
}
