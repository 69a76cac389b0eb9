namespace PgVecByok.Engine;

/// <summary>
/// information_schema's lists of rights on relations, columns and routines: those that the asking role has granted or been granted, or
/// everybody has. The role_ ones are without everybody's.
/// </summary>
internal static class InformationPrivileges
{
    private readonly record struct Shown(Privilege Entry, bool IsGrantable);

    public static void AddTo(Action<string, SystemRows> add)
    {
        add("table_privileges", (reader, shape) => Tables(reader, shape, everybodys: true));
        add("role_table_grants", (reader, shape) => Tables(reader, shape, everybodys: false));
        add("column_privileges", (reader, shape) => Columns(reader, shape, everybodys: true));
        add("role_column_grants", (reader, shape) => Columns(reader, shape, everybodys: false));
        add("routine_privileges", (reader, shape) => Routines(reader, shape, everybodys: true));
        add("role_routine_grants", (reader, shape) => Routines(reader, shape, everybodys: false));
    }

    private static IEnumerable<SystemRow> Tables(CatalogReader reader, SystemShape shape, bool everybodys) =>
        from relation in reader.Relations
        where InformationSchema.IsTableOrView(relation)
        from shown in Seen(reader, relation.Owner, AccessList.Of(relation).Whole, everybodys)
        where shown.Entry.Kind != "MAINTAIN"
        select With(Row(reader, shape, relation, shown), "with_hierarchy", shown.Entry.Kind == "SELECT");

    private static IEnumerable<SystemRow> Columns(CatalogReader reader, SystemShape shape, bool everybodys) =>
        from relation in reader.Relations
        where InformationSchema.IsTableOrView(relation)
        from column in relation.Columns
        let entries = AccessList.Of(relation).Effective.Where(entry =>
            AccessKind.Column.Rights.Contains(entry.Kind) && entry.Columns?.Contains(column.Number) != false)
        from shown in Seen(reader, relation.Owner, entries, everybodys)
        select With(Row(reader, shape, relation, shown), "column_name", column.Name);

    private static IEnumerable<SystemRow> Routines(CatalogReader reader, SystemShape shape, bool everybodys) =>
        from function in reader.Catalog.Functions.Values.OrderBy(function => function.Oid)
        from shown in Seen(reader, function.Owner, AccessList.Of(function).Whole, everybodys)
        select new SystemRow(shape)
        {
            ["grantor"] = shown.Entry.Grantor, ["grantee"] = shown.Entry.Grantee ?? "PUBLIC",
            ["specific_catalog"] = InformationSchema.Database(reader), ["specific_schema"] = function.Schema,
            ["specific_name"] = $"{function.Name}_{InformationSchema.Number(function.Oid)}",
            ["routine_catalog"] = InformationSchema.Database(reader), ["routine_schema"] = function.Schema,
            ["routine_name"] = function.Name,
            ["privilege_type"] = shown.Entry.Kind, ["is_grantable"] = shown.IsGrantable,
        };

    private static SystemRow Row(CatalogReader reader, SystemShape shape, Relation relation, Shown shown) => new(shape)
    {
        ["grantor"] = shown.Entry.Grantor, ["grantee"] = shown.Entry.Grantee ?? "PUBLIC",
        ["table_catalog"] = InformationSchema.Database(reader), ["table_schema"] = relation.Schema, ["table_name"] = relation.Name,
        ["privilege_type"] = shown.Entry.Kind, ["is_grantable"] = shown.IsGrantable,
    };

    private static SystemRow With(SystemRow row, string column, object value)
    {
        row[column] = value;
        return row;
    }

    /// <summary>Once for each grantor, grantee and right. An owner may always grant.</summary>
    private static IEnumerable<Shown> Seen(CatalogReader reader, string owner, IEnumerable<Privilege> entries, bool everybodys)
    {
        string role = reader.Session.CurrentRole;
        bool Is(string? other) => other is null ? everybodys : reader.IsOperator || reader.Catalog.HasPrivilegesOf(role, other);
        return
        [
            .. from entry in entries
               where (Is(entry.Grantor) && (everybodys || entry.Grantee is not null)) || Is(entry.Grantee)
               group entry by (entry.Grantor, entry.Grantee, entry.Kind) into same
               let isOwner = same.Key.Grantee is { } grantee && reader.Catalog.HasPrivilegesOf(grantee, owner)
               select new Shown(same.First(), isOwner || same.Any(entry => entry.WithGrantOption)),
        ];
    }
}
