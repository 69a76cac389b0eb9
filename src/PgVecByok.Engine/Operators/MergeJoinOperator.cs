using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Rows with equal keys of two inputs that come in the order of those keys: both are passed once, and only the right rows of one key are
/// held. Left rows come out in their order, those without a partner among them; right rows without one come as they are passed.
/// </summary>
internal sealed class MergeJoinOperator : Operator
{
    private const int PairsMax = 2 * Batch.TargetRows;
    private readonly JoinNode _node;
    private readonly ExecutionScope _scope;
    private readonly RowOrder _order;
    private readonly MergeSide _left;
    private readonly MergeSide _right;
    private readonly MergeGroup _group;
    private readonly MergePairs _pairs;
    private readonly bool _putsRightRest;
    private readonly List<int> _passedBy = []; // right rows of the batch at hand that were passed without a partner
    private IEnumerator<Batch>? _lazy; // what comes before anything else
    private IEnumerator<Batch>? _file;
    private Batch? _fileBatch;
    private int _fileAt, _fileFrom, _fileLeft;
    private int _partner;
    private bool _isEnd;

    public MergeJoinOperator(JoinNode node, Operator left, Operator right, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        SortKey[] Keys(Func<JoinKey, BoundExpression> side) => [.. node.Merge.Select(key => new SortKey(
            CollatedOrder.Key(side(node.Keys[key.Key]), key.Collation), key.Descending, key.NullsFirst))];
        SortKey[] lefts = Keys(key => key.Left), rights = Keys(key => key.Right);
        _order = new RowOrder(lefts);
        _left = new MergeSide(left, scope.Compile(lefts.Select(key => key.Expression), node.Left.Output));
        _right = new MergeSide(right, scope.Compile(rights.Select(key => key.Expression), node.Right.Output));
        _group = new MergeGroup(node, scope);
        _pairs = new MergePairs(node, scope, PairsMax);
        _putsRightRest = node.Kind is JoinKind.Right or JoinKind.Full;
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            _scope.ThrowIfCancelled();
            if (_pairs.Ready.TryDequeue(out batch))
                return true;
            if (TryReadLazily(out batch))
                return true;
            if (_isEnd)
                return false;
            Step();
        }
    }

    public override void Dispose()
    {
        _lazy?.Dispose();
        _file?.Dispose();
        _group.Dispose();
        _left.Dispose();
        _right.Dispose();
    }

    private bool TryReadLazily([NotNullWhen(true)] out Batch? batch)
    {
        batch = null;
        if (_lazy is null)
            return false;
        if (_lazy.MoveNext())
        {
            batch = _lazy.Current;
            return true;
        }

        _lazy.Dispose();
        _lazy = null;
        return false;
    }

    private void Step()
    {
        if (_file is not null)
        {
            StepInFile();
            return;
        }

        if (_left.Batch is null || _left.IsPastBatch)
        {
            NextLeft();
            return;
        }

        while (!_left.IsPastBatch && _pairs.Count < PairsMax && _file is null && _lazy is null && !_isEnd)
            TakeLeftRow();
        if (_pairs.Count == PairsMax)
            Flush();
    }

    private void NextLeft()
    {
        Flush();
        _left.ReadBatch();
        if (_left.Batch is { } batch)
        {
            _pairs.Begin(batch);
            _right.Start();
        }
        else
        {
            _isEnd = true;
            if (_putsRightRest)
                _lazy = RightRest().GetEnumerator();
        }
    }

    private void TakeLeftRow()
    {
        if (MustPutFile())
            return;
        if (_left.HasNull || !FindGroup())
        {
            NextLeftRow();
            return;
        }

        if (_group.File is not null)
        {
            BeginFile();
            return;
        }

        if (_partner == 0)
            _partner = _group.Start;
        if (_pairs.OneMatchIsEnough)
        {
            if (_pairs.IsMatched(_left.Row) || _pairs.TryMatch(_left.Row))
                _partner = _group.End;
        }

        _partner = _pairs.Add(_left.Row, _partner, _group.End);
        if (_partner == _group.End)
            NextLeftRow();
    }

    private void NextLeftRow()
    {
        _left.Row++;
        _pairs.DoneTo = _left.Row;
        _partner = 0;
    }

    /// <summary>True once the group holds the partners of the left row at hand.</summary>
    private bool FindGroup()
    {
        if (_group.IsOpen)
        {
            int order = _group.Compare(_order, _left.Keys, _left.Row);
            if (order <= 0)
                return order == 0;
            CloseGroup();
        }

        while (!_right.IsEnd)
        {
            if (_right.IsPastBatch)
            {
                NextRight();
                continue;
            }

            int order = _right.HasNull ? 1 : _order.Compare(_left.Keys, _left.Row, _right.Keys, _right.Row);
            if (order < 0)
                return false;
            if (order == 0)
            {
                FillGroup();
                return true;
            }

            if (_putsRightRest)
                _passedBy.Add(_right.Row);
            _right.Row++;
        }

        // Nothing on the right is left for this row or any after it.
        _isEnd = _node.Kind is JoinKind.Inner or JoinKind.Semi && !_group.IsOpen;
        if (_isEnd)
            Flush();
        return false;
    }

    private void NextRight()
    {
        PutPassedBy();
        _right.ReadBatch();
    }

    private void PutPassedBy()
    {
        if (_passedBy.Count == 0)
            return;
        Flush();
        _pairs.Put(WithoutLeft(_right.Batch!.Gather(_passedBy.ToArray())));
        _passedBy.Clear();
    }

    private void FillGroup()
    {
        if (_group.IsFull)
            ClearGroups();
        _group.Begin(_right.Keys, _right.Row);
        while (!_right.IsEnd)
        {
            _scope.ThrowIfCancelled();
            int from = _right.Row, to = from;
            while (to < _right.Batch!.Count && _group.Compare(_order, _right.Keys, to) == 0)
                to++;
            if (to > from)
                AddToGroup(_right.Batch, from, to - from);
            _right.Row = to;
            if (!_right.IsPastBatch)
                return;
            NextRight();
        }
    }

    private void AddToGroup(Batch batch, int from, int count)
    {
        _group.Add(batch, from, count);
        if (!_group.IsTooLarge)
            return;
        Flush();
        if (_group.LayAside() is { } rest)
            _pairs.Put(WithoutLeft(rest));
    }

    /// <summary>True where the left row is past a group in a file, of which the rows without a partner come first.</summary>
    private bool MustPutFile()
    {
        bool isPast = _putsRightRest && _group.File is not null && !_left.HasNull && _group.Compare(_order, _left.Keys, _left.Row) > 0;
        if (isPast)
            _lazy = FileRest().GetEnumerator();
        return isPast;
    }

    private IEnumerable<Batch> FileRest()
    {
        Flush();
        if (_group.File is not null)
        {
            foreach (Batch rest in _group.FileRest())
                yield return WithoutLeft(rest);
        }

        CloseGroup();
    }

    private void CloseGroup()
    {
        if (_group.File is not null)
            ClearGroups();
        _group.Close();
    }

    private void ClearGroups()
    {
        Flush();
        if (_group.Clear() is { } rest)
            _pairs.Put(WithoutLeft(rest));
    }

    private void Flush() => _pairs.Flush(_group);

    // The left rows of the batch with the key of a group in a file: each chunk of the file is joined with all of them.
    private void BeginFile()
    {
        Flush();
        (_fileFrom, _fileLeft) = (_left.Row, _left.Row);
        while (!_left.IsPastBatch && _group.Compare(_order, _left.Keys, _left.Row) == 0)
            _left.Row++;
        if (_pairs.TryMatch(_fileFrom))
        {
            for (int row = _fileFrom; row < _left.Row; row++)
                _pairs.TryMatch(row);
            _pairs.DoneTo = _left.Row;
            return;
        }

        _file = _group.File!.Read().GetEnumerator();
        (_fileBatch, _fileAt) = (null, 0);
    }

    private void StepInFile()
    {
        if (_fileBatch is null || _fileLeft == _left.Row)
        {
            _fileAt += _fileBatch?.Count ?? 0;
            _fileLeft = _fileFrom;
            if (!_file!.MoveNext())
            {
                _file.Dispose();
                (_file, _fileBatch) = (null, null);
                _pairs.DoneTo = _left.Row;
                Flush();
                return;
            }

            _fileBatch = _file.Current;
        }

        int at = _pairs.Add(_fileLeft, _partner, _fileBatch.Count);
        if (at == _fileBatch.Count)
            (_fileLeft, at) = (_fileLeft + 1, 0);
        _partner = at;
        if (_pairs.Count == PairsMax || _fileLeft == _left.Row)
            _pairs.Flush(_group, _fileBatch, _fileAt);
    }

    private IEnumerable<Batch> RightRest()
    {
        foreach (Batch rest in FileRest())
            yield return rest;
        ClearGroups();
        _right.Start();
        while (!_right.IsEnd)
        {
            for (; !_right.IsPastBatch; _right.Row++)
                _passedBy.Add(_right.Row);
            NextRight();
            while (_pairs.Ready.TryDequeue(out Batch? batch))
                yield return batch;
        }

        while (_pairs.Ready.TryDequeue(out Batch? batch))
            yield return batch;
    }

    private Batch WithoutLeft(Batch right) =>
        new([.. MaterialisedJoin.Nulls(_node.Left.Output, right.Count), .. right.Columns], right.Count);
}
