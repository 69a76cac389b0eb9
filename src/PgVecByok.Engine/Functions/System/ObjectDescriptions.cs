namespace PgVecByok.Engine;

/// <summary>pg_describe_object: what a dependency names, in words; NULL for what is not there.</summary>
internal static class ObjectDescriptions
{
    public static string? Describe(CallContext call, uint classOid, uint oid, int part)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        return classOid switch
        {
            CatalogReader.ClassOid => part == 0 ? OfRelation(call, oid) : OfColumn(call, oid, part),
            CatalogReader.TypeOid =>
                call.Statement.Transaction.Manager.Types.ByOid(oid) is { } type ? "type " + type.DisplayName(-1) : null,
            CatalogReader.ProcedureOid => OfFunction(call, oid),
            CatalogReader.NamespaceOid => Named("schema", catalog.Schemas.Values.FirstOrDefault(schema => schema.Oid == oid)?.Name),
            CatalogReader.RoleOid => Named("role", catalog.Roles.Values.FirstOrDefault(role => role.Oid == oid)?.Name),
            CatalogReader.ExtensionOid => Named("extension", catalog.Extensions.Values.FirstOrDefault(each => each.Oid == oid)?.Name),
            CatalogReader.ConstraintOid => OfConstraint(call, oid),
            CatalogReader.PolicyOid => OfPolicy(call, oid),
            _ => null,
        };
    }

    private static string? Named(string kind, string? name) => name is null ? null : $"{kind} {SqlQuoting.Identifier(name)}";

    /// <summary>With its schema where the search path does not find it.</summary>
    private static string Shown(CallContext call, string schema, string name)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        IReadOnlyList<string> path = call.Statement.Session.Settings.SearchPath;
        string? found = path.FirstOrDefault(each => catalog.Find(each, name) is not null || catalog.IndexNames.ContainsKey((each, name)));
        string quoted = SqlQuoting.Identifier(name);
        return found == schema ? quoted : $"{SqlQuoting.Identifier(schema)}.{quoted}";
    }

    private static string? OfRelation(CallContext call, uint oid)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        if (catalog.ByOid(oid) is { } relation)
            return $"{DdlContext.KindOf(relation)} {Shown(call, relation.Schema, relation.Name)}";
        foreach (Table table in catalog.Relations.Values.OfType<Table>())
        {
            if (table.Keys.FirstOrDefault(key => key.Oid == oid) is { } index)
                return $"index {Shown(call, table.Schema, index.Name)}";
        }

        return null;
    }

    private static string? OfColumn(CallContext call, uint oid, int number) => call.Statement.Transaction.Catalog.ByOid(oid) is { } relation
        && relation.Columns.FirstOrDefault(column => column.Number == number) is { } column
            ? $"column {SqlQuoting.Identifier(column.Name)} of {OfRelation(call, oid)}"
            : null;

    private static string? OfFunction(CallContext call, uint oid) => call.Statement.Functions.FunctionByOid(oid) is not { } function
        ? null
        : $"function {SqlQuoting.Identifier(function.Name)}"
            + $"({string.Join(',', function.ArgumentTypes.Select(type => type.DisplayName(-1)))})";

    private static string? OfConstraint(CallContext call, uint oid)
    {
        foreach (Table table in call.Statement.Transaction.Catalog.Relations.Values.OfType<Table>())
        {
            string? name = table.Checks.FirstOrDefault(each => each.Oid == oid)?.Name
                ?? table.ForeignKeys.FirstOrDefault(each => each.Oid == oid)?.Name
                ?? table.Keys.FirstOrDefault(each => each.IsConstraint && IndexCatalog.ConstraintOid(each) == oid)?.Name;
            if (name is not null)
                return $"{Named("constraint", name)} on {OfRelation(call, table.Oid)}";
        }

        return null;
    }

    private static string? OfPolicy(CallContext call, uint oid)
    {
        foreach (Table table in call.Statement.Transaction.Catalog.Relations.Values.OfType<Table>())
        {
            if (table.Policies.FirstOrDefault(each => each.Oid == oid) is { } policy)
                return $"{Named("policy", policy.Name)} on {OfRelation(call, table.Oid)}";
        }

        return null;
    }
}
