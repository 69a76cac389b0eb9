using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ORDER BY target op query LIMIT k over one table becomes a nearest-neighbour scan: whatever the target is made of, whatever the
/// table's filter, whether or not the distance is in the select list, and whatever gives the query, as long as it reads no row of the
/// table. Conjuncts that bound the same distance become bounds of the scan.
/// </summary>
internal static class NearestScans
{
    public static PlanNode Choose(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode rewritten = PlanTree.Rewrite(node, Choose);
        if (rewritten is SortNode { Keys: [{ Descending: false, NullsFirst: false } only] } sort)
            return Within(sort, only.Expression) ?? rewritten;
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

    /// <summary>ORDER BY a distance that an index is there for: over which scan, and of how many dimensions.</summary>
    public static (TableScanNode Scan, int Dimensions)? IndexedBelow(LimitNode limit)
    {
        if (limit.Input is not SortNode { Keys: [{ Descending: false, NullsFirst: false } key] } sort)
            return null;
        (TableScanNode? scan, BoundExpression distance) = sort.Input switch
        {
            TableScanNode plain => (plain, key.Expression),
            ProjectNode { Input: TableScanNode below } project => (below, Substitution.Inline(key.Expression, project)),
            _ => (null, key.Expression),
        };
        return scan is not null && Make(scan, distance, new TopNNode(scan, sort.Keys, limit.Count ?? AllRows, null)) is
            { IndexName: not null } nearest ? (scan, nearest.Target.Typmod) : null;
    }

    private static readonly BoundConstant AllRows = new(long.MaxValue, BuiltinTypes.Int8);

    /// <summary>
    /// All rows within a distance, in its order, where an index knows which those may be: NULL is in no bound, so that nothing comes after
    /// them.
    /// </summary>
    private static PlanNode? Within(SortNode sort, BoundExpression key)
    {
        var all = new TopNNode(sort.Input, sort.Keys, AllRows, null);
        PlanNode? chosen = sort.Input switch
        {
            TableScanNode { Filter.Count: > 0 } scan when Make(scan, key, all) is { } nearest => Hide(nearest, scan),
            ProjectNode { Input: TableScanNode { Filter.Count: > 0 } scan } project
                when !project.Expressions.Any(ExpressionTree.IsVolatile) => Under(project, scan, key, all),
            _ => null,
        };
        NearestScanNode? made = chosen as NearestScanNode ?? (chosen as ProjectNode)?.Input as NearestScanNode;
        return made is { HasLimit: true, IndexName: not null } ? chosen : null;
    }

    public static string SymbolOf(VectorDistance distance) => distance switch
    {
        VectorDistance.L2 => "<->",
        VectorDistance.NegativeInnerProduct => "<#>",
        VectorDistance.Cosine => "<=>",
        VectorDistance.L1 => "<+>",
        VectorDistance.Hamming => "<~>",
        _ => "<%>",
    };

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

        bool queryIsFirst = !IsTarget(first, second, scan);
        (BoundExpression target, BoundExpression query) = queryIsFirst ? (second, first) : (first, second);
        if (queryIsFirst && !IsTarget(target, query, scan))
            return null;
        var measured = new OutputColumn("distance", call.Type);
        BoundExpression count = top.Offset is null ? top.Count : new RowCountSum(top.Count, top.Offset);
        OutputColumn[] columns = [.. scan.Output.Where(ExpressionTree.Columns(target).Contains)];
        int[] ordinals = [.. columns.Select(column => scan.Ordinals[scan.Output.ToList().IndexOf(column)])];
        (DistanceLimit[] limits, BoundExpression[] filter) = Split(scan, distance);
        return new NearestScanNode(
            scan.Table, scan.Alias, [.. scan.Output, measured], scan.Ordinals,
            target is BoundColumn && ordinals[0] >= 0 ? ordinals[0] : -1, kind, query, count, measured)
        {
            Filter = filter, Limits = limits, Function = call.Function, Target = target, TargetColumns = columns, TargetOrdinals = ordinals,
            QueryIsFirst = queryIsFirst, IndexName = VectorIndexChoice.NameFor(scan, target, kind),
        };
    }

    /// <summary>A target reads the table and nothing else; the query does not.</summary>
    private static bool IsTarget(BoundExpression target, BoundExpression query, TableScanNode scan)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(target);
        return read.Count > 0 && read.IsSubsetOf(scan.Output) && !ExpressionTree.HasSubquery(target)
            && !ExpressionTree.Columns(query).Overlaps(scan.Output);
    }

    private static (DistanceLimit[] Limits, BoundExpression[] Filter) Split(TableScanNode scan, BoundExpression distance)
    {
        var limits = new List<DistanceLimit>();
        var filter = new List<BoundExpression>();
        foreach (BoundExpression conjunct in scan.Filter)
        {
            if (LimitOf(conjunct, distance) is { } limit && !ExpressionTree.Columns(limit.Value).Overlaps(scan.Output))
                limits.Add(limit);
            else
                filter.Add(conjunct);
        }

        return ([.. limits], [.. filter]);
    }

    private static DistanceLimit? LimitOf(BoundExpression conjunct, BoundExpression distance)
    {
        if (conjunct is not BoundCall { OperatorSymbol: { } symbol and ("<" or "<=" or ">" or ">="), Arguments: [var left, var right] })
            return null;
        if (symbol[0] == '>')
            (left, right) = (right, left);
        return SameExpression.Are(left, distance) && right.Type == BuiltinTypes.Float8 ? new DistanceLimit(right, symbol.Length > 1) : null;
    }

    // Nobody reads the distance here.
    private static NearestScanNode Hide(NearestScanNode nearest, TableScanNode scan) =>
        nearest with { Output = scan.Output, DistanceOutput = null };

    private static PlanNode Skip(PlanNode nearest, TopNNode top) =>
        top.Offset is null ? nearest : new LimitNode(nearest, top.Count, top.Offset, false, []);

    private static VectorDistance? DistanceOf(ScalarFunction function) => function.Name switch
    {
        _ when function.ArgumentTypes is not [var left, var right] || left != right || !IsMeasured(left) => null,
        "l2_distance" => VectorDistance.L2,
        "vector_negative_inner_product" or "halfvec_negative_inner_product" or "sparsevec_negative_inner_product" =>
            VectorDistance.NegativeInnerProduct,
        "cosine_distance" => VectorDistance.Cosine,
        "l1_distance" => VectorDistance.L1,
        "hamming_distance" => VectorDistance.Hamming,
        "jaccard_distance" => VectorDistance.Jaccard,
        _ => null,
    };

    private static bool IsMeasured(SqlType type) =>
        type.Representation == typeof(Vector) || type.Representation == typeof(HalfVector)
        || type.Representation == typeof(SparseVector) || type.Representation == typeof(BitString);
}

/// <summary>LIMIT plus OFFSET, without overflow: NULL and none count as everything and nothing.</summary>
internal sealed record RowCountSum(BoundExpression Count, BoundExpression Offset) : BoundExpression(Count.Type);
