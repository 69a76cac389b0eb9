using System.Runtime.CompilerServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>Finds the sixteen words of each part by Lloyd's iteration over some vectors, on all cores.</summary>
internal static class WordTraining
{
    private const int Rounds = 10;

    /// <summary>The vectors lie one after another, each as long as the parts together.</summary>
    public static void Find(
        float[] vectors, int count, int partDimensions, int padded, Memory<float> codebook, Action throwIfCancelled)
    {
        int partFloats = NibbleCodes.PartFloats(partDimensions);
        AllCores.For(padded / partDimensions, part =>
        {
            throwIfCancelled();
            FindPart(vectors, count, partDimensions, padded, part, codebook.Span.Slice(part * partFloats, partFloats));
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindPart(float[] vectors, int used, int size, int padded, int part, Span<float> codebook)
    {
        float[] values = new float[used * size], sums = new float[NibbleCodes.Words * size];
        int[] counts = new int[NibbleCodes.Words];
        for (int row = 0; row < used; row++)
            vectors.AsSpan(row * padded + part * size, size).CopyTo(values.AsSpan(row * size));
        for (int word = 0; word < NibbleCodes.Words; word++)
            Put(codebook, word, values.AsSpan(word * Math.Max(used / NibbleCodes.Words, 1) % used * size, size));
        byte[] codes = new byte[used];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            NibbleCodes.EncodePart(values, size, codebook, codes);
            for (int row = 0; row < used; row++)
            {
                counts[codes[row]]++;
                for (int i = 0; i < size; i++)
                    sums[codes[row] * size + i] += values[row * size + i];
            }

            for (int word = 0; word < NibbleCodes.Words; word++)
            {
                Span<float> mean = sums.AsSpan(word * size, size);
                if (counts[word] == 0)
                    continue;
                foreach (ref float value in mean)
                    value *= 1f / counts[word];
                Put(codebook, word, mean);
            }
        }

        Array.Clear(values);
    }

    private static void Put(Span<float> codebook, int word, ReadOnlySpan<float> values)
    {
        float square = 0;
        for (int i = 0; i < values.Length; i++)
        {
            codebook[(i + 1) * NibbleCodes.Words + word] = values[i];
            square += values[i] * values[i];
        }

        codebook[word] = square / 2;
    }
}
