using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class CentresTests
{
    [Theory]
    [InlineData(1, 3, 1), InlineData(7, 33, 50), InlineData(100, 70, 101), InlineData(768, 40, 13)]
    public void A_row_goes_to_its_nearest_centre_at_every_width(int dimensions, int centres, int rows)
    {
        float[] points = Random(1, centres * dimensions), values = Random(2, rows * dimensions);
        float[] tiles = Pack(points, dimensions, centres);
        int[] nearest = new int[rows], plain = new int[rows], narrow = new int[rows], wide = new int[rows];
        float[] scores = new float[rows], least = new float[rows];
        Centres.Assign(values, dimensions, tiles, nearest, scores);
        Each(tiles, dimensions, (tile, first) => CentrePlain.Assign(values, dimensions, tile, first, plain, least), least);
        Each(tiles, dimensions, (tile, first) => CentreWide256.Assign(values, dimensions, tile, first, narrow, least), least);
        Each(tiles, dimensions, (tile, first) => CentreWide512.Assign(values, dimensions, tile, first, wide, least), least);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> value = values.AsSpan(row * dimensions, dimensions);
            float best = Enumerable.Range(0, centres).Min(centre => Distance(values, row, points, centre, dimensions));
            foreach (int[] found in (int[][])[nearest, plain, narrow, wide])
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

    [Fact]
    public void A_centre_comes_back_from_its_tile()
    {
        float[] points = Random(5, 40 * 6), tiles = Pack(points, 6, 40), values = new float[6];
        Centres.Unpack(tiles, 6, 37, values);
        Assert.Equal(points[(37 * 6)..(38 * 6)], values);
    }

    private delegate void OverTile(ReadOnlySpan<float> tile, int firstCentre);

    private static void Each(float[] tiles, int dimensions, OverTile act, float[] least)
    {
        Array.Fill(least, float.PositiveInfinity);
        for (int tile = 0; tile < tiles.Length / Centres.TileFloats(dimensions); tile++)
        {
            act(tiles.AsSpan(tile * Centres.TileFloats(dimensions), Centres.TileFloats(dimensions)), tile * Centres.TileCentres);
        }
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
