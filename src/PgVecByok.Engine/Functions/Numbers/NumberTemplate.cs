using System.Numerics;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum NumberPart
{
    Literal,
    Nine,
    Zero,
    Point,
    Group,
    Currency,
    Minus,
    Plus,
    Sign,
    Roman,
    SmallRoman,
    Ordinal,
    SmallOrdinal,
}

/// <summary>
/// A template of to_char for numbers, taken apart once:
/// <code>
///   9 0   a digit, blank or zero where the number has none      . D   the point      , G   between groups
///   S     the sign, at the number's edge     MI PL SG   the sign, in this very place     PR   &lt;1&gt; for -1
///   L currency     RN roman     TH th ordinal     V shifts by its digits     EEEE exponent     FM no padding
/// </code>
/// </summary>
internal sealed class NumberTemplate
{
    private static readonly (string Text, NumberPart Part)[] Words =
    [
        ("MI", NumberPart.Minus), ("PL", NumberPart.Plus), ("SG", NumberPart.Sign), ("RN", NumberPart.Roman),
        ("TH", NumberPart.Ordinal), (",", NumberPart.Group), (".", NumberPart.Point), ("G", NumberPart.Group),
        ("D", NumberPart.Point), ("L", NumberPart.Currency), ("9", NumberPart.Nine), ("0", NumberPart.Zero),
    ];

    private int _wholeAtSign;

    public List<(NumberPart Part, char Literal)> Parts { get; } = [];

    /// <summary>Digits before the point, those that V shifts in included.</summary>
    public int Whole { get; private set; }

    public int Fraction { get; private set; }

    /// <summary>Digits that V shifts by.</summary>
    public int Shift { get; private set; }

    /// <summary>The first and last places of a 0, counted over all digits; -1 for none.</summary>
    public int FirstZero { get; private set; } = -1;

    public int LastZero { get; private set; } = -1;

    public bool HasPoint { get; private set; }

    public bool IsTight { get; private set; }

    public bool IsBracketed { get; private set; }

    public bool HasExponent { get; private set; }

    public bool SignsBefore { get; private set; }

    public bool SignsBehind { get; private set; }

    public bool HasPlacedSign { get; private set; }

    public bool HasPlus { get; private set; }

    public bool IsRoman { get; private set; }

    public static NumberTemplate Parse(string text)
    {
        var template = new NumberTemplate();
        bool isShifting = false;
        for (int at = 0; at < text.Length;)
            at = template.Next(text, at, ref isShifting);
        // Before the point and behind all its digits means behind the number.
        if (template.SignsBefore && template._wholeAtSign == template.Whole)
            (template.SignsBefore, template.SignsBehind) = (false, true);
        return template;
    }

    public Text Format(Numeric value)
    {
        if (IsRoman)
            return RomanNumerals.Format(value, IsTight, Parts.Any(part => part.Part == NumberPart.SmallRoman));
        if (HasExponent)
            return Exponential(value);
        return new NumberLayout(this, value).Format();
    }

    private int Next(string text, int at, ref bool isShifting)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        if (HasExponent && IsPattern(rest))
            throw Syntax("\"EEEE\" must be the last pattern used");
        if (rest[0] is 'B' or 'b' or 'C' or 'c')
            return at + 1; // known, and without effect
        if (rest[0] == '"')
            return Quoted(text, at + 1);
        if (rest[0] == '\\' && rest.Length > 1 && rest[1] == '"')
        {
            Parts.Add((NumberPart.Literal, '"'));
            return at + 2;
        }

