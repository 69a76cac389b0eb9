using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class CentresTests
{
    [Theory]
    [InlineData(1, 3, 1), InlineData(7, 33, 50), InlineData(100, 70, 101), InlineData(768, 40, 13)]
    public void A_row_goes_to_its_nearest_centre(int dimensions, int centres, int rows)
    {
        float[] points = Random(1, centres * dimensions), values = Random(2, rows * dimensions);
        float[] tiles = Pack(points, dimensions, centres);
        int[] nearest = new int[rows], chosen = new int[rows];
        float[] scores = new float[rows], least = new float[rows];
        Centres.Assign(values, dimensions, tiles, nearest, scores);
        Array.Fill(least, float.PositiveInfinity);
        int tileFloats = Centres.TileFloats(dimensions);
        for (int tile = tiles.Length / tileFloats - 1; tile >= 0; tile--)
        {
            Centres.AssignChosen(
                values, dimensions, [.. Enumerable.Range(0, rows).Reverse()], tiles.AsSpan(tile * tileFloats, tileFloats),
                tile * Centres.TileCentres, chosen, least);
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> value = values.AsSpan(row * dimensions, dimensions);
            float best = Enumerable.Range(0, centres).Min(centre => Distance(values, row, points, centre, dimensions));
            foreach (int[] found in (int[][])[nearest, chosen])
                Assert.Equal(best, Distance(values, row, points, found[row], dimensions), 1e-3f * (1 + best));
            float square = 2 * scores[row] - InnerProduct.Distance(value, value);
            Assert.Equal(best, square, 1e-3f * (1 + best));
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(5), InlineData(100), InlineData(769)]
    public void Scores_order_as_distances_do_at_every_width(int dimensions)
    {
        const int centres = 45;
        float[] points = Random(3, centres * dimensions), vector = Random(4, dimensions), tiles = Pack(points, dimensions, centres);
        float[] scores = new float[64], plain = new float[32], narrow = new float[32], wide = new float[32];
        Centres.Scores(vector, tiles, scores);
        CentrePlain.Score(vector, tiles.AsSpan(0, Centres.TileFloats(dimensions)), plain);
        CentreWide256.Score(vector, tiles.AsSpan(0, Centres.TileFloats(dimensions)), narrow);
        CentreWide512.Score(vector, tiles.AsSpan(0, Centres.TileFloats(dimensions)), wide);
        for (int centre = 0; centre < 32; centre++)
        {
            float tolerance = 1e-4f * dimensions;
            Assert.Equal(plain[centre], narrow[centre], tolerance);
            Assert.Equal(plain[centre], wide[centre], tolerance);
            Assert.Equal(plain[centre], scores[centre], tolerance);
        }

        Assert.All(scores[centres..], score => Assert.Equal(float.PositiveInfinity, score));
    }

    [Theory]
    [InlineData(1, 7), InlineData(5, 1), InlineData(100, 100), InlineData(193, 96)]
    public void Products_of_six_rows_are_added_alike_at_every_width(int dimensions, int count)
    {
        int from = dimensions - Math.Min(count, dimensions), first = 3;
        int[] six = [8, 1, 5, 5, 0, 7];
        float[] rows = Random(6, 9 * dimensions), stretch = Random(7, (dimensions - from) * Centres.TileCentres);
        float[] plain = [.. Enumerable.Repeat((float)first, 6 * Centres.TileCentres)], narrow = [.. plain], wide = [.. plain];
        CentrePlain.AddSix(rows, dimensions, from, six, stretch, plain);
        CentreWide256.AddSix(rows, dimensions, from, six, stretch, narrow);
        CentreWide512.AddSix(rows, dimensions, from, six, stretch, wide);
        float expected = first;
        for (int i = from; i < dimensions; i++)
            expected += rows[(5 * dimensions) + i] * stretch[((i - from) * Centres.TileCentres) + 31];
        Assert.Equal(expected, plain[(3 * Centres.TileCentres) + 31], 1e-4f * dimensions);
        for (int i = 0; i < plain.Length; i++)
        {
            Assert.Equal(plain[i], narrow[i], 1e-4f * dimensions);
            Assert.Equal(plain[i], wide[i], 1e-4f * dimensions);
        }
    }

    [Fact]
    public void Several_rows_are_scored_as_one_is()
    {
        const int dimensions = 70, centres = 40, rows = 101;
        float[] tiles = Pack(Random(8, centres * dimensions), dimensions, centres), values = Random(9, rows * dimensions);
        float[] all = new float[rows * 64], one = new float[64];
        Centres.ScoresOfRows(values, dimensions, tiles, all);
        for (int row = 0; row < rows; row++)
        {
            Centres.Scores(values.AsSpan(row * dimensions, dimensions), tiles, one);
            for (int centre = 0; centre < centres; centre++)
                Assert.Equal(one[centre], all[(row * 64) + centre], 1e-3f);
        }
    }

    [Fact]
    public void A_centre_comes_back_from_its_tile()
    {
        float[] points = Random(5, 40 * 6), tiles = Pack(points, 6, 40), values = new float[6];
        Centres.Unpack(tiles, 6, 37, values);
        Assert.Equal(points[(37 * 6)..(38 * 6)], values);
    }

    private static float[] Pack(float[] points, int dimensions, int centres)
    {
        float[] tiles = new float[Centres.TilesFor(centres) * Centres.TileFloats(dimensions)];
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
}
