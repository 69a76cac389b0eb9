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
        float widest = 0, offset = 0;
        Span<float> least = parts <= 1024 ? stackalloc float[parts] : new float[parts];
        ref float from = ref MemoryMarshal.GetReference(products);
        for (int part = 0; part < parts; part++)
        {
            Vector512<float> entries = Vector512.LoadUnsafe(ref from, (nuint)(part * Words));
            least[part] = LeastOf(entries);
            widest = Math.Max(widest, -LeastOf(-entries) - least[part]);
            offset += least[part];
        }

        int levels = Math.Min(NibbleSums.EntryMax, ushort.MaxValue / Math.Max(parts, 1));
        float scale = widest > 0 && float.IsFinite(widest) ? widest / levels : 1;
        tables.Clear();
        for (int part = 0; part < parts; part++)
        {
            Vector512<float> entries = Vector512.LoadUnsafe(ref from, (nuint)(part * Words));
            Vector512<float> steps = (entries - Vector512.Create(least[part])) * Vector512.Create(1 / scale) + Vector512.Create(0.5f);
            Vector512<int> whole = Vector512.ConvertToInt32(Vector512.Min(steps, Vector512.Create((float)levels)));
            Vector512<ushort> narrow = Vector512.Narrow(whole.AsUInt32(), whole.AsUInt32());
            Vector256.Narrow(narrow.GetLower(), narrow.GetLower()).GetLower().StoreUnsafe(
                ref MemoryMarshal.GetReference(tables), (nuint)(part * Words));
        }

        return (scale, offset);
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
