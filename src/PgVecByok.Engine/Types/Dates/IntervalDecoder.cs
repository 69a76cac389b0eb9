using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>
/// Reads intervals: "1 year 2 mons -3 days 04:05:06 ago", SQL's "1-2 3 4:05:06", and ISO 8601's "P1Y2M3DT4H5M6S". Read from the
/// last field to the first, since a unit follows its number. One use per text.
/// </summary>
internal sealed class IntervalDecoder(FormatSettings settings, int fields)
{
    private enum Pending
    {
        Nothing,
        Default,
        Unit,
    }

    private Pending _pending;
    private DateUnit _unit;
    private long _seen;
    private bool _isAgo;
    private Int128 _months, _days, _micros;
    private bool _isFinite = true;
    private Interval _special;

    public static DateFault Decode(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings, out Interval value)
    {
        value = default;
        int fields = IntervalFields.FieldsOf(typmod);
        var decoder = new IntervalDecoder(settings, fields);
        DateFault fault = DateScanner.Scan(utf8) is { Count: > 0 } tokens ? decoder.Read(tokens) : DateFault.BadFormat;
        if (fault == DateFault.BadFormat)
            fault = IsoInterval.TryRead(utf8, out decoder._months, out decoder._days, out decoder._micros);
        if (fault != DateFault.None)
            return fault == DateFault.FieldOverflow ? DateFault.IntervalOverflow : fault;
        return decoder.TryToInterval(out value) ? DateFault.None : DateFault.IntervalOverflow;
    }

    private bool TryToInterval(out Interval value)
    {
        value = _special;
        if (!_isFinite)
            return true;
        if (_months < int.MinValue || _months > int.MaxValue || _days < int.MinValue || _days > int.MaxValue
            || _micros < long.MinValue || _micros > long.MaxValue)
        {
            return false;
        }

        value = Interval.Finite((int)_months, (int)_days, (long)_micros);
        return true;
    }

    private DateFault Read(List<DateToken> tokens)
    {
        bool allNegative = settings.IntervalStyle == "sql_standard" && tokens[0].Text[0] == '-'
            && tokens.Skip(1).All(token => token.Text[0] is not ('+' or '-'));
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            DateFault fault = tokens[i].Kind switch
            {
                DateTokenKind.Time => ReadClock(tokens[i].Text, 1),
                DateTokenKind.Signed when tokens[i].Text.Contains(':', StringComparison.Ordinal) =>
                    ReadClock(tokens[i].Text[1..], tokens[i].Text[0] == '-' ? -1 : 1),
                DateTokenKind.Word or DateTokenKind.SignedWord => ReadWord(tokens, i),
                _ => ReadNumber(tokens[i].Text),
            };
            if (fault != DateFault.None)
                return fault;
        }

