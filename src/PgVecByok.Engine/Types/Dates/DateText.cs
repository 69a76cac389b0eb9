using System.Buffers;
using System.Globalization;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>Text forms of dates and times, by DateStyle.</summary>
internal ref struct DateText(Span<byte> buffer)
{
    /// <summary>No date, time or interval is longer.</summary>
    public const int LengthMax = 128;

    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public readonly void CopyTo(IBufferWriter<byte> writer) => writer.Write(Written);

    public void Append(char c) => _buffer[_length++] = (byte)c;

    public void Append(string ascii) => _length += Encoding.UTF8.GetBytes(ascii, _buffer[_length..]);

    public void Append(long value, string format = "D1")
    {
        value.TryFormat(_buffer[_length..], out int written, format, CultureInfo.InvariantCulture);
        _length += written;
    }

    public void Special(bool isPositive) => Append(isPositive ? "infinity" : "-infinity");

    public void Date(in DateParts parts, FormatSettings settings)
    {
        int year = parts.Year > 0 ? parts.Year : 1 - parts.Year;
        switch (settings.DateStyle)
        {
            case "SQL":
                DayAndMonth(parts, settings, '/');
                Append('/');
                Append(year, "D4");
                break;
            case "German":
                Append(parts.Day, "D2");
                Append('.');
                Append(parts.Month, "D2");
                Append('.');
                Append(year, "D4");
                break;
            case "Postgres":
                DayAndMonth(parts, settings, '-');
                Append('-');
                Append(year, "D4");
                break;
            default:
                IsoDate(parts);
                break;
        }

        Era(parts);
    }

    /// <summary>With <paramref name="zone"/>: its offset or abbreviation comes behind the time.</summary>
    public void Timestamp(in DateParts parts, long days, (int Offset, string Abbreviation)? zone, FormatSettings settings)
    {
        switch (settings.DateStyle)
        {
            case "SQL":
                DayAndMonth(parts, settings, '/');
                Append('/');
                Append(Year(parts), "D4");
                Append(' ');
                Time(parts);
                NamedZone(zone, "");
                break;
            case "German":
                Append(parts.Day, "D2");
                Append('.');
                Append(parts.Month, "D2");
                Append('.');
                Append(Year(parts), "D4");
                Append(' ');
                Time(parts);
                NamedZone(zone, "");
                break;
            case "Postgres":
                PostgresTimestamp(parts, days, settings);
                NamedZone(zone, " ");
                break;
            default:
                IsoDate(parts);
                Append(' ');
                Time(parts);
                if (zone is { } iso)
                    Offset(iso.Offset);
                break;
        }

        Era(parts);
    }

    /// <summary>ISO 8601 with a T, as JSON has it; the offset always with minutes.</summary>
    public void Xsd(in DateParts parts, int? offset)
    {
        IsoDate(parts);
        Append('T');
        Time(parts);
        if (offset is { } seconds)
            XsdOffset(seconds);
        Era(parts);
    }

    /// <summary>Always with minutes.</summary>
    public void XsdOffset(int secondsEast)
    {
        Offset(secondsEast);
        if (secondsEast % 3600 == 0)
            Append(":00");
    }

    public void Time(in DateParts parts)
    {
        Append(parts.Hour, "D2");
        Append(':');
        Append(parts.Minute, "D2");
        Append(':');
        Append(parts.Second, "D2");
        Fraction(parts.Microsecond);
    }

    /// <summary>Seconds after the point, without trailing zeros.</summary>
    public void Fraction(int micros)
    {
        if (micros == 0)
            return;
        Append('.');
        Append(micros, "D6");
        while (_buffer[_length - 1] == '0')
            _length--;
    }

    public void Offset(int secondsEast)
    {
        Append(secondsEast < 0 ? '-' : '+');
        int rest = Math.Abs(secondsEast);
        Append(rest / 3600, "D2");
        if (rest % 3600 == 0)
            return;
        Append(':');
        Append(rest / 60 % 60, "D2");
        if (rest % 60 == 0)
            return;
        Append(':');
        Append(rest % 60, "D2");
    }

    private static int Year(in DateParts parts) => parts.Year > 0 ? parts.Year : 1 - parts.Year;

    private void IsoDate(in DateParts parts)
    {
        Append(Year(parts), "D4");
        Append('-');
        Append(parts.Month, "D2");
        Append('-');
        Append(parts.Day, "D2");
    }

    private void DayAndMonth(in DateParts parts, FormatSettings settings, char separator)
    {
        bool dayFirst = settings.DateOrder == "DMY";
        Append(dayFirst ? parts.Day : parts.Month, "D2");
        Append(separator);
        Append(dayFirst ? parts.Month : parts.Day, "D2");
    }

    private void PostgresTimestamp(in DateParts parts, long days, FormatSettings settings)
    {
        Append(DateNames.Days[Calendar.DayOfWeek(days)][..3]);
        Append(' ');
        string month = DateNames.Months[parts.Month - 1][..3];
        if (settings.DateOrder == "DMY")
        {
            Append(parts.Day, "D2");
            Append(' ');
            Append(month);
        }
        else
        {
            Append(month);
            Append(' ');
            Append(parts.Day, "D2");
        }

        Append(' ');
        Time(parts);
        Append(' ');
        Append(Year(parts), "D4");
    }

    /// <summary>An abbreviation of letters stands as it is; one of digits gives way to the offset.</summary>
    private void NamedZone((int Offset, string Abbreviation)? zone, string beforeOffset)
    {
        if (zone is not { } known)
            return;
        if (known.Abbreviation.Length > 0)
        {
            Append(' ');
            Append(known.Abbreviation);
        }
        else
        {
            Append(beforeOffset);
            Offset(known.Offset);
        }
    }

    private void Era(in DateParts parts)
    {
        if (parts.Year <= 0)
            Append(" BC");
    }
}
