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
}
