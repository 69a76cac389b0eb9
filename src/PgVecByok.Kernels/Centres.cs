using System.Numerics;
using System.Runtime.CompilerServices;

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
    internal const int SixRows = 6, BlockRows = 8 * SixRows, StretchDimensions = 192;

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
        Span<int> chosen = stackalloc int[BlockRows];
        for (int from = 0; from < scores.Length; from += BlockRows)
        {
            Span<int> block = chosen[..Math.Min(BlockRows, scores.Length - from)];
            for (int i = 0; i < block.Length; i++)
                block[i] = from + i;
            for (int tile = 0; tile < tiles.Length / tileFloats; tile++)
                AssignBlock(rows, dimensions, block, tiles.Slice(tile * tileFloats, tileFloats), tile * TileCentres, nearest, scores);
        }
    }

    /// <summary>
    /// Takes for each of the chosen rows, by their numbers, the nearest of one tile's centres where it is nearer than what was found so
    /// far.
    /// </summary>
    public static void AssignChosen(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<int> chosen, ReadOnlySpan<float> tile, int firstCentre,
        Span<int> nearest, Span<float> scores)
    {
        for (int from = 0; from < chosen.Length; from += BlockRows)
        {
            AssignBlock(
                rows, dimensions, chosen.Slice(from, Math.Min(BlockRows, chosen.Length - from)), tile, firstCentre, nearest, scores);
        }
    }

    /// <summary>Every centre's score for each of several rows: row by row, tile by tile.</summary>
    public static void ScoresOfRows(ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tiles, Span<float> scores)
    {
        int tileFloats = TileFloats(dimensions), count = rows.Length / dimensions, width = tiles.Length / tileFloats * TileCentres;
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, count * width);
        Span<int> chosen = stackalloc int[BlockRows];
        Span<float> block = stackalloc float[BlockRows * TileCentres];
        for (int from = 0; from < count; from += BlockRows)
        {
            int size = Math.Min(BlockRows, count - from);
            for (int i = 0; i < size; i++)
                chosen[i] = from + i;
            for (int tile = 0; tile < width / TileCentres; tile++)
            {
                ScoreBlock(rows, dimensions, chosen[..size], tiles.Slice(tile * tileFloats, tileFloats), block);
                for (int i = 0; i < size; i++)
                    block.Slice(i * TileCentres, TileCentres).CopyTo(scores[((from + i) * width + (tile * TileCentres))..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AssignBlock(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<int> chosen, ReadOnlySpan<float> tile, int firstCentre,
        Span<int> nearest, Span<float> least)
    {
        Span<float> scores = stackalloc float[BlockRows * TileCentres];
        ScoreBlock(rows, dimensions, chosen, tile, scores);
        for (int i = 0; i < chosen.Length; i++)
            Keep(scores.Slice(i * TileCentres, TileCentres), firstCentre, ref nearest[chosen[i]], ref least[chosen[i]]);
    }

    /// <summary>
    /// Some dimensions at a time: that stretch of the tile then stays in the nearest cache while all rows of the block meet it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScoreBlock(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<int> chosen, ReadOnlySpan<float> tile, Span<float> scores)
    {
        scores[..(chosen.Length * TileCentres)].Clear();
        for (int from = 0, to; from < dimensions; from = to)
        {
            to = Math.Min(dimensions, from + StretchDimensions);
            ReadOnlySpan<float> stretch = tile.Slice((from + 1) * TileCentres, (to - from) * TileCentres);
            int row = 0;
            for (; row + SixRows <= chosen.Length; row += SixRows)
                AddSix(rows, dimensions, from, chosen.Slice(row, SixRows), stretch, scores.Slice(row * TileCentres, SixRows * TileCentres));
            for (; row < chosen.Length; row++)
            {
                CentrePlain.Add(
                    rows.Slice(chosen[row] * dimensions + from, to - from), stretch, scores.Slice(row * TileCentres, TileCentres));
            }
        }

        for (int row = 0; row < chosen.Length; row++)
            CentrePlain.Finish(tile[..TileCentres], scores.Slice(row * TileCentres, TileCentres));
    }

    private static void AddSix(
        ReadOnlySpan<float> rows, int dimensions, int from, ReadOnlySpan<int> six, ReadOnlySpan<float> stretch, Span<float> products)
    {
        switch (KernelWidth.Bits)
        {
            case 512: CentreWide512.AddSix(rows, dimensions, from, six, stretch, products); break;
            case 256: CentreWide256.AddSix(rows, dimensions, from, six, stretch, products); break;
            default: CentrePlain.AddSix(rows, dimensions, from, six, stretch, products); break;
        }
    }

    /// <summary>Takes the least of a tile's scores where it is less than what was found so far.</summary>
    internal static void Keep(ReadOnlySpan<float> scores, int firstCentre, ref int nearest, ref float least)
    {
        if (Vector.LessThanAny(LeastLanes(scores), new Vector<float>(least)))
            KeepLeast(scores, firstCentre, ref nearest, ref least);
    }

    private static Vector<float> LeastLanes(ReadOnlySpan<float> scores)
    {
        var lanes = new Vector<float>(scores);
        for (int i = Vector<float>.Count; i < TileCentres; i += Vector<float>.Count)
            lanes = Vector.Min(lanes, new Vector<float>(scores[i..]));
        return lanes;
    }

    private static void KeepLeast(ReadOnlySpan<float> scores, int firstCentre, ref int nearest, ref float least)
    {
        for (int lane = 0; lane < scores.Length; lane++)
        {
            if (scores[lane] < least)
                (nearest, least) = (firstCentre + lane, scores[lane]);
        }
    }
}
