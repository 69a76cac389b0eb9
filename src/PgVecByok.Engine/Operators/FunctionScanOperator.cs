using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Functions in FROM, side by side; shorter ones are padded with NULL. WITH ORDINALITY adds the row's number.</summary>
internal sealed class FunctionScanOperator(FunctionScanNode node, ExecutionScope scope) : Operator
{
    private readonly TableCallRows[] _calls = [.. node.Calls.Select(call => new TableCallRows(call, [], scope))];
    private long _ordinality;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        scope.ThrowIfCancelled();
        if (_ordinality == 0)
        {
            foreach (TableCallRows call in _calls)
            {
                call.Start(Evaluator.OneRow);
                call.MoveTo(0);
            }

            _ordinality = 1;
        }

        Column[] columns = [.. node.Output.Select(column => column.Type.NewColumn(16))];
        int count = 0;
        while (count < Batch.TargetRows && TryAppend(columns))
            count++;
        batch = count == 0 ? null : new Batch(columns, count);
        return batch is not null;
    }

    public override void Dispose()
    {
        foreach (TableCallRows call in _calls)
            call.Dispose();
    }

    private bool TryAppend(Column[] columns)
    {
        bool any = false;
        foreach (TableCallRows call in _calls)
            any |= call.MoveNext();
        if (!any)
            return false;
        int at = 0;
        for (int i = 0; i < _calls.Length; i++)
        {
            for (int end = at + Width(i), from = 0; at < end; at++, from++)
            {
                if (_calls[i].Current is { } batch)
                    columns[at].AppendFrom(batch.Columns[from], _calls[i].Row);
                else
                    columns[at].AppendNull();
            }
        }

        if (node.WithOrdinality)
            columns[at].AppendBoxed(_ordinality++);
        return true;
    }

    private int Width(int call) =>
        node.Calls[call].Function is TableFunction { ResultColumns.Count: var count and > 0 } ? count
        : node.Calls.Count == 1 ? node.Output.Count - (node.WithOrdinality ? 1 : 0)
        : 1;
}
