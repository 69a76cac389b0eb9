using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>A key's order over rows that are in memory, in segments, pending, ended, or about to move from one place to another.</summary>
public sealed class KeyOrderTests
{
    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, null, null)]
    [InlineData(false, 40, null)]
    [InlineData(true, null, 200)]
    [InlineData(false, 60, 61)]
    [InlineData(true, 60, 90)]
    public void Rows_come_in_the_order_of_their_key_wherever_they_are(bool descending, int? low, int? high)
    {
        using var tables = new TableHarness(3, policy: TableHarness.Eager);
        int[] ids = [.. Enumerable.Range(0, 300).Select(i => (i * 7919) % 300)];
        for (int from = 0; from < ids.Length; from += 60)
        {
            using Transaction transaction = tables.Begin(TableHarness.Acme);
            tables.Insert(transaction, tables.Notes, [.. ids[from..(from + 60)].Select(id => ((int?)id, $"n{id}"))]);
            if (from < 240)
                transaction.Commit();
            else
                Check(tables, transaction, [.. ids.Where(id => IsIn(id, low, high))], descending, low, high);
        }

        using Transaction after = tables.Begin(TableHarness.Acme);
        Check(tables, after, [.. ids[..240].Where(id => IsIn(id, low, high))], descending, low, high);
    }

    private static bool IsIn(int id, int? low, int? high) => (low is null || id >= low) && (high is null || id < high);

    private static void Check(TableHarness tables, Transaction transaction, int[] expected, bool descending, int? low, int? high)
    {
        transaction.NewStatement();
        Array.Sort(expected);
        if (descending)
            Array.Reverse(expected);
        Table notes = tables.Notes;
        TableKey key = notes.Keys.First(each => each.IsUnique);
        var bounds = new KeyBounds([notes.Columns[key.Columns[0]].Type], [], One(low), true, One(high), false);
        KeyCursor cursor = transaction.Manager.Tables.OpenKeys(transaction, notes, key, bounds, descending);
        var versions = new List<long>();
        while (cursor.TryRead(versions, 7))
        {
        }

        Batch rows = transaction.Manager.Tables.Fetch(transaction, notes, versions.ToArray(), [key.Columns[0]]);
        Assert.Equal(expected, Enumerable.Range(0, rows.Count).Select(row => ((Column<int>)rows.Columns[0])[row]));
    }

    private static Column<int>? One(int? value) => value is { } number ? new Column<int>([number], 1) : null;
}
