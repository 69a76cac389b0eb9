namespace PgVecByok.Engine;

/// <summary>
/// ORDER BY vector op query LIMIT k over one table becomes a nearest-neighbour scan: whatever the table's filter, whether or not the
/// distance is in the select list, and whatever gives the query vector, as long as it reads no row of the table.
/// </summary>
internal static class NearestScans
{
    public static PlanNode Choose(PlanNode node)
    {
        PlanNode rewritten = PlanTree.Rewrite(node, Choose);
        if (rewritten is not TopNNode { Keys: [{ Descending: false, NullsFirst: false } key] } top)
            return rewritten;
        return top.Input switch
        {
            TableScanNode scan when Make(scan, key.Expression, top) is { } nearest => Skip(Hide(nearest, scan), top),
            ProjectNode { Input: TableScanNode scan } project when !project.Expressions.Any(ExpressionTree.IsVolatile) =>
                Under(project, scan, key.Expression, top) ?? rewritten,
            _ => rewritten,
        };
    }

    private static PlanNode? Under(ProjectNode project, TableScanNode scan, BoundExpression key, TopNNode top)
    {
        BoundExpression distance = Substitution.Inline(key, project);
        if (Make(scan, distance, top) is not { } nearest)
            return null;
        var measured = new BoundColumn(nearest.DistanceOutput!);
        BoundExpression Replace(BoundExpression part) =>
            SameExpression.Are(part, distance) ? measured : ExpressionTree.Rewrite(part, Replace);
        return Skip(project with { Input = nearest, Expressions = [.. project.Expressions.Select(Replace)] }, top);
    }

    private static NearestScanNode? Make(TableScanNode scan, BoundExpression distance, TopNNode top)
    {
        if (distance is not BoundCall { Arguments: [var first, var second] } call || DistanceOf(call.Function) is not { } kind
            || ExpressionTree.IsVolatile(distance) || scan.Filter.Any(ExpressionTree.IsVolatile))
        {
            return null;
        }

        int place = PlaceOf(scan, first);
        BoundExpression query = second;
        if (place < 0)
            (place, query) = (PlaceOf(scan, second), first);
        if (place < 0 || ExpressionTree.Columns(query).Overlaps(scan.Output))
            return null;
        var measured = new OutputColumn("distance", call.Type);
        BoundExpression count = top.Offset is null ? top.Count : new RowCountSum(top.Count, top.Offset);
        return new NearestScanNode(
            scan.Table, scan.Alias, [.. scan.Output, measured], scan.Ordinals, scan.Ordinals[place], kind, query, count, measured)
        {
            Filter = scan.Filter, IndexName = IndexFor(scan.Table, scan.Ordinals[place], kind),
        };
    }

    // Nobody reads the distance here.
    private static NearestScanNode Hide(NearestScanNode nearest, TableScanNode scan) =>
        nearest with { Output = scan.Output, DistanceOutput = null };

    private static PlanNode Skip(PlanNode nearest, TopNNode top) =>
        top.Offset is null ? nearest : new LimitNode(nearest, top.Count, top.Offset, false, []);

    private static int PlaceOf(TableScanNode scan, BoundExpression expression)
    {
        for (int i = 0; expression is BoundColumn column && i < scan.Output.Count; i++)
        {
            if (scan.Output[i] == column.Column && scan.Ordinals[i] >= 0 && column.Type.Representation == typeof(Vector))
                return i;
        }

        return -1;
    }

    private static VectorDistance? DistanceOf(ScalarFunction function) => function.Name switch
    {
        "l2_distance" => VectorDistance.L2,
        "vector_negative_inner_product" => VectorDistance.NegativeInnerProduct,
        "cosine_distance" => VectorDistance.Cosine,
        "l1_distance" => VectorDistance.L1,
        _ => null,
    };

    private static string? IndexFor(Table table, int ordinal, VectorDistance distance)
    {
        string wanted = distance switch
        {
            VectorDistance.L2 => "vector_l2_ops",
            VectorDistance.NegativeInnerProduct => "vector_ip_ops",
            VectorDistance.Cosine => "vector_cosine_ops",
            _ => "vector_l1_ops",
        };
        return table.Keys.FirstOrDefault(key =>
            key.Method is "hnsw" or "ivfflat" && key.Columns.Count == 1 && key.Columns[0] == ordinal && key.Predicate is null
            && ((key.OperatorClasses.Count > 0 ? key.OperatorClasses[0] : null) ?? "vector_l2_ops") == wanted)?.Name;
    }
}

/// <summary>LIMIT plus OFFSET, without overflow: NULL and none count as everything and nothing.</summary>
internal sealed record RowCountSum(BoundExpression Count, BoundExpression Offset) : BoundExpression(Count.Type);
