namespace PgVecByok.Engine;

/// <summary>The relations that come with the program: the views of schema byok, pg_catalog's and information_schema's.</summary>
internal static class SystemRelations
{
    public static IReadOnlyList<SystemRelation> Create() =>
    [
        .. KeyViews.Create(oid => BuiltinTypes.ByOid(oid)!, statement => statement.Transaction),
        .. SystemCatalog.Create(),
    ];
}
