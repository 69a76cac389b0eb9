namespace PgVecByok.Engine;

/// <summary>
/// UPDATE. A row that another transaction changed meanwhile is read again under READ COMMITTED; if it still qualifies, the new values
/// are computed from what it is now.
/// </summary>
internal sealed class UpdateOperator : ModifyOperator
{
    private readonly UpdateNode _node;
    private readonly Evaluator?[] _assignments;
    private readonly CurrentRow _current;
    private readonly bool _keepsKeys; // no column of a unique key is assigned
    private readonly int[] _rest; // input columns that RETURNING may see besides the new row

    public UpdateOperator(UpdateNode node, Operator input, ExecutionScope scope)
        : base(node, input, scope)
    {
        _node = node;
        _assignments = [.. node.Assignments.Select(each => each is null ? null : scope.Compile(each, node.Input.Output))];
        bool isAssigned(int ordinal) => node.Assignments[ordinal] is not null;
        _keepsKeys = !node.Table.Keys.Any(key => key.IsUnique && key.Columns.Any(ordinal => ordinal >= 0 && isAssigned(ordinal)))
            && !Forms.Any(form => form.IsReadBy(isAssigned));
        _current = new CurrentRow(node.Table, node.Input.Output, node.OldRow, node.RowVersion, node.Recheck, node.Virtual, scope);
        ColumnLayout layout = scope.Layout(node.Input.Output);
        int rest = ReturningLayout.Count - node.NewRow.Count - (node.Place is null ? 0 : 1);
        _rest = [.. ReturningLayout.Skip(node.NewRow.Count).Take(rest).Select(layout.Find)];
    }

    protected override Batch? Change(Batch rows, out int count)
    {
        Batch next = NewRows(rows);
        Check(next);
        TestKeys(next, IsAssigned);
        Column<long> versions = _current.Versions(rows);
        List<(Batch, int)>? changed = Returns ? [] : null;
        count = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            if (versions.IsNull(row))
                continue; // an outer join's empty side
            (Batch input, Batch put, int at) = (rows, next, row);
            WriteOutcome outcome = Tables.Update(Transaction, _node.Table, versions[row], next, row, Forms, _keepsKeys);
            while (outcome.Result == WriteResult.Changed && _current.TryReread(input, at, outcome.Version, out Batch? reread))
            {
                (input, put, at) = (reread, NewRows(reread), 0);
                Check(put);
                TestKeys(put, IsAssigned);
                outcome = Tables.Update(Transaction, _node.Table, outcome.Version, put, 0, Forms, _keepsKeys);
            }

            if (outcome.Result != WriteResult.Done)
                continue;
            count++;
            changed?.Add(Returned(new Batch([.. put.Columns, .. _rest.Select(i => input.Columns[i])], input.Count), at, outcome.Version));
        }

        return changed is null ? null : Combine(ReturningLayout, changed);
    }

    private (Batch, int) Returned(Batch rows, int row, long version) => _node.Place is null
        ? (rows, row)
        : (new Batch([.. rows.Columns.Select(column => column.Repeat(row, 1)), Places([version])], 1), 0);

    private bool IsAssigned(int ordinal) => _assignments[ordinal] is not null;

    private Batch NewRows(Batch rows)
    {
        var columns = new Column[_assignments.Length];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = _assignments[i]?.Evaluate(rows) ?? _current.OldColumn(rows, i);
        return new Batch(columns, rows.Count);
    }
}
