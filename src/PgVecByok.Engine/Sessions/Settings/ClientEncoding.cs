namespace PgVecByok.Engine;

/// <summary>
/// An encoding that a client may speak: PostgreSQL's name and number, and the code page that converts it. Inside everything is UTF-8; the
/// names and numbers are those of PostgreSQL's manual, chapter "Character Set Support".
/// </summary>
/// <param name="CodePage">0: nothing is converted.</param>
public sealed record ClientEncoding(string Name, int Number, int CodePage)
{
    public const int UnicodeNumber = 6;

    private static readonly ClientEncoding[] All =
    [
        new("UTF8", UnicodeNumber, 0), new("SQL_ASCII", 0, 0), new("EUC_JP", 1, 51932), new("EUC_CN", 2, 51936), new("EUC_KR", 3, 51949),
        new("LATIN1", 8, 28591), new("LATIN2", 9, 28592), new("LATIN3", 10, 28593), new("LATIN4", 11, 28594), new("LATIN5", 12, 28599),
        new("LATIN7", 14, 28603), new("LATIN9", 16, 28605), new("WIN1256", 18, 1256), new("WIN1258", 19, 1258), new("WIN866", 20, 866),
        new("WIN874", 21, 874), new("KOI8R", 22, 20866), new("WIN1251", 23, 1251), new("WIN1252", 24, 1252), new("ISO_8859_5", 25, 28595),
        new("ISO_8859_6", 26, 28596), new("ISO_8859_7", 27, 28597), new("ISO_8859_8", 28, 28598), new("WIN1250", 29, 1250),
        new("WIN1253", 30, 1253), new("WIN1254", 31, 1254), new("WIN1255", 32, 1255), new("WIN1257", 33, 1257), new("KOI8U", 34, 21866),
        new("SJIS", 35, 932), new("BIG5", 36, 950), new("GBK", 37, 936), new("UHC", 38, 949), new("GB18030", 39, 54936),
        new("JOHAB", 40, 1361),
    ];

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["UNICODE"] = "UTF8", ["ISO88591"] = "LATIN1", ["ISO88592"] = "LATIN2", ["ISO88593"] = "LATIN3", ["ISO88594"] = "LATIN4",
        ["ISO88599"] = "LATIN5", ["ISO885913"] = "LATIN7", ["ISO885915"] = "LATIN9", ["WIN"] = "WIN1251", ["ALT"] = "WIN866",
        ["KOI8"] = "KOI8R", ["ABC"] = "WIN1258", ["TCVN"] = "WIN1258", ["TCVN5712"] = "WIN1258", ["VSCII"] = "WIN1258",
        ["MSKANJI"] = "SJIS", ["SHIFTJIS"] = "SJIS", ["WIN932"] = "SJIS", ["WIN936"] = "GBK", ["WIN949"] = "UHC", ["WIN950"] = "BIG5",
    };

    private static readonly Dictionary<string, ClientEncoding> ByName = All.ToDictionary(each => Bare(each.Name));

    /// <summary>As PostgreSQL finds it: by letters and digits, in either case; null for a name without a conversion.</summary>
    public static ClientEncoding? Find(string name)
    {
        string bare = Bare(name);
        if (bare.StartsWith("WINDOWS", StringComparison.Ordinal))
            bare = "WIN" + bare["WINDOWS".Length..];
        return ByName.GetValueOrDefault(Aliases.TryGetValue(bare, out string? alias) ? Bare(alias) : bare);
    }

    public static ClientEncoding? Find(int number) => Array.Find(All, each => each.Number == number);

    private static string Bare(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
