using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>A catalog relation's rows, made while they are read.</summary>
internal sealed class SystemRelationOperator(SystemRelationNode node, ExecutionScope scope) : Operator
{
    private IEnumerator<object?[]>? _rows;
    private long _place;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        _rows ??= node.Relation.Rows(scope.Statement).GetEnumerator();
        scope.ThrowIfCancelled();
        var columns = new Column[node.Output.Count];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = node.Output[i].Type.NewColumn(16);
        int count = 0;
        for (; count < Batch.TargetRows && _rows.MoveNext(); count++, _place++)
        {
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendBoxed(Value(_rows.Current, node.Ordinals[i]));
        }

        batch = count == 0 ? null : new Batch(columns, count);
        return batch is not null;
    }

    public override void Dispose() => _rows?.Dispose();

    private object? Value(object?[] row, int ordinal) => ordinal switch
    {
        >= 0 => row[ordinal],
        SystemColumn.TableOid => node.Relation.Oid,
        SystemColumn.RowVersion => _place,
        _ => null,
    };
}
