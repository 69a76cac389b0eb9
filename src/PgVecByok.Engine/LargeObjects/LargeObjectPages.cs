using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The pages of large objects, of up to <see cref="LargeObjectTables.PageBytes"/> bytes each. A page that is not there, or the rest of a
/// short one that others follow, is zeros. REQUIRES: a command that sees what is to be read or changed.
/// </summary>
internal sealed class LargeObjectPages(Transaction transaction)
{
    /// <summary>What one call of <see cref="TryWrite"/> writes at most.</summary>
    public const int RunBytes = RunPages * LargeObjectTables.PageBytes;

    private const int RunPages = 256, PageBytes = LargeObjectTables.PageBytes;
    private static readonly SqlType[] KeyTypes = [BuiltinTypes.Oid, BuiltinTypes.Int4];

    private readonly Table _table = LargeObjectTables.PagesFor(transaction);

    private TableStore Tables => transaction.Manager.Tables;

    public static SqlException Changed() => new(SqlState.InternalError, "tuple concurrently updated");

    public long Length(uint oid)
    {
        List<long> versions = [];
        return Open(oid, 0, int.MaxValue, descending: true).TryRead(versions, 1)
            && Pages(versions).Single() is var last
            ? ((long)last.Number * PageBytes) + last.Data.Length
            : 0;
    }

    public void Read(uint oid, long offset, Span<byte> bytes)
    {
        foreach ((int number, Bytea data, _) in Pages(oid, PageOf(offset), PageOf(offset + bytes.Length - 1)))
        {
            long start = ((long)number * PageBytes) - offset;
            ReadOnlySpan<byte> from = start < 0 ? data.Span[(int)Math.Min(-start, data.Length)..] : data.Span;
            Span<byte> to = bytes[(int)Math.Max(start, 0)..];
            from[..Math.Min(from.Length, to.Length)].CopyTo(to);
        }
    }

    /// <summary>False: another transaction has changed a page meanwhile, and it is to be tried again by a new look.</summary>
    public bool TryWrite(uint oid, long offset, ReadOnlySpan<byte> bytes)
    {
        int first = PageOf(offset), last = PageOf(offset + bytes.Length - 1);
        Dictionary<int, (Bytea Data, long Version)> there =
            Pages(oid, first, last).ToDictionary(page => page.Number, page => (page.Data, page.Version));
        Column[] added = NewColumns();
        for (int number = first; number <= last; number++)
        {
            int start = (int)Math.Max(offset - ((long)number * PageBytes), 0);
            int count = Math.Min(PageBytes - start, bytes.Length);
            bool isThere = there.TryGetValue(number, out (Bytea Data, long Version) old);
            byte[] data = new byte[Math.Max(start + count, old.Data.Length)];
            old.Data.Span.CopyTo(data);
            bytes[..count].CopyTo(data.AsSpan(start));
            bytes = bytes[count..];
            offset += count;
            if (!isThere)
                Append(added, oid, number, data);
            else if (!TryReplace(old.Version, oid, number, data))
                return false;
        }

        if (added[0].Count > 0)
            Tables.InsertBatch(transaction, _table, new Batch(added, added[0].Count));
        return true;
    }

    /// <summary>As PostgreSQL, a longer object ends with a page of zeros, and what is between is not there.</summary>
    public void Truncate(uint oid, long length)
    {
        int number = PageOf(length);
        byte[] data = new byte[length % PageBytes];
        (int Number, Bytea Data, long Version)[] there = [.. Pages(oid, number, number)];
        if (there is [var page])
        {
            page.Data.Span[..Math.Min(data.Length, page.Data.Length)].CopyTo(data);
            if (!TryReplace(page.Version, oid, number, data))
                throw Changed();
        }
        else
        {
            Column[] added = NewColumns();
            Append(added, oid, number, data);
            Tables.InsertBatch(transaction, _table, new Batch(added, 1));
        }

        DropFrom(oid, number + 1L);
    }

    public void DropFrom(uint oid, long number)
    {
        if (number > int.MaxValue)
            return;
        KeyCursor cursor = Open(oid, (int)number, int.MaxValue, descending: false);
        for (List<long> versions = []; cursor.TryRead(versions, Batch.TargetRows); versions.Clear())
        {
            transaction.ThrowIfCancelled();
            foreach (long version in versions)
                Tables.Delete(transaction, _table, version);
        }
    }

    /// <summary>As many as are read at once.</summary>
    public List<(int Number, byte[] Data)> From(uint oid, int number)
    {
        List<long> versions = [];
        Open(oid, number, int.MaxValue, descending: false).TryRead(versions, RunPages);
        return [.. Pages(versions).Select(page => (page.Number, page.Data.Span.ToArray()))];
    }

    // The last byte an object can have lies in page int.MaxValue - 1.
    private static int PageOf(long offset) => checked((int)(offset / PageBytes));

    private bool TryReplace(long version, uint oid, int number, byte[] data)
    {
        Column[] columns = NewColumns();
        Append(columns, oid, number, data);
        return Tables.Update(transaction, _table, version, new Batch(columns, 1), 0, keepsKeys: true).Result == WriteResult.Done;
    }

    private Column[] NewColumns() => [.. _table.Columns.Select(column => column.Type.NewColumn(1))];

    private static void Append(Column[] columns, uint oid, int number, byte[] data)
    {
        columns[0].AppendBoxed(oid);
        columns[1].AppendBoxed(number);
        columns[2].AppendBoxed(new Bytea(data));
    }

    private IEnumerable<(int Number, Bytea Data, long Version)> Pages(uint oid, int first, int last)
    {
        KeyCursor cursor = Open(oid, first, last, descending: false);
        for (List<long> versions = []; cursor.TryRead(versions, RunPages); versions.Clear())
        {
            transaction.ThrowIfCancelled();
            foreach ((int Number, Bytea Data, long Version) page in Pages(versions))
                yield return page;
        }
    }

    private IEnumerable<(int Number, Bytea Data, long Version)> Pages(List<long> versions)
    {
        Batch rows = Tables.Fetch(transaction, _table, [.. versions], [1, 2]);
        for (int row = 0; row < rows.Count; row++)
            yield return ((int)rows.Columns[0].Boxed(row)!, (Bytea)rows.Columns[1].Boxed(row)!, versions[row]);
    }

    private KeyCursor Open(uint oid, int first, int last, bool descending)
    {
        Column whose = One(BuiltinTypes.Oid, oid);
        var bounds = new KeyBounds(
            KeyTypes, [whose], One(BuiltinTypes.Int4, first), LowIsIn: true, One(BuiltinTypes.Int4, last), HighIsIn: true);
        return Tables.OpenKeys(transaction, _table, _table.Keys[0], bounds, descending);
    }

    private static Column One(SqlType type, object value)
    {
        Column column = type.NewColumn(1);
        column.AppendBoxed(value);
        return column;
    }
}