        if (_seen == 0 || _pending == Pending.Unit)
            return DateFault.BadFormat;
        if (allNegative)
            (_months, _days, _micros) = (Negative(_months), Negative(_days), Negative(_micros));
        if (_isAgo)
            (_months, _days, _micros) = (-_months, -_days, -_micros);
        return DateFault.None;
    }

    private static Int128 Negative(Int128 value) => value > 0 ? -value : value;

    private DateFault ReadClock(string text, int sign)
    {
        if (_pending == Pending.Unit)
            return DateFault.BadFormat;
        bool isMinuteToSecond = fields == (IntervalFields.Minute | IntervalFields.Second);
        DateFault fault = TimeOfDay.TryRead(text, isMinuteToSecond, out TimeOfDay time);
        if (fault != DateFault.None)
            return fault;
        if (!Mark(DateUnit.Hour) || !Mark(DateUnit.Minute) || !Mark(DateUnit.Second))
            return DateFault.BadFormat;
        _micros += sign * (((Int128)time.Hour * 60 + time.Minute) * 60 + time.Second) * Calendar.MicrosPerSecond + sign * time.Microsecond;
        (_pending, _unit) = (Pending.Default, DateUnit.Day);
        return DateFault.None;
    }

    private DateFault ReadWord(List<DateToken> tokens, int index)
    {
        string text = tokens[index].Text;
        if (DateUnits.TryFind(text, out DateUnit unit) && DateUnits.IsAmount(unit))
        {
            if (_pending == Pending.Unit)
                return DateFault.BadFormat;
            (_pending, _unit) = (Pending.Unit, unit);
            return DateFault.None;
        }

        if (text == "ago")
        {
            if (index != tokens.Count - 1 || index == 0)
                return DateFault.BadFormat;
            _isAgo = true;
            return DateFault.None;
        }

        if (!DateWords.TryFind(text, out DateWord word))
            return DateFault.BadFormat;
        if (word.Kind == DateWordKind.Ignored)
            return DateFault.None;
        if (word.Kind != DateWordKind.Reserved || tokens.Count != 1)
            return DateFault.BadFormat;
        var reserved = (ReservedDate)word.Value;
        if (reserved is not (ReservedDate.Infinity or ReservedDate.MinusInfinity))
            return DateFault.BadFormat;
        _special = reserved == ReservedDate.Infinity ? Interval.Infinity : Interval.MinusInfinity;
        (_isFinite, _seen) = (false, 1);
        return DateFault.None;
    }

    private DateFault ReadNumber(string text)
    {
        if (_pending == Pending.Nothing)
            _unit = DefaultUnit();
        int end = text[0] is '+' or '-' ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        ReadOnlySpan<char> whole = text.AsSpan(0, end);
        bool hasDigits = whole.Length > (text[0] is '+' or '-' ? 1 : 0);
        long value = 0;
        if (hasDigits && !long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return DateFault.FieldOverflow;
        string rest = text[end..];
        if (rest.StartsWith('-'))
            return ReadYearsAndMonths(value, rest[1..], text[0] == '-');
        double fraction = 0;
        if (rest.StartsWith('.'))
        {
            if (!rest.AsSpan(1).ToString().All(char.IsAsciiDigit))
                return DateFault.BadFormat;
            fraction = TimeOfDay.Fraction(rest);
            if (text[0] == '-')
                fraction = -fraction;
        }
        else if (rest.Length > 0 || !hasDigits)
        {
            return DateFault.BadFormat;
        }

        if (!Mark(_unit))
            return DateFault.BadFormat;
        IntervalAmount.Add(_unit, value, fraction, ref _months, ref _days, ref _micros);
        // Before hours come days, without saying so: "1 2" DAY TO HOUR.
        (_pending, _unit) = (Pending.Default, _unit == DateUnit.Hour ? DateUnit.Day : _unit);
        return DateFault.None;
    }

    private DateFault ReadYearsAndMonths(long years, string monthText, bool isNegative)
    {
        if (!int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out int months))
            return DateFault.BadFormat;
        if (months >= 12)
            return DateFault.FieldOverflow;
        if (!Mark(DateUnit.Month))
            return DateFault.BadFormat;
        _months += (Int128)years * 12 + (isNegative ? -months : months);
        (_pending, _unit) = (Pending.Default, DateUnit.Month);
        return DateFault.None;
    }

    private DateUnit DefaultUnit() => fields switch
    {
        IntervalFields.Year => DateUnit.Year,
        IntervalFields.Month or (IntervalFields.Year | IntervalFields.Month) => DateUnit.Month,
        IntervalFields.Day => DateUnit.Day,
        IntervalFields.Hour or (IntervalFields.Day | IntervalFields.Hour) => DateUnit.Hour,
        IntervalFields.Minute or (IntervalFields.Hour | IntervalFields.Minute)
            or (IntervalFields.Day | IntervalFields.Hour | IntervalFields.Minute) => DateUnit.Minute,
        _ => DateUnit.Second,
    };

    private bool Mark(DateUnit unit)
    {
        long bit = 1L << (int)unit;
        if ((_seen & bit) != 0)
            return false;
        _seen |= bit;
        return true;
    }
}
