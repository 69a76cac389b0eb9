using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What stands behind JSON(), JSON_SCALAR, JSON_OBJECT, JSON_ARRAY and IS JSON.</summary>
internal static class JsonForms
{
    /// <summary>json of a text, checked; with unique keys also that no object names one twice.</summary>
    public static Text Parsed(Text text, bool hasUniqueKeys)
    {
        JsonParser.Check(text.Span);
        if (hasUniqueKeys && FindRepeated(text) is not null)
            throw new SqlException("22030", "duplicate JSON object key value");
        return text;
    }

    public static bool IsJson(Text text, string kind, bool hasUniqueKeys)
    {
        try
        {
            JsonParser.Check(text.Span);
        }
        catch (SqlException error) when (error.State.StartsWith("22", StringComparison.Ordinal))
        {
            return false;
        }

        char first = JsonScan.First(text);
        bool matches = kind switch
        {
            "ARRAY" => first == '[',
            "OBJECT" => first == '{',
            "SCALAR" => first is not ('[' or '{'),
            _ => true,
        };
        return matches && !(hasUniqueKeys && FindRepeated(text) is not null);
    }

    public static Text Object(CallContext call, Column[] columns, int row, bool[] areJson, bool dropsNulls, bool hasUniqueKeys)
    {
        var writer = new ArrayBufferWriter<byte>();
        HashSet<Text> names = [];
        writer.Write("{"u8);
        bool isFirst = true;
        for (int i = 0; i < columns.Length; i += 2)
        {
            if (columns[i].IsNull(row))
                throw new SqlException(SqlState.NullValueNotAllowed, "null value not allowed for object key");
            Text name = JsonDatum.Name(columns[i], row, call.ArgumentTypes[i], call.Statement.Format);
            if (hasUniqueKeys && !names.Add(name))
                throw Repeated(name);
            if (dropsNulls && columns[i + 1].IsNull(row))
                continue;
            if (!isFirst)
                writer.Write(", "u8);
            isFirst = false;
            JsonWriter.String(name.Span, writer);
            writer.Write(" : "u8);
            Value(call, columns, i + 1, row, areJson[i + 1], writer);
        }

        writer.Write("}"u8);
        return JsonWriter.ToText(writer);
    }

    public static Text Array(CallContext call, Column[] columns, int row, bool[] areJson, bool dropsNulls)
    {
        var writer = new ArrayBufferWriter<byte>();
        writer.Write("["u8);
        bool isFirst = true;
        for (int i = 0; i < columns.Length; i++)
        {
            if (dropsNulls && columns[i].IsNull(row))
                continue;
            if (!isFirst)
                writer.Write(", "u8);
            isFirst = false;
            Value(call, columns, i, row, areJson[i], writer);
        }

        writer.Write("]"u8);
        return JsonWriter.ToText(writer);
    }

    private static void Value(CallContext call, Column[] columns, int at, int row, bool isJson, ArrayBufferWriter<byte> writer)
    {
        if (isJson && !columns[at].IsNull(row) && columns[at] is Column<Text> texts)
        {
            JsonParser.Check(texts[row].Span);
            writer.Write(texts[row].Span);
        }
        else
        {
            JsonDatum.Write(columns[at], row, call.ArgumentTypes[at], writer, call.Statement.Format);
        }
    }

    private static SqlException Repeated(Text key) => new("22030", $"duplicate JSON object key value: \"{key}\"");

    private static Text? FindRepeated(Text json)
    {
        SqlException.ThrowIfTooDeep();
        switch (JsonScan.First(json))
        {
            case '{':
                HashSet<Text> names = [];
                foreach ((Text name, Text value) in JsonScan.Fields(json))
                {
                    if (!names.Add(JsonParser.Decode(name.Span)))
                        return JsonParser.Decode(name.Span);
                    if (FindRepeated(value) is { } inner)
                        return inner;
                }

                return null;
            case '[':
                return JsonScan.Elements(json).Select(FindRepeated).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }
}
