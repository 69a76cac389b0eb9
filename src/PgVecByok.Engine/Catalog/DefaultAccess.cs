namespace PgVecByok.Engine;

/// <summary>
/// What a role has said about objects it will make (ALTER DEFAULT PRIVILEGES). Without a schema the list is all that such an object has;
/// with one, it is beside that. Kind is the letter that pg_default_acl has: r relations, S sequences, f functions, T types, n schemas.
/// </summary>
public sealed record DefaultAccess(uint Oid, string Role, string? Schema, char Kind)
{
    public IReadOnlyList<Privilege> Privileges { get; init; } = [];
}
