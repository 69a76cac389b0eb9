using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// The target row inside the input of UPDATE or DELETE: where its columns stand, and how it is read again when another transaction
/// was faster.
/// </summary>
internal sealed class CurrentRow
{
    private readonly Table _table;
    private readonly ExecutionScope _scope;
    private readonly int[] _old; // by table column: its place in the input, below zero where the input left it out
    private readonly int _version;
    private readonly RowFilter? _recheck;
    private readonly (int Place, Evaluator Value)[] _virtual;
    private readonly (int Place, Evaluator Value)[] _derived;

    /// <param name="table">Whose row it is.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="oldRow">The table's columns as they come in.</param>
    /// <param name="rowVersion">Which row it is.</param>
    /// <param name="recheck">What it must still pass.</param>
    /// <param name="virtual">Over the old row, all of whose columns that they read are in the input.</param>
    /// <param name="scope">The run.</param>
    /// <param name="derived">What was made of the row below, in order.</param>
    public CurrentRow(
        Table table, IReadOnlyList<OutputColumn> input, IReadOnlyList<OutputColumn> oldRow, OutputColumn rowVersion,
        IReadOnlyList<BoundExpression> recheck, IReadOnlyList<VirtualColumn> @virtual, ExecutionScope scope,
        IReadOnlyList<(OutputColumn Column, BoundExpression Value)>? derived = null)
    {
        (_table, _scope) = (table, scope);
        ColumnLayout layout = scope.Layout(input);
        _old = [.. oldRow.Select(layout.Find)];
        _version = layout.Find(rowVersion);
        _recheck = RowFilter.Create(recheck, input, scope);
        _virtual = [.. @virtual.Where(each => _old[each.Ordinal] >= 0)
            .Select(each => (_old[each.Ordinal], scope.Compile(each.Value, input)))];
        _derived = [.. (derived ?? []).Where(each => layout.Find(each.Column) >= 0)
            .Select(each => (layout.Find(each.Column), scope.Compile(each.Value, input)))];
    }

    public Column<long> Versions(Batch rows) => (Column<long>)rows.Columns[_version];

    public Column OldColumn(Batch rows, int ordinal) => rows.Columns[_old[ordinal]];

    /// <summary>The input row with the target's columns as they are now; false where it no longer qualifies.</summary>
    public bool TryReread(Batch input, int row, long version, [NotNullWhen(true)] out Batch? reread)
    {
        Transaction transaction = _scope.Statement.Transaction;
        Column[] columns = [.. input.Columns.Select(column => column.Repeat(row, 1))];
        int[] ordinals = [.. Enumerable.Range(0, _old.Length).Where(ordinal => _old[ordinal] >= 0)];
        Batch now = transaction.Manager.Tables.Fetch(transaction, _table, [version], ordinals);
        for (int i = 0; i < ordinals.Length; i++)
            columns[_old[ordinals[i]]] = now.Columns[i];
        columns[_version] = new Column<long>([version], 1);
        reread = new Batch(columns, 1);
        foreach ((int place, Evaluator value) in _virtual)
            columns[place] = value.Evaluate(reread);
        foreach ((int place, Evaluator value) in _derived)
            columns[place] = value.Evaluate(reread);
        if (_recheck is not null && _recheck.Select(reread).IsEmpty)
            reread = null;
        return reread is not null;
    }
}
