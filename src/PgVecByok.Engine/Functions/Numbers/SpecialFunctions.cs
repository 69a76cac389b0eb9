using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>acosh and atanh, the error function, and gamma: the platform's, with PostgreSQL's errors.</summary>
internal static class SpecialFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(2466, "acosh(float8) float8", Lift.Strict((double value) =>
            value < 1 ? throw OutOfRange() : Math.Acosh(value)));
        functions.Scalar(2467, "atanh(float8) float8", Lift.Strict((double value) =>
            value is < -1 or > 1 ? throw OutOfRange() : Math.Atanh(value)));
        functions.Scalar(6219, "erf(float8) float8", Lift.Strict((double value) => MathLibrary.ErrorFunction(value)));
        functions.Scalar(6220, "erfc(float8) float8", Lift.Strict((double value) => MathLibrary.ErrorComplement(value)));
        functions.Scalar(6383, "gamma(float8) float8", Lift.Strict((double value) => Gamma(value)));
        functions.Scalar(6384, "lgamma(float8) float8", Lift.Strict((double value) => LogGamma(value)));
    }

    private static double Gamma(double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        double result = MathLibrary.Gamma(x);
        return !double.IsFinite(result) ? throw NumberErrors.Overflow() : result == 0 ? throw NumberErrors.Underflow() : result;
    }

    private static double LogGamma(double x)
    {
        double result = MathLibrary.LogGamma(x);
        return double.IsInfinity(result) && !double.IsInfinity(x) ? throw NumberErrors.Overflow() : result;
    }

    private static SqlException OutOfRange() => new(SqlState.NumericValueOutOfRange, "input is out of range");
}
