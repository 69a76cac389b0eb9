using PgVecByok.Engine;
using PgVecByok.Kernels;

namespace PgVecByok.Tests;

/// <summary>Assignment, in two steps where rows are wide, beside the comparison with every centre.</summary>
public sealed class CentreTilesTests
{
    private const int Dimensions = 12, Lists = 700, Rows = 2000;

    [Fact]
    public void Centres_keep_their_values_when_they_are_put_side_by_side()
    {
        float[] centres = Random(1, Lists * Dimensions), before = [.. centres];
        CentreTiles.Order(centres, Dimensions);
        Assert.NotEqual(before, centres);
        Assert.Equal(Sorted(before), Sorted(centres));
    }

    [Theory]
    [InlineData(Dimensions, 0.995, 1.0001), InlineData(384, 0.8, 1.05)]
    public void Narrow_rows_get_their_nearest_centre_and_of_wide_ones_nearly_all(int dimensions, double least, double most)
    {
        float[] centres = Widened(Random(2, Lists * Dimensions), dimensions);
        float[] rows = Widened(Random(3, Rows * Dimensions), dimensions);
        CentreTiles.Order(centres, dimensions);
        int[] near = new int[Rows];
        int[] nearest = [.. Enumerable.Range(0, Rows).Select(row => Nearest(rows, row, centres, dimensions))];
        var tiles = new CentreTiles(Lists, dimensions);
        tiles.Place(centres);
        tiles.Assign(rows, Rows, near, () => { });
        Assert.InRange(near.Zip(nearest).Count(pair => pair.First == pair.Second), Rows * least, Rows);
        (double taken, double shortest) = (0, 0);
        for (int row = 0; row < Rows; row++)
        {
            taken += Distance(rows, row, centres, near[row], dimensions);
            shortest += Distance(rows, row, centres, nearest[row], dimensions);
        }

        Assert.InRange(taken, shortest * 0.9999, shortest * most);
    }

    [Fact]
    public void Candidates_come_in_order_as_far_as_they_are_asked_for()
    {
        var random = new Random(4);
        float[] estimates = [.. Enumerable.Range(0, 500).Select(_ => random.NextSingle())];
        var candidates = new Candidates(300);
        candidates.Offer(estimates, 0);
        candidates.Take();
        Assert.Equal(300, candidates.Count);
        Assert.Equal(estimates.Order().ElementAt(299), candidates.Threshold);
        candidates.SortFirst(20);
        float[] sorted = [.. estimates.Order()];
        Assert.Equal(sorted[..20], candidates.Estimates[..20].ToArray());
        candidates.SortRest(20, sorted[99]);
        Assert.Equal(sorted[..100], candidates.Estimates.ToArray());
        for (int at = 0; at < candidates.Count; at++)
            Assert.Equal(candidates.Estimates[at], estimates[candidates.Rows[at]]);
    }

    [Fact]
    public void More_recall_asks_for_more_lists_more_rows_and_a_wider_slack()
    {
        SearchEffort effort = new EffortCurve(
            Enumerable.Range(0, 1000).Select(each => new SoughtRow(each, (each * 617 % 1000) - 900f, each * 10)),
            Enumerable.Range(0, 10_000).Select(each => (each / 10f) - 900f),
            Enumerable.Range(0, 1000).Select(each => new ReadList(each, 100)), queries: 100, stepBytes: 1000, dimensions: 100).Find();
        double[] targets = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999];
        for (int i = 1; i < targets.Length; i++)
        {
            Assert.InRange(effort.ListsFor(targets[i], 10), effort.ListsFor(targets[i - 1], 10) + 1, int.MaxValue);
            Assert.InRange(effort.RanksFor(targets[i], 10), effort.RanksFor(targets[i - 1], 10), int.MaxValue);
            Assert.InRange(effort.SlackFor(targets[i]), effort.SlackFor(targets[i - 1]), float.MaxValue);
        }

