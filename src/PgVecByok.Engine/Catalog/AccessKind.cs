namespace PgVecByok.Engine;

/// <summary>
/// A kind of object that rights are granted on: which rights those are, in the order of access lists, and what everybody has from the start.
/// </summary>
internal sealed record AccessKind(string Noun, char Letter, string Letters, string Everybodys)
{
    // First: the kinds below are made of it.
    private static readonly (char Letter, string Right)[] Names =
    [
        ('a', "INSERT"), ('r', "SELECT"), ('w', "UPDATE"), ('d', "DELETE"), ('D', "TRUNCATE"), ('x', "REFERENCES"), ('t', "TRIGGER"),
        ('X', "EXECUTE"), ('U', "USAGE"), ('C', "CREATE"), ('T', "TEMPORARY"), ('c', "CONNECT"), ('s', "SET"), ('A', "ALTER SYSTEM"),
        ('m', "MAINTAIN"),
    ];

    public static readonly AccessKind Table = new("table", 'r', "arwdDxtm", "");

    public static readonly AccessKind Column = new("column", 'c', "arwx", "");

    public static readonly AccessKind Sequence = new("sequence", 's', "rwU", "");

    public static readonly AccessKind Database = new("database", 'd', "CTc", "Tc");

    public static readonly AccessKind Function = new("function", 'f', "X", "X");

    public static readonly AccessKind Language = new("language", 'l', "U", "U");

    public static readonly AccessKind LargeObject = new("large object", 'L', "rw", "");

    public static readonly AccessKind Schema = new("schema", 'n', "UC", "");

    public static readonly AccessKind Tablespace = new("tablespace", 't', "C", "");

    public static readonly AccessKind Type = new("type", 'T', "U", "U");

    public static readonly AccessKind Domain = new("domain", 'T', "U", "U");

    /// <summary>All rights there are, in the order in which PostgreSQL lists them.</summary>
    public static IEnumerable<string> AllRights => Names.Select(name => name.Right);

    public IReadOnlyList<string> Rights { get; } = [.. Letters.Select(RightOf)];

    public static string RightOf(char letter) => Names.First(name => name.Letter == letter).Right;

    public static char LetterOf(string right) => Names.First(name => name.Right == right).Letter;

    public static int OrderOf(string right) => Array.FindIndex(Names, name => name.Right == right);

    /// <summary>What an object has that nobody granted or revoked anything on: everybody's rights, then its owner's.</summary>
    public IEnumerable<Privilege> Default(string owner) =>
    [
        .. Everybodys.Select(letter => new Privilege(null, RightOf(letter), false, owner)),
        .. Rights.Select(right => new Privilege(owner, right, false, owner)),
    ];
}
