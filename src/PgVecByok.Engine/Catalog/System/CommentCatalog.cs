using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>What pg_description has of this server's objects.</summary>
internal static class CommentCatalog
{
    private static readonly ConditionalWeakTable<CatalogSnapshot, ILookup<(uint Object, int Column), (uint Class, string Text)>> Kept = [];

    /// <summary>By object and column, as the functions that describe an object ask for them.</summary>
    public static ILookup<(uint Object, int Column), (uint Class, string Text)> Of(CatalogReader reader) =>
        Kept.GetValue(reader.Catalog, _ => Comments(reader).ToLookup(each => (each.Object, each.Column), each => (each.Class, each.Text)));

    /// <summary>Every comment: object, class, column number, text.</summary>
    public static IEnumerable<(uint Object, uint Class, int Column, string Text)> Comments(CatalogReader reader) => All(reader)
        .Where(each => each.Text is not null).Select(each => (each.Object, each.Class, each.Column, each.Text!));

    private static IEnumerable<(uint Object, uint Class, int Column, string? Text)> All(CatalogReader reader)
    {
        foreach (Schema schema in reader.Catalog.Schemas.Values)
            yield return (schema.Oid, CatalogReader.NamespaceOid, 0, schema.Comment);
        foreach (Relation relation in reader.Catalog.Relations.Values.OrderBy(relation => relation.Oid))
        {
            yield return (relation.Oid, CatalogReader.ClassOid, 0, relation.Comment);
            foreach (TableColumn column in relation.Columns)
                yield return (relation.Oid, CatalogReader.ClassOid, column.Number, column.Comment);
            foreach (var each in relation is Table table ? OfTable(table) : [])
                yield return each;
        }

        foreach (UserFunction function in reader.Catalog.Functions.Values)
            yield return (function.Oid, CatalogReader.ProcedureOid, 0, function.Comment);
        foreach (UserType type in reader.Catalog.Types.Values)
        {
            yield return (type.Oid, CatalogReader.TypeOid, 0, type.Comment);
            foreach (TableColumn attribute in type.Attributes)
                yield return (type.RelationOid, CatalogReader.ClassOid, attribute.Number, attribute.Comment);
            foreach (CheckConstraint check in type.Checks)
                yield return (check.Oid, CatalogReader.ConstraintOid, 0, check.Comment);
        }

        foreach (var each in OfExtensions(reader).Concat(SearchCatalog.Comments))
            yield return each;
    }

    private static IEnumerable<(uint Object, uint Class, int Column, string? Text)> OfTable(Table table)
    {
        foreach (TableColumn column in table.Columns)
            yield return (IndexCatalog.NotNullOid(table, column), CatalogReader.ConstraintOid, 0, column.NotNullComment);
        foreach (TableKey key in table.Keys)
        {
            yield return (key.Oid, CatalogReader.ClassOid, 0, key.Comment);
            yield return (IndexCatalog.ConstraintOid(key), CatalogReader.ConstraintOid, 0, key.ConstraintComment);
        }

        foreach (ForeignKey key in table.ForeignKeys)
            yield return (key.Oid, CatalogReader.ConstraintOid, 0, key.Comment);
        foreach (CheckConstraint check in table.Checks)
            yield return (check.Oid, CatalogReader.ConstraintOid, 0, check.Comment);
        foreach (Policy policy in table.Policies)
            yield return (policy.Oid, CatalogReader.PolicyOid, 0, policy.Comment);
    }

    private static IEnumerable<(uint Object, uint Class, int Column, string? Text)> OfExtensions(CatalogReader reader)
    {
        foreach (Extension extension in reader.Catalog.Extensions.Values)
        {
            string text = extension.Comment ?? ObjectCatalog.Describe(extension.Name);
            yield return (extension.Oid, CatalogReader.ExtensionOid, 0, text.Length > 0 ? text : null);
        }

        yield return (ExtensionMembers.OwnOid, CatalogReader.ExtensionOid, 0, ObjectCatalog.Describe(ExtensionMembers.Own));
        if (!reader.Catalog.Extensions.ContainsKey("vector"))
            yield break;
        yield return (BuiltinTypes.Vector.Oid, CatalogReader.TypeOid, 0, "single-precision vector");
        yield return (BuiltinTypes.HalfVector.Oid, CatalogReader.TypeOid, 0, "half-precision vector");
        yield return (BuiltinTypes.SparseVector.Oid, CatalogReader.TypeOid, 0, "single-precision sparse vector");
    }
}
