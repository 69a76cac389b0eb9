using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// A product quantiser of sixteen words for each part of a vector. A part's words lie dimension by dimension, so that one register holds
/// one element of all sixteen.
/// <code>codebook  for each part: 16 half squares | for each dimension of the part 16 elements</code>
/// </summary>
public static class NibbleCodes
{
    public const int Words = 16;

    public static int PartFloats(int partDimensions) => (partDimensions + 1) * Words;

    /// <summary>The nearest word of each part. REQUIRES: the vector has as many dimensions as the parts together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Encode(ReadOnlySpan<float> vector, int partDimensions, ReadOnlySpan<float> codebook, Span<byte> code)
    {
        int partFloats = PartFloats(partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, code.Length * partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codebook.Length, code.Length * partFloats);
        ref float values = ref MemoryMarshal.GetReference(vector);
        ref float words = ref MemoryMarshal.GetReference(codebook);
        for (int part = 0; part < code.Length; part++)
        {
            code[part] = NearestWord(ref values, partDimensions, ref words);
            values = ref Unsafe.Add(ref values, partDimensions);
            words = ref Unsafe.Add(ref words, partFloats);
        }
    }

    /// <summary>The nearest word of one part for each of some vectors' parts, which lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void EncodePart(ReadOnlySpan<float> vectors, int partDimensions, ReadOnlySpan<float> words, Span<byte> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors.Length, codes.Length * partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(words.Length, PartFloats(partDimensions));
        ref float values = ref MemoryMarshal.GetReference(vectors);
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = NearestWord(ref values, partDimensions, ref MemoryMarshal.GetReference(words));
            values = ref Unsafe.Add(ref values, partDimensions);
        }
    }

    /// <summary>What a code stands for, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Decode(ReadOnlySpan<byte> code, int partDimensions, ReadOnlySpan<float> codebook, Span<float> values)
    {
        int partFloats = PartFloats(partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, code.Length * partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codebook.Length, code.Length * partFloats);
        ref float words = ref MemoryMarshal.GetReference(codebook), into = ref MemoryMarshal.GetReference(values);
        for (int part = 0; part < code.Length; part++)
        {
            ref float word = ref Unsafe.Add(ref words, code[part] & (Words - 1));
            for (int i = 0; i < partDimensions; i++)
                Unsafe.Add(ref into, i) = Unsafe.Add(ref word, (i + 1) * Words);
            into = ref Unsafe.Add(ref into, partDimensions);
            words = ref Unsafe.Add(ref words, partFloats);
        }
    }

    /// <summary>The product of the vector's part with each word, times a factor: entry by entry, part by part.</summary>
    public static void Products(
        ReadOnlySpan<float> vector, float factor, int partDimensions, ReadOnlySpan<float> codebook, Span<float> products)
    {
        int partFloats = PartFloats(partDimensions), parts = vector.Length / partDimensions;
        ArgumentOutOfRangeException.ThrowIfNotEqual(products.Length, parts * Words);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codebook.Length, parts * partFloats);
        ref float into = ref MemoryMarshal.GetReference(products);
        for (int part = 0; part < parts; part++)
        {
            ref float words = ref MemoryMarshal.GetReference(codebook.Slice(part * partFloats, partFloats));
            Vector512<float> sums = default;
            for (int i = 0; i < partDimensions; i++)
            {
                Vector512<float> element = Vector512.Create(factor * vector[part * partDimensions + i]);
                sums = Vector512.FusedMultiplyAdd(element, Vector512.LoadUnsafe(ref words, (nuint)((i + 1) * Words)), sums);
            }

            sums.StoreUnsafe(ref into, (nuint)(part * Words));
        }
    }

    /// <summary>
    /// Tables as <see cref="NibbleSums"/> reads them: a row's sum times the scale, plus the offset, is the sum of its products, but for
    /// rounding. Parts beyond the products' are zero.
    /// </summary>
    public static (float Scale, float Offset) Tables(ReadOnlySpan<float> products, Span<byte> tables)
    {
        int parts = products.Length / Words;
        Span<float> least = parts <= 1024 ? stackalloc float[parts] : new float[parts];
        float widest = Ranges(products, least, out float offset);
        int levels = Math.Min(NibbleSums.EntryMax, ushort.MaxValue / Math.Max(parts, 1));
        float scale = widest > 0 && float.IsFinite(widest) ? widest / levels : 1;
        tables[(parts * Words)..].Clear();
        ref float from = ref MemoryMarshal.GetReference(products);
        ref byte into = ref MemoryMarshal.GetReference(tables);
        Vector256<float> steps = Vector256.Create(1 / scale), most = Vector256.Create((float)levels), half = Vector256.Create(0.5f);
        for (int part = 0; part < parts; part++)
        {
            nuint at = (nuint)(part * Words);
            Vector256<float> base0 = Vector256.Create(least[part]);
            Vector256<float> a = Vector256.Min(((Vector256.LoadUnsafe(ref from, at) - base0) * steps) + half, most);
            Vector256<float> b = Vector256.Min(((Vector256.LoadUnsafe(ref from, at + 8) - base0) * steps) + half, most);
            Vector256<short> narrow = Vector256.Narrow(Vector256.ConvertToInt32(a), Vector256.ConvertToInt32(b));
            Vector128.Narrow(narrow.GetLower().AsUInt16(), narrow.GetUpper().AsUInt16()).StoreUnsafe(ref into, at);
        }

        return (scale, offset);
    }

    /// <summary>The least entry of each part, and their sum; the widest range of a part is returned.</summary>
    private static float Ranges(ReadOnlySpan<float> products, Span<float> least, out float offset)
    {
        ref float from = ref MemoryMarshal.GetReference(products);
        float widest = 0;
        offset = 0;
        for (int part = 0; part < least.Length; part++)
        {
            Vector256<float> a = Vector256.LoadUnsafe(ref from, (nuint)(part * Words));
            Vector256<float> b = Vector256.LoadUnsafe(ref from, (nuint)(part * Words + 8));
            Vector256<float> low = Vector256.Min(a, b), high = -Vector256.Max(a, b);
            // The least of all and the least of their negatives go through the same steps.
            Vector128<float> four = Vector128.Min(low.GetLower(), low.GetUpper());
            Vector128<float> negated = Vector128.Min(high.GetLower(), high.GetUpper());
            Vector256<float> both = Vector256.Create(four, negated);
            both = Vector256.Min(both, Vector256.Shuffle(both, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
            both = Vector256.Min(both, Vector256.Shuffle(both, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
            least[part] = both.ToScalar();
            widest = Math.Max(widest, -both.GetElement(4) - least[part]);
            offset += least[part];
        }

        return widest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte NearestWord(ref float values, int partDimensions, ref float words)
    {
        Vector512<float> scores = Vector512.LoadUnsafe(ref words);
        for (int i = 0; i < partDimensions; i++)
        {
            Vector512<float> element = Vector512.Create(-Unsafe.Add(ref values, i));
            scores = Vector512.FusedMultiplyAdd(element, Vector512.LoadUnsafe(ref words, (nuint)((i + 1) * Words)), scores);
        }

        return Least(scores);
    }

    /// <summary>The first place of the least score; the last place where none is a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Least(Vector512<float> scores)
    {
        Vector256<float> low = scores.GetLower(), high = scores.GetUpper(), least = Vector256.MinNative(low, high);
        least = Vector256.MinNative(least, Vector256.Shuffle(least, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        least = Vector256.MinNative(least, Vector256.Shuffle(least, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        least = Vector256.MinNative(least, Vector256.Shuffle(least, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        uint found = Vector256.Equals(low, least).ExtractMostSignificantBits()
            | (Vector256.Equals(high, least).ExtractMostSignificantBits() << Vector256<float>.Count);
        return (byte)System.Numerics.BitOperations.TrailingZeroCount(found | (1u << (Words - 1)));
    }
}
