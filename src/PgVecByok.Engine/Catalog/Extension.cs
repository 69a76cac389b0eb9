namespace PgVecByok.Engine;

/// <summary>A row of pg_extension.</summary>
public sealed record Extension(uint Oid, string Name, string Version, string Schema);
