using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Lengths, types, and the functions that make rows of a JSON value.</summary>
internal static class JsonRows
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, "json", BuiltinTypes.Json, [3956, 3968, 3955, 3969, 3958, 3959, 3957]);
        Add(functions, "jsonb", BuiltinTypes.Jsonb, [3207, 3210, 3219, 3465, 3208, 3932, 3931]);
        functions.Scalar(3261, "json_strip_nulls(target json, strip_in_arrays bool = false) json", Lift.Strict((Text json, bool inArrays) =>
        {
            var writer = new ArrayBufferWriter<byte>();
            StripNulls(json, inArrays, writer);
            return JsonWriter.ToText(writer);
        }));
    }

    private static void Add(FunctionCatalog functions, string type, SqlType json, ReadOnlySpan<uint> oids)
    {
        functions.Scalar(oids[0], $"{type}_array_length({type}) int4", Lift.Strict((Text value) => Length(value)));
        functions.Scalar(oids[1], $"{type}_typeof({type}) text", Lift.Strict((Text value) => new Text(TypeOf(value))));
        functions.Rows(
            oids[2], $"{type}_array_elements(from_json {type}) {type}", (_, arguments) =>
                Rows(arguments[0], value => Elements(value, $"{type}_array_elements", json).Select(each => new object?[] { each }), json),
            columns: [("value", json)]);
        functions.Rows(
            oids[3], $"{type}_array_elements_text(from_json {type}) text", (_, arguments) =>
                Rows(
                    arguments[0],
                    value => Elements(value, $"{type}_array_elements_text", json).Select(each => new object?[] { JsonScan.AsText(each) }),
                    BuiltinTypes.Text),
            columns: [("value", BuiltinTypes.Text)]);
        functions.Rows(
            oids[4], $"{type}_each(from_json {type}) record", (_, arguments) => Rows(
                arguments[0],
                value => Fields(value, $"{type}_each", json).Select(field => new object?[] { field.Name, field.Value }), BuiltinTypes.Text, json),
            columns: [("key", BuiltinTypes.Text), ("value", json)]);
        functions.Rows(
            oids[5], $"{type}_each_text(from_json {type}) record", (_, arguments) => Rows(
                arguments[0],
                value => Fields(value, $"{type}_each_text", json).Select(field => new object?[] { field.Name, JsonScan.AsText(field.Value) }),
                BuiltinTypes.Text, BuiltinTypes.Text),
            columns: [("key", BuiltinTypes.Text), ("value", BuiltinTypes.Text)]);
        functions.Rows(
            oids[6], $"{type}_object_keys({type}) text", (_, arguments) => Rows(
                arguments[0], value => Names(value, type), BuiltinTypes.Text));
    }

    private static int Length(Text json) => JsonScan.First(json) switch
    {
        '[' => JsonScan.Elements(json).Count(),
        '{' => throw Invalid("cannot get array length of a non-array"),
        _ => throw Invalid("cannot get array length of a scalar"),
    };

    private static string TypeOf(Text json) => JsonScan.First(json) switch
    {
        '{' => "object",
        '[' => "array",
        '"' => "string",
        't' or 'f' => "boolean",
        'n' => "null",
        _ => "number",
    };

    private static IEnumerable<Text> Elements(Text json, string function, SqlType type)
    {
        bool isJson = type == BuiltinTypes.Json;
        return JsonScan.First(json) switch
        {
            '[' => JsonScan.Elements(json),
            '{' => throw Invalid(isJson ? $"cannot call {function} on a non-array" : "cannot extract elements from an object"),
            _ => throw Invalid(isJson ? $"cannot call {function} on a scalar" : "cannot extract elements from a scalar"),
        };
    }

    private static IEnumerable<(Text Name, Text Value)> Fields(Text json, string function, SqlType type)
    {
        if (JsonScan.First(json) != '{')
        {
            throw Invalid(type == BuiltinTypes.Jsonb ? $"cannot call {function} on a non-object"
                : JsonScan.First(json) == '[' ? "cannot deconstruct an array as an object" : "cannot deconstruct a scalar");
        }

        return JsonScan.Fields(json).Select(field => (JsonParser.Decode(JsonScan.Checked(field.Name)), field.Value));
    }

    private static IEnumerable<object?[]> Names(Text json, string type)
    {
        char first = JsonScan.First(json);
        if (first != '{')
            throw Invalid($"cannot call {type}_object_keys on {(first == '[' ? "an array" : "a scalar")}");
        return JsonScan.Fields(json).Select(field => new object?[] { JsonParser.Decode(JsonScan.Checked(field.Name)) });
    }

    private static IEnumerable<Batch> Rows(object? argument, Func<Text, IEnumerable<object?[]>> rows, params SqlType[] types) =>
        argument is Text json ? Batches(rows(json), types) : [];

    private static IEnumerable<Batch> Batches(IEnumerable<object?[]> rows, SqlType[] types)
    {
        foreach (object?[][] chunk in rows.Chunk(Batch.TargetRows))
        {
            Column[] columns = [.. types.Select(type => type.NewColumn(chunk.Length))];
            foreach (object?[] row in chunk)
            {
                for (int i = 0; i < columns.Length; i++)
                    columns[i].AppendBoxed(row[i]);
            }

            yield return new Batch(columns, chunk.Length);
        }
    }

    /// <summary>json's own: fields keep their order, and repeated ones stay.</summary>
    private static void StripNulls(Text json, bool inArrays, IBufferWriter<byte> writer)
    {
        SqlException.ThrowIfTooDeep();
        bool isFirst = true;
        switch (JsonScan.First(json))
        {
            case '{':
                writer.Write("{"u8);
                foreach ((Text name, Text value) in JsonScan.Fields(json).Where(field => field.Value.Span[0] != 'n'))
                {
                    if (!isFirst)
                        writer.Write(","u8);
                    isFirst = false;
                    JsonWriter.String(JsonParser.Decode(JsonScan.Checked(name)).Span, writer);
                    writer.Write(":"u8);
                    StripNulls(value, inArrays, writer);
                }

                writer.Write("}"u8);
                break;
            case '[':
                writer.Write("["u8);
                foreach (Text element in JsonScan.Elements(json).Where(element => !inArrays || element.Span[0] != 'n'))
                {
                    if (!isFirst)
                        writer.Write(","u8);
                    isFirst = false;
                    StripNulls(element, inArrays, writer);
                }

                writer.Write("]"u8);
                break;
            case '"':
                JsonWriter.String(JsonParser.Decode(JsonScan.Checked(json.Slice(json.Span.IndexOf((byte)'"'), json.Span.LastIndexOf((byte)'"') + 1 - json.Span.IndexOf((byte)'"')))).Span, writer);
                break;
            default:
                writer.Write(json.Span.Trim(" \t\n\r"u8));
                break;
        }
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);
}
