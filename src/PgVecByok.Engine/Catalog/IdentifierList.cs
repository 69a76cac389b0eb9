using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A possibly qualified name in a string: <c>public."Mixed Case"</c>. What is not quoted is folded to lower case.</summary>
internal static class IdentifierList
{
    /// <exception cref="SqlException">42602: not a name.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        var names = new List<string>();
        string rest = text.Trim();
        if (rest.Length == 0)
            throw Invalid();
        for (int at = 0; at < rest.Length;)
        {
            names.Add(rest[at] == '"' ? Quoted(rest, ref at) : Plain(rest, ref at));
            while (at < rest.Length && rest[at] == ' ')
                at++;
            if (at == rest.Length)
                break;
            if (rest[at] != '.' || ++at == rest.Length)
                throw Invalid();
            while (at < rest.Length && rest[at] == ' ')
                at++;
        }

        return names;
    }

    private static string Quoted(string text, ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                name.Append(text[at]);
                continue;
            }

            at++;
            if (at == text.Length || text[at] != '"')
                return name.Length > 0 ? name.ToString() : throw Invalid();
            name.Append('"');
        }

        throw Invalid();
    }

    private static string Plain(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not ('.' or ' ' or '"'))
            at++;
        if (at == start)
            throw Invalid();
        return text[start..at].ToLowerInvariant();
    }

    private static SqlException Invalid() => new(SqlState.InvalidName, "invalid name syntax");
}
