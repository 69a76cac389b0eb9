namespace PgVecByok.Engine;

/// <summary>
/// Who sees the rows of a chunk. Only what differs is kept: without <see cref="Begin"/> every row is there for everybody, without
/// <see cref="End"/> none has ended, and <see cref="Gone"/> marks places whose row nobody can see any more, or ever could.
/// Arrays are changed in place; taking one away makes another RowStamps, so that a reader's view stays whole.
/// </summary>
internal sealed class RowStamps
{
    public long[]? Begin { get; init; }

    public long[]? End { get; set; }

    /// <summary>Where an ended row version continues, if an UPDATE ended it.</summary>
    public long[]? Next { get; set; }

    /// <summary>Absent where the segment holds them.</summary>
    public uint[]? Xmin { get; init; }

    public ulong[]? Gone { get; set; }

    public static RowStamps ForNewRows(int capacity) => new()
    {
        Begin = new long[capacity], End = new long[capacity], Next = new long[capacity], Xmin = new uint[capacity],
    };

    public bool IsGone(int row) => Gone is { } gone && (gone[row >> 6] >> (row & 63) & 1) != 0;

    public int GoneCount
    {
        get
        {
            int count = 0;
            foreach (ulong word in Gone ?? [])
                count += System.Numerics.BitOperations.PopCount(word);
            return count;
        }
    }

    public static ulong[] NewBits(int rows) => new ulong[(rows + 63) >> 6];

    /// <summary>
    /// What is left to remember once every transaction looks from <paramref name="oldest"/> or later. REQUIRES: the table's gate, and
    /// that the chunk's values are in a published segment.
    /// </summary>
    public RowStamps Trim(int rows, long oldest)
    {
        bool keepsBegin = Begin is not null && !IsSettled(Begin.AsSpan(0, rows), oldest);
        bool keepsEnd = End is not null && !IsSettled(End.AsSpan(0, rows), oldest);
        if ((Begin is null || keepsBegin) && (End is null || keepsEnd))
            return this;
        ulong[] gone = Gone is null ? NewBits(rows) : [.. Gone];
        for (int row = 0; row < rows; row++)
        {
            bool isGone = (!keepsBegin && Begin is not null && Begin[row] == Stamp.Aborted)
                || (!keepsEnd && End is not null && End[row] != Stamp.None);
            if (isGone)
                gone[row >> 6] |= 1UL << (row & 63);
        }

        return new RowStamps
        {
            Begin = keepsBegin ? Begin : null, Xmin = keepsBegin ? Xmin : null, End = keepsEnd ? End : null,
            Next = keepsEnd ? Next : null, Gone = gone.AsSpan().ContainsAnyExcept(0UL) ? gone : null,
        };
    }

    private static bool IsSettled(ReadOnlySpan<long> stamps, long oldest)
    {
        foreach (long stamp in stamps)
        {
            if (stamp < 0 || (stamp > oldest && stamp != Stamp.Aborted))
                return false;
        }

        return true;
    }
}
