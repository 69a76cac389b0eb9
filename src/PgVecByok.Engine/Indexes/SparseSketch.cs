using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// A sparse vector as numbers that codes can be taken of. One of few dimensions is itself. Of more, each element is added, with a sign of
/// its own, to one of <see cref="Most"/> sums: products of such sums are, but for about a root of <see cref="Most"/>-th of the lengths,
/// those of the vectors, and so are distances. Which sum and which sign follows from the element's place alone, for ever: parts on disk
/// were made by it.
/// </summary>
internal static class SparseSketch
{
    /// <summary>A product of two unlike vectors of length one is then off by about a thirtieth.</summary>
    public const int Most = 1024;

    public static int DimensionsFor(int dimensions) => Math.Min(dimensions, Most);

    /// <summary>False: the value has other dimensions. As pages have sparse vectors, see <see cref="VectorPages"/>.</summary>
    public static bool TryFill(ReadOnlySpan<byte> stored, int dimensions, Span<float> sums)
    {
        if (stored.Length < sizeof(int) || MemoryMarshal.Read<int>(stored) != dimensions)
            return false;
        int count = (stored.Length - sizeof(int)) / (2 * sizeof(int));
        ReadOnlySpan<int> elements = MemoryMarshal.Cast<byte, int>(stored[sizeof(int)..]);
        Fill(elements[..count], MemoryMarshal.Cast<int, float>(elements.Slice(count, count)), dimensions, sums);
        return true;
    }

    public static void Fill(ReadOnlySpan<int> places, ReadOnlySpan<float> values, int dimensions, Span<float> sums)
    {
        sums.Clear();
        for (int i = 0; i < places.Length; i++)
        {
            if (dimensions <= sums.Length)
            {
                sums[places[i]] = values[i];
                continue;
            }

            ulong mixed = Mix((ulong)places[i]);
            int sum = (int)(((mixed >> 32) * (ulong)sums.Length) >> 32);
            sums[sum] += (mixed & 1) == 0 ? values[i] : -values[i];
        }
    }

    /// <summary>A vector of some of another's elements, as pages have both: what a question is beside the text that answers it.</summary>
    public static byte[] Thinned(ReadOnlySpan<byte> stored)
    {
        const int OneOf = 3;
        ReadOnlySpan<int> from = MemoryMarshal.Cast<byte, int>(stored);
        int count = (from.Length - 1) / 2, kept = (count + OneOf - 1) / OneOf;
        int[] thinned = new int[1 + (2 * kept)];
        thinned[0] = from[0];
        for (int i = 0; i < kept; i++)
            (thinned[1 + i], thinned[1 + kept + i]) = (from[1 + (i * OneOf)], from[1 + count + (i * OneOf)]);
        return MemoryMarshal.AsBytes<int>(thinned).ToArray();
    }

    // Neighbouring places have nothing in common afterwards.
    private static ulong Mix(ulong place)
    {
        ulong mixed = (place + 1) * 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 31)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 30);
    }
}
