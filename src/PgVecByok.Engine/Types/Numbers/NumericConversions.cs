using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Numeric to and from the machine's numbers. From a float: its 15 (float4: 6) significant digits, as PostgreSQL does.</summary>
internal static class NumericConversions
{
    public static Numeric FromDouble(double value) => FromFloat(value, 15);

    public static Numeric FromSingle(float value) => FromFloat(value, 6);

    public static double ToDouble(Numeric value) => value.Kind switch
    {
        NumericKind.NaN => double.NaN,
        NumericKind.PositiveInfinity => double.PositiveInfinity,
        NumericKind.NegativeInfinity => double.NegativeInfinity,
        _ when value.IsNarrow && value.Scale == 0 => value.Narrow,
        _ => double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    public static double ToFloat8(Numeric value)
    {
        double result = ToDouble(value);
        return double.IsInfinity(result) && value.IsFinite
            ? throw new SqlException(SqlState.NumericValueOutOfRange, $"\"{value}\" is out of range for type double precision")
            : result;
    }

    public static float ToFloat4(Numeric value)
    {
        if (!value.IsFinite)
            return (float)ToDouble(value);
        float result = float.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return float.IsInfinity(result) || (result == 0 && value.Sign != 0)
            ? throw new SqlException(SqlState.NumericValueOutOfRange, $"\"{value}\" is out of range for type real")
            : result;
    }

    /// <summary>Rounded half away from zero.</summary>
    /// <exception cref="SqlException">22003 outside of the range; 0A000 for NaN and infinities.</exception>
    public static long ToInteger(Numeric value, long min, long max, string typeName)
    {
        if (!value.IsFinite)
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, $"cannot convert {(value.IsNaN ? "NaN" : "infinity")} to {typeName}");
        }

        if (value.IsNarrow && value.Scale == 0)
            return value.Narrow >= min && value.Narrow <= max ? value.Narrow : throw NumberErrors.OutOfRange(typeName);
        BigInteger rounded = NumericRounding.DivideRounded(value.Unscaled, value.Scale);
        return rounded >= min && rounded <= max ? (long)rounded : throw NumberErrors.OutOfRange(typeName);
    }

    private static Numeric FromFloat(double value, int digits) =>
        double.IsNaN(value) ? Numeric.NaN
        : double.IsInfinity(value) ? (value > 0 ? Numeric.PositiveInfinity : Numeric.NegativeInfinity)
        : NumericText.Parse(FloatText.General(value, digits));
}
