using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// SQL values as JSON: numbers and booleans as themselves, json and jsonb as they are, arrays and rows as arrays and objects,
/// dates in ISO 8601, all else as a string.
/// </summary>
internal static class JsonDatum
{
    /// <summary>json's form, without blanks; <paramref name="pretty"/> breaks lines between a row's fields.</summary>
    public static void Write(Column column, int row, SqlType type, IBufferWriter<byte> writer, FormatSettings settings, bool pretty = false)
    {
        SqlException.ThrowIfTooDeep();
        if (column.IsNull(row))
            writer.Write("null"u8);
        else if (type == BuiltinTypes.Bool)
            writer.Write(((Column<bool>)column)[row] ? "true"u8 : "false"u8);
        else if (type == BuiltinTypes.Json || type == BuiltinTypes.Jsonb)
            writer.Write(((Column<Text>)column)[row].Span);
        else if (column is Column<SqlArray> arrays)
            WriteArray(arrays[row], writer, settings, pretty);
        else if (column is Column<RecordValue> records)
            WriteRecord(records[row], writer, settings, pretty);
        else
            WriteScalar(column, row, type, writer, settings);
    }

    public static Text ToJson(Column column, int row, SqlType type, FormatSettings settings, bool pretty = false)
    {
        var writer = new ArrayBufferWriter<byte>();
        Write(column, row, type, writer, settings, pretty);
        return JsonWriter.ToText(writer);
    }

    /// <summary>The same value as jsonb keeps it.</summary>
    public static JsonItem ToItem(Column column, int row, SqlType type, FormatSettings settings) =>
        JsonParser.Parse(ToJson(column, row, type, settings));

    /// <summary>As the name of a field: 22023 for NULL, and for what has no single text.</summary>
    public static Text Name(Column column, int row, SqlType type, FormatSettings settings)
    {
        if (type.Element is not null || type == BuiltinTypes.Json || type == BuiltinTypes.Jsonb || column is Column<RecordValue>)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, "key value must be scalar, not array, composite, or json");
        }

        var writer = new ArrayBufferWriter<byte>();
        if (!WriteDate(column, row, type, writer, settings))
            type.WriteText(column, row, writer, settings);
        return JsonWriter.ToText(writer);
    }

    private static void WriteScalar(Column column, int row, SqlType type, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new ArrayBufferWriter<byte>();
        if (WriteDate(column, row, type, text, settings))
        {
            JsonWriter.String(text.WrittenSpan, writer);
            return;
        }

        type.WriteText(column, row, text, settings);
        // NaN and the infinities are numbers in SQL, but not in JSON.
        bool isNumber = type.Category == 'N' && type.Name is "int2" or "int4" or "int8" or "float4" or "float8" or "numeric";
        if (isNumber && text.WrittenSpan[^1] is >= (byte)'0' and <= (byte)'9')
            writer.Write(text.WrittenSpan);
        else
            JsonWriter.String(text.WrittenSpan, writer);
    }

    private static bool WriteDate(Column column, int row, SqlType type, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (type != BuiltinTypes.Date && type != BuiltinTypes.Timestamp && type != BuiltinTypes.TimestampTz)
            return false;
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        if (column is Column<int> dates)
        {
            if (Calendar.IsFinite(dates[row]))
                text.Date(DateParts.OfDays(dates[row]), FormatSettings.Default);
            else
                text.Special(dates[row] > 0);
        }
        else
        {
            long at = ((Column<long>)column)[row];
            int? offset = type == BuiltinTypes.TimestampTz ? ZoneNames.Find(settings.TimeZone).OffsetAt(at) : null;
            if (Calendar.IsFinite(at))
                text.Xsd(DateParts.OfMicros(at + (offset ?? 0) * Calendar.MicrosPerSecond), offset);
            else
                text.Special(at > 0);
        }

        text.CopyTo(writer);
        return true;
    }

    private static void WriteArray(SqlArray array, IBufferWriter<byte> writer, FormatSettings settings, bool pretty)
    {
        int next = 0;
        if (array.Count == 0)
            writer.Write("[]"u8);
        else
            WriteDimension(array, 0, ref next, writer, settings, pretty);
    }

    private static void WriteDimension(
        SqlArray array, int dimension, ref int next, IBufferWriter<byte> writer, FormatSettings settings, bool pretty)
    {
        SqlException.ThrowIfTooDeep();
        writer.Write("["u8);
        for (int i = 0; i < array.Lengths[dimension]; i++)
        {
            if (i > 0)
                writer.Write(pretty && dimension == 0 ? ",\n "u8 : ","u8);
            if (dimension + 1 < array.Dimensions)
                WriteDimension(array, dimension + 1, ref next, writer, settings, pretty);
            else
                Write(array.Elements, next++, array.ElementType, writer, settings);
        }

        writer.Write("]"u8);
    }

    private static void WriteRecord(RecordValue record, IBufferWriter<byte> writer, FormatSettings settings, bool pretty)
    {
        writer.Write("{"u8);
        for (int i = 0; i < record.Count; i++)
        {
            if (i > 0)
                writer.Write(pretty ? ",\n "u8 : ","u8);
            JsonWriter.String(new Text(record.Names[i]).Span, writer);
            writer.Write(":"u8);
            Write(record.Field(i), 0, record.Types[i], writer, settings);
        }

        writer.Write("}"u8);
    }
}
