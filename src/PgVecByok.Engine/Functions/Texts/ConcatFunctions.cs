using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>concat, concat_ws and format: any number of arguments of any type, written as text; and quoting.</summary>
internal static class ConcatFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddOperators(functions);
        functions.Add(Variadic(3058, "concat", [BuiltinTypes.Any], (call, columns, row) => Join(call, columns, row, 0, default)));
        functions.Add(Variadic(3059, "concat_ws", [BuiltinTypes.Text, BuiltinTypes.Any], (call, columns, row) =>
            columns[0].IsNull(row) ? null : Join(call, columns, row, 1, ((Column<Text>)columns[0])[row])));
        functions.Add(Variadic(3539, "format", [BuiltinTypes.Text, BuiltinTypes.Any], Format));
        functions.Scalar(3540, "format(text) text", Lift.Always<Text>(Format), Volatility.Stable, isStrict: false);
        functions.Scalar(1282, "quote_ident(text) text", Lift.Strict((Text text) => (Text)Identifier(text.ToString())));
        functions.Scalar(1283, "quote_literal(text) text", Lift.Strict((Text text) => (Text)Literal(text.ToString())));
        var list = new FunctionList(functions);
        list.AddStable(1285, "quote_literal(anyelement) text", (call, a) => Literal(Written(call, a[0]!)));
        list.AddStable(1290, "quote_nullable(anyelement) text", (call, a) => a[0] is { } value ? Literal(Written(call, value)) : "NULL",
            isStrict: false);
        functions.Scalar(1289, "quote_nullable(text) text", Lift.Always<Text>((_, columns, row) =>
            columns[0].IsNull(row) ? "NULL" : Literal(((Column<Text>)columns[0])[row].ToString())), isStrict: false);
    }

    /// <summary>text || anything, either way round: the other side as its cast to text has it.</summary>
    private static void AddOperators(FunctionCatalog functions)
    {
        functions.Scalar(2003, "textanycat(text, anynonarray) text", Lift.Always(Concatenated), Volatility.Stable).As(functions, 2779, "||");
        functions.Scalar(2004, "anytextcat(anynonarray, text) text", Lift.Always(Concatenated), Volatility.Stable).As(functions, 2780, "||");
    }

    private static Text? Concatenated(CallContext call, Column[] columns, int row)
    {
        if (columns[0].IsNull(row) || columns[1].IsNull(row))
            return null;
        var writer = new ArrayBufferWriter<byte>();
        for (int i = 0; i < columns.Length; i++)
        {
            if (call.ArgumentTypes[i] == BuiltinTypes.Bool)
                writer.Write(((Column<bool>)columns[i])[row] ? "true"u8 : "false"u8); // the cast says more than the text form
            else
                call.ArgumentTypes[i].WriteText(columns[i], row, writer, FormatOf(call));
        }

        return new Text(writer.WrittenSpan.ToArray());
    }

    private static ScalarFunction Variadic(uint oid, string name, SqlType[] types, Func<CallContext, Column[], int, Text?> body) => new()
    {
        Oid = oid, Name = name, ArgumentTypes = types, ReturnType = BuiltinTypes.Text, IsVariadic = true, IsStrict = false,
        Volatility = Volatility.Stable, Body = Lift.Always(body),
    };

    private static Text? Join(CallContext call, Column[] columns, int row, int from, Text separator)
    {
        var writer = new ArrayBufferWriter<byte>();
        bool isFirst = true;
        for (int i = from; i < columns.Length; i++)
        {
            if (columns[i].IsNull(row))
                continue;
            if (!isFirst)
                writer.Write(separator.Span);
            isFirst = false;
            call.ArgumentTypes[i].WriteText(columns[i], row, writer, FormatOf(call));
        }

        return new Text(writer.WrittenSpan.ToArray());
    }

    private static FormatSettings FormatOf(CallContext call) => call.Statement?.Format ?? FormatSettings.Default;

    private static Text? Format(CallContext call, Column[] columns, int row)
    {
        if (columns[0].IsNull(row))
            return null;
        return new FormatTemplate(((Column<Text>)columns[0])[row].ToString(), columns.Length - 1, argument =>
        {
            if (columns[argument].IsNull(row))
                return null;
            var writer = new ArrayBufferWriter<byte>();
            call.ArgumentTypes[argument].WriteText(columns[argument], row, writer, FormatOf(call));
            return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
        }).Filled();
    }

    internal static string Identifier(string name)
    {
        bool isPlain = name.Length > 0 && name[0] is (>= 'a' and <= 'z') or '_'
            && name.All(each => each is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') && !Quoting.IsQuotedWord(name);
        return isPlain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    internal static string Literal(string text)
    {
        string doubled = text.Replace("'", "''", StringComparison.Ordinal);
        return text.Contains('\\', StringComparison.Ordinal)
            ? $"E'{doubled.Replace("\\", "\\\\", StringComparison.Ordinal)}'"
            : $"'{doubled}'";
    }

    private static string Written(CallContext call, object value)
    {
        Column column = call.ArgumentTypes[0].NewColumn(1);
        column.AppendBoxed(value);
        var text = new System.Buffers.ArrayBufferWriter<byte>();
        call.ArgumentTypes[0].WriteText(column, 0, text, call.Statement.Format);
        return System.Text.Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
