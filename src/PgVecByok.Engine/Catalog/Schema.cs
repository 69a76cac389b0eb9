namespace PgVecByok.Engine;

public sealed record Schema(uint Oid, string Name, string Owner)
{
    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    /// <summary>As of relations.</summary>
    public bool IsAccessWritten { get; init; }

    public string? Comment { get; init; }

    private const string TemporaryPrefix = "pg_temp_";

    /// <summary>A session's own, which goes with it.</summary>
    public static string TemporaryOf(int processId) => TemporaryPrefix
        + processId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static bool IsTemporary(string name) => name.StartsWith(TemporaryPrefix, StringComparison.Ordinal);

    public static string? TemporaryIn(IReadOnlyList<string> searchPath) => searchPath.FirstOrDefault(IsTemporary);

    /// <summary>Made with the server: cannot be dropped, holds no user's table (public apart).</summary>
    public bool IsSystem => Oid < CatalogSnapshot.FirstUserOid && Name != "public";
}
