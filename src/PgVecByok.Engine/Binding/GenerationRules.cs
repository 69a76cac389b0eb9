using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What a generation expression may not name: generated columns, and for a virtual column anything that users define.</summary>
internal static class GenerationRules
{
    public static void Check(
        BindState state, BoundExpression value, RangeItem row, IReadOnlyList<TableColumn> columns, TableColumn? target)
    {
        SqlException.ThrowIfTooDeep();
        CheckColumn(state, value, row, columns);
        if (target is { IsVirtual: true })
            CheckDefined(state, value);
        foreach (BoundExpression part in ExpressionTree.Parts(value))
            Check(state, part, row, columns, target);
    }

    /// <summary>The column itself: of a domain or of a type that users define it is not computed when it is read.</summary>
    public static void CheckType(TableColumn column)
    {
        if (column.Domain != 0)
            throw SqlException.NotSupported($"virtual generated column \"{column.Name}\" cannot have a domain type");
        if (IsDefined(column.Type))
            throw Refused($"virtual generated column \"{column.Name}\" cannot have a user-defined type", "types", null);
    }

    private static void CheckColumn(BindState state, BoundExpression value, RangeItem row, IReadOnlyList<TableColumn> columns)
    {
        if (value is BoundRow { FieldNames.Count: > 0 })
        {
            throw new SqlException(SqlState.InvalidObjectDefinition, "cannot use whole-row variable in column generation expression")
            {
                Detail = "This would cause the generated column to depend on its own value.", Offset = state.PlaceOf(value),
            };
        }

        if (value is not BoundColumn column)
            return;
        int ordinal = row.Columns.FindIndex(each => each.Output == column.Column);
        if (ordinal < 0 || !columns[ordinal].IsGenerated)
            return;
        throw new SqlException(
            SqlState.InvalidObjectDefinition, $"cannot use generated column \"{columns[ordinal].Name}\" in column generation expression")
        {
            Detail = "A generated column cannot reference another generated column.", Offset = state.PlaceOf(value),
        };
    }

    private static void CheckDefined(BindState state, BoundExpression value)
    {
        if (value is BoundCall { Function: { Oid: not 0, Schema: not "pg_catalog" } })
            throw Refused("generation expression uses user-defined function", "functions", state.PlaceOf(value));
        if (IsDefined(value.Type))
            throw Refused("generation expression uses user-defined type", "types", state.PlaceOf(value));
    }

    private static bool IsDefined(SqlType type) => (type.Element ?? type).Schema != "pg_catalog";

    private static SqlException Refused(string message, string what, int? offset) => new(SqlState.FeatureNotSupported, message)
    {
        Detail = $"Virtual generated columns that make use of user-defined {what} are not yet supported.", Offset = offset,
    };
}
