namespace PgVecByok.Engine;

public sealed record Schema(uint Oid, string Name, string Owner)
{
    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    public string? Comment { get; init; }

    /// <summary>Made with the server: cannot be dropped, holds no user's table (public apart).</summary>
    public bool IsSystem => Oid < CatalogSnapshot.FirstUserOid && Name != "public";
}
