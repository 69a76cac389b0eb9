using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>
/// Many vectors against many centres, both in whole numbers (<see cref="RoundedRows"/>). Centres lie in tiles of 32, two dimensions at a
/// time, so that a pair of a vector's elements meets 32 centres in a few registers and no sum is folded across a register. A centre's score
/// is half its square less its product with the vector: it orders centres as the distance does, but for what rounding makes alike.
/// <code>tile  32 half squares | 32 steps | for each two dimensions 2 × 32 elements, a centre's two side by side</code>
/// Places beyond the last centre have an infinite half square.
/// </summary>
public static class Centres
{
    public const int TileCentres = 32;
    internal const int SixRows = 6, BlockRows = 8 * SixRows, StretchDimensions = 384, PairShorts = 2 * TileCentres;
    private const int HeadShorts = 2 * TileCentres * sizeof(float) / sizeof(short);

    public static int TileShorts(int dimensions) => HeadShorts + (RoundedRows.ShortsOf(dimensions) * TileCentres);

    public static int TilesFor(int centres) => (centres + TileCentres - 1) / TileCentres;

    /// <summary>Rounds centres, one after another, into tiles.</summary>
    public static void Pack(ReadOnlySpan<float> centres, int dimensions, Span<short> tiles)
    {
        int count = centres.Length / dimensions, tileShorts = TileShorts(dimensions), shorts = RoundedRows.ShortsOf(dimensions);
        short[] room = new short[shorts];
        tiles.Clear();
        for (int centre = 0; centre < tiles.Length / tileShorts * TileCentres; centre++)
        {
            Span<short> tile = tiles.Slice(centre / TileCentres * tileShorts, tileShorts);
            Span<float> head = MemoryMarshal.Cast<short, float>(tile[..HeadShorts]);
            int lane = centre % TileCentres;
            if (centre >= count)
            {
                head[lane] = float.PositiveInfinity;
                continue;
            }

            ReadOnlySpan<float> values = centres.Slice(centre * dimensions, dimensions);
            head[lane] = Sums.Of<Product>(values, values) / 2;
            head[TileCentres + lane] = RoundedRows.Fill(values, room);
            ref int pairs = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(tile[HeadShorts..]));
            ReadOnlySpan<int> own = MemoryMarshal.Cast<short, int>(room);
            for (int pair = 0; pair < own.Length; pair++)
                Unsafe.Add(ref pairs, (pair * TileCentres) + lane) = own[pair];
        }

