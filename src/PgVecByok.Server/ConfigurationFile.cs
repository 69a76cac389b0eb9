namespace PgVecByok.Server;

/// <summary>
/// PostgreSQL's form of a configuration file: <c>name = value</c>, the equals sign optional, values quoted where they hold spaces,
/// comments behind a number sign; the last line of a name counts.
/// </summary>
internal static class ConfigurationFile
{
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
            return values;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            int end = text.IndexOfAny(['=', ' ', '\t']);
            if (end <= 0)
                throw Malformed(number);
            values[text[..end]] = Value(text[end..].TrimStart().TrimStart('=').TrimStart(), number);
        }

        return values;
    }

    private static string Value(string text, int line)
    {
        if (text.Length == 0 || text[0] != '\'')
        {
            int comment = text.IndexOf('#', StringComparison.Ordinal);
            return (comment < 0 ? text : text[..comment]).Trim();
        }

        var value = new System.Text.StringBuilder();
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != '\'')
                value.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '\'')
                value.Append(text[i++]);
            else
                return value.ToString();
        }

        throw Malformed(line);
    }

    private static ServerStartException Malformed(int line) => new($"pgvecbyok.conf, line {line}: expected name = value");
}
