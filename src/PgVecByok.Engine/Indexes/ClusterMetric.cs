namespace PgVecByok.Engine;

/// <summary>What a cluster index is ordered by. Part of what a log says of it: numbers stay.</summary>
internal enum ClusterMetric : byte
{
    SquaredL2 = 0,
    InnerProduct = 1,

    /// <summary>Squared distance of vectors that were brought to length one.</summary>
    Cosine = 2,
}

internal static class ClusterMetrics
{
    /// <summary>The vector as the index sees it.</summary>
    public static void Prepare(this ClusterMetric metric, Span<float> vector)
    {
        if (metric != ClusterMetric.Cosine)
            return;
        double length = Math.Sqrt(-(double)Kernels.InnerProduct.Distance(vector, vector));
        float factor = length > 0 && double.IsFinite(length) ? (float)(1 / length) : 0;
        for (int i = 0; i < vector.Length; i++)
            vector[i] *= factor;
    }
}
