namespace PgVecByok.Engine;

/// <summary>
/// + - * / of floats. An infinity or a zero that the operands did not ask for is an error, not a value; two float4 are computed
/// and checked as float4.
/// </summary>
internal static class FloatArithmetic
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add<double, double>(functions, "float8", "float8", "float8", [218, 219, 216, 217, 591, 592, 594, 593], (l, r) => (l, r));
        Add<float, double>(functions, "float48", "float4", "float8", [281, 282, 279, 280, 1116, 1117, 1119, 1118], (l, r) => (l, r));
        Add<double, float>(functions, "float84", "float8", "float4", [285, 286, 283, 284, 1126, 1127, 1129, 1128], (l, r) => (l, r));
        functions.Scalar(204, "float4pl(float4, float4) float4", Lift.Strict((float l, float r) => Narrow(l + r, l, r)))
            .As(functions, 586, "+", "+");
        functions.Scalar(205, "float4mi(float4, float4) float4", Lift.Strict((float l, float r) => Narrow(l - r, l, r)))
            .As(functions, 587, "-");
        functions.Scalar(202, "float4mul(float4, float4) float4", Lift.Strict((float l, float r) => Multiply(l, r)))
            .As(functions, 589, "*", "*");
        functions.Scalar(203, "float4div(float4, float4) float4", Lift.Strict((float l, float r) => Divide(l, r)))
            .As(functions, 588, "/");
    }

    public static double Plus(double left, double right) => Checked(left + right, left, right);

    public static double Minus(double left, double right) => Checked(left - right, left, right);

    public static double Multiply(double left, double right)
    {
        double product = left * right;
        return product == 0 && left != 0 && right != 0 ? throw NumberErrors.Underflow() : Checked(product, left, right);
    }

    public static double Divide(double left, double right)
    {
        if (right == 0 && !double.IsNaN(left))
            throw NumberErrors.DivisionByZero();
        double quotient = left / right;
        return quotient == 0 && left != 0 && !double.IsInfinity(right) ? throw NumberErrors.Underflow()
            : double.IsInfinity(quotient) && !double.IsInfinity(left) ? throw NumberErrors.Overflow()
            : quotient;
    }

    private static float Multiply(float left, float right)
    {
        float product = left * right;
        return product == 0 && left != 0 && right != 0 ? throw NumberErrors.Underflow() : Narrow(product, left, right);
    }

    private static float Divide(float left, float right)
    {
        if (right == 0 && !float.IsNaN(left))
            throw NumberErrors.DivisionByZero();
        float quotient = left / right;
        return quotient == 0 && left != 0 && !float.IsInfinity(right) ? throw NumberErrors.Underflow()
            : float.IsInfinity(quotient) && !float.IsInfinity(left) ? throw NumberErrors.Overflow()
            : quotient;
    }

    private static float Narrow(float result, float left, float right) =>
        float.IsInfinity(result) && !float.IsInfinity(left) && !float.IsInfinity(right) ? throw NumberErrors.Overflow() : result;

    private static double Checked(double result, double left, double right) =>
        double.IsInfinity(result) && !double.IsInfinity(left) && !double.IsInfinity(right) ? throw NumberErrors.Overflow() : result;

    // Oids: the functions + - * /, then their operators.
    private static void Add<TLeft, TRight>(
        FunctionCatalog functions, string prefix, string left, string right, uint[] oids, Func<TLeft, TRight, (double, double)> widen)
    {
        (string Name, string Symbol, Func<double, double, double> Apply)[] operations =
            [("pl", "+", Plus), ("mi", "-", Minus), ("mul", "*", Multiply), ("div", "/", Divide)];
        for (int i = 0; i < operations.Length; i++)
        {
            (string name, string symbol, Func<double, double, double> apply) = operations[i];
            ScalarBody body = Lift.Strict((TLeft l, TRight r) =>
            {
                (double wideLeft, double wideRight) = widen(l, r);
                return apply(wideLeft, wideRight);
            });
            functions.Scalar(oids[i], $"{prefix}{name}({left}, {right}) float8", body)
                .As(functions, oids[operations.Length + i], symbol, symbol is "+" or "*" ? symbol : null);
        }
    }
}
