using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Merges sorted runs. Of equal rows the earlier run's come first, which keeps the sort stable.</summary>
internal sealed class RunMerge : IDisposable
{
    private sealed class Head(IEnumerator<Batch> batches, int run)
    {
        private int _count;

        public int Run => run;

        public Batch Batch => batches.Current;

        public int Row { get; private set; }

        public bool MoveNext()
        {
            if (++Row < _count)
                return true;
            Row = 0;
            bool found = batches.MoveNext();
            _count = found ? batches.Current.Count : 0;
            return found;
        }

        public void Dispose() => batches.Dispose();
    }

    private readonly RowOrder _order;
    private readonly SqlType[] _types;
    private readonly List<Head> _heads = []; // a heap, the first row on top

    public RunMerge(IEnumerable<SpilledRows> runs, RowOrder order, SqlType[] types)
    {
        (_order, _types) = (order, types);
        int number = 0;
        foreach (SpilledRows run in runs)
        {
            var head = new Head(run.Read().GetEnumerator(), number++);
            if (head.MoveNext())
                _heads.Add(head);
        }

        for (int at = (_heads.Count / 2) - 1; at >= 0; at--)
            Sink(at);
    }

    public bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        int keys = _order.Count;
        var columns = new Column[_types.Length - keys];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = _types[keys + i].NewColumn(Batch.TargetRows);
        int count = 0;
        for (; count < Batch.TargetRows && _heads.Count > 0; count++)
        {
            Head first = _heads[0];
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendFrom(first.Batch.Columns[keys + i], first.Row);
            Advance(first);
        }

        batch = count == 0 ? null : new Batch(columns, count);
        return batch is not null;
    }

    public void Dispose()
    {
        foreach (Head head in _heads)
            head.Dispose();
    }

    private void Advance(Head first)
    {
        if (!first.MoveNext())
        {
            first.Dispose();
            _heads[0] = _heads[^1];
            _heads.RemoveAt(_heads.Count - 1);
        }

        Sink(0);
    }

    private void Sink(int at)
    {
        for (int below = (2 * at) + 1; below < _heads.Count; below = (2 * at) + 1)
        {
            if (below + 1 < _heads.Count && IsBefore(_heads[below + 1], _heads[below]))
                below++;
            if (!IsBefore(_heads[below], _heads[at]))
                return;
            (_heads[at], _heads[below]) = (_heads[below], _heads[at]);
            at = below;
        }
    }

    private bool IsBefore(Head left, Head right)
    {
        int order = _order.Compare(left.Batch.Columns, left.Row, right.Batch.Columns, right.Row);
        return order != 0 ? order < 0 : left.Run < right.Run;
    }
}
