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

    /// <exception cref="OperationCanceledException">A long pattern over a long text was given up.</exception>
    public static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, CancellationToken cancelled)
    {
        int t = 0, p = 0, restartText = -1, restartPattern = -1;
        for (uint tries = 0; t < text.Length;)
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
                if ((++tries & 0xFF) == 0)
                    cancelled.ThrowIfCancellationRequested();
                restartText += CharacterLength.BytesOf(text[restartText..], 1);
            }
            else
            {
                return false;
            }

            if (!TrySkip(text, pattern[restartPattern..], ref restartText))
                return false;
            (t, p) = (restartText, restartPattern);
        }

        while (p < pattern.Length && pattern[p] == '%')
            p++;
        if (p == pattern.Length - 1 && pattern[p] == Escape)
            throw EndsInEscape();
        return p == pattern.Length;
    }

    public static bool MatchesIgnoringCase(Text text, Text pattern, CancellationToken cancelled) =>
        Matches(LetterCase.Lower(text).Span, LetterCase.Lower(pattern).Span, cancelled);

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

    /// <summary>Goes on to the next place where what stands behind a % can begin; false if there is none.</summary>
    private static bool TrySkip(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, ref int at)
    {
        if (pattern.IsEmpty || pattern[0] is (byte)'%' or (byte)'_' or Escape)
            return true;
        int ahead = text[at..].IndexOf(pattern[0]);
        at += Math.Max(ahead, 0);
        return ahead >= 0;
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
