namespace PgVecByok.Engine;

/// <summary>-&gt; -&gt;&gt; #&gt; #&gt;&gt; and the functions behind them, the same for json and jsonb.</summary>
internal static class JsonAccess
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, "json", 3947, 3962, 3948, 3963, 3949, 3964, 3950, 3965, 3951, 3966, 3953, 3967);
        Add(functions, "jsonb", 3478, 3211, 3214, 3477, 3215, 3212, 3216, 3481, 3217, 3213, 3940, 3206);
    }

    private static void Add(FunctionCatalog functions, string type, params ReadOnlySpan<uint> oids)
    {
        functions.Scalar(oids[0], $"{type}_object_field(from_json {type}, field_name text) {type}", Lift.StrictOrNull<Text, Text, Text>(
            JsonScan.Field)).As(functions, oids[1], "->");
        functions.Scalar(oids[2], $"{type}_object_field_text(from_json {type}, field_name text) text", Lift.StrictOrNull((Text json, Text name) =>
            AsText(JsonScan.Field(json, name)))).As(functions, oids[3], "->>");
        Func<Text, long, Text?> element = type == "jsonb" ? JsonScan.ElementOrScalar : JsonScan.Element;
        functions.Scalar(oids[4], $"{type}_array_element(from_json {type}, element_index int4) {type}", Lift.StrictOrNull(
            (Text json, int index) => element(json, index))).As(functions, oids[5], "->");
        functions.Scalar(oids[6], $"{type}_array_element_text(from_json {type}, element_index int4) text", Lift.StrictOrNull(
            (Text json, int index) => AsText(element(json, index)))).As(functions, oids[7], "->>");
        functions.Scalar(oids[8], $"{type}_extract_path({type}, variadic text[]) {type}", Lift.StrictOrNull(
            (Text json, SqlArray path) => Find(json, path))).As(functions, oids[9], "#>");
        functions.Scalar(oids[10], $"{type}_extract_path_text({type}, variadic text[]) text", Lift.StrictOrNull(
            (Text json, SqlArray path) => AsText(Find(json, path)))).As(functions, oids[11], "#>>");
    }

    private static Text? Find(Text json, SqlArray path) => TextPath.Of(path) is { } steps ? TextPath.Find(json, steps) : null;

    private static Text? AsText(Text? value) => value is { } found ? JsonScan.AsText(Trimmed(found)) : null;

    private static Text Trimmed(Text value)
    {
        int start = value.Span.IndexOfAnyExcept(" \t\n\r"u8);
        int end = value.Span.LastIndexOfAnyExcept(" \t\n\r"u8) + 1;
        return value.Slice(start, end - start);
    }
}
