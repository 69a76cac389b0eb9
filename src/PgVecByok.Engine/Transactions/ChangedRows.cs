using System.Collections;

namespace PgVecByok.Engine;

/// <summary>What a transaction has changed, in order, and what that holds until it ends.</summary>
internal sealed class ChangedRows : IReadOnlyList<Change>
{
    /// <summary>
    /// Of a version that came or went: itself, what undoes it, and its part of the commit record (UPDATE of 3,000,000 rows of 30 bytes,
    /// which is two for each: 1.5 GB). Of rows that were added many at a time, whose columns lie together: a quarter (60 bytes measured).
    /// </summary>
    private const long VersionBytes = 250, ManyBytes = 64;
    private const long StepBytes = 1 << 18;

    private readonly List<Change> _changes = [];
    private long _bytes;
    private long _told;

    /// <summary>Asked as they become more, in bytes; may throw, and the statement ends.</summary>
    public Action<long> MayHold { get; set; } = _ => { };

    public int Count => _changes.Count;

    public Change this[int number] => _changes[number];

    /// <summary>It is there, and will be undone, whatever this throws.</summary>
    public void Add(in Change change)
    {
        _changes.Add(change);
        _bytes += Bytes(change);
        if (_bytes - _told >= StepBytes)
            MayHold(_told = _bytes);
    }

    /// <summary>The latest first, until so many are left.</summary>
    public void UndoTo(int count)
    {
        for (int i = _changes.Count - 1; i >= count; i--)
        {
            _changes[i].Undo();
            _bytes -= Bytes(_changes[i]);
        }

        _changes.RemoveRange(count, _changes.Count - count);
        _told = _bytes;
    }

    /// <summary>Each once.</summary>
    public IReadOnlyCollection<TableRows> TablesOf(TenantRows tenant)
    {
        HashSet<TableRows> tables = [];
        TableRows? last = null;
        foreach (Change change in _changes)
        {
            if (change.Rows == last)
                continue;
            last = change.Rows;
            if (last.Tenant == tenant)
                tables.Add(last);
        }

        return tables;
    }

    public List<Change>.Enumerator GetEnumerator() => _changes.GetEnumerator();

    IEnumerator<Change> IEnumerable<Change>.GetEnumerator() => GetEnumerator();

    private static long Bytes(in Change change) => change.Count == 1 ? VersionBytes : change.Count * ManyBytes;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
