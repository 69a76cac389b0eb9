using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Entries of one key within its bounds, in order, from one place they lie in: a stretch at a time, with the values that others are merged
/// by. The entry at hand is <see cref="Row"/> of <see cref="Values"/>.
/// </summary>
internal abstract class KeyRun(KeyBounds bounds, bool descending)
{
    private long[] _versions = [];
    private int _left;

    public Column[] Values { get; private set; } = [];

    public int Row { get; private set; }

    public long Version => _versions[Row];

    protected KeyBounds Bounds => bounds;

    protected bool Descending => descending;

    public bool MoveNext()
    {
        if (_left > 0)
        {
            _left--;
            Row += descending ? -1 : 1;
            return true;
        }

        while (TryRead(out Column[] values, out long[] versions, out bool isLast))
        {
            int from = bounds.Find(values, 0, versions.Length, behind: false);
            int to = bounds.Find(values, from, versions.Length, behind: true);
            if (isLast || (descending ? from > 0 : to < versions.Length))
                End();
            if (from == to)
                continue;
            (Values, _versions) = (values, versions);
            (Row, _left) = (descending ? to - 1 : from, to - from - 1);
            return true;
        }

        return false;
    }

    /// <summary>The next stretch, ascending within itself; false when there is none.</summary>
    protected abstract bool TryRead(out Column[] values, out long[] versions, out bool isLast);

    /// <summary>What follows lies outside the range.</summary>
    protected abstract void End();
}

/// <summary>Entries in memory.</summary>
internal sealed class MemoryKeyRun : KeyRun
{
    private const int Stretch = 512;
    private readonly Column[] _values;
    private readonly int[] _order;
    private readonly long[] _versions;
    private int _from;
    private int _to;

    public MemoryKeyRun(OrderedEntries entries, long[] versions, KeyBounds bounds, bool descending)
        : base(bounds, descending)
    {
        (_values, _order, _versions) = (entries.Values, entries.Order, versions);
        _from = Find(behind: false);
        _to = Find(behind: true);
    }

    protected override bool TryRead(out Column[] values, out long[] versions, out bool isLast)
    {
        int count = Math.Min(Stretch, _to - _from);
        ReadOnlySpan<int> entries = _order.AsSpan(Descending ? _to - count : _from, count);
        values = count == 0 ? [] : [.. Gather(entries)];
        versions = new long[count];
        for (int i = 0; i < count; i++)
            versions[i] = _versions[entries[i]];
        (_from, _to) = Descending ? (_from, _to - count) : (_from + count, _to);
        isLast = _from == _to;
        return count > 0;
    }

    protected override void End() => _from = _to;

    private Column[] Gather(ReadOnlySpan<int> entries)
    {
        var gathered = new Column[_values.Length];
        for (int i = 0; i < gathered.Length; i++)
            gathered[i] = _values[i].Gather(entries);
        return gathered;
    }

    private int Find(bool behind)
    {
        int from = 0, to = _order.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            int place = Bounds.Place(_values, _order[middle]);
            (from, to) = place < 0 || (behind && place == 0) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}

/// <summary>Entries in a segment, a page at a time; between two pages nothing is held.</summary>
internal sealed class SegmentKeyRun : KeyRun
{
    private readonly TableSegment _segment;
    private readonly int _number;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly int _pageCount;
    private int _next;

    public SegmentKeyRun(
        TableSegment segment, int number, IReadOnlyList<TableColumn> columns, KeyBounds bounds, bool descending)
        : base(bounds, descending)
    {
        (_segment, _number, _columns) = (segment, number, columns);
        _pageCount = segment.Reader.Find(PageKind.Keys, number).Length;
        _next = _pageCount == 0 ? -1 : FirstPage();
    }

    protected override bool TryRead(out Column[] values, out long[] versions, out bool isLast)
    {
        (values, versions, isLast) = ([], [], true);
        if (_next < 0 || _next >= _pageCount)
            return false;
        PageEntry entry = _segment.Reader.Find(PageKind.Keys, _number)[_next];
        using var pages = new PageReader(isScan: false);
        ReadOnlySpan<byte> page = pages.Read(_segment.Reader, entry);
        versions = new long[entry.Rows];
        for (int i = 0; i < versions.Length; i++)
            versions[i] = BinaryPrimitives.ReadInt64LittleEndian(page[(i * sizeof(long))..]);
        values = Decode(page[(entry.Rows * sizeof(long))..], entry.Rows);
        _next += Descending ? -1 : 1;
        isLast = _next < 0 || _next >= _pageCount;
        return true;
    }

    protected override void End() => _next = -1;

    // Ascending: the last page that begins before the range, as its end may lie in it. Descending: the last that does not begin behind it.
    private int FirstPage()
    {
        ReadOnlySpan<PageEntry> directory = _segment.Reader.Find(PageKind.KeyDirectory, _number);
        if (directory.IsEmpty)
            return Descending ? _pageCount - 1 : 0;
        using var pages = new PageReader(isScan: false);
        Column[] firsts = Decode(pages.Read(_segment.Reader, directory[0]), directory[0].Rows);
        int page = Bounds.Find(firsts, 0, Math.Min(_pageCount, firsts[0].Count), behind: Descending) - 1;
        return Descending ? page : Math.Max(0, page);
    }

    private Column[] Decode(ReadOnlySpan<byte> sections, int rows)
    {
        int[] all = ScatteredColumn.AllRows(rows);
        var values = new Column[_columns.Count];
        for (int i = 0; i < values.Length; i++)
        {
            int bytes = BinaryPrimitives.ReadInt32LittleEndian(sections);
            var view = new PageView(sections.Slice(8, bytes), rows);
            values[i] = Decode(_columns[i].Type, view, all);
            sections = sections[(8 + bytes)..];
        }

        return values;
    }

    private static Column Decode(SqlType type, in PageView view, int[] rows)
    {
        Column values = type.NewColumn(rows.Length);
        if (view is { IsFixed: true, HasNulls: false } && values is Column<int> && view.Width == sizeof(int))
            return new Column<int>(MemoryMarshal.Cast<byte, int>(view.Values).ToArray(), rows.Length);
        if (view is { IsFixed: true, HasNulls: false } && values is Column<long> && view.Width == sizeof(long))
            return new Column<long>(MemoryMarshal.Cast<byte, long>(view.Values).ToArray(), rows.Length);
        PageGather.AddTo(values, type, view, rows);
        return values;
    }
}
