using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A plan in PostgreSQL's words. Projections are not shown, filters are shown at the node they test, and a limited
/// nearest-neighbour scan is shown below its Limit.
/// </summary>
internal sealed class ExplainTree(PlanNode whole, ExplainOptions options, PlanMeasurements? measurements)
{
    private readonly ExplainNames _names = new(whole, options.Verbose);

    private ExplainNames NamesOf(PlanNode node) => node is TableAccessNode scan && !options.Verbose ? _names.Within(scan) : _names;

    public ExplainNode Root() => Of(whole);

    private ExplainNode Of(PlanNode plan)
    {
        SqlException.ThrowIfTooDeep();
        ExplainNode node = Make(plan);
        foreach (BoundSubquery subquery in PlanTree.Expressions(plan).SelectMany(Subqueries))
        {
            ExplainNode child = Of(subquery.Plan);
            child.Relationship = subquery.Outer.Count == 0 ? "InitPlan" : "SubPlan";
            node.Children.Add(child);
        }

        return node;
    }

    private ExplainNode Make(PlanNode plan) => plan switch
    {
        ProjectNode { Input: OneRowNode } => Output(New("Result", plan), plan),
        ProjectNode project => Output(Of(project.Input), plan),
        OneRowNode => New("Result", plan),
        FilterNode filter => Filter(
            Of(filter.Input), [.. filter.Conjuncts.Select(each => ExplainSources.Resolve(each, filter.Input, _names))], filter, "Filter"),
        ValuesNode => New("Values Scan", "Values Scan on \"*VALUES*\"", plan),
        TableScanNode scan => Access(New("Seq Scan", $"Seq Scan on {Name(scan)}", plan), scan),
        KeyLookupNode lookup => Lookup(lookup),
        KeyRangeNode range => Range(range),
        CurrentRowNode current => Current(current),
        NearestScanNode nearest => Nearest(nearest),
        SystemRelationNode system => New("Seq Scan", $"Seq Scan on {Name(system.Relation.Name, system.Alias)}", plan),
        FunctionScanNode functions => New("Function Scan", $"Function Scan on {functions.Alias}", plan),
        ProjectSetNode set => Over(New("ProjectSet", plan), set.Input),
        JoinNode join => Join(join),
        AggregateNode aggregate => Aggregate(aggregate),
        WindowNode window => Over(New("WindowAgg", plan), window.Input),
        SortNode sort => Over(Sort(New("Sort", plan), sort.Keys, plan, sort.Input), sort.Input),
        TopNNode top => Top(top),
        LimitNode limit => Over(New("Limit", plan), limit.Input),
        DistinctNode distinct => Over(New(distinct.On is null ? "HashAggregate" : "Unique", plan), distinct.Input),
        SetOperationNode set => SetOperation(set),
        WithNode with => With(with),
        CommonTableScanNode table => New(
            table.ReadsWorkingTable ? "WorkTable Scan" : "CTE Scan",
            $"{(table.ReadsWorkingTable ? "WorkTable" : "CTE")} Scan on {table.Table.Name}", plan),
        LockRowsNode locks => Over(New("LockRows", plan), locks.Input),
        ModifyNode modify => Modify(modify),
        _ => New(plan.GetType().Name, plan),
    };

    private static ExplainNode New(string title, PlanNode plan) => new(title, title, plan);

    private static ExplainNode New(string type, string title, PlanNode plan) => new(title, type, plan);

    private static IEnumerable<BoundSubquery> Subqueries(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression is BoundSubquery subquery ? [subquery] : ExpressionTree.Parts(expression).SelectMany(Subqueries);
    }

    private ExplainNode Over(ExplainNode node, PlanNode input)
    {
        node.Children.Add(Of(input));
        return node;
    }

    private ExplainNode Output(ExplainNode node, PlanNode plan)
    {
        if (options.Verbose && plan is ProjectNode project)
        {
            IEnumerable<string> columns = project.Expressions
                .Select(each => _names.IsOfMany ? _names.Of(each) : BoundText.Of(each));
            node.Properties.Insert(0, ("Output", columns.ToArray()));
        }

        return node;
    }

    private ExplainNode Filter(ExplainNode node, IReadOnlyList<BoundExpression> conjuncts, PlanNode plan, string name)
    {
        if (conjuncts.Count == 0)
            return node;
        node.Properties.Add((name, BoundText.Conjunction([.. conjuncts.Select(NamesOf(plan).In)])));
        if (measurements?.Of(plan) is { RowsRemovedByFilter: > 0 and var removed } measurement)
            node.Properties.Add(("Rows Removed by Filter", Text(removed / Math.Max(1, measurement.Loops))));
        return node;
    }

