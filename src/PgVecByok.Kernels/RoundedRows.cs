using System.Numerics;

namespace PgVecByok.Kernels;

/// <summary>
/// Vectors in whole numbers, each with the step that one stands for: two elements are multiplied and added at once then, which is twice as
/// fast as singles are. A vector's largest element is the most that the sum of all products of two vectors has room for: 11 bits at 768
/// dimensions, 13 at 100. An odd dimension is followed by a zero.
/// </summary>
public readonly ref struct RoundedRows(ReadOnlySpan<short> values, ReadOnlySpan<float> steps, int dimensions)
{
    /// <summary>Below, the inverse of a step is infinite.</summary>
    private const float LargestLeast = 1e-30f;

    public ReadOnlySpan<short> Values { get; } = values;

    public ReadOnlySpan<float> Steps { get; } = steps;

    public int Dimensions => dimensions;

    public int Count => Steps.Length;

    public static int ShortsOf(int dimensions) => (dimensions + 1) / 2 * 2;

    /// <summary>The largest element: so many products of it do not exceed what an integer holds.</summary>
    public static int Most(int dimensions) => (int)Math.Min(Math.Sqrt(int.MaxValue / (double)dimensions), short.MaxValue);

    /// <summary>Fills values and steps from rows that lie one after another.</summary>
    public static void Fill(ReadOnlySpan<float> rows, int dimensions, Span<short> values, Span<float> steps)
    {
        int shorts = ShortsOf(dimensions);
        for (int row = 0; row < steps.Length; row++)
            steps[row] = Fill(rows.Slice(row * dimensions, dimensions), values.Slice(row * shorts, shorts));
    }

    /// <summary>Fills the elements of one vector; its step is returned.</summary>
    internal static float Fill(ReadOnlySpan<float> vector, Span<short> values)
    {
        float largest = Largest(vector);
        if (!(largest >= LargestLeast))
        {
            values.Clear();
            return 0;
        }

        int most = Most(vector.Length), i = 0;
        float inverse = most / largest;
        var factor = new Vector<float>(inverse);
        for (; i + (2 * Vector<float>.Count) <= vector.Length; i += 2 * Vector<float>.Count)
        {
            Vector<int> first = Rounded(new Vector<float>(vector[i..]) * factor);
            Vector<int> second = Rounded(new Vector<float>(vector[(i + Vector<float>.Count)..]) * factor);
            Vector.Narrow(first, second).CopyTo(values[i..]);
        }

        for (; i < vector.Length; i++)
            values[i] = (short)MathF.Round(vector[i] * inverse);
        values[i..].Clear();
        return largest / most;
    }

    private static Vector<int> Rounded(Vector<float> values) => Vector.ConvertToInt32Native(Vector.Round(values));

    private static float Largest(ReadOnlySpan<float> vector)
    {
        var largest = Vector<float>.Zero;
        int i = 0;
        for (; i + Vector<float>.Count <= vector.Length; i += Vector<float>.Count)
            largest = Vector.Max(largest, Vector.Abs(new Vector<float>(vector[i..])));
        float most = 0;
        for (int lane = 0; lane < Vector<float>.Count; lane++)
            most = Math.Max(most, largest[lane]);
        for (; i < vector.Length; i++)
            most = Math.Max(most, Math.Abs(vector[i]));
        return most;
    }
}
