namespace PgVecByok.Engine;

/// <summary>The readable views over the catalogs: pg_tables, pg_views, pg_indexes, pg_sequences, pg_policies.</summary>
internal static class ListingViews
{
    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_tables", (Tables, true));
        providers.Add("pg_catalog.pg_views", (Views, true));
        providers.Add("pg_catalog.pg_matviews", (MaterializedViews, true));
        providers.Add("pg_catalog.pg_indexes", (Indexes, true));
        providers.Add("pg_catalog.pg_sequences", (Sequences, false));
        providers.Add("pg_catalog.pg_policies", (Policies, true));
    }

    private static IEnumerable<SystemRow> Tables(CatalogReader reader, SystemShape shape) => reader.Relations
        .Where(relation => CatalogReader.Kind(relation) == 'r').Select(relation => new SystemRow(shape)
        {
            ["schemaname"] = relation.Schema, ["tablename"] = relation.Name, ["tableowner"] = relation.Owner,
            ["hasindexes"] = relation is Table { Keys.Count: > 0 }, ["hasrules"] = false, ["hastriggers"] = false,
            ["rowsecurity"] = relation is Table { RowSecurity: true },
        });

    private static IEnumerable<SystemRow> Views(CatalogReader reader, SystemShape shape) => reader.Relations
        .Where(relation => CatalogReader.Kind(relation) == 'v').Select(relation => new SystemRow(shape)
        {
            ["schemaname"] = relation.Schema, ["viewname"] = relation.Name, ["viewowner"] = relation.Owner,
            ["definition"] = relation is View view ? DefinitionFunctions.Text(reader.Shown, view.Definition) : null,
        });

    private static IEnumerable<SystemRow> MaterializedViews(CatalogReader reader, SystemShape shape) => reader.Tables
        .Where(table => table.IsMaterializedView).Select(table => new SystemRow(shape)
        {
            ["schemaname"] = table.Schema, ["matviewname"] = table.Name, ["matviewowner"] = table.Owner,
            ["hasindexes"] = table.Keys.Count > 0, ["ispopulated"] = table.IsPopulated,
            ["definition"] = DefinitionFunctions.Text(reader.Shown, table.Definition!),
        });

    private static IEnumerable<SystemRow> Indexes(CatalogReader reader, SystemShape shape) => reader.Keys.Select(pair =>
        new SystemRow(shape)
        {
            ["schemaname"] = pair.Table.Schema, ["tablename"] = pair.Table.Name, ["indexname"] = pair.Key.Name,
            ["indexdef"] = IndexDefinition.Index(pair.Table, pair.Key),
        });

    private static IEnumerable<SystemRow> Sequences(CatalogReader reader, SystemShape shape) => reader.Relations.OfType<Sequence>()
        .Select(sequence => new SystemRow(shape)
        {
            ["schemaname"] = sequence.Schema, ["sequencename"] = sequence.Name, ["sequenceowner"] = sequence.Owner,
            ["data_type"] = sequence.Type.Oid, ["start_value"] = sequence.Start, ["min_value"] = sequence.Minimum,
            ["max_value"] = sequence.Maximum, ["increment_by"] = sequence.Increment, ["cycle"] = sequence.Cycles,
            ["cache_size"] = sequence.Cache,
            ["last_value"] = SequenceFunctions.Read(reader.Statement, sequence.Oid, "USAGE", "SELECT") is { IsCalled: true } state
                ? state.Last : null,
        });

    private static IEnumerable<SystemRow> Policies(CatalogReader reader, SystemShape shape) =>
        from table in reader.Tables
        from policy in table.Policies
        select new SystemRow(shape)
        {
            ["schemaname"] = table.Schema, ["tablename"] = table.Name, ["policyname"] = policy.Name,
            ["permissive"] = policy.IsPermissive ? "PERMISSIVE" : "RESTRICTIVE",
            ["roles"] = policy.Roles.Count == 0 ? ["public"] : policy.Roles.ToArray(), ["cmd"] = policy.Command,
            ["qual"] = policy.Using, ["with_check"] = policy.WithCheck,
        };
}
