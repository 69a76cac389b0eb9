namespace PgVecByok.Engine;

/// <summary>PASSING: SQL values as a path's variables. Numbers, truth values, texts, dates and JSON are what they are; all else is its text.</summary>
internal static class JsonVariables
{
    public static JsonItem Of(object? value, SqlType type, FormatSettings settings) => value switch
    {
        null => JsonItem.Null,
        bool truth => JsonItem.OfBool(truth),
        short number => JsonItem.OfNumber(new Numeric(number)),
        Numeric number => JsonItem.OfNumber(number),
        double number => JsonItem.OfNumber(NumericConversions.FromDouble(number)),
        float number => JsonItem.OfNumber(NumericConversions.FromSingle(number)),
        int days when type == BuiltinTypes.Date => new PathDate(PathDateKind.Date, days, 0),
        int number when type == BuiltinTypes.Int4 => JsonItem.OfNumber(new Numeric(number)),
        long micros when type == BuiltinTypes.Time => new PathDate(PathDateKind.Time, micros, 0),
        long micros when type == BuiltinTypes.Timestamp => new PathDate(PathDateKind.Timestamp, micros, 0),
        long micros when type == BuiltinTypes.TimestampTz =>
            new PathDate(PathDateKind.TimestampTz, micros, ZoneNames.Find(settings.TimeZone).OffsetAt(micros)),
        long number when type == BuiltinTypes.Int8 => JsonItem.OfNumber(new Numeric(number)),
        TimeTz time => new PathDate(PathDateKind.TimeTz, time.Micros, -time.ZoneSeconds),
        Text json when type == BuiltinTypes.Json || type == BuiltinTypes.Jsonb => JsonParser.Parse(json),
        Text text => JsonItem.String(text),
        _ => JsonItem.String(Written(value, type, settings)),
    };

    private static Text Written(object value, SqlType type, FormatSettings settings)
    {
        Column column = type.NewColumn(1);
        column.AppendBoxed(value);
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        type.WriteText(column, 0, writer, settings);
        return JsonWriter.ToText(writer);
    }
}
