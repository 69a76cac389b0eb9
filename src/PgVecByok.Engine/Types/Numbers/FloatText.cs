using System.Buffers;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Floats in PostgreSQL's form: the shortest digits that read back to the same value, plain between 1e-4 and 1e15 (float4: 1e6)
/// and with an exponent of at least two digits elsewhere. extra_float_digits below 1 asks for C's %.*g instead.
/// </summary>
internal static class FloatText
{
    private const int DoubleDigits = 15;
    private const int SingleDigits = 6;

    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-.eE"u8);

    public static double ParseDouble(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = Blanks.Trim(utf8);
        if (TrySpecial(text, out double special))
            return special;
        if (!IsNumber(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            throw IntegerText.Invalid(utf8, "double precision");
        return double.IsInfinity(value) || (value == 0 && HasNonZeroDigit(text)) ? throw OutOfRange(text, "double precision") : value;
    }

    public static float ParseSingle(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = Blanks.Trim(utf8);
        if (TrySpecial(text, out double special))
            return (float)special;
        if (!IsNumber(text) || !float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value))
            throw IntegerText.Invalid(utf8, "real");
        return float.IsInfinity(value) || (value == 0 && HasNonZeroDigit(text)) ? throw OutOfRange(text, "real") : value;
    }

    public static void Write(double value, IBufferWriter<byte> writer, int extraDigits)
    {
        if (!double.IsFinite(value))
            writer.Write(Special(value));
        else if (extraDigits > 0)
            WriteShortest(value, writer);
        else
            writer.Write(Encoding.ASCII.GetBytes(General(value, Math.Max(1, DoubleDigits + extraDigits))));
    }

    public static void Write(float value, IBufferWriter<byte> writer, int extraDigits)
    {
        if (!float.IsFinite(value))
            writer.Write(Special(value));
        else if (extraDigits > 0)
            WriteShortest(value, writer);
        else
            writer.Write(Encoding.ASCII.GetBytes(General(value, Math.Max(1, SingleDigits + extraDigits))));
    }

    /// <summary>C's <c>%.{digits}g</c>.</summary>
    public static string General(double value, int digits)
    {
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        string scientific = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int mark = scientific.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(scientific.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = scientific[..mark];
        bool negative = mantissa[0] == '-';
        string significant = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        Span<byte> place = stackalloc byte[400];
        byte[] trimmed = Encoding.ASCII.GetBytes(significant.TrimEnd('0'));
        int length = Layout(trimmed, exponent, negative, digits, place);
        return Encoding.ASCII.GetString(place[..length]);
    }

    private static void WriteShortest(double value, IBufferWriter<byte> writer)
    {
        Span<byte> digits = stackalloc byte[32];
        int count = ShortestDigits.Of(value, digits, out int exponent);
        Span<byte> place = writer.GetSpan(40);
        writer.Advance(Layout(digits[..count], exponent, double.IsNegative(value), DoubleDigits, place));
    }

    private static void WriteShortest(float value, IBufferWriter<byte> writer)
    {
        Span<byte> digits = stackalloc byte[32];
        int count = ShortestDigits.Of(value, digits, out int exponent);
        Span<byte> place = writer.GetSpan(40);
        writer.Advance(Layout(digits[..count], exponent, float.IsNegative(value), SingleDigits, place));
    }

    // Plain notation from 1e-4 up to 10^plainDigits, else d.ddde+XX.
    private static int Layout(ReadOnlySpan<byte> digits, int exponent, bool negative, int plainDigits, Span<byte> place)
    {
        int at = 0;
        if (negative)
            place[at++] = (byte)'-';
        if (exponent < -4 || exponent >= plainDigits)
            return LayoutScientific(digits, exponent, place, at);
        if (exponent < 0)
        {
            place[at++] = (byte)'0';
            place[at++] = (byte)'.';
            for (int i = -1; i > exponent; i--)
                place[at++] = (byte)'0';
            digits.CopyTo(place[at..]);
            return at + digits.Length;
        }

        for (int i = 0; i < Math.Max(digits.Length, exponent + 1); i++)
        {
            if (i == exponent + 1)
                place[at++] = (byte)'.';
            place[at++] = i < digits.Length ? digits[i] : (byte)'0';
        }

        return at;
    }

    private static int LayoutScientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> place, int at)
    {
        place[at++] = digits[0];
        if (digits.Length > 1)
        {
            place[at++] = (byte)'.';
            digits[1..].CopyTo(place[at..]);
            at += digits.Length - 1;
        }

        place[at++] = (byte)'e';
        place[at++] = exponent < 0 ? (byte)'-' : (byte)'+';
        int magnitude = Math.Abs(exponent);
        if (magnitude >= 100)
            place[at++] = (byte)('0' + (magnitude / 100));
        place[at++] = (byte)('0' + (magnitude / 10 % 10));
        place[at++] = (byte)('0' + (magnitude % 10));
        return at;
    }

    private static ReadOnlySpan<byte> Special(double value) =>
        double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8;

    private static bool TrySpecial(ReadOnlySpan<byte> text, out double value)
    {
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<byte> word = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        value = double.NaN;
        if (Ascii.EqualsIgnoreCase(word, "nan"u8))
            return word.Length == text.Length;
        value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        return Ascii.EqualsIgnoreCase(word, "infinity"u8) || Ascii.EqualsIgnoreCase(word, "inf"u8);
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text.IndexOfAnyExcept(NumberBytes) < 0;

    private static bool HasNonZeroDigit(ReadOnlySpan<byte> text)
    {
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        return (exponent < 0 ? text : text[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') >= 0;
    }

    private static SqlException OutOfRange(ReadOnlySpan<byte> text, string typeName) => new(
        SqlState.NumericValueOutOfRange, $"\"{Encoding.UTF8.GetString(text)}\" is out of range for type {typeName}");
}
