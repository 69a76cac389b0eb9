namespace PgVecByok.Engine;

/// <summary>information_schema: domains and who has them, what arrays are made of, what views read.</summary>
internal static class InformationDomains
{
    public static void AddTo(Action<string, SystemRows> add)
    {
        add("domains", (reader, shape) => Of(reader).Select(domain => Domain(reader, shape, domain)));
        add("domain_constraints", Constraints);
        add("domain_udt_usage", (reader, shape) => Of(reader).Select(domain => Named(reader, shape, domain)
            .With("udt_catalog", InformationSchema.Database(reader)).With("udt_schema", Base(domain).Schema)
            .With("udt_name", Base(domain).Name)));
        add("column_domain_usage", ColumnsOver);
        add("column_udt_usage", ColumnsOf);
        add("element_types", Elements);
        add("view_table_usage", ViewsOver);
    }

    /// <summary>Checks of domains, as information_schema.check_constraints has them beside those of tables.</summary>
    public static IEnumerable<SystemRow> Checks(CatalogReader reader, SystemShape shape) =>
        from domain in Of(reader)
        from check in reader.Shown.Of(domain).Checks
        select new SystemRow(shape)
        {
            ["constraint_catalog"] = InformationSchema.Database(reader), ["constraint_schema"] = domain.Schema,
            ["constraint_name"] = check.Name, ["check_clause"] = IndexDefinition.Parenthesised(check.Expression),
        };

    private static IEnumerable<UserType> Of(CatalogReader reader) => reader.Catalog.Types.Values
        .Where(type => type.Kind == UserTypeKind.Domain).OrderBy(type => type.Oid);

    private static SqlType Base(UserType domain) => ((DomainType)domain.Type).Base;

    private static SystemRow Named(CatalogReader reader, SystemShape shape, UserType domain) => new(shape)
    {
        ["domain_catalog"] = InformationSchema.Database(reader), ["domain_schema"] = domain.Schema, ["domain_name"] = domain.Name,
    };

    private static SystemRow With(this SystemRow row, string column, object? value)
    {
        row[column] = value;
        return row;
    }

    private static SystemRow Domain(CatalogReader reader, SystemShape shape, UserType domain)
    {
        SqlType type = Base(domain);
        SystemRow row = Named(reader, shape, domain).With("data_type", InformationColumns.DataType(type))
            .With("domain_default", ShownDefault.Of(reader.Shown.Expression(domain.Default), type))
            .With("udt_catalog", InformationSchema.Database(reader)).With("udt_schema", type.Schema).With("udt_name", type.Name)
            .With("dtd_identifier", "1");
        InformationColumns.SetLengths(row, type, ((DomainType)domain.Type).BaseTypmod);
        return row;
    }

    private static IEnumerable<SystemRow> Constraints(CatalogReader reader, SystemShape shape) =>
        from domain in Of(reader)
        from name in domain.Checks.Select(check => check.Name)
        select Named(reader, shape, domain).With("constraint_catalog", InformationSchema.Database(reader))
            .With("constraint_schema", domain.Schema).With("constraint_name", name).With("is_deferrable", false)
            .With("initially_deferred", false);

    private static IEnumerable<(Relation Relation, TableColumn Column)> Owned(CatalogReader reader) =>
        from relation in reader.Relations
        where relation is not (Sequence or SystemRelation or Table { IsMaterializedView: true })
            && (reader.IsOperator || reader.Catalog.HasPrivilegesOf(reader.Session.CurrentRole, relation.Owner))
        from column in relation.Columns
        select (relation, column);

    private static SystemRow Placed(CatalogReader reader, SystemRow row, Relation relation, TableColumn column) => row
        .With("table_catalog", InformationSchema.Database(reader)).With("table_schema", relation.Schema)
        .With("table_name", relation.Name).With("column_name", column.Name);

    private static IEnumerable<SystemRow> ColumnsOver(CatalogReader reader, SystemShape shape) =>
        from each in Owned(reader)
        where each.Column.Domain != 0 && reader.Catalog.Types.ContainsKey(each.Column.Domain)
        select Placed(reader, Named(reader, shape, reader.Catalog.Types[each.Column.Domain]), each.Relation, each.Column);

    private static IEnumerable<SystemRow> ColumnsOf(CatalogReader reader, SystemShape shape) =>
        from each in Owned(reader)
        select Placed(reader, new SystemRow(shape), each.Relation, each.Column)
            .With("udt_catalog", InformationSchema.Database(reader)).With("udt_schema", each.Column.Type.Schema)
            .With("udt_name", each.Column.Type.Name);

    private static IEnumerable<SystemRow> Elements(CatalogReader reader, SystemShape shape) =>
        from relation in reader.Relations
        where relation is not (Sequence or SystemRelation or Table { IsMaterializedView: true })
            && InformationSchema.Sees(reader, relation)
        from column in relation.Columns
        where column.Type.Element is not null && column.Type is not SpacedListType
        let element = column.Type.Element!
        select new SystemRow(shape)
        {
            ["object_catalog"] = InformationSchema.Database(reader), ["object_schema"] = relation.Schema,
            ["object_name"] = relation.Name, ["object_type"] = relation is View ? "VIEW" : "TABLE",
            ["collection_type_identifier"] = InformationSchema.Number(column.Number),
            ["data_type"] = InformationColumns.DataType(element), ["udt_catalog"] = InformationSchema.Database(reader),
            ["udt_schema"] = element.Schema, ["udt_name"] = element.Name,
            ["dtd_identifier"] = "a" + InformationSchema.Number(column.Number),
        };

    private static IEnumerable<SystemRow> ViewsOver(CatalogReader reader, SystemShape shape) =>
        from view in reader.Catalog.Relations.Values.OfType<View>().OrderBy(each => each.Oid)
        from oid in KeptNames.In(view.Definition).Distinct()
        let table = reader.Catalog.ByOid(oid)
        where table is not null
            && (reader.IsOperator || reader.Catalog.HasPrivilegesOf(reader.Session.CurrentRole, table.Owner))
        select new SystemRow(shape)
        {
            ["view_catalog"] = InformationSchema.Database(reader), ["view_schema"] = view.Schema, ["view_name"] = view.Name,
            ["table_catalog"] = InformationSchema.Database(reader), ["table_schema"] = table.Schema, ["table_name"] = table.Name,
        };
}
