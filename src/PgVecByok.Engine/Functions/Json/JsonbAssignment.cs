using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>SET j['a'][0] = value: what is missing on the way is made, an array where a number leads on; gaps are null.</summary>
internal static class JsonbAssignment
{
    public static ScalarBody Body { get; } = Lift.Always<Text>((_, columns, row) =>
    {
        var steps = new Text[columns.Length - 2];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = columns[i + 2].IsNull(row)
                ? throw new SqlException(SqlState.NullValueNotAllowed, "jsonb subscript in assignment must not be null")
                : ((Column<Text>)columns[i + 2])[row];
        }

        JsonItem value = columns[1].IsNull(row) ? JsonItem.Null : JsonParser.Parse(((Column<Text>)columns[1])[row]);
        JsonItem? current = columns[0].IsNull(row) ? null : JsonParser.Parse(((Column<Text>)columns[0])[row]);
        if (current is { IsContainer: false })
            throw Scalar();
        return JsonWriter.Canonical(Assign(current, steps, 0, value));
    });

    private static JsonItem Assign(JsonItem? item, Text[] steps, int level, JsonItem value)
    {
        SqlException.ThrowIfTooDeep();
        if (level == steps.Length)
            return value;
        if (item is null)
            item = TextPath.TryPosition(steps[level], out _) ? JsonItem.Array([]) : JsonItem.Object([]);
        if (item.Kind == JsonKind.Array)
            return Element(item, steps, level, value);
        if (item.Kind != JsonKind.Object)
            throw Scalar();
        JsonItem next = Assign(item.Field(steps[level]), steps, level + 1, value);
        return JsonItem.Object([.. item.Fields.Where(field => field.Key != steps[level]), new(steps[level], next)]);
    }

    private static JsonItem Element(JsonItem item, Text[] steps, int level, JsonItem value)
    {
        if (!TextPath.TryPosition(steps[level], out int position))
        {
            throw new SqlException(
                SqlState.InvalidTextRepresentation, $"path element at position {level + 1} is not an integer: \"{steps[level]}\"");
        }

        int at = position < 0 ? position + item.Count : position;
        if (at < 0)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue,
                $"path element at position {level + 1} is out of range: {position.ToString(CultureInfo.InvariantCulture)}");
        }

        if (at > SqlArray.ElementsMax)
            throw new SqlException(SqlState.ProgramLimitExceeded, "number of jsonb array elements exceeds the maximum allowed");
        List<JsonItem> elements = [.. item.Elements];
        while (elements.Count < at)
            elements.Add(JsonItem.Null);
        JsonItem next = Assign(at < elements.Count ? elements[at] : null, steps, level + 1, value);
        if (at < elements.Count)
            elements[at] = next;
        else
            elements.Add(next);
        return JsonItem.Array(elements);
    }

    private static SqlException Scalar() => new(SqlState.InvalidParameterValue, "cannot replace existing key")
    {
        Detail = "The path assumes key is a composite object, but it is a scalar value.",
    };
}
