using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Bits counted 512 at a time, each half byte by a table of sixteen counts in a register. A tail is the last full vector with the bytes
/// already counted masked to zero.
/// </summary>
internal static class BitWide512
{
    private const int Lanes = 64;

    public static long Count<TTerm>(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) where TTerm : struct, IBitTerm
    {
        if (left.Length < Lanes || !Avx512BW.IsSupported)
            return BitWide256.Count<TTerm>(left, right);
        return Count<TTerm>(ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right), (nuint)left.Length);
    }

    /// <summary>The count of the query with each of the rows, which lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CountRows<TTerm>(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> counts)
        where TTerm : struct, IBitTerm
    {
        if (query.Length < Lanes || !Avx512BW.IsSupported)
        {
            BitWide256.CountRows<TTerm>(query, rows, counts);
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
        Vector512<ulong> counts = default;
        nuint i = 0;
        for (; i + Lanes <= end; i += Lanes)
            counts += Ones(TTerm.Of(Vector512.LoadUnsafe(ref l, i), Vector512.LoadUnsafe(ref r, i)));

        if (i < end)
        {
            Vector512<byte> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            counts += Ones(TTerm.Of(Vector512.LoadUnsafe(ref l, last), Vector512.LoadUnsafe(ref r, last)) & fresh);
        }

        return (long)Vector512.Sum(counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Ones(Vector512<byte> bits)
    {
        Vector512<byte> table = Vector512.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        Vector512<byte> ones = Avx512BW.Shuffle(table, bits & low) + Avx512BW.Shuffle(table, (bits >>> 4) & low);
        return Avx512BW.SumAbsoluteDifferences(ones, Vector512<byte>.Zero).AsUInt64();
    }

    // All bits set in the last count lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Fresh(int count) =>
        Vector512.GreaterThanOrEqual(Vector512<byte>.Indices, Vector512.Create((byte)(Lanes - count)));
}
