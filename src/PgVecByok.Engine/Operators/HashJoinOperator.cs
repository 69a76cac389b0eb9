using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Rows with equal keys. The right side goes into a hash table; if that would pass the budget, both sides are parted by the keys'
/// hash into files and joined part by part. NULL keys match nothing.
/// </summary>
internal sealed class HashJoinOperator(JoinNode node, Operator left, Operator right, ExecutionScope scope) : Operator
{
    private const int DepthMax = 4; // 16^4 parts; beyond that the keys are equal and no parting helps
    private readonly Queue<(SpilledRows Left, SpilledRows Right, int Depth)> _parts = new();
    private readonly HashJoinSides _sides = new(node, left, right, scope);
    private Operator? _current;
    private (SpilledRows Left, SpilledRows Right)? _open;
    private bool _hasStarted;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_current is null && !_hasStarted)
            _current = Start();
        while (true)
        {
            if (_current is not null && _current.TryRead(out batch))
                return true;
            Close();
            if (!_parts.TryDequeue(out var part))
            {
                batch = null;
                return false;
            }

            _open = (part.Left, part.Right);
            _current = Start(new EnumeratedRows(part.Left.Read()), new EnumeratedRows(part.Right.Read()), part.Depth);
        }
    }

    public override void Dispose()
    {
        Close();
        foreach (var part in _parts)
        {
            part.Left.Dispose();
            part.Right.Dispose();
        }

        _sides.Dispose();
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) => _sides.TryLeaveOut(column, partners);

    private void Close()
    {
        _current?.Dispose();
        _current = null;
        _open?.Left.Dispose();
        _open?.Right.Dispose();
        _open = null;
    }

    private HashTableJoin? Start()
    {
        _hasStarted = true;
        if (_sides.IsEmpty())
            return null;
        HashTableJoin? table = Start(_sides.Left, right, 0);
        if (table is not null)
            _sides.TellLeft(table.Keys);
        return table;
    }

    /// <summary>The join in memory, or null after its inputs were parted.</summary>
    private HashTableJoin? Start(Operator leftInput, Operator rightInput, int depth)
    {
        var table = new HashTableJoin(node, leftInput, scope);
        bool isBuilt = false;
        try
        {
            long most = depth < DepthMax ? scope.Run.Memory.HashNodeBytes : long.MaxValue;
            isBuilt = table.TryBuild(rightInput, most);
            if (!isBuilt)
                Part(table, leftInput, rightInput, depth);
            return isBuilt ? table : null;
        }
        finally
        {
            if (!isBuilt)
                table.Dispose();
        }
    }

    private void Part(HashTableJoin table, Operator leftInput, Operator rightInput, int depth)
    {
        using var rights = new RowPartitions(node.Right.Output, depth, scope);
        using var lefts = new RowPartitions(node.Left.Output, depth, scope);
        foreach (Batch batch in table.Drain())
            rights.Add(batch, table.HashRight(batch));
        while (rightInput.TryRead(out Batch? batch))
            rights.Add(batch, table.HashRight(batch));
        while (leftInput.TryRead(out Batch? batch))
            lefts.Add(batch, table.HashLeft(batch));
        SpilledRows[] rightParts = rights.Take();
        SpilledRows[] leftParts = lefts.Take();
        for (int i = 0; i < rightParts.Length; i++)
            _parts.Enqueue((leftParts[i], rightParts[i], depth + 1));
        if (scope.Run.Measurements?.Of(node) is { } measurement)
            measurement.SpilledBytes += rightParts.Sum(part => part.Bytes) + leftParts.Sum(part => part.Bytes);
    }
}

/// <summary>One hash table and the left rows that look into it.</summary>
internal sealed class HashTableJoin : MaterialisedJoin
{
    private readonly Evaluator[] _leftKeys;
    private readonly Evaluator[] _rightKeys;
    private readonly RowKeys _keys;
    private int[] _first = new int[64]; // by key number: its first row
    private int[] _next = new int[64]; // by row: the next of the same key, or -1
    private int[] _last = new int[64]; // by key number: its last row
    private Column[] _values = [];
    private int[] _hashes = [];
    private int _count;
    private int _row;
    private int _candidate;

