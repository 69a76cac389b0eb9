using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Rows that may be read several times: in memory until they pass work_mem, then in a temporary file.</summary>
internal sealed class ReplayRows(IReadOnlyList<OutputColumn> columns, ExecutionScope scope) : IDisposable
{
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();
    private readonly List<Batch> _batches = [];
    private SpilledRows? _spilled;

    public void Add(Batch batch)
    {
        if (_spilled is not null)
        {
            _spilled.Add(batch);
            return;
        }

        _batches.Add(batch);
        _held.Add(batch);
        if (_held.Bytes <= scope.Run.Memory.NodeBytes)
            return;
        _spilled = new SpilledRows([.. columns.Select(column => column.Type)], scope.Run.Spills);
        foreach (Batch each in _batches)
            _spilled.Add(each);
        _batches.Clear();
        _held.Set(0);
    }

    public IEnumerable<Batch> Read() => _spilled?.Read() ?? _batches;

    public void Dispose()
    {
        _held.Dispose();
        _spilled?.Dispose();
    }
}

/// <summary>
/// One WITH item: run when first read, and then read again from what it gave. A recursive one repeats its step over the rows of
/// the last round until a round gives none.
/// </summary>
internal sealed class CommonTableRows(CommonTable table, ExecutionScope scope) : IDisposable
{
    private ReplayRows? _rows;
    private bool _isComplete;

    /// <summary>What the recursive step reads: the rows of the last round.</summary>
    public ReplayRows? Working { get; private set; }

    public IEnumerable<Batch> Read()
    {
        Complete();
        return _rows!.Read();
    }

    /// <summary>Runs it to its end, if that was not done yet.</summary>
    public void Complete()
    {
        if (_isComplete)
            return;
        _isComplete = true;
        _rows = new ReplayRows(table.Definition.Output, scope);
        if (table.RecursiveStep is { } step)
            Recurse(step, _rows);
        else
            RunAll(table.Definition, _rows.Add);
    }

    public void Dispose()
    {
        _rows?.Dispose();
        Working?.Dispose();
    }

    private void Recurse(PlanNode step, ReplayRows all)
    {
        RowKeys? seen = table.RecursiveAll ? null : new RowKeys(table.Definition.Output.Select(column => column.Type));
        PlanNode next = table.Definition;
        while (true)
        {
            var round = new ReplayRows(table.Definition.Output, scope);
            bool any = false;
            RunAll(next, batch =>
            {
                if (seen is not null)
                    batch = Unseen(batch, seen);
                if (batch.Count == 0)
                    return;
                any = true;
                round.Add(batch);
                all.Add(batch);
            });
            Working?.Dispose();
            Working = round;
            if (!any)
                return;
            next = step;
        }
    }

    private void RunAll(PlanNode plan, Action<Batch> add)
    {
        using Operator source = OperatorBuilder.Build(plan, scope);
        while (source.TryRead(out Batch? batch))
        {
            scope.ThrowIfCancelled();
            add(batch);
        }
    }

    private static Batch Unseen(Batch batch, RowKeys seen)
    {
        int[] hashes = new int[batch.Count];
        seen.Hash(batch.Columns, hashes);
        var rows = new List<int>();
        for (int row = 0; row < batch.Count; row++)
        {
            seen.FindOrAdd(batch.Columns, row, hashes[row], out bool isNew);
            if (isNew)
                rows.Add(row);
        }

        return rows.Count == batch.Count ? batch : batch.Gather([.. rows]);
    }
}

/// <summary>WITH: offers its items to the body. Those that change rows are run to their end, read or not.</summary>
internal sealed class WithOperator : Operator
{
    private readonly WithNode _node;
    private readonly Operator _body;
    private readonly List<CommonTableRows> _tables = [];
    private readonly ExecutionScope _scope;

    public WithOperator(WithNode node, ExecutionScope scope, RowDemand? demand)
    {
        (_node, _scope) = (node, scope);
        foreach (CommonTable table in node.Tables)
        {
            var rows = new CommonTableRows(table, scope);
            _tables.Add(rows);
            scope.Run.CommonTables[table] = rows;
        }

        _body = OperatorBuilder.Build(node.Body, scope, demand);
    }

    public override long AffectedRows => _body.AffectedRows;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_body.TryRead(out batch))
            return true;
        for (int i = 0; i < _tables.Count; i++)
        {
            if (_node.Tables[i].Modifies)
                _tables[i].Complete();
        }

        return false;
    }

    public override void Dispose()
    {
        _body.Dispose();
        foreach (CommonTableRows table in _tables)
            table.Dispose();
    }
}

/// <summary>Reads a WITH item, or inside a recursive one the rows of its last round.</summary>
internal sealed class CommonTableScanOperator(CommonTableScanNode node, ExecutionScope scope) : Operator
{
    private IEnumerator<Batch>? _batches;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_batches is null)
        {
            CommonTableRows rows = scope.Run.CommonTables[node.Table];
            _batches = (node.ReadsWorkingTable ? rows.Working!.Read() : rows.Read()).GetEnumerator();
        }

        scope.ThrowIfCancelled();
        batch = _batches.MoveNext() ? _batches.Current : null;
        return batch is not null;
    }

    public override void Dispose() => _batches?.Dispose();
}
