namespace PgVecByok.Engine;

/// <summary>
/// Rows a transaction added, or one row version it ended: enough to undo it, to settle it, and to write it to the
/// log.
/// </summary>
internal readonly record struct Change(TableRows Rows, Chunk Chunk, int First, int Count, bool IsInsert)
{
    public void Undo()
    {
        lock (Rows.Gate)
        {
            if (IsInsert)
            {
                Chunk.Stamps.Begin.AsSpan(First, Count).Fill(Stamp.Aborted);
                return;
            }

            Chunk.Continue(First, Chunk.NoNext);
            Chunk.End(First, Stamp.None);
        }
    }

    public void Settle(long commitNumber)
    {
        if (IsInsert)
        {
            Chunk.Stamps.Begin.AsSpan(First, Count).Fill(commitNumber);
            Rows.CountLive(Count);
        }
        else
        {
            Volatile.Write(ref Chunk.Stamps.End![First], commitNumber);
            Rows.CountLive(-1);
        }
    }
}
