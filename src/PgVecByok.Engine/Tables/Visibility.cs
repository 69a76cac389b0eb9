namespace PgVecByok.Engine;

/// <summary>Who sees which row version: the one place that reads stamps for readers.</summary>
internal static class Visibility
{
    public static bool Sees(TransactionManager manager, in Snapshot snapshot, Chunk chunk, int row) =>
        IsSettled(manager, snapshot, ref chunk.Begin[row]) && !IsEnded(manager, snapshot, ref chunk.End[row]);

    /// <summary>The visible rows of [from, to), in order.</summary>
    public static int Select(TransactionManager manager, in Snapshot snapshot, Chunk chunk, int from, int to, Span<int> rows)
    {
        int count = 0;
        long[] begins = chunk.Begin, ends = chunk.End;
        for (int row = from; row < to; row++)
        {
            long begin = begins[row], end = ends[row];
            // Nearly every row: committed before the snapshot, and not ended.
            bool plain = begin > 0 && begin <= snapshot.CommitNumber && end == Stamp.None;
            if (plain || (begin != Stamp.Aborted && Sees(manager, snapshot, chunk, row)))
                rows[count++] = row;
        }

        return count;
    }

    private static bool IsSettled(TransactionManager manager, in Snapshot snapshot, ref long place)
    {
        long begin = Volatile.Read(ref place);
        if (Stamp.IsPending(begin) && Stamp.TransactionOf(begin) == snapshot.Transaction)
            return Stamp.CommandOf(begin) < snapshot.Command;
        return manager.Resolve(ref place) <= snapshot.CommitNumber;
    }

    private static bool IsEnded(TransactionManager manager, in Snapshot snapshot, ref long place)
    {
        long end = Volatile.Read(ref place);
        if (end == Stamp.None)
            return false;
        if (Stamp.IsPending(end) && Stamp.TransactionOf(end) == snapshot.Transaction)
            return Stamp.CommandOf(end) < snapshot.Command;
        return manager.Resolve(ref place) is var number and not Stamp.None && number <= snapshot.CommitNumber;
    }
}
