using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>
/// Transactions of random inserts, loads, updates and deletes, and what must be there after them. A commit that did not return may have
/// happened whole or not at all; the next check learns which.
/// </summary>
internal sealed class RandomWork(TableHarness tables, int seed)
{
    private readonly Random _random = new(seed);
    private SortedDictionary<int, string> _rows = [];
    private SortedDictionary<int, string>? _perhaps;
    private int _steps;

    public void Step()
    {
        var after = new SortedDictionary<int, string>(_rows);
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        _steps++;
        for (int left = 1 + _random.Next(4); left > 0; left--)
            Change(transaction, after);
        if (_random.Next(6) == 0)
        {
            transaction.Rollback();
            return;
        }

        _perhaps = after;
        transaction.Commit();
        (_rows, _perhaps) = (after, null);
    }

    public void Check()
    {
        string found = tables.Read(TableHarness.Acme, tables.Docs);
        if (_perhaps is not null && found == Print(_perhaps))
            _rows = _perhaps;
        _perhaps = null;
        Assert.True(found == Print(_rows), $"seed {seed}, step {_steps}: {found} is not {Print(_rows)}");
        using Transaction transaction = tables.Begin(TableHarness.Acme);
        foreach (int id in Enumerable.Range(0, 12).Select(_ => _random.Next(300)))
            Assert.True(tables.Find(transaction, tables.Docs, id) >= 0 == _rows.ContainsKey(id), $"seed {seed}, step {_steps}: lookup of {id}");
        Assert.Equal(_rows.Count, tables.Tables.EstimateRows(transaction, tables.Docs));
    }

    private static string Print(SortedDictionary<int, string> rows) => string.Join(' ', rows.Select(row => $"{row.Key}:{row.Value}"));

    private void Change(Transaction transaction, SortedDictionary<int, string> after)
    {
        int id = _random.Next(300);
        switch (_random.Next(5))
        {
            case 0:
                int[] ids = [.. Enumerable.Range(id, 40).Where(each => !after.ContainsKey(each))];
                tables.Insert(transaction, tables.Docs, [.. ids.Select(each => ((int?)each, $"load{_steps}"))]);
                foreach (int each in ids)
                    after[each] = $"load{_steps}";
                break;
            case 1 or 2 when after.ContainsKey(id):
                tables.Update(transaction, tables.Docs, id, $"up{_steps}");
                after[id] = $"up{_steps}";
                break;
            case 3:
                foreach (int each in after.Keys.Where(key => key >= id).Take(20).ToArray())
                {
                    long version = tables.Find(transaction, tables.Docs, each);
                    transaction.NewStatement();
                    Assert.Equal(WriteResult.Done, tables.Tables.Delete(transaction, tables.Docs, version).Result);
                    after.Remove(each);
                }

                break;
            default:
                Insert(transaction, after, id);
                break;
        }
    }

    private void Insert(Transaction transaction, SortedDictionary<int, string> after, int id)
    {
        transaction.Savepoint("s");
        try
        {
            tables.Insert(transaction, tables.Docs, (id, $"in{_steps}"));
            Assert.True(!after.ContainsKey(id), $"seed {seed}, step {_steps}: {id} is there twice");
            if (_random.Next(4) == 0)
            {
                tables.Insert(transaction, tables.Docs, [.. Enumerable.Range(900, 30).Select(each => ((int?)each, "undone"))]);
                transaction.RollbackTo("s");
                return;
            }

            after.Add(id, $"in{_steps}");
        }
        catch (SqlException duplicate)
        {
            Assert.Equal("23505", duplicate.State);
            Assert.True(after.ContainsKey(id), $"seed {seed}, step {_steps}: {id} was refused");
            transaction.RollbackTo("s");
        }
    }
}
