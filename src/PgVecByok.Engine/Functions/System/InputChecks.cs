using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>pg_input_is_valid and pg_input_error_info: would a text be read as a value of a type, and if not, why.</summary>
internal static class InputChecks
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        list.AddStable(6210, "pg_input_is_valid(text, text) bool", (call, arguments) => Complaint(call, arguments) is null);
        list.AddRows(
            6211, "pg_input_error_info(value text, type_name text) record",
            [("message", BuiltinTypes.Text), ("detail", BuiltinTypes.Text), ("hint", BuiltinTypes.Text),
                ("sql_error_code", BuiltinTypes.Text)],
            (call, arguments) => Complaint(call, arguments) is { } error
                ? [[new Text(error.Message), AsText(error.Detail), AsText(error.Hint), new Text(error.State)]]
                : [[null, null, null, null]]);
    }

    private static Text? AsText(string? text) => text is null ? default(Text?) : new Text(text);

    // The name stands in a value: its place there is none in the statement.
    private static (SqlType, int) Resolve(string name)
    {
        try
        {
            return BuiltinTypes.Resolve(SqlParser.ParseTypeName(name));
        }
        catch (SqlException error) when (error.Offset is not null)
        {
            throw new SqlException(error.State, error.Message) { Detail = error.Detail, Hint = error.Hint };
        }
    }

    private static SqlException? Complaint(CallContext call, object?[] arguments)
    {
        (SqlType type, int typmod) = Resolve(arguments[1]!.ToString()!);
        try
        {
            Column column = type.NewColumn(1);
            type.AppendText(column, ((Text)arguments[0]!).Span, typmod, call.Statement.Format);
            type.Coerce(column, typmod, isExplicit: false);
            return null;
        }
        catch (SqlException error) when (error.State.StartsWith("22", StringComparison.Ordinal))
        {
            return error;
        }
    }
}
