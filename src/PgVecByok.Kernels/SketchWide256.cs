using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Sixteen codes to a register, widened, times sixteen of the query's elements; four registers of singles make 32
/// codes.
/// </summary>
internal static class SketchWide256
{
    private const int Lanes = 8, Shorts = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Largest(ReadOnlySpan<float> vector)
    {
        ref float v = ref MemoryMarshal.GetReference(vector);
        Vector256<float> largest = default, other = default;
        nuint i = 0, end = (nuint)vector.Length;
        for (; i + (2 * Lanes) <= end; i += 2 * Lanes)
        {
            largest = Vector256.MaxNative(Vector256.Abs(Vector256.LoadUnsafe(ref v, i)), largest);
            other = Vector256.MaxNative(Vector256.Abs(Vector256.LoadUnsafe(ref v, i + Lanes)), other);
        }

        largest = Vector256.MaxNative(largest, other);
        Vector128<float> half = Vector128.MaxNative(largest.GetLower(), largest.GetUpper());
        float most = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        return Math.Max(most, SketchPlain.Largest(vector[(int)i..]));
    }

    /// <summary>As <see cref="SketchPlain.Round"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Left, int Squares) Round(
        ReadOnlySpan<float> vector, float inverse, float step, Span<sbyte> code)
    {
        if (!Avx2.IsSupported || !Fma.IsSupported)
            return SketchPlain.Round(vector, inverse, step, code);
        int whole = vector.Length / SketchRows.Register * SketchRows.Register;
        (float left, int squares) = RoundWhole(vector[..whole], inverse, step, code);
        if (whole == vector.Length)
            return (left, squares);
        Span<float> last = stackalloc float[SketchRows.Register];
        last.Clear();
        vector[whole..].CopyTo(last);
        (float lastLeft, int lastSquares) = RoundWhole(last, inverse, step, code[whole..]);
        return (left + lastLeft, squares + lastSquares);
    }

    /// <summary>As <see cref="SketchPlain.Products"/>. Two rows at once share what is loaded of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Products(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        if (!Avx2.IsSupported)
        {
            SketchPlain.Products(query, codes, products);
            return;
        }

        ref short q = ref MemoryMarshal.GetReference(query);
        ref sbyte r = ref MemoryMarshal.GetReference(codes);
        nuint end = (nuint)query.Length;
        int row = 0;
        for (; row + 2 <= products.Length; row += 2)
        {
            Vector256<int> a = default, b = default, c = default, d = default;
            ref sbyte s = ref Unsafe.Add(ref r, end);
            CacheLines.Prefetch(ref Unsafe.Add(ref r, SketchRows.BytesAhead), 2 * end);
            for (nuint i = 0; i < end; i += SketchRows.Register)
            {
                Vector256<short> x = Vector256.LoadUnsafe(ref q, i), y = Vector256.LoadUnsafe(ref q, i + Shorts);
                a += Avx2.MultiplyAddAdjacent(Wide(ref r, i), x);
                b += Avx2.MultiplyAddAdjacent(Wide(ref r, i + Shorts), y);
                c += Avx2.MultiplyAddAdjacent(Wide(ref s, i), x);
                d += Avx2.MultiplyAddAdjacent(Wide(ref s, i + Shorts), y);
            }

            (products[row], products[row + 1]) = (Vector256.Sum(a + b), Vector256.Sum(c + d));
            r = ref Unsafe.Add(ref r, 2 * end);
        }

        if (row < products.Length)
            SketchPlain.Products(query, codes[(row * query.Length)..], products[row..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Wide(ref sbyte codes, nuint at) =>
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref codes, at));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float Left, int Squares) RoundWhole(
        ReadOnlySpan<float> vector, float inverse, float step, Span<sbyte> code)
    {
        ref float v = ref MemoryMarshal.GetReference(vector);
        ref sbyte into = ref MemoryMarshal.GetReference(code);
        Vector256<float> inverses = Vector256.Create(inverse), steps = Vector256.Create(step);
        Vector256<float> left = default, other = default;
        Vector256<int> squares = default, turn = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        for (nuint i = 0; i < (nuint)vector.Length; i += SketchRows.Register)
        {
            Vector256<float> w = Vector256.LoadUnsafe(ref v, i), x = Vector256.LoadUnsafe(ref v, i + Lanes);
            Vector256<float> y = Vector256.LoadUnsafe(ref v, i + (2 * Lanes));
            Vector256<float> z = Vector256.LoadUnsafe(ref v, i + (3 * Lanes));
            Vector256<int> a = Avx.ConvertToVector256Int32(w * inverses), b = Avx.ConvertToVector256Int32(x * inverses);
            Vector256<int> c = Avx.ConvertToVector256Int32(y * inverses), d = Avx.ConvertToVector256Int32(z * inverses);
            w = Fma.MultiplyAddNegated(steps, Avx.ConvertToVector256Single(a), w);
            x = Fma.MultiplyAddNegated(steps, Avx.ConvertToVector256Single(b), x);
            y = Fma.MultiplyAddNegated(steps, Avx.ConvertToVector256Single(c), y);
            z = Fma.MultiplyAddNegated(steps, Avx.ConvertToVector256Single(d), z);
            left = Fma.MultiplyAdd(y, y, Fma.MultiplyAdd(w, w, left));
            other = Fma.MultiplyAdd(z, z, Fma.MultiplyAdd(x, x, other));
            Vector256<short> first = Avx2.PackSignedSaturate(a, b), second = Avx2.PackSignedSaturate(c, d);
            squares += Avx2.MultiplyAddAdjacent(first, first) + Avx2.MultiplyAddAdjacent(second, second);
            // Packed half by half: four codes of each register in turn, first those of the lower halves.
            Vector256<int> mixed = Avx2.PackSignedSaturate(first, second).AsInt32();
            Avx2.PermuteVar8x32(mixed, turn).AsSByte().StoreUnsafe(ref into, i);
        }

        return (Vector256.Sum(left + other), Vector256.Sum(squares));
    }
}
