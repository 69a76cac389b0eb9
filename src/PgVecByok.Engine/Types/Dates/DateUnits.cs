using System.Collections.Frozen;

namespace PgVecByok.Engine;

/// <summary>Units of intervals, and fields that extract and date_trunc can name.</summary>
internal enum DateUnit
{
    Microsecond,
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    DayOfWeek,
    IsoDayOfWeek,
    DayOfYear,
    IsoYear,
    Epoch,
    JulianDay,
    TimeZone,
    TimeZoneHour,
    TimeZoneMinute,
}

internal static class DateUnits
{
    private const int LengthMax = 10; // PostgreSQL knows a word by this many letters

    private static readonly FrozenDictionary<string, DateUnit> Known = All().ToFrozenDictionary();

    public static bool TryFind(string lower, out DateUnit unit) =>
        Known.TryGetValue(lower.Length > LengthMax ? lower[..LengthMax] : lower, out unit);

    /// <summary>True for what an interval can count in.</summary>
    public static bool IsAmount(DateUnit unit) => unit <= DateUnit.Millennium;

    private static Dictionary<string, DateUnit> All()
    {
        var words = new Dictionary<string, DateUnit>();
        Add(DateUnit.Microsecond, "us usec usecs usecond useconds microsecon microsecond microseconds");
        Add(DateUnit.Millisecond, "ms msec msecs msecond mseconds millisecon millisecond milliseconds");
        Add(DateUnit.Second, "s sec secs second seconds");
        Add(DateUnit.Minute, "m min mins minute minutes");
        Add(DateUnit.Hour, "h hr hrs hour hours");
        Add(DateUnit.Day, "d day days");
        Add(DateUnit.Week, "w week weeks");
        Add(DateUnit.Month, "mon mons month months");
        Add(DateUnit.Quarter, "qtr quarter");
        Add(DateUnit.Year, "y yr yrs year years");
        Add(DateUnit.Decade, "dec decs decade decades");
        Add(DateUnit.Century, "c cent century centuries");
        Add(DateUnit.Millennium, "mil mils millennia millennium");
        Add(DateUnit.DayOfWeek, "dow");
        Add(DateUnit.IsoDayOfWeek, "isodow");
        Add(DateUnit.DayOfYear, "doy");
        Add(DateUnit.IsoYear, "isoyear");
        Add(DateUnit.Epoch, "epoch");
        Add(DateUnit.JulianDay, "j jd julian");
        Add(DateUnit.TimeZone, "timezone");
        Add(DateUnit.TimeZoneHour, "timezone_h timezone_hour");
        Add(DateUnit.TimeZoneMinute, "timezone_m timezone_minute");
        return words;

        void Add(DateUnit unit, string names)
        {
            foreach (string name in names.Split(' '))
                words[name.Length > LengthMax ? name[..LengthMax] : name] = unit;
        }
    }
}