    public HashTableJoin(JoinNode node, Operator left, ExecutionScope scope)
        : base(node, left, scope)
    {
        _leftKeys = scope.Compile(node.Keys.Select(key => key.Left), node.Left.Output);
        _rightKeys = scope.Compile(node.Keys.Select(key => key.Right), node.Right.Output);
        _keys = new RowKeys(node.Keys.Select(key => key.Right.Type));
    }

    /// <summary>False once the table is larger than <paramref name="bytesMax"/>: the rows read so far are drained then.</summary>
    public bool TryBuild(Operator right, long bytesMax)
    {
        while (right.TryRead(out Batch? batch))
        {
            Scope.ThrowIfCancelled();
            Add(batch);
            Held.Add(MemoryReservation.Size(batch) + (24L * batch.Count));
            if (Held.Bytes > bytesMax)
                return false;
        }

        return true;
    }

    public IEnumerable<Batch> Drain()
    {
        for (int from = 0; from < Right.Count; from += Batch.TargetRows)
        {
            int[] rows = [.. Enumerable.Range(from, Math.Min(Batch.TargetRows, Right.Count - from))];
            yield return Right.Take(rows);
        }
    }

    /// <summary>The distinct keys of the right side, by place.</summary>
    public Column[] Keys => _keys.Columns;

    public int[] HashRight(Batch batch) => Hash(_rightKeys, batch);

    public int[] HashLeft(Batch batch) => Hash(_leftKeys, batch);

    protected override void Prepare()
    {
    }

    protected override void StartLeft(Batch left)
    {
        _values = [.. _leftKeys.Select(key => key.Evaluate(left))];
        if (_hashes.Length < left.Count)
            _hashes = new int[left.Count];
        _keys.Hash(_values, _hashes.AsSpan(0, left.Count));
        (_count, _row, _candidate) = (left.Count, -1, -1);
    }

    protected override int FindPairs(Span<int> leftRows, Span<int> rightRows)
    {
        int count = 0;
        while (count < leftRows.Length)
        {
            if (_candidate < 0 || (OneMatchIsEnough && IsMatched(_row)))
            {
                if (!MoveToNextLeft())
                    return count;
                continue;
            }

            (leftRows[count], rightRows[count]) = (_row, _candidate);
            _candidate = _next[_candidate];
            count++;
        }

        return count;
    }

    private bool MoveToNextLeft()
    {
        _candidate = -1;
        if (++_row >= _count)
        {
            _row = _count;
            return false;
        }

        if (!RowKeys.HasNull(_values, _row) && _keys.Find(_values, _row, _hashes[_row]) is var key and >= 0)
            _candidate = _first[key];
        return true;
    }

    private void Add(Batch batch)
    {
        Column[] values = [.. _rightKeys.Select(key => key.Evaluate(batch))];
        int[] hashes = new int[batch.Count];
        _keys.Hash(values, hashes);
        int from = Right.Count;
        Right.Add(batch);
        if (_next.Length < Right.Count)
            Array.Resize(ref _next, Math.Max(Right.Count, _next.Length * 2));
        for (int row = 0; row < batch.Count; row++)
        {
            _next[from + row] = -1;
            if (!RowKeys.HasNull(values, row))
                Link(_keys.FindOrAdd(values, row, hashes[row], out bool isNew), from + row, isNew);
        }
    }

    private void Link(int key, int row, bool isNew)
    {
        if (key >= _first.Length)
        {
            Array.Resize(ref _first, _first.Length * 2);
            Array.Resize(ref _last, _last.Length * 2);
        }

        if (isNew)
            _first[key] = row;
        else
            _next[_last[key]] = row;
        _last[key] = row;
    }

    private int[] Hash(Evaluator[] keys, Batch batch)
    {
        int[] hashes = new int[batch.Count];
        _keys.Hash([.. keys.Select(key => key.Evaluate(batch))], hashes);
        return hashes;
    }
}
