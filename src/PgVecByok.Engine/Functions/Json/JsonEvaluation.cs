using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What JSON_EXISTS, JSON_VALUE and JSON_QUERY do for one row: run the path, make the one result the type that was asked for, and take
/// what ON EMPTY and ON ERROR say where there is none.
/// </summary>
internal sealed record JsonEvaluation(string Word, SqlType Type, int Typmod)
{
    public string? Wrapper { get; init; }

    public bool OmitsQuotes { get; init; }

    public string OnEmpty { get; init; } = "NULL";

    public string OnError { get; init; } = "NULL";

    /// <summary>The column of JSON_TABLE, which errors name.</summary>
    public string? Column { get; init; }

    public object? Run(
        CallContext call, JsonPath path, JsonItem context, Func<Text, JsonItem?> variables, Func<object?> emptyDefault,
            Func<object?> errorDefault)
    {
        bool throws = OnError == "ERROR";
        FormatSettings settings = call.Statement.Format;
        List<JsonItem>? found = Word == "JSON_EXISTS" ? null : [];
        try
        {
            PathOutcome outcome = PathExecution.Run(
                path, context, variables, throws, SessionZone.Of(call), found, call.Statement.Cancelled.ThrowIfCancellationRequested);
            if (outcome == PathOutcome.Failed)
                return Instead(OnError, errorDefault, settings);
            if (found is null)
                return Converted(JsonItem.OfBool(outcome == PathOutcome.Found), settings);
            if (found.Count == 0)
                return IsEmpty(emptyDefault, settings);
            return Word == "JSON_VALUE" ? Value(found, settings) : Query(found, settings);
        }
        catch (SqlException error) when (!throws && IsOfData(error))
        {
            return Instead(OnError, errorDefault, settings);
        }
    }

    /// <summary>An error in the values, not in the statement: classes 22 and 42804 and their like inside the path.</summary>
    private static bool IsOfData(SqlException error) => error.State.StartsWith("22", StringComparison.Ordinal)
        && !error.Data.Contains(Marker);

    private static readonly object Marker = new();

    private object? IsEmpty(Func<object?> emptyDefault, FormatSettings settings)
    {
        if (OnEmpty != "ERROR")
            return Instead(OnEmpty, emptyDefault, settings);
        string of = Column is null ? "" : $" of column \"{Column}\"";
        var error = new SqlException(PathErrors.NoItem, $"no SQL/JSON item found for specified path{of}");
        error.Data[Marker] = true; // ON EMPTY has the last word
        throw error;
    }

    private object? Value(List<JsonItem> found, FormatSettings settings)
    {
        if (found.Count > 1 || found[0].IsContainer)
        {
            string subject = Column is null ? "JSON path expression in JSON_VALUE" : $"JSON path expression for column \"{Column}\"";
            throw new SqlException(
                found.Count > 1 ? PathErrors.MoreThanOneItem : PathErrors.ScalarRequired, $"{subject} must return single scalar item");
        }

        return found[0].Kind == JsonKind.Null ? null : Converted(found[0], settings);
    }

    private object? Query(List<JsonItem> found, FormatSettings settings)
    {
        bool wraps = Wrapper == "UNCONDITIONAL" || Wrapper == "CONDITIONAL" && found.Count > 1;
        if (!wraps && found.Count > 1)
        {
            string subject = Column is null ? "JSON path expression in JSON_QUERY" : $"JSON path expression for column \"{Column}\"";
            throw new SqlException(PathErrors.MoreThanOneItem, $"{subject} must return single item when no wrapper is requested")
            {
                Hint = "Use the WITH WRAPPER clause to wrap SQL/JSON items into an array.",
            };
        }

        JsonItem item = wraps ? JsonItem.Array(found) : found[0];
        bool isJson = Type == BuiltinTypes.Json || Type == BuiltinTypes.Jsonb;
        if (OmitsQuotes && item.Kind == JsonKind.String)
            return isJson ? JsonWriter.Canonical(JsonParser.Parse(item.Text)) : JsonPopulation.FromText(item.Text, Type, Typmod, settings);
        if (Type.Category == 'S')
            return JsonPopulation.FromText(JsonWriter.Canonical(item), Type, Typmod, settings);
        if (Type == BuiltinTypes.Bytea)
            return new Bytea(JsonWriter.Canonical(item).Span.ToArray());
        return JsonPopulation.ToValue(item, Type, Typmod, settings);
    }

    private object? Converted(JsonItem item, FormatSettings settings)
    {
        if (Type == BuiltinTypes.Bool && item.Kind is JsonKind.True or JsonKind.False)
            return item.Kind == JsonKind.True;
        if (Word == "JSON_EXISTS" && Type.Category == 'N')
            return JsonPopulation.FromText(item.Kind == JsonKind.True ? "1" : "0", Type, Typmod, settings);
        if (Type == BuiltinTypes.Json || Type == BuiltinTypes.Jsonb)
            return JsonWriter.Canonical(item);
        if (item is PathDate date && Type.Category != 'S')
            return JsonPopulation.FromText(date.Text, Type, Typmod, settings);
        Text text = item.Kind is JsonKind.True or JsonKind.False && Word == "JSON_VALUE"
            ? (item.Kind == JsonKind.True ? "t" : "f")
            : JsonPopulation.AsText(item);
        return JsonPopulation.FromText(text, Type, Typmod, settings);
    }

    private object? Instead(string kind, Func<object?> otherwise, FormatSettings settings) => kind switch
    {
        "DEFAULT" => otherwise(),
        "TRUE" => Converted(JsonItem.True, settings),
        "FALSE" => Converted(JsonItem.False, settings),
        "EMPTY ARRAY" => JsonPopulation.ToValue(JsonItem.Array([]), Type, Typmod, settings),
        "EMPTY OBJECT" => JsonPopulation.ToValue(JsonItem.Object([]), Type, Typmod, settings),
        _ => null,
    };
}
