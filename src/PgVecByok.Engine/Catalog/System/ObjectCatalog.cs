namespace PgVecByok.Engine;

/// <summary>Comments, dependencies, extensions, collations, policies, rules: what hangs on other objects.</summary>
internal static class ObjectCatalog
{
    public const string VectorVersion = "0.8.7";

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_description", (Descriptions, true));
        providers.Add("pg_catalog.pg_shdescription", (SharedDescriptions, true));
        providers.Add("pg_catalog.pg_depend", (DependencyCatalog.Rows, true));
        providers.Add("pg_catalog.pg_extension", (Extensions, true));
        providers.Add("pg_catalog.pg_available_extensions", (Available, true));
        providers.Add("pg_catalog.pg_available_extension_versions", (AvailableVersions, true));
        providers.Add("pg_catalog.pg_collation", (Collations, true));
        providers.Add("pg_catalog.pg_policy", (Policies, true));
        providers.Add("pg_catalog.pg_rewrite", (Rules, true));
        providers.Add("pg_catalog.pg_default_acl", (DefaultRights, true));
        providers.Add("pg_catalog.pg_init_privs", (InitialRights, true));
    }

    /// <summary>What was granted before anybody granted: tools that write grants down leave it out.</summary>
    private static IEnumerable<SystemRow> InitialRights(CatalogReader reader, SystemShape shape)
    {
        SystemRow Initial(uint classOid, uint oid, string[] rights) => new(shape)
        {
            ["objoid"] = oid, ["classoid"] = classOid, ["privtype"] = reader.Schema("byok") == oid ? 'e' : 'i', ["initprivs"] = rights,
        };
        foreach (SystemRelation relation in reader.Catalog.Relations.Values.OfType<SystemRelation>().OrderBy(relation => relation.Oid))
            yield return Initial(CatalogReader.ClassOid, relation.Oid, RelationCatalog.Acl(relation)!);
        foreach (string schema in new[] { "pg_catalog", "information_schema", "public", "byok" })
        {
            string owner = reader.Catalog.Schemas[schema].Owner;
            string grantor = reader.Catalog.Schemas[schema].Privileges.FirstOrDefault(each => each.Grantee is null)?.Grantor ?? owner;
            yield return Initial(CatalogReader.NamespaceOid, reader.Schema(schema), [$"{owner}=UC/{owner}", $"=U/{grantor}"]);
        }

        foreach (FunctionDefinition function in reader.Functions.Functions.Where(function => function.IsRestricted))
            yield return Initial(CatalogReader.ProcedureOid, function.Oid, [$"{CatalogSeed.Operator}=X/{CatalogSeed.Operator}"]);
    }

    private static IEnumerable<SystemRow> DefaultRights(CatalogReader reader, SystemShape shape) =>
        reader.Catalog.Defaults.Values.OrderBy(each => each.Oid).Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["defaclrole"] = reader.Role(each.Role),
            ["defaclnamespace"] = each.Schema is { } schema ? reader.Schema(schema) : 0u, ["defaclobjtype"] = each.Kind,
            ["defaclacl"] = CatalogReader.Items(each.Privileges),
        });

    private static IEnumerable<SystemRow> Descriptions(CatalogReader reader, SystemShape shape) => CommentCatalog.Comments(reader)
        .Select(comment => new SystemRow(shape)
        {
            ["objoid"] = comment.Object, ["classoid"] = comment.Class, ["objsubid"] = comment.Column, ["description"] = comment.Text,
        });

    private static IEnumerable<SystemRow> SharedDescriptions(CatalogReader reader, SystemShape shape) => reader.Catalog.Roles.Values
        .Where(role => role.Comment is not null).OrderBy(role => role.Oid).Select(role => new SystemRow(shape)
        {
            ["objoid"] = role.IsEveryone ? RoleCatalog.DatabaseOid(reader.Session.DatabaseName) : role.Oid,
            ["classoid"] = role.IsEveryone ? CatalogReader.DatabaseOid : CatalogReader.RoleOid, ["description"] = role.Comment,
        });

    private static IEnumerable<SystemRow> Extensions(CatalogReader reader, SystemShape shape) => reader.Catalog.Extensions.Values
        .Append(new Extension(ExtensionMembers.OwnOid, ExtensionMembers.Own, "1.0", "byok")).OrderBy(extension => extension.Oid)
        .Select(extension => new SystemRow(shape)
        {
            ["oid"] = extension.Oid, ["extname"] = extension.Name, ["extowner"] = CatalogReader.OperatorRole,
            ["extnamespace"] = reader.Schema(extension.Schema), ["extrelocatable"] = extension.Name == "vector",
            ["extversion"] = extension.Version,
        });

    private static IEnumerable<SystemRow> Available(CatalogReader reader, SystemShape shape) => Known(reader)
        .Select(known => new SystemRow(shape)
        {
            ["name"] = known.Name, ["default_version"] = known.Version,
            ["installed_version"] = reader.Catalog.Extensions.GetValueOrDefault(known.Name)?.Version, ["comment"] = Describe(known.Name),
        });

    private static IEnumerable<SystemRow> AvailableVersions(CatalogReader reader, SystemShape shape) => Known(reader)
        .Select(known => new SystemRow(shape)
        {
            ["name"] = known.Name, ["version"] = known.Version, ["installed"] = reader.Catalog.Extensions.ContainsKey(known.Name),
            ["superuser"] = true, ["trusted"] = true, ["relocatable"] = known.Name == "vector", ["comment"] = Describe(known.Name),
        });

    private static IEnumerable<(string Name, string Version)> Known(CatalogReader reader) => reader.Catalog.Extensions.Values
        .Select(extension => (extension.Name, extension.Version)).Concat(KnownExtension.All.Select(each => (each.Name, each.Version)))
        .DistinctBy(known => known.Item1).OrderBy(known => known.Item1);

    public static string Describe(string extension) => extension == ExtensionMembers.Own
        ? "tenants and the keys their customers hold" : KnownExtension.Find(extension)?.Comment ?? extension;

    private static IEnumerable<SystemRow> Collations(CatalogReader reader, SystemShape shape) => Engine.Collations.All.Select(row =>
        new SystemRow(shape)
        {
            ["oid"] = row.Oid, ["collname"] = row.Name, ["collnamespace"] = reader.Schema("pg_catalog"),
            ["collowner"] = CatalogReader.OperatorRole, ["collprovider"] = row.Provider, ["collisdeterministic"] = true,
            ["collencoding"] = row.Encoding, ["collcollate"] = row.Collate, ["collctype"] = row.Collate, ["colllocale"] = row.Locale,
            ["collversion"] = row.Version,
        });

    private static IEnumerable<SystemRow> Policies(CatalogReader reader, SystemShape shape) =>
        from table in reader.Tables
        from policy in table.Policies
        select new SystemRow(shape)
        {
            ["oid"] = policy.Oid, ["polname"] = policy.Name, ["polrelid"] = table.Oid, ["polcmd"] = Letter(policy.Command),
            ["polpermissive"] = policy.IsPermissive,
            ["polroles"] = policy.Roles.Count == 0 ? [0u] : policy.Roles.Select(reader.Role).ToArray(),
            ["polqual"] = policy.Using, ["polwithcheck"] = policy.WithCheck,
        };

    private static char Letter(string command) => command switch
    {
        "SELECT" => 'r',
        "INSERT" => 'a',
        "UPDATE" => 'w',
        "DELETE" => 'd',
        _ => '*',
    };

    /// <summary>Of the rule that makes a view of its query: derived, since here the view has it.</summary>
    public static uint RuleOid(Relation relation) => 0x6000_0000u + relation.Oid;

    private static IEnumerable<SystemRow> Rules(CatalogReader reader, SystemShape shape) =>
        from relation in reader.Relations
        let query = relation is View view ? view.Definition : (relation as Table)?.Definition
        where query is not null
        select new SystemRow(shape)
        {
            ["oid"] = RuleOid(relation), ["rulename"] = "_RETURN", ["ev_class"] = relation.Oid, ["ev_type"] = '1', ["ev_enabled"] = 'O',
            ["is_instead"] = true, ["ev_qual"] = "<>", ["ev_action"] = query,
        };
}
