using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// LIKE: % is any text, _ any character, \ takes the next character as it is. Matches in at most pattern times text steps: after a
/// mismatch only the last % is tried again, which is enough, as an earlier one can do nothing that the last cannot.
/// </summary>
internal static class LikePattern
{
    private const byte Escape = (byte)'\\';

    public static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        int t = 0, p = 0, restartText = -1, restartPattern = -1;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                restartPattern = ++p;
                restartText = t;
            }
            else if (p < pattern.Length && Step(text, pattern, ref t, ref p))
            {
                continue;
            }
            else if (restartPattern >= 0)
            {
                restartText += CharacterLength.BytesOf(text[restartText..], 1);
                (t, p) = (restartText, restartPattern);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '%')
            p++;
        if (p == pattern.Length - 1 && pattern[p] == Escape)
            throw EndsInEscape();
        return p == pattern.Length;
    }

    public static bool MatchesIgnoringCase(Text text, Text pattern) =>
        Matches(LetterCase.Lower(text).Span, LetterCase.Lower(pattern).Span);

    /// <summary>like_escape: the pattern with another escape character, written with \.</summary>
    public static Text WithEscape(Text pattern, Text escape)
    {
        var result = new StringBuilder(pattern.Length + 8);
        Rune[] escapes = [.. escape.ToString().EnumerateRunes()];
        if (escapes.Length > 1)
            throw new SqlException("22019", "invalid escape string") { Hint = "Escape string must be empty or one character." };
        bool afterEscape = false;
        foreach (Rune rune in pattern.ToString().EnumerateRunes())
        {
            if (!afterEscape && escapes.Length == 1 && rune == escapes[0])
            {
                result.Append('\\');
                afterEscape = true;
                continue;
            }

            if (rune.Value == Escape && !afterEscape)
                result.Append('\\');
            result.Append(rune.ToString());
            afterEscape = false;
        }

        return result.ToString();
    }

    private static bool Step(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, ref int t, ref int p)
    {
        if (pattern[p] == '_')
        {
            t += CharacterLength.BytesOf(text[t..], 1);
            p++;
            return true;
        }

        int at = p;
        if (pattern[at] == Escape && ++at == pattern.Length)
            throw EndsInEscape();
        if (pattern[at] != text[t])
            return false;
        t++;
        p = at + 1;
        return true;
    }

    private static SqlException EndsInEscape() => new(SqlState.InvalidEscapeSequence, "LIKE pattern must not end with escape character");
}
