using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What lo_open has given a transaction: numbers that end with it, or with the savepoint they came after.</summary>
internal sealed class OpenLargeObjects
{
    private const int Most = 10_000;

    private List<LargeObjectHandle?>? _given; // most transactions have none

    /// <summary>How many there ever were.</summary>
    public int Opened { get; private set; }

    public int Open(uint oid, bool mayWrite)
    {
        List<LargeObjectHandle?> open = _given ??= [];
        int at = open.IndexOf(null);
        if (at < 0)
        {
            if (open.Count == Most)
                throw new SqlException(SqlState.ProgramLimitExceeded, "out of large object descriptors");
            at = open.Count;
            open.Add(null);
        }

        open[at] = new LargeObjectHandle(oid, mayWrite, ++Opened);
        return at;
    }

    /// <exception cref="SqlException">42704.</exception>
    public LargeObjectHandle this[int number] => (uint)number < _given?.Count && _given[number] is { } open
        ? open
        : throw new SqlException(SqlState.UndefinedObject, $"invalid large-object descriptor: {number}");

    public void Close(int number)
    {
        _ = this[number];
        _given![number] = null;
    }

    /// <summary>The object is gone.</summary>
    public void CloseOf(uint oid) => CloseWhere(open => open.Oid == oid);

    /// <summary>Back to when there had been so many.</summary>
    public void CloseSince(int opened) => CloseWhere(open => open.Number > opened);

    private void CloseWhere(Predicate<LargeObjectHandle> isMeant)
    {
        for (int i = 0; i < _given?.Count; i++)
        {
            if (_given[i] is { } open && isMeant(open))
                _given[i] = null;
        }
    }
}

/// <summary>One open object, and where in it the next byte is read or written.</summary>
internal sealed class LargeObjectHandle(uint oid, bool mayWrite, int number)
{
    public uint Oid => oid;

    public bool MayWrite => mayWrite;

    public int Number => number;

    public long Position { get; set; }
}
