using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Which joins by equal keys pass two ordered inputs: where the first rows in the order of keys are wanted and both tables have a key in
/// that order; where both come ordered anyway, or the order they give is asked for above, and a hash table would cost more; and where the
/// session allows no hash table.
/// </summary>
internal sealed class MergeJoins(Estimates estimates, KeyRanges ranges, JoinChoices choices, Settings? settings)
{
    // In rows passed: one comparison of a sort, one row put into a hash table, one page written and read again.
    private const double Comparison = 0.5, Hashed = 2, Page = 200, PageBytes = 8192, RowBytes = 24;
    private const double Better = 0.8; // a guess has to be as much better, since hashing is less often wrong

    public PlanNode Choose(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        if (node is LimitNode limit && choices.Merge && First(limit) is { } first)
            return first;
        PlanNode rewritten = PlanTree.Rewrite(node, Choose);
        return rewritten switch
        {
            SortNode sort => Unsorted(sort),
            JoinNode { IsLateral: false, Merge.Count: 0 } join => Join(join),
            _ => rewritten,
        };
    }

    private JoinNode Join(JoinNode join)
    {
        if (join is { Kind: JoinKind.Full, Keys.Count: 0 } && join.Conditions.Any(each => each is not BoundConstant))
            throw SqlException.NotSupported("FULL JOIN is only supported with merge-joinable or hash-joinable join conditions");
        if (join.Keys.Count == 0)
            return join;
        MergeKey[] plain = Plain(join);
        bool canMerge = join.Keys.All(key => Ordering.HasOrder(key.Left.Type));
        if (choices.Hash)
            return canMerge && choices.Merge && ComesOrdered(join) is { } order && Spills(join) ? Merged(join, order) : join;
        if (canMerge && (choices.Merge || join.Kind == JoinKind.Full))
            return Merged(join, ComesOrdered(join) ?? plain);
        return choices.NestedLoop || choices.Merge
            ? join with { Keys = [], Conditions = [.. join.Keys.Select(key => new KeyEquality(key)), .. join.Conditions] }
            : join;
    }

    private static MergeKey[] Plain(JoinNode join) => [.. join.Keys.Select((_, i) => new MergeKey(i, false, false))];

    private static JoinNode Merged(JoinNode join, IReadOnlyList<MergeKey> order) => join with
    {
        Left = Sorted(join.Left, Keys(join, order, key => key.Left)), Right = Sorted(join.Right, Keys(join, order, key => key.Right)),
        Merge = order,
    };

    private static SortKey[] Keys(JoinNode join, IReadOnlyList<MergeKey> order, Func<JoinKey, BoundExpression> side) => [.. order.Select(
        key => new SortKey(CollatedOrder.Key(side(join.Keys[key.Key]), key.Collation), key.Descending, key.NullsFirst))];

    private static PlanNode Sorted(PlanNode input, SortKey[] keys) => PlanOrders.Has(input, keys) ? input : new SortNode(input, keys);

    /// <summary>The order of both inputs, if they have one in common that names every key.</summary>
    private static MergeKey[]? ComesOrdered(JoinNode join)
    {
        IReadOnlyList<SortKey> order = PlanOrders.Of(join.Left);
        if (order.Count < join.Keys.Count || Map(join, [.. order.Take(join.Keys.Count)], leftOnly: true) is not { } keys)
            return null;
        return PlanOrders.Has(join.Right, Keys(join, keys, key => key.Right)) ? keys : null;
    }

    /// <summary>The sort keys as join keys, and behind them the join keys that are none; null if a sort key is no join key.</summary>
    private static MergeKey[]? Map(JoinNode join, IReadOnlyList<SortKey> order, bool leftOnly)
    {
        var keys = new List<MergeKey>();
        foreach (SortKey sort in order)
        {
            (BoundExpression value, string? collation) = CollatedOrder.Source(sort.Expression) is var (text, name)
                ? (text, name)
                : (sort.Expression, (string?)null);
            int place = join.Keys.ToList().FindIndex(key => SameExpression.Are(key.Left, value)
                || (!leftOnly && join.Kind == JoinKind.Inner && SameExpression.Are(key.Right, value)));
            if (place < 0)
                return null;
            if (keys.TrueForAll(key => key.Key != place))
                keys.Add(new MergeKey(place, sort.Descending, sort.NullsFirst, collation));
        }

        for (int i = 0; i < join.Keys.Count; i++)
        {
            if (keys.TrueForAll(key => key.Key != i))
                keys.Add(new MergeKey(i, false, false));
        }

        return [.. keys];
    }

    /// <summary>ORDER BY keys of the join below: sorted below it where that is less work than above.</summary>
    private PlanNode Unsorted(SortNode sort)
    {
        if (PlanOrders.Has(sort.Input, sort.Keys))
            return sort.Input;
        return choices.Merge && Below(sort.Input, sort.Keys, join => IsBetter(join) ? Merge : null) is { } merged ? merged : sort;

        JoinNode? Merge(JoinNode join, MergeKey[] order) => Merged(join, order);
    }

