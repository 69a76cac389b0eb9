using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>pg_size_bytes, and pg_size_pretty of numbers that are no integers.</summary>
internal static class SizeFunctions
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB", "PB"];

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(3166, "pg_size_pretty(numeric) text", Lift.Strict((Numeric size) => (Text)Pretty(size)));
        new FunctionList(functions).Add(3218, "width_bucket(operand anycompatible, thresholds anycompatiblearray) int4", (call, a) =>
            WidthBuckets.Among((SqlArray)a[1]!, call.ArgumentTypes[0], a[0]!));
        functions.Scalar(3334, "pg_size_bytes(text) int8", Lift.Strict((Text text) => Bytes(text.ToString())));
    }

    private static string Pretty(Numeric size)
    {
        BigInteger whole = NumericRounding.UnscaledAt(NumericRounding.Truncate(size, 0), 0);
        if (BigInteger.Abs(whole) < 10 * 1024)
            return $"{size} bytes";
        whole = BigInteger.Divide(whole, 1 << 9); // one bit is kept, for rounding
        for (int unit = 1; ; unit++)
        {
            if (unit == Units.Length - 1 || BigInteger.Abs(whole) < (20 * 1024) - 1)
                return $"{(whole + whole.Sign) / 2} {Units[unit]}";
            whole = BigInteger.Divide(whole, 1 << 10);
        }
    }

    private static long Bytes(string text)
    {
        string trimmed = text.Trim();
        int end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || trimmed[end] is '.' or '+' or '-'))
            end++;
        string unit = trimmed[end..].Trim();
        Numeric number;
        try
        {
            number = NumericText.Parse(trimmed[..end]);
        }
        catch (SqlException)
        {
            throw Invalid(text);
        }

        int power = unit.Length == 0 || unit.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? 0
            : Array.FindIndex(Units, each => each.Equals(unit, StringComparison.OrdinalIgnoreCase));
        if (power < 0)
        {
            throw new SqlException(SqlState.InvalidParameterValue, Invalid(text).Message)
            {
                Detail = $"Invalid size unit: \"{unit}\".",
                Hint = "Valid units are \"bytes\", \"B\", \"kB\", \"MB\", \"GB\", \"TB\", and \"PB\".",
            };
        }

        Numeric bytes = NumericArithmetic.Multiply(number, Numeric.FromUnscaled(BigInteger.Pow(1024, power), 0));
        return NumericConversions.ToInteger(bytes, long.MinValue, long.MaxValue, "bigint");
    }

    private static SqlException Invalid(string text) =>
        new(SqlState.InvalidParameterValue, string.Create(CultureInfo.InvariantCulture, $"invalid size: \"{text}\""));
}
