using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Trigonometry in degrees: exact where the answer is, so that sind(30) is 0.5 and tand(45) is 1.</summary>
internal static class DegreeFunctions
{
    private const double Radian = Math.PI / 180;

    private static readonly double Sine30 = Math.Sin(30 * Radian);
    private static readonly double Versine60 = 1 - Math.Cos(60 * Radian);
    private static readonly double ArcSineHalf = Math.Asin(0.5);
    private static readonly double ArcCosineHalf = Math.Acos(0.5);
    private static readonly double ArcTangentOne = Math.Atan(1);
    private static readonly double Tangent45 = FirstQuarterSine(45) / FirstQuarterCosine(45);
    private static readonly double Cotangent45 = FirstQuarterCosine(45) / FirstQuarterSine(45);

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(2735, "sind(float8) float8", Lift.Strict((double value) => Sine(Finite(value))));
        functions.Scalar(2736, "cosd(float8) float8", Lift.Strict((double value) => Cosine(Finite(value))));
        functions.Scalar(2737, "tand(float8) float8", Lift.Strict((double value) => Tangent(Finite(value))));
        functions.Scalar(2738, "cotd(float8) float8", Lift.Strict((double value) => Cotangent(Finite(value))));
        functions.Scalar(2731, "asind(float8) float8", Lift.Strict((double value) => ArcSine(Within(value))));
        functions.Scalar(2732, "acosd(float8) float8", Lift.Strict((double value) => ArcCosine(Within(value))));
        functions.Scalar(2733, "atand(float8) float8", Lift.Strict((double value) => Math.Atan(value) / ArcTangentOne * 45));
        functions.Scalar(
            2734, "atan2d(float8, float8) float8", Lift.Strict((double y, double x) => Math.Atan2(y, x) / ArcTangentOne * 45));
    }

    private static double Sine(double angle)
    {
        (angle, int sign) = (Math.Abs(angle % 360), Math.Sign(angle) < 0 ? -1 : 1);
        if (angle > 180)
            (angle, sign) = (360 - angle, -sign);
        return sign * FirstQuarterSine(angle > 90 ? 180 - angle : angle);
    }

    private static double Cosine(double angle)
    {
        angle = Math.Abs(angle % 360);
        angle = angle > 180 ? 360 - angle : angle;
        return angle > 90 ? -FirstQuarterCosine(180 - angle) : FirstQuarterCosine(angle);
    }

    private static double Tangent(double angle)
    {
        (angle, int sign) = IntoFirstQuarter(angle);
        // A zero keeps no sign: tand(180) is 0.
        return sign * (FirstQuarterSine(angle) / FirstQuarterCosine(angle) / Tangent45) + 0.0;
    }

    private static double Cotangent(double angle)
    {
        (angle, int sign) = IntoFirstQuarter(angle);
        return sign * (FirstQuarterCosine(angle) / FirstQuarterSine(angle) / Cotangent45) + 0.0;
    }

    private static (double Angle, int Sign) IntoFirstQuarter(double angle)
    {
        (double rest, int sign) = (Math.Abs(angle % 360), angle < 0 ? -1 : 1);
        if (rest > 180)
            (rest, sign) = (360 - rest, -sign);
        return rest > 90 ? (180 - rest, -sign) : (rest, sign);
    }

    private static double FirstQuarterSine(double angle) =>
        angle <= 30 ? Math.Sin(angle * Radian) / Sine30 / 2 : SmallCosine(90 - angle);

    private static double FirstQuarterCosine(double angle) =>
        angle <= 60 ? SmallCosine(angle) : Math.Sin((90 - angle) * Radian) / Sine30 / 2;

    private static double SmallCosine(double angle) => 1 - (1 - Math.Cos(angle * Radian)) / Versine60 / 2;

    private static double ArcSine(double value)
    {
        double size = Math.Abs(value);
        double angle = size <= 0.5 ? Math.Asin(size) / ArcSineHalf * 30 : 90 - Math.Acos(size) / ArcCosineHalf * 60;
        return Math.CopySign(angle, value);
    }

    private static double ArcCosine(double value)
    {
        double size = Math.Abs(value);
        double angle = size <= 0.5 ? 90 - Math.Asin(size) / ArcSineHalf * 30 : Math.Acos(size) / ArcCosineHalf * 60;
        return value < 0 ? 180 - angle : angle;
    }

    private static double Finite(double value) => double.IsInfinity(value) ? throw OutOfRange() : value;

    private static double Within(double value) => value is < -1 or > 1 ? throw OutOfRange() : value;

    private static SqlException OutOfRange() => new(SqlState.NumericValueOutOfRange, "input is out of range");
}
