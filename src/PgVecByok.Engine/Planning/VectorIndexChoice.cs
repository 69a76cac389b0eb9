namespace PgVecByok.Engine;

/// <summary>
/// Which hnsw or ivfflat index answers an order by distance: on the same column or expression, for the same distance, over rows that
/// the filter does not ask beyond. Expressions are compared as they are printed.
/// </summary>
internal static class VectorIndexChoice
{
    public static string? NameFor(TableScanNode scan, BoundExpression target, VectorDistance distance)
    {
        string wanted = $"{target.Type.Name}_{SuffixOf(distance)}_ops";
        // One over a part of the rows is the better choice where it may be used.
        return scan.Table.Keys.OrderBy(key => key.Predicate is null).FirstOrDefault(key =>
            key.Method is "hnsw" or "ivfflat" && key.Columns.Count == 1 && IsOn(scan, key, target)
            && (key.OperatorClasses.ElementAtOrDefault(0) ?? "vector_l2_ops") == wanted && Covers(scan, key))?.Name;
    }

    /// <summary>A conjunct of the filter that the WHERE of the index chosen has as well.</summary>
    public static bool Holds(NearestScanNode nearest, BoundExpression conjunct) =>
        nearest.Table.Keys.FirstOrDefault(key => key.Name == nearest.IndexName)?.Predicate is { } predicate
        && ImpliedPredicate.Has(predicate, conjunct);

    private static string SuffixOf(VectorDistance distance) => distance switch
    {
        VectorDistance.L2 => "l2",
        VectorDistance.NegativeInnerProduct => "ip",
        VectorDistance.Cosine => "cosine",
        VectorDistance.L1 => "l1",
        VectorDistance.Hamming => "hamming",
        _ => "jaccard",
    };

    private static bool IsOn(TableScanNode scan, TableKey key, BoundExpression target)
    {
        if (target is BoundColumn column)
        {
            int place = scan.Output.ToList().IndexOf(column.Column);
            return key.Columns[0] >= 0 && scan.Ordinals[place] == key.Columns[0];
        }

        return key.Columns[0] < 0 && key.Expressions.ElementAtOrDefault(0) is { } expression
            && ImpliedPredicate.Bare(expression) == ImpliedPredicate.Bare(BoundText.Of(target));
    }

    private static bool Covers(TableScanNode scan, TableKey key) =>
        key.Predicate is not { } predicate || ImpliedPredicate.Follows(scan, predicate);
}
