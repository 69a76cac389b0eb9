namespace PgVecByok.Kernels;

/// <summary>
/// Many vectors against many centres. Centres lie in tiles of 32, dimension by dimension, so that each element of a vector meets 32
/// centres in two registers and no sum is folded across a register. A centre's score is half its square less its product with the vector:
/// it orders centres as the distance does.
/// <code>tile  32 half squares | for each dimension 32 elements</code>
/// Places beyond the last centre have an infinite half square.
/// </summary>
public static class Centres
{
    public const int TileCentres = 32;
    internal const int BlockRows = 48;

    public static int TileFloats(int dimensions) => (dimensions + 1) * TileCentres;

    public static int TilesFor(int centres) => (centres + TileCentres - 1) / TileCentres;

    /// <summary>Lays centres, one after another, out in tiles.</summary>
    public static void Pack(ReadOnlySpan<float> centres, int dimensions, Span<float> tiles)
    {
        int count = centres.Length / dimensions, tileFloats = TileFloats(dimensions);
        tiles.Clear();
        for (int tile = 0; tile < tiles.Length / tileFloats; tile++)
        {
            Span<float> into = tiles.Slice(tile * tileFloats, tileFloats);
            for (int lane = 0; lane < TileCentres; lane++)
            {
                int centre = tile * TileCentres + lane;
                if (centre >= count)
                {
                    into[lane] = float.PositiveInfinity;
                    continue;
                }

                ReadOnlySpan<float> values = centres.Slice(centre * dimensions, dimensions);
                into[lane] = Sums.Of<Product>(values, values) / 2;
                for (int i = 0; i < dimensions; i++)
                    into[(i + 1) * TileCentres + lane] = values[i];
            }
        }
    }

    /// <summary>One centre back from its tile.</summary>
    public static void Unpack(ReadOnlySpan<float> tiles, int dimensions, int centre, Span<float> values)
    {
        ReadOnlySpan<float> tile = tiles.Slice(centre / TileCentres * TileFloats(dimensions), TileFloats(dimensions));
        for (int i = 0; i < dimensions; i++)
            values[i] = tile[(i + 1) * TileCentres + centre % TileCentres];
    }

    /// <summary>Every centre's score for one vector, tile by tile.</summary>
    public static void Scores(ReadOnlySpan<float> vector, ReadOnlySpan<float> tiles, Span<float> scores)
    {
        int tileFloats = TileFloats(vector.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual((long)scores.Length * tileFloats, (long)tiles.Length * TileCentres);
        for (int tile = 0; tile < tiles.Length / tileFloats; tile++)
        {
            ReadOnlySpan<float> values = tiles.Slice(tile * tileFloats, tileFloats);
            Span<float> into = scores.Slice(tile * TileCentres, TileCentres);
            switch (KernelWidth.Bits)
            {
                case 512: CentreWide512.Score(vector, values, into); break;
                case 256: CentreWide256.Score(vector, values, into); break;
                default: CentrePlain.Score(vector, values, into); break;
            }
        }
    }

    /// <summary>The centre with the least score for each of the rows, which lie one after another.</summary>
    public static void Assign(ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tiles, Span<int> nearest, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual((long)rows.Length, (long)dimensions * scores.Length);
        int tileFloats = TileFloats(dimensions);
        scores.Fill(float.PositiveInfinity);
        nearest.Clear();
        for (int from = 0; from < scores.Length; from += BlockRows)
        {
            int count = Math.Min(BlockRows, scores.Length - from);
            ReadOnlySpan<float> block = rows.Slice(from * dimensions, count * dimensions);
            for (int tile = 0; tile < tiles.Length / tileFloats; tile++)
            {
                ReadOnlySpan<float> values = tiles.Slice(tile * tileFloats, tileFloats);
                Span<int> best = nearest.Slice(from, count);
                Span<float> least = scores.Slice(from, count);
                switch (KernelWidth.Bits)
                {
                    case 512: CentreWide512.Assign(block, dimensions, values, tile * TileCentres, best, least); break;
                    case 256: CentreWide256.Assign(block, dimensions, values, tile * TileCentres, best, least); break;
                    default: CentrePlain.Assign(block, dimensions, values, tile * TileCentres, best, least); break;
                }
            }
        }
    }

    /// <summary>Takes the least of a tile's scores where it is less than what was found so far.</summary>
    internal static void Keep(ReadOnlySpan<float> scores, int firstCentre, ref int nearest, ref float least)
    {
        for (int lane = 0; lane < scores.Length; lane++)
        {
            if (scores[lane] < least)
                (nearest, least) = (firstCentre + lane, scores[lane]);
        }
    }
}
