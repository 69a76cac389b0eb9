using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>json_to_record and json_to_recordset: rows of the columns that the FROM item defines.</summary>
internal static class JsonRecords
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        list.AddStable(3960, "json_populate_record(base anyelement, from_json json, use_json_as_text bool = false) anyelement", (call, a) =>
            Populated("json_populate_record", call, a), isStrict: false);
        list.AddStable(3209, "jsonb_populate_record(anyelement, jsonb) anyelement", (call, a) =>
            Populated("jsonb_populate_record", call, a), isStrict: false);
        list.AddStable(6338, "jsonb_populate_record_valid(anyelement, jsonb) bool", (call, a) => IsPopulated(call, a), isStrict: false);
        list.AddSet(
            3961, "json_populate_recordset(base anyelement, from_json json, use_json_as_text bool = false) anyelement",
            (call, a) => PopulatedSet("json_populate_recordset", call, a), isStrict: false, Volatility.Stable);
        list.AddSet(
            3475, "jsonb_populate_recordset(anyelement, jsonb) anyelement",
            (call, a) => PopulatedSet("jsonb_populate_recordset", call, a), isStrict: false, Volatility.Stable);
        Add(functions, 3204, "json_to_record", "json", isSet: false);
        Add(functions, 3205, "json_to_recordset", "json", isSet: true);
        Add(functions, 3490, "jsonb_to_record", "jsonb", isSet: false);
        Add(functions, 3491, "jsonb_to_recordset", "jsonb", isSet: true);
    }

    private static CompositeType RowType(string name, CallContext call) => call.ArgumentTypes[0] as CompositeType
        ?? throw new SqlException(SqlState.DatatypeMismatch, $"first argument of {name} must be a row type");

    private static object? Populated(string name, CallContext call, object?[] arguments) => arguments[1] is Text json
        ? JsonPopulation.Row(JsonParser.Parse(json), RowType(name, call), (RecordValue?)arguments[0], call.Statement.Format)
        : arguments[0];

    private static bool? IsPopulated(CallContext call, object?[] arguments)
    {
        if (arguments[1] is null)
            return null;
        try
        {
            Populated("jsonb_populate_record_valid", call, arguments);
            return true;
        }
        catch (SqlException error) when (error.State.StartsWith("22", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static IEnumerable<object?> PopulatedSet(string name, CallContext call, object?[] arguments)
    {
        CompositeType type = RowType(name, call);
        if (arguments[1] is not Text json)
            return [];
        JsonItem item = JsonParser.Parse(json);
        if (item.Kind != JsonKind.Array)
            throw NoArray(name, item);
        return item.Elements.Select(element => element.Kind == JsonKind.Object
            ? (object?)JsonPopulation.Row(element, type, (RecordValue?)arguments[0], call.Statement.Format)
            : throw new SqlException(SqlState.InvalidParameterValue, $"argument of {name} must be an array of objects"));
    }

    private static SqlException NoArray(string name, JsonItem item) => new(
        SqlState.InvalidParameterValue,
        $"cannot call {name} on {(name[4] == 'b' ? "a non-array" : item.Kind == JsonKind.Object ? "an object" : "a scalar")}");

    private static void Add(FunctionCatalog functions, uint oid, string name, string type, bool isSet) => functions.Add(new TableFunction
    {
        Oid = oid, Name = name, ArgumentTypes = [BuiltinTypes.Named(type)], ReturnType = BuiltinTypes.Record, Volatility =
            Volatility.Stable,
        Body = (_, _) => throw new SqlException(SqlState.FeatureNotSupported,
            "function returning record called in context that cannot accept type record"),
        BodyOf = columns => (call, arguments) => arguments[0] is Text json
            ? Rows(name, json, isSet, columns, call.Statement.Format)
            : isSet ? [] : [Batch(columns, [new object?[columns.Count]])],
    });

    private static IEnumerable<Batch> Rows(
        string name, Text json, bool isSet, IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, FormatSettings settings)
    {
        JsonItem item = JsonParser.Parse(json);
        if (!isSet)
        {
            if (item.Kind != JsonKind.Object)
                throw new SqlException(SqlState.InvalidParameterValue,
                    $"cannot call populate_composite on {(item.Kind == JsonKind.Array ? "an array" : "a scalar")}");
            return [Batch(columns, [JsonPopulation.ToRow(item, columns, settings)])];
        }

        if (item.Kind != JsonKind.Array)
            throw NoArray(name, item);
        return item.Elements.Select(element => element.Kind == JsonKind.Object
                ? JsonPopulation.ToRow(element, columns, settings)
                : throw new SqlException(SqlState.InvalidParameterValue, $"argument of {name} must be an array of objects"))
            .Chunk(PgVecByok.Engine.Batch.TargetRows).Select(rows => Batch(columns, rows));
    }

    private static Batch Batch(IReadOnlyList<(string Name, SqlType Type, int Typmod)> types, object?[][] rows)
    {
        Column[] columns = [.. types.Select(column => column.Type.NewColumn(rows.Length))];
        foreach (object?[] row in rows)
        {
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendBoxed(row[i]);
        }

        return new Batch(columns, rows.Length);
    }
}