    /// <summary>What stands for the input so that its rows come in this order: the join below it merged, if it can be.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1859", Justification = "a projection is given as well")]
    private static PlanNode? Below(
        PlanNode input, IReadOnlyList<SortKey> keys, Func<JoinNode, Func<JoinNode, MergeKey[], JoinNode?>?> chosen)
    {
        SqlException.ThrowIfTooDeep();
        if (input is ProjectNode project && !project.Expressions.Any(ExpressionTree.IsVolatile))
        {
            SortKey[] inlined = [.. keys.Select(key => key with { Expression = Substitution.Inline(key.Expression, project) })];
            PlanNode? below = Below(project.Input, inlined, chosen);
            return below is null ? null : project with { Input = below };
        }

        return input is JoinNode { IsLateral: false, Keys.Count: > 0, Kind: not (JoinKind.Right or JoinKind.Full) } join
            && join.Keys.All(key => Ordering.HasOrder(key.Left.Type))
            && Map(join with { Merge = [] }, keys, leftOnly: false) is { } order && chosen(join) is { } merge
                ? merge(Bare(join), order)
                : null;
    }

    // Without sorts that an earlier choice put below it.
    private static JoinNode Bare(JoinNode join) => join.Merge.Count == 0
        ? join
        : join with { Left = Bare(join.Left), Right = Bare(join.Right), Merge = [] };

    private static PlanNode Bare(PlanNode side) => side is SortNode sort ? sort.Input : side;

    private bool IsBetter(JoinNode join)
    {
        if (!choices.Hash)
            return true;
        PlanEstimate left = estimates.Add(join.Left).Estimate, right = estimates.Add(join.Right).Estimate;
        double rows = ((JoinNode)estimates.Add(join)).Estimate.Rows;
        double hashed = left.Rows + (Hashed * right.Rows) + Spill(left, right) + Sort(rows, left.Width + right.Width);
        double merged = left.Rows + right.Rows + Sort(left.Rows, left.Width) + Sort(right.Rows, right.Width);
        return merged < Better * hashed;
    }

    private bool Spills(JoinNode join) =>
        Spill(estimates.Add(join.Left).Estimate, estimates.Add(join.Right).Estimate) > 0;

    private double Spill(PlanEstimate left, PlanEstimate right)
    {
        double bytes = right.Rows * (right.Width + RowBytes);
        return bytes > 2 * NodeBytes ? (bytes + (left.Rows * (left.Width + RowBytes))) / PageBytes * Page : 0;
    }

    private double Sort(double rows, int width)
    {
        double bytes = rows * (width + RowBytes);
        return (rows * Math.Log2(Math.Max(2, rows)) * Comparison) + (bytes > NodeBytes ? bytes / PageBytes * Page : 0);
    }

    private double NodeBytes => settings is null ? MemoryBudget.DefaultNodeBytes : MemoryBudget.Bytes(settings.Get("work_mem"))
        ?? MemoryBudget.DefaultNodeBytes;

    /// <summary>ORDER BY keys of a join LIMIT n: both tables are read in the order of their keys until there are enough.</summary>
    private LimitNode? First(LimitNode limit)
    {
        if (limit is not { WithTies: false, Count: { } count } || ExpressionTree.IsVolatile(count))
            return null;
        double wanted = Estimates.Count(count) + (limit.Offset is null ? 0 : Estimates.Count(limit.Offset));
        return First(limit.Input, wanted) is { } input ? new LimitNode(input, limit.Count, limit.Offset, false, []) : null;
    }

    private PlanNode? First(PlanNode node, double wanted)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            ProjectNode project when First(project.Input, wanted) is { } input => project with { Input = input },
            SortNode sort => Below(sort.Input, sort.Keys, _ => (join, order) => Ranged(join, order, wanted)),
            _ => null,
        };
    }

    private JoinNode? Ranged(JoinNode join, MergeKey[] order, double wanted)
    {
        if (join is not { Kind: JoinKind.Inner, Left: TableScanNode left, Right: TableScanNode right }
            || order.Any(key => key.Collation is not null))
        {
            return null;
        }

        PlanEstimate lefts = estimates.Add(left).Estimate, rights = estimates.Add(right).Estimate;
        double rows = Math.Max(1, estimates.Add(join).Estimate.Rows);
        double FromSide(PlanEstimate side) => Math.Max(1, wanted * side.Rows / rows);
        KeyRangeNode? first = ranges.Ordered(left, Keys(join, order, key => key.Left), FromSide(lefts), isAnyNull: true);
        KeyRangeNode? second = first is null
            ? null
            : ranges.Ordered(right, Keys(join, order, key => key.Right), FromSide(rights), isAnyNull: true);
        return second is null ? null : join with { Left = first!, Right = second, Merge = order };
    }
}
