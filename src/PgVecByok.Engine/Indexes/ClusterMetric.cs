namespace PgVecByok.Engine;

/// <summary>What a cluster index is ordered by. Part of what a log says of it: numbers stay.</summary>
internal enum ClusterMetric : byte
{
    SquaredL2 = 0,
    InnerProduct = 1,

    /// <summary>Squared distance of vectors that were brought to length one.</summary>
    Cosine = 2,
}

/// <summary>What a key's operator class asks of an index.</summary>
internal static class ClusterMetrics
{
    /// <summary>Null: searched exactly. Sums of differences have no product to look up; sparse vectors and bits are narrow.</summary>
    public static ClusterMetric? Of(Table table, TableKey key)
    {
        if (key.Method is not ("hnsw" or "ivfflat") || key.Columns is not [>= 0 and var ordinal] || key.Predicate is not null
            || table.Columns[ordinal] is not { Typmod: > 0, Type.Name: "vector" or "halfvec" })
        {
            return null;
        }

        return ((key.OperatorClasses.Count > 0 ? key.OperatorClasses[0] : null) ?? "vector_l2_ops") switch
        {
            "vector_l2_ops" or "halfvec_l2_ops" => ClusterMetric.SquaredL2,
            "vector_ip_ops" or "halfvec_ip_ops" => ClusterMetric.InnerProduct,
            "vector_cosine_ops" or "halfvec_cosine_ops" => ClusterMetric.Cosine,
            _ => null,
        };
    }

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
