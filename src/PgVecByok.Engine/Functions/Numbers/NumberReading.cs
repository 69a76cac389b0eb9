using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>to_number: the digits, the point and the sign of a text, by the template that would have written it.</summary>
internal static class NumberReading
{
    public static Numeric Read(string text, NumberTemplate template)
    {
        if (template.HasExponent)
            throw SqlException.NotSupported("\"EEEE\" not supported for input");
        if (template.IsRoman)
            return RomanNumerals.Read(text);
        var digits = new StringBuilder();
        int at = 0;
        bool isNegative = false, hasPoint = false;
        foreach ((NumberPart part, _) in template.Parts)
        {
            if (at >= text.Length)
                break;
            switch (part)
            {
                case NumberPart.Nine or NumberPart.Zero:
                    Digit(text, ref at, digits, ref isNegative, ref hasPoint, template.Fraction > 0);
                    break;
                case NumberPart.Point:
                    Skip(text, ref at, ref isNegative);
                    if (at < text.Length && text[at] == '.' && !hasPoint)
                    {
                        digits.Append('.');
                        hasPoint = true;
                        at++;
                    }

                    break;
                case NumberPart.Group:
                    at += text[at] == ',' ? 1 : 0;
                    break;
                case NumberPart.Minus or NumberPart.Plus or NumberPart.Sign:
                    isNegative |= text[at] == '-';
                    at += text[at] is '-' or '+' or ' ' ? 1 : 0;
                    break;
                case NumberPart.Currency:
                    at += char.IsAsciiDigit(text[at]) ? 0 : 1;
                    break;
                default:
                    at++;
                    break;
            }
        }

        isNegative |= (template.SignsBehind || template.IsBracketed) && text.AsSpan(Math.Min(at, text.Length)).Contains('-');
        return NumericText.Parse((isNegative ? "-" : "") + (digits.Length == 0 ? " " : digits.ToString()));
    }

    private static void Digit(
        string text, ref int at, StringBuilder digits, ref bool isNegative, ref bool hasPoint, bool mayHavePoint)
    {
        Skip(text, ref at, ref isNegative);
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            digits.Append(text[at++]);
        }
        else if (at < text.Length && text[at] == '.' && mayHavePoint && !hasPoint)
        {
            // A number shorter than its template: its point comes early.
        }
        else if (at < text.Length && text[at] is not ('.' or ',' or '+' or '-'))
        {
            at++;
        }
    }

    private static void Skip(string text, ref int at, ref bool isNegative)
    {
        while (at < text.Length && text[at] is ' ' or '-' or '+' or '<')
        {
            isNegative |= text[at] is '-' or '<';
            at++;
        }
    }
}
