namespace PgVecByok.Engine;

/// <summary>What the asking session has under names: the rows of pg_prepared_statements and pg_cursors.</summary>
internal static class SessionSets
{
    public static void AddTo(FunctionList list)
    {
        list.AddRows(
            2510, "pg_prepared_statement() record",
            [
                ("name", BuiltinTypes.Text), ("statement", BuiltinTypes.Text), ("prepare_time", BuiltinTypes.TimestampTz),
                ("parameter_types", Regtypes), ("result_types", Regtypes), ("from_sql", BuiltinTypes.Bool),
                ("generic_plans", BuiltinTypes.Int8), ("custom_plans", BuiltinTypes.Int8),
            ],
            (call, _) => Prepared(call.Statement.Session));
        list.AddRows(
            2511, "pg_cursor() record",
            [
                ("name", BuiltinTypes.Text), ("statement", BuiltinTypes.Text), ("is_holdable", BuiltinTypes.Bool),
                ("is_binary", BuiltinTypes.Bool), ("is_scrollable", BuiltinTypes.Bool), ("creation_time", BuiltinTypes.TimestampTz),
            ],
            (call, _) => Cursors(call.Statement.Session));
    }

    private static SqlType Regtypes => BuiltinTypes.Regtype.Array!;

    public static IEnumerable<object?[]> Prepared(SessionState session) =>
        session.PreparedStatements().Select(statement => new object?[]
        {
            new Text(statement.Name), new Text(statement.Text), SessionZone.Micros(statement.Prepared),
            Types(statement.ParameterTypes), statement.Columns is { } columns ? Types(columns.Select(column => column.Type)) : null,
            statement.FromSql, statement.GenericPlans, statement.CustomPlans,
        });

    public static IEnumerable<object?[]> Cursors(SessionState session) => session.Portals().Select(cursor => new object?[]
    {
        new Text(cursor.Name), new Text(cursor.Statement), cursor.IsHeld, cursor.IsBinary, cursor.IsScrollable,
        SessionZone.Micros(cursor.Created),
    });

    private static SqlArray Types(IEnumerable<SqlType> types) =>
        SqlArray.Of(BuiltinTypes.Regtype, [.. types.Select(type => (object?)type.Oid)]);
}
