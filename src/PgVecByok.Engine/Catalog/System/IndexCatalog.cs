using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>pg_index, pg_constraint, and what index definitions refer to: pg_am, pg_opclass, pg_opfamily.</summary>
internal static class IndexCatalog
{
    private static readonly OperatorClass[] OperatorClasses =
        [.. SystemSchema.Lines("opclasses.txt").Select(OperatorClass.Read)];

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_index", (Indexes, true));
        providers.Add("pg_catalog.pg_constraint", (Constraints, true));
        providers.Add("pg_catalog.pg_am", (Methods, true));
        providers.Add("pg_catalog.pg_opclass", (Classes, true));
        providers.Add("pg_catalog.pg_opfamily", (Families, true));
    }

    /// <summary>The constraint's oid: a check's own; a key's index has the oid, so its constraint gets a derived one.</summary>
    public static uint ConstraintOid(TableKey key) => 0x4000_0000u + key.Oid;

    /// <summary>A NOT NULL constraint's oid, derived: it is a property of its column here.</summary>
    public static uint NotNullOid(Table table, TableColumn column) => 0xC000_0000u + (table.Oid << 11) + (uint)column.Number;

    public static uint NotNullOid(UserType domain) => 0x5000_0000u + domain.Oid;

    /// <summary>By name if one was given, else the type's default for the method; 0 for none.</summary>
    public static uint ClassOf(string method, SqlType type, string? name)
    {
        return OperatorClasses.FirstOrDefault(each => each.Method == method
            && (name is null ? each.IsDefault && each.Type == InputName(DomainType.BaseOf(type)) : each.Name == name))?.Oid ?? 0;
    }

    /// <summary>The type as classes name what they take.</summary>
    public static string InputName(SqlType type) => type is EnumType ? "anyenum"
        : type is CompositeType ? "record"
        : type.Element is not null ? "anyarray"
        : type.Name == "varchar" ? "text"
        : type.Name == "cidr" ? "inet"
        : type is MultirangeType ? "anymultirange"
        : type is RangeType ? "anyrange" : type.Name;

    /// <summary>Methods, classes and families that vector brings.</summary>
    public static IEnumerable<(uint Class, uint Oid)> OfVector =>
    [
        (CatalogReader.MethodOid, CatalogReader.HnswOid), (CatalogReader.MethodOid, CatalogReader.IvfflatOid),
        .. OperatorClasses.Where(each => ExtensionMembers.OfClass(each.Method, each.Type) is not null)
            .SelectMany(each => new[] { (CatalogReader.OperatorClassOid, each.Oid), (CatalogReader.OperatorFamilyOid, each.Family) }),
    ];

    /// <summary>The name of the type a class of that method takes; null for no such class.</summary>
    public static string? InputOf(string method, string name) =>
        OperatorClasses.FirstOrDefault(each => each.Method == method && each.Name == name)?.Type;

    private static IEnumerable<SystemRow> Indexes(CatalogReader reader, SystemShape shape) => reader.Keys.Select(pair =>
    {
        (Table table, TableKey key) = pair;
        int[] all = [.. key.Columns, .. key.Included];
        string?[] expressions = [.. key.Expressions.Where(expression => expression is not null)];
        return new SystemRow(shape)
        {
            ["indexrelid"] = key.Oid, ["indrelid"] = table.Oid, ["indnatts"] = all.Length, ["indnkeyatts"] = key.Columns.Count,
            ["indisunique"] = key.IsUnique, ["indnullsnotdistinct"] = key.NullsNotDistinct, ["indisprimary"] = key.IsPrimary,
            ["indimmediate"] = !key.IsDeferrable, ["indisclustered"] = key.IsClustered, ["indisreplident"] = table.ReplicaKey == key.Oid,
            ["indisvalid"] = true, ["indisready"] = true, ["indislive"] = true,
            ["indkey"] = all.Select(ordinal => (int)(ordinal < 0 ? 0 : table.Columns[ordinal].Number)),
            ["indcollation"] = key.Columns.Select((_, at) => CollationOf(table, key, at)),
            ["indclass"] = key.Columns.Select((ordinal, at) => ClassOf(
                key.Method, ordinal < 0 ? BuiltinTypes.Text : table.Columns[ordinal].Type, key.OperatorClasses.ElementAtOrDefault(at))),
            ["indoption"] = key.Columns.Select((_, at) => Option(key, at)),
            ["indexprs"] = expressions.Length > 0 ? string.Join(", ", expressions) : null, ["indpred"] = key.Predicate,
        };
    });

    /// <summary>What the index orders by there; 0 for nothing that has collations, and for an expression that says none.</summary>
    public static uint CollationOf(Table table, TableKey key, int at) =>
        key.Collations.ElementAtOrDefault(at) is { } written ? Collations.OidOf(written)
        : key.Columns[at] < 0 ? 0
        : CatalogReader.Collation(table.Columns[key.Columns[at]].Type, table.Columns[key.Columns[at]].Collation);

    private static int Option(TableKey key, int at)
    {
        bool isDescending = key.Descending.ElementAtOrDefault(at);
        bool nullsFirst = at < key.NullsFirst.Count ? key.NullsFirst[at] : isDescending;
        return (isDescending ? 1 : 0) | (nullsFirst ? 2 : 0);
    }

    private static IEnumerable<SystemRow> Constraints(CatalogReader reader, SystemShape shape)
    {
        foreach (SystemRow row in DomainConstraints(reader, shape))
            yield return row;
        foreach (Table table in reader.Tables)
        {
            foreach (TableColumn column in table.Columns.Where(column => column.NotNull))
            {
                SystemRow row = Constraint(reader, shape, table, NotNullOid(table, column), $"{table.Name}_{column.Name}_not_null", 'n');
                row["conkey"] = new[] { column.Number };
                yield return row;
            }

            foreach (TableKey key in table.Keys.Where(key => key.IsConstraint))
            {
                SystemRow row = Constraint(reader, shape, table, ConstraintOid(key), key.Name, key.IsPrimary ? 'p' : 'u');
                row["conindid"] = key.Oid;
                row["conkey"] = key.Columns.Select(ordinal => table.Columns[ordinal].Number).ToArray();
                row["connoinherit"] = true;
                row["condeferrable"] = key.IsDeferrable;
                row["condeferred"] = key.IsDeferred;
                yield return row;
            }

            foreach (ForeignKey key in table.ForeignKeys)
                yield return Reference(reader, shape, table, key);
            foreach (CheckConstraint check in table.Checks)
            {
                SystemRow row = Constraint(reader, shape, table, check.Oid, check.Name, 'c');
                row["conenforced"] = check.IsEnforced;
                row["convalidated"] = check.IsValidated;
                row["conbin"] = check.Expression;
                row["conkey"] = table.Columns.Where(column => Mentions(check.Expression, column.Name)).Select(column => column.Number).ToArray();
                yield return row;
            }
        }
    }

    private static IEnumerable<SystemRow> DomainConstraints(CatalogReader reader, SystemShape shape)
    {
        foreach (UserType domain in reader.Catalog.Types.Values.Where(type => type.Kind == UserTypeKind.Domain).OrderBy(type => type.Oid))
        {
            if (domain.NotNull)
                yield return OfDomain(reader, shape, domain, NotNullOid(domain), domain.Name + "_not_null", 'n');
            foreach (CheckConstraint check in reader.Shown.Of(domain).Checks)
            {
                SystemRow row = OfDomain(reader, shape, domain, check.Oid, check.Name, 'c');
                row["convalidated"] = check.IsValidated;
                row["conbin"] = check.Expression;
                yield return row;
            }
        }
    }

    private static SystemRow OfDomain(CatalogReader reader, SystemShape shape, UserType domain, uint oid, string name, char type) =>
        new(shape)
        {
            ["oid"] = oid, ["conname"] = name, ["connamespace"] = reader.Schema(domain.Schema), ["contype"] = type,
            ["contypid"] = domain.Oid, ["conenforced"] = true, ["convalidated"] = true, ["conislocal"] = true,
            ["confupdtype"] = ' ', ["confdeltype"] = ' ', ["confmatchtype"] = ' ',
        };

    private static SystemRow Reference(CatalogReader reader, SystemShape shape, Table table, ForeignKey key)
    {
        SystemRow row = Constraint(reader, shape, table, key.Oid, key.Name, 'f');
        row["condeferrable"] = key.IsDeferrable;
        row["condeferred"] = key.IsDeferred;
        row["conenforced"] = key.IsEnforced;
        row["convalidated"] = key.IsValidated;
        row["conindid"] = key.ParentKey;
        row["confrelid"] = key.Parent;
        row["conkey"] = key.Columns.ToArray();
        row["confkey"] = key.ParentColumns.ToArray();
        row["confdelsetcols"] = key.DeleteColumns.Count == 0 ? null : key.DeleteColumns.ToArray();
        row["confupdtype"] = Letter(key.OnUpdate);
        row["confdeltype"] = Letter(key.OnDelete);
        row["confmatchtype"] = key.MatchFull ? 'f' : 's';
        row["connoinherit"] = true;
        return row;
    }

    private static char Letter(ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => 'r',
        ReferentialAction.Cascade => 'c',
        ReferentialAction.SetNull => 'n',
        ReferentialAction.SetDefault => 'd',
        _ => 'a',
    };

    private static SystemRow Constraint(CatalogReader reader, SystemShape shape, Table table, uint oid, string name, char type) =>
        new(shape)
        {
            ["oid"] = oid, ["conname"] = name, ["connamespace"] = reader.Schema(table.Schema), ["contype"] = type, ["conrelid"] = table.Oid,
            ["conenforced"] = true, ["convalidated"] = true, ["conislocal"] = true, ["confupdtype"] = ' ', ["confdeltype"] = ' ',
            ["confmatchtype"] = ' ',
        };

    // Printed expressions name columns bare or quoted; a column is one of the words.
    internal static bool Mentions(string expression, string column) =>
        expression.Contains(SqlQuoting.Identifier(column), StringComparison.Ordinal) && expression
            .Split([' ', '(', ')', ',', '.', ':', '=', '<', '>', '+', '-', '*', '/', '|', '['], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word == SqlQuoting.Identifier(column));

    private static IEnumerable<SystemRow> Methods(CatalogReader reader, SystemShape shape)
    {
        yield return Method(shape, CatalogReader.HeapOid, "heap", 't', 3);
        yield return Method(shape, CatalogReader.BtreeOid, "btree", 'i', 330);
        yield return Method(shape, CatalogReader.HashOid, "hash", 'i', 331);
        yield return Method(shape, CatalogReader.GistOid, "gist", 'i', 332);
        yield return Method(shape, CatalogReader.GinOid, "gin", 'i', 333);
        yield return Method(shape, CatalogReader.SpgistOid, "spgist", 'i', 334);
        yield return Method(shape, CatalogReader.BrinOid, "brin", 'i', 335);
        if (!reader.Catalog.Extensions.ContainsKey("vector"))
            yield break;
        yield return Method(shape, CatalogReader.HnswOid, "hnsw", 'i', 0);
        yield return Method(shape, CatalogReader.IvfflatOid, "ivfflat", 'i', 0);
    }

    private static SystemRow Method(SystemShape shape, uint oid, string name, char type, int handler) =>
        new(shape) { ["oid"] = oid, ["amname"] = name, ["amtype"] = type, ["amhandler"] = handler };

    private static IEnumerable<OperatorClass> There(CatalogReader reader) => OperatorClasses.Where(each =>
        ExtensionMembers.IsThere(reader.Catalog, ExtensionMembers.OfClass(each.Method, each.Type)));

    private static IEnumerable<SystemRow> Classes(CatalogReader reader, SystemShape shape) => There(reader).Select(each =>
        new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["opcmethod"] = CatalogReader.Method(each.Method), ["opcname"] = each.Name,
            ["opcnamespace"] = reader.Schema(ExtensionMembers.OfClass(each.Method, each.Type) is null ? "pg_catalog" : "public"),
            ["opcowner"] = CatalogReader.OperatorRole,
            ["opcfamily"] = each.Family, ["opcintype"] = BuiltinTypes.ByName(null, each.Type)?.Oid ?? 0u, ["opcdefault"] = each.IsDefault,
        });

    private static IEnumerable<SystemRow> Families(CatalogReader reader, SystemShape shape) => There(reader)
        .DistinctBy(each => each.Family).OrderBy(each => each.Family).Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Family, ["opfmethod"] = CatalogReader.Method(each.Method), ["opfname"] = each.FamilyName,
            ["opfnamespace"] = reader.Schema(ExtensionMembers.OfClass(each.Method, each.Type) is null ? "pg_catalog" : "public"),
            ["opfowner"] = CatalogReader.OperatorRole,
        });

    private sealed record OperatorClass(uint Oid, string Method, string Name, uint Family, string FamilyName, string Type, bool IsDefault)
    {
        public static OperatorClass Read(string[] fields) => new(
            Number(fields[0]), fields[1], fields[2], Number(fields[3]), fields[4], fields[5], fields[6] == "t");

        private static uint Number(string field) => uint.Parse(field, CultureInfo.InvariantCulture);
    }
}
