using System.Buffers;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>Arrays to delimited text and back: array_to_string, string_to_array, string_to_table.</summary>
internal static class ArrayStrings
{
    public static void AddTo(FunctionList list)
    {
        list.AddStable(395, "array_to_string(anyarray, text) text", (call, args) =>
            Join(call, (SqlArray)args[0]!, (Text)args[1]!, null));
        list.AddStable(
            384, "array_to_string(anyarray, text, text) text",
            (call, args) => args[0] is SqlArray array && args[1] is Text separator ? (object?)Join(call, array, separator, args[2] as Text?) : null,
            isStrict: false);
        list.Add(394, "string_to_array(text, text) text[]", (call, args) => ToArray(call, args, null), isStrict: false);
        list.Add(376, "string_to_array(text, text, text) text[]", (call, args) => ToArray(call, args, args[2] as Text?), isStrict: false);
        list.AddSet(6160, "string_to_table(text, text) text", (_, args) => Split(args, null) ?? [], isStrict: false);
        list.AddSet(6161, "string_to_table(text, text, text) text", (_, args) => Split(args, args[2] as Text?) ?? [], isStrict: false);
    }

    private static Text Join(CallContext call, SqlArray array, Text separator, Text? forNull)
    {
        var joined = new ArrayBufferWriter<byte>();
        bool isFirst = true;
        for (int i = 0; i < array.Count; i++)
        {
            bool isNull = array.Elements.IsNull(i);
            if (isNull && forNull is null)
                continue;
            if (!isFirst)
                joined.Write(separator.Span);
            isFirst = false;
            if (isNull)
                joined.Write(forNull!.Value.Span);
            else
                array.ElementType.WriteText(array.Elements, i, joined, call.Statement.Format);
        }

        return new Text(joined.WrittenSpan.ToArray());
    }

    private static SqlArray? ToArray(CallContext call, object?[] arguments, Text? forNull) =>
        Split(arguments, forNull) is { } parts ? SqlArray.Of(BuiltinTypes.Text, parts, call) : null;

    /// <summary>Null for a NULL string. A NULL separator parts every character, an empty one nothing.</summary>
    private static IEnumerable<object?>? Split(object?[] arguments, Text? forNull)
    {
        if (arguments[0] is not Text whole)
            return null;
        if (whole.Length == 0)
            return [];
        IEnumerable<Text> parts = arguments[1] is not Text separator ? Characters(whole)
            : separator.Length == 0 ? [whole]
            : Parts(whole, separator);
        return parts.Select(part => part == forNull ? null : (object?)part);
    }

    private static IEnumerable<Text> Characters(Text whole)
    {
        byte[] bytes = whole.Span.ToArray();
        for (int at = 0; at < bytes.Length;)
        {
            Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out int length);
            yield return new Text(bytes, at, length);
            at += length;
        }
    }

    private static IEnumerable<Text> Parts(Text whole, Text separator)
    {
        byte[] bytes = whole.Span.ToArray(), between = separator.Span.ToArray();
        int at = 0;
        for (int found; (found = bytes.AsSpan(at).IndexOf(between)) >= 0; at += found + between.Length)
            yield return new Text(bytes, at, found);
        yield return new Text(bytes, at, bytes.Length - at);
    }
}
