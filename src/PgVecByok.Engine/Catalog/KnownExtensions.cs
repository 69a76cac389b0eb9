namespace PgVecByok.Engine;

/// <summary>The extensions that can be created here, in the versions PostgreSQL 18 brings.</summary>
internal sealed record KnownExtension(string Name, string Version, string Comment)
{
    public static IReadOnlyList<KnownExtension> All { get; } =
    [
        new("btree_gin", "1.3", "support for indexing common datatypes in GIN"),
        new("btree_gist", "1.8", "support for indexing common datatypes in GiST"),
        new("citext", "1.8", "data type for case-insensitive character strings"),
        new("fuzzystrmatch", "1.2", "determine similarities and distance between strings"),
        new("pg_trgm", "1.6", "text similarity measurement and index searching based on trigrams"),
        new("pgcrypto", "1.4", "cryptographic functions"),
        new("plpgsql", "1.0", "PL/pgSQL procedural language"),
        new("unaccent", "1.1", "text search dictionary that removes accents"),
        new("uuid-ossp", "1.1", "generate universally unique identifiers (UUIDs)"),
        new("vector", ObjectCatalog.VectorVersion, "vector data type and ivfflat and hnsw access methods"),
    ];

    public static KnownExtension? Find(string name) => All.FirstOrDefault(each => each.Name == name);

    /// <summary>What DROP EXTENSION would leave without its type: the types that columns may have.</summary>
    public static IReadOnlyList<SqlType> TypesOf(string name) => name switch
    {
        "vector" => [BuiltinTypes.Vector, BuiltinTypes.HalfVector, BuiltinTypes.SparseVector],
        "citext" => [BuiltinTypes.Citext],
        _ => [],
    };
}
