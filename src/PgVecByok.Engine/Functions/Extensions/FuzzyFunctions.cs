using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the extension fuzzystrmatch brings: edit distances and the sound of names. Metaphones are not built.</summary>
internal static class FuzzyFunctions
{
    private const uint First = 16_310;
    private const int CharactersMax = 255;
    private const string Codes = "01230120022455012623010202"; // of A to Z; 0 makes no sound

    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, First, "levenshtein(text, text) int4", Lift.Strict((Text l, Text r) => Distance(l, r, 1, 1, 1)));
        Add(functions, First + 1, "levenshtein(text, text, int4, int4, int4) int4", Lift.Strict<Text, Text, int, int, int, int>(Distance));
        Add(functions, First + 2, "levenshtein_less_equal(text, text, int4) int4", Lift.Strict((Text l, Text r, int most) =>
            AtMost(Distance(l, r, 1, 1, 1), most)));
        Add(functions, First + 3, "soundex(text) text", Lift.Strict<Text, Text>(text => Soundex(text)));
        Add(functions, First + 4, "text_soundex(text) text", Lift.Strict<Text, Text>(text => Soundex(text)));
        Add(functions, First + 5, "difference(text, text) int4", Lift.Strict((Text l, Text r) =>
            Soundex(l).Zip(Soundex(r)).Count(pair => pair.First == pair.Second)));
        string[] refused = ["metaphone(text, int4) text", "dmetaphone(text) text", "dmetaphone_alt(text) text"];
        for (uint i = 0; i < refused.Length; i++)
        {
            string name = refused[i][..refused[i].IndexOf('(', StringComparison.Ordinal)];
            Add(functions, First + 6 + i, refused[i], (_, _, _) => throw SqlException.NotSupported($"{name} is not supported"));
        }
    }

    // What is farther than asked for is told as one more than asked for.
    private static int AtMost(int distance, int most) => most < 0 || distance <= most ? distance : most + 1;

    private static int Distance(Text left, Text right, int insertion, int deletion, int substitution)
    {
        Rune[] source = [.. left.ToString().EnumerateRunes()], target = [.. right.ToString().EnumerateRunes()];
        if (source.Length > CharactersMax || target.Length > CharactersMax)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, $"levenshtein argument exceeds maximum length of {CharactersMax} characters");
        }

        int[] before = [.. Enumerable.Range(0, source.Length + 1).Select(i => i * deletion)];
        for (int j = 1; j <= target.Length; j++)
        {
            int[] now = new int[before.Length];
            now[0] = j * insertion;
            for (int i = 1; i < now.Length; i++)
            {
                int kept = before[i - 1] + (source[i - 1] == target[j - 1] ? 0 : substitution);
                now[i] = Math.Min(kept, Math.Min(before[i] + insertion, now[i - 1] + deletion));
            }

            before = now;
        }

        return before[^1];
    }

    private static string Soundex(Text text)
    {
        string letters = text.ToString();
        int at = letters.AsSpan().IndexOfAnyInRange('A', 'z');
        while (at >= 0 && at < letters.Length && !char.IsAsciiLetter(letters[at]))
            at++;
        if (at < 0 || at == letters.Length)
            return "";
        var code = new StringBuilder(4).Append(char.ToUpperInvariant(letters[at]));
        for (int i = at + 1; i < letters.Length && code.Length < 4; i++)
        {
            if (!char.IsAsciiLetter(letters[i]) || CodeOf(letters[i]) == CodeOf(letters[i - 1]))
                continue;
            if (CodeOf(letters[i]) != '0')
                code.Append(CodeOf(letters[i]));
        }

        return code.ToString().PadRight(4, '0');
    }

    private static char CodeOf(char letter) => char.IsAsciiLetter(letter) ? Codes[char.ToUpperInvariant(letter) - 'A'] : letter;

    private static void Add(FunctionCatalog functions, uint oid, string signature, ScalarBody body) =>
        functions.Scalar(oid, signature, body, schema: "public", extension: "fuzzystrmatch");
}
