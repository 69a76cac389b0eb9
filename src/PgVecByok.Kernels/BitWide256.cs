using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Bits counted 256 at a time, each half byte by a table of sixteen counts in a register. A tail is the last full vector with the bytes
/// already counted masked to zero.
/// </summary>
internal static class BitWide256
{
    private const int Lanes = 32;

    public static long Count<TTerm>(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) where TTerm : struct, IBitTerm
    {
        if (left.Length < Lanes || !Avx2.IsSupported)
            return BitPlain.Count<TTerm>(left, right);
        return Count<TTerm>(ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right), (nuint)left.Length);
    }

    /// <summary>The count of the query with each of the rows, which lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CountRows<TTerm>(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> counts)
        where TTerm : struct, IBitTerm
    {
        if (query.Length < Lanes || !Avx2.IsSupported)
        {
            BitPlain.CountRows<TTerm>(query, rows, counts);
            return;
        }

        ref byte l = ref MemoryMarshal.GetReference(query);
        ref byte r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < counts.Length; row++)
        {
            counts[row] = Count<TTerm>(ref l, ref r, (nuint)query.Length);
            r = ref Unsafe.Add(ref r, query.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Count<TTerm>(ref byte l, ref byte r, nuint end) where TTerm : struct, IBitTerm
    {
        Vector256<ulong> counts = default;
        nuint i = 0;
        for (; i + Lanes <= end; i += Lanes)
            counts += Ones(TTerm.Of(Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i)));

        if (i < end)
        {
            Vector256<byte> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            counts += Ones(TTerm.Of(Vector256.LoadUnsafe(ref l, last), Vector256.LoadUnsafe(ref r, last)) & fresh);
        }

        return (long)Vector256.Sum(counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Ones(Vector256<byte> bits)
    {
        Vector256<byte> table = Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<byte> ones = Avx2.Shuffle(table, bits & low) + Avx2.Shuffle(table, (bits >>> 4) & low);
        return Avx2.SumAbsoluteDifferences(ones, Vector256<byte>.Zero).AsUInt64();
    }

    // All bits set in the last count lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Fresh(int count) =>
        Vector256.GreaterThanOrEqual(Vector256<byte>.Indices, Vector256.Create((byte)(Lanes - count)));
}
