using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Arithmetic of intervals. Months, days and time are added each by itself; a product or quotient spills what is left of a month
/// into days, and of a day into time.
/// </summary>
internal static class IntervalArithmetic
{
    private const int DaysPerMonth = 30;
    private const double SecondsPerDay = 86_400;

    public static Interval Plus(Interval left, Interval right)
    {
        if (!left.IsFinite || !right.IsFinite)
        {
            if (!left.IsFinite && !right.IsFinite && left != right)
                throw DateErrors.IntervalOutOfRange();
            return left.IsFinite ? right : left;
        }

        return Checked((long)left.Months + right.Months, (long)left.Days + right.Days, (Int128)left.Micros + right.Micros);
    }

    public static Interval Minus(Interval left, Interval right)
    {
        if (!left.IsFinite || !right.IsFinite)
        {
            if (left == right)
                throw DateErrors.IntervalOutOfRange();
            return left.IsFinite ? -right : left;
        }

        return Checked((long)left.Months - right.Months, (long)left.Days - right.Days, (Int128)left.Micros - right.Micros);
    }

    public static Interval Times(Interval span, double factor)
    {
        if (double.IsNaN(factor))
            throw DateErrors.IntervalOutOfRange();
        if (!span.IsFinite || double.IsInfinity(factor))
        {
            int sign = Math.Sign(factor) * Math.Sign(span.IsFinite ? (double)span.Span : span == Interval.Infinity ? 1 : -1);
            return sign == 0 ? throw DateErrors.IntervalOutOfRange() : sign > 0 ? Interval.Infinity : Interval.MinusInfinity;
        }

        return Scaled(span.Months * factor, span.Days * factor, span.Micros * factor);
    }

    public static Interval DividedBy(Interval span, double divisor)
    {
        if (divisor == 0)
            throw new SqlException(SqlState.DivisionByZero, "division by zero");
        if (double.IsNaN(divisor) || (!span.IsFinite && double.IsInfinity(divisor)))
            throw DateErrors.IntervalOutOfRange();
        if (!span.IsFinite)
            return span == Interval.Infinity == divisor > 0 ? Interval.Infinity : Interval.MinusInfinity;
        return Scaled(span.Months / divisor, span.Days / divisor, span.Micros / divisor);
    }

    /// <summary>24 hours become a day.</summary>
    public static Interval JustifyHours(Interval span)
    {
        if (!span.IsFinite)
            return span;
        long days = span.Days + span.Micros / Calendar.MicrosPerDay;
        long micros = span.Micros % Calendar.MicrosPerDay;
        if (days > 0 && micros < 0)
            (days, micros) = (days - 1, micros + Calendar.MicrosPerDay);
        else if (days < 0 && micros > 0)
            (days, micros) = (days + 1, micros - Calendar.MicrosPerDay);
        return Checked(span.Months, days, micros);
    }

    /// <summary>30 days become a month.</summary>
    public static Interval JustifyDays(Interval span)
    {
        if (!span.IsFinite)
            return span;
        long months = (long)span.Months + span.Days / DaysPerMonth;
        int days = span.Days % DaysPerMonth;
        if (months > 0 && days < 0)
            (months, days) = (months - 1, days + DaysPerMonth);
        else if (months < 0 && days > 0)
            (months, days) = (months + 1, days - DaysPerMonth);
        return Checked(months, days, span.Micros);
    }

    /// <summary>Both, and all three of one sign.</summary>
    public static Interval Justify(Interval span)
    {
        if (!span.IsFinite)
            return span;
        long days = span.Days + span.Micros / Calendar.MicrosPerDay;
        long micros = span.Micros % Calendar.MicrosPerDay;
        long months = span.Months + days / DaysPerMonth;
        days %= DaysPerMonth;
        if (months > 0 && (days < 0 || (days == 0 && micros < 0)))
            (months, days) = (months - 1, days + DaysPerMonth);
        else if (months < 0 && (days > 0 || (days == 0 && micros > 0)))
            (months, days) = (months + 1, days - DaysPerMonth);
        if (days > 0 && micros < 0)
            (days, micros) = (days - 1, micros + Calendar.MicrosPerDay);
        else if (days < 0 && micros > 0)
            (days, micros) = (days + 1, micros - Calendar.MicrosPerDay);
        return Checked(months, days, micros);
    }

    /// <summary>time + interval: only the interval's time counts, and midnight wraps around.</summary>
    public static long PlusTime(long time, Interval span) => span.IsFinite
        ? (long)(((Int128)time + span.Micros) % Calendar.MicrosPerDay is var moved && moved < 0 ? moved + Calendar.MicrosPerDay : moved)
        : throw new SqlException(SqlState.DatetimeFieldOverflow, "cannot add infinite interval to time");

    public static long MinusTime(long time, Interval span) => span.IsFinite
        ? (long)(((Int128)time - span.Micros) % Calendar.MicrosPerDay is var moved && moved < 0 ? moved + Calendar.MicrosPerDay : moved)
        : throw new SqlException(SqlState.DatetimeFieldOverflow, "cannot subtract infinite interval from time");

    public static Interval Checked(long months, long days, Int128 micros) =>
        months is >= int.MinValue and <= int.MaxValue && days is >= int.MinValue and <= int.MaxValue
        && micros >= long.MinValue && micros <= long.MaxValue
            ? Interval.Finite((int)months, (int)days, (long)micros)
            : throw DateErrors.IntervalOutOfRange();

    private static Interval Scaled(double months, double days, double micros)
    {
        if (!(Math.Abs(months) < 2_147_483_648.0) || !(Math.Abs(days) < 2_147_483_648.0))
            throw DateErrors.IntervalOutOfRange();
        int wholeMonths = (int)months;
        long wholeDays = (int)days;
        double monthDays = Rounded((months - wholeMonths) * DaysPerMonth);
        double seconds = Rounded((days - wholeDays + monthDays - (int)monthDays) * SecondsPerDay);
        if (Math.Abs(seconds) >= SecondsPerDay)
        {
            wholeDays += (int)(seconds / SecondsPerDay);
            seconds -= (int)(seconds / SecondsPerDay) * SecondsPerDay;
        }

        wholeDays += (int)monthDays;
        double time = Math.Round(micros + seconds * Calendar.MicrosPerSecond, MidpointRounding.ToEven);
        if (!(time >= -9_223_372_036_854_775_808.0 && time < 9_223_372_036_854_775_808.0))
            throw DateErrors.IntervalOutOfRange();
        return Checked(wholeMonths, wholeDays, (long)time);
    }

    /// <summary>To a microsecond, so that a third of a month is ten days.</summary>
    private static double Rounded(double value) => Math.Round(value * 1_000_000, MidpointRounding.ToEven) / 1_000_000;
}
