namespace PgVecByok.Engine;

/// <summary>Through which relations, and which of their columns, rows can be changed: what information_schema tells.</summary>
internal static class ViewUpdates
{
    public const int Update = 4, Insert = 8, Delete = 16;

    /// <summary>The changes it allows, as pg_relation_is_updatable counts them.</summary>
    public static int Events(CatalogSnapshot catalog, Relation? relation)
    {
        int allowed = Update | Insert | Delete;
        while (relation is View view)
        {
            if (view.NotUpdatable is not null || view.Base == 0)
                return 0;
            if (view.BaseColumns.All(number => number <= 0))
                allowed &= Delete;
            relation = catalog.ByOid(view.Base);
        }

        return relation is Table { IsMaterializedView: false } ? allowed : 0;
    }

    public static bool IsUpdatable(CatalogSnapshot catalog, Relation? relation, short number)
    {
        const int Both = Update | Delete;
        if ((Events(catalog, relation) & Both) != Both)
            return false;
        while (relation is View view)
        {
            int ordinal = number - 1;
            number = ordinal >= 0 && ordinal < view.BaseColumns.Count ? view.BaseColumns[ordinal] : (short)0;
            relation = catalog.ByOid(view.Base);
        }

        return number > 0;
    }
}
