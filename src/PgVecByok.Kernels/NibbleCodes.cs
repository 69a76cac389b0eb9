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
    public static void Encode(ReadOnlySpan<float> vector, int partDimensions, ReadOnlySpan<float> codebook, Span<byte> code)
    {
        int partFloats = PartFloats(partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, code.Length * partDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codebook.Length, code.Length * partFloats);
        for (int part = 0; part < code.Length; part++)
        {
            ref float words = ref MemoryMarshal.GetReference(codebook.Slice(part * partFloats, partFloats));
            Vector512<float> scores = Vector512.LoadUnsafe(ref words);
            for (int i = 0; i < partDimensions; i++)
                scores -= Vector512.Create(vector[part * partDimensions + i]) * Vector512.LoadUnsafe(ref words, (nuint)((i + 1) * Words));
            code[part] = (byte)Least(scores);
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

    private static int Least(Vector512<float> scores)
    {
        ulong least = Vector512.Equals(scores, Vector512.Create(LeastOf(scores))).ExtractMostSignificantBits();
        return System.Numerics.BitOperations.TrailingZeroCount(least | (1UL << (Words - 1)));
    }

    private static float LeastOf(Vector512<float> values)
    {
        Vector256<float> eight = Vector256.Min(values.GetLower(), values.GetUpper());
        Vector128<float> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        Vector128<float> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(two[0], two[1]);
    }
}
