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
        // Sixteen significant digits at least, counted in groups of four from the quotient's first.
        int scale = time == 0 ? 20 : time < 10_000 ? 24 : time < 100_000_000 ? 24 : 20;
        BigInteger quotient = (BigInteger.Pow(10, scale) * time * 2 + Calendar.MicrosPerDay) / (2 * Calendar.MicrosPerDay);
        return Numeric.FromUnscaled(BigInteger.Pow(10, scale) * (days + Calendar.JulianOffset) + quotient, scale);
    }

    public static double Near(long local)
    {
        long days = Calendar.Floor(local, Calendar.MicrosPerDay);
        return days + Calendar.JulianOffset + (local - days * Calendar.MicrosPerDay) / (double)Calendar.MicrosPerDay;
    }
}
