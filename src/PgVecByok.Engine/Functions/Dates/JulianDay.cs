using System.Globalization;
using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// extract(julian): days since 4714-11-24 BC and the part of the day that has gone, as many digits as PostgreSQL's division gives.
/// </summary>
internal static class JulianDay
{
    public static bool IsAsked(Text unit, long timestamp) =>
        Calendar.IsFinite(timestamp)
        && DateUnits.TryFind(unit.ToString().ToLower(CultureInfo.InvariantCulture), out DateUnit found) && found == DateUnit.JulianDay;

    public static Numeric Exact(long local)
    {
        long days = Calendar.Floor(local, Calendar.MicrosPerDay), time = local - days * Calendar.MicrosPerDay;
        int scale = Scale(time);
        BigInteger quotient = (BigInteger.Pow(10, scale) * time * 2 + Calendar.MicrosPerDay) / (2 * Calendar.MicrosPerDay);
        return Numeric.FromUnscaled(BigInteger.Pow(10, scale) * (days + Calendar.JulianOffset) + quotient, scale);
    }

    /// <summary>Sixteen significant digits at least, counted in groups of four from the quotient's first.</summary>
    private static int Scale(long time)
    {
        (int groups, long first) = time < 10_000 ? (0, time) : time < 100_000_000 ? (1, time / 10_000) : (2, time / 100_000_000);
        const int DayGroups = 2, DayFirst = 864;
        return 16 + 4 * (DayGroups - groups + (first <= DayFirst ? 1 : 0));
    }

    public static double Near(long local)
    {
        long days = Calendar.Floor(local, Calendar.MicrosPerDay);
        return days + Calendar.JulianOffset + (local - days * Calendar.MicrosPerDay) / (double)Calendar.MicrosPerDay;
    }
}
