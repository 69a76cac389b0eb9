using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// to_timestamp and to_date: reads a text by a template. Blanks and separators are taken generously unless FX was said; the
/// standard's own way (jsonpath) is exact.
/// </summary>
internal ref struct DateReading(string source, DateFormat format, ZoneRules? session, bool isStandard)
{
    private const string Hint = "If your source string is not fixed-width, try using the \"FM\" modifier.";

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\n\r\v\f");

    private static readonly string[] Numerals = ["XII", "XI", "X", "IX", "VIII", "VII", "VI", "V", "IV", "III", "II", "I"];
    private static readonly string[] Halves = ["AM", "PM"], DottedHalves = ["A.M.", "P.M."], Eras = ["AD", "BC"], DottedEras =
        ["A.D.", "B.C."];
    private static readonly string[] ShortMonths = [.. DateNames.Months.Select(name => name[..3])];
    private static readonly string[] ShortDays = [.. DateNames.Days.Select(name => name[..3])];

    private readonly TemplateFields _fields = new();
    private int _at;
    private int _skipped;
    private readonly bool _isStandard = isStandard;
    private bool _isExact = isStandard;

    private readonly ReadOnlySpan<char> Rest => source.AsSpan(_at);

    private readonly bool IsAtEnd => _at >= source.Length;

    public TemplateFields Read()
    {
        int step = 0;
        for (; step < format.Steps.Count && !IsAtEnd; step++)
            Take(step);
        if (!_isStandard)
            return _fields;
        if (step < format.Steps.Count)
            throw Invalid("input string is too short for datetime format");
        SkipBlanks();
        return IsAtEnd ? _fields : throw Invalid("trailing characters remain in input string after datetime format");
    }

    private void Take(int index)
    {
        DateFormatStep step = format.Steps[index];
        bool isField = step.Kind == DateFormatKind.Field;
        if (!_isExact && step.Field != "FX" && (isField || index == 0))
            _skipped += SkipBlanks();
        if (step.Kind is DateFormatKind.Blank or DateFormatKind.Separator)
        {
            Separator(step);
        }
        else if (!isField)
        {
            Character(step);
        }
        else if (!IsAtEnd || step.Field == "FX")
        {
            _fields.SetConvention(step.Field);
            Field(step, index);
            if (!_isExact)
                _skipped = SkipBlanks();
        }
        else
        {
            _fields.SetConvention(step.Field);
            Field(step, index);
        }
    }

    private int SkipBlanks()
    {
        int start = _at;
        while (!IsAtEnd && source[_at] is ' ' or (>= '\t' and <= '\r'))
            _at++;
        return _at - start;
    }

    private void Separator(DateFormatStep step)
    {
        if (_isStandard)
        {
            if (source[_at] != step.Text[0])
                throw Invalid($"unmatched format separator \"{step.Text[0]}\"");
            _at++;
        }
        else if (!_isExact)
        {
            _skipped--;
            if (!IsAtEnd && (source[_at] is ' ' or (>= '\t' and <= '\r') || DateFormat.IsSeparator(source[_at])))
            {
                _at++;
                _skipped++;
            }
        }
        else
        {
            Advance();
        }
    }

    private void Character(DateFormatStep step)
    {
        if (!_isExact && _skipped > 0)
        {
            _skipped--;
            return;
        }

        if (_isStandard && !Rest.StartsWith(step.Text))
            throw Invalid($"unmatched format character \"{step.Text}\"");
        if (!IsAtEnd)
            Advance();
    }

    private void Advance() => _at += char.IsHighSurrogate(source[_at]) && _at + 1 < source.Length ? 2 : 1;

    private void Field(DateFormatStep step, int index)
    {
        switch (step.Field)
        {
            case "FX": _isExact = true; break;
            case "HH" or "HH12":
                Number(ref _fields.Hour, step, index, 2);
                _fields.HasClock12 = true;
                break;
            case "HH24": Number(ref _fields.Hour, step, index, 2); break;
            case "MI": Number(ref _fields.Minute, step, index, 2); break;
            case "SS": Number(ref _fields.Second, step, index, 2); break;
            case "SSSS" or "SSSSS": Number(ref _fields.SecondOfDay, step, index, step.Field.Length); break;
            case "MS": Scaled(ref _fields.Milli, step, index, 3, 3); break;
            case "US": Scaled(ref _fields.Micro, step, index, 6, 6); break;
            case "FF1" or "FF2" or "FF3" or "FF4" or "FF5" or "FF6":
                _fields.FractionDigits = step.Field[2] - '0';
                Scaled(ref _fields.Micro, step, index, _fields.FractionDigits, 6);
                break;
            case "AM" or "PM" or "A.M." or "P.M.":
                _fields.IsPm = Word(step, step.Field.Length == 2 ? Halves : DottedHalves) == 1;
                _fields.HasClock12 = true;
                break;
            case "AD" or "BC" or "A.D." or "B.C.":
                _fields.IsBc = Word(step, step.Field.Length == 2 ? Eras : DottedEras) == 1;
                break;
            case "TZ" or "OF" or "TZH" or "TZM": Zone(step, index); break;
            default: CalendarField(step, index); break;
        }
    }

    private void CalendarField(DateFormatStep step, int index)
    {
        int ignored = 0;
        switch (step.Field)
        {
            case "MONTH": Set(ref _fields.Month, Word(step, DateNames.Months) + 1, step); break;
            case "MON": Set(ref _fields.Month, Word(step, ShortMonths) + 1, step); break;
            case "RM": Set(ref _fields.Month, 12 - Word(step, Numerals), step); break;
            case "MM": Number(ref _fields.Month, step, index, 2); break;
            case "DAY": Set(ref _fields.WeekDay, Word(step, DateNames.Days) + 1, step); break;
            case "DY": Set(ref _fields.WeekDay, Word(step, ShortDays) + 1, step); break;
            case "DDD": Number(ref _fields.DayOfYear, step, index, 3); break;
            case "IDDD": Number(ref _fields.DayOfYear, step, index, 3); break;
            case "DD": Number(ref _fields.Day, step, index, 2); break;
            case "D": Number(ref _fields.WeekDay, step, index, 1); break;
            case "ID":
                Number(ref _fields.WeekDay, step, index, 1);
                _fields.WeekDay = _fields.WeekDay + 1 > 7 ? 1 : _fields.WeekDay + 1;
                break;
            case "WW" or "IW": Number(ref _fields.Week, step, index, 2); break;
            case "Q": Number(ref ignored, step, index, 1); break;
            case "CC": Number(ref _fields.Century, step, index, 2); break;
            case "W": Number(ref _fields.WeekOfMonth, step, index, 1); break;
            case "J": Number(ref _fields.JulianDay, step, index, 1); break;
            case "Y,YYY": Thousands(step); break;
            default: Year(step, index); break;
        }
    }

    private void Year(DateFormatStep step, int index)
    {
        int digits = step.Field.Count(c => c is 'Y' or 'I');
        int value = 0;
        int length = Number(ref value, step, index, step.Field.Length);
        if (digits < 4 && length < 4)
            value = ToNearest2020(value);
        Set(ref _fields.Year, value, step);
        _fields.YearDigits = digits;
    }

    private static int ToNearest2020(int year) =>
        year < 70 ? year + 2000 : year < 100 ? year + 1900 : year < 520 ? year + 2000 : year < 1000 ? year + 1000 : year;

    private void Thousands(DateFormatStep step)
    {
        int comma = Rest.IndexOf(',');
        int end = comma + 1;
        while (comma > 0 && end < Rest.Length && end < comma + 4 && char.IsAsciiDigit(Rest[end]))
            end++;
        if (comma <= 0 || end == comma + 1 || !long.TryParse(Rest[..comma], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out long millennia))
            throw Invalid($"invalid value \"{Rest}\" for \"Y,YYY\"");
        long years = millennia * 1000 + int.Parse(Rest[(comma + 1)..end], CultureInfo.InvariantCulture);
        if (years is < int.MinValue or > int.MaxValue)
            throw new SqlException(SqlState.DatetimeFieldOverflow, "value for \"Y,YYY\" in source string is out of range");
        Set(ref _fields.Year, (int)years, step);
        _fields.YearDigits = 4;
        _at += end;
        SkipOrdinal(step);
    }

    private void Zone(DateFormatStep step, int index)
    {
        if (step.Field == "TZ" && TryNamedZone(step))
            return;
        if (step.Field == "TZM")
        {
            if (_fields.ZoneSign == 0)
                _fields.ZoneSign = 1;
            Number(ref _fields.ZoneMinute, step, index, 2);
            return;
        }

        _fields.ZoneSign = 1;
        if (!IsAtEnd && source[_at] is '+' or '-' or ' ')
            _fields.ZoneSign = source[_at++] == '-' ? -1 : 1;
        else if (_skipped > 0 && _at > 0 && source[_at - 1] == '-')
            _fields.ZoneSign = -1;
        Number(ref _fields.ZoneHour, step, index, 2);
        if (step.Field == "TZH" || IsAtEnd || source[_at] != ':')
            return;
        _at++;
        Number(ref _fields.ZoneMinute, step, index, 2);
    }

    private bool TryNamedZone(DateFormatStep step)
    {
        int length = 0;
        while (length < Rest.Length && char.IsAsciiLetter(Rest[length]))
            length++;
        for (int tried = length; tried > 0; tried--)
        {
            if (!ZoneAbbreviations.TryFind(Rest[..tried].ToString(), session ?? ZoneNames.Utc, out int seconds, out _))
                continue;
            (_fields.HasZone, _fields.NamedOffset, _fields.ZoneSign) = (true, seconds, 0);
            _at += tried;
            return true;
        }

        return length == 0 ? false : throw new SqlException(SqlState.InvalidDatetimeFormat, $"invalid value \"{Rest}\" for \"{step.Text}\"")
        {
            Detail = "Time zone abbreviation is not recognized.",
        };
    }

    /// <summary>25 is a quarter of a second, and so is 250; 025 is less.</summary>
    private void Scaled(ref int field, DateFormatStep step, int index, int digits, int places)
    {
        int value = 0;
        int length = Number(ref value, step, index, digits);
        for (; length < places; length++)
            value *= 10;
        Set(ref field, value, step);
    }

    private int Number(ref int field, DateFormatStep step, int index, int digits)
    {
        int start = _at;
        SkipBlanks();
        ReadOnlySpan<char> fixedPart = Rest[..Math.Min(digits, Rest.Length)];
        string shown = fixedPart.ToString();
        ReadOnlySpan<char> text = step.Fills || format.EndsBeforeNext(index) ? Rest : fixedPart;
        bool isFixed = !(step.Fills || format.EndsBeforeNext(index));
        if (isFixed && text.Length < digits)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, $"source string too short for \"{step.Text}\" formatting field")
            {
                Detail = $"Field requires {digits} characters, but only {text.Length} remain.", Hint = Hint,
            };
        }

        long value = Whole(text, out int used);
        if (isFixed && used > 0 && used < digits)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, $"invalid value \"{shown}\" for \"{step.Text}\"")
            {
                Detail = $"Field requires {digits} characters, but only {used} could be parsed.", Hint = Hint,
            };
        }

        if (used == 0)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, $"invalid value \"{shown}\" for \"{step.Text}\"")
            {
                Detail = "Value must be an integer.",
            };
        }

        if (value is < int.MinValue or > int.MaxValue)
        {
            throw new SqlException(SqlState.DatetimeFieldOverflow, $"value for \"{step.Text}\" in source string is out of range")
            {
                Detail = $"Value must be in the range {int.MinValue} to {int.MaxValue}.",
            };
        }

        _at += used;
        Set(ref field, (int)value, step);
        int length = _at - start;
        SkipOrdinal(step);
        return length;
    }

    private static long Whole(ReadOnlySpan<char> text, out int used)
    {
        int at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0, start = at;
        long value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            value = value > int.MaxValue ? value : value * 10 + text[at] - '0';
        used = at > start ? at : 0;
        return text.Length > 0 && text[0] == '-' ? -value : value;
    }

    private int Word(DateFormatStep step, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!Rest.StartsWith(words[i], StringComparison.OrdinalIgnoreCase))
                continue;
            _at += words[i].Length;
            return i;
        }

        int end = Rest.IndexOfAny(Blanks);
        throw new SqlException(
            SqlState.InvalidDatetimeFormat, $"invalid value \"{(end < 0 ? Rest : Rest[..end])}\" for \"{step.Text}\"")
        {
            Detail = "The given value did not match any of the allowed values for this field.",
        };
    }

    private void SkipOrdinal(DateFormatStep step)
    {
        for (int i = 0; step.Ordinal is not null && i < 2 && !IsAtEnd; i++)
            Advance();
    }

    private static void Set(ref int field, int value, DateFormatStep step)
    {
        if (field != 0 && field != value)
        {
            throw new SqlException(SqlState.InvalidDatetimeFormat, $"conflicting values for \"{step.Text}\" field in formatting string")
            {
                Detail = "This value contradicts a previous setting for the same field type.",
            };
        }

        field = value;
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidDatetimeFormat, message);
}
