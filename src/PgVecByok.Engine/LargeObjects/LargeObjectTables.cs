namespace PgVecByok.Engine;

/// <summary>
/// Where large objects lie: what is known of each, and its pages, as rows like any others, so that they are sealed, logged, locked and
/// seen as rows are. The tables belong to the program and no statement can name them. Without a selected tenant an object is the system
/// tenant's; with one it is that tenant's, and the same oid may be another object elsewhere.
/// </summary>
internal static class LargeObjectTables
{
    /// <summary>PostgreSQL's LOBLKSIZE, which readers of pg_largeobject count in.</summary>
    public const int PageBytes = 2048;

    private const uint SharedObjects = 13_010, SharedPages = 13_012, OwnObjects = 13_014, OwnPages = 13_016;

    private static readonly Dictionary<uint, Table> All = new Table[]
    {
        Objects(SharedObjects, isOfTenant: false), Pages(SharedPages, isOfTenant: false),
        Objects(OwnObjects, isOfTenant: true), Pages(OwnPages, isOfTenant: true),
    }.ToDictionary(table => table.Oid);

    public static Table? ByOid(uint oid) => All.GetValueOrDefault(oid);

    public static Table ObjectsFor(Transaction transaction) => All[transaction.Scope.Tenant is null ? SharedObjects : OwnObjects];

    public static Table PagesFor(Transaction transaction) => All[transaction.Scope.Tenant is null ? SharedPages : OwnPages];

    private static Table Objects(uint oid, bool isOfTenant) => Table(
        oid, "pg_largeobject_metadata", isOfTenant,
        [
            Column(1, "oid", BuiltinTypes.Oid), Column(2, "lomowner", BuiltinTypes.Oid), Column(3, "lomacl", BuiltinTypes.Text) with
            {
                NotNull = false,
            },
        ],
        "pg_largeobject_metadata_oid_index", [0]);

    private static Table Pages(uint oid, bool isOfTenant) => Table(
        oid, "pg_largeobject", isOfTenant,
        [Column(1, "loid", BuiltinTypes.Oid), Column(2, "pageno", BuiltinTypes.Int4), Column(3, "data", BuiltinTypes.Bytea)],
        "pg_largeobject_loid_pn_index", [0, 1]);

    private static Table Table(uint oid, string name, bool isOfTenant, TableColumn[] columns, string key, int[] of) => new()
    {
        Oid = oid, Schema = "pg_catalog", Name = name, Columns = columns, StorageGeneration = 1, IsOfTenant = isOfTenant,
        LastColumnNumber = (short)columns.Length,
        Privileges = [new Privilege(null, "SELECT", false, CatalogSeed.Operator)],
        Keys = [new TableKey { Oid = oid + 1, Name = key, Columns = of, IsUnique = true }],
    };

    private static TableColumn Column(short number, string name, SqlType type) =>
        new() { Name = name, Type = type, Number = number, NotNull = true };
}
