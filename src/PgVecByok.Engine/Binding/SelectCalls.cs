using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The calls in one SELECT that become plan nodes of their own: aggregates, window functions, sets. In expressions each is a column
/// of the node that will compute it.
/// </summary>
internal sealed class SelectCalls
{
    public List<AggregateEntry> Aggregates { get; } = [];

    public List<WindowEntry> Windows { get; } = [];

    public List<SetEntry> Sets { get; } = [];

    public List<GroupingEntry> Groupings { get; } = [];

    public Dictionary<string, BoundWindow> NamedWindows { get; } = [];

    /// <summary>GROUPING's own columns and the columns of aggregates: above the grouping they are plain columns.</summary>
    public HashSet<OutputColumn> GroupedColumns { get; } = [];

    public HashSet<OutputColumn> WindowColumns { get; } = [];

    public HashSet<OutputColumn> SetColumns { get; } = [];

    public OutputColumn Add(BoundAggregate call, string? collation, int offset)
    {
        foreach (AggregateEntry entry in Aggregates)
        {
            if (IsSame(entry.Call, call))
                return entry.Output;
        }

        var output = new OutputColumn(call.Function.Name, call.Type, call.Typmod) { Collation = collation };
        Aggregates.Add(new AggregateEntry(call, output, offset));
        GroupedColumns.Add(output);
        return output;
    }

    public OutputColumn Add(BoundTableCall call, string? collation, int level, int offset, bool isKey = false)
    {
        // A key of GROUP BY or ORDER BY is the same set as in the select list.
        foreach (SetEntry entry in isKey ? Sets : [])
        {
            if (entry.Call.Function == call.Function && entry.Call.Arguments.Count == call.Arguments.Count
                && entry.Call.Arguments.Zip(call.Arguments).All(pair => IsSameStable(pair.First, pair.Second)))
            {
                return entry.Output;
            }
        }

        var output = new OutputColumn(call.Function.Name, call.Type)
        {
            Collation = collation,
            Fields = call.Type == BuiltinTypes.Record && call.Function is TableFunction function ? function.ResultColumns : null,
        };
        Sets.Add(new SetEntry(call, output, level, offset));
        SetColumns.Add(output);
        return output;
    }

    private static bool IsSame(BoundAggregate left, BoundAggregate right) =>
        left.Function == right.Function && left.IsDistinct == right.IsDistinct && left.Type == right.Type
        && left.Arguments.Count == right.Arguments.Count && left.Order.Count == right.Order.Count
        && (left.Filter is null) == (right.Filter is null)
        && left.Arguments.Zip(right.Arguments).All(pair => IsSameStable(pair.First, pair.Second))
        && left.Order.Zip(right.Order).All(pair => pair.First.Descending == pair.Second.Descending
            && pair.First.NullsFirst == pair.Second.NullsFirst && IsSameStable(pair.First.Expression, pair.Second.Expression))
        && (left.Filter is null || IsSameStable(left.Filter, right.Filter!));

    private static bool IsSameStable(BoundExpression left, BoundExpression right) =>
        ExpressionEquality.AreEqual(left, right) && !ExpressionTree.IsVolatile(left);
}

internal sealed record AggregateEntry(BoundAggregate Call, OutputColumn Output, int Offset);

/// <summary>Level: 0 for a set over plain values, 1 for one whose arguments are sets, and so on.</summary>
internal sealed record SetEntry(BoundTableCall Call, OutputColumn Output, int Level, int Offset);

internal sealed record WindowEntry(BoundWindowCall Call, BoundWindow Window, OutputColumn Output, int Offset);

/// <summary>GROUPING(a, b): which keys it asks about is known when the keys are.</summary>
internal sealed record GroupingEntry(IReadOnlyList<BoundExpression> Arguments, OutputColumn Output, int Offset);

internal sealed record BoundWindow(
    string? Name, IReadOnlyList<BoundExpression> Partition, IReadOnlyList<SortKey> Order, WindowFrame? Frame);