    private ExplainNode Access(ExplainNode node, TableAccessNode scan) => Filter(node, scan.Filter, scan, "Filter");

    private ExplainNode Current(CurrentRowNode current)
    {
        ExplainNode node = New("Tid Scan", $"Tid Scan on {Name(current)}", current);
        object? cursor = current.Cursor is BoundConstant { Value: var name } ? name : NamesOf(current).Of(current.Cursor);
        node.Properties.Add(("TID Cond", $"CURRENT OF {cursor}"));
        return Access(node, current);
    }

    private ExplainNode Lookup(KeyLookupNode lookup)
    {
        ExplainNode node = New("Index Scan", $"Index Scan using {lookup.Key.Name} on {Name(lookup)}", lookup);
        IEnumerable<string> conditions = lookup.Key.Columns.Zip(
            lookup.KeyValues.Select((value, i) => i == lookup.AnyOf ? $"ANY ({NamesOf(lookup).Of(value)})" : NamesOf(lookup).Of(value)),
            (ordinal, value) => $"({lookup.Table.Columns[ordinal].Name} = {value})");
        string joined = string.Join(" AND ", conditions);
        node.Properties.Add(("Index Cond", lookup.KeyValues.Count == 1 ? joined : $"({joined})"));
        return Access(node, lookup);
    }

    private ExplainNode Range(KeyRangeNode range)
    {
        string direction = range.Descending ? " Backward" : "";
        string type = range.IsCovered ? "Index Only Scan" : "Index Scan";
        ExplainNode node = New(type, $"{type}{direction} using {range.Key.Name} on {Name(range)}", range);
        if (range.KeyConditions.Count > 0)
            node.Properties.Add(("Index Cond", BoundText.Conjunction([.. range.KeyConditions.Select(NamesOf(range).In)])));
        Access(node, range);
        if (range.IsCovered && measurements is not null)
            node.Properties.Add(("Heap Fetches", Text(0)));
        return node;
    }

    private ExplainNode Nearest(NearestScanNode nearest)
    {
        ExplainNode limit = New("Limit", nearest);
        ExplainNode node = nearest.IndexName is { } index
            ? New("Index Scan", $"Index Scan using {index} on {Name(nearest)}", nearest)
            : New("Nearest Scan", $"Nearest Scan on {Name(nearest)}", nearest);
        string distance =
            $"({NamesOf(nearest).Of(nearest.Target)} {NearestScans.SymbolOf(nearest.Distance)} {NamesOf(nearest).Of(nearest.Query)})";
        node.Properties.Add(("Order By", distance));
        foreach (DistanceLimit each in nearest.Limits)
        {
            string comparison = each.IsInclusive ? "<=" : "<";
            node.Properties.Add(("Distance Cond", $"({distance} {comparison} {NamesOf(nearest).Of(each.Value)})"));
        }

        if (nearest.Workers > 0)
            node.Properties.Add(("Workers Planned", Text(nearest.Workers)));
        if (nearest.Workers > 0 && measurements?.Of(nearest) is { } measurement)
            node.Properties.Add(("Workers Launched", Text(measurement.WorkersLaunched)));
        // What a partial index holds anyway is not shown as tested.
        Filter(node, [.. nearest.Filter.Where(conjunct => !VectorIndexChoice.Holds(nearest, conjunct))], nearest, "Filter");
        if (nearest.IndexName is not null && measurements?.Of(nearest) is { } measured)
            node.Properties.Add(("Index Searches", Text(measured.IndexSearches / Math.Max(1, measured.Loops))));
        if (nearest.IsUnlimited)
            return node;
        limit.Children.Add(node);
        return limit;
    }

