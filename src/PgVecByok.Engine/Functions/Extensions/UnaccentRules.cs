using System.Collections.Frozen;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// What the dictionary unaccent makes of a text: each character that a rule is about becomes that rule's text, all others stay. The rules
/// are in Seeds/unaccent.txt, one text a line with the characters that become it; marks that stand on a letter become nothing.
/// </summary>
internal static class UnaccentRules
{
    public const uint DictionaryOid = 16_332, TemplateOid = 16_333;

    public const string Name = "unaccent", Extension = "unaccent";

    private static readonly Lazy<FrozenDictionary<int, string>> Rules = new(() => Read().ToFrozenDictionary());

    /// <summary>Null where no rule is about any of it.</summary>
    public static string? Apply(string text)
    {
        if (Ascii.IsValid(text))
            return null;
        StringBuilder? result = null;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rules.Value.TryGetValue(rune.Value, out string? replacement))
                (result ??= new StringBuilder(text, 0, at, text.Length)).Append(replacement);
            else
                result?.Append(text, at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        return result?.ToString();
    }

    private static IEnumerable<KeyValuePair<int, string>> Read()
    {
        foreach (string line in SystemSchema.Text("unaccent.txt").Split('\n'))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
                continue;
            foreach (Rune rune in line[(tab + 1)..].EnumerateRunes())
                yield return KeyValuePair.Create(rune.Value, line[..tab]);
        }
    }
}
