using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Computes the calls of a window over one partition in its order.</summary>
internal sealed class WindowCalls
{
    private readonly WindowNode _node;
    private readonly ExecutionScope _scope;
    private readonly RowOrder _order;
    private readonly Evaluator[] _orderKeys;
    private readonly Evaluator[][] _arguments;
    private readonly Evaluator?[] _filters;

    public WindowCalls(WindowNode node, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        _order = new RowOrder(node.Order);
        _orderKeys = scope.Compile(node.Order.Select(key => key.Expression), node.Input.Output);
        _arguments = [.. node.Calls.Select(call => scope.Compile(call.Arguments, node.Input.Output))];
        _filters = [.. node.Calls.Select(call => call.Filter is { } filter ? scope.Compile(filter, node.Input.Output) : null)];
    }

    public Column[] Compute(Batch partition)
    {
        Column[] keys = [.. _orderKeys.Select(key => key.Evaluate(partition))];
        Peers peers = Peers.Find(_order, keys, partition.Count);
        var results = new Column[_node.Calls.Count];
        for (int i = 0; i < results.Length; i++)
            results[i] = Compute(i, partition, keys, peers);
        return results;
    }

    private Column Compute(int call, Batch partition, Column[] keys, Peers peers)
    {
        BoundWindowCall bound = _node.Calls[call];
        Column[] arguments = [.. _arguments[call].Select(argument => argument.Evaluate(partition))];
        var context = new CallContext
        {
            ArgumentTypes = [.. bound.Arguments.Select(argument => argument.Type)], ReturnType = bound.Type, ReturnTypmod = -1,
            Statement = _scope.Statement,
        };
        (int[] start, int[] end) = new WindowFrames(bound.Frame, _node.Order, _scope).Find(keys, peers, partition.Count);
        if (bound.Function is WindowFunction window)
        {
            var rows = new WindowPartition(partition.Count, peers.Start, peers.End, start, end, bound.Frame.Exclusion);
            return window.Body(context, rows, arguments);
        }

        var aggregate = (AggregateFunction)bound.Function;
        bool[] included = Included(_filters[call], aggregate, partition, arguments);
        var frames = new FrameAggregates(aggregate, context, arguments, included, _scope);
        return frames.Compute(start, end, peers, bound.Frame.Exclusion);
    }

    /// <summary>The rows that the aggregate takes: FILTER lets them through, and a strict one's arguments are all there.</summary>
    public static bool[] Included(Evaluator? condition, AggregateFunction aggregate, Batch rows, Column[] arguments)
    {
        var filter = (Column<bool>?)condition?.Evaluate(rows);
        bool[] included = new bool[rows.Count];
        for (int row = 0; row < included.Length; row++)
        {
            included[row] = (filter is null || (!filter.IsNull(row) && filter[row]))
                && (!aggregate.IsStrict || !RowKeys.HasNull(arguments, row));
        }

        return included;
    }
}

/// <summary>Runs of rows that the window's order does not tell apart.</summary>
internal sealed record Peers(int[] Start, int[] End, int[] Group)
{
    public static Peers Find(RowOrder order, Column[] keys, int count)
    {
        var peers = new Peers(new int[count], new int[count], new int[count]);
        for (int from = 0, to, group = 0; from < count; from = to, group++)
        {
            for (to = from + 1; to < count && order.Compare(keys, from, keys, to) == 0; to++)
            {
            }

            peers.Start.AsSpan(from, to - from).Fill(from);
            peers.End.AsSpan(from, to - from).Fill(to);
            peers.Group.AsSpan(from, to - from).Fill(group);
        }

        return peers;
    }
}
