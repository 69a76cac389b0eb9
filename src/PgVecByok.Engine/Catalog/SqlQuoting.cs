namespace PgVecByok.Engine;

/// <summary>quote_identifier for names that are kept in printed SQL.</summary>
internal static class SqlQuoting
{
    public static string Identifier(string name)
    {
        bool plain = name.Length > 0 && !char.IsAsciiDigit(name[0])
            && name.All(letter => letter is '_' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
        return plain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
