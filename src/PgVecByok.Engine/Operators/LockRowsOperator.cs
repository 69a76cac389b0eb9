using System.Diagnostics.CodeAnalysis;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// FOR UPDATE and its kin. A row that was changed meanwhile is put out as it is now, if it still passes what the query asks of it.
/// </summary>
internal sealed class LockRowsOperator : Operator
{
    private sealed record Target(LockedTable Locked, int Version, CurrentRow Row);

    private readonly LockRowsNode _node;
    private readonly Operator _input;
    private readonly ExecutionScope _scope;
    private readonly Target[] _targets;
    private Batch? _rows;
    private int _row;

    public LockRowsOperator(LockRowsNode node, Operator input, ExecutionScope scope)
    {
        (_node, _input, _scope) = (node, input, scope);
        _targets = [.. node.Tables.Select(MakeTarget)];
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (_row < (_rows?.Count ?? 0) || TryReadNext())
        {
            _scope.ThrowIfCancelled();
            batch = Lock(_rows!);
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose() => _input.Dispose();

    private bool TryReadNext()
    {
        _row = 0;
        return _input.TryRead(out _rows);
    }

    private Batch? Lock(Batch rows)
    {
        var locked = new RowBuffer(_node.Output);
        while (_row < rows.Count && !(_node.StopsEarly && locked.Count > 0))
        {
            Batch current = new([.. rows.Columns.Select(column => column.Repeat(_row, 1))], 1);
            _row++;
            if (TryLock(ref current))
                locked.Add(current);
        }

        return locked.Count == 0 ? null : new Batch(locked.Columns, locked.Count);
    }

    private bool TryLock(ref Batch row)
    {
        Transaction transaction = _scope.Statement.Transaction;
        foreach (Target target in _targets)
        {
            var version = (Column<long>)row.Columns[target.Version];
            if (version.IsNull(0))
                continue;
            WriteOutcome outcome = Lock(transaction, target, version[0]);
            while (outcome.Result == WriteResult.Changed)
            {
                if (!target.Row.TryReread(row, 0, outcome.Version, out Batch? reread))
                    return false;
                row = reread;
                outcome = Lock(transaction, target, outcome.Version);
            }

            if (outcome.Result != WriteResult.Done)
                return false;
        }

        return true;
    }

    private static WriteOutcome Lock(Transaction transaction, Target target, long version) =>
        transaction.Manager.Tables.LockRow(
            transaction, target.Locked.Table, version, target.Locked.Strength, target.Locked.Wait);

    private Target MakeTarget(LockedTable locked)
    {
        (Table table, OutputColumn rowVersion) = (locked.Table, locked.RowVersion);
        TableAccessNode? scan = FindScan(_node.Input, rowVersion);
        var oldRow = new OutputColumn[table.Columns.Count];
        for (int ordinal = 0; ordinal < oldRow.Length; ordinal++)
            oldRow[ordinal] = locked.Row.ElementAtOrDefault(ordinal) ?? ColumnOf(scan, ordinal)
                ?? new OutputColumn(table.Columns[ordinal].Name, table.Columns[ordinal].Type);
        ColumnLayout layout = _scope.Layout(_node.Input.Output);
        BoundExpression[] recheck =
            [.. _node.Recheck.Where(each => ExpressionTree.Columns(each).All(column => layout.Find(column) >= 0))];
        return new Target(
            locked, layout.Find(rowVersion),
            new CurrentRow(table, _node.Input.Output, oldRow, rowVersion, recheck, locked.Virtual, _scope, locked.Derived));
    }

    private static OutputColumn? ColumnOf(TableAccessNode? scan, int ordinal)
    {
        for (int i = 0; i < (scan?.Ordinals.Count ?? 0); i++)
        {
            if (scan!.Ordinals[i] == ordinal)
                return scan.Output[i];
        }

        return null;
    }

    private static TableAccessNode? FindScan(PlanNode node, OutputColumn rowVersion)
    {
        SqlException.ThrowIfTooDeep();
        return node is TableAccessNode scan && scan.Output.Contains(rowVersion)
            ? scan
            : PlanTree.Inputs(node).Select(input => FindScan(input, rowVersion)).FirstOrDefault(found => found is not null);
    }
}
