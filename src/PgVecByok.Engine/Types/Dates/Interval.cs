namespace PgVecByok.Engine;

/// <summary>
/// Months, days and microseconds, kept apart as PostgreSQL keeps them: a month has no fixed number of days. All three at their
/// ends are the infinities.
/// </summary>
public readonly record struct Interval(int Months, int Days, long Micros)
{
    public static readonly Interval Infinity = new(int.MaxValue, int.MaxValue, long.MaxValue);
    public static readonly Interval MinusInfinity = new(int.MinValue, int.MinValue, long.MinValue);

    public bool IsFinite => this != Infinity && this != MinusInfinity;

    /// <summary>Microseconds, a month taken as 30 days and a day as 24 hours: what intervals are ordered by.</summary>
    public Int128 Span => ((Int128)Months * 30 + Days) * Calendar.MicrosPerDay + Micros;

    public static Interval operator -(Interval value)
    {
        if (!value.IsFinite)
            return value == Infinity ? MinusInfinity : Infinity;
        return value.Months == int.MinValue || value.Days == int.MinValue || value.Micros == long.MinValue
            ? throw DateErrors.IntervalOutOfRange()
            : Finite(-value.Months, -value.Days, -value.Micros);
    }

    public static Interval Negate(Interval value) => -value;

    /// <exception cref="Sql.SqlException">22008: it would be an infinity.</exception>
    public static Interval Finite(int months, int days, long micros)
    {
        var value = new Interval(months, days, micros);
        return value.IsFinite ? value : throw DateErrors.IntervalOutOfRange();
    }
}
