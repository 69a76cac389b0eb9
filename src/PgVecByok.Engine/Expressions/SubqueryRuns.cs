namespace PgVecByok.Engine;

/// <summary>What one run of a subquery gave.</summary>
internal sealed class SubqueryRows(IReadOnlyList<Batch> batches)
{
    private RowKeys? _keys;

    public IReadOnlyList<Batch> Batches => batches;

    public int Count { get; } = batches.Sum(batch => batch.Count);

    public bool HasNull { get; private set; }

    /// <summary>The first column's distinct values, without NULL.</summary>
    public RowKeys Keys(SqlType type)
    {
        if (_keys is not null)
            return _keys;
        var keys = new RowKeys([type]);
        foreach (Batch batch in batches)
        {
            int[] hashes = new int[batch.Count];
            Column[] column = [batch.Columns[0]];
            keys.Hash(column, hashes);
            for (int row = 0; row < batch.Count; row++)
            {
                if (column[0].IsNull(row))
                    HasNull = true;
                else
                    keys.FindOrAdd(column, row, hashes[row], out _);
            }
        }

        return _keys = keys;
    }
}

/// <summary>Runs a subquery for the rows of its enclosing query.</summary>
internal sealed class SubqueryRuns
{
    private const int RememberedMax = 4096;
    private readonly BoundSubquery _subquery;
    private readonly ExecutionScope _inner;
    private readonly (OuterCell Cell, int Ordinal)[] _moved; // columns of the row at hand
    private readonly OuterCell[] _fixed; // columns of rows further out
    private readonly RowKeys? _memo;
    private readonly List<SubqueryRows> _remembered = [];
    private readonly int[] _hash = new int[1];

    public SubqueryRuns(BoundSubquery subquery, ExecutionScope scope, ColumnLayout layout)
    {
        _subquery = subquery;
        OutputColumn[] own = [.. subquery.Outer.Where(column => layout.Find(column) >= 0)];
        _inner = scope.NewInner(own);
        _moved = [.. own.Select(column => (_inner.FindCell(column)!, layout.Find(column)))];
        _fixed = [.. subquery.Outer.Except(own).Select(column => scope.FindCell(column)).OfType<OuterCell>()];
        bool readsWorkingTable = PlanTree.Any(subquery.Plan, node => node is CommonTableScanNode { ReadsWorkingTable: true });
        RunsOnce = subquery.Outer.Count == 0 && !readsWorkingTable;
        SqlType[] types = [.. own.Concat(subquery.Outer.Except(own)).Select(column => column.Type)];
        if (types.Length > 0 && !readsWorkingTable && types.All(KeyComparer.IsExact) && !PlanTree.IsVolatile(subquery.Plan))
            _memo = new RowKeys(types);
    }

    public bool RunsOnce { get; }

    /// <summary>REQUIRES: RunsOnce.</summary>
    public SubqueryRows Once(int rowsMax = int.MaxValue)
    {
        Dictionary<BoundSubquery, SubqueryRows> done = _inner.Run.Subqueries;
        if (!done.TryGetValue(_subquery, out SubqueryRows? rows))
            done.Add(_subquery, rows = Read(rowsMax));
        return rows;
    }

    /// <summary>For one row of the enclosing query; at most <paramref name="rowsMax"/> rows are asked for.</summary>
    public SubqueryRows For(Batch input, int row, int rowsMax = int.MaxValue)
    {
        if (RunsOnce)
            return Once(rowsMax);
        foreach ((OuterCell cell, int ordinal) in _moved)
            cell.Set(input.Columns[ordinal], row);
        return _memo is null ? Read(rowsMax) : Remembered(_memo, rowsMax);
    }

    private SubqueryRows Remembered(RowKeys memo, int rowsMax)
    {
        var key = new Column[_moved.Length + _fixed.Length];
        for (int i = 0; i < key.Length; i++)
        {
            OuterCell cell = i < _moved.Length ? _moved[i].Cell : _fixed[i - _moved.Length];
            key[i] = cell.Values.Repeat(cell.Row, 1);
        }

        memo.Hash(key, _hash);
        if (memo.Find(key, 0, _hash[0]) is var number and >= 0)
            return _remembered[number];
        SubqueryRows rows = Read(rowsMax);
        if (_remembered.Count == RememberedMax)
        {
            memo.Clear();
            _remembered.Clear();
        }

        memo.FindOrAdd(key, 0, _hash[0], out _);
        _remembered.Add(rows);
        return rows;
    }

    private SubqueryRows Read(int rowsMax)
    {
        var batches = new List<Batch>();
        int count = 0;
        RowDemand? demand = rowsMax < int.MaxValue ? new RowDemand { Rows = rowsMax } : null;
        using Operator source = OperatorBuilder.Build(_subquery.Plan, _inner, demand);
        using MemoryReservation held = _inner.Run.Memory.Reserve();
        while (count < rowsMax && source.TryRead(out Batch? batch))
        {
            batches.Add(batch);
            count += batch.Count;
            held.Add(batch);
            demand?.Rows = rowsMax - count;
        }

        return new SubqueryRows(batches);
    }
}
