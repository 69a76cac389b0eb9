using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>to_char of numbers, and to_number.</summary>
internal static class NumberFormatting
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1772, "to_char(numeric, text) text", Lift.Strict((Numeric value, Text template) =>
            Format(value, template)), Volatility.Stable);
        functions.Scalar(1773, "to_char(int4, text) text", Lift.Strict((int value, Text template) =>
            Format(new Numeric(value), template)), Volatility.Stable);
        functions.Scalar(1774, "to_char(int8, text) text", Lift.Strict((long value, Text template) =>
            Format(new Numeric(value), template)), Volatility.Stable);
        functions.Scalar(1775, "to_char(float4, text) text", Lift.Strict((float value, Text template) =>
            Format(Exactly(value, 6), template)), Volatility.Stable);
        functions.Scalar(1776, "to_char(float8, text) text", Lift.Strict((double value, Text template) =>
            Format(Exactly(value, 15), template)), Volatility.Stable);
        functions.Scalar(1777, "to_number(text, text) numeric", Lift.StrictOrNull((Text text, Text template) =>
            template.Length == 0 ? (Numeric?)null : NumberReading.Read(text.ToString(), NumberTemplate.Parse(template.ToString()))),
            Volatility.Stable);
    }

    private static Text Format(Numeric value, Text template) => NumberTemplate.Parse(template.ToString()).Format(value);

    /// <summary>A float's decimal digits, as many as its precision vouches for.</summary>
    private static Numeric Exactly(double value, int digits)
    {
        if (!double.IsFinite(value))
            return NumericConversions.FromDouble(value);
        return NumericText.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture));
    }
}
