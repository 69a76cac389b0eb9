using PgVecByok.Engine;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void What_ANALYZE_found_out_is_there_after_a_restart_and_after_a_checkpoint()
    {
        using var tables = new TableHarness(5, policy: TableHarness.Eager);
        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            tables.Insert(transaction, tables.Notes, [.. Enumerable.Range(1, 200).Select(id => ((int?)id, $"n{id % 4}"))]);
            transaction.Commit();
        }

        using (Transaction transaction = tables.Begin(TableHarness.Acme))
        {
            transaction.NewStatement();
            TableSample.Analyse(transaction, tables.Notes, TableStore.Rows(transaction, tables.Notes));
        }

        string before = Describe(tables);
        Assert.Contains("n1", before, StringComparison.Ordinal);
        tables.Restart();
        Assert.Equal(before, Describe(tables));
        tables.Manager.Checkpoint(TableHarness.Acme.Id);
        tables.Restart();
        Assert.Equal(before, Describe(tables));
    }

    [Fact]
    public void A_load_is_due_at_once_and_what_is_less_a_while_after_it_was_noticed()
    {
        using var tables = new TableHarness(5, policy: TableHarness.Eager);
        Assert.False(IsDueAfter(tables, 1, 50, out long noticed));
        Assert.Equal(0, noticed);
        Assert.False(IsDueAfter(tables, 51, 20, out noticed));
        Assert.NotEqual(0, noticed);
        Assert.True(IsDueAfter(tables, 100, 10_000, out _));
    }

    [Fact]
    public void What_is_due_is_asked_of_the_tables_that_changed_and_now_and_then_of_all()
    {
        var policy = new StoragePolicy { FlushBytes = 1 << 30, BulkRows = 1 << 20 };
        using var tables = new TableHarness(5, policy: policy);
        tables.Manager.WithRows(TenantId.System, rows =>
        {
            Assert.True(rows.TryBeginCheckpoint()); // nothing is done about it meanwhile
            Assert.True(IsDueAfter(tables, 1, 10_100, out _));
            TableRows[] changed = [rows.Table(tables.Notes.Oid, tables.Notes.StorageGeneration)];
            for (int i = 0; i < 1000; i++)
                Assert.True(tables.Manager.Maintenance.IsDue(rows, changed));
            Assert.Contains(Enumerable.Range(0, 10_000), _ => !tables.Manager.Maintenance.IsDue(rows, []));
            Assert.True(SpinWait.SpinUntil(() => tables.Manager.Maintenance.IsDue(rows, []), 120_000));
            rows.EndCheckpoint();
        });
    }

    private static bool IsDueAfter(TableHarness tables, int first, int count, out long noticed)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Insert(transaction, tables.Notes, [.. Enumerable.Range(first, count).Select(id => ((int?)id, "n"))]);
        transaction.Commit();
        using Transaction after = tables.Begin(TableHarness.Acme);
        TableRows rows = TableStore.Rows(after, tables.Notes);
        bool isDue = AutoAnalysis.IsDue(rows);
        noticed = rows.ConsideredAt;
        return isDue;
    }

    private static string Describe(TableHarness tables)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        TableStatistics statistics = transaction.Manager.Tables.Statistics(transaction, tables.Notes)!;
        return $"{statistics.Rows} " + string.Join("; ", statistics.Columns.OrderBy(each => each.Key).Select(each =>
            $"{each.Key} {each.Value.NullFraction} {each.Value.DistinctCode} {each.Value.Width} {each.Value.Correlation} "
            + $"{Values(each.Value.Common)} {string.Join(',', each.Value.CommonFrequencies)} {Values(each.Value.Bounds)}"));
    }

    private static string Values(Column? column) =>
        column is null ? "-" : string.Join(',', Enumerable.Range(0, column.Count).Select(column.Boxed));
}
