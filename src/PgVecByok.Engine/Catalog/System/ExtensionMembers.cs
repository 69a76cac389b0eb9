namespace PgVecByok.Engine;

/// <summary>
/// Which of the program's own objects an extension brings: in the catalogs they are there with it, and go with it. The schema byok and
/// what is in it come with the server, as plpgsql does: they are members of an extension that is always there, so that tools which
/// write a schema down leave them out.
/// Types that are there without their extension are among them.
/// </summary>
internal static class ExtensionMembers
{
    public const string Own = "byok";

    public const uint OwnOid = 13_002;

    private const string Vector = "vector";

    /// <summary>Null: no extension's, but the server's own.</summary>
    public static string? Of(FunctionDefinition function) => function.Extension ?? function.Schema switch
    {
        "byok" => Own,
        "public" => function.ArgumentTypes.Append(function.ReturnType).Select(Of).FirstOrDefault(each => each is not null) ?? Vector,
        _ => null,
    };

    public static string? Of(OperatorDefinition each) => Of(each.Function);

    public static string? Of(CastDefinition cast) => Of(cast.Source) ?? Of(cast.Target);

    public static string? Of(SqlType type) => (type.Element ?? type) switch
    {
        VectorType or HalfVectorType or SparseVectorType => Vector,
        CitextType => "citext",
        _ => null,
    };

    public static string? OfClass(string method, string type) =>
        method is "hnsw" or "ivfflat" || type is "vector" or "halfvec" or "sparsevec" ? Vector : null;

    public static bool IsThere(CatalogSnapshot catalog, string? extension) =>
        extension is null or Own || catalog.Extensions.ContainsKey(extension);

    /// <summary>Those of the extensions that are there: class and oid, and the extension's.</summary>
    public static IEnumerable<(uint Class, uint Oid, uint Extension)> All(CatalogReader reader)
    {
        uint Oid(string extension) => extension == Own ? OwnOid : reader.Catalog.Extensions[extension].Oid;
        IEnumerable<(uint, uint, uint)> Members<T>(uint classOid, IEnumerable<T> all, Func<T, uint> oid, Func<T, string?> extension) =>
            from each in all
            let owner = extension(each)
            where owner is not null && IsThere(reader.Catalog, owner)
            select (classOid, oid(each), Oid(owner));
        return
        [
            (CatalogReader.NamespaceOid, reader.Schema("byok"), OwnOid),
            .. reader.Catalog.Relations.Values.OfType<SystemRelation>().Where(view => view.Schema == "byok")
                .Select(view => (CatalogReader.ClassOid, view.Oid, OwnOid)),
            .. BuiltinTypes.All.Where(type => type.Element is null && Of(type) is not null).Select(type =>
                (CatalogReader.TypeOid, type.Oid, Oid(IsThere(reader.Catalog, Of(type)) ? Of(type)! : Own))),
            .. Members(CatalogReader.ProcedureOid, reader.Functions.Functions, function => function.Oid, Of),
            .. Members(CatalogReader.OperatorOid, reader.Functions.Operators, each => each.Oid, Of),
            .. FunctionRows.CastOids(reader).Where(each => Of(each.Cast) is { } owner && IsThere(reader.Catalog, owner))
                .Select(each => (CatalogReader.CastOid, each.Oid, Oid(Of(each.Cast)!))),
            .. IndexCatalog.OfVector.Where(_ => IsThere(reader.Catalog, Vector))
                .Select(each => (each.Class, each.Oid, Oid(Vector))),
            .. SearchCatalog.OfUnaccent.Where(_ => IsThere(reader.Catalog, UnaccentRules.Extension))
                .Select(each => (each.Class, each.Oid, Oid(UnaccentRules.Extension))),
        ];
    }
}
