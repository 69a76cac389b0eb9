using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>In which order a plan's rows come, as far as its nodes promise one.</summary>
internal static class PlanOrders
{
    public static bool Has(PlanNode node, IReadOnlyList<SortKey> keys)
    {
        IReadOnlyList<SortKey> order = Of(node);
        int place = 0;
        foreach (SortKey key in keys)
        {
            bool isKnown = order.Take(place).Any(each => IsSame(node, each.Expression, key.Expression));
            if (isKnown)
                continue;
            if (place >= order.Count || !IsSame(node, order[place].Expression, key.Expression)
                || order[place].Descending != key.Descending || (order[place].NullsFirst != key.NullsFirst && MayBeNull(node)))
            {
                return false;
            }

            place++;
        }

        return true;
    }

    /// <summary>The first is told by the node itself; what it tells of may be seen through columns that are put out.</summary>
    public static IReadOnlyList<SortKey> Of(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            SortNode sort => sort.Keys,
            TopNNode top => top.Keys,
            FilterNode filter => Of(filter.Input),
            LimitNode limit => Of(limit.Input),
            ProjectNode project => Through(project),
            JoinNode { Merge.Count: > 0, Kind: JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti } join =>
                [.. join.Merge.Select(key => new SortKey(
                    CollatedOrder.Key(join.Keys[key.Key].Left, key.Collation), key.Descending, key.NullsFirst))],
            _ => [],
        };
    }

    private static SortKey[] Through(ProjectNode project)
    {
        var keys = new List<SortKey>();
        foreach (SortKey key in Of(project.Input))
        {
            (BoundExpression value, string? collation) = CollatedOrder.Source(key.Expression) is var (text, name)
                ? (text, name)
                : (key.Expression, (string?)null);
            int place = project.Expressions.ToList().FindIndex(each => SameExpression.Are(each, value));
            if (place < 0)
                break;
            keys.Add(key with { Expression = CollatedOrder.Key(new BoundColumn(project.Output[place]), collation) });
        }

        return [.. keys];
    }

    // Behind an inner merge join there is no NULL among its keys, and both sides of one are the same.
    private static bool MayBeNull(PlanNode node) => node is not JoinNode { Kind: JoinKind.Inner };

    private static bool IsSame(PlanNode node, BoundExpression known, BoundExpression wanted)
    {
        if (SameExpression.Are(known, wanted))
            return true;
        return node is JoinNode { Kind: JoinKind.Inner } join && join.Merge.Any(key =>
            SameExpression.Are(CollatedOrder.Key(join.Keys[key.Key].Left, key.Collation), known)
            && SameExpression.Are(CollatedOrder.Key(join.Keys[key.Key].Right, key.Collation), wanted));
    }
}
