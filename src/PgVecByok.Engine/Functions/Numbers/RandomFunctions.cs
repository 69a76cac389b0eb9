using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>setseed, and random numbers of a range or about a mean.</summary>
internal static class RandomFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(
            1599, "setseed(float8) void", Lift.StrictInCall((CallContext call, double seed) => Seed(call, seed)), Volatility.Volatile);
        functions.Scalar(
            6339, "random(min int4, max int4) int4",
            Lift.StrictInCall((CallContext call, int min, int max) => (int)Between(call, min, max)), Volatility.Volatile);
        functions.Scalar(
            6340, "random(min int8, max int8) int8",
            Lift.StrictInCall((CallContext call, long min, long max) => Between(call, min, max)), Volatility.Volatile);
        functions.Scalar(
            6341, "random(min numeric, max numeric) numeric",
            Lift.StrictInCall((CallContext call, Numeric min, Numeric max) => Between(call, min, max)), Volatility.Volatile);
        functions.Scalar(
            6212, "random_normal(mean float8 = 0, stddev float8 = 1) float8",
            Lift.StrictInCall((CallContext call, double mean, double deviation) => Normal(call, mean, deviation)), Volatility.Volatile);
    }

    private static Text Seed(CallContext call, double seed)
    {
        if (double.IsNaN(seed) || seed is < -1 or > 1)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue,
                string.Create(CultureInfo.InvariantCulture, $"setseed parameter {seed:G6} is out of allowed range [-1,1]"));
        }

        call.Statement.Session.Random = new SeededRandom(seed);
        return default;
    }

    private static long Between(CallContext call, long min, long max) =>
        min > max ? throw Reversed() : SeededRandom.Between(call.Statement.Session.Random, min, max);

    private static Numeric Between(CallContext call, Numeric min, Numeric max)
    {
        foreach ((Numeric bound, string which) in ((Numeric, string)[])[(min, "lower"), (max, "upper")])
        {
            if (!bound.IsFinite)
            {
                string what = bound.IsNaN ? "NaN" : "infinity";
                throw new SqlException(SqlState.InvalidParameterValue, $"{which} bound cannot be {what}");
            }
        }

        if (min > max)
            throw Reversed();
        int scale = Math.Max(min.Scale, max.Scale);
        BigInteger lowest = NumericRounding.UnscaledAt(min, scale), range = NumericRounding.UnscaledAt(max, scale) - lowest;
        return Numeric.FromUnscaled(lowest + Below(call.Statement.Session.Random, range), scale);
    }

    /// <summary>0 to <paramref name="range"/>, all alike likely: too large ones are drawn again.</summary>
    private static BigInteger Below(Random random, BigInteger range)
    {
        byte[] bytes = range.ToByteArray(isUnsigned: true, isBigEndian: true);
        int spare = BitOperations.LeadingZeroCount((uint)bytes[0]) - 24;
        while (true)
        {
            random.NextBytes(bytes);
            bytes[0] = (byte)(bytes[0] & (0xff >> spare));
            var drawn = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
            if (drawn <= range)
                return drawn;
        }
    }

    // Box and Muller.
    private static double Normal(CallContext call, double mean, double deviation)
    {
        Random random = call.Statement.Session.Random;
        double radius = 1 - random.NextDouble(), angle = 1 - random.NextDouble();
        return mean + deviation * (Math.Sqrt(-2 * Math.Log(radius)) * Math.Sin(2 * Math.PI * angle));
    }

    private static SqlException Reversed() =>
        new(SqlState.InvalidParameterValue, "lower bound must be less than or equal to upper bound");
}
