namespace PgVecByok.Engine;

/// <summary>What information_schema shows of foreign keys.</summary>
internal static class InformationReferences
{
    public static IEnumerable<SystemRow> Rules(CatalogReader reader, SystemShape shape) =>
        from each in All(reader)
        select Named(reader, shape, each.Table, each.Key, row =>
        {
            row["unique_constraint_catalog"] = InformationSchema.Database(reader);
            row["unique_constraint_schema"] = each.Parent.Schema;
            row["unique_constraint_name"] = each.Parent.Keys.FirstOrDefault(key => key.Oid == each.Key.ParentKey && key.IsConstraint)?.Name;
            row["match_option"] = each.Key.MatchFull ? "FULL" : "NONE";
            row["update_rule"] = IndexDefinition.Words(each.Key.OnUpdate);
            row["delete_rule"] = IndexDefinition.Words(each.Key.OnDelete);
        });

    public static IEnumerable<SystemRow> Constraints(CatalogReader reader, SystemShape shape) =>
        from each in All(reader)
        select Named(reader, shape, each.Table, each.Key, row =>
        {
            PutTable(reader, row, each.Table);
            row["constraint_type"] = "FOREIGN KEY";
            row["is_deferrable"] = each.Key.IsDeferrable;
            row["initially_deferred"] = each.Key.IsDeferred;
            row["enforced"] = each.Key.IsEnforced;
        });

    public static IEnumerable<SystemRow> KeyColumns(CatalogReader reader, SystemShape shape) =>
        from each in All(reader)
        from at in Enumerable.Range(0, each.Key.Columns.Count)
        select Named(reader, shape, each.Table, each.Key, row =>
        {
            PutTable(reader, row, each.Table);
            row["column_name"] = each.Table.Columns[each.Key.Ordinals(each.Table)[at]].Name;
            row["ordinal_position"] = at + 1;
            row["position_in_unique_constraint"] = PlaceIn(each.Parent, each.Key, at);
        });

    public static IEnumerable<SystemRow> ConstraintColumns(CatalogReader reader, SystemShape shape) =>
        from each in All(reader)
        from ordinal in each.Key.ParentOrdinals(each.Parent)
        select Named(reader, shape, each.Table, each.Key, row =>
        {
            PutTable(reader, row, each.Parent);
            row["column_name"] = each.Parent.Columns[ordinal].Name;
        });

    private static int? PlaceIn(Table parent, ForeignKey key, int at)
    {
        TableKey? index = parent.Keys.FirstOrDefault(each => each.Oid == key.ParentKey);
        return index?.Columns.ToList().IndexOf(key.ParentOrdinals(parent)[at]) + 1;
    }

    private static IEnumerable<(Table Table, ForeignKey Key, Table Parent)> All(CatalogReader reader) =>
        from table in reader.Tables
        where InformationSchema.Sees(reader, table)
        from key in table.ForeignKeys
        let parent = reader.Catalog.ByOid(key.Parent) as Table
        where parent is not null
        select (table, key, parent);

    private static SystemRow Named(CatalogReader reader, SystemShape shape, Table table, ForeignKey key, Action<SystemRow> fill)
    {
        var row = new SystemRow(shape)
        {
            ["constraint_catalog"] = InformationSchema.Database(reader), ["constraint_schema"] = table.Schema,
                ["constraint_name"] = key.Name,
        };
        fill(row);
        return row;
    }

    private static void PutTable(CatalogReader reader, SystemRow row, Table table)
    {
        row["table_catalog"] = InformationSchema.Database(reader);
        row["table_schema"] = table.Schema;
        row["table_name"] = table.Name;
    }
}
