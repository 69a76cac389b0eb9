using System.Globalization;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// to_char of dates and intervals: a template's patterns are replaced, longest first; anything else, and what stands in quotes, is
/// itself. FM before a pattern drops padding, TH and th behind one add an ordinal's ending.
/// </summary>
internal ref struct DateTemplate(ReadOnlySpan<char> template, DateParts parts, long days, (int Offset, string Name)? zone, bool isInterval)
{
    private static readonly string[] Patterns =
    [
        "SSSSS", "SSSS", "Y,YYY", "YYYY", "IYYY", "MONTH", "Month", "month", "A.D.", "B.C.", "a.d.", "b.c.", "A.M.", "P.M.", "a.m.", "p.m.",
        "HH24", "HH12", "IDDD", "YYY", "IYY", "MON", "Mon", "mon", "DAY", "Day", "day", "DDD", "TZH", "TZM", "FF1", "FF2", "FF3", "FF4",
        "FF5", "FF6", "HH", "MI", "SS", "MS", "US", "AM", "PM", "am", "pm", "YY", "IY", "BC", "AD", "bc", "ad", "MM", "DY", "Dy", "dy", "DD",
        "ID", "WW", "IW", "CC", "RM", "rm", "TZ", "tz", "OF", "D", "W", "Y", "I", "J", "Q",
    ];

    private readonly StringBuilder _text = new();
    private ReadOnlySpan<char> _rest = template;

    public string Format()
    {
        while (!_rest.IsEmpty)
        {
            if (_rest[0] == '"')
                Quoted();
            else if (_rest[0] == '\\' && _rest.Length > 1 && _rest[1] == '"')
                Literal(2, '"');
            else if (!TryPattern())
                Literal(1, _rest[0]);
        }

        return _text.ToString();
    }

    private void Literal(int length, char c)
    {
        _text.Append(c);
        _rest = _rest[length..];
    }

    private void Quoted()
    {
        _rest = _rest[1..];
        while (!_rest.IsEmpty && _rest[0] != '"')
        {
            if (_rest[0] == '\\' && _rest.Length > 1)
                _rest = _rest[1..];
            Literal(1, _rest[0]);
        }

        if (!_rest.IsEmpty)
            _rest = _rest[1..];
    }

    private bool TryPattern()
    {
        ReadOnlySpan<char> at = _rest;
        bool fills = true;
        while (at.StartsWith("FM") || at.StartsWith("fm") || at.StartsWith("TM"))
        {
            fills &= at[0] == 'T';
            at = at[2..];
        }

        foreach (string pattern in Patterns)
        {
            bool matches = char.IsLower(pattern[^1]) || pattern is "Month" or "Mon" or "Day" or "Dy"
                ? at.StartsWith(pattern) : at.StartsWith(pattern, StringComparison.OrdinalIgnoreCase) && IsCaseless(pattern, at);
            if (!matches)
                continue;
            string value = Value(pattern, fills);
            at = at[pattern.Length..];
            bool isOrdinal = at.StartsWith("TH") || at.StartsWith("th");
            _text.Append(value);
            if (isOrdinal)
                _text.Append(Ending(value, at[0] == 'T'));
            _rest = isOrdinal ? at[2..] : at;
            return true;
        }

        if (at.Length == _rest.Length)
            return false;
        _rest = at;
        return true;
    }

    /// <summary>Names show the case of their pattern, so those must match it; numbers do not care.</summary>
    private static bool IsCaseless(string pattern, ReadOnlySpan<char> at) =>
        pattern is not ("MONTH" or "MON" or "DAY" or "DY" or "AM" or "PM" or "A.M." or "P.M." or "AD" or "BC" or "A.D." or "B.C." or "RM" or "TZ")
        || at.StartsWith(pattern);

    private string Value(string pattern, bool fills)
    {
        int year = isInterval ? parts.Year : parts.Year > 0 ? parts.Year : 1 - parts.Year;
        int hour12 = parts.Hour % 12 == 0 ? 12 : parts.Hour % 12;
        long micros = parts.Microsecond;
        (int isoYear, int isoWeek) = Calendar.IsoWeek(days);
        int doy = isInterval ? parts.Day : Calendar.DayOfYear(days, parts.Year), weekday = Calendar.DayOfWeek(days);
        int seconds = (parts.Hour * 60 + parts.Minute) * 60 + parts.Second;
        return pattern switch
        {
            "HH24" => Number(parts.Hour, 2, fills),
            "HH12" or "HH" => Number(hour12, 2, fills),
            "MI" => Number(parts.Minute, 2, fills),
            "SS" => Number(parts.Second, 2, fills),
            "MS" => Number((int)(micros / 1000), 3, fills),
            "US" => Number((int)micros, 6, fills),
            "SSSS" or "SSSSS" => Number(seconds, 1, false),
            "FF1" or "FF2" or "FF3" or "FF4" or "FF5" or "FF6" =>
                micros.ToString("D6", CultureInfo.InvariantCulture)[..(pattern[2] - '0')],
            "Y,YYY" => fills ? $"{year / 1000},{year % 1000:000}" : $"{year / 1000},{year % 1000:000}",
            "YYYY" => Number(year, 4, fills),
            "YYY" => Number(year % 1000, 3, fills),
            "YY" => Number(year % 100, 2, fills),
            "Y" => Number(year % 10, 1, false),
            "IYYY" => Number(Era(isoYear), 4, fills),
            "IYY" => Number(Era(isoYear) % 1000, 3, fills),
            "IY" => Number(Era(isoYear) % 100, 2, fills),
            "I" => Number(Era(isoYear) % 10, 1, false),
            "MM" => Number(parts.Month, 2, fills),
            "DD" => Number(parts.Day, 2, fills),
            "DDD" => Number(doy, 3, fills),
            "IDDD" => Number((int)(days - Calendar.IsoWeekStart(isoYear, 1)) + 1, 3, fills),
            "D" => Number(weekday + 1, 1, false),
            "ID" => Number(weekday == 0 ? 7 : weekday, 1, false),
            "W" => Number((parts.Day - 1) / 7 + 1, 1, false),
            "WW" => Number((doy - 1) / 7 + 1, 2, fills),
            "IW" => Number(isoWeek, 2, fills),
            "CC" => Number(parts.Year > 0 ? (parts.Year + 99) / 100 : -((99 - (parts.Year - 1)) / 100), 2, fills),
            "J" => (days + Calendar.JulianOffset).ToString(CultureInfo.InvariantCulture),
            "Q" => parts.Month == 0 ? "" : Number((parts.Month - 1) / 3 + 1, 1, false),
            "OF" => Offset(true),
            "TZH" => Offset(false)[..3],
            "TZM" => Number(Math.Abs(zone?.Offset ?? 0) / 60 % 60, 2, true),
            "TZ" => zone?.Name.ToUpperInvariant() ?? "",
            "tz" => zone?.Name.ToLowerInvariant() ?? "",
            _ => Word(pattern, fills, weekday),
        };
    }

    private readonly string Word(string pattern, bool fills, int weekday)
    {
        string upper = pattern.ToUpperInvariant();
        string word = upper switch
        {
            "MONTH" => parts.Month == 0 ? "" : DateNames.Months[parts.Month - 1],
            "MON" => parts.Month == 0 ? "" : DateNames.Months[parts.Month - 1][..3],
            "DAY" => DateNames.Days[weekday],
            "DY" => DateNames.Days[weekday][..3],
            "AM" or "PM" => parts.Hour % 24 >= 12 ? "PM" : "AM",
            "A.M." or "P.M." => parts.Hour % 24 >= 12 ? "P.M." : "A.M.",
            "AD" or "BC" => parts.Year <= 0 ? "BC" : "AD",
            "A.D." or "B.C." => parts.Year <= 0 ? "B.C." : "A.D.",
            _ => parts.Month == 0 ? "" : Roman[parts.Month - 1],
        };
        word = char.IsLower(pattern[0]) ? word.ToLowerInvariant() : char.IsUpper(pattern[^1]) || pattern[^1] == '.' ? word.ToUpperInvariant() : word;
        return !fills ? word : upper is "MONTH" or "DAY" ? word.PadRight(9) : upper == "RM" ? word.PadRight(4) : word;
    }

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static int Era(int year) => year > 0 ? year : 1 - year;

    private readonly string Offset(bool minutes)
    {
        int offset = zone?.Offset ?? 0, rest = Math.Abs(offset);
        string text = $"{(offset < 0 ? '-' : '+')}{rest / 3600:00}";
        return minutes && rest % 3600 != 0 ? $"{text}:{rest / 60 % 60:00}" : text;
    }

    private static string Number(int value, int width, bool fills) => fills
        ? value.ToString(new string('0', width), CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    private static string Ending(string number, bool upper)
    {
        if (number.Length == 0 || !char.IsAsciiDigit(number[^1]))
            return "";
        bool isTeen = number.Length > 1 && number[^2] == '1';
        string ending = isTeen ? "th" : number[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" };
        return upper ? ending.ToUpperInvariant() : ending;
    }
}
