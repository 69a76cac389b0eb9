using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Leaves out columns that nobody above reads: a scan opens no column but those. What looks at whole rows (DISTINCT, sets, changes,
/// locks) keeps all of its input's.
/// </summary>
internal static class ColumnPruning
{
    public static PlanNode Prune(PlanNode root) => Prune(root, [.. root.Output]);

    private static PlanNode Prune(PlanNode node, HashSet<OutputColumn> needed)
    {
        SqlException.ThrowIfTooDeep();
        switch (node)
        {
            case TableScanNode scan:
                return Scan(scan, needed);
            case KeyLookupNode lookup:
                return Lookup(lookup, needed);
            case KeyRangeNode range:
                return Range(range, needed);
            case NearestScanNode nearest:
                return Nearest(nearest, needed);
            case FilterNode filter:
                return new FilterNode(Prune(filter.Input, With(needed, filter)), filter.Conjuncts);
            case SortNode sort:
                return new SortNode(Prune(sort.Input, With(needed, sort)), sort.Keys);
            case TopNNode top:
                return new TopNNode(Prune(top.Input, With(needed, top)), top.Keys, top.Count, top.Offset);
            case LimitNode limit:
                return new LimitNode(
                    Prune(limit.Input, With(needed, limit)), limit.Count, limit.Offset, limit.WithTies, limit.TieKeys);
            case ProjectNode project:
                return Project(project, needed);
            case JoinNode join:
                return Join(join, needed);
            case LockRowsNode locks:
                return Locks(locks, needed);
            case AggregateNode aggregate:
                return aggregate with { Input = Prune(aggregate.Input, With([], aggregate)) };
            default:
                return PlanTree.Rewrite(node, input => Prune(input, [.. input.Output]));
        }
    }

    private static HashSet<OutputColumn> With(HashSet<OutputColumn> needed, PlanNode node)
    {
        var all = new HashSet<OutputColumn>(needed);
        foreach (BoundExpression expression in PlanTree.Expressions(node))
            ExpressionTree.CollectColumns(expression, all);
        return all;
    }

    // What a row is held against once more has to be there as well.
    private static LockRowsNode Locks(LockRowsNode locks, HashSet<OutputColumn> needed)
    {
        HashSet<OutputColumn> all = [.. needed, .. locks.Recheck.SelectMany(ExpressionTree.Columns)];
        LockedTable[] tables = [.. locks.Tables.Select(each => each with { Derived = Derived(each, all) })];
        foreach (LockedTable table in tables)
        {
            all.Add(table.RowVersion);
            all.UnionWith(table.Virtual.SelectMany(each => ExpressionTree.Columns(each.Value)));
        }

        return new LockRowsNode(Prune(locks.Input, all), tables)
        {
            Recheck = locks.Recheck, StopsEarly = locks.StopsEarly,
        };
    }

    // Those that are read, with what they are made of.
    private static (OutputColumn Column, BoundExpression Value)[] Derived(LockedTable table, HashSet<OutputColumn> needed)
    {
        List<(OutputColumn Column, BoundExpression Value)> kept = [];
        foreach ((OutputColumn column, BoundExpression value) in table.Derived.Reverse())
        {
            if (!needed.Contains(column))
                continue;
            kept.Insert(0, (column, value));
            needed.UnionWith(ExpressionTree.Columns(value));
        }

        return [.. kept];
    }

    private static TableScanNode Scan(TableScanNode scan, HashSet<OutputColumn> needed)
    {
        int[] kept = Kept(scan, needed);
        if (kept.Length == scan.Output.Count)
            return scan;
        HashSet<OutputColumn> read = With([], scan);
        int[] tested = [.. Kept(scan, read).Except(kept)];
        return scan with
        {
            Output = [.. kept.Select(i => scan.Output[i])], Ordinals = [.. kept.Select(i => scan.Ordinals[i])],
            Tested = [.. scan.Tested, .. tested.Select(i => scan.Output[i])],
            TestedOrdinals = [.. scan.TestedOrdinals, .. tested.Select(i => scan.Ordinals[i])],
        };
    }

    private static KeyLookupNode Lookup(KeyLookupNode lookup, HashSet<OutputColumn> needed)
    {
        int[] kept = Kept(lookup, With(needed, lookup));
        return lookup with { Output = [.. kept.Select(i => lookup.Output[i])], Ordinals = [.. kept.Select(i => lookup.Ordinals[i])] };
    }

    private static KeyRangeNode Range(KeyRangeNode range, HashSet<OutputColumn> needed)
    {
        int[] kept = Kept(range, With(needed, range));
        return range with { Output = [.. kept.Select(i => range.Output[i])], Ordinals = [.. kept.Select(i => range.Ordinals[i])] };
    }

    private static NearestScanNode Nearest(NearestScanNode nearest, HashSet<OutputColumn> needed)
    {
        int[] kept = Kept(nearest, With(needed, nearest));
        bool measures = nearest.DistanceOutput is { } distance && needed.Contains(distance);
        IEnumerable<OutputColumn> columns = kept.Select(i => nearest.Output[i]);
        return nearest with
        {
            Output = measures ? [.. columns, nearest.DistanceOutput!] : [.. columns],
            Ordinals = [.. kept.Select(i => nearest.Ordinals[i])],
            DistanceOutput = measures ? nearest.DistanceOutput : null,
        };
    }

    private static int[] Kept(TableAccessNode scan, HashSet<OutputColumn> needed) =>
        [.. Enumerable.Range(0, scan.Ordinals.Count).Where(i => needed.Contains(scan.Output[i]))];

    private static ProjectNode Project(ProjectNode project, HashSet<OutputColumn> needed)
    {
        int[] kept =
        [
            .. Enumerable.Range(0, project.Output.Count)
                .Where(i => needed.Contains(project.Output[i]) || ExpressionTree.IsVolatile(project.Expressions[i])),
        ];
        ProjectNode pruned = kept.Length == project.Output.Count
            ? project
            : project with
            {
                Expressions = [.. kept.Select(i => project.Expressions[i])], Output = [.. kept.Select(i => project.Output[i])],
            };
        return pruned with { Input = Prune(project.Input, With([], pruned)) };
    }

    private static JoinNode Join(JoinNode join, HashSet<OutputColumn> needed)
    {
        HashSet<OutputColumn> all = With(needed, join);
        if (join.IsLateral)
            PlanTree.CollectColumns(join.Right, all);
        PlanNode left = Prune(join.Left, all);
        PlanNode right = Prune(join.Right, all);
        bool leftOnly = join.Kind is JoinKind.Semi or JoinKind.Anti;
        return join with { Left = left, Right = right, Output = leftOnly ? left.Output : [.. left.Output, .. right.Output] };
    }
}
