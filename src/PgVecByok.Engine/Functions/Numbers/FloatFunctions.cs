using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Mathematics of float8: powers, logarithms, rounding, trigonometry.</summary>
internal static class FloatFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1913, "float4up(float4) float4", Lift.Strict((float value) => value)).As(functions, 1919, "+");
        functions.Scalar(1914, "float8up(float8) float8", Lift.Strict((double value) => value)).As(functions, 1920, "+");
        functions.Scalar(206, "float4um(float4) float4", Lift.Strict((float value) => -value)).As(functions, 584, "-");
        functions.Scalar(220, "float8um(float8) float8", Lift.Strict((double value) => -value)).As(functions, 585, "-");
        functions.Scalar(207, "float4abs(float4) float4", Lift.Strict((float value) => MathF.Abs(value))).As(functions, 590, "@");
        functions.Scalar(221, "float8abs(float8) float8", Lift.Strict((double value) => Math.Abs(value))).As(functions, 595, "@");
        functions.Scalar(232, "dpow(float8, float8) float8", Lift.Strict((double l, double r) => Power(l, r))).As(functions, 965, "^");
        functions.Scalar(230, "dsqrt(float8) float8", Lift.Strict((double value) => SquareRoot(value))).As(functions, 596, "|/");
        functions.Scalar(231, "dcbrt(float8) float8", Lift.Strict((double value) => CubeRoot(value))).As(functions, 597, "||/");
        functions.Scalar(1394, "abs(float4) float4", Lift.Strict((float value) => MathF.Abs(value)));
        AddPlain(functions);
        AddTrigonometry(functions);
    }

    private static void AddPlain(FunctionCatalog functions)
    {
        functions.Scalar(1368, "power(float8, float8) float8", Lift.Strict((double l, double r) => Power(l, r)));
        functions.Scalar(1346, "pow(float8, float8) float8", Lift.Strict((double l, double r) => Power(l, r)));
        functions.Scalar(1395, "abs(float8) float8", Lift.Strict((double value) => Math.Abs(value)));
        functions.Scalar(1344, "sqrt(float8) float8", Lift.Strict((double value) => SquareRoot(value)));
        functions.Scalar(1345, "cbrt(float8) float8", Lift.Strict((double value) => CubeRoot(value)));
        functions.Scalar(1347, "exp(float8) float8", Lift.Strict((double value) => Exp(value)));
        functions.Scalar(1341, "ln(float8) float8", Lift.Strict((double value) => Math.Log(Positive(value))));
        functions.Scalar(1340, "log(float8) float8", Lift.Strict((double value) => Math.Log10(Positive(value))));
        functions.Scalar(1194, "log10(float8) float8", Lift.Strict((double value) => Math.Log10(Positive(value))));
        functions.Scalar(1342, "round(float8) float8", Lift.Strict((double value) => Math.Round(value, MidpointRounding.ToEven)));
        functions.Scalar(1343, "trunc(float8) float8", Lift.Strict((double value) => Math.Truncate(value)));
        functions.Scalar(2308, "ceil(float8) float8", Lift.Strict((double value) => Math.Ceiling(value)));
        functions.Scalar(2320, "ceiling(float8) float8", Lift.Strict((double value) => Math.Ceiling(value)));
        functions.Scalar(2309, "floor(float8) float8", Lift.Strict((double value) => Math.Floor(value)));
        functions.Scalar(2310, "sign(float8) float8", Lift.Strict((double value) => value > 0 ? 1.0 : value < 0 ? -1.0 : 0.0));
        functions.Scalar(1610, "pi() float8", Lift.Strict(_ => Math.PI));
        functions.Scalar(1608, "degrees(float8) float8", Lift.Strict((double value) => value / (Math.PI / 180)));
        functions.Scalar(1609, "radians(float8) float8", Lift.Strict((double value) => value * (Math.PI / 180)));
        functions.Scalar(1598, "random() float8", Lift.Strict(call => call.Statement.Session.Random.NextDouble()), Volatility.Volatile);
    }

    private static void AddTrigonometry(FunctionCatalog functions)
    {
        functions.Scalar(1604, "sin(float8) float8", Lift.Strict((double value) => Math.Sin(Finite(value))));
        functions.Scalar(1605, "cos(float8) float8", Lift.Strict((double value) => Math.Cos(Finite(value))));
        functions.Scalar(1606, "tan(float8) float8", Lift.Strict((double value) => Math.Tan(Finite(value))));
        functions.Scalar(1607, "cot(float8) float8", Lift.Strict((double value) => 1 / Math.Tan(Finite(value))));
        functions.Scalar(1600, "asin(float8) float8", Lift.Strict((double value) => Math.Asin(Within(value))));
        functions.Scalar(1601, "acos(float8) float8", Lift.Strict((double value) => Math.Acos(Within(value))));
        functions.Scalar(1602, "atan(float8) float8", Lift.Strict((double value) => Math.Atan(value)));
        functions.Scalar(1603, "atan2(float8, float8) float8", Lift.Strict((double y, double x) => Math.Atan2(y, x)));
        functions.Scalar(2462, "sinh(float8) float8", Lift.Strict((double value) => Math.Sinh(value)));
        functions.Scalar(2463, "cosh(float8) float8", Lift.Strict((double value) => Math.Cosh(value)));
        functions.Scalar(2464, "tanh(float8) float8", Lift.Strict((double value) => Math.Tanh(value)));
        functions.Scalar(2465, "asinh(float8) float8", Lift.Strict((double value) => Math.Asinh(value)));
    }

    private static double Power(double number, double exponent)
    {
        if (number == 0 && exponent < 0)
            throw Invalid("zero raised to a negative power is undefined");
        if (number < 0 && double.IsFinite(exponent) && Math.Floor(exponent) != exponent)
            throw Invalid("a negative number raised to a non-integer power yields a complex result");
        double result = Math.Pow(number, exponent);
        if (!double.IsFinite(number) || !double.IsFinite(exponent))
            return result;
        return double.IsInfinity(result) ? throw NumberErrors.Overflow()
            : result == 0 && number != 0 ? throw NumberErrors.Underflow()
            : result;
    }

    private static double SquareRoot(double value) =>
        value < 0 ? throw Invalid("cannot take square root of a negative number") : Math.Sqrt(value);

    private static double Exp(double value)
    {
        double result = Math.Exp(value);
        return double.IsInfinity(result) && double.IsFinite(value) ? throw NumberErrors.Overflow()
            : result == 0 && double.IsFinite(value) ? throw NumberErrors.Underflow()
            : result;
    }

    private static double Positive(double value) => value == 0
        ? throw new SqlException(SqlState.InvalidArgumentForLogarithm, "cannot take logarithm of zero")
        : value < 0
            ? throw new SqlException(SqlState.InvalidArgumentForLogarithm, "cannot take logarithm of a negative number")
            : value;

    private static double Finite(double value) => double.IsInfinity(value) ? throw InputOutOfRange() : value;

    private static double Within(double value) => value is < -1 or > 1 ? throw InputOutOfRange() : value;

    private static SqlException InputOutOfRange() => new(SqlState.NumericValueOutOfRange, "input is out of range");

    private static SqlException Invalid(string message) => new(SqlState.InvalidArgumentForPowerFunction, message);

    /// <summary>One step of Newton's after the platform's, which is off by one in the last place: 3.0000000000000004 of 27.</summary>
    private static double CubeRoot(double value)
    {
        double root = Math.Cbrt(value);
        if (root == 0 || !double.IsFinite(root))
            return root;
        double square = root * root, lost = Math.FusedMultiplyAdd(root, root, -square);
        double excess = Math.FusedMultiplyAdd(square, root, -value) + lost * root;
        double better = root - excess / (3 * square);
        return double.IsFinite(better) ? better : root;
    }
}
