using System.Security.Cryptography;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The large objects that a transaction can reach. Who only reads sees what the statement around the call does, and so nothing that this
/// statement did itself. A call that writes, or comes by a descriptor that may, is a command of its own: it sees what the transaction did
/// before it, and in READ COMMITTED what others have committed by now.
/// </summary>
internal sealed class LargeObjectStore(Transaction transaction)
{
    /// <summary>The most bytes an object can have.</summary>
    public const long BytesMax = (long)int.MaxValue * LargeObjectTables.PageBytes;

    private readonly Table _objects = LargeObjectTables.ObjectsFor(transaction);
    private readonly LargeObjectPages _pages = new(transaction);

    public LargeObject? Find(uint oid, bool looksAnew = false) => Look(looksAnew, () =>
    {
        Column key = BuiltinTypes.Oid.NewColumn(1);
        key.AppendBoxed(oid);
        List<long> versions = [];
        transaction.Manager.Tables.Lookup(transaction, _objects, _objects.Keys[0], [key], 0, versions);
        return versions.Count == 0 ? null : Read(versions).Single();
    });

    /// <exception cref="SqlException">42704.</exception>
    public LargeObject Require(uint oid, bool looksAnew = false) => Find(oid, looksAnew) ?? throw Missing(oid);

    public static SqlException Missing(uint oid) => new(SqlState.UndefinedObject, $"large object {oid} does not exist");

    /// <summary>All of them, by their oids.</summary>
    public IReadOnlyList<LargeObject> All() => Look(looksAnew: false, () =>
    {
        var everything = new KeyBounds([BuiltinTypes.Oid], [], null, false, null, false);
        KeyCursor cursor = transaction.Manager.Tables.OpenKeys(transaction, _objects, _objects.Keys[0], everything, descending: false);
        List<LargeObject> found = [];
        for (List<long> versions = []; cursor.TryRead(versions, Batch.TargetRows); versions.Clear())
            found.AddRange(Read(versions));
        return found;
    });

    /// <summary>At random: numbers in a row would tell of other tenants' objects.</summary>
    public uint NewOid()
    {
        while (true)
        {
            uint oid = (uint)RandomNumberGenerator.GetInt32((int)CatalogSnapshot.FirstUserOid, int.MaxValue);
            if (Find(oid, looksAnew: true) is null)
                return oid;
        }
    }

    /// <exception cref="SqlException">23505: it is there already.</exception>
    public void Create(uint oid, uint owner) => Look(looksAnew: true, () =>
    {
        transaction.Manager.Tables.InsertBatch(transaction, _objects, Row(oid, owner, null));
        return 0;
    });

    public void Change(LargeObject found, uint owner, string? access) => Look(looksAnew: true, () =>
    {
        Batch row = Row(found.Oid, owner, access);
        WriteOutcome outcome = transaction.Manager.Tables.Update(transaction, _objects, found.Version, row, 0, keepsKeys: true);
        return outcome.Result == WriteResult.Done ? 0 : throw LargeObjectPages.Changed();
    });

    public void Drop(LargeObject found) => Look(looksAnew: true, () =>
    {
        if (transaction.Manager.Tables.Delete(transaction, _objects, found.Version).Result != WriteResult.Done)
            throw LargeObjectPages.Changed();
        _pages.DropFrom(found.Oid, 0);
        return 0;
    });

    public long Length(uint oid, bool looksAnew) => Look(looksAnew, () => _pages.Length(oid));

    /// <summary>As many of <paramref name="count"/> bytes as there are; places that were never written are zero.</summary>
    /// <param name="oid">Of an object that is there.</param>
    /// <param name="offset">From which byte on.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="looksAnew">Others' newest commits count.</param>
    /// <param name="reserve">Asked for the bytes before they are held.</param>
    public byte[] Read(uint oid, long offset, long count, bool looksAnew, Action<long> reserve) => Look(looksAnew, () =>
    {
        long there = Math.Clamp(_pages.Length(oid) - offset, 0, Math.Max(count, 0));
        if (there > Array.MaxLength)
            throw new SqlException(SqlState.ProgramLimitExceeded, "large object read request is too large");
        reserve(there);
        byte[] bytes = new byte[there];
        if (there > 0)
            _pages.Read(oid, offset, bytes);
        return bytes;
    });

    /// <exception cref="SqlException">22023: beyond what an object can be.</exception>
    public void Write(uint oid, long offset, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length + offset > BytesMax)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, $"invalid large object write request size: {bytes.Length}");
        }

        while (bytes.Length > 0)
        {
            // To the end of a page, so that each page is written once.
            int most = LargeObjectPages.RunBytes - (int)(offset % LargeObjectTables.PageBytes);
            ReadOnlyMemory<byte> run = bytes[..Math.Min(most, bytes.Length)];
            while (!Look(looksAnew: true, () => _pages.TryWrite(oid, offset, run.Span)))
                transaction.ThrowIfCancelled();
            offset += run.Length;
            bytes = bytes[run.Length..];
        }
    }

    /// <exception cref="SqlException">22023: beyond what an object can be.</exception>
    public void Truncate(uint oid, long length)
    {
        if (length is < 0 or > BytesMax)
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid large object truncation target: {length}");
        Look(looksAnew: true, () =>
        {
            _pages.Truncate(oid, length);
            return 0;
        });
    }

    /// <summary>Some pages of an object as they lie, from a number on: none behind the last.</summary>
    public IReadOnlyList<(int Number, byte[] Data)> PagesOf(uint oid, int from) => Look(looksAnew: false, () => _pages.From(oid, from));

    private T Look<T>(bool looksAnew, Func<T> work)
    {
        if (!looksAnew)
            return work();
        CommandView before = transaction.BeginCommand(transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            return work();
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    private IEnumerable<LargeObject> Read(List<long> versions)
    {
        Batch rows = transaction.Manager.Tables.Fetch(transaction, _objects, [.. versions], [0, 1, 2]);
        for (int row = 0; row < rows.Count; row++)
        {
            yield return new LargeObject(
                (uint)rows.Columns[0].Boxed(row)!, versions[row], (uint)rows.Columns[1].Boxed(row)!,
                rows.Columns[2].Boxed(row)?.ToString());
        }
    }

    private Batch Row(uint oid, uint owner, string? access)
    {
        Column[] columns = [.. _objects.Columns.Select(column => column.Type.NewColumn(1))];
        columns[0].AppendBoxed(oid);
        columns[1].AppendBoxed(owner);
        if (access is null)
            columns[2].AppendNull();
        else
            columns[2].AppendBoxed(new Text(access));
        return new Batch(columns, 1);
    }
}
