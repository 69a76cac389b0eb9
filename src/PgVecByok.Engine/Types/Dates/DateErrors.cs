using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What is wrong with a date or time, in PostgreSQL's words.</summary>
internal enum DateFault
{
    None,
    BadFormat,
    FieldOverflow,

    /// <summary>A month or day out of range: perhaps the order of fields is another.</summary>
    MonthOrDayOverflow,
    IntervalOverflow,
    ZoneOverflow,
    UnknownZone,
}

internal static class DateErrors
{
    public static SqlException Of(DateFault fault, ReadOnlySpan<byte> utf8, string type, string? zone = null)
    {
        string text = Encoding.UTF8.GetString(utf8);
        return fault switch
        {
            DateFault.FieldOverflow =>
                new(SqlState.DatetimeFieldOverflow, $"date/time field value out of range: \"{text}\""),
            DateFault.MonthOrDayOverflow =>
                new(SqlState.DatetimeFieldOverflow, $"date/time field value out of range: \"{text}\"")
                {
                    Hint = "Perhaps you need a different \"DateStyle\" setting.",
                },
            DateFault.IntervalOverflow =>
                new(SqlState.IntervalFieldOverflow, $"interval field value out of range: \"{text}\""),
            DateFault.ZoneOverflow =>
                new(SqlState.InvalidTimeZoneDisplacementValue, $"time zone displacement out of range: \"{text}\""),
            DateFault.UnknownZone => UnknownZone(zone ?? text),
            _ => new(SqlState.InvalidDatetimeFormat, $"invalid input syntax for type {type}: \"{text}\""),
        };
    }

    public static SqlException UnknownZone(string zone) =>
        new(SqlState.InvalidParameterValue, $"time zone \"{zone}\" not recognized");

    public static SqlException OutOfRange(string what, ReadOnlySpan<byte> text) =>
        new(SqlState.DatetimeFieldOverflow, $"{what} out of range: \"{Encoding.UTF8.GetString(text)}\"");

    public static SqlException TimestampOutOfRange() => new(SqlState.DatetimeFieldOverflow, "timestamp out of range");

    public static SqlException DateOutOfRange() => new(SqlState.DatetimeFieldOverflow, "date out of range");

    public static SqlException IntervalOutOfRange() => new(SqlState.DatetimeFieldOverflow, "interval out of range");
}
