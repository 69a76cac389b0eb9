using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>to_char of dates and intervals: a template's fields filled in.</summary>
internal sealed class DateWriting(DateParts parts, long days, (int Offset, string Name)? zone, bool isInterval)
{
    private readonly StringBuilder _text = new();

    public string Format(DateFormat format)
    {
        foreach (DateFormatStep step in format.Steps)
        {
            if (step.Kind != DateFormatKind.Field)
            {
                _text.Append(step.Text);
                continue;
            }

            string value = Value(step);
            _text.Append(value);
            if (step.Ordinal is { } ordinal && char.IsAsciiDigit(value.Length > 0 ? value[^1] : ' '))
                _text.Append(Ending(value, ordinal == "TH"));
        }

        return _text.ToString();
    }

    private int Year => isInterval || parts.Year > 0 ? parts.Year : 1 - parts.Year;

    private string Value(DateFormatStep step)
    {
        bool fills = !step.Fills;
        string field = step.Field;
        return field switch
        {
            "FX" => "",
            "HH24" => Signed(parts.Hour, 2, fills),
            "HH12" or "HH" => Signed(parts.Hour % 12 == 0 ? 12 : parts.Hour % 12, 2, fills),
            "MI" => Signed(parts.Minute, 2, fills),
            "SS" => Signed(parts.Second, 2, fills),
            "MS" => Signed(parts.Microsecond / 1000, 3, true),
            "US" => Signed(parts.Microsecond, 6, true),
            "SSSS" or "SSSSS" => Plain((parts.Hour * 60 + parts.Minute) * 60 + parts.Second),
            "TZH" or "TZM" or "OF" or "TZ" => Zone(step),
            _ when field.StartsWith("FF", StringComparison.Ordinal) => Fraction(field[2] - '0'),
            _ when char.IsLetter(field[0]) && (field.Contains('.', StringComparison.Ordinal) || field is "AM" or "PM" or "AD" or "BC") =>
                Half(step),
            _ => Calendars(step, fills),
        };
    }

    private string Calendars(DateFormatStep step, bool fills)
    {
        switch (step.Field)
        {
            case "DDD" when isInterval:
                return Narrow(IntervalDays, 3, fills);
            case "WW" when isInterval:
                return Narrow((IntervalDays - 1) / 7 + 1, 2, fills);
            case "DD":
                return Narrow(parts.Day, 2, fills);
            case "MM":
                return Signed(parts.Month, 2, fills);
            case "CC":
                return Century(fills);
            case "Q":
                return parts.Month == 0 ? "" : Plain((parts.Month - 1) / 3 + 1);
            case "RM":
                return Roman(step, fills);
            case "MONTH" or "MON" or "DAY" or "DY":
                return Name(step, fills);
            default:
                return step.Field is "Y,YYY" or "YYYY" or "YYY" or "YY" or "Y" or "IYYY" or "IYY" or "IY" or "I" ? Years(step.Field, fills)
                    : isInterval && (step.Field is "D" or "ID") ? throw NotForIntervals() : Days(step.Field, fills);
        }
    }

    private int IntervalDays => (parts.Year * 12 + parts.Month) * 30 + parts.Day;

    private string Days(string field, bool fills)
    {
        (int isoYear, int isoWeek) = Calendar.IsoWeek(days);
        int dayOfYear = Calendar.DayOfYear(days, parts.Year), weekday = Calendar.DayOfWeek(days);
        return field switch
        {
            "DDD" => Signed(dayOfYear, 3, fills),
            "IDDD" => Signed((int)(days - Calendar.IsoWeekStart(isoYear, 1)) + 1, 3, fills),
            "D" => Plain(weekday + 1),
            "ID" => Plain(weekday == 0 ? 7 : weekday),
            "WW" => Signed((dayOfYear - 1) / 7 + 1, 2, fills),
            "IW" => Signed(isoWeek, 2, fills),
            "W" => Plain((parts.Day - 1) / 7 + 1),
            _ => (days + Calendar.JulianOffset).ToString(CultureInfo.InvariantCulture),
        };
    }

