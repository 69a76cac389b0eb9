using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>width_bucket: which of equally wide buckets a value falls into; 0 below the first and count + 1 beyond the last.</summary>
internal static class WidthBuckets
{
    /// <summary>By thresholds: how many of them are not greater. REQUIRES: they are in order.</summary>
    public static int Among(SqlArray thresholds, SqlType type, object value)
    {
        if (thresholds.Dimensions > 1)
            throw new SqlException(SqlState.ArraySubscriptError, "thresholds must be one-dimensional array");
        if (thresholds.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "thresholds array must not contain NULLs");
        Column operand = type.NewColumn(1);
        operand.AppendBoxed(value);
        int low = 0, high = thresholds.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (type.Compare(operand, 0, thresholds.Elements, middle) < 0)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    public static int Of(Numeric value, Numeric low, Numeric high, int count)
    {
        Check(count);
        if (value.IsNaN || low.IsNaN || high.IsNaN)
            throw Invalid("operand, lower bound, and upper bound cannot be NaN");
        if (low.IsInfinite || high.IsInfinite)
            throw Invalid("lower and upper bounds must be finite");
        int order = low.CompareTo(high);
        if (order == 0)
            throw Invalid("lower bound cannot equal upper bound");
        if (order < 0 ? value < low : value > low)
            return 0;
        if (order < 0 ? value >= high : value <= high)
            return After(count);
        Numeric reached = NumericArithmetic.Multiply(NumericArithmetic.Subtract(value, low), new Numeric(count));
        Numeric bucket = NumericArithmetic.DivideWhole(reached, NumericArithmetic.Subtract(high, low));
        return (int)NumericConversions.ToInteger(bucket, 0, int.MaxValue, "integer") + 1;
    }

    public static int Of(double value, double low, double high, int count)
    {
        Check(count);
        if (double.IsNaN(value) || double.IsNaN(low) || double.IsNaN(high))
            throw Invalid("operand, lower bound, and upper bound cannot be NaN");
        if (double.IsInfinity(low) || double.IsInfinity(high))
            throw Invalid("lower and upper bounds must be finite");
        if (low == high)
            throw Invalid("lower bound cannot equal upper bound");
        if (low < high ? value < low : value > low)
            return 0;
        if (low < high ? value >= high : value <= high)
            return After(count);
        // Halved where the range itself would overflow.
        double share = double.IsFinite(high - low) ? (value - low) / (high - low) : ((value / 2) - (low / 2)) / ((high / 2) - (low / 2));
        return Math.Min((int)(share * count), count - 1) + 1;
    }

    private static int After(int count) => count == int.MaxValue ? throw NumberErrors.OutOfRange("integer") : count + 1;

    private static void Check(int count)
    {
        if (count <= 0)
            throw Invalid("count must be greater than zero");
    }

    private static SqlException Invalid(string message) => new("2201G", message);
}
