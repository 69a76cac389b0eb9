namespace PgVecByok.Engine;

/// <summary>The relations that come with the program: the views of schema byok, and pg_catalog's.</summary>
internal static class SystemRelations
{
    public static IReadOnlyList<SystemRelation> Create() =>
        KeyViews.Create(oid => BuiltinTypes.ByOid(oid)!, statement => statement.Transaction);
}
