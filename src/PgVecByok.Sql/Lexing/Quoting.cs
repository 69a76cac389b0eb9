namespace PgVecByok.Sql;

/// <summary>Which names need quotes although their letters do not.</summary>
public static class Quoting
{
    /// <summary>quote_ident's rule: every keyword but the unreserved ones.</summary>
    public static bool IsQuotedWord(string name)
    {
        Keyword word = Keywords.Find(name);
        return word != Keyword.NotKeyword && (!Keywords.IsName(word) || !Keywords.IsTypeOrFunctionName(word));
    }
}
