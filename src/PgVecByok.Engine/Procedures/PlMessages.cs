using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>RAISE, ASSERT and GET DIAGNOSTICS: what a body says, and what it asks about what happened.</summary>
internal sealed class PlMessages(PlQueries queries, Session session)
{
    private readonly Stack<SqlException> _handled = new();

    public PlSignal Handling(SqlException error, Func<PlSignal> run)
    {
        _handled.Push(error);
        try
        {
            return run();
        }
        finally
        {
            _handled.Pop();
        }
    }

    public void Run(PlStatement statement)
    {
        switch (statement)
        {
            case PlRaise { IsAgain: true }:
                throw _handled.TryPeek(out SqlException? error)
                    ? error
                    : new SqlException("0Z002", "RAISE without parameters cannot be used outside an exception handler");
            case PlRaise raise:
                Raise(raise);
                break;
            case PlAssert assert:
                if (AreAssertsOff())
                    break;
                if (!queries.IsTrue(assert.Condition))
                    throw new SqlException("P0004", assert.Message is { } message ? TextOf(message) : "assertion failed"); // assert_failure
                break;
            case PlDiagnostics diagnostics:
                foreach ((PlTarget target, string item) in diagnostics.Items)
                    queries.Assign(target, Item(diagnostics, item, out SqlType type), type);
                break;
        }
    }

    private bool AreAssertsOff() => session.Settings.Get("plpgsql.check_asserts")?.ToLowerInvariant() is "off" or "false" or "no" or "0";

    private void Raise(PlRaise raise)
    {
        string? message = raise.Format is { } format ? Formatted(format, raise.Arguments) : null;
        string? state = raise.Condition is { } condition ? ConditionNames.CodeOf(condition) : null;
        string? detail = null, hint = null, schema = null, table = null, column = null, type = null, constraint = null;
        if (raise.Options.GroupBy(option => option.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Twice(twice.Key);
        foreach ((string name, PlQuery value) in raise.Options)
        {
            string text = TextOf(value);
            switch (name)
            {
                case "MESSAGE": message = message is null ? text : throw Twice("MESSAGE"); break;
                case "DETAIL": detail = text; break;
                case "HINT": hint = text; break;
                case "ERRCODE": state = ConditionNames.CodeOf(text); break;
                case "SCHEMA": schema = text; break;
                case "TABLE": table = text; break;
                case "COLUMN": column = text; break;
                case "DATATYPE": type = text; break;
                case "CONSTRAINT": constraint = text; break;
                default: throw new SqlException(SqlState.SyntaxError, "unrecognized RAISE statement option");
            }
        }

        message ??= raise.Condition ?? state ?? "P0001";
        if (raise.Level == "EXCEPTION")
        {
            throw new SqlException(state ?? "P0001", message) // raise_exception
            {
                Detail = detail, Hint = hint, Schema = schema, Table = table, Column = column, DataType = type, Constraint = constraint,
            };
        }

        string otherwise = raise.Level == "WARNING" ? SqlState.Warning : SqlState.SuccessfulCompletion;
        session.State.Send(new Notice(raise.Level, state ?? otherwise, message)
        {
            Detail = detail, Hint = hint, Where = queries.Statements.Contexts.Text,
        });
    }

    private string Formatted(string format, IReadOnlyList<PlQuery> arguments)
    {
        var message = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                message.Append(format[i]);
            }
            else if (i + 1 < format.Length && format[i + 1] == '%')
            {
                message.Append('%');
                i++;
            }
            else
            {
                if (next == arguments.Count)
                    throw new SqlException(SqlState.SyntaxError, "too few parameters specified for RAISE");
                message.Append(TextOf(arguments[next++], "<NULL>"));
            }
        }

        return next == arguments.Count
            ? message.ToString()
            : throw new SqlException(SqlState.SyntaxError, "too many parameters specified for RAISE");
    }

    private string TextOf(PlQuery query, string? forNull = null)
    {
        (Column value, SqlType type) = queries.Evaluate(query);
        if (value.IsNull(0))
            return forNull ?? throw new SqlException(SqlState.NullValueNotAllowed, "RAISE statement option cannot be null");
        var text = new ArrayBufferWriter<byte>();
        type.WriteText(value, 0, text, queries.Statements.Context().Format);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private Column Item(PlDiagnostics diagnostics, string item, out SqlType type)
    {
        type = item == "ROW_COUNT" ? BuiltinTypes.Int8 : BuiltinTypes.Text;
        if (item == "ROW_COUNT")
            return PlVariable.Of(type, queries.RowCount);
        if (item == "PG_CONTEXT")
            return PlVariable.Of(type, new Text(queries.Statements.Contexts.Text));
        if (item == "PG_ROUTINE_OID")
            throw SqlException.NotSupported("PG_ROUTINE_OID is not supported in GET DIAGNOSTICS");
        if (!_handled.TryPeek(out SqlException? error))
            throw new SqlException("0Z002", "GET STACKED DIAGNOSTICS cannot be used outside an exception handler");
        string? text = item switch
        {
            "RETURNED_SQLSTATE" => error.State,
            "MESSAGE_TEXT" => error.Message,
            "PG_EXCEPTION_DETAIL" => error.Detail ?? "",
            "PG_EXCEPTION_HINT" => error.Hint ?? "",
            "PG_EXCEPTION_CONTEXT" => error.Where ?? "",
            "SCHEMA_NAME" => error.Schema ?? "",
            "TABLE_NAME" => error.Table ?? "",
            "COLUMN_NAME" => error.Column ?? "",
            "CONSTRAINT_NAME" => error.Constraint ?? "",
            "PG_DATATYPE_NAME" => error.DataType ?? "",
            _ => throw new SqlException(SqlState.SyntaxError, $"unrecognized GET DIAGNOSTICS item"),
        };
        return PlVariable.Of(type, new Text(text));
    }

    private static SqlException Twice(string option) => new(SqlState.SyntaxError, $"RAISE option already specified: {option}");
}
