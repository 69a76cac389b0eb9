using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// USING gin, gist, spgist and brin: checked as PostgreSQL checks them, kept in the catalog so that migrations and their opposites work, and never
/// built nor read: a query that they would serve reads the tenant's rows, and EXPLAIN says so (decision 0014).
/// </summary>
internal static class UnusedIndexes
{
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["gin"] = ["fastupdate", "gin_pending_list_limit"], ["gist"] = ["fillfactor", "buffering"], ["spgist"] = ["fillfactor"],
        ["brin"] = ["pages_per_range", "autosummarize"],
    };

    public static bool Are(string method) => Parameters.ContainsKey(method);

    public static void Check(DdlContext context, Table table, TableKey key, CreateIndex statement)
    {
        if (key.IsUnique)
            throw Without(key.Method, "unique indexes");
        if (key.Included.Count > 0 && key.Method is ("gin" or "brin"))
            throw Without(key.Method, "included columns");
        if (key.Columns.Count > 1 && key.Method == "spgist")
            throw Without(key.Method, "multicolumn indexes");
        for (int i = 0; i < key.Columns.Count; i++)
            CheckColumn(context, table, key, statement.Elements[i], i);
        foreach (DefinitionOption option in statement.Options)
        {
            if (!Parameters[key.Method].Contains(option.Name))
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized parameter \"{option.Name}\"");
        }
    }

    private static void CheckColumn(DdlContext context, Table table, TableKey key, IndexElement element, int at)
    {
        SqlType type = key.Columns[at] >= 0
            ? table.Columns[key.Columns[at]].Type
            : context.CheckExpression?.Invoke(element.Expression!, ExpressionUse.Index, table.Name, table.Columns, null).Value.Type
                ?? BuiltinTypes.Text;
        if (!IsOfExtension(context, key.Method, type, key.OperatorClasses[at]))
            CheckClass(key.Method, type, key.OperatorClasses[at]);
        if (element.Descending is not null)
            throw Without(key.Method, "ASC/DESC options");
        if (element.NullsFirst is not null)
            throw Without(key.Method, "NULLS FIRST/LAST options");
    }

    /// <summary>The classes of pg_trgm, by name, and of btree_gin and btree_gist, for every type that has an order.</summary>
    private static bool IsOfExtension(DdlContext context, string method, SqlType type, string? name)
    {
        bool Has(string extension) => context.Catalog.Extensions.ContainsKey(extension);
        return name is null
            ? Has("btree_" + method) && IndexCatalog.ClassOf(method, type, null) == 0 && IndexCatalog.ClassOf("btree", type, null) != 0
            : name == method + "_trgm_ops" && method is "gin" or "gist" && Has("pg_trgm") && IndexCatalog.InputName(type) == "text";
    }

    private static void CheckClass(string method, SqlType type, string? name)
    {
        if (name is null)
        {
            if (IndexCatalog.ClassOf(method, type, null) == 0)
                throw VectorIndexes.NoDefaultClass(type, method);
            return;
        }

        string accepted = IndexCatalog.InputOf(method, name) ?? throw new SqlException(
            SqlState.UndefinedObject, $"operator class \"{name}\" does not exist for access method \"{method}\"");
        if (accepted != IndexCatalog.InputName(type))
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"operator class \"{name}\" does not accept data type {type.DisplayName(-1)}");
        }
    }

    private static SqlException Without(string method, string what) =>
        SqlException.NotSupported($"access method \"{method}\" does not support {what}");
}
