using System.Numerics;
using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>One row at a time: what the wider ones are held against, and what a machine without them runs.</summary>
internal static class CentrePlain
{
    private const int Half = 16;

    /// <summary>
    /// Adds the products of some elements of six rows, given by where those begin, with the same of each centre of a tile. A pair of
    /// elements is an integer whose lower half is the first.
    /// </summary>
    public static void AddSix(ReadOnlySpan<short> rows, ReadOnlySpan<int> six, ReadOnlySpan<short> stretch, Span<int> products)
    {
        ReadOnlySpan<int> pairs = MemoryMarshal.Cast<short, int>(stretch);
        for (int row = 0; row < Centres.SixRows; row++)
        {
            Span<int> sums = products.Slice(row * Centres.TileCentres, Centres.TileCentres);
            for (int pair = 0; pair < pairs.Length / Centres.TileCentres; pair++)
            {
                int at = six[row] + (2 * pair);
                Add(rows[at], rows[at + 1], pairs.Slice(pair * Centres.TileCentres, Centres.TileCentres), sums);
            }
        }
    }

    private static void Add(short first, short second, ReadOnlySpan<int> pairs, Span<int> sums)
    {
        Vector<int> one = new(first), two = new(second);
        for (int lane = 0; lane < Centres.TileCentres; lane += Vector<int>.Count)
        {
            var both = new Vector<int>(pairs[lane..]);
            Vector<int> sum = (((both << Half) >> Half) * one) + ((both >> Half) * two);
            (new Vector<int>(sums[lane..]) + sum).CopyTo(sums[lane..]);
        }
    }
}
