using System.Numerics;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// Finds centres and words by Lloyd's iteration over a sample, on all cores. The sample is the caller's to draw, and to wipe. The same
/// sample gives the same model.
/// </summary>
internal sealed class ClusterTraining(float[] sample, int rows, CodeShape shape, Action throwIfCancelled)
{
    /// <summary>Rows of the sample for each list: more gain no recall that was measurable.</summary>
    public const int RowsPerList = 40;

    private const int CentreRounds = 7, WordRounds = 10, WordRows = 16_384, AssignRows = 4800;
    private readonly Random _random = new(1);

    public ClusterModel Train(int lists)
    {
        var model = new ClusterModel(shape, lists);
        int[] nearest = new int[rows];
        FindCentres(lists, model.Plain, model.Tiles, nearest);
        FindWords(model, model.Plain, nearest);
        return model;
    }

    /// <summary>The nearest centre of each row, on all cores.</summary>
    public static void Assign(float[] rows, int count, int dimensions, float[] tiles, int[] nearest, Action throwIfCancelled)
    {
        int block = Math.Clamp(count / Environment.ProcessorCount, 48, AssignRows);
        AllCores.For((count + block - 1) / block, part =>
        {
            throwIfCancelled();
            int from = part * block, size = Math.Min(block, count - from);
            Centres.Assign(
                rows.AsSpan(from * dimensions, size * dimensions), dimensions, tiles, nearest.AsSpan(from, size), new float[size]);
        });
    }

    private void FindCentres(int lists, float[] centres, float[] tiles, int[] nearest)
    {
        int dimensions = shape.Dimensions;
        Shuffle();
        sample.AsSpan(0, Math.Min(lists, rows) * dimensions).CopyTo(centres);
        for (int round = 0; round < CentreRounds; round++)
        {
            // The first rounds find the rough places, for which a part of the sample is enough.
            int used = round < CentreRounds / 2 ? Math.Min(rows, Math.Max(lists * 12, rows / 4)) : rows;
            Centres.Pack(centres, dimensions, tiles);
            Assign(sample, used, dimensions, tiles, nearest, throwIfCancelled);
            Average(centres, lists, used, nearest);
        }

        Centres.Pack(centres, dimensions, tiles);
        Assign(sample, rows, dimensions, tiles, nearest, throwIfCancelled);
    }

    private void Average(float[] centres, int lists, int used, int[] nearest)
    {
        int dimensions = shape.Dimensions;
        int[] counts = new int[lists];
        Array.Clear(centres);
        for (int row = 0; row < used; row++)
        {
            counts[nearest[row]]++;
            Add(sample.AsSpan(row * dimensions, dimensions), centres.AsSpan(nearest[row] * dimensions, dimensions));
        }

        for (int list = 0; list < lists; list++)
        {
            Span<float> centre = centres.AsSpan(list * dimensions, dimensions);
            // Nobody's centre goes to a row of the sample: a list that is too large is divided so.
            if (counts[list] == 0)
                sample.AsSpan(_random.Next(used) * dimensions, dimensions).CopyTo(centre);
            else
                Scale(centre, 1f / counts[list]);
        }
    }

    private void FindWords(ClusterModel model, float[] centres, int[] nearest)
    {
        int used = Math.Min(rows, WordRows), padded = shape.PaddedDimensions;
        float[] residuals = ClusterModel.PinnedFloats((long)used * padded);
        for (int row = 0; row < used; row++)
        {
            for (int i = 0; i < shape.Dimensions; i++)
                residuals[row * padded + i] = sample[row * shape.Dimensions + i] - centres[nearest[row] * shape.Dimensions + i];
        }

        int partFloats = NibbleCodes.PartFloats(shape.PartDimensions);
        AllCores.For(shape.Parts, part =>
        {
            throwIfCancelled();
            FindWords(residuals, used, part, model.Codebook.AsSpan(part * partFloats, partFloats));
        });
        Array.Clear(residuals);
    }

    private void FindWords(float[] residuals, int used, int part, Span<float> codebook)
    {
        int size = shape.PartDimensions, padded = shape.PaddedDimensions;
        float[] values = new float[used * size], sums = new float[NibbleCodes.Words * size];
        int[] counts = new int[NibbleCodes.Words];
        for (int row = 0; row < used; row++)
            residuals.AsSpan(row * padded + part * size, size).CopyTo(values.AsSpan(row * size));
        for (int word = 0; word < NibbleCodes.Words; word++)
            Put(codebook, word, values.AsSpan(word * Math.Max(used / NibbleCodes.Words, 1) % used * size, size));
        Span<byte> code = stackalloc byte[1];
        for (int round = 0; round < WordRounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            for (int row = 0; row < used; row++)
            {
                NibbleCodes.Encode(values.AsSpan(row * size, size), size, codebook, code);
                counts[code[0]]++;
                for (int i = 0; i < size; i++)
                    sums[code[0] * size + i] += values[row * size + i];
            }

            for (int word = 0; word < NibbleCodes.Words; word++)
            {
                Span<float> mean = sums.AsSpan(word * size, size);
                if (counts[word] == 0)
                    continue;
                Scale(mean, 1f / counts[word]);
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

    private static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            (new Vector<float>(values[i..]) + new Vector<float>(sums[i..])).CopyTo(sums[i..]);
        for (; i < values.Length; i++)
            sums[i] += values[i];
    }

    private static void Scale(Span<float> values, float factor)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] *= factor;
    }

    /// <summary>Any stretch of the sample is then a sample.</summary>
    private void Shuffle()
    {
        float[] held = new float[shape.Dimensions];
        for (int row = rows - 1; row > 0; row--)
        {
            Span<float> here = sample.AsSpan(row * shape.Dimensions, shape.Dimensions);
            Span<float> there = sample.AsSpan(_random.Next(row + 1) * shape.Dimensions, shape.Dimensions);
            here.CopyTo(held);
            there.CopyTo(here);
            held.CopyTo(there);
        }

        Array.Clear(held);
    }
}
