namespace PgVecByok.Engine;

/// <summary>Text forms of intervals, by IntervalStyle.</summary>
internal static class IntervalText
{
    public static void Write(ref DateText text, Interval value, FormatSettings settings)
    {
        if (!value.IsFinite)
        {
            text.Special(value == Interval.Infinity);
            return;
        }

        switch (settings.IntervalStyle)
        {
            case "sql_standard":
                WriteSql(ref text, value);
                break;
            case "iso_8601":
                WriteIso(ref text, value);
                break;
            case "postgres_verbose":
                WriteVerbose(ref text, value);
                break;
            default:
                WritePostgres(ref text, value);
                break;
        }
    }

    private static void WritePostgres(ref DateText text, Interval value)
    {
        bool isFirst = true, isBefore = false;
        AddPostgres(ref text, value.Months / 12, "year", ref isFirst, ref isBefore);
        AddPostgres(ref text, value.Months % 12, "mon", ref isFirst, ref isBefore);
        AddPostgres(ref text, value.Days, "day", ref isFirst, ref isBefore);
        if (!isFirst && value.Micros == 0)
            return;
        bool isNegative = value.Micros < 0;
        if (!isFirst)
            text.Append(' ');
        if (isNegative || isBefore)
            text.Append(isNegative ? '-' : '+');
        Clock(ref text, value, "D2");
    }

    private static void AddPostgres(ref DateText text, int amount, string unit, ref bool isFirst, ref bool isBefore)
    {
        if (amount == 0)
            return;
        if (!isFirst)
            text.Append(' ');
        if (isBefore && amount > 0)
            text.Append('+');
        text.Append(amount);
        text.Append(' ');
        text.Append(unit);
        if (amount != 1)
            text.Append('s');
        isBefore = amount < 0;
        isFirst = false;
    }

    private static void WriteVerbose(ref DateText text, Interval value)
    {
        text.Append('@');
        bool isFirst = true, isBefore = false;
        AddVerbose(ref text, value.Months / 12, "year", ref isFirst, ref isBefore);
        AddVerbose(ref text, value.Months % 12, "mon", ref isFirst, ref isBefore);
        AddVerbose(ref text, value.Days, "day", ref isFirst, ref isBefore);
        AddVerbose(ref text, value.Micros / Calendar.MicrosPerHour, "hour", ref isFirst, ref isBefore);
        AddVerbose(ref text, value.Micros / Calendar.MicrosPerMinute % 60, "min", ref isFirst, ref isBefore);
        long seconds = value.Micros % Calendar.MicrosPerMinute;
        if (seconds != 0)
        {
            if (isFirst)
                isBefore = seconds < 0;
            text.Append(' ');
            if (seconds < 0 != isBefore)
                text.Append('-');
            Seconds(ref text, Math.Abs(seconds), "D1");
            text.Append(Math.Abs(seconds) == Calendar.MicrosPerSecond ? " sec" : " secs");
            isFirst = false;
        }

        if (isFirst)
            text.Append(" 0");
        if (isBefore)
            text.Append(" ago");
    }

    private static void AddVerbose(ref DateText text, long amount, string unit, ref bool isFirst, ref bool isBefore)
    {
        if (amount == 0)
            return;
        if (isFirst)
        {
            isBefore = amount < 0;
            amount = Math.Abs(amount);
        }
        else if (isBefore)
        {
            amount = -amount;
        }

        text.Append(' ');
        text.Append(amount);
        text.Append(' ');
        text.Append(unit);
        if (amount != 1)
            text.Append('s');
        isFirst = false;
    }

    private static void WriteIso(ref DateText text, Interval value)
    {
        if (value == default)
        {
            text.Append("PT0S");
            return;
        }

        text.Append('P');
        AddIso(ref text, value.Months / 12, 'Y');
        AddIso(ref text, value.Months % 12, 'M');
        AddIso(ref text, value.Days, 'D');
        if (value.Micros == 0)
            return;
        text.Append('T');
        AddIso(ref text, value.Micros / Calendar.MicrosPerHour, 'H');
        AddIso(ref text, value.Micros / Calendar.MicrosPerMinute % 60, 'M');
        long seconds = value.Micros % Calendar.MicrosPerMinute;
        if (seconds == 0)
            return;
        if (seconds < 0)
            text.Append('-');
        Seconds(ref text, Math.Abs(seconds), "D1");
        text.Append('S');
    }

    private static void AddIso(ref DateText text, long amount, char unit)
    {
        if (amount == 0)
            return;
        text.Append(amount);
        text.Append(unit);
    }

    private static void WriteSql(ref DateText text, Interval value)
    {
        bool hasNegative = value.Months < 0 || value.Days < 0 || value.Micros < 0;
        bool hasPositive = value.Months > 0 || value.Days > 0 || value.Micros > 0;
        bool hasTime = value.Days != 0 || value.Micros != 0;
        if (value == default)
        {
            text.Append('0');
        }
        else if ((hasNegative && hasPositive) || (value.Months != 0 && hasTime))
        {
            text.Append(value.Months < 0 ? '-' : '+');
            YearsAndMonths(ref text, value);
            text.Append(value.Days < 0 ? " -" : " +");
            text.Append(Math.Abs((long)value.Days));
            text.Append(value.Micros < 0 ? " -" : " +");
            Clock(ref text, value, "D1");
        }
        else
        {
            if (hasNegative)
                text.Append('-');
            if (value.Months != 0)
            {
                YearsAndMonths(ref text, value);
                return;
            }

            if (value.Days != 0)
            {
                text.Append(Math.Abs((long)value.Days));
                text.Append(' ');
            }

            Clock(ref text, value, "D1");
        }
    }

    private static void YearsAndMonths(ref DateText text, Interval value)
    {
        text.Append(Math.Abs((long)value.Months) / 12);
        text.Append('-');
        text.Append(Math.Abs((long)value.Months) % 12);
    }

    private static void Clock(ref DateText text, Interval value, string hourFormat)
    {
        text.Append(Math.Abs(value.Micros / Calendar.MicrosPerHour), hourFormat);
        text.Append(':');
        text.Append(Math.Abs(value.Micros / Calendar.MicrosPerMinute % 60), "D2");
        text.Append(':');
        Seconds(ref text, Math.Abs(value.Micros % Calendar.MicrosPerMinute), "D2");
    }

    private static void Seconds(ref DateText text, long micros, string format)
    {
        text.Append(micros / Calendar.MicrosPerSecond, format);
        text.Fraction((int)(micros % Calendar.MicrosPerSecond));
    }
}
