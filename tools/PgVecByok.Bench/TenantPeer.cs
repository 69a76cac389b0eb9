using Npgsql;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>
/// The three tenants beside others in pgvector, as its users keep them: one table with a policy and one HNSW, and a partition for each
/// tenant with an HNSW of its own, where queries name the tenant.
/// </summary>
internal sealed class TenantPeer(VectorSet set, int rows, PostgresCluster cluster, Action<FormattableString> say)
{
    private const int Queries = 100, WarmUp = 20;
    private static readonly (int Tenant, string Name, int First, int Rows)[] Tenants =
        [(1, "small", 0, 200), (2, "medium", 200, 2000), (3, "large", 2200, 20_000)];

    public void Run()
    {
        using var side = new SearchSide("pgvector", cluster.ConnectionString, PostgresCluster.TimeOf, cluster.Spent);
        side.Execute("SET maintenance_work_mem = '2GB'");
        side.Execute($"CREATE TABLE docs (tenant int4, id int4, e vector({set.Dimensions}))");
        Load(side.Client);
        Build(side, "docs", "one HNSW of all tenants");
        side.Execute("ALTER TABLE docs ENABLE ROW LEVEL SECURITY");
        side.Execute("CREATE POLICY own ON docs USING (tenant = current_setting('app.tenant')::int)");
        side.Execute("CREATE ROLE reader");
        side.Execute("GRANT SELECT ON docs TO reader");
        side.Execute("ANALYZE docs");
        side.Execute("SET ROLE reader");
        AskAll(side, "by policy alone", "docs", namesTenant: false);
        // With statistics of four tenants the planner reads all rows of one; with many it takes the index, which these make it do.
        side.Execute("SET enable_seqscan = off");
        side.Execute("SET enable_sort = off");
        AskAll(side, "by policy, through its index", "docs", namesTenant: false);
        side.Execute("SET hnsw.iterative_scan = strict_order");
        AskAll(side, "by policy, iterative scan of its index", "docs", namesTenant: false);
        side.Execute("RESET ALL");
        side.Execute("RESET ROLE");
        side.Execute($"CREATE TABLE parts (tenant int4, id int4, e vector({set.Dimensions})) PARTITION BY LIST (tenant)");
        foreach (int tenant in (int[])[0, 1, 2, 3])
            side.Execute($"CREATE TABLE parts_{tenant} PARTITION OF parts FOR VALUES IN ({tenant})");
        side.Execute("INSERT INTO parts SELECT * FROM docs WHERE tenant > 0");
        Build(side, "parts", "an HNSW of each of the three");
        side.Execute("ANALYZE parts");
        AskAll(side, "by partition, tenant named", "parts", namesTenant: true);
    }

    private void Build(SearchSide side, string table, string what)
    {
        TimeSpan began = side.SpentInAll();
        side.Execute($"CREATE INDEX ON {table} USING hnsw (e vector_l2_ops)");
        say($"pgvector, {what}: {(side.SpentInAll() - began).TotalSeconds:F1} CPU-s");
    }

    private void AskAll(SearchSide side, string how, string table, bool namesTenant)
    {
        foreach ((int tenant, string name, int first, int count) in Tenants)
        {
            side.Execute($"SET app.tenant = '{tenant}'");
            Ask(side, $"{how}, {name}", first, count, namesTenant ? $"{table} WHERE tenant = {tenant}" : table);
        }
    }

    private void Ask(SearchSide side, string what, int first, int count, string from) => say(
        $"pgvector {what}, {count:N0} rows: {TenantQueries.Ask(side.Client, side.Spent, set, from, first, count, Queries, WarmUp)}");

    private void Load(NpgsqlConnection client)
    {
        const int stretchRows = 2000;
        using NpgsqlRawCopyStream copy = client.BeginRawBinaryCopy("COPY docs FROM STDIN (FORMAT binary)");
        for (int from = 0; from < rows; from += stretchRows)
        {
            int count = Math.Min(stretchRows, rows - from);
            var stream = new CopyStream(count * (set.Dimensions * 4 + 26) + 32);
            for (int row = from; row < from + count; row++)
            {
                stream.BeginRow(3);
                stream.Int32(4);
                stream.Int32(TenantOf(row));
                stream.Int32(4);
                stream.Int32(row);
                stream.Vector(set.Row(row));
            }

            byte[] bytes = stream.Finish();
            int start = from == 0 ? 0 : CopyStream.HeaderBytes;
            copy.Write(bytes.AsSpan(start, bytes.Length - start - (from + count >= rows ? 0 : 2)));
        }
    }

    private static int TenantOf(int row) =>
        Tenants.FirstOrDefault(tenant => row >= tenant.First && row < tenant.First + tenant.Rows).Tenant;
}
