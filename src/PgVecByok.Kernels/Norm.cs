namespace PgVecByok.Kernels;

/// <summary>Euclidean length, and vectors brought to length one. Sums in double, as pgvector does.</summary>
public static class Norm
{
    public static double L2(ReadOnlySpan<float> vector)
    {
        double sum = 0;
        foreach (float x in vector)
            sum += (double)x * x;
        return Math.Sqrt(sum);
    }

    /// <summary>The zero vector stays zero.</summary>
    public static void Normalise(ReadOnlySpan<float> vector, Span<float> unit)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(unit.Length, vector.Length);
        double norm = L2(vector);
        for (int i = 0; i < vector.Length; i++)
            unit[i] = norm > 0 ? (float)(vector[i] / norm) : 0;
    }
}
