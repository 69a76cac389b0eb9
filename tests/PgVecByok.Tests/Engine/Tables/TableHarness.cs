using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>
/// Tables over a real keyring and a log that fails by seed. Two tables of the same shape (id int4 primary key, name text,
/// embedding vector(2)): docs is tenant-aware, notes is shared. acme and globex are tenants; alice owns both, postgres neither.
/// </summary>
internal sealed class TableHarness : IDisposable
{
    public const string Operator = "postgres", Alice = "alice";
    public static readonly Tenant Acme = new(KeyringHarness.Acme, "acme");
    public static readonly Tenant Globex = new(KeyringHarness.Globex, "globex");
    private static readonly int[] All = [0, 1, 2];

    /// <summary>Moves rows to segments after every few of them, on the committing thread.</summary>
    public static readonly StoragePolicy Eager = new()
    {
        FlushBytes = 1, FlushRows = 1, BulkRows = 16, SegmentBytes = 4096, MergeSegments = 3, InBackground = false,
    };

    private readonly StoragePolicy? _policy;

    public TableHarness(int seed = 1, bool syncs = true, StoragePolicy? policy = null)
    {
        _policy = policy;
        Faults = new SimulatedFaults(seed);
        Objects = new SimulatedObjectStore(Faults);
        Log = new SimulatedCommitLog(Faults, syncs);
        Held = new HeldLog(Log, isHeld: false);
        Keys.Keyring.CreateTenant(Acme.Id, "acme", "file:acme", TenantKeyOptions.Default, "test");
        Keys.Keyring.CreateTenant(Globex.Id, "globex", "file:globex", TenantKeyOptions.Default, "test");
        Manager = Open();
        using Transaction transaction = Begin(null, login: Operator);
        transaction.NewStatement();
        foreach (Tenant tenant in (Tenant[])[Acme, Globex])
        {
            transaction.Edit(CatalogEdit.Put(tenant));
            transaction.Edit(CatalogEdit.Put(new TenantGrant(tenant.Id, Alice, TenantLevel.Owner, false, Operator)));
        }

        transaction.Edit(CatalogEdit.Put(NewTable("docs", transaction.NewOid(), tenantColumn: 1)));
        transaction.Edit(CatalogEdit.Put(NewTable("notes", transaction.NewOid(), tenantColumn: null)));
        transaction.Commit();
    }

    public KeyringHarness Keys { get; } = new();
    public SimulatedFaults Faults { get; private set; }
    public SimulatedCommitLog Log { get; private set; }

    /// <summary>What the manager writes to, on the way to <see cref="Log"/>.</summary>
    public HeldLog Held { get; private set; }
    public SimulatedObjectStore Objects { get; private set; }
    public PageCache Pages { get; private set; } = null!;
    public TransactionManager Manager { get; private set; }
    public TableStore Tables => Manager.Tables;
    public Table Docs => (Table)Manager.Catalog.Find("public", "docs")!;
    public Table Notes => (Table)Manager.Catalog.Find("public", "notes")!;

    /// <summary>The power is back: what was acknowledged is replayed.</summary>
    public void Restart(SimulatedFaults? next = null)
    {
        Manager.Dispose();
        Faults = next ?? new SimulatedFaults(Faults.Seed);
        Log = Log.Restart(Faults);
        Held = new HeldLog(Log, isHeld: false);
        Objects = Objects.Restart(Faults);
        Keys.Keyring.Dispose();
        Keys.Reopen();
        Manager = Open();
    }

    public Transaction Begin(
        Tenant? tenant, IsolationLevel isolation = IsolationLevel.ReadCommitted, string login = Alice)
    {
        Transaction transaction = Manager.Begin(isolation, readOnly: false, login, tenant);
        transaction.NewStatement();
        return transaction;
    }

    public static Batch Rows(params (int? Id, string Name)[] rows)
    {
        Column[] columns = [new Column<int>(), new Column<Text>(), new Column<Vector>()];
        foreach ((int? id, string name) in rows)
        {
            columns[0].AppendBoxed(id);
            columns[1].AppendBoxed(new Text(name));
            columns[2].AppendBoxed(new Vector([id ?? 0, 1]));
        }

        return new Batch(columns, rows.Length);
    }

    public void Insert(Transaction transaction, Table table, params (int? Id, string Name)[] rows)
    {
        transaction.NewStatement();
        Tables.InsertBatch(transaction, table, Rows(rows));
    }

    /// <summary>"1:a 2:b", in the order of ids, as a new statement sees it.</summary>
    public string Read(Transaction transaction, Table table)
    {
        transaction.NewStatement();
        var found = new List<(int Id, string Name)>();
        using TableCursor cursor = Tables.Scan(transaction, table, All);
        while (cursor.TryRead(out Batch batch))
        {
            for (int row = 0; row < batch.Count; row++)
                found.Add(((int)batch.Columns[0].Boxed(row)!, batch.Columns[1].Boxed(row)!.ToString()!));
        }

        return string.Join(' ', found.Order().Select(row => $"{row.Id}:{row.Name}"));
    }

    public string Read(Tenant? tenant, Table table)
    {
        using Transaction transaction = Begin(tenant);
        return Read(transaction, table);
    }

    public long Find(Transaction transaction, Table table, int id)
    {
        transaction.NewStatement();
        var versions = new List<long>();
        Tables.Lookup(transaction, table, table.Keys[0], [new Column<int>([id], 1)], 0, versions);
        return versions.Count == 1 ? versions[0] : -1;
    }

    public WriteOutcome Update(Transaction transaction, Table table, int id, string name)
    {
        long version = Find(transaction, table, id);
        return Tables.Update(transaction, table, version, Rows((id, name)), 0);
    }

    public void Dispose()
    {
        Manager.Dispose();
        Keys.Dispose();
    }

    private TransactionManager Open()
    {
        Pages = new PageCache(8 << 20);
        return TransactionManager.Open(
            new SealedLog(Held), Keys.Keyring, PlainTypes.ByOid, [], Objects, Pages, _policy ?? new StoragePolicy { InBackground = false });
    }

    private static Table NewTable(string name, uint oid, int? tenantColumn) => new()
    {
        Oid = oid,
        Schema = "public",
        Name = name,
        StorageGeneration = 1,
        TenantColumn = tenantColumn,
        Columns =
        [
            new TableColumn { Name = "id", Type = PlainTypes.Int4, Number = 1, NotNull = true },
            new TableColumn { Name = "name", Type = PlainTypes.String, Number = 2 },
            new TableColumn { Name = "embedding", Type = PlainTypes.Floats, Typmod = 2, Number = 3 },
        ],
        Keys =
        [
            new TableKey
            {
                Oid = oid + 1000, Name = name + "_pkey", Columns = [0], IsUnique = true, IsPrimary = true, IsConstraint = true,
            },
        ],
    };
}
