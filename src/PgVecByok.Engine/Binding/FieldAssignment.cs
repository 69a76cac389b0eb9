using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>col.field = value: the composite that the column holds, with one field changed. Of NULL: a row of NULLs but for that field.</summary>
internal static class FieldAssignment
{
    /// <summary>The field's place and the column as it is for a value of that field.</summary>
    public static (int Field, TableColumn Column) Find(TableColumn column, string field, int offset)
    {
        if (column.Type is not CompositeType type)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"cannot assign to field \"{field}\" of column \"{column.Name}\" "
                + $"because its type {column.Type.DisplayName(-1)} is not a composite type") { Offset = offset };
        }

        for (int i = 0; i < type.Fields.Count; i++)
        {
            if (type.Fields[i].Name == field)
                return (i, column with { Name = field, Type = type.Fields[i].Type, Typmod = -1, Domain = 0 });
        }

        throw new SqlException(
            SqlState.UndefinedColumn, $"cannot assign to field \"{field}\" of column \"{column.Name}\" "
            + $"because there is no such column in data type {type.DisplayName(-1)}") { Offset = offset };
    }

    /// <summary>A value on its way into a field, or where there is none named into an element, of the column.</summary>
    public static BoundExpression Coerce(BindState state, BoundExpression value, TableColumn part, string? field, string column, int offset)
    {
        if (state.Coercion.TryTo(value, part.Type, part.Typmod, CastContext.Assignment) is { } coerced)
            return coerced;
        (string wanted, string given) = (part.Type.DisplayName(-1), value.Type.DisplayName(-1));
        throw new SqlException(
            SqlState.DatatypeMismatch, field is null
                ? $"subscripted assignment to \"{column}\" requires type {wanted} but expression is of type {given}"
                : $"subfield \"{field}\" is of type {wanted} but expression is of type {given}")
        {
            Hint = "You will need to rewrite or cast the expression.", Offset = offset,
        };
    }

    /// <summary>REQUIRES: the value has the field's type.</summary>
    public static BoundRow Assigned(BoundExpression current, int field, BoundExpression value)
    {
        var type = (CompositeType)current.Type;
        return new BoundRow(
            [.. type.Fields.Select((each, i) => i == field ? value : Kept(current, i, each.Type))], type)
        {
            FieldNames = [.. type.Fields.Select(each => each.Name)],
        };
    }

    private static BoundExpression Kept(BoundExpression current, int field, SqlType type) =>
        current is BoundRow row ? row.Fields[field] : new BoundField(current, field, type);
}
