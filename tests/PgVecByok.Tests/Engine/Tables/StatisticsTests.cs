using PgVecByok.Engine;

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
    public void A_table_is_due_once_a_tenth_of_it_and_fifty_rows_have_changed()
    {
        using var tables = new TableHarness(5, policy: TableHarness.Eager);
        Assert.False(IsDueAfter(tables, 1, 50));
        Assert.True(IsDueAfter(tables, 51, 20));
    }

    private static bool IsDueAfter(TableHarness tables, int first, int count)
    {
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        tables.Insert(transaction, tables.Notes, [.. Enumerable.Range(first, count).Select(id => ((int?)id, "n"))]);
        transaction.Commit();
        using Transaction after = tables.Begin(TableHarness.Acme);
        return AutoAnalysis.IsDue(TableStore.Rows(after, tables.Notes));
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
