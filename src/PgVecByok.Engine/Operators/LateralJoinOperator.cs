using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>A join whose right side reads the left row: it is run anew for each.</summary>
internal sealed class LateralJoinOperator : Operator
{
    private readonly JoinNode _node;
    private readonly Operator _left;
    private readonly ExecutionScope _outer;
    private readonly ExecutionScope _inner;
    private readonly OuterCell[] _cells;
    private readonly RowFilter? _conditions;
    private readonly RowDemand? _demand;
    private Batch? _batch;
    private int _row;
    private Operator? _right;
    private bool _isMatched;

    /// <param name="node">The join.</param>
    /// <param name="left">What it is run for.</param>
    /// <param name="scope">Where.</param>
    /// <param name="demand">Of its rows, each one of the right side's.</param>
    public LateralJoinOperator(JoinNode node, Operator left, ExecutionScope scope, RowDemand? demand)
    {
        (_node, _left, _outer, _demand) = (node, left, scope, demand);
        _inner = scope.NewInner(node.Left.Output);
        _cells = [.. node.Left.Output.Select(column => _inner.FindCell(column)!)];
        _inner.Ahead = NearestAhead.For(node.Right, _cells, _inner);
        IReadOnlyList<OutputColumn> joined = [.. node.Left.Output, .. node.Right.Output];
        BoundExpression[] keys = [.. node.Keys.Select(key => (BoundExpression)new KeyEquality(key))];
        _conditions = RowFilter.Create([.. keys, .. node.Conditions], joined, scope);
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            _outer.ThrowIfCancelled();
            if (_right is null && !TryMove())
            {
                batch = null;
                return false;
            }

            if (TryJoin(out batch))
                return true;
        }
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) =>
        _node.Left.Output.Contains(column) && _left.TryLeaveOut(column, partners);

    public override void Dispose()
    {
        _right?.Dispose();
        _left.Dispose();
    }

    private bool TryMove()
    {
        if (_batch is null || ++_row >= _batch.Count)
        {
            if (!_left.TryRead(out _batch))
                return false;
            _row = 0;
        }

        for (int i = 0; i < _cells.Length; i++)
            _cells[i].Set(_batch.Columns[i], _row);
        _inner.Ahead?.MoveTo(_batch, _row);
        _isMatched = false;
        _right = OperatorBuilder.Build(_node.Right, _inner, _demand);
        return true;
    }

    private bool TryJoin([NotNullWhen(true)] out Batch? batch)
    {
        batch = null;
        if (_right!.TryRead(out Batch? rights))
        {
            batch = new Batch([.. LeftRepeated(rights.Count), .. rights.Columns], rights.Count);
            if (_conditions is not null)
                batch = _conditions.Apply(batch);
            _isMatched |= batch is not null;
            if (_node.Kind is JoinKind.Inner or JoinKind.Left)
                return batch is not null;
            if (!_isMatched)
                return false;
        }

        _right.Dispose();
        _right = null;
        bool putsOutLeft = _node.Kind switch
        {
            JoinKind.Left or JoinKind.Anti => !_isMatched,
            JoinKind.Semi => _isMatched,
            _ => false,
        };
        batch = putsOutLeft ? LeftAlone() : null;
        return batch is not null;
    }

    private IEnumerable<Column> LeftRepeated(int count) => _batch!.Columns.Select(column => column.Repeat(_row, count));

    private Batch LeftAlone() => new(
        _node.Kind == JoinKind.Left
            ? [.. LeftRepeated(1), .. MaterialisedJoin.Nulls(_node.Right.Output, 1)]
            : [.. LeftRepeated(1)],
        1);
}

/// <summary>A join key tested as a condition.</summary>
internal sealed record KeyEquality(JoinKey Key) : BoundExpression(Key.Left.Type);
