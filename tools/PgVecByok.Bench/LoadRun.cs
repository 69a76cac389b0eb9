using System.Diagnostics;
using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Bench;

/// <summary>
/// How fast rows of (int4 primary key, vector(100)) go into a tenant's table, commit included, beside what the same bytes cost when they
/// are only sealed into segments of a synced file; then random look-ups by key, and what an open tenant costs in memory.
/// Run: <c>load [rows]</c>.
/// </summary>
internal static class LoadRun
{
    private const int Dimensions = 100, BatchRows = 1024;

    public static void Run(int rows)
    {
        string directory = Directory.CreateTempSubdirectory("pgvecbyok-load-").FullName;
        try
        {
            using var keystore = Keystore.Open(Path.Combine(directory, "keys"), default, TimeProvider.System);
            keystore.Create("system");
            keystore.Create("acme");
            using var provider = new FileKeyProvider(keystore);
            var sync = new FileSync(failure => throw failure);
            using var log = new RocksCommitLog(Path.Combine(directory, "log"), sync);
            using var objects = new LocalObjectStore(Path.Combine(directory, "segments"), sync);
            using Keyring keyring = Keyring.Open(
                new KeyRecords(log), [provider], new KeyringOptions { SystemKeyUri = "file:system" }, TimeProvider.System, Console.WriteLine);
            var acme = new Tenant(new TenantId(Guid.NewGuid()), "acme");
            keyring.CreateTenant(acme.Id, "acme", "file:acme", TenantKeyOptions.Default, "bench");
            using TransactionManager manager =
                TransactionManager.Open(new SealedLog(log), keyring, BuiltinTypes.ByOid, [], objects, report: Console.WriteLine);
            Table table = Create(manager, acme);
            Batch[] batches = [.. Batches(rows)];

            for (int round = 1; round <= 3; round++)
                Load(manager, acme, table, batches, objects, keyring, round);
            Find(manager, acme, table, rows);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Load(
        TransactionManager manager, Tenant acme, Table table, Batch[] batches, LocalObjectStore objects, Keyring keyring, int round)
    {
        int rows = batches.Sum(batch => batch.Count);
        long started = Stopwatch.GetTimestamp();
        using (Transaction transaction = manager.Begin(IsolationLevel.ReadCommitted, false, "alice", acme))
        {
            transaction.NewStatement();
            foreach (Batch batch in batches)
                manager.Tables.InsertBatch(transaction, table, Moved(batch, (round - 1) * rows));
            transaction.Commit();
        }

        double load = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        Seal(keyring.Acquire(acme.Id), objects, (long)rows * Dimensions * sizeof(float));
        double sealOnly = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(
            $"load {round}: {rows} rows in {load:F2} s, {rows / load:F0} rows/s; the same bytes sealed and synced: {sealOnly:F2} s "
            + $"({sealOnly / load:P0} of the time)");
    }

    /// <summary>Ids by the round, so that each round's are new.</summary>
    private static Batch Moved(Batch batch, int by)
    {
        var ids = new Column<int>(batch.Count);
        foreach (int id in ((Column<int>)batch.Columns[0]).Values)
            ids.Append(id + by);
        return new Batch([ids, batch.Columns[1]], batch.Count);
    }

    private static void Seal(TenantCapability capability, LocalObjectStore objects, long bytes)
    {
        const int SegmentBytes = 32 << 20, PageBytes = 128 << 10;
        byte[] page = new byte[PageBytes];
        for (long left = bytes; left > 0; left -= SegmentBytes)
        {
            using var writer = new SegmentWriter(capability, (7UL << 32) | 1, objects);
            for (int at = 0; at < Math.Min(left, SegmentBytes); at += PageBytes)
                writer.Add(PageKind.Values, 1, 0, at, 1, page);
            writer.Store();
        }
    }

    private static void Find(TransactionManager manager, Tenant acme, Table table, int rows)
    {
        const int Lookups = 20_000;
        var random = new Random(1);
        using Transaction transaction = manager.Begin(IsolationLevel.ReadCommitted, false, "alice", acme);
        transaction.NewStatement();
        var versions = new List<long>();
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < Lookups; i++)
        {
            versions.Clear();
            manager.Tables.Lookup(transaction, table, table.Keys[0], [new Column<int>([random.Next(rows)], 1)], 0, versions);
            manager.Tables.Fetch(transaction, table, [versions[0]], [1]);
        }

        double each = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Lookups;
        Console.WriteLine($"look-up by key and fetch of its vector, cached pages: {each:F1} µs");
    }

    private static Table Create(TransactionManager manager, Tenant acme)
    {
        using Transaction transaction = manager.Begin(IsolationLevel.ReadCommitted, false, "postgres", null);
        transaction.NewStatement();
        uint oid = transaction.NewOid();
        var table = new Table
        {
            Oid = oid, Schema = "public", Name = "docs", StorageGeneration = 1, TenantColumn = 1,
            Columns =
            [
                new TableColumn { Name = "id", Type = BuiltinTypes.Int4, Number = 1, NotNull = true },
                new TableColumn { Name = "embedding", Type = BuiltinTypes.Vector, Typmod = Dimensions, Number = 2 },
            ],
            Keys = [new TableKey { Oid = transaction.NewOid(), Name = "docs_pkey", Columns = [0], IsUnique = true, IsPrimary = true }],
        };
        transaction.Edit(CatalogEdit.Put(acme));
        transaction.Edit(CatalogEdit.Put(new TenantGrant(acme.Id, "alice", TenantLevel.Owner, false, "postgres")));
        transaction.Edit(CatalogEdit.Put(table));
        transaction.Commit();
        return table;
    }

    private static IEnumerable<Batch> Batches(int rows)
    {
        var random = new Random(1);
        for (int from = 0; from < rows; from += BatchRows)
        {
            int count = Math.Min(BatchRows, rows - from);
            float[] block = new float[count * Dimensions];
            foreach (ref float value in block.AsSpan())
                value = random.NextSingle();
            var ids = new Column<int>(count);
            var vectors = new Column<PgVecByok.Engine.Vector>(count);
            for (int row = 0; row < count; row++)
            {
                ids.Append(from + row);
                vectors.Append(new PgVecByok.Engine.Vector(block, row * Dimensions, Dimensions));
            }

            yield return new Batch([ids, vectors], count);
        }
    }
}
