using System.Text;

namespace PgVecByok.Engine;

/// <summary>Lists of names as search_path keeps them: separated by commas, quoted where a name would read otherwise.</summary>
internal static class SettingNames
{
    /// <summary>Null: no list. Unquoted names are folded.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        List<string> names = [];
        int at = SkipSpace(text, 0);
        if (at == text.Length)
            return names;
        while (true)
        {
            if (!TryName(text, ref at, out string name))
                return null;
            names.Add(name);
            at = SkipSpace(text, at);
            if (at == text.Length)
                return names;
            if (text[at] != ',')
                return null;
            at = SkipSpace(text, at + 1);
        }
    }

    public static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(SqlQuoting.Identifier));

    private static bool TryName(string text, ref int at, out string name)
    {
        name = "";
        if (at == text.Length)
            return false;
        if (text[at] != '"')
        {
            int start = at;
            while (at < text.Length && text[at] != ',' && !char.IsWhiteSpace(text[at]))
                at++;
            name = text[start..at].ToLowerInvariant();
            return name.Length > 0;
        }

        var quoted = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                quoted.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                quoted.Append(text[at++]);
            else
                break;
        }

        if (at >= text.Length)
            return false;
        at++;
        name = quoted.ToString();
        return true;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
