using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>acosh and atanh, the error function, and gamma; right to about fifteen digits.</summary>
internal static class SpecialFunctions
{
    private const double LanczosShift = 607.0 / 128;
    private const int FactorialMax = 23; // the last whose double is exact

    private static readonly double[] Lanczos =
    [
        0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
        0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
        -0.21026444172410488319e-3, 0.21743961811521264320e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
        -0.26190838401581408670e-4, 0.36899182659531622704e-5,
    ];

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(2466, "acosh(float8) float8", Lift.Strict((double value) =>
            value < 1 ? throw OutOfRange() : Math.Acosh(value)));
        functions.Scalar(2467, "atanh(float8) float8", Lift.Strict((double value) =>
            value is < -1 or > 1 ? throw OutOfRange() : Math.Atanh(value)));
        functions.Scalar(6219, "erf(float8) float8", Lift.Strict((double value) => ErrorFunction(value)));
        functions.Scalar(6220, "erfc(float8) float8", Lift.Strict((double value) => Complement(value)));
        functions.Scalar(6383, "gamma(float8) float8", Lift.Strict((double value) => Gamma(value)));
        functions.Scalar(6384, "lgamma(float8) float8", Lift.Strict((double value) => LogGamma(value)));
    }

    private static double ErrorFunction(double x) =>
        double.IsNaN(x) ? x : Math.Abs(x) < 2.5 ? Series(x) : Math.CopySign(1 - Tail(Math.Abs(x)), x);

    private static double Complement(double x) =>
        double.IsNaN(x) ? x : Math.Abs(x) < 2.5 ? 1 - Series(x) : x > 0 ? Tail(x) : 2 - Tail(-x);

    // All terms have one sign, so nothing cancels.
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; n < 200 && Math.Abs(term) > Math.Abs(sum) * 1e-18; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // The continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + …))), from behind.
    private static double Tail(double x)
    {
        if (x > 30)
            return 0;
        double fraction = x;
        for (int n = 120; n > 0; n--)
            fraction = x + n / 2.0 / fraction;
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }

    private static double Gamma(double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        bool isWhole = Math.Floor(x) == x;
        if (x <= 0 && isWhole)
            throw NumberErrors.Overflow();
        if (isWhole && x <= FactorialMax)
        {
            double product = 1;
            for (int i = 2; i < (int)x; i++)
                product *= i;
            return product;
        }

        double result = x < 0.5 ? Math.PI / (Math.Sin(Math.PI * x) * Positive(1 - x)) : Positive(x);
        return double.IsInfinity(result) ? throw NumberErrors.Overflow() : result == 0 ? throw NumberErrors.Underflow() : result;
    }

    private static double Positive(double x)
    {
        double t = x - 1 + LanczosShift + 0.5;
        // Two halves of the power: the whole of it overflows before the product does.
        double half = Math.Pow(t, (x - 0.5) / 2);
        return Math.Sqrt(2 * Math.PI) * half * Math.Exp(-t) * half * Sum(x);
    }

    private static double LogGamma(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (double.IsInfinity(x))
            return double.PositiveInfinity;
        if (x <= 0 && Math.Floor(x) == x)
            throw NumberErrors.Overflow();
        if (x is 1 or 2)
            return 0;
        if (x < 0.5)
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        double t = x - 1 + LanczosShift + 0.5;
        double result = Math.Log(2 * Math.PI) / 2 + (x - 0.5) * Math.Log(t) - t + Math.Log(Sum(x));
        return double.IsInfinity(result) ? throw NumberErrors.Overflow() : result;
    }

    private static double Sum(double x)
    {
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (x - 1 + i);
        return sum;
    }

    private static SqlException OutOfRange() => new(SqlState.NumericValueOutOfRange, "input is out of range");
}
