namespace PgVecByok.Engine;

/// <summary>ROW(…).</summary>
internal sealed class RowEvaluator(SqlType[] types, Evaluator[] fields, string[]? names = null, Evaluator? found = null) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        Column[] columns = [.. fields.Select(field => field.Evaluate(input))];
        Column? rows = found?.Evaluate(input);
        var result = new Column<RecordValue>(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (rows?.IsNull(row) == true)
            {
                result.AppendNull();
                continue;
            }

            object?[] values = new object?[columns.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = columns[i].Boxed(row);
            result.Append(new RecordValue(values, types, names));
        }

        return result;
    }
}

/// <summary>(row).field; NULL of a NULL row.</summary>
internal sealed class FieldEvaluator(BoundField field, Evaluator operand) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        var rows = (Column<RecordValue>)operand.Evaluate(input);
        Column result = field.Type.NewColumn(input.Count);
        for (int row = 0; row < input.Count; row++)
            result.AppendBoxed(rows.IsNull(row) ? null : rows[row].Values[field.Field]);
        return result;
    }
}
