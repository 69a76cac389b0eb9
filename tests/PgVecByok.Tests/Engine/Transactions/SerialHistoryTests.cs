using System.Globalization;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>
/// Random histories of a small bank: three transactions, interleaved step by step, read accounts one by one, all together or by a range,
/// write what follows from what they read, and open accounts. What commits under SERIALIZABLE must fit some serial order: every read
/// and the end state, by trying all orders. Under REPEATABLE READ some histories do not, or the test would show nothing.
/// </summary>
public sealed class SerialHistoryTests
{
    private const int Histories = 150, Clients = 3, StepsOfClient = 4, Accounts = 4;

    [Fact]
    public void What_commits_under_serializable_fits_a_serial_order()
    {
        int committed = 0;
        for (int seed = 0; seed < Histories; seed++)
        {
            History history = Play(seed, IsolationLevel.Serializable);
            committed += history.Committed.Count;
            Assert.True(history.IsSerial(), $"seed {seed}");
        }

        Assert.InRange(committed, Histories * Clients / 3, Histories * Clients);
    }

    [Fact]
    public void Some_of_the_same_histories_fit_none_under_repeatable_read() =>
        Assert.Contains(Enumerable.Range(0, Histories), seed => !Play(seed, IsolationLevel.RepeatableRead).IsSerial());

    [Fact]
    public void Nothing_is_kept_once_everybody_has_left()
    {
        using var tables = new TableHarness();
        var bank = new Bank(tables);
        bank.Open();
        bank.Play(new Random(7), IsolationLevel.Serializable);

        Assert.Equal((0, 0, 0), tables.Manager.Serial.Count);
    }

    [Fact]
    public void Many_marks_of_one_transaction_become_one_for_the_table()
    {
        using var tables = new TableHarness();
        using Transaction reader = tables.Begin(null, IsolationLevel.Serializable);
        for (int id = 0; id < 10 * SerialGraph.RowsOfTableMax; id++)
            tables.Find(reader, tables.Notes, id);

        Assert.InRange(tables.Manager.Serial.Count.Marks, 0, 2 * SerialGraph.RowsOfTableMax);
    }

    private static History Play(int seed, IsolationLevel level)
    {
        using var tables = new TableHarness(policy: seed % 2 == 0 ? null : TableHarness.Eager);
        var bank = new Bank(tables);
        bank.Open();
        return bank.Play(new Random(seed), level);
    }

    /// <summary>What a step did: a read with what it saw, or a write. Account zero stands for the sum of a range.</summary>
    private sealed record Step(bool IsWrite, int From, int To, int Value);

    private sealed record History(IReadOnlyList<IReadOnlyList<Step>> Committed, string End)
    {
        public bool IsSerial() => Orders([.. Enumerable.Range(0, Committed.Count)]).Any(Fits);

        private bool Fits(int[] order)
        {
            var accounts = Enumerable.Range(1, Accounts).ToDictionary(id => id, _ => 10);
            foreach (Step step in order.SelectMany(i => Committed[i]))
            {
                if (step.IsWrite)
                    accounts[step.From] = step.Value;
                else if (accounts.Where(each => each.Key >= step.From && each.Key <= step.To).Sum(each => each.Value) != step.Value)
                    return false;
            }

            return string.Join(' ', accounts.OrderBy(each => each.Key).Select(each => $"{each.Key}:{each.Value}")) == End;
        }

        private static IEnumerable<int[]> Orders(int[] items) => items.Length < 2 ? [items] : items.SelectMany(
            first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
    }

    private sealed class Bank(TableHarness tables)
    {
        public void Open()
        {
            using Transaction transaction = tables.Begin(null);
            for (int id = 1; id <= Accounts; id++)
                tables.Insert(transaction, tables.Notes, (id, "10"));
            transaction.Commit();
        }

