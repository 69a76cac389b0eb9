using System.Text;

namespace PgVecByok.Engine;

/// <summary>lower, upper and initcap, by Unicode's simple mappings.</summary>
internal static class LetterCase
{
    public static Text Lower(Text text)
    {
        if (!Ascii.IsValid(text.Span))
            return text.ToString().ToLowerInvariant();
        byte[] bytes = new byte[text.Length];
        Ascii.ToLower(text.Span, bytes, out _);
        return new Text(bytes);
    }

    public static Text Upper(Text text)
    {
        if (!Ascii.IsValid(text.Span))
            return text.ToString().ToUpperInvariant();
        byte[] bytes = new byte[text.Length];
        Ascii.ToUpper(text.Span, bytes, out _);
        return new Text(bytes);
    }

    public static Text Initial(Text text)
    {
        var result = new StringBuilder(text.Length);
        bool inWord = false;
        foreach (Rune rune in text.ToString().EnumerateRunes())
        {
            result.Append((inWord ? Rune.ToLowerInvariant(rune) : Rune.ToUpperInvariant(rune)).ToString());
            inWord = Rune.IsLetterOrDigit(rune);
        }

        return result.ToString();
    }
}
