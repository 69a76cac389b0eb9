namespace PgVecByok.Engine;

/// <summary>Operators of jsonb beside access and comparison, and the functions that change a value.</summary>
internal static class JsonbOperators
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddTests(functions);
        AddDeletions(functions);
        AddChanges(functions);
    }

    private static void AddTests(FunctionCatalog functions)
    {
        functions.Scalar(4046, "jsonb_contains(jsonb, jsonb) bool", Lift.Strict((Text whole, Text part) =>
            JsonbContainment.Contains(JsonParser.Parse(whole), JsonParser.Parse(part)))).As(functions, 3246, "@>", "<@");
        functions.Scalar(4050, "jsonb_contained(jsonb, jsonb) bool", Lift.Strict((Text part, Text whole) =>
            JsonbContainment.Contains(JsonParser.Parse(whole), JsonParser.Parse(part)))).As(functions, 3250, "<@", "@>");
        functions.Scalar(4047, "jsonb_exists(jsonb, text) bool", Lift.Strict((Text json, Text name) =>
            Exists(JsonParser.Parse(json), name))).As(functions, 3247, "?");
        functions.Scalar(4048, "jsonb_exists_any(jsonb, text[]) bool", Lift.Strict((Text json, SqlArray names) =>
            JsonParser.Parse(json) is var item && Names(names).Any(name => Exists(item, name)))).As(functions, 3248, "?|");
        functions.Scalar(4049, "jsonb_exists_all(jsonb, text[]) bool", Lift.Strict((Text json, SqlArray names) =>
            JsonParser.Parse(json) is var item && Names(names).All(name => Exists(item, name)))).As(functions, 3249, "?&");
    }

    private static void AddDeletions(FunctionCatalog functions)
    {
        functions.Scalar(3301, "jsonb_concat(jsonb, jsonb) jsonb", Lift.Strict((Text left, Text right) => JsonWriter.Canonical(
            JsonbChange.Concatenate(JsonParser.Parse(left), JsonParser.Parse(right))))).As(functions, 3284, "||");
        functions.Scalar(3302, "jsonb_delete(jsonb, text) jsonb", Lift.Strict((Text json, Text name) => JsonWriter.Canonical(
            JsonbChange.Delete(JsonParser.Parse(json), name)))).As(functions, 3285, "-");
        functions.Scalar(3303, "jsonb_delete(jsonb, int4) jsonb", Lift.Strict((Text json, int index) => JsonWriter.Canonical(
            JsonbChange.Delete(JsonParser.Parse(json), index)))).As(functions, 3286, "-");
        functions.Scalar(3343, "jsonb_delete(jsonb, variadic text[]) jsonb", Lift.Strict((Text json, SqlArray names) => JsonWriter.Canonical(
            Names(names).Aggregate(JsonParser.Parse(json), JsonbChange.Delete)))).As(functions, 3398, "-");
        functions.Scalar(3304, "jsonb_delete_path(jsonb, text[]) jsonb", Lift.Strict((Text json, SqlArray path) => JsonWriter.Canonical(
            JsonbChange.DeletePath(JsonParser.Parse(json), Steps(path))))).As(functions, 3287, "#-");
    }

    private static void AddChanges(FunctionCatalog functions)
    {
        functions.Scalar(
            3305, "jsonb_set(jsonb_in jsonb, path text[], replacement jsonb, create_if_missing bool = true) jsonb",
            Lift.Strict((Text json, SqlArray path, Text value, bool create) => JsonWriter.Canonical(
                JsonbChange.Set(JsonParser.Parse(json), Steps(path), JsonParser.Parse(value), create))));
        functions.Scalar(
            3579, "jsonb_insert(jsonb_in jsonb, path text[], replacement jsonb, insert_after bool = false) jsonb",
            Lift.Strict((Text json, SqlArray path, Text value, bool after) => JsonWriter.Canonical(
                JsonbChange.Insert(JsonParser.Parse(json), Steps(path), JsonParser.Parse(value), after))));
        functions.Scalar(
            5054,
            "jsonb_set_lax(jsonb_in jsonb, path text[], replacement jsonb, create_if_missing bool = true, null_value_treatment text = 'use_json_null') jsonb",
            Lift.Always<Text>((_, columns, row) => SetLax(columns, row)), isStrict: false);
        functions.Scalar(3262, "jsonb_strip_nulls(target jsonb, strip_in_arrays bool = false) jsonb", Lift.Strict((Text json, bool inArrays) =>
            JsonWriter.Canonical(JsonbChange.StripNulls(JsonParser.Parse(json), inArrays))));
        functions.Scalar(3306, "jsonb_pretty(jsonb) text", Lift.Strict((Text json) =>
        {
            var writer = new System.Buffers.ArrayBufferWriter<byte>();
            JsonWriter.Pretty(JsonParser.Parse(json), 0, writer);
            return JsonWriter.ToText(writer);
        }));
    }

    private static Text? SetLax(Column[] columns, int row)
    {
        if (columns[0].IsNull(row) || columns[1].IsNull(row) || columns[3].IsNull(row))
            return null;
        if (columns[4].IsNull(row))
            throw Unknown();
        Text json = ((Column<Text>)columns[0])[row];
        Text[] path = Steps(((Column<SqlArray>)columns[1])[row]);
        bool create = ((Column<bool>)columns[3])[row];
        if (!columns[2].IsNull(row))
            return JsonWriter.Canonical(JsonbChange.Set(JsonParser.Parse(json), path, JsonParser.Parse(((Column<Text>)columns[2])[row]), create));
        return ((Column<Text>)columns[4])[row].ToString() switch
        {
            "raise_exception" => throw new Sql.SqlException(Sql.SqlState.NullValueNotAllowed, "JSON value must not be null")
            {
                Detail = "Exception was raised because null_value_treatment is \"raise_exception\".",
                Hint = "To avoid, either change the null_value_treatment argument or ensure that an SQL NULL is not passed.",
            },
            "use_json_null" => JsonWriter.Canonical(JsonbChange.Set(JsonParser.Parse(json), path, JsonItem.Null, create)),
            "delete_key" => JsonWriter.Canonical(JsonbChange.DeletePath(JsonParser.Parse(json), path)),
            "return_target" => json,
            _ => throw Unknown(),
        };
    }

    private static Sql.SqlException Unknown() => new(
        Sql.SqlState.InvalidParameterValue,
        "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or \"raise_exception\"");

    private static bool Exists(JsonItem item, Text name) => item.Kind switch
    {
        JsonKind.Object => item.Field(name) is not null,
        JsonKind.Array => item.Elements.Any(element => element.Kind == JsonKind.String && element.Text == name),
        JsonKind.String => item.Text == name,
        _ => false,
    };

    private static IEnumerable<Text> Names(SqlArray names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (!names.Elements.IsNull(i))
                yield return ((Column<Text>)names.Elements)[i];
        }
    }

    private static Text[] Steps(SqlArray path)
    {
        TextPath.RequireOneDimension(path);
        if (TextPath.Of(path) is { } steps)
            return steps;
        int at = 0;
        while (!path.Elements.IsNull(at))
            at++;
        throw new Sql.SqlException(Sql.SqlState.NullValueNotAllowed, $"path element at position {at + 1} is null");
    }
}
