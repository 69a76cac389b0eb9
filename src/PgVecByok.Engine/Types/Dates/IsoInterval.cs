using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>ISO 8601 durations: P1Y2M3DT4H5M6S, P2W, and the alternative P0001-02-03T04:05:06. Numbers may have signs and fractions.</summary>
internal ref struct IsoInterval(ReadOnlySpan<byte> utf8)
{
    private const int LengthMax = 256;

    private readonly ReadOnlySpan<byte> _text = utf8;
    private int _at;
    private long _value;
    private double _fraction;

    public static DateFault TryRead(ReadOnlySpan<byte> utf8, out Int128 months, out Int128 days, out Int128 micros)
    {
        (months, days, micros) = (0, 0, 0);
        utf8 = utf8.Trim(" \t\n\v\f\r"u8);
        if (utf8.Length is < 3 or > LengthMax || utf8[0] != 'P')
            return DateFault.BadFormat;
        var reader = new IsoInterval(utf8) { _at = 1 };
        return reader.ReadAll(ref months, ref days, ref micros);
    }

    private DateFault ReadAll(ref Int128 months, ref Int128 days, ref Int128 micros)
    {
        bool isTime = false, hasField = false;
        while (_at < _text.Length)
        {
            if (_text[_at] == 'T')
            {
                (isTime, hasField) = (true, false);
                _at++;
                continue;
            }

            DateFault fault = ReadNumber();
            if (fault != DateFault.None)
                return fault;
            byte unit = _at < _text.Length ? _text[_at++] : (byte)0;
            if (unit is (byte)'-' or (byte)':' or 0)
            {
                _at -= unit == 0 ? 0 : 1;
                return hasField ? DateFault.BadFormat : Alternative(isTime, ref months, ref days, ref micros);
            }

            DateUnit? found = Unit(unit, isTime);
            if (unit == 'T' && !isTime && !hasField)
            {
                _at--;
                return Alternative(isTime, ref months, ref days, ref micros);
            }

            if (found is not { } known)
                return DateFault.BadFormat;
            IntervalAmount.Add(known, _value, _fraction, ref months, ref days, ref micros);
            hasField = true;
        }

        return hasField ? DateFault.None : DateFault.BadFormat;
    }

    private static DateUnit? Unit(byte letter, bool isTime) => ((char)letter, isTime) switch
    {
        ('Y', false) => DateUnit.Year,
        ('M', false) => DateUnit.Month,
        ('W', false) => DateUnit.Week,
        ('D', false) => DateUnit.Day,
        ('H', true) => DateUnit.Hour,
        ('M', true) => DateUnit.Minute,
        ('S', true) => DateUnit.Second,
        _ => null,
    };

    /// <summary>The first number was read: years-months-days, or hours:minutes:seconds; run together without separators.</summary>
    private DateFault Alternative(bool isTime, ref Int128 months, ref Int128 days, ref Int128 micros)
    {
        if (!isTime)
        {
            if (_at < _text.Length && _text[_at] == '-')
            {
                DateFault fault = Separated(DateUnit.Year, DateUnit.Month, DateUnit.Day, (byte)'-', ref months, ref days, ref micros);
                if (fault != DateFault.None)
                    return fault;
            }
            else if (_fraction == 0)
            {
                // 20020304 is years, months and days of two digits.
                months += (Int128)(_value / 10_000) * 12 + _value / 100 % 100;
                days += _value % 100;
            }
            else
            {
                return DateFault.BadFormat;
            }

            if (_at == _text.Length)
                return DateFault.None;
            if (_text[_at++] != 'T')
                return DateFault.BadFormat;
            DateFault number = ReadNumber();
            if (number != DateFault.None)
                return number;
        }

        if (_at < _text.Length && _text[_at] == ':')
        {
            DateFault fault = Separated(DateUnit.Hour, DateUnit.Minute, DateUnit.Second, (byte)':', ref months, ref days, ref micros);
            return fault != DateFault.None ? fault : _at == _text.Length ? DateFault.None : DateFault.BadFormat;
        }

        if (_at != _text.Length)
            return DateFault.BadFormat;
        IntervalAmount.Add(DateUnit.Second, _value / 10_000 * 3600 + _value / 100 % 100 * 60 + _value % 100, _fraction, ref months, ref days, ref micros);
        return DateFault.None;
    }

    private DateFault Separated(
        DateUnit first, DateUnit second, DateUnit third, byte separator, ref Int128 months, ref Int128 days, ref Int128 micros)
    {
        IntervalAmount.Add(first, _value, _fraction, ref months, ref days, ref micros);
        foreach (DateUnit unit in (ReadOnlySpan<DateUnit>)[second, third])
        {
            if (_at == _text.Length || _text[_at] == 'T')
                return DateFault.None;
            if (_text[_at++] != separator)
                return DateFault.BadFormat;
            DateFault fault = ReadNumber();
            if (fault != DateFault.None)
                return fault;
            IntervalAmount.Add(unit, _value, _fraction, ref months, ref days, ref micros);
        }

        return DateFault.None;
    }

    private DateFault ReadNumber()
    {
        int start = _at;
        if (_at < _text.Length && _text[_at] is (byte)'-' or (byte)'+')
            _at++;
        int digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
            _at++;
        int pointAt = _at;
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
                _at++;
        }

        (_value, _fraction) = (0, 0);
        if (pointAt == digits && _at <= pointAt + 1)
            return DateFault.BadFormat;
        if (pointAt > digits && !long.TryParse(_text[digits..pointAt], NumberStyles.None, CultureInfo.InvariantCulture, out _value))
            return DateFault.FieldOverflow;
        if (_at > pointAt + 1)
            _fraction = double.Parse(_text[pointAt.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (_text[start] == '-')
            (_value, _fraction) = (-_value, -_fraction);
        return _value is < int.MinValue or > int.MaxValue ? DateFault.FieldOverflow : DateFault.None;
    }
}
