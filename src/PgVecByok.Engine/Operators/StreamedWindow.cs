namespace PgVecByok.Engine;

/// <summary>
/// Window calls over a partition that is too large to be held: rows go through in their order, and only those wait whose values are not
/// known yet, the last group of peers, or with a call over the whole partition all of them; they wait in memory or in a sealed file.
/// <code>
///   rows -> each batch's values, group by group -> last group waits -> (whole partition waits) -> rows with their values
/// </code>
/// </summary>
internal sealed class StreamedWindow(WindowNode node, ExecutionScope scope) : IDisposable
{
    private readonly RowOrder _order = new(node.Order);
    private readonly Evaluator[] _orderKeys = scope.Compile(node.Order.Select(key => key.Expression), node.Input.Output);
    private readonly StreamedCall[] _calls = [.. node.Calls.Select(call => StreamedCall.For(call, node, scope)!)];
    private readonly List<WaitingRows> _waiting = [];

    /// <summary>Every call's value depends on what came before and on peers, or is one for all of the partition.</summary>
    public static bool Can(WindowNode node) => node.Calls.All(StreamedCall.Can);

    /// <summary>The partition's rows with their values.</summary>
    public IEnumerable<Batch> Run(IEnumerable<Batch> partition)
    {
        IEnumerable<Batch> rows = InGroups(partition);
        return _calls.Any(call => call.Reach == StreamedReach.Partition) ? Whole(rows) : rows.Select(batch => Filled(batch, []));
    }

    public void Dispose()
    {
        foreach (WaitingRows each in _waiting)
            each.Dispose();
    }

    private IEnumerable<Batch> InGroups(IEnumerable<Batch> partition)
    {
        WaitingRows last = Waiting(StreamedReach.Group);
        Column[]? before = null;
        Column[] values = [];
        foreach (Batch batch in partition)
        {
            scope.ThrowIfCancelled();
            Column[] keys = [.. _orderKeys.Select(key => key.Evaluate(batch))];
            bool continues = before is not null && _order.Compare(before, 0, keys, 0) == 0;
            int[] starts = Starts(keys, batch.Count);
            if (!continues)
            {
                foreach (Batch rows in last.Take())
                    yield return With(rows, values);
            }

            Column[] found = [.. _calls.Select(call => call.Step(batch, starts, continues))];
            Column[] grouped = [.. OfGroups(found)];
            if (continues && starts.Length > 1)
            {
                foreach (Batch rows in last.Take())
                    yield return With(rows, [.. grouped.Select(column => column.Prefix(1))]);
            }

            Batch computed = new([.. batch.Columns, .. OfRows(found)], batch.Count);
            if (starts.Length > 1)
                yield return Closed(computed, grouped, starts);
            last.Add(LimitOperator.Slice(computed, starts[^1], batch.Count));
            before = [.. keys.Select(key => key.Repeat(batch.Count - 1, 1))];
            values = [.. grouped.Select(column => column.Repeat(starts.Length - 1, 1))];
        }

        foreach (Batch rows in last.Take())
            yield return With(rows, values);
    }

    private IEnumerable<Batch> Whole(IEnumerable<Batch> rows)
    {
        WaitingRows all = Waiting(StreamedReach.Partition);
        foreach (Batch batch in rows)
            all.Add(batch);
        Column[] values = [.. _calls.Where(call => call.Reach == StreamedReach.Partition).Select(call => call.Result())];
        foreach (Batch batch in all.Take())
            yield return Filled(batch, values);
    }

    /// <summary>All groups of a batch but the last, whose values are known.</summary>
    private static Batch Closed(Batch batch, Column[] grouped, int[] starts)
    {
        int[] groupOf = new int[starts[^1]];
        for (int group = 0; group + 1 < starts.Length; group++)
            groupOf.AsSpan(starts[group], starts[group + 1] - starts[group]).Fill(group);
        Batch closed = LimitOperator.Slice(batch, 0, starts[^1]);
        return new Batch([.. closed.Columns, .. grouped.Select(column => column.Gather(groupOf))], closed.Count);
    }

    private static Batch With(Batch rows, Column[] values) =>
        new([.. rows.Columns, .. values.Select(value => value.Repeat(0, rows.Count))], rows.Count);

    /// <summary>Input, then values of rows, groups and the partition: put in the order of the calls.</summary>
    private Batch Filled(Batch rows, Column[] whole)
    {
        Column[] all = With(rows, whole).Columns;
        int[] next = new int[3];
        next[0] = node.Input.Output.Count;
        next[1] = next[0] + _calls.Count(call => call.Reach == StreamedReach.Row);
        next[2] = next[1] + _calls.Count(call => call.Reach == StreamedReach.Group);
        return new Batch([.. all[..node.Input.Output.Count], .. _calls.Select(call => all[next[(int)call.Reach]++])], rows.Count);
    }

    private IEnumerable<Column> OfRows(Column[] found) => found.Where((_, i) => _calls[i].Reach == StreamedReach.Row);

    private IEnumerable<Column> OfGroups(Column[] found) => found.Where((_, i) => _calls[i].Reach == StreamedReach.Group);

    private int[] Starts(Column[] keys, int count)
    {
        List<int> starts = [0];
        for (int row = 1; row < count; row++)
        {
            if (_order.Compare(keys, row - 1, keys, row) != 0)
                starts.Add(row);
        }

        return [.. starts];
    }

    /// <summary>Rows that wait for values of this reach have those of the shorter ones.</summary>
    private WaitingRows Waiting(StreamedReach reach)
    {
        IEnumerable<SqlType> ofGroups = reach == StreamedReach.Group ? [] : Types(StreamedReach.Group);
        var rows = new WaitingRows(
            [.. node.Input.Output.Select(column => column.Type), .. Types(StreamedReach.Row), .. ofGroups], scope);
        _waiting.Add(rows);
        return rows;
    }

    private IEnumerable<SqlType> Types(StreamedReach reach) =>
        _calls.Select((call, i) => (call, node.Calls[i].Type)).Where(each => each.call.Reach == reach).Select(each => each.Type);
}
