using NodaTime;
using NodaTime.TimeZones;

namespace PgVecByok.Engine;

/// <summary>
/// A time zone: offsets are seconds east of UTC. Beyond the years that NodaTime knows, the last rules go on in the calendar's
/// cycle of 400 years, and the first ones reach back for ever.
/// </summary>
internal sealed class ZoneRules
{
    private const long SecondsPerCycle = 146_097L * 86_400;
    private const long KnownUntil = 7_730L * 31_556_952; // Unix seconds: near the year 9700
    private const long KnownFrom = -11_900L * 31_556_952 / 1; // near 9930 BC
    private const long UnixFrom2000 = 946_684_800;

    private readonly DateTimeZone? _zone;
    private readonly int _fixed;
    private Dictionary<string, (int Offset, bool IsDst)>? _abbreviations;

    public ZoneRules(string name, DateTimeZone zone) => (Name, _zone) = (name, zone);

    public ZoneRules(string name, int offset, string abbreviation)
    {
        (Name, _fixed) = (name, offset);
        FixedAbbreviation = abbreviation;
    }

    public string Name { get; }

    private string FixedAbbreviation { get; } = "";

    /// <summary>Has one offset at all times; then a time of day has a meaning without a date.</summary>
    public bool IsFixed(out int offset)
    {
        offset = _zone is null ? _fixed : _zone.MinOffset.Seconds;
        return _zone is null || _zone.MinOffset == _zone.MaxOffset;
    }

    /// <summary>Offset at an instant, microseconds since 2000-01-01 UTC.</summary>
    public int OffsetAt(long utc) => _zone is null ? _fixed : IntervalAt(utc).WallOffset.Seconds;

    public (int Offset, string Abbreviation, bool IsDst) At(long utc)
    {
        if (_zone is null)
            return (_fixed, FixedAbbreviation, false);
        ZoneInterval interval = IntervalAt(utc);
        return (interval.WallOffset.Seconds, interval.Name, interval.Savings != Offset.Zero);
    }

    public long ToLocal(long utc) => utc + OffsetAt(utc) * Calendar.MicrosPerSecond;

    /// <summary>
    /// Offset that a wall clock's reading has. A reading that a jump forward left out counts as before the jump; one that
    /// happens twice, as the second.
    /// </summary>
    public int OffsetOfLocal(long local)
    {
        if (_zone is null)
            return _fixed;
        long seconds = Known(Calendar.Floor(local, Calendar.MicrosPerSecond) + UnixFrom2000);
        LocalDateTime reading = Instant.FromUnixTimeSeconds(seconds).InUtc().LocalDateTime;
        ZoneLocalMapping mapping = _zone.MapLocal(reading);
        return (mapping.Count == 2 ? mapping.LateInterval : mapping.EarlyInterval).WallOffset.Seconds;
    }

    /// <summary>Offset of an abbreviation that this zone has used, its newest meaning.</summary>
    public bool TryAbbreviation(string upper, out int offset, out bool isDst)
    {
        _abbreviations ??= CollectAbbreviations();
        bool found = _abbreviations.TryGetValue(upper, out (int Offset, bool IsDst) known);
        (offset, isDst) = known;
        return found;
    }

    private Dictionary<string, (int Offset, bool IsDst)> CollectAbbreviations()
    {
        var found = new Dictionary<string, (int, bool)>();
        if (_zone is null)
        {
            found[FixedAbbreviation] = (_fixed, false);
            return found;
        }

        foreach (ZoneInterval interval in _zone.GetZoneIntervals(Instant.FromUtc(1800, 1, 1, 0, 0), Instant.FromUtc(2038, 1, 1, 0, 0)))
            found[interval.Name] = (interval.WallOffset.Seconds, interval.Savings != Offset.Zero);
        return found;
    }

    private ZoneInterval IntervalAt(long utc) =>
        _zone!.GetZoneInterval(
            Instant.FromUnixTimeSeconds(Known(Calendar.Floor(utc, Calendar.MicrosPerSecond) + UnixFrom2000)));

    private static long Known(long unixSeconds)
    {
        if (unixSeconds >= KnownUntil)
            return KnownUntil - SecondsPerCycle + (unixSeconds - KnownUntil) % SecondsPerCycle;
        return Math.Max(unixSeconds, KnownFrom);
    }
}
