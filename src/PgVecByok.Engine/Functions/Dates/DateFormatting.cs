using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>to_char of timestamps and intervals, to_timestamp and to_date by a template.</summary>
internal static class DateFormatting
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(2049, "to_char(timestamp, text) text", Lift.StrictOrNull((long at, Text template) => Timestamp(at, template, null)), Volatility.Stable);
        functions.Scalar(
            1770, "to_char(timestamptz, text) text",
            Lift.EachRowOrNull<Text>((call, columns, row) =>
                Timestamp(((Column<long>)columns[0])[row], ((Column<Text>)columns[1])[row], SessionZone.Of(call))), Volatility.Stable);
        functions.Scalar(1768, "to_char(interval, text) text", Lift.StrictOrNull((Interval span, Text template) => Span(span, template)), Volatility.Stable);
        functions.Scalar(
            1778, "to_timestamp(text, text) timestamptz",
            Lift.StrictInCall((CallContext call, Text source, Text template) => ToTimestamp(source, template, SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(
            1780, "to_date(text, text) date",
            Lift.StrictInCall((CallContext call, Text source, Text template) => ToDate(source, template, SessionZone.Of(call))),
            Volatility.Stable);
    }

    private static long ToTimestamp(Text source, Text template, ZoneRules session)
    {
        TemplateFields fields = new DateReading(source.ToString(), DateFormat.Of(template.ToString()), session, isStandard: false).Read();
        if (!fields.ToParts(source).TryToMicros(out long local))
            throw DateErrors.TimestampOutOfRange();
        long micros = local - (fields.Offset(source) ?? session.OffsetOfLocal(local)) * Calendar.MicrosPerSecond;
        return Calendar.IsValidTimestamp(micros) ? TimestampForm.Round(micros, fields.FractionDigits > 0 ? fields.FractionDigits : -1)
            : throw DateErrors.TimestampOutOfRange();
    }

    private static int ToDate(Text source, Text template, ZoneRules session)
    {
        TemplateFields fields = new DateReading(source.ToString(), DateFormat.Of(template.ToString()), session, isStandard: false).Read();
        DateParts parts = fields.ToParts(source);
        fields.Offset(source);
        if (!Calendar.IsNearCalendar(parts.Year) || !Calendar.IsValidDate(parts.Days))
            throw DateErrors.OutOfRange("date", source.Span);
        return (int)parts.Days;
    }

    private static Text? Timestamp(long at, Text template, ZoneRules? zone)
    {
        if (template.Length == 0 || !Calendar.IsFinite(at))
            return null;
        (int offset, string name, _) = zone?.At(at) ?? (0, "", false);
        long local = at + offset * Calendar.MicrosPerSecond;
        return new Text(new DateWriting(
            DateParts.OfMicros(local), Calendar.Floor(local, Calendar.MicrosPerDay), zone is null ? null : (offset, name),
            isInterval: false).Format(DateFormat.Of(template.ToString())));
    }

    private static Text? Span(Interval span, Text template)
    {
        if (template.Length == 0 || !span.IsFinite)
            return null;
        var parts = new DateParts
        {
            Year = span.Months / 12, Month = span.Months % 12, Day = span.Days, Hour = (int)(span.Micros / Calendar.MicrosPerHour),
            Minute = (int)(span.Micros / Calendar.MicrosPerMinute % 60), Second = (int)(span.Micros / Calendar.MicrosPerSecond % 60),
            Microsecond = (int)(span.Micros % Calendar.MicrosPerSecond),
        };
        long days = Calendar.ToDays(parts.Year, parts.Month, parts.Day);
        return new Text(new DateWriting(parts, days, null, isInterval: true).Format(DateFormat.Of(template.ToString())));
    }
}
