namespace PgVecByok.Engine;

[Flags]
internal enum DateFields
{
    None = 0,
    Year = 1,
    Month = 2,
    Day = 4,
    DayOfYear = 8,
    Hour = 16,
    Minute = 32,
    Second = 64,
    Zone = 128,
    SummerTime = 256,
    Meridiem = 512,
    Era = 1024,
    Weekday = 2048,
    Date = Year | Month | Day,
    Time = Hour | Minute | Second,
}

/// <summary>
/// Reads dates, times of day and timestamps as PostgreSQL does: fields come in nearly any order, each at most once; which number is
/// the day goes by what was seen before and by DateStyle's order. One use per text.
/// </summary>
internal sealed class DateDecoder(FormatSettings settings, bool timeOnly)
{
    private readonly ZoneRules _session = ZoneNames.TryFind(settings.TimeZone) ?? ZoneNames.Utc;
    private List<DateToken> _tokens = [];
    private DateFields _seen;
    private DateParts _parts;
    private DateFault _fault;
    private DateWordKind? _prefix;
    private ZoneRules? _zone;
    private int _offset;
    private bool _isJulian, _isTwoDigits, _isBc, _hasTextMonth;
    private int _meridiem = -1;
    private int _dayOfYear;

    /// <summary>now, infinity and their kin; then <see cref="Parts"/> holds what they fix.</summary>
    public ReservedDate? Reserved { get; private set; }

    public DateParts Parts => _parts;

    public bool HasDate => (_seen & DateFields.Date) == DateFields.Date;

    public bool HasZone => (_seen & DateFields.Zone) != 0;

    /// <summary>The zone that was not recognized.</summary>
    public string? BadZone { get; private set; }

    public DateFault Decode(ReadOnlySpan<byte> utf8)
    {
        if (DateScanner.Scan(utf8) is not { Count: > 0 } tokens)
            return DateFault.BadFormat;
        _tokens = tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            DateFields before = _seen;
            DateFields read = Read(i);
            if (_fault != DateFault.None)
                return _fault;
            if ((read & before) != 0)
                return DateFault.BadFormat;
            _seen |= read;
        }

