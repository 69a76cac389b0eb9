namespace PgVecByok.Engine;

/// <summary>Who sees which row version: the one place that reads stamps for readers.</summary>
internal static class Visibility
{
    public static bool Sees(TransactionManager manager, in Snapshot snapshot, Chunk chunk, int row) =>
        Sees(manager, snapshot, chunk.Stamps, row);

    /// <summary>The visible rows of [from, to), in order.</summary>
    public static int Select(TransactionManager manager, in Snapshot snapshot, Chunk chunk, int from, int to, Span<int> rows)
    {
        RowStamps stamps = chunk.Stamps;
        if (stamps.Begin is null && stamps.End is null)
            return SelectStored(stamps, from, to, rows);
        int count = 0;
        long[]? begins = stamps.Begin, ends = stamps.End;
        for (int row = from; row < to; row++)
        {
            // Nearly every row: committed before the snapshot, and not ended.
            bool plain = stamps.Gone is null && (begins is null || (begins[row] > 0 && begins[row] <= snapshot.CommitNumber))
                && (ends is null || ends[row] == Stamp.None);
            if (plain || Sees(manager, snapshot, stamps, row))
                rows[count++] = row;
        }

        return count;
    }

    private static int SelectStored(RowStamps stamps, int from, int to, Span<int> rows)
    {
        if (stamps.Gone is not { } gone)
        {
            for (int i = 0; i < to - from; i++)
                rows[i] = from + i;
            return to - from;
        }

        int count = 0;
        for (int row = from; row < to; row++)
        {
            rows[count] = row;
            count += (int)(~gone[row >> 6] >> (row & 63) & 1);
        }

        return count;
    }

    private static bool Sees(TransactionManager manager, in Snapshot snapshot, RowStamps stamps, int row)
    {
        if (stamps.IsGone(row))
            return false;
        return (stamps.Begin is not { } begins || IsSettled(manager, snapshot, ref begins[row]))
            && (stamps.End is not { } ends || !IsEnded(manager, snapshot, ref ends[row]));
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
