using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>A chunk as a log names it within a segment. Gone: places whose row is not there, null for none.</summary>
internal readonly record struct SegmentChunk(int Index, int Capacity, int Count, ulong[]? Gone);

/// <summary>
/// One segment of one table. It holds its chunks' values and, for each key the table had when it was written, the key's values in
/// order. Nothing of it is read before a row is asked for.
/// </summary>
internal sealed class TableSegment(SegmentReader reader, uint[] keys, long[] keyBytes, int dead)
{
    private readonly Tuple<Table, SortedKeys>?[] _sorted = new Tuple<Table, SortedKeys>?[keys.Length];
    private readonly (long Least, long Most)?[] _ranges = new (long, long)?[keys.Length];

    public SegmentReader Reader { get; } = reader;

    public SegmentDescriptor Descriptor => Reader.Descriptor;

    /// <summary>Oids of the keys it is sorted by; the place is the key's number inside the segment.</summary>
    public uint[] Keys { get; } = keys;

    /// <summary>What each key's pages take on disk.</summary>
    public long[] KeyBytes { get; } = keyBytes;

    /// <summary>Places that had no row when it was written: rewriting it would gain nothing there.</summary>
    public int Dead { get; } = dead;

    /// <summary>Named by the log. Before that it belongs to one transaction.</summary>
    public bool IsPublished { get; set; }

    /// <summary>What a key's values are looked up through; made once for a table version.</summary>
    public SortedKeys KeysOf(int number, TableKey key, Table definition)
    {
        if (_sorted[number] is { } known && ReferenceEquals(known.Item1, definition))
            return known.Item2;
        var sorted = new SortedKeys(this, number, [.. key.Columns.Select(ordinal => definition.Columns[ordinal])]);
        _sorted[number] = Tuple.Create(definition, sorted);
        return sorted;
    }

    public int NumberOf(TableKey key) => Array.IndexOf(Keys, key.Oid);

    /// <summary>The least and the greatest integer of a key, once it was looked at.</summary>
    public (long Least, long Most)? RangeOf(int number) => _ranges[number];

    public void KnowRange(int number, long least, long most) => _ranges[number] = (least, most);
}

/// <summary>Where a node's segments live, and the memory they are read through.</summary>
internal sealed record SegmentSpace(IObjectStore Objects, PageCache Pages, StoragePolicy Policy);

/// <summary>When rows move from memory to segments. Tests choose small numbers.</summary>
public sealed record StoragePolicy
{
    /// <summary>
    /// Vectors of fewer dimensions have no sketches: see decision 0022. May change while the database runs.
    /// </summary>
    public int SketchDimensions { get; set; } = 64;

    /// <summary>Bytes of a tenant's log that make its rows move.</summary>
    public long FlushBytes { get; init; } = 32 << 20;

    /// <summary>A table with fewer rows in memory stays in the log.</summary>
    public int FlushRows { get; init; } = 1024;

    /// <summary>Rows one transaction adds to one table before they get chunks of their own and bypass the log.</summary>
    public int BulkRows { get; init; } = 8192;

    /// <summary>Or bytes of such rows, whichever is reached first.</summary>
    public long BulkBytes { get; init; } = 8 << 20;

    /// <summary>Of one segment: enough for one sync to be cheap, little enough to rewrite.</summary>
    public long SegmentBytes { get; init; } = 32 << 20;

    /// <summary>False in tests: maintenance runs at the end of the commit that made it due.</summary>
    public bool InBackground { get; init; } = true;

    /// <summary>Vectors that no part of an index answers for, before they get one: until then they are read, which is exact.</summary>
    public long IndexBytes { get; init; } = 4 << 20;

    /// <summary>What making an index may hold, unless a statement says how much.</summary>
    public long IndexMemoryBytes { get; init; } = 64 << 20;

    /// <summary>Codes of an index that a search for nearly all neighbours reads whole, rather than choosing among its lists.</summary>
    public long FlatCodeBytes { get; init; } = 4 << 20;

    /// <summary>Parts of an index that have the same centres, before they are put together.</summary>
    public int IndexParts { get; init; } = 8;

    /// <summary>Segments of a table that are merged when there are as many small ones.</summary>
    public int MergeSegments { get; init; } = 4;
}
