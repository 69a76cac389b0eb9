using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>json and jsonb from SQL values: to_json, row_to_json, array_to_json, *_build_object, *_build_array, *_object.</summary>
internal static class JsonConstruction
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(3176, "to_json(anyelement) json", Each((call, columns, row) =>
            JsonDatum.ToJson(columns[0], row, call.ArgumentTypes[0], call.Statement.Format)), Volatility.Stable);
        functions.Scalar(3787, "to_jsonb(anyelement) jsonb", Each((call, columns, row) =>
            JsonWriter.Canonical(JsonDatum.ToItem(columns[0], row, call.ArgumentTypes[0], call.Statement.Format))), Volatility.Stable);
        AddRows(functions);
        AddBuilders(functions);
        AddObjects(functions);
    }

    private static ScalarBody Each(Func<CallContext, Column[], int, Text> function) => Lift.EachRow(function);

    private static void AddRows(FunctionCatalog functions)
    {
        functions.Scalar(3155, "row_to_json(record) json", Each((call, columns, row) =>
            JsonDatum.ToJson(columns[0], row, call.ArgumentTypes[0], call.Statement.Format)), Volatility.Stable);
        functions.Scalar(3156, "row_to_json(record, bool) json", Each((call, columns, row) => JsonDatum.ToJson(
            columns[0], row, call.ArgumentTypes[0], call.Statement.Format, ((Column<bool>)columns[1])[row])), Volatility.Stable);
        functions.Scalar(3153, "array_to_json(anyarray) json", Each((call, columns, row) =>
            JsonDatum.ToJson(columns[0], row, call.ArgumentTypes[0], call.Statement.Format)), Volatility.Stable);
        functions.Scalar(3154, "array_to_json(anyarray, bool) json", Each((call, columns, row) => JsonDatum.ToJson(
            columns[0], row, call.ArgumentTypes[0], call.Statement.Format, ((Column<bool>)columns[1])[row])), Volatility.Stable);
    }

    private static void AddBuilders(FunctionCatalog functions)
    {
        Add(3198, "json_build_array(variadic any) json", BuildArray);
        Add(3199, "json_build_array() json", (_, _, _) => "[]");
        Add(3200, "json_build_object(variadic any) json", BuildObject);
        Add(3201, "json_build_object() json", (_, _, _) => "{}");
        Add(3271, "jsonb_build_array(variadic any) jsonb", (call, columns, row) => Canonical(BuildArray(call, columns, row)));
        Add(3272, "jsonb_build_array() jsonb", (_, _, _) => "[]");
        Add(3273, "jsonb_build_object(variadic any) jsonb", (call, columns, row) => Canonical(BuildObject(call, columns, row)));
        Add(3274, "jsonb_build_object() jsonb", (_, _, _) => "{}");

        void Add(uint oid, string signature, Func<CallContext, Column[], int, Text> build) => functions.Scalar(
            oid, signature, Lift.Always<Text>((call, columns, row) => build(call, columns, row)), Volatility.Stable, isStrict: false);
    }

    private static Text Canonical(Text json) => JsonWriter.Canonical(JsonParser.Parse(json));

    private static Text BuildArray(CallContext call, Column[] columns, int row)
    {
        var writer = new ArrayBufferWriter<byte>();
        writer.Write("["u8);
        for (int i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                writer.Write(", "u8);
            JsonDatum.Write(columns[i], row, call.ArgumentTypes[i], writer, call.Statement.Format);
        }

        writer.Write("]"u8);
        return JsonWriter.ToText(writer);
    }

    private static Text BuildObject(CallContext call, Column[] columns, int row)
    {
        if (columns.Length % 2 != 0)
        {
            throw new SqlException(SqlState.InvalidParameterValue, "argument list must have even number of elements")
            {
                Hint = $"The arguments of {(call.ReturnType == BuiltinTypes.Jsonb ? "jsonb" : "json")}_build_object() "
                    + "must consist of alternating keys and values.",
            };
        }

        var writer = new ArrayBufferWriter<byte>();
        writer.Write("{"u8);
        for (int i = 0; i < columns.Length; i += 2)
        {
            if (i > 0)
                writer.Write(", "u8);
            if (columns[i].IsNull(row))
                throw NullName(call, i + 1);
            JsonWriter.String(JsonDatum.Name(columns[i], row, call.ArgumentTypes[i], call.Statement.Format).Span, writer);
            writer.Write(" : "u8);
            JsonDatum.Write(columns[i + 1], row, call.ArgumentTypes[i + 1], writer, call.Statement.Format);
        }

        writer.Write("}"u8);
        return JsonWriter.ToText(writer);
    }

    private static SqlException NullName(CallContext call, int argument) => call.ReturnType == BuiltinTypes.Jsonb
        ? new(SqlState.InvalidParameterValue, $"argument {argument}: key must not be null")
        : new(SqlState.NullValueNotAllowed, "null value not allowed for object key");

    private static void AddObjects(FunctionCatalog functions)
    {
        functions.Scalar(3202, "json_object(text[]) json", Lift.Strict((SqlArray pairs) => Object(Pairs(pairs))));
        functions.Scalar(3203, "json_object(text[], text[]) json", Lift.Strict((SqlArray names, SqlArray values) => Object(Zip(names, values))));
        functions.Scalar(3263, "jsonb_object(text[]) jsonb", Lift.Strict((SqlArray pairs) => Canonical(Object(Pairs(pairs)))));
        functions.Scalar(3264, "jsonb_object(text[], text[]) jsonb", Lift.Strict((SqlArray names, SqlArray values) =>
            Canonical(Object(Zip(names, values)))));
    }

    private static IEnumerable<(Text? Name, Text? Value)> Pairs(SqlArray pairs)
    {
        if (pairs.Dimensions > 2)
            throw new SqlException(SqlState.ArraySubscriptError, "wrong number of array subscripts");
        if (pairs.Dimensions == 2 && pairs.Lengths[1] != 2)
            throw new SqlException(SqlState.ArraySubscriptError, "array must have two columns");
        if (pairs.Count % 2 != 0)
            throw new SqlException(SqlState.ArraySubscriptError, "array must have even number of elements");
        return Enumerable.Range(0, pairs.Count / 2).Select(i => (At(pairs, i * 2), At(pairs, i * 2 + 1)));
    }

    private static IEnumerable<(Text? Name, Text? Value)> Zip(SqlArray names, SqlArray values)
    {
        if (names.Dimensions > 1 || values.Dimensions > 1)
            throw new SqlException(SqlState.ArraySubscriptError, "wrong number of array subscripts");
        if (names.Count != values.Count)
            throw new SqlException(SqlState.ArraySubscriptError, "mismatched array dimensions");
        return Enumerable.Range(0, names.Count).Select(i => (At(names, i), At(values, i)));
    }

    private static Text Object(IEnumerable<(Text? Name, Text? Value)> pairs)
    {
        var writer = new ArrayBufferWriter<byte>();
        writer.Write("{"u8);
        bool isFirst = true;
        foreach ((Text? name, Text? value) in pairs)
        {
            if (!isFirst)
                writer.Write(", "u8);
            isFirst = false;
            JsonWriter.String((name ?? throw new SqlException(SqlState.NullValueNotAllowed, "null value not allowed for object key")).Span, writer);
            writer.Write(" : "u8);
            if (value is { } text)
                JsonWriter.String(text.Span, writer);
            else
                writer.Write("null"u8);
        }

        writer.Write("}"u8);
        return JsonWriter.ToText(writer);
    }

    private static Text? At(SqlArray array, int index) => array.Elements.IsNull(index) ? (Text?)null : ((Column<Text>)array.Elements)[index];
}
