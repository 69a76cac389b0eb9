using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>percentile_cont, percentile_disc and mode.</summary>
internal static class Percentiles
{
    public static object? Continuous(Column sorted, object? fraction)
    {
        if (fraction is null)
            return null;
        var values = (Column<double>)sorted;
        double place = Checked(fraction) * (values.Count - 1);
        int below = (int)Math.Floor(place), above = (int)Math.Ceiling(place);
        return below == above ? values[below] : values[below] + ((place - below) * (values[above] - values[below]));
    }

    public static object? ContinuousInterval(Column sorted, object? fraction)
    {
        if (fraction is null)
            return null;
        var values = (Column<Interval>)sorted;
        double place = Checked(fraction) * (values.Count - 1);
        int below = (int)Math.Floor(place), above = (int)Math.Ceiling(place);
        if (below == above)
            return values[below];
        Interval step = IntervalArithmetic.Times(IntervalArithmetic.Minus(values[above], values[below]), place - below);
        return IntervalArithmetic.Plus(values[below], step);
    }

    public static object? Discrete(Column sorted, object? fraction) =>
        fraction is null ? null : sorted.Boxed(Math.Max((int)Math.Ceiling(Checked(fraction) * sorted.Count), 1) - 1);

    public static OrderedSetAnswer OfArray(SqlType element, Func<Column, object?, object?> one) => (sorted, direct) =>
    {
        if (direct[0] is not SqlArray fractions)
            return null;
        Column results = element.NewColumn(fractions.Count);
        for (int i = 0; i < fractions.Count; i++)
            results.AppendBoxed(one(sorted, fractions.Elements.Boxed(i)));
        return new SqlArray(element, results);
    };

    /// <summary>The most frequent value; of several, the first in order.</summary>
    public static object? Mode(SqlType type, Column sorted)
    {
        int best = 0, bestLength = 0, start = 0;
        for (int row = 1; row <= sorted.Count; row++)
        {
            if (row < sorted.Count && type.AreEqual(sorted, start, sorted, row))
                continue;
            if (row - start > bestLength)
                (best, bestLength) = (start, row - start);
            start = row;
        }

        return sorted.Boxed(best);
    }

    private static double Checked(object fraction)
    {
        double value = (double)fraction;
        return value is >= 0 and <= 1
            ? value
            : throw new SqlException(
                SqlState.NumericValueOutOfRange, $"percentile value {FloatText.General(value, 6)} is not between 0 and 1");
    }
}