        if (rest.StartsWith("FM", StringComparison.OrdinalIgnoreCase))
            IsTight = true;
        else if (rest.StartsWith("PR", StringComparison.OrdinalIgnoreCase))
            Bracket();
        else if (rest.StartsWith("EEEE", StringComparison.OrdinalIgnoreCase))
            Exponent();
        else
            return Single(rest, at, ref isShifting);
        return at + (HasExponent && rest[0] is 'E' or 'e' ? 4 : 2);
    }

    private int Single(ReadOnlySpan<char> rest, int at, ref bool isShifting)
    {
        foreach ((string word, NumberPart part) in Words)
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            Add(part, isSmall: char.IsLower(rest[0]), isShifting);
            return at + word.Length;
        }

        if (rest[0] is 'V' or 'v')
        {
            if (HasPoint)
                throw Syntax("cannot use \"V\" and decimal point together");
            isShifting = true;
        }
        else if (rest[0] is 'S' or 's')
        {
            if (SignsBefore || SignsBehind)
                throw Syntax("cannot use \"S\" twice");
            if (HasPlacedSign || IsBracketed)
                throw Syntax("cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together");
            (SignsBefore, SignsBehind, _wholeAtSign) = (!HasPoint, HasPoint, Whole);
        }
        else
        {
            Parts.Add((NumberPart.Literal, rest[0]));
        }

        return at + 1;
    }

    private void Add(NumberPart part, bool isSmall, bool isShifting)
    {
        switch (part)
        {
            case NumberPart.Nine or NumberPart.Zero:
                Digit(part, isShifting);
                return;
            case NumberPart.Point:
                if (HasPoint)
                    throw Syntax("multiple decimal points");
                if (isShifting)
                    throw Syntax("cannot use \"V\" and decimal point together");
                HasPoint = true;
                break;
            case NumberPart.Minus or NumberPart.Plus or NumberPart.Sign:
                if (SignsBefore || SignsBehind)
                    throw Syntax($"cannot use \"S\" and \"{(part == NumberPart.Minus ? "MI" : part == NumberPart.Plus ? "PL" : "SG")}\" together");
                HasPlus |= part == NumberPart.Plus;
                HasPlacedSign |= part != NumberPart.Plus;
                break;
            case NumberPart.Roman:
                IsRoman = true;
                part = isSmall ? NumberPart.SmallRoman : part;
                break;
            case NumberPart.Ordinal:
                part = isSmall ? NumberPart.SmallOrdinal : part;
                break;
        }

        Parts.Add((part, '\0'));
    }

    private void Digit(NumberPart part, bool isShifting)
    {
        if (IsBracketed)
            throw Syntax($"\"{(part == NumberPart.Nine ? '9' : '0')}\" must be ahead of \"PR\"");
        if (part == NumberPart.Zero)
        {
            FirstZero = FirstZero < 0 && !HasPoint ? Whole : FirstZero;
            LastZero = Whole + Fraction;
        }

        Shift += isShifting ? 1 : 0;
        if (HasPoint)
            Fraction++;
        else
            Whole++;
        Parts.Add((part, '\0'));
    }

    private static bool IsPattern(ReadOnlySpan<char> rest) => "09.,DdGgLlSsVvBbCc".Contains(rest[0])
        || rest.Length > 1 && rest[..2].ToString().ToUpperInvariant() is "MI" or "PL" or "SG" or "PR" or "RN" or "TH" or "FM" or "EE";

    private void Exponent()
    {
        bool isAlone = !(IsTight || SignsBefore || SignsBehind || IsBracketed || HasPlacedSign || HasPlus || IsRoman || Shift > 0);
        if (!isAlone)
        {
            throw new SqlException(SqlState.SyntaxError, "\"EEEE\" is incompatible with other formats")
            {
                Detail = "\"EEEE\" may only be used together with digit and decimal point patterns.",
            };
        }

        HasExponent = true;
    }

    private void Bracket()
    {
        if (SignsBefore || SignsBehind || HasPlacedSign || HasPlus)
            throw Syntax("cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together");
        IsBracketed = true;
    }

    private int Quoted(string text, int at)
    {
        for (; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            Parts.Add((NumberPart.Literal, text[at]));
        }

        return at + 1;
    }

    private Text Exponential(Numeric value)
    {
        if (!value.IsFinite)
            return " " + new string('#', Whole) + (HasPoint ? "." : "") + new string('#', Fraction + 4);
        string digits = BigInteger.Abs(value.Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture);
        int exponent = digits == "0" ? 0 : digits.Length - 1 - value.Scale;
        Numeric mantissa = digits == "0" ? Numeric.Zero : Numeric.FromUnscaled(BigInteger.Abs(value.Unscaled), digits.Length - 1);
        mantissa = NumericRounding.Round(mantissa, Fraction);
        if (mantissa >= 10)
            (mantissa, exponent) = (NumericRounding.Round(NumericArithmetic.Divide(mantissa, 10), Fraction), exponent + 1);
        string size = Math.Abs(exponent).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        string sign = value.Sign < 0 ? "-" : " ";
        return $"{sign}{NumericText.Format(mantissa)}e{(exponent < 0 ? '-' : '+')}{size}";
    }

    private static SqlException Syntax(string message) => new(SqlState.SyntaxError, message);
}
