using System.Numerics;
using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>Bits counted 64 at a time.</summary>
internal static class BitPlain
{
    public static long Count<TTerm>(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) where TTerm : struct, IBitTerm
    {
        long count = 0;
        ReadOnlySpan<ulong> lefts = MemoryMarshal.Cast<byte, ulong>(left), rights = MemoryMarshal.Cast<byte, ulong>(right);
        for (int i = 0; i < lefts.Length; i++)
            count += BitOperations.PopCount(TTerm.Of(lefts[i], rights[i]));
        for (int i = lefts.Length * sizeof(ulong); i < left.Length; i++)
            count += BitOperations.PopCount(TTerm.Of(left[i], right[i]));
        return count;
    }

    /// <summary>The count of the query with each of the rows, which lie one after another.</summary>
    public static void CountRows<TTerm>(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> counts)
        where TTerm : struct, IBitTerm
    {
        for (int row = 0; row < counts.Length; row++)
            counts[row] = Count<TTerm>(query, rows.Slice(row * query.Length, query.Length));
    }
}
