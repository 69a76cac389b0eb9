using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Makes the rows of one catalog relation. Rows show names and shapes only: no tenant's values, no password.</summary>
internal delegate IEnumerable<SystemRow> SystemRows(CatalogReader reader, SystemShape shape);

/// <summary>
/// pg_catalog and information_schema as relations whose rows are made when asked. Relations without a provider describe what this
/// server does not have, and are empty. Rows that follow from the catalog alone are kept until it changes, since introspection
/// asks for the same ones over and over.
/// </summary>
public static class SystemCatalog
{
    private static readonly ConditionalWeakTable<CatalogSnapshot, Dictionary<(uint, string), object?[][]>> Kept = [];
    private const int KeptMax = 256;

    /// <summary>All of them: what a catalog is seeded with at every start.</summary>
    public static IReadOnlyList<SystemRelation> Create()
    {
        var providers = new Dictionary<string, (SystemRows Rows, bool FollowsCatalog)>();
        TypeCatalog.AddTo(providers);
        RelationCatalog.AddTo(providers);
        IndexCatalog.AddTo(providers);
        FunctionRows.AddTo(providers);
        RoleCatalog.AddTo(providers);
        ObjectCatalog.AddTo(providers);
        ListingViews.AddTo(providers);
        ActivityViews.AddTo(providers);
        ServerViews.AddTo(providers);
        StatisticsView.AddTo(providers);
        SearchCatalog.AddTo(providers);
        InformationSchema.AddTo(providers);
        LargeObjectCatalog.AddTo(providers);
        return [.. SystemSchema.Shapes.Select(shape => Relation(shape, providers))];
    }

    private static SystemRelation Relation(SystemShape shape, Dictionary<string, (SystemRows Rows, bool FollowsCatalog)> providers)
    {
        bool hasRows = providers.TryGetValue($"{shape.Schema}.{shape.Name}", out (SystemRows Rows, bool FollowsCatalog) provider);
        return new SystemRelation
        {
            Oid = shape.Oid, Schema = shape.Schema, Name = shape.Name, Columns = shape.Columns,
            Privileges = shape.Name is "pg_authid" or "pg_shadow" or "pg_largeobject"
                ? []
                : [new Privilege(null, "SELECT", false, CatalogSeed.Operator)],
            Rows = !hasRows ? _ => []
                : provider.FollowsCatalog ? statement => Keep(statement, shape, provider.Rows)
                : statement => Make(statement, shape, provider.Rows),
        };
    }

    private static IEnumerable<object?[]> Make(StatementContext statement, SystemShape shape, SystemRows rows) =>
        rows(new CatalogReader(statement), shape).Select(row => row.Values);

    private static object?[][] Keep(StatementContext statement, SystemShape shape, SystemRows rows)
    {
        // Rows may hold names, which are shown as the search path finds them.
        (uint, string) key = (shape.Oid, string.Join('\0', statement.Session.Settings.SearchPath));
        Dictionary<(uint, string), object?[][]> kept = Kept.GetOrCreateValue(statement.Transaction.Catalog);
        lock (kept)
        {
            if (kept.TryGetValue(key, out object?[][]? made))
                return made;
        }

        object?[][] fresh = [.. Make(statement, shape, rows)];
        lock (kept)
        {
            if (kept.Count >= KeptMax)
                kept.Clear();
            kept[key] = fresh;
        }

        return fresh;
    }
}
