namespace PgVecByok.Engine;

/// <summary>The catalog as the asking statement sees it, with the look-ups that catalog rows are made of.</summary>
internal sealed class CatalogReader(StatementContext statement)
{
    public const uint HeapOid = 2, BtreeOid = 403, HashOid = 405, HnswOid = 15_510, IvfflatOid = 15_511;
    public const uint GistOid = 783, GinOid = 2742, BrinOid = 3580, SpgistOid = 4000;
    public const uint ClassOid = 1259, TypeOid = 1247, ProcedureOid = 1255, NamespaceOid = 2615, AttributeDefaultOid = 2604;
    public const uint ConstraintOid = 2606, RoleOid = 1260, DatabaseOid = 1262, ExtensionOid = 3079, PolicyOid = 3256;
    public const uint RewriteOid = 2618, OperatorOid = 2617, CastOid = 2605, MethodOid = 2601;
    public const uint OperatorClassOid = 2616, OperatorFamilyOid = 2753,  DefaultAccessOid = 826, PublicOid = 2200;
    public const uint DefaultCollation = 100, NameCollation = 950, OperatorRole = 10, DefaultTablespace = 1663;

    private readonly Lazy<HashSet<uint>> _parents = new(() =>
    [
        .. statement.Transaction.Catalog.Relations.Values.OfType<Table>().SelectMany(table => table.ForeignKeys)
            .Select(key => key.Parent),
    ]);

    public StatementContext Statement { get; } = statement;

    public CatalogSnapshot Catalog { get; } = statement.Transaction.Catalog;

    public FunctionCatalog Functions => Statement.Functions;

    public SessionState Session => Statement.Session;

    public bool IsOperator => Catalog.FindRole(Session.CurrentRole) is { IsSuperuser: true };

    public ShownNames Shown { get; } = ShownNames.For(statement);

    /// <summary>With their texts as clients see them.</summary>
    public IEnumerable<Relation> Relations => Catalog.Relations.Values.OrderBy(relation => relation.Oid).Select(Shown.Of);

    public IEnumerable<Table> Tables => Relations.OfType<Table>();

    public IEnumerable<(Table Table, TableKey Key)> Keys => Tables.SelectMany(table => table.Keys.Select(key => (table, key)));

    /// <summary>It refers to another, or another to it: in PostgreSQL triggers see to that.</summary>
    public bool HasForeignKeys(Table table) => table.ForeignKeys.Count > 0 || _parents.Value.Contains(table.Oid);

    public uint Role(string name) => Catalog.FindRole(name)?.Oid ?? OperatorRole;

    public uint Schema(string name) => Catalog.Schemas.GetValueOrDefault(name)?.Oid ?? 0;

    public string RoleName(uint oid) =>
        Catalog.Roles.Values.FirstOrDefault(role => role.Oid == oid)?.Name ?? $"unknown (OID={oid})";

    public static uint Method(string name) => name switch
    {
        "hash" => HashOid,
        "hnsw" => HnswOid,
        "ivfflat" => IvfflatOid,
        "gist" => GistOid,
        "gin" => GinOid,
        "brin" => BrinOid,
        "spgist" => SpgistOid,
        _ => BtreeOid,
    };

    public static char Kind(Relation relation) => relation switch
    {
        View => 'v',
        Sequence => 'S',
        Table { IsMaterializedView: true } => 'm',
        SystemRelation system => SystemSchema.ByOid.TryGetValue(system.Oid, out SystemShape? shape) && !shape.IsView ? 'r' : 'v',
        _ => 'r',
    };

    public static uint Collation(SqlType type, string? collation) => collation switch
    {
        Collations.Indeterminate => 0,
        { } name => Collations.OidOf(name),
        null => (type.Element ?? type).Name switch
        {
            "text" or "varchar" or "bpchar" => DefaultCollation,
            "name" => NameCollation,
            _ => 0,
        },
    };

    /// <summary>Access lists as text, null where nobody has granted or revoked anything.</summary>
    public static string[]? Acl(AccessList list) =>
        list.IsWritten || list.Entries.Any(entry => entry.Columns is null) ? Items(list.Whole) : null;

    public static string[]? Acl(Relation relation, TableColumn column)
    {
        string[] items = Items(relation.Privileges.Where(entry => entry.Columns?.Contains(column.Number) == true));
        return items.Length == 0 ? null : items;
    }

    public static string[] Items(IEnumerable<Privilege> entries) =>
    [
        .. entries.GroupBy(entry => (entry.Grantee, entry.Grantor)).Select(item =>
            $"{Quoted(item.Key.Grantee)}={string.Concat(item.OrderBy(entry => AccessKind.OrderOf(entry.Kind)).Select(Letter))}"
            + $"/{Quoted(item.Key.Grantor)}"),
    ];

    private static string Quoted(string? role) => role is null ? "" : AclFunctions.Quoted(role);

    private static string Letter(Privilege entry) => AccessKind.LetterOf(entry.Kind) + (entry.WithGrantOption ? "*" : "");
}
