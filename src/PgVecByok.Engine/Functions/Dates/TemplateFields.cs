using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a template has read, before it is a date: zero means "not there", so a field read twice must say the same, and a zero says
/// nothing.
/// </summary>
internal sealed class TemplateFields
{
    private bool? _isIso;

    public int Hour, Minute, Second, SecondOfDay, WeekDay, Day, DayOfYear, Month, Milli, Micro, Year, Week, WeekOfMonth, Century, JulianDay;

    public bool IsPm, IsBc, HasClock12, HasZone;

    /// <summary>Digits of the year that were written.</summary>
    public int YearDigits;

    public int FractionDigits;

    /// <summary>-1, 1, or 0 where there was no TZH, TZM or OF.</summary>
    public int ZoneSign;

    public int ZoneHour, ZoneMinute;

    /// <summary>Seconds east that TZ named.</summary>
    public int NamedOffset;

    public void SetConvention(string field)
    {
        bool isIso = field is "IDDD" or "ID" or "IW" or "IYYY" or "IYY" or "IY" or "I";
        bool isGregorian = field is "DDD" or "DAY" or "DY" or "D" or "DD" or "MONTH" or "MON" or "MM" or "RM" or "WW" or "W" or "YYYY" or "YYY"
            or "YY" or "Y" or "Y,YYY";
        if (!isIso && !isGregorian)
            return;
        if (_isIso is { } before && before != isIso)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, "invalid combination of date conventions")
            {
                Hint = "Do not mix Gregorian and ISO week date conventions in a formatting template.",
            };
        }

        _isIso = isIso;
    }

    /// <exception cref="SqlException">22007, 22008: the fields make no date.</exception>
    public DateParts ToParts(Text source)
    {
        var parts = new DateParts { Month = 1, Day = 1 };
        SetTime(ref parts);
        bool hasYear = SetYear(ref parts), hasMonth = false, hasDay = false;
        if (JulianDay != 0)
        {
            SetDate(ref parts, (long)JulianDay - Calendar.JulianOffset);
            hasYear = hasMonth = hasDay = true;
        }

        if (Week != 0 && _isIso == true)
        {
            SetDate(ref parts, Calendar.IsoWeekStart(parts.Year, Week) + (WeekDay == 0 ? 0 : WeekDay == 1 ? 6 : WeekDay - 2));
            hasYear = hasMonth = hasDay = true;
        }
        else if (Week != 0)
        {
            DayOfYear = (Week - 1) * 7 + 1;
        }

        if (WeekOfMonth != 0)
            Day = (WeekOfMonth - 1) * 7 + 1;
        if (Day != 0)
            (parts.Day, hasDay) = (Day, true);
        if (Month != 0)
            (parts.Month, hasMonth) = (Month, true);
        if (DayOfYear != 0 && (parts.Month <= 1 || parts.Day <= 1))
            SetDayOfYear(ref parts, ref hasYear, ref hasMonth, ref hasDay);
        parts.Microsecond = checked(Milli * 1000 + Micro);
        Check(parts, hasYear, hasMonth, hasDay, source);
        return parts;
    }

    /// <summary>Seconds east of UTC; null where no zone was read.</summary>
    public int? Offset(Text source)
    {
        if (ZoneSign == 0)
            return HasZone ? NamedOffset : null;
        if (ZoneHour is < 0 or > 15 || ZoneMinute is < 0 or > 59)
            throw DateErrors.Of(DateFault.ZoneOverflow, source.Span, "timestamp");
        return ZoneSign * (ZoneHour * 60 + ZoneMinute) * 60;
    }

    private void SetTime(ref DateParts parts)
    {
        if (SecondOfDay != 0)
            (parts.Hour, parts.Minute, parts.Second) = (SecondOfDay / 3600, SecondOfDay / 60 % 60, SecondOfDay % 60);
        parts.Second = Second != 0 ? Second : parts.Second;
        parts.Minute = Minute != 0 ? Minute : parts.Minute;
        parts.Hour = Hour != 0 ? Hour : parts.Hour;
        if (!HasClock12)
            return;
        if (parts.Hour is < 1 or > 12)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, $"hour \"{parts.Hour}\" is invalid for the 12-hour clock")
            {
                Hint = "Use the 24-hour clock, or give an hour between 1 and 12.",
            };
        }

        if (IsPm && parts.Hour < 12)
            parts.Hour += 12;
        else if (!IsPm && parts.Hour == 12)
            parts.Hour = 0;
    }

    private bool SetYear(ref DateParts parts)
    {
        int century = IsBc ? -Century : Century;
        if (Year != 0 && Century != 0 && YearDigits <= 2)
        {
            int year = Year % 100;
            parts.Year = year == 0 ? Checked(century * 100L + (century >= 0 ? 0 : 1))
                : century >= 0 ? Checked(year + (century - 1) * 100L)
                : Checked((century + 1) * 100L - year + 1);
        }
        else if (Year != 0)
        {
            parts.Year = IsBc ? -Year : Year;
            if (parts.Year < 0)
                parts.Year++;
        }
        else if (Century != 0)
        {
            parts.Year = century >= 0 ? Checked((century - 1) * 100L + 1) : Checked(century * 100L + 1);
        }

        return Year != 0 || Century != 0;
    }

    private static int Checked(long value) => value is >= int.MinValue and <= int.MaxValue
        ? (int)value
        : throw new SqlException(SqlState.DatetimeFieldOverflow, "timestamp out of range");

    private void SetDayOfYear(ref DateParts parts, ref bool hasYear, ref bool hasMonth, ref bool hasDay)
    {
        if (parts.Year == 0 && !IsBc)
            throw new SqlException(SqlState.InvalidDatetimeFormat, "cannot calculate day of year without year information");
        if (_isIso == true)
        {
            SetDate(ref parts, Calendar.IsoWeekStart(parts.Year, 1) - 1 + DayOfYear);
            hasYear = hasMonth = hasDay = true;
            return;
        }

        int month = 1, before = 0;
        while (month <= 12 && DayOfYear > before + Calendar.DaysInMonth(parts.Year, month))
            before += Calendar.DaysInMonth(parts.Year, month++);
        if (parts.Month <= 1)
            parts.Month = month;
        if (parts.Day <= 1)
            parts.Day = DayOfYear - (month == 13 ? before - 31 : before);
        hasMonth = hasDay = true;
    }

    private static void SetDate(ref DateParts parts, long days) => (parts.Year, parts.Month, parts.Day) = Calendar.FromDays(days);

    private static void Check(in DateParts parts, bool hasYear, bool hasMonth, bool hasDay, Text source)
    {
        bool isValid = (!hasMonth || parts.Month is >= 1 and <= 12) && (!hasDay || parts.Day is >= 1 and <= 31)
            && (!(hasYear && hasMonth && hasDay) || parts.Day <= Calendar.DaysInMonth(parts.Year, parts.Month))
            && parts.Hour is >= 0 and < 24 && parts.Minute is >= 0 and < 60 && parts.Second is >= 0 and < 60
            && parts.Microsecond is >= 0 and < 1_000_000;
        if (!isValid)
            throw DateErrors.Of(DateFault.FieldOverflow, source.Span, "timestamp");
    }
}
