using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// Every row of a table that the statement sees and its filter lets through. A conjunct's columns are read of the rows that those before it
/// let through, and what is put out only of the rows that pass them all.
/// </summary>
internal sealed class TableScanOperator : Operator
{
    // Kept with the plan: a correlated scan is made anew for each outer row, and what is compiled is found by its layout.
    private static readonly ConditionalWeakTable<TableScanNode, ScanStages> Stages = [];

    private readonly TableScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly ScanStages _stages;
    private readonly RowFilter[] _filters;
    private readonly Batch?[] _read;
    private readonly int[] _passing = new int[Batch.TargetRows];
    private readonly List<(int Ordinal, PartnerSet Set)> _wanted = [];
    private TableCursor? _cursor;
    private SoughtRows? _sought;

    public TableScanOperator(TableScanNode node, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        _stages = Stages.GetValue(node, static node => new ScanStages(node));
        _filters = [.. _stages.All.Select(stage => RowFilter.ForNode(stage.Conjuncts, stage.Columns, scope)!)];
        _read = new Batch?[_filters.Length];
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = _scope.Statement.Transaction;
        _cursor ??= transaction.Manager.Tables.Scan(
            transaction, _node.Table, _node.Ordinals, transaction.Serial is null ? null : ScanRange.Of(_node, _scope));
        while (TryMove(out Chunk? chunk, out ReadOnlySpan<int> rows))
        {
            _scope.ThrowIfCancelled();
            batch = _filters.Length == 0 ? _cursor.Read(chunk, rows, _node.Ordinals) : Filtered(chunk, rows);
            _scope.Run.Measurements?.Removed(_node, rows.Length - (batch?.Count ?? 0));
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        if (!SoughtRows.CanTest(_node, column, out int ordinal))
            return false;
        _wanted.Add((ordinal, partners));
        return true;
    }

    public override void Dispose() => _cursor?.Dispose();

    private bool TryMove([NotNullWhen(true)] out Chunk? chunk, out ReadOnlySpan<int> rows)
    {
        if (_wanted.Count == 0)
            return _cursor!.TryMove(out chunk, out rows);
        _sought ??= new SoughtRows(_wanted, _scope);
        return _sought.TryMove(_cursor!, out chunk, out rows);
    }

    private Batch? Filtered(Chunk chunk, ReadOnlySpan<int> rows)
    {
        Span<int> passing = _passing.AsSpan(0, rows.Length);
        rows.CopyTo(passing);
        for (int i = 0; i < _filters.Length; i++)
        {
            Batch tested = _cursor!.Read(chunk, passing, _stages.All[i].Ordinals);
            ReadOnlySpan<int> passed = _filters[i].Select(tested);
            if (passed.IsEmpty)
                return null;
            for (int row = 0; row < passed.Length; row++)
                passing[row] = passing[passed[row]];
            _read[i] = passed.Length == passing.Length ? tested : null;
            if (passed.Length < passing.Length)
                _read.AsSpan(0, i).Clear();
            passing = passing[..passed.Length];
        }

        return Output(chunk, passing);
    }

    // Where a stage let all of the rows pass, its columns are those of the output.
    private Batch Output(Chunk chunk, ReadOnlySpan<int> rows)
    {
        var columns = new Column[_node.Output.Count];
        for (int i = 0; i < _stages.All.Length; i++)
        {
            for (int column = 0; _read[i] is { } read && column < read.Columns.Length; column++)
            {
                if (_stages.All[i].Places[column] is var place and >= 0)
                    columns[place] = read.Columns[column];
            }
        }

        int[] missing = new int[columns.Length];
        int count = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            missing[count] = _node.Ordinals[i];
            count += columns[i] is null ? 1 : 0;
        }

        Column[] rest = _cursor!.Read(chunk, rows, missing.AsSpan(0, count).ToArray()).Columns;
        for (int i = columns.Length - 1; i >= 0; i--)
            columns[i] ??= rest[--count];
        return new Batch(columns, rows.Length);
    }
}
