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
            float[] keys = [.. Enumerable.Range(0, BlockRows).Select(_ => random.Next(40) is 0 ? float.NaN : random.Next(50))];
            for (int i = nearest.Next(keys, 0); i < keys.Length; i = nearest.Next(keys, i + 1))
                nearest.Offer(new Neighbour((block * BlockRows) + i, keys[i], keys[i]));
            all.AddRange(keys.Select((key, i) => new Neighbour((block * BlockRows) + i, key, key)));
        }

        Neighbour[] expected = [.. all.OrderBy(n => double.IsNaN(n.Key)).ThenBy(n => n.Key).Take(k)];
        Assert.Equal(expected, nearest.ToSorted());
    }

    [Fact]
    public void What_several_kept_is_put_together_as_if_one_had_kept_it()
    {
        const int Rows = 1000, Kept = 25;
        var random = new Random(11);
        Neighbour[] all = [.. Enumerable.Range(0, Rows).Select(row => new Neighbour(row, random.Next(30), 0))];
        var one = new NearestRows(Kept);
        NearestRows[] parts = [new(Kept), new(Kept), new(Kept)];
        foreach (Neighbour row in all)
        {
            one.Offer(row);
            parts[random.Next(parts.Length)].Offer(row);
        }

        parts[2].Offer(parts[0]);
        parts[2].Offer(parts[1]);

        Assert.Equal(one.ToSorted(), parts[2].ToSorted());
    }

    [Fact]
    public void NaN_is_kept_only_while_there_is_room()
    {
        var nearest = new NearestRows(2);
        nearest.Offer(new Neighbour(1, double.NaN, 0));
        nearest.Offer(new Neighbour(2, double.NaN, 0));
        nearest.Offer(new Neighbour(3, double.PositiveInfinity, 0));
        Assert.Equal([3, 1], nearest.ToSorted().Select(n => n.Row));
    }

    [Fact]
    public void A_key_between_two_singles_lets_the_lower_one_through_and_not_the_upper()
    {
        var nearest = new NearestRows(1);
        nearest.Offer(new Neighbour(1, 0.5 + 1e-12, 0));
        Assert.Equal(1, nearest.Next([MathF.BitIncrement(0.5f), 0.5f], 0));
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
