using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class CentresTests
{
    [Theory]
    [InlineData(1, 3, 1), InlineData(7, 33, 50), InlineData(100, 70, 101), InlineData(768, 40, 13), InlineData(2001, 33, 7)]
    public void A_row_goes_to_its_nearest_centre(int dimensions, int centres, int rows)
    {
        float[] points = Random(1, centres * dimensions), values = Random(2, rows * dimensions);
        short[] tiles = Pack(points, dimensions, centres);
        int[] nearest = new int[rows], chosen = new int[rows];
        float[] scores = new float[rows], least = new float[rows];
        RoundedRows rounded = Round(values, dimensions);
        Centres.Assign(rounded, tiles, nearest, scores);
        Array.Fill(least, float.PositiveInfinity);
        int tileShorts = Centres.TileShorts(dimensions);
        for (int tile = (tiles.Length / tileShorts) - 1; tile >= 0; tile--)
        {
            Centres.AssignChosen(
                rounded, [.. Enumerable.Range(0, rows).Reverse()], tiles.AsSpan(tile * tileShorts, tileShorts),
                tile * Centres.TileCentres, chosen, least);
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> value = values.AsSpan(row * dimensions, dimensions);
            float best = Enumerable.Range(0, centres).Min(centre => Distance(values, row, points, centre, dimensions));
            foreach (int[] found in (int[][])[nearest, chosen])
                Assert.Equal(best, Distance(values, row, points, found[row], dimensions), 1e-3f * (1 + best));
            float square = (2 * scores[row]) - InnerProduct.Distance(value, value);
            Assert.Equal(best, square, 1e-3f * (1 + best));
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(5), InlineData(100), InlineData(769)]
    public void Scores_order_as_distances_do(int dimensions)
    {
        const int centres = 45, rows = 101, first = 3;
        float[] points = Random(3, centres * dimensions), values = Random(4, rows * dimensions), scores = new float[(rows - first) * 64];
        Centres.ScoresOfRows(Round(values, dimensions), first, rows - first, Pack(points, dimensions, centres), scores);
        for (int row = first; row < rows; row++)
        {
            ReadOnlySpan<float> value = values.AsSpan(row * dimensions, dimensions), own = scores.AsSpan((row - first) * 64, 64);
            float square = InnerProduct.Of(value, value);
            for (int centre = 0; centre < centres; centre++)
                Assert.Equal((Distance(values, row, points, centre, dimensions) - square) / 2, own[centre], 2e-4f * (5 + dimensions));
            Assert.All(own[centres..].ToArray(), score => Assert.Equal(float.PositiveInfinity, score));
        }
    }

    [Theory]
    [InlineData(2), InlineData(6), InlineData(100), InlineData(384)]
    public void Products_of_six_rows_are_added_alike_at_every_width(int elements)
    {
        const int first = 3, lane = 31;
        short[] rows = Shorts(6, 9 * elements), stretch = Shorts(7, elements * Centres.TileCentres);
        int[] six = [8 * elements, elements, 5 * elements, 5 * elements, 0, 7 * elements];
        int[] plain = [.. Enumerable.Repeat(first, 6 * Centres.TileCentres)], narrow = [.. plain], wide = [.. plain];
        CentrePlain.AddSix(rows, six, stretch, plain);
        CentreWide256.AddSix(rows, six, stretch, narrow);
        CentreWide512.AddSix(rows, six, stretch, wide);
        int expected = first;
        for (int i = 0; i < elements; i++)
            expected += rows[(5 * elements) + i] * stretch[(i / 2 * Centres.PairShorts) + (2 * lane) + (i % 2)];
        Assert.Equal(expected, plain[(3 * Centres.TileCentres) + lane]);
        Assert.Equal(plain, narrow);
        Assert.Equal(plain, wide);
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(100), InlineData(16_000)]
    public void The_products_of_the_largest_elements_do_not_exceed_an_integer(int dimensions)
    {
        float[] largest = [.. Enumerable.Repeat(-1e20f, dimensions)];
        RoundedRows rounded = Round(largest, dimensions);
        Assert.Equal(1e20f, -rounded.Values[0] * rounded.Steps[0], 1e14f);
        Assert.InRange((long)rounded.Values[0] * rounded.Values[0] * dimensions, 1, int.MaxValue);
    }

    [Fact]
    public void A_row_of_zeros_and_one_of_very_small_numbers_have_a_score()
    {
        float[] values = [0, 0, 0, 1e-40f, -1e-40f, 0], scores = new float[64], points = [1, 2, 3];
        Centres.ScoresOfRows(Round(values, 3), 0, 2, Pack(points, 3, 1), scores);
        Assert.Equal(7, scores[0]);
        Assert.Equal(7, scores[32]);
    }

    private static RoundedRows Round(float[] rows, int dimensions)
    {
        float[] steps = new float[rows.Length / dimensions];
        short[] values = new short[steps.Length * RoundedRows.ShortsOf(dimensions)];
        RoundedRows.Fill(rows, dimensions, values, steps);
        return new RoundedRows(values, steps, dimensions);
    }

    private static short[] Pack(float[] points, int dimensions, int centres)
    {
        short[] tiles = new short[Centres.TilesFor(centres) * Centres.TileShorts(dimensions)];
        Centres.Pack(points, dimensions, tiles);
        return tiles;
    }

    private static float Distance(float[] rows, int row, float[] centres, int centre, int dimensions) => SquaredL2.Distance(
        rows.AsSpan(row * dimensions, dimensions), centres.AsSpan(centre * dimensions, dimensions));

    private static float[] Random(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static short[] Shorts(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-2000, 2001))];
    }
}
