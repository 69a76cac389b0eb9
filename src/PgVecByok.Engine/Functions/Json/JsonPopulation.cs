using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>JSON into SQL values by the type that is wanted: arrays from arrays, rows from objects, scalars through their text.</summary>
internal static class JsonPopulation
{
    /// <exception cref="SqlException">22P02 and whatever the type's input raises.</exception>
    public static object? ToValue(JsonItem item, SqlType type, int typmod, FormatSettings settings, string key = "")
    {
        SqlException.ThrowIfTooDeep();
        if (type == BuiltinTypes.Json || type == BuiltinTypes.Jsonb)
            return JsonWriter.Canonical(item);
        if (item.Kind == JsonKind.Null)
            return null;
        if (type is CompositeType composite && item.Kind != JsonKind.String)
            return Row(item, composite, null, settings);
        if (type.Element is { } element && item.Kind != JsonKind.String)
            return ToArray(item, element, typmod, settings, key);
        return FromText(AsText(item), type, typmod, settings);
    }

    /// <summary>An object's members by the type's fields; those that it lacks are the base's.</summary>
    public static RecordValue Row(JsonItem item, CompositeType type, RecordValue? row, FormatSettings settings)
    {
        if (item.Kind != JsonKind.Object)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue,
                    $"cannot call populate_composite on {(item.Kind == JsonKind.Array ? "an array" : "a scalar")}");
        }

        object?[] values = row is null ? new object?[type.Fields.Count] : [.. row.Values];
        for (int i = 0; i < values.Length; i++)
        {
            CompositeField field = type.Fields[i];
            if (item.Field(field.Name) is { } value)
                values[i] = ToValue(value, field.Type, field.Typmod, settings, field.Name);
        }

        return type.Row(values);
    }

    /// <summary>A string as it is, anything else as JSON.</summary>
    public static Text AsText(JsonItem item) => item.Kind == JsonKind.String ? item.Text : JsonWriter.Canonical(item);

    public static object FromText(Text text, SqlType type, int typmod, FormatSettings settings)
    {
        Column column = type.NewColumn(1);
        type.AppendText(column, text.Span, typmod, settings);
        return type.Coerce(column, typmod, isExplicit: false).Boxed(0)!;
    }

    /// <summary>A record's fields by name; fields that the object lacks keep the base's values.</summary>
    public static object?[] ToRow(JsonItem item, IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, FormatSettings settings)
    {
        var row = new object?[columns.Count];
        for (int i = 0; i < row.Length; i++)
        {
            if (item.Field(columns[i].Name) is { } value)
                row[i] = ToValue(value, columns[i].Type, columns[i].Typmod, settings, columns[i].Name);
        }

        return row;
    }

    private static SqlArray ToArray(JsonItem item, SqlType element, int typmod, FormatSettings settings, string key)
    {
        if (item.Kind != JsonKind.Array)
            throw Expected(key);
        List<int> lengths = [];
        for (JsonItem level = item; level.Kind == JsonKind.Array && lengths.Count < SqlArray.DimensionsMax; level = level.Elements[0])
        {
            lengths.Add(level.Count);
            if (level.Count == 0)
                break;
        }

        bool holdsArrays = element == BuiltinTypes.Json || element == BuiltinTypes.Jsonb;
        if (holdsArrays)
            lengths = [item.Count];
        if (lengths.Contains(0))
            return SqlArray.Empty(element);
        Column elements = element.NewColumn(item.Count);
        Append(item, 0, lengths, elements, element, typmod, settings, key);
        return new SqlArray(element, [.. lengths], [.. lengths.Select(_ => 1)], elements);
    }

    private static void Append(
        JsonItem item, int depth, List<int> lengths, Column elements, SqlType element, int typmod, FormatSettings settings, string key)
    {
        SqlException.ThrowIfTooDeep();
        if (item.Kind != JsonKind.Array)
            throw Expected(key);
        if (item.Count != lengths[depth])
        {
            throw new SqlException(SqlState.InvalidTextRepresentation, "malformed JSON array")
            {
                Detail = "Multidimensional arrays must have sub-arrays with matching dimensions.",
            };
        }

        foreach (JsonItem each in item.Elements)
        {
            if (depth + 1 < lengths.Count)
                Append(each, depth + 1, lengths, elements, element, typmod, settings, key);
            else
                elements.AppendBoxed(ToValue(each, element, typmod, settings, key));
        }
    }

    private static SqlException Expected(string key) => new(SqlState.InvalidTextRepresentation, "expected JSON array")
    {
        Hint = key.Length > 0 ? $"See the value of key \"{key}\"." : null,
    };
}