        Assert.Equal(effort.ListsFor(0.9, 10), effort.ListsFor(0.9, 5));
        Assert.InRange(effort.ListsFor(0.9, 1000), 9 * effort.ListsFor(0.9, 10), 11 * effort.ListsFor(0.9, 10));
    }

    [Theory]
    [InlineData(10_000, true), InlineData(1, false)]
    public void Lists_that_cost_much_are_spared_and_slack_is_given(int listSteps, bool costsMuch)
    {
        // Some rows need many lists, as many much slack: of half of all, either may be missed.
        SoughtRow[] sought = [.. Enumerable.Range(0, 1000)
            .Select(each => each < 400 ? new SoughtRow(90, 0.1f, 1) : new SoughtRow(1, each < 800 ? 9f : 0.1f, 1))];
        ReadList[] read = [.. Enumerable.Range(0, 100).Select(each => new ReadList(each, listSteps))];
        float[] excesses = [.. Enumerable.Range(0, 1000).Select(each => each / 100f)];
        SearchEffort effort = new EffortCurve(sought, excesses, read, queries: 1, stepBytes: 1000, dimensions: 100).Find();
        Assert.Equal(costsMuch, effort.ListsFor(0.5, 10) < 90);
        Assert.Equal(costsMuch, effort.SlackFor(0.5) > 1);
    }

    [Theory]
    [InlineData(1), InlineData(2)]
    public void The_slack_of_an_effort_is_the_least_that_finds_enough_in_its_steps(int seed)
    {
        var random = new Random(seed);
        SoughtRow[] sought = [.. Enumerable.Range(0, 2000).Select(_ => new SoughtRow(random.Next(50), random.NextSingle(), 1))];
        ReadList[] read = [.. Enumerable.Range(0, 50).Select(each => new ReadList(each, 1))];
        float[] excesses = [.. Enumerable.Range(0, 1000).Select(_ => random.NextSingle())];
        SearchEffort effort = new EffortCurve(sought, excesses, read, queries: 1, stepBytes: 1000, dimensions: 100).Find();
        foreach (double level in (double[])[0.8, 0.9, 0.95])
        {
            (int steps, float slack) = (effort.ListsFor(level, 10), effort.SlackFor(level));
            double allowed = sought.Length * (1 - level), aimedAt = allowed - (2 * Math.Sqrt(allowed)) - (0.002 * sought.Length);
            Assert.Equal((int)Math.Max(aimedAt, allowed / 2), sought.Count(row => row.Steps >= steps || row.Slack > slack));
        }
    }

    [Fact]
    public void An_effort_is_read_as_it_was_written_and_a_former_one_asks_for_steps_that_are_read()
    {
        SearchEffort effort = SearchEffort.None with { Spread = 0.75f };
        RecordWriter now = new(), former = new();
        effort.Write(now, isOfCopies: false);
        effort.Write(former, isOfCopies: true);
        RecordReader reader;
        foreach (byte kind in (ReadOnlySpan<byte>)[CommitRecord.Part, CommitRecord.PartOfSmallPages])
        {
            reader = new RecordReader(now.Written.Span);
            Assert.Equal(0.75f, SearchEffort.Read(ref reader, kind).Spread);
            Assert.True(reader.AtEnd);
        }

        reader = new RecordReader(former.Written.Span);
        Assert.Equal(0, SearchEffort.Read(ref reader, CommitRecord.PartBySteps).Spread);
        Assert.True(reader.AtEnd);
    }

    private static int Nearest(float[] rows, int row, float[] centres, int dimensions) =>
        Enumerable.Range(0, Lists).MinBy(list => Distance(rows, row, centres, list, dimensions));

    private static float Distance(float[] rows, int row, float[] centres, int list, int dimensions) => SquaredL2.Distance(
        rows.AsSpan(row * dimensions, dimensions), centres.AsSpan(list * dimensions, dimensions));

    /// <summary>The same vectors, filled up with zeros.</summary>
    private static float[] Widened(float[] vectors, int dimensions)
    {
        float[] wide = new float[vectors.Length / Dimensions * dimensions];
        for (int at = 0; at < vectors.Length; at++)
            wide[(at / Dimensions * dimensions) + (at % Dimensions)] = vectors[at];
        return wide;
    }

    private static (float, float)[] Sorted(float[] centres) =>
        [.. Enumerable.Range(0, Lists).Select(list => (centres[list * Dimensions], centres[(list * Dimensions) + 1])).Order()];

    private static float[] Random(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
