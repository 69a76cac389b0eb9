namespace PgVecByok.Engine;

/// <summary>Comments, dependencies, extensions, collations, policies, rules: what hangs on other objects.</summary>
internal static class ObjectCatalog
{
    public const string VectorVersion = "0.8.7";

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_description", (Descriptions, true));
        providers.Add("pg_catalog.pg_shdescription", (SharedDescriptions, true));
        providers.Add("pg_catalog.pg_depend", (Dependencies, true));
        providers.Add("pg_catalog.pg_extension", (Extensions, true));
        providers.Add("pg_catalog.pg_available_extensions", (Available, true));
        providers.Add("pg_catalog.pg_available_extension_versions", (AvailableVersions, true));
        providers.Add("pg_catalog.pg_collation", (Collations, true));
        providers.Add("pg_catalog.pg_policy", (Policies, true));
        providers.Add("pg_catalog.pg_rewrite", (Rules, true));
        providers.Add("pg_catalog.pg_default_acl", (DefaultRights, true));
    }

    private static IEnumerable<SystemRow> DefaultRights(CatalogReader reader, SystemShape shape) =>
        reader.Catalog.Defaults.Values.OrderBy(each => each.Oid).Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["defaclrole"] = reader.Role(each.Role),
            ["defaclnamespace"] = each.Schema is { } schema ? reader.Schema(schema) : 0u, ["defaclobjtype"] = each.Kind,
            ["defaclacl"] = CatalogReader.Items(each.Privileges),
        });

    /// <summary>Every comment: object, class, column number, text.</summary>
    public static IEnumerable<(uint Object, uint Class, int Column, string Text)> Comments(CatalogReader reader)
    {
        foreach (Schema schema in reader.Catalog.Schemas.Values.Where(schema => schema.Comment is not null))
            yield return (schema.Oid, CatalogReader.NamespaceOid, 0, schema.Comment!);
        foreach (Relation relation in reader.Relations)
        {
            if (relation.Comment is { } comment)
                yield return (relation.Oid, CatalogReader.ClassOid, 0, comment);
            foreach (TableColumn column in relation.Columns.Where(column => column.Comment is not null))
                yield return (relation.Oid, CatalogReader.ClassOid, column.Number, column.Comment!);
        }

        foreach (UserFunction function in reader.Catalog.Functions.Values.Where(function => function.Comment is not null))
            yield return (function.Oid, CatalogReader.ProcedureOid, 0, function.Comment!);
        foreach (UserType type in reader.Catalog.Types.Values.Where(type => type.Comment is not null))
            yield return (type.Oid, CatalogReader.TypeOid, 0, type.Comment!);
        foreach (Table table in reader.Tables)
        {
            foreach (ForeignKey key in table.ForeignKeys.Where(key => key.Comment is not null))
                yield return (key.Oid, CatalogReader.ConstraintOid, 0, key.Comment!);
        }

        foreach (Extension extension in reader.Catalog.Extensions.Values)
            yield return (extension.Oid, CatalogReader.ExtensionOid, 0, Describe(extension.Name));
        if (reader.Catalog.Extensions.ContainsKey("vector"))
        {
            yield return (BuiltinTypes.Vector.Oid, CatalogReader.TypeOid, 0, "single-precision vector");
            yield return (BuiltinTypes.HalfVector.Oid, CatalogReader.TypeOid, 0, "half-precision vector");
            yield return (BuiltinTypes.SparseVector.Oid, CatalogReader.TypeOid, 0, "single-precision sparse vector");
        }
    }

    private static IEnumerable<SystemRow> Descriptions(CatalogReader reader, SystemShape shape) => Comments(reader)
        .Select(comment => new SystemRow(shape)
        {
            ["objoid"] = comment.Object, ["classoid"] = comment.Class, ["objsubid"] = comment.Column, ["description"] = comment.Text,
        });

    private static IEnumerable<SystemRow> SharedDescriptions(CatalogReader reader, SystemShape shape) => reader.Catalog.Roles.Values
        .Where(role => role.Comment is not null).Select(role => new SystemRow(shape)
        {
            ["objoid"] = role.Oid, ["classoid"] = CatalogReader.RoleOid, ["description"] = role.Comment,
        });

    /// <summary>What clients look for: which column owns a sequence, and which index stands behind a constraint.</summary>
    private static IEnumerable<SystemRow> Dependencies(CatalogReader reader, SystemShape shape)
    {
        // The server's own views come with it, as an extension's do: a schema that holds nothing else is empty to tools that ask.
        foreach (SystemRelation view in reader.Catalog.Relations.Values.OfType<SystemRelation>().Where(view => view.Schema == "byok"))
        {
            SystemRow row = Dependency(shape, CatalogReader.ClassOid, view.Oid, reader.Schema(view.Schema), 0, 'e');
            row["refclassid"] = CatalogReader.NamespaceOid;
            yield return row;
        }

        foreach (Sequence sequence in reader.Relations.OfType<Sequence>().Where(sequence => sequence.OwnedByTable != 0))
        {
            bool isIdentity = reader.Catalog.ByOid(sequence.OwnedByTable) is Table table
                && table.Columns.Any(column => column.Number == sequence.OwnedByColumn && column.Identity != '\0');
            yield return Dependency(
                shape, CatalogReader.ClassOid, sequence.Oid, sequence.OwnedByTable, sequence.OwnedByColumn, isIdentity ? 'i' : 'a');
        }

        foreach (SystemRow row in DefaultDependencies(reader, shape))
            yield return row;
        foreach ((Table table, TableKey key) in reader.Keys)
        {
            if (key.IsConstraint)
            {
                SystemRow row = Dependency(shape, CatalogReader.ClassOid, key.Oid, IndexCatalog.ConstraintOid(key), 0, 'i');
                row["refclassid"] = CatalogReader.ConstraintOid;
                yield return row;
            }
            else
            {
                yield return Dependency(shape, CatalogReader.ClassOid, key.Oid, table.Oid, 0, 'a');
            }
        }
    }

    /// <summary>A default goes with its column, and needs the sequence that it takes values from.</summary>
    private static IEnumerable<SystemRow> DefaultDependencies(CatalogReader reader, SystemShape shape)
    {
        foreach (Table table in reader.Tables)
        {
            foreach (TableColumn column in table.Columns.Where(each =>
                each is { Default: not null, Identity: '\0', IsGenerated: false }))
            {
                uint oid = RelationCatalog.DefaultOid(table.Oid, column.Number);
                yield return Dependency(shape, CatalogReader.AttributeDefaultOid, oid, table.Oid, column.Number, 'a');
                if (column.SequenceOid != 0)
                    yield return Dependency(shape, CatalogReader.AttributeDefaultOid, oid, column.SequenceOid, 0, 'n');
            }
        }
    }

    private static SystemRow Dependency(SystemShape shape, uint classOid, uint oid, uint table, short column, char type) => new(shape)
    {
        ["classid"] = classOid, ["objid"] = oid, ["refclassid"] = CatalogReader.ClassOid, ["refobjid"] = table,
        ["refobjsubid"] = (int)column, ["deptype"] = type,
    };

    private static IEnumerable<SystemRow> Extensions(CatalogReader reader, SystemShape shape) => reader.Catalog.Extensions.Values
        .OrderBy(extension => extension.Oid).Select(extension => new SystemRow(shape)
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

    private static string Describe(string extension) => KnownExtension.Find(extension)?.Comment ?? extension;

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

    private static IEnumerable<SystemRow> Rules(CatalogReader reader, SystemShape shape) => reader.Relations.OfType<View>()
        .Select(view => new SystemRow(shape)
        {
            ["oid"] = 0x6000_0000u + view.Oid, ["rulename"] = "_RETURN", ["ev_class"] = view.Oid, ["ev_type"] = '1', ["ev_enabled"] = 'O',
            ["is_instead"] = true, ["ev_qual"] = "<>", ["ev_action"] = view.Definition,
        });
}
