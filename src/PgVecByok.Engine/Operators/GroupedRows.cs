namespace PgVecByok.Engine;

/// <summary>The groups of one grouping set: their keys, and an accumulator per aggregate over all of them.</summary>
internal sealed class GroupedRows : IDisposable
{
    private const int DepthMax = 4;
    private readonly AggregateNode _node;
    private readonly ExecutionScope _scope;
    private readonly Evaluator[] _keyExpressions;
    private readonly RowKeys _keys;
    private readonly AggregateCall[] _calls;
    private readonly MemoryReservation _held;
    private readonly int _depth;
    private RowPartitions? _laidAside;

    public GroupedRows(AggregateNode node, IReadOnlyList<int> set, int depth, ExecutionScope scope)
    {
        (_node, Set, _depth, _scope) = (node, set, depth, scope);
        _keyExpressions = scope.Compile(set.Select(key => node.Keys[key]), node.Input.Output);
        _keys = new RowKeys(set.Select(key => node.Keys[key].Type));
        _calls = [.. node.Aggregates.Select(aggregate => new AggregateCall(aggregate, node.Input.Output, scope))];
        _held = scope.Run.Memory.Reserve();
    }

    public IReadOnlyList<int> Set { get; }

    public void Add(Batch batch)
    {
        int[] groups = new int[batch.Count];
        if (Set.Count > 0)
        {
            Column[] keys = [.. _keyExpressions.Select(key => key.Evaluate(batch))];
            int[] hashes = new int[batch.Count];
            _keys.Hash(keys, hashes);
            batch = _laidAside is null ? Number(batch, keys, hashes, groups) : LayAside(batch, keys, hashes, ref groups);
        }

        if (batch.Count == 0)
            return;
        foreach (AggregateCall call in _calls)
            call.Add(groups, batch);
        Account();
    }

    public IEnumerable<SpilledRows> TakeLaidAside()
    {
        if (_laidAside is null)
            yield break;
        foreach (SpilledRows part in _laidAside.Take())
        {
            if (_scope.Run.Measurements?.Of(_node) is { } measurement)
                measurement.SpilledBytes += part.Bytes;
            if (part.Count == 0)
                part.Dispose();
            else
                yield return part;
        }
    }

    /// <summary>Without keys there is one group, row or no row.</summary>
    public IEnumerable<Batch> Results()
    {
        int count = Set.Count == 0 ? 1 : _keys.Count;
        if (count == 0)
            yield break;
        Column[] results = [.. _calls.Select(call => call.Results(count))];
        for (int from = 0; from < count; from += Batch.TargetRows)
        {
            int[] rows = [.. Enumerable.Range(from, Math.Min(Batch.TargetRows, count - from))];
            yield return Result(results, rows);
        }
    }

    public void Dispose()
    {
        _held.Dispose();
        _laidAside?.Dispose();
    }

    private Batch Number(Batch batch, Column[] keys, int[] hashes, int[] groups)
    {
        for (int row = 0; row < groups.Length; row++)
            groups[row] = _keys.FindOrAdd(keys, row, hashes[row], out _);
        return batch;
    }

    private Batch LayAside(Batch batch, Column[] keys, int[] hashes, ref int[] groups)
    {
        var known = new List<int>();
        var unknown = new List<int>();
        var numbers = new List<int>();
        for (int row = 0; row < batch.Count; row++)
        {
            int group = _keys.Find(keys, row, hashes[row]);
            (group < 0 ? unknown : known).Add(row);
            if (group >= 0)
                numbers.Add(group);
        }

        if (unknown.Count > 0)
            _laidAside!.Add(batch.Gather([.. unknown]), [.. unknown.Select(row => hashes[row])]);
        groups = [.. numbers];
        return batch.Gather([.. known]);
    }

    private void Account()
    {
        _held.Set(_keys.CheapMemoryBytes + _calls.Sum(call => call.MemoryBytes));
        if (_laidAside is null && _depth < DepthMax && Set.Count > 0 && _held.Bytes > _scope.Run.Memory.HashNodeBytes)
            _laidAside = new RowPartitions(_node.Input.Output, _depth, _scope);
        if (_scope.Run.Measurements?.Of(_node) is { } measurement)
            measurement.MemoryBytes = Math.Max(measurement.MemoryBytes, _held.Bytes);
    }

    private Batch Result(Column[] results, int[] rows)
    {
        var columns = new Column[_node.Output.Count];
        for (int key = 0; key < _node.Keys.Count; key++)
        {
            int place = IndexOf(key);
            columns[key] = place >= 0 ? _keys.Columns[place].Gather(rows) : Null(_node.Keys[key].Type, rows.Length);
        }

        for (int i = 0; i < results.Length; i++)
            columns[_node.Keys.Count + i] = results[i].Gather(rows);
        for (int i = 0; i < _node.GroupingCalls.Count; i++)
            columns[_node.Keys.Count + results.Length + i] = Grouping(_node.GroupingCalls[i], rows.Length);
        return new Batch(columns, rows.Length);
    }

    /// <summary>GROUPING(a, b, …): a bit per key, set where the key is not of this set; the first key's is the highest.</summary>
    private Column<int> Grouping(IReadOnlyList<int> keys, int count)
    {
        int bits = 0;
        foreach (int key in keys)
            bits = (bits << 1) | (IndexOf(key) < 0 ? 1 : 0);
        int[] values = new int[count];
        values.AsSpan().Fill(bits);
        return new Column<int>(values, count);
    }

    private int IndexOf(int key)
    {
        for (int i = 0; i < Set.Count; i++)
        {
            if (Set[i] == key)
                return i;
        }

        return -1;
    }

    private static Column Null(SqlType type, int count)
    {
        Column single = type.NewColumn(1);
        single.AppendNull();
        return single.Repeat(0, count);
    }
}
