using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// What joins have in common whose right side is held in memory: an heir names candidate pairs for a left batch, here they are
/// tested, put out, and counted as matched; then come the rows that matched nothing.
/// </summary>
internal abstract class MaterialisedJoin : Operator
{
    private const int PairsMax = 2 * Batch.TargetRows;
    private readonly JoinNode _node;
    private readonly Operator _left;
    private readonly RowFilter? _conditions;
    private readonly int[] _leftRows = new int[PairsMax];
    private readonly int[] _rightRows = new int[PairsMax];
    private Batch? _batch;
    private bool[] _leftMatched = [];
    private bool[]? _rightMatched;
    private int _nextUnmatched = -1;

    protected MaterialisedJoin(JoinNode node, Operator left, ExecutionScope scope)
    {
        (_node, _left, Scope) = (node, left, scope);
        _conditions = RowFilter.Create(node.Conditions, [.. node.Left.Output, .. node.Right.Output], scope);
        Right = new RowBuffer(node.Right.Output);
        Held = scope.Run.Memory.Reserve();
    }

    protected ExecutionScope Scope { get; }

    /// <summary>The right side's rows, complete before the first left row is read.</summary>
    protected RowBuffer Right { get; }

    protected MemoryReservation Held { get; }

    /// <summary>One match tells all: further candidates of a matched left row may be left out.</summary>
    protected bool OneMatchIsEnough => _node.Kind is JoinKind.Semi or JoinKind.Anti;

    protected bool IsMatched(int leftRow) => _leftMatched[leftRow];

    /// <summary>Reads the right side.</summary>
    protected abstract void Prepare();

    protected abstract void StartLeft(Batch left);

    /// <summary>Candidates of the batch at hand, from where the last call ended; 0 when there are no more.</summary>
    protected abstract int FindPairs(Span<int> leftRows, Span<int> rightRows);

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_nextUnmatched == -1)
        {
            Prepare();
            _rightMatched = _node.Kind is JoinKind.Right or JoinKind.Full ? new bool[Right.Count] : null;
            _nextUnmatched = 0;
        }

        while (true)
        {
            Scope.ThrowIfCancelled();
            if (_batch is null)
            {
                if (!TryStart())
                    return TryReadUnmatchedRight(out batch);
            }

            batch = TryJoin(_batch!, out bool isEnd);
            if (isEnd)
                _batch = null;
            if (batch is not null)
                return true;
        }
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        if (_node.Left.Output.Contains(column))
            return _node.Kind is not (JoinKind.Right or JoinKind.Full) && _left.TryLeaveOut(column, partners);
        return _node.Kind == JoinKind.Inner && TryLeaveOutRight(column, partners);
    }

    protected virtual bool TryLeaveOutRight(OutputColumn column, PartnerSet partners) => false;

    public override void Dispose()
    {
        Held.Dispose();
        _left.Dispose();
    }

    private bool TryStart()
    {
        bool isPointless = Right.Count == 0 && _node.Kind is (JoinKind.Inner or JoinKind.Semi or JoinKind.Right);
        if (isPointless || !_left.TryRead(out _batch))
            return false;
        if (_leftMatched.Length < _batch.Count)
            _leftMatched = new bool[_batch.Count];
        _leftMatched.AsSpan().Clear();
        StartLeft(_batch);
        return true;
    }

    private Batch? TryJoin(Batch left, out bool isEnd)
    {
        int count = FindPairs(_leftRows, _rightRows);
        isEnd = count == 0;
        if (isEnd)
            return LeftRest(left);
        Batch? joined = null;
        ReadOnlySpan<int> passed = default;
        if (_conditions is not null || !OneMatchIsEnough)
            joined = Join(left, count);
        if (_conditions is not null)
        {
            passed = _conditions.Select(joined!);
            if (Scope.Run.Measurements?.Of(_node) is { } measurement)
                measurement.RowsRemovedByJoinFilter += count - passed.Length;
            for (int i = 0; i < passed.Length; i++)
                Match(passed[i]);
        }
        else
        {
            for (int i = 0; i < count; i++)
                Match(i);
        }

        if (OneMatchIsEnough)
            return null;
        return _conditions is null || passed.Length == count ? joined : passed.IsEmpty ? null : joined!.Gather(passed);
    }

    private void Match(int pair)
    {
        _leftMatched[_leftRows[pair]] = true;
        if (_rightMatched is not null)
            _rightMatched[_rightRows[pair]] = true;
    }

    private Batch Join(Batch left, int count)
    {
        Batch fromLeft = left.Gather(_leftRows.AsSpan(0, count));
        Batch fromRight = Right.Take(_rightRows.AsSpan(0, count));
        return new Batch([.. fromLeft.Columns, .. fromRight.Columns], count);
    }

    /// <summary>After the last candidate: rows that matched nothing, or for a semi-join those that did.</summary>
    private Batch? LeftRest(Batch left)
    {
        if (_node.Kind is JoinKind.Inner or JoinKind.Right)
            return null;
        bool wanted = _node.Kind == JoinKind.Semi;
        int[] rows = [.. ScatteredColumn.AllRows(left.Count).Where(row => _leftMatched[row] == wanted)];
        if (rows.Length == 0)
            return null;
        Batch chosen = left.Gather(rows);
        return OneMatchIsEnough ? chosen : new Batch([.. chosen.Columns, .. Nulls(_node.Right.Output, rows.Length)], rows.Length);
    }

    private bool TryReadUnmatchedRight([NotNullWhen(true)] out Batch? batch)
    {
        batch = null;
        if (_rightMatched is null)
            return false;
        var rows = new List<int>();
        for (; _nextUnmatched < Right.Count && rows.Count < Batch.TargetRows; _nextUnmatched++)
        {
            if (!_rightMatched[_nextUnmatched])
                rows.Add(_nextUnmatched);
        }

        if (rows.Count == 0)
            return false;
        Batch chosen = Right.Take([.. rows]);
        batch = new Batch([.. Nulls(_node.Left.Output, rows.Count), .. chosen.Columns], rows.Count);
        return true;
    }

    internal static IEnumerable<Column> Nulls(IReadOnlyList<OutputColumn> columns, int count) => columns.Select(column =>
    {
        Column single = column.Type.NewColumn(1);
        single.AppendNull();
        return single.Repeat(0, count);
    });
}