        return _prefix is not null ? DateFault.BadFormat : Finish();
    }

    /// <summary>Seconds east of UTC of what was read, by its own zone or else the session's.</summary>
    public int OffsetSeconds(long localMicros) =>
        _zone is not null ? _zone.OffsetOfLocal(localMicros) : HasZone ? _offset : _session.OffsetOfLocal(localMicros);

    private DateFields Read(int index)
    {
        (DateTokenKind kind, string text) = _tokens[index];
        return kind switch
        {
            DateTokenKind.Date => ReadDate(index, text),
            DateTokenKind.Time => ReadTime(text),
            DateTokenKind.Signed => ReadZone(text),
            DateTokenKind.Number => ReadNumber(index, text),
            _ => ReadWord(index, text),
        };
    }

    private DateFields Fail(DateFault fault = DateFault.BadFormat)
    {
        _fault = fault;
        return DateFields.None;
    }

    private DateFields ReadDate(int index, string text)
    {
        bool isDate = timeOnly
            ? index == 0 && _tokens.Count >= 2 && (_tokens[^1].Kind == DateTokenKind.Date || _tokens[1].Kind == DateTokenKind.Time)
            : _prefix is null && (_seen & (DateFields.Month | DateFields.Day)) != (DateFields.Month | DateFields.Day);
        if (isDate)
            return ReadCalendarDate(text);
        if (char.IsAsciiDigit(text[0]) || _prefix is not null)
            return ReadTimeWithZone(text);
        return ReadZoneName(text);
    }

    /// <summary>040506-08: a time run together with its zone.</summary>
    private DateFields ReadTimeWithZone(string text)
    {
        if (_prefix is not (null or DateWordKind.IsoTime) || (_seen & DateFields.Time) == DateFields.Time)
            return Fail();
        _prefix = null;
        int sign = text.IndexOf('-', StringComparison.Ordinal);
        if (sign < 0)
            return Fail();
        DateFields zone = ReadZone(text[sign..]);
        return _fault != DateFault.None ? DateFields.None : zone | ReadDigits(text[..sign], timeOnly ? _seen | DateFields.Date : _seen);
    }

    private DateFields ReadZoneName(string text)
    {
        if (ZoneNames.TryFind(text) is not { } zone)
        {
            BadZone = text;
            return Fail(DateFault.UnknownZone);
        }

        _zone = zone;
        return DateFields.Zone;
    }

    private DateFields ReadZone(string text)
    {
        _fault = TryOffset(text, out _offset);
        return DateFields.Zone;
    }

    private DateFields ReadTime(string text)
    {
        if (_prefix is not (null or DateWordKind.IsoTime))
            return Fail();
        _prefix = null;
        _fault = TimeOfDay.TryRead(text, isMinuteToSecond: false, out TimeOfDay time);
        if (_fault != DateFault.None)
            return DateFields.None;
        if (time.IsBeyondDay)
            return Fail(DateFault.FieldOverflow);
        (_parts.Hour, _parts.Minute, _parts.Second, _parts.Microsecond) = ((int)time.Hour, time.Minute, time.Second, time.Microsecond);
        return DateFields.Time;
    }

    private DateFields ReadNumber(int index, string text)
    {
        if (_prefix is { } prefix)
        {
            _prefix = null;
            return prefix == DateWordKind.Julian ? ReadJulian(text) : ReadRunTogetherTime(text);
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (timeOnly)
            return ReadNumberOfTime(index, text, point);
        if (point >= 0 && (_seen & DateFields.Date) != DateFields.Date && (_seen & DateFields.Date) == 0)
            return ReadCalendarDate(text);
        if (point > 2)
            return ReadDigits(text, _seen);
        if (text.Length >= 6 && ((_seen & DateFields.Date) == 0 || (_seen & DateFields.Time) == 0))
            return ReadDigits(text, _seen);
        return ReadField(text, _hasTextMonth, ref _seen);
    }

    private DateFields ReadNumberOfTime(int index, string text, int point)
    {
        bool beforeDate = index == 0 && _tokens.Count >= 2 && _tokens[^1].Kind == DateTokenKind.Date;
        if (point >= 0 && beforeDate)
            return ReadCalendarDate(text);
        DateFields seen = _seen | DateFields.Date;
        if (point >= 0)
            return point > 2 ? ReadDigits(text, seen) : Fail();
        if (text.Length > 4)
            return ReadDigits(text, seen);
        return ReadField(text, hasTextMonth: false, ref seen);
    }

    private DateFields ReadRunTogetherTime(string text)
    {
        DateFields read = ReadDigits(text, _seen | DateFields.Date);
        return read == DateFields.Time ? read : Fail();
    }

    private DateFields ReadJulian(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (!int.TryParse(point < 0 ? text : text[..point], out int day))
            return Fail(DateFault.FieldOverflow);
        _isJulian = true;
        (_parts.Year, _parts.Month, _parts.Day) = Calendar.FromDays((long)day - Calendar.JulianOffset);
        if (point < 0)
            return DateFields.Date;
        _parts.SetTime((long)(TimeOfDay.Fraction(text.AsSpan(point)) * Calendar.MicrosPerDay));
        return DateFields.Date | DateFields.Time;
    }

    private DateFields ReadWord(int index, string text)
    {
        if (ZoneAbbreviations.TryFind(text, _session, out int offset, out bool isDst))
        {
            _offset = offset;
            return isDst ? DateFields.Zone | DateFields.SummerTime : DateFields.Zone;
        }

        if (!DateWords.TryFind(text, out DateWord word))
            return ZoneNames.TryFind(text) is not null ? ReadZoneName(text) : Fail();
        switch (word.Kind)
        {
            case DateWordKind.Ignored:
                return DateFields.None;
            case DateWordKind.Reserved:
                return ReadReserved((ReservedDate)word.Value);
            case DateWordKind.Month when !timeOnly:
                return ReadMonth(word.Value);
            case DateWordKind.SummerTime:
                _offset += 3600;
                return DateFields.SummerTime;
            case DateWordKind.Meridiem:
                _meridiem = word.Value;
                return DateFields.Meridiem;
            case DateWordKind.Era:
                _isBc = word.Value == 1;
                return DateFields.Era;
            case DateWordKind.Weekday when !timeOnly:
                return DateFields.Weekday;
            case DateWordKind.Julian when _prefix is null:
                _prefix = DateWordKind.Julian;
                return DateFields.None;
            case DateWordKind.IsoTime:
                return ReadIsoMark(index);
            default:
                return Fail();
        }
    }

    private DateFields ReadIsoMark(int index)
    {
        if (!timeOnly && (_seen & DateFields.Date) != DateFields.Date)
            return Fail();
        if (index + 1 >= _tokens.Count
            || _tokens[index + 1].Kind is not (DateTokenKind.Number or DateTokenKind.Time or DateTokenKind.Date))
        {
            return Fail();
        }

        _prefix = DateWordKind.IsoTime;
        return DateFields.None;
    }

    private DateFields ReadMonth(int month)
    {
        DateFields read = DateFields.Month;
        if ((_seen & DateFields.Month) != 0 && !_hasTextMonth && (_seen & DateFields.Day) == 0 && _parts.Month is >= 1 and <= 31)
        {
            _parts.Day = _parts.Month;
            read = DateFields.Day;
        }

        _hasTextMonth = true;
        _parts.Month = month;
        return read;
    }

    private DateFields ReadReserved(ReservedDate word)
    {
        if (timeOnly && word is not (ReservedDate.Now or ReservedDate.AllBalls))
            return Fail();
        switch (word)
        {
            case ReservedDate.AllBalls:
                _parts.SetTime(0);
                _offset = 0;
                return DateFields.Time | DateFields.Zone;
            case ReservedDate.Now:
                _parts = DateParts.OfMicros(_session.ToLocal(settings.CurrentMicros));
                _offset = _session.OffsetAt(settings.CurrentMicros);
                return DateFields.Date | DateFields.Time | DateFields.Zone;
            case ReservedDate.Today or ReservedDate.Tomorrow or ReservedDate.Yesterday:
                long today = Calendar.Floor(_session.ToLocal(settings.CurrentMicros), Calendar.MicrosPerDay);
                int shift = word == ReservedDate.Tomorrow ? 1 : word == ReservedDate.Yesterday ? -1 : 0;
                (_parts.Year, _parts.Month, _parts.Day) = Calendar.FromDays(today + shift);
                return DateFields.Date;
            default:
                Reserved = word;
                return DateFields.Date | DateFields.Time | DateFields.Zone;
        }
    }

    /// <summary>2024-05-06, 6-May-2024, 2024.127.</summary>
    private DateFields ReadCalendarDate(string text)
    {
        var numbers = new List<string>();
        DateFields read = DateFields.None;
        bool hasTextMonth = false;
        foreach (string part in Pieces(text))
        {
            if (char.IsAsciiDigit(part[0]))
            {
                numbers.Add(part);
                continue;
            }

            if (!DateWords.TryFind(part, out DateWord word))
                return Fail();
            if (word.Kind == DateWordKind.Ignored)
                continue;
            if (word.Kind != DateWordKind.Month || (_seen & DateFields.Month) != 0 || hasTextMonth)
                return Fail();
            (_parts.Month, hasTextMonth) = (word.Value, true);
            read |= DateFields.Month;
        }

        DateFields seen = _seen | read;
        foreach (string number in numbers)
        {
            DateFields field = ReadField(number, hasTextMonth, ref seen);
            if (_fault != DateFault.None || (field & seen) != 0)
                return Fail(_fault == DateFault.None ? DateFault.BadFormat : _fault);
            seen |= field;
            read |= field;
        }

        return (seen & DateFields.Date) == DateFields.Date ? read : Fail();
    }

    /// <summary>One number of a date: which one it is goes by what was seen.</summary>
    private DateFields ReadField(string text, bool hasTextMonth, ref DateFields seen)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point > 2)
            return ReadDigits(text, seen | DateFields.Date);
        if (!int.TryParse(point < 0 ? text : text[..point], out int value))
            return Fail(text.All(char.IsAsciiDigit) ? DateFault.FieldOverflow : DateFault.BadFormat);
        if (text.Length == 3 && (seen & DateFields.Date) == DateFields.Year && value is >= 1 and <= 366)
        {
            _dayOfYear = value;
            return DateFields.DayOfYear | DateFields.Month | DateFields.Day;
        }

        DateFields field = FieldAfter(text.Length, hasTextMonth, seen & DateFields.Date);
        switch (field)
        {
            case DateFields.Year:
                _parts.Year = value;
                _isTwoDigits = text.Length <= 2;
                break;
            case DateFields.Month:
                _parts.Month = value;
                break;
            case DateFields.Day when (seen & DateFields.Date) == (DateFields.Year | DateFields.Month)
                && hasTextMonth && text.Length >= 3 && _isTwoDigits:
                // The number taken for the year was the day: 10-Feb-2005 under YMD.
                (_parts.Day, _parts.Year, _isTwoDigits) = (_parts.Year, value, false);
                break;
            case DateFields.Day:
                _parts.Day = value;
                break;
            case DateFields.Date:
                return ReadDigits(text, seen);
            default:
                return Fail();
        }

        return field;
    }

    private DateFields FieldAfter(int length, bool hasTextMonth, DateFields seen) => seen switch
    {
        DateFields.None => length >= 3 || settings.DateOrder == "YMD" ? DateFields.Year
            : settings.DateOrder == "DMY" ? DateFields.Day : DateFields.Month,
        DateFields.Year => DateFields.Month,
        DateFields.Month => hasTextMonth && (length >= 3 || settings.DateOrder == "YMD") ? DateFields.Year : DateFields.Day,
        DateFields.Year | DateFields.Month => DateFields.Day,
        DateFields.Day => DateFields.Month,
        DateFields.Month | DateFields.Day => DateFields.Year,
        DateFields.Date => DateFields.Date,
        _ => DateFields.None,
    };

    /// <summary>yymmdd, yyyymmdd, hhmmss, hhmm, hhmmss.ffffff.</summary>
    private DateFields ReadDigits(string text, DateFields seen)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? text : text[..point];
        if (!digits.All(char.IsAsciiDigit))
            return Fail();
        if (point >= 0)
            _parts.Microsecond = (int)Math.Round(TimeOfDay.Fraction(text.AsSpan(point)) * 1_000_000, MidpointRounding.ToEven);
        else if ((seen & DateFields.Date) != DateFields.Date && digits.Length >= 6)
            return ReadRunTogetherDate(digits);
        if ((seen & DateFields.Time) == DateFields.Time || digits.Length is not (4 or 6))
            return Fail();
        _parts.Hour = int.Parse(digits.AsSpan(0, 2));
        _parts.Minute = int.Parse(digits.AsSpan(2, 2));
        _parts.Second = digits.Length == 6 ? int.Parse(digits.AsSpan(4, 2)) : 0;
        return DateFields.Time;
    }

    private DateFields ReadRunTogetherDate(string digits)
    {
        _parts.Day = int.Parse(digits.AsSpan(digits.Length - 2));
        _parts.Month = int.Parse(digits.AsSpan(digits.Length - 4, 2));
        if (!int.TryParse(digits.AsSpan(0, digits.Length - 4), out int year))
            return Fail(DateFault.FieldOverflow);
        _parts.Year = year;
        _isTwoDigits = digits.Length == 6;
        return DateFields.Date;
    }

    private DateFault Finish()
    {
        if (Reserved is not null)
            return DateFault.None;
        DateFault fault = CheckDate();
        if (fault != DateFault.None)
            return fault;
        if (_meridiem >= 0 && _parts.Hour > 12)
            return DateFault.FieldOverflow;
        if (_meridiem == 0 && _parts.Hour == 12)
            _parts.Hour = 0;
        else if (_meridiem == 1 && _parts.Hour != 12)
            _parts.Hour += 12;
        if (TimeOfDay.IsOutside(_parts))
            return DateFault.FieldOverflow;
        if ((_seen & (DateFields.SummerTime | DateFields.Zone)) == DateFields.SummerTime)
            return DateFault.BadFormat;
        if (timeOnly)
            return FinishTime();
        return HasDate ? DateFault.None : DateFault.BadFormat;
    }

    private DateFault FinishTime()
    {
        if ((_seen & DateFields.Time) != DateFields.Time)
            return DateFault.BadFormat;
        if (_zone is null || HasDate)
            return DateFault.None;
        if (!_zone.IsFixed(out _offset))
            return DateFault.BadFormat;
        _zone = null;
        return DateFault.None;
    }

    private DateFault CheckDate()
    {
        if ((_seen & DateFields.Year) != 0 && !_isJulian)
        {
            if (_isBc || !_isTwoDigits)
            {
                if (_parts.Year <= 0)
                    return DateFault.FieldOverflow;
                _parts.Year = _isBc ? 1 - _parts.Year : _parts.Year;
            }
            else
            {
                _parts.Year += _parts.Year < 70 ? 2000 : 1900;
            }
        }

        if ((_seen & DateFields.DayOfYear) != 0)
            (_parts.Year, _parts.Month, _parts.Day) = Calendar.FromDays(Calendar.ToDays(_parts.Year, 1, 1) + _dayOfYear - 1);
        if ((_seen & DateFields.Month) != 0 && _parts.Month is < 1 or > 12)
            return DateFault.MonthOrDayOverflow;
        if ((_seen & DateFields.Day) != 0 && _parts.Day is < 1 or > 31)
            return DateFault.MonthOrDayOverflow;
        return HasDate && _parts.Day > Calendar.DaysInMonth(_parts.Year, _parts.Month) ? DateFault.FieldOverflow : DateFault.None;
    }

    /// <summary>+2, -03:30, +0530, +01:02:03.</summary>
    internal static DateFault TryOffset(string text, out int secondsEast)
    {
        secondsEast = 0;
        string[] fields = text[1..].Split(':');
        if (text[0] is not ('+' or '-') || fields.Length > 3)
            return DateFault.BadFormat;
        int[] values = new int[3];
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length > 0 && !fields[i].All(char.IsAsciiDigit))
                return DateFault.BadFormat;
            if (fields[i].Length > 0 && !int.TryParse(fields[i], out values[i]))
                return DateFault.ZoneOverflow;
        }

        if (fields.Length == 1 && fields[0].Length > 2)
            (values[0], values[1]) = (values[0] / 100, values[0] % 100);
        if (values[0] > 15 || values[1] > 59 || values[2] > 59)
            return DateFault.ZoneOverflow;
        secondsEast = (values[0] * 60 + values[1]) * 60 + values[2];
        if (text[0] == '-')
            secondsEast = -secondsEast;
        return DateFault.None;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                while (at < text.Length && char.IsAsciiLetter(text[at]))
                    at++;
            }
            else
            {
                at++;
                continue;
            }

            yield return text[start..at];
        }
    }
}