        public History Play(Random random, IsolationLevel level)
        {
            Transaction?[] running = [.. Enumerable.Range(0, Clients).Select(_ => Begin(level))];
            List<Step>[] steps = [.. running.Select(_ => new List<Step>())];
            var committed = new List<IReadOnlyList<Step>>();
            while (Array.Exists(running, each => each is not null))
            {
                int client = random.Next(Clients);
                if (running[client] is not { } transaction)
                    continue;
                bool isLast = steps[client].Count >= StepsOfClient;
                if (!TryStep(transaction, steps[client], isLast, random))
                    transaction.Dispose();
                else if (!isLast)
                    continue;
                else
                    committed.Add(steps[client]);
                running[client] = null;
            }

            return new History(committed, tables.Read((Tenant?)null, tables.Notes));
        }

        // Who would have to wait gives up: all of it runs on one thread.
        private Transaction Begin(IsolationLevel level)
        {
            Transaction transaction = tables.Begin(null, level);
            transaction.LockTimeout = TimeSpan.FromMilliseconds(1);
            return transaction;
        }

        private bool TryStep(Transaction transaction, List<Step> steps, bool isLast, Random random)
        {
            try
            {
                if (isLast)
                    transaction.Commit();
                else
                    Do(transaction, steps, random);
                return true;
            }
            catch (SqlException failed) when (failed.State is "40001" or "55P03" or "23505")
            {
                return false;
            }
        }

        private void Do(Transaction transaction, List<Step> steps, Random random)
        {
            transaction.NewStatement();
            int account = random.Next(1, Accounts + 1);
            switch (random.Next(5))
            {
                case 0:
                    steps.Add(new Step(false, account, account, ByKey(transaction, account).Sum(row => row.Value)));
                    break;
                case 1:
                    steps.Add(new Step(false, 1, 99, ByScan(transaction, null)));
                    break;
                case 2:
                    steps.Add(new Step(false, account, 99, ByScan(transaction, account)));
                    break;
                case 3 when steps.Count > 0:
                    int next = Accounts + random.Next(1, 3);
                    tables.Insert(transaction, tables.Notes, (next, Text(steps[^1].Value + 1)));
                    steps.Add(new Step(true, next, next, steps[^1].Value + 1));
                    break;
                default:
                    Write(transaction, steps, account);
                    break;
            }
        }

        private void Write(Transaction transaction, List<Step> steps, int account)
        {
            (long version, int value) = ByKey(transaction, account).Single();
            steps.Add(new Step(false, account, account, value));
            int written = steps.Sum(step => step.Value) % 1000;
            tables.Tables.LockRow(transaction, tables.Notes, version, RowLockStrength.Update, LockWait.Error);
            tables.Tables.Update(transaction, tables.Notes, version, TableHarness.Rows((account, Text(written))), 0);
            steps.Add(new Step(true, account, account, written));
        }

        private List<(long Version, int Value)> ByKey(Transaction transaction, int account)
        {
            var versions = new List<long>();
            tables.Tables.Lookup(transaction, tables.Notes, tables.Notes.Keys[0], [new Column<int>([account], 1)], 0, versions);
            return [.. versions.Select(version => (version, Value(tables.Tables.Fetch(transaction, tables.Notes, [version], [1]), 0, 0)))];
        }

        private int ByScan(Transaction transaction, int? from)
        {
            TableColumn id = tables.Notes.Columns[0];
            ReadRange? range = from is { } low ? new ReadRange(id, new Column<int>([low], 1), true, null, false) : null;
            int sum = 0;
            using TableCursor cursor = tables.Tables.Scan(transaction, tables.Notes, [0, 1], range);
            while (cursor.TryRead(out Batch batch))
            {
                for (int row = 0; row < batch.Count; row++)
                    sum += ((Column<int>)batch.Columns[0])[row] >= (from ?? 0) ? Value(batch, 1, row) : 0;
            }

            return sum;
        }

        private static int Value(Batch batch, int column, int row) =>
            int.Parse(batch.Columns[column].Boxed(row)!.ToString()!, CultureInfo.InvariantCulture);

        private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
