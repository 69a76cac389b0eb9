using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Values on their way into columns.</summary>
internal static class Assignments
{
    public static BoundExpression Coerce(BindState state, BoundExpression given, TableColumn column)
    {
        BoundExpression value = DomainBinder.Told(state, given, column.Domain);
        return state.Coercion.TryTo(value, column.Type, column.Typmod, CastContext.Assignment) is { } coerced
            ? DomainBinder.Enforce(state, coerced, column.Domain)
            : throw new SqlException(
                SqlState.DatatypeMismatch,
                $"column \"{column.Name}\" is of type {column.Type.DisplayName(-1)} but expression is of type {value.Type.DisplayName(-1)}")
            {
                Hint = "You will need to rewrite or cast the expression.", Offset = state.PlaceOf(value),
            };
    }

    public static int Ordinal(Relation table, string name, int offset, bool isInsert = false)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == name)
                return i;
        }

        throw SystemColumn.Is(name) && !isInsert
            ? new SqlException(SqlState.FeatureNotSupported, $"cannot assign to system column \"{name}\"") { Offset = offset }
            : new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{table.Name}\" does not exist") { Offset = offset };
    }

    /// <summary>The table of a change; anything else cannot be changed.</summary>
    public static Table Target(BindState state, Relation relation, ViewChange change)
    {
        state.Relations.Add(relation.Oid);
        if (relation is Table)
            state.Need(relation.Oid, TableLockMode.RowExclusive);
        return relation switch
        {
            Table { IsMaterializedView: true } =>
                throw new SqlException(SqlState.WrongObjectType, $"cannot change materialized view \"{relation.Name}\""),
            Table table => table,
            SystemRelation when CatalogReader.Kind(relation) == 'v' => throw change.Refusal(relation.Name, ViewShape.NoSingle),
            SystemRelation => throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for table {relation.Name}"),
            _ => throw new SqlException(SqlState.WrongObjectType, $"cannot change sequence \"{relation.Name}\""),
        };
    }

    public static IReadOnlyList<(string Constraint, BoundExpression Expression)> Checks(BindState state, TableRange newRow) =>
        [.. newRow.Table.Checks.Where(check => check.IsEnforced).OrderBy(check => check.Name, StringComparer.Ordinal).Select(check =>
            (check.Name, TableExpression.Bind(state, newRow, check.Expression, ClauseKind.Check, "CHECK")))];

    /// <summary>The unique keys over expressions, or with a WHERE, of the row.</summary>
    public static IReadOnlyList<ComputedKey> ComputedKeys(BindState state, TableRange newRow) =>
        [.. newRow.Table.Keys.Where(KeyForm.IsNeeded).Select(key => ComputedKey(state, newRow, key))];

    /// <summary>The other keys over expressions, or with a WHERE, of the row.</summary>
    public static IReadOnlyList<ComputedKey> TestedKeys(BindState state, TableRange newRow) =>
        [.. newRow.Table.Keys.Where(KeyForm.IsTested).Select(key => ComputedKey(state, newRow, key))];

    private static ComputedKey ComputedKey(BindState state, TableRange row, TableKey key) => new(
        key,
        [
            .. key.Columns.Select((ordinal, at) => ordinal >= 0
                ? new BoundColumn(row.Columns[ordinal].Output!)
                : TableExpression.Indexed(state, row, key.Expressions[at]!)),
        ],
        key.Predicate is { } where ? TableExpression.Bind(state, row, where, ClauseKind.IndexPredicate, "WHERE") : null);

    /// <summary>A range over the columns that hold a table's row, old or new.</summary>
    public static TableRange Row(Table table, string alias) => new(table, alias);

    public static IReadOnlyList<OutputColumn> ColumnsOf(TableRange range) => [.. range.Columns.Select(column => column.Output!)];
}
