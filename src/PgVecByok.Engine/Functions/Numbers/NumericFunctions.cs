using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Arithmetic, rounding and scales of numeric.</summary>
internal static class NumericFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddOperators(functions);
        functions.Scalar(1705, "abs(numeric) numeric", Lift.Strict((Numeric value) => NumericArithmetic.Abs(value)));
        functions.Scalar(1706, "sign(numeric) numeric", Lift.Strict((Numeric value) => value.IsNaN ? value : new Numeric(value.Sign)));
        functions.Scalar(1728, "mod(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Modulo(l, r)));
        functions.Scalar(1973, "div(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.DivideWhole(l, r)));
        functions.Scalar(5048, "gcd(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => Gcd(l, r)));
        functions.Scalar(5049, "lcm(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => Lcm(l, r)));
        AddRounding(functions);
        functions.Scalar(3281, "scale(numeric) int4", Lift.StrictOrNull((Numeric value) => value.IsFinite ? value.Scale : (int?)null));
        functions.Scalar(5042, "min_scale(numeric) int4",
            Lift.StrictOrNull((Numeric value) => value.IsFinite ? NumericRounding.Trim(value).Scale : (int?)null));
        functions.Scalar(5043, "trim_scale(numeric) numeric", Lift.Strict((Numeric value) => NumericRounding.Trim(value)));
        functions.Scalar(1376, "factorial(int8) numeric", Lift.Strict((long value) => Factorial(value)));
        functions.Scalar(1764, "numeric_inc(numeric) numeric", Lift.Strict((Numeric value) => NumericArithmetic.Add(value, Numeric.One)));
    }

    private static void AddOperators(FunctionCatalog functions)
    {
        functions.Scalar(1724, "numeric_add(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Add(l, r)))
            .As(functions, 1758, "+", "+");
        functions.Scalar(1725, "numeric_sub(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Subtract(l, r)))
            .As(functions, 1759, "-");
        functions.Scalar(1726, "numeric_mul(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Multiply(l, r)))
            .As(functions, 1760, "*", "*");
        functions.Scalar(1727, "numeric_div(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Divide(l, r)))
            .As(functions, 1761, "/");
        functions.Scalar(1729, "numeric_mod(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericArithmetic.Modulo(l, r)))
            .As(functions, 1762, "%");
        functions.Scalar(1739, "numeric_power(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericPower.Power(l, r)))
            .As(functions, 1038, "^");
        functions.Scalar(1915, "numeric_uplus(numeric) numeric", Lift.Strict((Numeric value) => value)).As(functions, 1921, "+");
        functions.Scalar(1771, "numeric_uminus(numeric) numeric", Lift.Strict((Numeric value) => NumericArithmetic.Negate(value)))
            .As(functions, 1751, "-");
        functions.Scalar(1704, "numeric_abs(numeric) numeric", Lift.Strict((Numeric value) => NumericArithmetic.Abs(value)))
            .As(functions, 1763, "@");
        functions.Scalar(1730, "sqrt(numeric) numeric", Lift.Strict((Numeric value) => NumericRoots.SquareRoot(value)));
        functions.Scalar(1731, "numeric_sqrt(numeric) numeric", Lift.Strict((Numeric value) => NumericRoots.SquareRoot(value)));
        functions.Scalar(1732, "exp(numeric) numeric", Lift.Strict((Numeric value) => NumericPower.Exp(value)));
        functions.Scalar(1734, "ln(numeric) numeric", Lift.Strict((Numeric value) => NumericLogarithm.Ln(value)));
        functions.Scalar(1741, "log(numeric) numeric", Lift.Strict((Numeric value) => NumericLogarithm.Log(new Numeric(10), value)));
        functions.Scalar(1481, "log10(numeric) numeric", Lift.Strict((Numeric value) => NumericLogarithm.Log(new Numeric(10), value)));
        functions.Scalar(1736, "log(numeric, numeric) numeric", Lift.Strict((Numeric b, Numeric value) => NumericLogarithm.Log(b, value)));
        functions.Scalar(2169, "power(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericPower.Power(l, r)));
        functions.Scalar(1738, "pow(numeric, numeric) numeric", Lift.Strict((Numeric l, Numeric r) => NumericPower.Power(l, r)));
    }

    private static void AddRounding(FunctionCatalog functions)
    {
        functions.Scalar(1708, "round(numeric) numeric", Lift.Strict((Numeric value) => NumericRounding.Round(value, 0)));
        functions.Scalar(1707, "round(numeric, int4) numeric", Lift.Strict((Numeric value, int digits) => NumericRounding.Round(value, digits)));
        functions.Scalar(1710, "trunc(numeric) numeric", Lift.Strict((Numeric value) => NumericRounding.Truncate(value, 0)));
        functions.Scalar(1709, "trunc(numeric, int4) numeric", Lift.Strict((Numeric value, int digits) => NumericRounding.Truncate(value, digits)));
        functions.Scalar(1711, "ceil(numeric) numeric", Lift.Strict((Numeric value) => Ceiling(value)));
        functions.Scalar(2167, "ceiling(numeric) numeric", Lift.Strict((Numeric value) => Ceiling(value)));
        functions.Scalar(1712, "floor(numeric) numeric", Lift.Strict((Numeric value) => NumericArithmetic.Negate(Ceiling(NumericArithmetic.Negate(value)))));
        functions.Scalar(2170, "width_bucket(numeric, numeric, numeric, int4) int4",
            Lift.Strict((Numeric value, Numeric low, Numeric high, int count) => WidthBuckets.Of(value, low, high, count)));
        functions.Scalar(320, "width_bucket(float8, float8, float8, int4) int4",
            Lift.Strict((double value, double low, double high, int count) => WidthBuckets.Of(value, low, high, count)));
    }

    private static Numeric Ceiling(Numeric value)
    {
        Numeric whole = NumericRounding.Truncate(value, 0);
        return value.IsFinite && value > whole ? NumericArithmetic.Add(whole, Numeric.One) : whole;
    }

    private static Numeric Gcd(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return Numeric.NaN;
        int scale = Math.Max(left.Scale, right.Scale);
        return Numeric.FromUnscaled(
            BigInteger.GreatestCommonDivisor(NumericRounding.UnscaledAt(left, scale), NumericRounding.UnscaledAt(right, scale)), scale);
    }

    private static Numeric Lcm(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return Numeric.NaN;
        int scale = Math.Max(left.Scale, right.Scale);
        BigInteger first = NumericRounding.UnscaledAt(left, scale), second = NumericRounding.UnscaledAt(right, scale);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(first, second);
        return Numeric.FromUnscaled(divisor.IsZero ? divisor : BigInteger.Abs(first / divisor * second), scale);
    }

    private static Numeric Factorial(long value)
    {
        if (value < 0)
            throw new SqlException(SqlState.NumericValueOutOfRange, "factorial of a negative number is undefined");
        if (value > 32_177) // the last one the format holds
            throw Numeric.Overflow();
        BigInteger product = BigInteger.One;
        for (int i = 2; i <= value; i++)
        {
            Interruption.Check();
            product *= i;
        }

        return Numeric.FromUnscaled(product, 0);
    }
}
