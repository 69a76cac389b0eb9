using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>VALUES: rows of expressions that read no input.</summary>
internal sealed class ValuesOperator(ValuesNode node, ExecutionScope scope) : Operator
{
    private int _row;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        int count = Math.Min(node.Rows.Count - _row, Batch.TargetRows);
        if (count <= 0)
        {
            batch = null;
            return false;
        }

        scope.ThrowIfCancelled();
        var columns = new Column[node.Output.Count];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = node.Output[i].Type.NewColumn(count);
        for (int end = _row + count; _row < end; _row++)
            AddRow(node.Rows[_row], columns);
        batch = new Batch(columns, count);
        return true;
    }

    public override bool TryReset()
    {
        _row = 0;
        return true;
    }

    public override void Dispose()
    {
    }

    private void AddRow(IReadOnlyList<BoundExpression> row, Column[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (row[i] is BoundConstant constant)
                columns[i].AppendBoxed(constant.Value);
            else
                columns[i].AppendFrom(scope.Compile(row[i], ColumnLayout.Empty).EvaluateOnce(), 0);
        }
    }
}
