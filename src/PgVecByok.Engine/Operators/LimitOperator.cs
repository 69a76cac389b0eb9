using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// OFFSET and LIMIT, with the ties of the last row where asked for. Asks its input for no batch it does not need, and
/// says by <paramref name="demand"/> how many rows that are.
/// </summary>
internal sealed class LimitOperator(LimitNode node, Operator input, ExecutionScope scope, RowDemand demand) : Operator
{
    private readonly RowOrder? _ties = node.WithTies ? new RowOrder(node.TieKeys) : null;
    private readonly Evaluator[] _tieKeys = scope.Compile(node.TieKeys.Select(key => key.Expression), node.Input.Output);
    private long _skip = -1;
    private long _left;
    private Column[]? _last;
    private int _lastRow;
    private bool _isDone;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_skip < 0)
            (_left, _skip) = (RowCounts.Limit(node.Count, scope), RowCounts.Offset(node.Offset, scope));
        batch = null;
        while (!_isDone && (_left > 0 || _last is not null))
        {
            demand.Rows = RowCounts.Add(_left, _skip);
            if (!input.TryRead(out Batch? rows))
                break;

            int from = (int)Math.Min(_skip, rows.Count);
            _skip -= from;
            if (from == rows.Count)
                continue;
            int to = from + (int)Math.Min(_left, rows.Count - from);
            _left -= to - from;
            if (_ties is not null)
                to = AddTies(_ties, rows, from, to);
            if (to == from)
                continue;
            batch = Slice(rows, from, to);
            return true;
        }

        return false;
    }

    public override bool TryReset()
    {
        (_skip, _left, _last, _isDone) = (-1, 0, null, false);
        return input.TryReset();
    }

    public override void Dispose() => input.Dispose();

    public static Batch Slice(Batch rows, int from, int to)
    {
        if (from == 0 && to == rows.Count)
            return rows;
        int[] chosen = new int[to - from];
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = from + i;
        return rows.Gather(chosen);
    }

    private int AddTies(RowOrder order, Batch rows, int from, int to)
    {
        Column[] keys = [.. _tieKeys.Select(key => key.Evaluate(rows))];
        if (to > from)
            (_last, _lastRow) = (keys, to - 1);
        if (_left > 0 || _last is null)
            return to;
        for (; to < rows.Count && order.Compare(_last, _lastRow, keys, to) == 0; to++)
        {
        }

        _isDone = to < rows.Count;
        return to;
    }
}
