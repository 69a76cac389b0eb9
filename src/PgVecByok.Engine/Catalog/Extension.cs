namespace PgVecByok.Engine;

/// <summary>A row of pg_extension.</summary>
public sealed record Extension(uint Oid, string Name, string Version, string Schema)
{
    /// <summary>What it says of itself, unless COMMENT has said something else; empty: nothing any more.</summary>
    public string? Comment { get; init; }
}
