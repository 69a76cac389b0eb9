using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum PathDateKind
{
    Date,
    Time,
    TimeTz,
    Timestamp,
    TimestampTz,
}

/// <summary>
/// A date or time inside a jsonpath. It is written as a string in ISO 8601, with the zone it was read in. Micros: of the day, since
/// 2000-01-01, or for a date days.
/// </summary>
internal sealed class PathDate(PathDateKind kind, long value, int zoneEast) : JsonItem(JsonKind.String)
{
    private static readonly string[] Names =
    [
        "date", "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone",
    ];

    private static readonly string[] ShortNames = ["date", "time", "timetz", "timestamp", "timestamptz"];

    public PathDateKind DateKind => kind;

    public long Value => value;

    /// <summary>Seconds east of UTC, of what has a zone.</summary>
    public int ZoneEast => zoneEast;

    public string TypeName => Names[(int)kind];

    public override Text Text
    {
        get
        {
            Span<byte> buffer = stackalloc byte[DateText.LengthMax];
            var text = new DateText(buffer);
            switch (kind)
            {
                case PathDateKind.Date:
                    text.Date(DateParts.OfDays(value), FormatSettings.Default);
                    break;
                case PathDateKind.Time or PathDateKind.TimeTz:
                    text.Time(DateParts.OfTime(value));
                    if (kind == PathDateKind.TimeTz)
                        text.XsdOffset(zoneEast);
                    break;
                default:
                    bool hasZone = kind == PathDateKind.TimestampTz;
                    text.Xsd(DateParts.OfMicros(value + (hasZone ? zoneEast * Calendar.MicrosPerSecond : 0)), hasZone ? zoneEast : null);
                    break;
            }

            return new Text(text.Written.ToArray());
        }
    }

    /// <summary>Null where the two cannot be compared.</summary>
    /// <exception cref="SqlException">0A000: it would take the session's zone, which this path may not use.</exception>
    public static int? Compare(PathDate left, PathDate right, ZoneRules? zone)
    {
        bool leftTime = left.DateKind is PathDateKind.Time or PathDateKind.TimeTz;
        if (leftTime != right.DateKind is PathDateKind.Time or PathDateKind.TimeTz)
            return null;
        PathDateKind common = left.DateKind > right.DateKind ? left.DateKind : right.DateKind;
        PathDate a = left.To(common, zone), b = right.To(common, zone);
        if (common != PathDateKind.TimeTz)
            return a.Value.CompareTo(b.Value);
        int order = (a.Value - a.ZoneEast * Calendar.MicrosPerSecond).CompareTo(b.Value - b.ZoneEast * Calendar.MicrosPerSecond);
        return order != 0 ? order : b.ZoneEast.CompareTo(a.ZoneEast);
    }

    /// <summary>REQUIRES: there is such a conversion.</summary>
    public PathDate To(PathDateKind target, ZoneRules? zone)
    {
        if (target == kind)
            return this;
        bool isZoned = kind is PathDateKind.TimeTz or PathDateKind.TimestampTz, becomesZoned =
            target is PathDateKind.TimeTz or PathDateKind.TimestampTz;
        if ((isZoned != becomesZoned) && zone is null)
        {
            throw SqlException.NotSupported(
                $"cannot convert value from {ShortNames[(int)kind]} to {ShortNames[(int)target]} without time zone usage",
                "Use *_tz() function for time zone support.");
        }

        return kind switch
        {
            PathDateKind.Date => FromLocal(value * Calendar.MicrosPerDay, target, zone),
            PathDateKind.Time => new PathDate(target, value, zone!.OffsetAt(SessionZone.Micros(TimeProvider.System.GetUtcNow()))),
            PathDateKind.TimeTz => new PathDate(target, value, 0),
            PathDateKind.Timestamp => FromLocal(value, target, zone),
            _ when target == PathDateKind.TimeTz =>
                new PathDate(target, Calendar.Modulo(zone!.ToLocal(value), Calendar.MicrosPerDay), zone.OffsetAt(value)),
            _ => FromLocal(zone!.ToLocal(value), target, zone),
        };
    }

    private static PathDate FromLocal(long local, PathDateKind target, ZoneRules? zone)
    {
        switch (target)
        {
            case PathDateKind.Date: return new PathDate(target, Calendar.Floor(local, Calendar.MicrosPerDay), 0);
            case PathDateKind.Time: return new PathDate(target, Calendar.Modulo(local, Calendar.MicrosPerDay), 0);
            case PathDateKind.Timestamp: return new PathDate(target, local, 0);
            default:
                int offset = zone!.OffsetOfLocal(local);
                return new PathDate(target, local - offset * Calendar.MicrosPerSecond, offset);
        }
    }
}
