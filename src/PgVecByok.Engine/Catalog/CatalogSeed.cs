using System.Collections.Immutable;

namespace PgVecByok.Engine;

/// <summary>What a new data directory's catalog holds before anybody has created anything.</summary>
internal static class CatalogSeed
{
    public const string Operator = "postgres";

    // PostgreSQL's own oids where it has them; byok's is ours.
    private const uint PgCatalogOid = 11, PublicOid = 2200, InformationSchemaOid = 13000, ByokOid = 13001, OperatorOid = 10;

    public static CatalogSnapshot Create(IEnumerable<SystemRelation> relations)
    {
        var seed = new CatalogSnapshot
        {
            Version = 1,
            NextOid = CatalogSnapshot.FirstUserOid,
            Schemas = ImmutableDictionary.CreateRange(
                new Schema[]
                {
                    new(PgCatalogOid, "pg_catalog", Operator) { Privileges = [Usage] },
                    new(InformationSchemaOid, "information_schema", Operator) { Privileges = [Usage] },
                    new(ByokOid, "byok", Operator) { Privileges = [Usage] },
                    new(PublicOid, "public", "pg_database_owner")
                    {
                        Privileges = [Usage with { Grantor = "pg_database_owner" }], Comment = "standard public schema",
                    },
                }.Select(schema => KeyValuePair.Create(schema.Name, schema))),
            Roles = ImmutableDictionary.CreateRange(
                new[]
                {
                    new Role
                    {
                        Oid = OperatorOid, Name = Operator, CanLogin = true, IsSuperuser = true, CreateRole = true, CreateDb = true,
                        BypassRowSecurity = true, CanReplicate = true,
                    },
                    new Role { Oid = 6171, Name = "pg_database_owner" },
                    new Role { Oid = 6181, Name = "pg_read_all_data" },
                    new Role { Oid = 6182, Name = "pg_write_all_data" },
                    new Role { Oid = 3373, Name = "pg_monitor" },
                    new Role { Oid = 4200, Name = "pg_signal_backend" },
                }.Select(role => KeyValuePair.Create(role.Name, role))),
            Extensions = ImmutableDictionary.CreateRange(
                [KeyValuePair.Create("plpgsql", new Extension(13575, "plpgsql", "1.0", "pg_catalog"))]),
        };
        return WithSystem(seed, relations);
    }

    /// <summary>System relations belong to the program, not to the data directory: they are added at every start.</summary>
    public static CatalogSnapshot WithSystem(CatalogSnapshot catalog, IEnumerable<SystemRelation> relations) =>
        relations.Aggregate(catalog, (current, relation) => current.With(relation));

    private static Privilege Usage => new(null, "USAGE", false, Operator);
}
