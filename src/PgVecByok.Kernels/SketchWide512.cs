using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Thirty-two codes to a register, widened, times as many of the query's elements; two registers of singles make 32
/// codes.
/// </summary>
internal static class SketchWide512
{
    private const int Lanes = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Largest(ReadOnlySpan<float> vector)
    {
        ref float v = ref MemoryMarshal.GetReference(vector);
        Vector512<float> largest = default;
        nuint i = 0, end = (nuint)vector.Length;
        for (; i + Lanes <= end; i += Lanes)
            largest = Vector512.MaxNative(Vector512.Abs(Vector512.LoadUnsafe(ref v, i)), largest);
        Vector256<float> half = Vector256.MaxNative(largest.GetLower(), largest.GetUpper());
        Vector128<float> quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        float most = Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
        return Math.Max(most, SketchPlain.Largest(vector[(int)i..]));
    }

    /// <summary>As <see cref="SketchPlain.Round"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Left, int Squares) Round(
        ReadOnlySpan<float> vector, float inverse, float step, Span<sbyte> code)
    {
        if (!Avx512F.IsSupported)
            return SketchWide256.Round(vector, inverse, step, code);
        ref float v = ref MemoryMarshal.GetReference(vector);
        ref sbyte c = ref MemoryMarshal.GetReference(code);
        Vector512<float> inverses = Vector512.Create(inverse), steps = Vector512.Create(step), left = default;
        Vector512<int> squares = default;
        nuint i = 0, end = (nuint)vector.Length;
        for (; i + Lanes <= end; i += Lanes)
            Round(ref Unsafe.Add(ref v, i), ref Unsafe.Add(ref c, i), inverses, steps, ref left, ref squares);
        code[(int)i..].Clear();
        if (i < end)
        {
            Span<float> last = stackalloc float[Lanes];
            last.Clear();
            vector[(int)i..].CopyTo(last);
            Round(
                ref MemoryMarshal.GetReference(last), ref Unsafe.Add(ref c, i), inverses, steps, ref left, ref squares);
        }

        return (Vector512.Sum(left), Vector512.Sum(squares));
    }

    /// <summary>As <see cref="SketchPlain.Products"/>. Two rows at once share what is loaded of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Products(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        if (!Avx512BW.IsSupported)
        {
            SketchWide256.Products(query, codes, products);
            return;
        }

        ref short q = ref MemoryMarshal.GetReference(query);
        ref sbyte r = ref MemoryMarshal.GetReference(codes);
        nuint end = (nuint)query.Length;
        int row = 0;
        for (; row + 2 <= products.Length; row += 2)
        {
            Vector512<int> a = default, b = default;
            ref sbyte s = ref Unsafe.Add(ref r, end);
            CacheLines.Prefetch(ref Unsafe.Add(ref r, SketchRows.BytesAhead), 2 * end);
            for (nuint i = 0; i < end; i += SketchRows.Register)
            {
                Vector512<short> x = Vector512.LoadUnsafe(ref q, i);
                a += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref r, i)), x);
                b += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref s, i)), x);
            }

            (products[row], products[row + 1]) = (Vector512.Sum(a), Vector512.Sum(b));
            r = ref Unsafe.Add(ref r, 2 * end);
        }

        if (row < products.Length)
            SketchPlain.Products(query, codes[(row * query.Length)..], products[row..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref float v, ref sbyte code, Vector512<float> inverses, Vector512<float> steps,
        ref Vector512<float> left, ref Vector512<int> squares)
    {
        Vector512<float> element = Vector512.LoadUnsafe(ref v);
        Vector512<int> rounded = Avx512F.ConvertToVector512Int32(element * inverses);
        Vector512<float> whole = Avx512F.ConvertToVector512Single(rounded);
        Vector512<float> rest = Avx512F.FusedMultiplyAddNegated(steps, whole, element);
        left = Vector512.FusedMultiplyAdd(rest, rest, left);
        squares += rounded * rounded;
        Avx512F.ConvertToVector128SByteWithSaturation(rounded).StoreUnsafe(ref code);
    }
}