        Array.Clear(room);
    }

    /// <summary>The centre with the least score for each of the rows.</summary>
    public static void Assign(RoundedRows rows, ReadOnlySpan<short> tiles, Span<int> nearest, Span<float> scores)
    {
        int tileShorts = TileShorts(rows.Dimensions);
        scores.Fill(float.PositiveInfinity);
        nearest.Clear();
        Span<int> chosen = stackalloc int[BlockRows];
        for (int from = 0; from < rows.Count; from += BlockRows)
        {
            Span<int> block = Following(chosen, from, rows.Count);
            for (int tile = 0; tile < tiles.Length / tileShorts; tile++)
                AssignBlock(rows, block, tiles.Slice(tile * tileShorts, tileShorts), tile * TileCentres, nearest, scores);
        }
    }

    /// <summary>
    /// Takes for each of the chosen rows, by their numbers, the nearest of one tile's centres where it is nearer than what was found so
    /// far.
    /// </summary>
    public static void AssignChosen(
        RoundedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<short> tile, int firstCentre, Span<int> nearest, Span<float> scores)
    {
        for (int from = 0; from < chosen.Length; from += BlockRows)
            AssignBlock(rows, chosen.Slice(from, Math.Min(BlockRows, chosen.Length - from)), tile, firstCentre, nearest, scores);
    }

    /// <summary>Every centre's score for each of several rows from a first one on: row by row, tile by tile.</summary>
    public static void ScoresOfRows(RoundedRows rows, int first, int count, ReadOnlySpan<short> tiles, Span<float> scores)
    {
        int tileShorts = TileShorts(rows.Dimensions), width = tiles.Length / tileShorts * TileCentres;
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, count * width);
        Span<int> chosen = stackalloc int[BlockRows];
        Span<float> block = stackalloc float[BlockRows * TileCentres];
        for (int from = 0; from < count; from += BlockRows)
        {
            Span<int> some = Following(chosen, first + from, first + count);
            for (int tile = 0; tile < width / TileCentres; tile++)
            {
                ScoreBlock(rows, some, tiles.Slice(tile * tileShorts, tileShorts), block);
                for (int i = 0; i < some.Length; i++)
                    block.Slice(i * TileCentres, TileCentres).CopyTo(scores[(((from + i) * width) + (tile * TileCentres))..]);
            }
        }
    }

    private static Span<int> Following(Span<int> room, int from, int end)
    {
        Span<int> block = room[..Math.Min(room.Length, end - from)];
        for (int i = 0; i < block.Length; i++)
            block[i] = from + i;
        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AssignBlock(
        RoundedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<short> tile, int firstCentre, Span<int> nearest, Span<float> least)
    {
        Span<float> scores = stackalloc float[BlockRows * TileCentres];
        ScoreBlock(rows, chosen, tile, scores);
        for (int i = 0; i < chosen.Length; i++)
            Keep(scores.Slice(i * TileCentres, TileCentres), firstCentre, ref nearest[chosen[i]], ref least[chosen[i]]);
    }

    /// <summary>
    /// Some dimensions at a time: that stretch of the tile then stays in the nearest cache while all rows of the block meet it. The last
    /// six are filled up with the last row. REQUIRES: room for <see cref="BlockRows"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScoreBlock(RoundedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<short> tile, Span<float> scores)
    {
        Span<int> products = MemoryMarshal.Cast<float, int>(scores), six = stackalloc int[SixRows];
        int shorts = RoundedRows.ShortsOf(rows.Dimensions);
        products.Clear();
        for (int from = 0, to; from < shorts; from = to)
        {
            to = Math.Min(shorts, from + StretchDimensions);
            ReadOnlySpan<short> stretch = tile[(HeadShorts + (from * TileCentres))..(HeadShorts + (to * TileCentres))];
            for (int row = 0; row < chosen.Length; row += SixRows)
            {
                for (int i = 0; i < SixRows; i++)
                    six[i] = (chosen[Math.Min(row + i, chosen.Length - 1)] * shorts) + from;
                AddSix(rows.Values, six, stretch, products.Slice(row * TileCentres, SixRows * TileCentres));
            }
        }

        ReadOnlySpan<float> head = MemoryMarshal.Cast<short, float>(tile[..HeadShorts]);
        for (int row = 0; row < chosen.Length; row++)
            Finish(head, rows.Steps[chosen[row]], scores.Slice(row * TileCentres, TileCentres));
    }

    private static void AddSix(ReadOnlySpan<short> rows, ReadOnlySpan<int> six, ReadOnlySpan<short> stretch, Span<int> products)
    {
        switch (KernelWidth.Bits)
        {
            case 512: CentreWide512.AddSix(rows, six, stretch, products); break;
            case 256: CentreWide256.AddSix(rows, six, stretch, products); break;
            default: CentrePlain.AddSix(rows, six, stretch, products); break;
        }
    }

    /// <summary>Products become scores, in their place.</summary>
    private static void Finish(ReadOnlySpan<float> head, float step, Span<float> scores)
    {
        ReadOnlySpan<int> products = MemoryMarshal.Cast<float, int>(scores);
        for (int lane = 0; lane < TileCentres; lane += Vector<float>.Count)
        {
            Vector<float> product = Vector.ConvertToSingle(new Vector<int>(products[lane..])) * new Vector<float>(step);
            (new Vector<float>(head[lane..]) - (product * new Vector<float>(head[(TileCentres + lane)..]))).CopyTo(scores[lane..]);
        }
    }

    /// <summary>Takes the least of a tile's scores where it is less than what was found so far.</summary>
    private static void Keep(ReadOnlySpan<float> scores, int firstCentre, ref int nearest, ref float least)
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