    private ExplainNode Join(JoinNode join)
    {
        string kind = join.Kind == JoinKind.Inner ? "" : $" {join.Kind}";
        bool isMerge = join.Merge.Count > 0, isHash = join.Keys.Count > 0 && !join.IsLateral && !isMerge;
        string way = isMerge ? "Merge" : "Hash";
        ExplainNode node = isMerge || isHash
            ? New($"{way} Join", $"{way}{kind} Join", join)
            : New("Nested Loop", join.Kind == JoinKind.Inner ? "Nested Loop" : $"Nested Loop{kind} Join", join);
        if (isMerge || isHash)
        {
            IEnumerable<JoinKey> ordered = isMerge ? join.Merge.Select(key => join.Keys[key.Key]) : join.Keys;
            string[] keys = [.. ordered.Select(key => $"({_names.Of(key.Left)} = {_names.Of(key.Right)})")];
            node.Properties.Add(($"{way} Cond", keys.Length == 1 ? keys[0] : $"({string.Join(" AND ", keys)})"));
        }

        if (join.Conditions.Count > 0)
            node.Properties.Add(("Join Filter", BoundText.Conjunction([.. join.Conditions.Select(_names.In)])));
        if (measurements?.Of(join) is { RowsRemovedByJoinFilter: > 0 and var removed })
            node.Properties.Add(("Rows Removed by Join Filter", Text(removed)));
        node.Children.Add(Of(join.Left));
        ExplainNode right = Of(join.Right);
        if (isHash)
        {
            ExplainNode hash = New("Hash", join.Right);
            hash.Children.Add(right);
            right = hash;
        }

        right.Relationship = "Inner";
        node.Children.Add(right);
        return node;
    }

    private ExplainNode Aggregate(AggregateNode aggregate)
    {
        ExplainNode node = New("Aggregate", aggregate.Keys.Count == 0 ? "Aggregate" : "HashAggregate", aggregate);
        if (aggregate.Keys.Count > 0)
        {
            string[] keys = [.. aggregate.Keys.Select(key => _names.Of(ExplainSources.Resolve(key, aggregate.Input, _names)))];
            node.Properties.Add(("Group Key", keys));
        }

        return Over(node, aggregate.Input);
    }

    private ExplainNode Sort(ExplainNode node, IReadOnlyList<SortKey> keys, PlanNode plan, PlanNode input)
    {
        node.Properties.Add(("Sort Key", keys.Select(key => ExplainSources.Key(key, input, _names)).ToArray()));
        if (measurements?.Of(plan) is not { SortMethod: { } method } measurement)
            return node;
        bool onDisk = measurement.SpilledBytes > 0;
        long kilobytes = ((onDisk ? measurement.SpilledBytes : measurement.MemoryBytes) + 1023) / 1024;
        node.Properties.Add(("Sort Method", $"{method}  {(onDisk ? "Disk" : "Memory")}: {Text(kilobytes)}kB"));
        return node;
    }

    private ExplainNode Top(TopNNode top)
    {
        ExplainNode limit = New("Limit", top);
        limit.Children.Add(Over(Sort(New("Sort", top), top.Keys, top, top.Input), top.Input));
        return limit;
    }

    private ExplainNode SetOperation(SetOperationNode set)
    {
        string name = set.Kind == SetOperationKind.Union
            ? set.All ? "Append" : "HashAggregate"
            : $"HashSetOp {set.Kind}{(set.All ? " All" : "")}";
        ExplainNode node = Over(New(name, set), set.Left);
        return Over(node, set.Right);
    }

    private ExplainNode With(WithNode with)
    {
        ExplainNode body = Of(with.Body);
        foreach (CommonTable table in with.Tables)
        {
            ExplainNode node = table.RecursiveStep is { } step
                ? Over(Over(New("Recursive Union", table.Definition), table.Definition), step)
                : Of(table.Definition);
            node.Properties.Insert(0, ("CTE", table.Name));
            node.Relationship = "InitPlan";
            body.Children.Add(node);
        }

        return body;
    }

    private ExplainNode Modify(ModifyNode modify)
    {
        string name = modify switch
        {
            InsertNode => "Insert",
            UpdateNode => "Update",
            MergeNode => "Merge",
            _ => "Delete",
        };
        ExplainNode node = New("ModifyTable", $"{name} on {modify.Table.Name}", modify);
        if (modify is InsertNode { Conflict: { } conflict })
        {
            node.Properties.Add(("Conflict Resolution", conflict.DoesUpdate ? "UPDATE" : "NOTHING"));
            if (conflict.Key is { } key)
                node.Properties.Add(("Conflict Arbiter Indexes", key.Name));
        }

        return Over(node, modify.Input);
    }

    private string Name(TableAccessNode scan) =>
        options.Verbose
            ? $"{scan.Table.Schema}.{Name(scan.Table.Name, scan.Alias)}"
            : Name(scan.Table.Name, scan.Alias);

    private static string Name(string name, string alias) => alias.Length == 0 || alias == name ? name : $"{name} {alias}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
