namespace PgVecByok.Engine;

public enum VectorDistance
{
    L2,
    NegativeInnerProduct,
    Cosine,
    L1,
    Hamming,
    Jaccard,
}

/// <summary>A conjunct of the filter that bounds the distance itself: only rows below it, or at it, are in.</summary>
public sealed record DistanceLimit(BoundExpression Value, bool IsInclusive);

/// <summary>
/// ORDER BY target op query LIMIT count: the count nearest rows that pass the filter, nearest first. The target is a column, whose
/// ordinal is <see cref="VectorOrdinal"/>, or an expression of columns (-1).
/// <see cref="DistanceOutput"/>, where present, is the distance as a float8 column appended to Output's table columns.
/// </summary>
public sealed record NearestScanNode(
    Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals, int VectorOrdinal,
    VectorDistance Distance, BoundExpression Query, BoundExpression Count, OutputColumn? DistanceOutput)
    : TableAccessNode(Table, Alias, Output, Ordinals)
{
    /// <summary>The distance as SQL calls it.</summary>
    public required ScalarFunction Function { get; init; }

    /// <summary>Sees <see cref="TargetColumns"/>, whatever Output still has.</summary>
    public required BoundExpression Target { get; init; }

    /// <summary>The columns that the target reads, and their ordinals.</summary>
    public required IReadOnlyList<OutputColumn> TargetColumns { get; init; }

    public required IReadOnlyList<int> TargetOrdinals { get; init; }

    /// <summary>The query is the left operand: it comes first where an error names both.</summary>
    public bool QueryIsFirst { get; init; }

    public IReadOnlyList<DistanceLimit> Limits { get; init; } = [];

    public bool HasLimit => Limits.Count > 0;

    /// <summary>All rows below the limits are wanted, in their order.</summary>
    public bool IsUnlimited => Count is BoundConstant { Value: long.MaxValue };

    /// <summary>Threads that may help the statement's own.</summary>
    public int Workers { get; init; }

    /// <summary>The index EXPLAIN names, if the table has one for this target and distance.</summary>
    public string? IndexName { get; init; }
}
