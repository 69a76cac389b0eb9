using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// Four queries at once against two rows, at 256 bits: eight sums in registers, and each element loaded once for all that it meets. What a
/// tail is, see <see cref="Wide256"/>. The body is the same at every width.
/// </summary>
internal static class QueriesWide256
{
    public const int Queries = 4;
    private const int Lanes = 8;

    /// <summary>Sums lie query by query. REQUIRES: four queries of as many dimensions as each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumRows<TTerm>(ReadOnlySpan<float> queries, ReadOnlySpan<float> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        int dimensions = queries.Length / Queries, count = sums.Length / Queries;
        int paired = dimensions < Lanes ? 0 : count & ~1;
        ref float q = ref MemoryMarshal.GetReference(queries);
        ref float r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < paired; row += 2)
        {
            SumPair<TTerm>(ref q, ref r, (nuint)dimensions, ref sums[row], (nuint)count);
            r = ref Unsafe.Add(ref r, 2 * dimensions);
        }

        for (int query = 0; query < Queries; query++)
        {
            Wide256.SumRows<TTerm>(
                queries.Slice(query * dimensions, dimensions), rows[(paired * dimensions)..],
                sums.Slice((query * count) + paired, count - paired));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumPair<TTerm>(ref float q, ref float r, nuint dimensions, ref float sums, nuint count) where TTerm : struct, ITerm
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        ref float second = ref Unsafe.Add(ref r, dimensions);
        ref float q1 = ref Unsafe.Add(ref q, dimensions), q2 = ref Unsafe.Add(ref q1, dimensions), q3 = ref Unsafe.Add(ref q2, dimensions);
        nuint i = 0;
        for (; i + Lanes <= dimensions; i += Lanes)
        {
            Vector256<float> a = Vector256.LoadUnsafe(ref r, i), b = Vector256.LoadUnsafe(ref second, i);
            Add<TTerm>(Vector256.LoadUnsafe(ref q, i), a, b, ref a0, ref b0);
            Add<TTerm>(Vector256.LoadUnsafe(ref q1, i), a, b, ref a1, ref b1);
            Add<TTerm>(Vector256.LoadUnsafe(ref q2, i), a, b, ref a2, ref b2);
            Add<TTerm>(Vector256.LoadUnsafe(ref q3, i), a, b, ref a3, ref b3);
        }

        if (i < dimensions)
        {
            Vector256<float> fresh = Vector256.GreaterThanOrEqual(
                Vector256<int>.Indices, Vector256.Create(Lanes - (int)(dimensions - i))).AsSingle();
            i = dimensions - Lanes;
            Vector256<float> a = Vector256.LoadUnsafe(ref r, i) & fresh, b = Vector256.LoadUnsafe(ref second, i) & fresh;
            Add<TTerm>(Vector256.LoadUnsafe(ref q, i) & fresh, a, b, ref a0, ref b0);
            Add<TTerm>(Vector256.LoadUnsafe(ref q1, i) & fresh, a, b, ref a1, ref b1);
            Add<TTerm>(Vector256.LoadUnsafe(ref q2, i) & fresh, a, b, ref a2, ref b2);
            Add<TTerm>(Vector256.LoadUnsafe(ref q3, i) & fresh, a, b, ref a3, ref b3);
        }

        Store(a0, b0, ref sums);
        Store(a1, b1, ref Unsafe.Add(ref sums, count));
        Store(a2, b2, ref Unsafe.Add(ref sums, 2 * count));
        Store(a3, b3, ref Unsafe.Add(ref sums, 3 * count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TTerm>(
        Vector256<float> query, Vector256<float> first, Vector256<float> second,
        ref Vector256<float> sum, ref Vector256<float> other) where TTerm : struct, ITerm
    {
        sum = TTerm.Add(sum, query, first);
        other = TTerm.Add(other, query, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> first, Vector256<float> second, ref float sums)
    {
        sums = Vector256.Sum(first);
        Unsafe.Add(ref sums, 1) = Vector256.Sum(second);
    }
}
