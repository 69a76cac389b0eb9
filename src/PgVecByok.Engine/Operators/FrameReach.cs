using System.Diagnostics;
using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A RANGE frame's distance from the key of a row: whether another key is at most, or at least, the row's key plus or minus the
/// distance. Distances beyond what the type holds reach everything; infinities and NaN are compared as PostgreSQL's in_range does.
/// </summary>
internal abstract class FrameReach
{
    /// <param name="subtracts">The limit is the row's key less the distance.</param>
    /// <param name="isUpper">True: at most the limit. False: at least the limit.</param>
    public abstract bool IsWithin(Column keys, int other, int row, bool subtracts, bool isUpper);

    /// <exception cref="SqlException">22013: the distance is negative, or NaN.</exception>
    public static FrameReach For(SqlType key, object distance, Func<ZoneRules> zone)
    {
        if (key == BuiltinTypes.Float8 || key == BuiltinTypes.Float4)
            return Floats(key, (double)distance);
        if (key == BuiltinTypes.Numeric)
            return Numerics((Numeric)distance);
        if (distance is not Interval span)
            return Integers(key, Convert.ToInt64(distance, CultureInfo.InvariantCulture));
        if (key == BuiltinTypes.Time || key == BuiltinTypes.TimeTz)
            return Times(key, span);
        Require(span.Span >= 0);
        return key == BuiltinTypes.Interval ? Intervals(span) : Timestamps(key, span, zone);
    }

    private static FrameReach Integers(SqlType key, long distance)
    {
        Require(distance >= 0);
        bool Test(long other, long row, bool subtracts, bool isUpper) =>
            Holds(((Int128)other).CompareTo(subtracts ? (Int128)row - distance : (Int128)row + distance), isUpper);
        if (key == BuiltinTypes.Int2)
            return new FrameReach<short>((other, row, subtracts, isUpper) => Test(other, row, subtracts, isUpper));
        if (key == BuiltinTypes.Int4)
            return new FrameReach<int>((other, row, subtracts, isUpper) => Test(other, row, subtracts, isUpper));
        return new FrameReach<long>(Test);
    }

    private static FrameReach Floats(SqlType key, double distance)
    {
        Require(distance >= 0);
        bool Test(double other, double row, bool subtracts, bool isUpper)
        {
            if (double.IsNaN(other))
                return double.IsNaN(row) || !isUpper;
            if (double.IsNaN(row))
                return isUpper;
            if (double.IsInfinity(distance) && double.IsInfinity(row) && (subtracts ? row > 0 : row < 0))
                return true;
            return Holds(other.CompareTo(subtracts ? row - distance : row + distance), isUpper);
        }

        return key == BuiltinTypes.Float8
            ? new FrameReach<double>(Test)
            : new FrameReach<float>((other, row, subtracts, isUpper) => Test(other, row, subtracts, isUpper));
    }

    private static FrameReach<Numeric> Numerics(Numeric distance)
    {
        Require(!distance.IsNaN && distance.Sign >= 0);
        Numeric opposite = NumericArithmetic.Negate(distance);
        return new FrameReach<Numeric>((other, row, subtracts, isUpper) =>
        {
            if (other.IsNaN)
                return row.IsNaN || !isUpper;
            if (row.IsNaN)
                return isUpper;
            if (distance.IsInfinite && row.IsInfinite && (subtracts ? row.Sign > 0 : row.Sign < 0))
                return true;
            return Holds(other.CompareTo(NumericArithmetic.Add(row, subtracts ? opposite : distance)), isUpper);
        });
    }

    private static FrameReach<Interval> Intervals(Interval distance) => new((other, row, subtracts, isUpper) =>
        (distance == Interval.Infinity && row == (subtracts ? Interval.Infinity : Interval.MinusInfinity))
        || Holds(
            other.Span.CompareTo((subtracts ? IntervalArithmetic.Minus(row, distance) : IntervalArithmetic.Plus(row, distance)).Span),
            isUpper));

    private static FrameReach Timestamps(SqlType key, Interval distance, Func<ZoneRules> zone)
    {
        ZoneRules? rules = key == BuiltinTypes.TimestampTz ? zone() : null;
        bool Test(long other, long row, bool subtracts, bool isUpper) =>
            (distance == Interval.Infinity && row == (subtracts ? long.MaxValue : long.MinValue))
            || Holds(
                other.CompareTo(
                    subtracts ? TimestampArithmetic.Minus(row, distance, rules) : TimestampArithmetic.Plus(row, distance, rules)),
                isUpper);
        if (key != BuiltinTypes.Date)
            return new FrameReach<long>(Test);
        return new FrameReach<int>((other, row, subtracts, isUpper) =>
            Test(TimestampArithmetic.ToTimestamp(other), TimestampArithmetic.ToTimestamp(row), subtracts, isUpper));
    }

    // A clock does not go round here: what lies before midnight is before everything.
    private static FrameReach Times(SqlType key, Interval distance)
    {
        Require(distance.Micros >= 0);
        Int128 Limit(long micros, bool subtracts) => subtracts ? (Int128)micros - distance.Micros : (Int128)micros + distance.Micros;
        if (key == BuiltinTypes.Time)
        {
            return new FrameReach<long>((other, row, subtracts, isUpper) =>
                Holds(((Int128)other).CompareTo(Limit(row, subtracts)), isUpper));
        }

        return new FrameReach<TimeTz>((other, row, subtracts, isUpper) =>
        {
            Int128 limit = Limit(row.Micros, subtracts);
            return limit > long.MaxValue / 2
                ? isUpper
                : Holds(BuiltinTypes.TimeTz.Compare(other, row with { Micros = (long)limit }), isUpper);
        });
    }

    private static bool Holds(int comparison, bool isUpper) => isUpper ? comparison <= 0 : comparison >= 0;

    private static void Require(bool isDistance)
    {
        if (!isDistance)
            throw new SqlException(SqlState.InvalidPrecedingOrFollowingSize, "invalid preceding or following size in window function");
    }
}

internal delegate bool ReachTest<in T>(T other, T row, bool subtracts, bool isUpper);

internal sealed class FrameReach<T>(ReachTest<T> test) : FrameReach
{
    public override bool IsWithin(Column keys, int other, int row, bool subtracts, bool isUpper)
    {
        Debug.Assert(keys is Column<T>, "a key is read as its type keeps it");
        var typed = (Column<T>)keys;
        return test(typed[other], typed[row], subtracts, isUpper);
    }
}
