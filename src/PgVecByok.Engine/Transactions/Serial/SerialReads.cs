namespace PgVecByok.Engine;

/// <summary>
/// What a SERIALIZABLE transaction tells the <see cref="SerialGraph"/> of its reads and writes. Every other transaction passes through
/// here with one test for null. Whoever reads rows by a way of their own says so with <see cref="Table"/> before the first stamp is read.
/// </summary>
internal static class SerialReads
{
    /// <summary>All of the table is about to be read.</summary>
    public static void Table(Transaction reader, TableRows rows)
    {
        if (reader.Serial is not { IsSafe: false } serial)
            return;
        reader.Manager.Serial.MarkTable(serial, rows, out bool isNew);
        if (isNew)
            CheckUnseen(reader, serial, rows, null);
    }

    /// <summary>All of the table is about to be looked through for what is in the range.</summary>
    public static void Range(Transaction reader, TableRows rows, ReadRange? range)
    {
        if (range is null)
        {
            Table(reader, rows);
            return;
        }

        if (reader.Serial is not { IsSafe: false } serial)
            return;
        reader.Manager.Serial.MarkRange(serial, rows, range, out bool isNew);
        if (isNew)
            CheckUnseen(reader, serial, rows, range);
    }

    /// <summary>A key is about to be asked for a value.</summary>
    public static void Key(Transaction reader, TableRows rows, TableKey key, int hash)
    {
        if (reader.Serial is { IsSafe: false } serial)
            reader.Manager.Serial.MarkKey(serial, rows, key.Oid, hash);
    }

    /// <summary>A row version with that value was found, whether the snapshot shows it or not.</summary>
    public static void Row(Transaction reader, TableRows rows, long version)
    {
        if (reader.Serial is not { IsSafe: false } serial)
            return;
        reader.Manager.Serial.MarkRow(serial, rows, version);
        Check(reader, serial, rows.ChunkOf(version), Chunk.RowOf(version));
    }

    /// <summary>Rows [from, from + count) of the batch have gone in.</summary>
    public static void Inserted(Transaction writer, TableRows rows, Table table, Batch batch, int from, int count, KeyIndex[] indexes)
    {
        if (writer.Serial is not { } serial || count == 0)
            return;
        HashSet<SerialTransaction> byRange = [];
        foreach ((SerialTransaction reader, ReadRange range) in writer.Manager.Serial.Ranges(rows))
        {
            int ordinal = table.Columns.ToList().FindIndex(column => column.Number == range.Column.Number);
            if (ordinal < 0 || Enumerable.Range(from, count).Any(row => range.Contains(batch.Columns[ordinal], row)))
                byRange.Add(reader);
        }

        writer.Manager.Serial.ConflictIn(serial, rows, (reads, readers) =>
        {
            readers.UnionWith(byRange);
            foreach (KeyIndex index in reads.HasKeys ? indexes : [])
            {
                Column[] values = KeyIndex.Of(index.Key, batch);
                for (int row = from; row < from + count; row++)
                {
                    if (index.TryHash(values, row, out int hash))
                        reads.CollectKey(index.Key.Oid, hash, readers);
                }
            }
        });
    }

    /// <summary>The row version has been ended.</summary>
    public static void Ended(Transaction writer, TableRows rows, Chunk chunk, int row)
    {
        if (writer.Serial is not { } serial)
            return;
        HashSet<SerialTransaction> byRange =
            [.. writer.Manager.Serial.Ranges(rows).Where(each => each.Range.Contains(chunk, row)).Select(each => each.Reader)];
        writer.Manager.Serial.ConflictIn(serial, rows, (reads, readers) =>
        {
            readers.UnionWith(byRange);
            reads.CollectRow(chunk.Version(row), readers);
        });
    }

    /// <summary>The table is emptied, or changed as a whole.</summary>
    public static void Replaced(Transaction writer, TableRows rows)
    {
        if (writer.Serial is { } serial)
            writer.Manager.Serial.ConflictIn(serial, rows, (reads, readers) => reads.CollectAll(readers));
    }

    // The mark is there by now: what is written from here on is the writer's to find.
    private static void CheckUnseen(Transaction reader, SerialTransaction serial, TableRows rows, ReadRange? range)
    {
        try
        {
            foreach (Chunk chunk in rows.Chunks)
            {
                RowStamps stamps = chunk.Stamps;
                if (stamps.Begin is null && stamps.End is null)
                    continue;
                for (int row = 0; row < chunk.Count; row++)
                {
                    if (IsUnseen(reader, stamps, row) && range?.Contains(chunk, row) != false)
                        Check(reader, serial, chunk, row);
                }
            }
        }
        catch
        {
            // The rest went unlooked at, and the mark says otherwise.
            reader.Manager.Serial.Doom(serial);
            throw;
        }
    }

    private static bool IsUnseen(Transaction reader, RowStamps stamps, int row) =>
        !stamps.IsGone(row)
        && ((stamps.Begin is { } begins && IsUnseen(reader, Volatile.Read(ref begins[row])))
            || (stamps.End is { } ends && IsUnseen(reader, Volatile.Read(ref ends[row]))));

    private static bool IsUnseen(Transaction reader, long stamp) =>
        Stamp.IsPending(stamp) ? Stamp.TransactionOf(stamp) != reader.Id : stamp > reader.Snapshot.CommitNumber && stamp != Stamp.Aborted;

    private static void Check(Transaction reader, SerialTransaction serial, Chunk chunk, int row)
    {
        RowStamps stamps = chunk.Stamps;
        if (stamps.IsGone(row))
            return;
        if (stamps.Begin is { } begins)
            Check(reader, serial, ref begins[row]);
        if (stamps.End is { } ends)
            Check(reader, serial, ref ends[row]);
    }

    private static void Check(Transaction reader, SerialTransaction serial, ref long place)
    {
        long stamp = Volatile.Read(ref place);
        if (!IsUnseen(reader, stamp))
            return;
        if (Stamp.IsPending(stamp) && reader.Manager.Find(Stamp.TransactionOf(stamp)) is { } running)
        {
            bool isSeen = running.CommitNumber is var number and > 0 && number <= reader.Snapshot.CommitNumber;
            if (!isSeen && running.Serial is { } writer)
                reader.Manager.Serial.ConflictOut(serial, writer);
            return;
        }

        // Ended meanwhile: it stamped its rows before it left.
        stamp = Volatile.Read(ref place);
        if (!Stamp.IsPending(stamp) && IsUnseen(reader, stamp))
            reader.Manager.Serial.ConflictOut(serial, stamp);
    }
}
