namespace PgVecByok.Engine;

/// <summary>DELETE; a row changed meanwhile is read again as in UPDATE.</summary>
internal sealed class DeleteOperator : ModifyOperator
{
    private readonly DeleteNode _node;
    private readonly CurrentRow _current;
    private readonly int[] _returned;

    public DeleteOperator(DeleteNode node, Operator input, ExecutionScope scope)
        : base(node, input, scope)
    {
        _node = node;
        _current = new CurrentRow(node.Table, node.Input.Output, node.OldRow, node.RowVersion, node.Recheck, node.Virtual, scope);
        ColumnLayout layout = scope.Layout(node.Input.Output);
        _returned = [.. ReturningLayout.Select(layout.Find)];
    }

    protected override Batch? Change(Batch rows, out int count)
    {
        Column<long> versions = _current.Versions(rows);
        var deleted = new List<(Batch, int)>();
        count = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            if (versions.IsNull(row))
                continue;
            (Batch input, int at) = (rows, row);
            WriteOutcome outcome = Tables.Delete(Transaction, _node.Table, versions[row]);
            while (outcome.Result == WriteResult.Changed && _current.TryReread(input, at, outcome.Version, out Batch? reread))
            {
                (input, at) = (reread, 0);
                outcome = Tables.Delete(Transaction, _node.Table, outcome.Version);
            }

            if (outcome.Result != WriteResult.Done)
                continue;
            count++;
            if (Returns)
                deleted.Add((new Batch([.. _returned.Select(i => input.Columns[i])], input.Count), at));
        }

        return Returns ? Combine(ReturningLayout, deleted) : null;
    }
}
