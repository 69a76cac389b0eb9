namespace PgVecByok.Engine;

/// <summary>Types that users made and row types of relations, as pg_type, pg_enum, pg_class and pg_attribute show them.</summary>
internal static class UserTypeRows
{
    private const uint EnumIn = 3506, EnumOut = 3507, EnumReceive = 3532, EnumSend = 3533;
    private const uint RecordIn = 2290, RecordOut = 2291, RecordReceive = 2402, RecordSend = 2403;
    private const uint DomainIn = 2597, DomainReceive = 2598, TextArray = 1009;

    public static IEnumerable<(uint Oid, string Name)> InputOutput =>
    [
        (EnumIn, "enum_in"), (EnumOut, "enum_out"), (EnumReceive, "enum_recv"), (EnumSend, "enum_send"), (RecordIn, "record_in"),
        (RecordOut, "record_out"), (RecordReceive, "record_recv"), (RecordSend, "record_send"), (DomainIn, "domain_in"),
        (DomainReceive, "domain_recv"),
    ];

    public static IEnumerable<SystemRow> Types(CatalogReader reader, SystemShape shape)
    {
        foreach (UserType type in reader.Catalog.Types.Values.OrderBy(type => type.Oid))
        {
            SystemRow row = type.Kind switch
            {
                UserTypeKind.Enum => Enum(reader, shape, type),
                UserTypeKind.Composite => Composite(reader, shape, type.Type, type.RelationOid),
                UserTypeKind.Range => TypeCatalog.RangeRow(reader, shape, type.Type, ((RangeType)type.Type).Subtype),
                UserTypeKind.Multirange => TypeCatalog.RangeRow(
                    reader, shape, type.Type, ((MultirangeType)type.Type).Range.Subtype),
                _ => Domain(reader, shape, type),
            };
            row["typowner"] = reader.Role(type.Owner);
            row["typacl"] = CatalogReader.Acl(AccessList.Of(type));
            yield return row;
            yield return Array(reader, shape, type.Type.Array!, row);
        }

        foreach (Relation relation in reader.Relations.Where(relation => relation is Table or View))
        {
            CompositeType type = reader.Catalog.Registry.RowOf(relation);
            SystemRow row = Composite(reader, shape, type, relation.Oid);
            row["typowner"] = reader.Role(relation.Owner);
            yield return row;
            yield return Array(reader, shape, type.Array!, row);
        }
    }

    /// <summary>The array type of a type whose row is known.</summary>
    private static SystemRow Array(CatalogReader reader, SystemShape shape, SqlType array, SystemRow element)
    {
        SystemRow row = TypeCatalog.Row(reader, shape, array, TextArray);
        foreach (int shared in new[] { shape.Ordinal("typowner"), shape.Ordinal("typcollation") })
            row.Values[shared] = element.Values[shared];
        if (element.Values[shape.Ordinal("typalign")] is (byte)'d')
            row["typalign"] = 'd';
        return row;
    }

    public static IEnumerable<SystemRow> Labels(CatalogReader reader, SystemShape shape) =>
        from type in reader.Catalog.Types.Values.OrderBy(type => type.Oid)
        from label in type.Labels
        select new SystemRow(shape)
        {
            ["oid"] = label.Oid, ["enumtypid"] = type.Oid, ["enumsortorder"] = label.Order, ["enumlabel"] = label.Name,
        };

    /// <summary>Composite types' rows in pg_class.</summary>
    public static IEnumerable<UserType> Composites(CatalogReader reader) =>
        reader.Catalog.Types.Values.Where(type => type.Kind == UserTypeKind.Composite).OrderBy(type => type.RelationOid);

    private static SystemRow Enum(CatalogReader reader, SystemShape shape, UserType type)
    {
        SystemRow row = TypeCatalog.Row(reader, shape, type.Type, BuiltinTypes.Oid.Oid);
        row["typtype"] = 'e';
        Put(row, EnumIn, EnumOut, EnumReceive, EnumSend);
        return row;
    }

    private static SystemRow Composite(CatalogReader reader, SystemShape shape, SqlType type, uint relation)
    {
        SystemRow row = TypeCatalog.Row(reader, shape, type, BuiltinTypes.Record.Oid);
        row["typtype"] = 'c';
        row["typrelid"] = relation;
        Put(row, RecordIn, RecordOut, RecordReceive, RecordSend);
        return row;
    }

    private static SystemRow Domain(CatalogReader reader, SystemShape shape, UserType type)
    {
        SystemRow row = TypeCatalog.Row(reader, shape, type.Type, ((DomainType)type.Type).Base.Oid);
        row["typtype"] = 'd';
        row["typinput"] = DomainIn;
        row["typreceive"] = DomainReceive;
        row["typbasetype"] = type.Over!.Oid;
        row["typtypmod"] = type.Typmod;
        row["typnotnull"] = type.NotNull;
        row["typdefault"] = row["typdefaultbin"] = ShownDefault.Of(
            reader.Shown.Expression(type.Default), ((DomainType)type.Type).Base);
        row["typcollation"] = CatalogReader.Collation(((DomainType)type.Type).Base, type.Collation);
        return row;
    }

    private static void Put(SystemRow row, uint input, uint output, uint receive, uint send)
    {
        row["typinput"] = input;
        row["typoutput"] = output;
        row["typreceive"] = receive;
        row["typsend"] = send;
    }
}
