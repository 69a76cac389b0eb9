using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>json_to_record and json_to_recordset: rows of the columns that the FROM item defines.</summary>
internal static class JsonRecords
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, 3204, "json_to_record", "json", isSet: false);
        Add(functions, 3205, "json_to_recordset", "json", isSet: true);
        Add(functions, 3490, "jsonb_to_record", "jsonb", isSet: false);
        Add(functions, 3491, "jsonb_to_recordset", "jsonb", isSet: true);
    }

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
            throw new SqlException(SqlState.InvalidParameterValue,
                $"cannot call {name} on {(item.Kind == JsonKind.Object ? "an object" : "a scalar")}");
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
