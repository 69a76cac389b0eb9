using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Builds of indexes while others work, builds that are stopped, and what others see of a build.</summary>
public sealed class IndexBuildTests
{
    private const string Create = "CREATE INDEX CONCURRENTLY items_e ON items USING hnsw (e vector_l2_ops)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly StoragePolicy Background = IndexHarness.Small with { InBackground = true };

    [Fact]
    public async Task Others_read_and_write_while_an_index_is_built_CONCURRENTLY_and_lose_nothing()
    {
        using var items = new IndexHarness(Background);
        items.Insert(2000);
        using Session builder = items.NewSession();
        Task build = Task.CompletedTask;
        items.WithItems(rows =>
        {
            lock (rows.Tenant.Maintenance)
            {
                build = Task.Run(() => IndexHarness.Run(builder, Create));
                AwaitProgress(items);
                items.Insert(500);
                items.Run("DELETE FROM items WHERE id < 100");
                items.Run($"UPDATE items SET e = '{IndexHarness.Text(new float[IndexHarness.Dimensions])}' WHERE id = 150");
                Assert.Equal(2400, items.Nearest(items.Vectors[2100], 2400).Distinct().Count());
            }
        });
        await build.WaitAsync(Patience);
        Assert.Empty(items.Run("SELECT * FROM pg_stat_progress_create_index"));
        Assert.NotEmpty(items.Parts());
        items.Run("SET byok.target_recall = 1");
        Assert.Equal(2100, items.Nearest(items.Vectors[2100], 1)[0]);
        Assert.NotEqual(50, items.Nearest(items.Vectors[50], 1)[0]);
        Assert.Equal(150, items.Nearest(new float[IndexHarness.Dimensions], 1)[0]);
        Assert.Equal(2400, items.Nearest(items.Vectors[2100], 5000).Distinct().Count());
        Assert.InRange(items.Recall(), 0.97, 1);
    }

    [Theory]
    [InlineData(Create), InlineData("CREATE INDEX items_e ON items USING ivfflat (e vector_cosine_ops) WITH (lists = 10)")]
    [InlineData("REINDEX INDEX other"), InlineData("REINDEX TABLE CONCURRENTLY items")]
    public async Task A_build_that_is_cancelled_leaves_everything_as_it_was(string statement)
    {
        using var items = new IndexHarness(Background);
        items.Insert(2000);
        items.Run("CREATE INDEX other ON items USING hnsw (e vector_ip_ops)");
        Guid[] before = Models(items);
        using Session builder = items.NewSession();
        Task<Exception?> build = Task.FromResult<Exception?>(null);
        items.WithItems(rows =>
        {
            lock (rows.Tenant.Maintenance)
            {
                build = Task.Run(() => Record.Exception(() => IndexHarness.Run(builder, statement)));
                AwaitProgress(items);
                builder.Cancel();
            }
        });
        Exception? stopped = await build.WaitAsync(Patience);
        Assert.Equal("57014", Assert.IsType<SqlException>(stopped).State);
        Assert.Empty(items.Run("SELECT * FROM pg_stat_progress_create_index"));
        Assert.Empty(items.Run("SELECT 1 FROM pg_class WHERE relname = 'items_e'"));
        Assert.Equal(before, Models(items));
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall("<#>"), 0.97, 1);
        Assert.InRange(items.Recall(), 1, 1);
        IndexHarness.Run(builder, statement);
        Assert.InRange(items.Recall(), 0.97, 1);
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(6), InlineData(12), InlineData(20)]
    public void One_that_a_stop_of_the_server_cuts_off_is_made_after_the_restart(int steps)
    {
        using var items = new IndexHarness();
        items.Insert(1000);
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        items.Insert(3000);
        items.WithItems(rows =>
        {
            TableKey key = items.Items.Keys.Single(each => each.Name == "items_e");
            lock (rows.Tenant.Maintenance)
            {
                Assert.Throws<OperationCanceledException>(() => items.Database.Manager.Maintenance.Indexes.Build(
                    rows, items.Items, key, 1 << 18, () => Step(ref steps), isAnew: true));
            }
        });
        items.Restart();
        items.Run("SET byok.target_recall = 0.99");
        Assert.InRange(items.Recall(), 0.97, 1);
        items.Run("REINDEX INDEX CONCURRENTLY items_e");
        Assert.Equal(4000, items.Parts().Sum(part => part.Head.Rows));
        Assert.Equal(4000, items.Copies().Sum(part => part.Head.Rows));
        Assert.InRange(items.Recall(), 0.97, 1);
    }

    [Fact]
    public async Task Its_progress_is_seen_with_the_names_that_pgvector_gives_phases()
    {
        using var items = new IndexHarness(Background);
        items.Insert(2000);
        using Session builder = items.NewSession();
        Task build = Task.CompletedTask;
        string[] seen = [];
        items.WithItems(rows =>
        {
            lock (rows.Tenant.Maintenance)
            {
                build = Task.Run(() => IndexHarness.Run(builder, Create));
                seen = AwaitProgress(items);
            }
        });
        await build.WaitAsync(Patience);
        Assert.Equal(["items", "CREATE INDEX", "building index: initializing"], seen);
        var phases = new List<string>();
        items.WithItems(rows =>
        {
            lock (rows.Tenant.Maintenance)
            {
                items.Database.Manager.Maintenance.Indexes.Build(
                    rows, items.Items, items.Items.Keys.Single(each => each.Name == "items_e"), 64 << 20, () => { },
                    (phase, done, total) => phases.Add($"{phase} {done} of {total}"), isAnew: true);
            }
        });
        Assert.StartsWith("performing k-means 0 of ", phases[0], StringComparison.Ordinal);
        Assert.Matches("^loading tuples ([0-9]+) of \\1$", phases[^1]);
    }

    [Fact]
    public void REINDEX_INDEX_makes_the_one_it_names_anew()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX one ON items USING hnsw (e vector_l2_ops)");
        items.Run("CREATE INDEX two ON items USING hnsw (e vector_ip_ops)");
        Guid[] before = Models(items);
        items.Run("REINDEX INDEX two");
        Assert.Single(Models(items).Intersect(before));
        items.Run("REINDEX TABLE items");
        Assert.Empty(Models(items).Intersect(before));
    }

    [Fact]
    public void DROP_INDEX_CONCURRENTLY_leaves_nothing_of_it()
    {
        using var items = new IndexHarness();
        items.Insert(2000);
        items.Run("CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops)");
        items.Run("DROP INDEX CONCURRENTLY items_e");
        Assert.Empty(items.Parts());
        Assert.Empty(items.Copies());
        items.Run("VACUUM items");
        Assert.InRange(items.Recall(), 1, 1);
    }

    private static void Step(ref int left)
    {
        if (--left < 0)
            throw new OperationCanceledException();
    }

    private static string[] AwaitProgress(IndexHarness items)
    {
        List<string[]> rows = [];
        Assert.True(SpinWait.SpinUntil(
            () => (rows = items.Run("SELECT relid::regclass::text, command, phase FROM pg_stat_progress_create_index")).Count > 0, 120_000));
        return rows[0];
    }

    private static Guid[] Models(IndexHarness items) => [.. items.Parts().Select(part => part.Head.Model).Distinct()];
}
