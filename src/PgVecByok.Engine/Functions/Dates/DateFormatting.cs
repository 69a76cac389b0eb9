namespace PgVecByok.Engine;

/// <summary>to_char of timestamps and intervals.</summary>
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
    }

    private static Text? Timestamp(long at, Text template, ZoneRules? zone)
    {
        if (template.Length == 0 || !Calendar.IsFinite(at))
            return null;
        (int offset, string name, _) = zone?.At(at) ?? (0, "", false);
        long local = at + offset * Calendar.MicrosPerSecond;
        return new Text(new DateTemplate(
            template.ToString(), DateParts.OfMicros(local), Calendar.Floor(local, Calendar.MicrosPerDay), zone is null ? null : (offset, name),
            isInterval: false).Format());
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
        return new Text(new DateTemplate(template.ToString(), parts, 0, null, isInterval: true).Format());
    }
}