    private string Years(string field, bool fills)
    {
        int year = Year;
        if (field[0] == 'I' && !isInterval)
        {
            int iso = Calendar.IsoWeek(days).Year;
            year = iso > 0 ? iso : 1 - iso;
        }

        return field switch
        {
            "Y,YYY" => $"{year / 1000},{Math.Abs(year % 1000):000}",
            "YYYY" or "IYYY" => Signed(year, 4, fills),
            "YYY" or "IYY" => Signed(year % 1000, 3, fills),
            "YY" or "IY" => Signed(year % 100, 2, fills),
            _ => Plain(year % 10),
        };
    }

    private string Century(bool fills)
    {
        int year = parts.Year;
        int century = isInterval ? year / 100
            : year > 0 ? (year - 1) / 100 + 1
            : year / 100 - 1;
        return century is <= 99 and >= -99 ? Signed(century, 2, fills) : Plain(century);
    }

    private string Half(DateFormatStep step)
    {
        bool isDotted = step.Field.Contains('.', StringComparison.Ordinal);
        string word;
        if (step.Field[0] is 'A' or 'P' && step.Field.Contains('M', StringComparison.Ordinal))
            word = ((parts.Hour % 24) + 24) % 24 >= 12 ? "PM" : "AM";
        else if (isInterval)
            throw NotForIntervals();
        else
            word = parts.Year <= 0 ? "BC" : "AD";
        string shown = isDotted ? $"{word[0]}.{word[1]}." : word;
        return step.IsLower ? shown.ToLowerInvariant() : shown;
    }

    private string Name(DateFormatStep step, bool fills)
    {
        if (isInterval)
            throw NotForIntervals();
        string word = step.Field[0] == 'M' ? DateNames.Months[parts.Month - 1] : DateNames.Days[Calendar.DayOfWeek(days)];
        bool isShort = step.Field is "MON" or "DY";
        if (isShort)
            word = word[..3];
        word = step.IsCapitalised ? word : step.IsLower ? word.ToLowerInvariant() : word.ToUpperInvariant();
        return isShort || !fills ? word : word.PadRight(9);
    }

    private string Roman(DateFormatStep step, bool fills)
    {
        if (parts.Month == 0 && parts.Year == 0)
            return "";
        int month = parts.Month == 0 ? (parts.Year >= 0 ? 12 : 1) : parts.Month < 0 ? 12 + parts.Month + 1 : parts.Month;
        string numeral = Numerals[month - 1];
        if (step.IsLower)
            numeral = numeral.ToLowerInvariant();
        return fills ? numeral.PadRight(4) : numeral;
    }

    private string Zone(DateFormatStep step)
    {
        if (isInterval)
            throw NotForIntervals();
        int offset = zone?.Offset ?? 0, rest = Math.Abs(offset);
        string hours = $"{(offset < 0 ? '-' : '+')}{rest / 3600:00}";
        return step.Field switch
        {
            "TZH" => hours,
            "TZM" => $"{rest / 60 % 60:00}",
            "OF" => (step.Fills ? $"{(offset < 0 ? '-' : '+')}{rest / 3600}" : hours) + (rest % 3600 != 0 ? $":{rest / 60 % 60:00}" : ""),
            _ => step.IsLower ? zone?.Name.ToLowerInvariant() ?? "" : zone?.Name ?? "",
        };
    }

    private string Fraction(int digits)
    {
        int scale = 1;
        for (int i = digits; i < 6; i++)
            scale *= 10;
        return Signed(parts.Microsecond / scale, digits, true);
    }

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    // C's %0*d with one place more for the sign of what is negative.
    private static string Signed(int value, int width, bool fills) => fills
        ? value < 0 ? "-" + Math.Abs((long)value).ToString(new string('0', width), CultureInfo.InvariantCulture)
        : value.ToString(new string('0', width), CultureInfo.InvariantCulture)
        : Plain(value);

    // Here the sign takes one of the places.
    private static string Narrow(int value, int width, bool fills) =>
        value < 0 && fills ? "-" + Math.Abs((long)value).ToString(new string('0', width - 1), CultureInfo.InvariantCulture)
            : Signed(value, width, fills);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Ending(string number, bool upper)
    {
        bool isTeen = number.Length > 1 && number[^2] == '1';
        string ending = isTeen ? "th" : number[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" };
        return upper ? ending.ToUpperInvariant() : ending;
    }

    private static SqlException NotForIntervals() => new(SqlState.InvalidDatetimeFormat,
        "invalid format specification for an interval value")
    {
        Hint = "Intervals are not tied to specific calendar dates.",
    };
}
