using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ROW(…) as a composite type: field by field where the fields are known, else by their number and types when it
/// is there.</summary>
internal static class RowCoercion
{
    public static BoundExpression To(BindState state, BoundExpression value, CompositeType type, CastContext context, bool isExplicit)
    {
        SqlException.ThrowIfTooDeep();
        if (value is not BoundRow row)
            return AtRunTime(value, type);
        IReadOnlyList<CompositeField> fields = type.Fields;
        if (row.Fields.Count != fields.Count)
            throw Refused(type, $"Input has too {(row.Fields.Count < fields.Count ? "few" : "many")} columns.");
        List<BoundExpression> coerced = [];
        for (int i = 0; i < fields.Count; i++)
        {
            coerced.Add(state.Coercion.TryTo(
                (row.Unsettled ?? row.Fields)[i], fields[i].Type, fields[i].Typmod, context, isExplicit) ?? throw Refused(
                type, $"Cannot cast type {row.Fields[i].Type.DisplayName(-1)} to {fields[i].Type.DisplayName(-1)} in column {i + 1}."));
        }

        return new BoundRow(coerced, type) { FieldNames = [.. fields.Select(field => field.Name)], Found = row.Found };
    }

    private static BoundCall AtRunTime(BoundExpression value, CompositeType type)
    {
        var function = new ScalarFunction
        {
            Oid = 0, Name = type.Name, Schema = type.Schema, ArgumentTypes = [value.Type], ReturnType = type,
                Volatility = Volatility.Stable,
            Body = (_, arguments, count) => Converted((Column<RecordValue>)arguments[0], type, count),
        };
        return new BoundCall(function, [value], type);
    }

    private static Column<RecordValue> Converted(Column<RecordValue> rows, CompositeType type, int count)
    {
        var converted = new Column<RecordValue>(count);
        for (int row = 0; row < count; row++)
        {
            if (rows.IsNull(row))
            {
                converted.AppendNull();
                continue;
            }

            RecordValue value = rows[row];
            bool fits = value.Count == type.Fields.Count;
            for (int i = 0; fits && i < value.Count; i++)
                fits = value.Types[i] == type.Fields[i].Type || value.Types[i].Representation == type.Fields[i].Type.Representation;
            if (!fits)
            {
                throw new SqlException(SqlState.DatatypeMismatch, $"cannot cast type record to {type}");
            }

            converted.Append(type.Row(value.Values.ToArray()));
        }

        return converted;
    }

    private static SqlException Refused(CompositeType type, string detail) =>
        new(SqlState.CannotCoerce, $"cannot cast type record to {type}") { Detail = detail };
}
