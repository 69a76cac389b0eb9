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
    public const int RowsPerList = 24;

    private const int CentreRounds = 7, WordRows = 8192;
    private readonly Random _random = new(1);

    public ClusterModel Train(int lists)
    {
        var model = new ClusterModel(shape, lists);
        int[] nearest = new int[rows];
        FindCentres(lists, model, nearest);
        FindWords(model, model.Plain, nearest);
        model.Guide.Make(model.Plain, Spreads(model.Plain, lists, nearest, out float spread), throwIfCancelled);
        model.Spread = spread;
        return model;
    }

    private void FindCentres(int lists, ClusterModel model, int[] nearest)
    {
        float[] centres = model.Plain;
        Shuffle();
        sample.AsSpan(0, Math.Min(lists, rows) * shape.Dimensions).CopyTo(centres);
        for (int round = 0; round < CentreRounds; round++)
        {
            // The first rounds find the rough places, for which a part of the sample is enough.
            int share = round <= CentreRounds / 2 ? 4 : round < CentreRounds - 1 ? 2 : 1;
            int used = Math.Min(rows, Math.Max(lists * 8, rows / share));
            model.Arrange();
            model.AssignRoughly(sample, used, nearest, throwIfCancelled);
            Average(centres, lists, used, nearest);
        }

        model.Arrange();
        model.Assign(sample, rows, nearest, throwIfCancelled);
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

    /// <summary>The mean square of what each list's rows differ from its centre by; that of all where none is in the sample.</summary>
    private float[] Spreads(float[] centres, int lists, int[] nearest, out float mean)
    {
        float[] spreads = new float[lists];
        int[] counts = new int[lists];
        double all = 0;
        for (int row = 0; row < rows; row++)
        {
            float square = SquaredL2.Distance(
                sample.AsSpan(row * shape.Dimensions, shape.Dimensions),
                centres.AsSpan(nearest[row] * shape.Dimensions, shape.Dimensions));
            spreads[nearest[row]] += square;
            counts[nearest[row]]++;
            all += square;
        }

        mean = (float)(all / Math.Max(rows, 1));
        for (int list = 0; list < lists; list++)
            spreads[list] = counts[list] == 0 ? mean : spreads[list] / counts[list];
        return spreads;
    }

    private void FindWords(ClusterModel model, float[] centres, int[] nearest)
    {
        int used = Math.Min(rows, WordRows), padded = shape.StageDimensions;
        float[] residuals = ClusterModel.PinnedFloats((long)used * padded);
        for (int row = 0; row < used; row++)
        {
            for (int i = 0; i < shape.Dimensions; i++)
                residuals[row * padded + i] = sample[row * shape.Dimensions + i] - centres[nearest[row] * shape.Dimensions + i];
        }

        int floats = model.Codebook.Length / shape.Stages;
        WordTraining.Find(residuals, used, shape.PartDimensions, padded, model.Codebook.AsMemory(0, floats), throwIfCancelled);
        if (shape.Stages > 1)
        {
            Leave(model, residuals, used);
            WordTraining.Find(residuals, used, shape.PartDimensions, padded, model.Codebook.AsMemory(floats), throwIfCancelled);
        }

        Array.Clear(residuals);
    }

    private void Leave(ClusterModel model, float[] residuals, int used)
    {
        float[] room = new float[shape.PaddedDimensions];
        byte[] code = new byte[shape.PartsOfStage];
        for (int row = 0; row < used; row++)
        {
            Span<float> residual = residuals.AsSpan(row * shape.StageDimensions, shape.StageDimensions);
            residual.CopyTo(room);
            model.LeaveFirstStage(room, code);
            room.AsSpan(0, residual.Length).CopyTo(residual);
        }

        Array.Clear(room);
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
