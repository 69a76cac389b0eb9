using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Writes chunks of one table as one segment: column by column, so that a scan of one column reads one stretch. Chunks keep their
/// numbers; rows that are gone keep their places, and lose their values. Pages of an older segment that lost no row are sealed anew as
/// they are.
/// </summary>
internal sealed class SegmentBuilder : IDisposable
{
    private readonly SegmentSpace _space;
    private readonly TenantRows _tenant;
    private readonly SegmentWriter _writer;
    private readonly PageBuilder _pages = new();
    private readonly PageReader _reader = new(isScan: true);
    private readonly uint _generation;

    /// <summary>Until it is disposed the key generation that it began under is not destroyed: attach the segment before that.</summary>
    public SegmentBuilder(TenantRows tenant, TableRows rows)
    {
        (_tenant, _space) = (tenant, tenant.Space!);
        _generation = tenant.BeginSegment();
        _writer = new SegmentWriter(tenant.Capability, ObjectOf(rows.Table, rows.Generation), _space.Objects);
    }

    /// <summary>A key of its own for each table and storage generation. Below 2^32 are the keys of logs.</summary>
    public static ulong ObjectOf(uint table, uint generation) => ((ulong)generation << 32) | table;

    /// <summary>
    /// Durable on return; no log names it yet. The stamps say what is gone from each chunk; <paramref name="deadElsewhere"/> rows are of
    /// chunks it answers for without holding a row of them.
    /// </summary>
    public TableSegment Build(Table table, IReadOnlyList<(Chunk Chunk, RowStamps Gone)> chunks, int deadElsewhere = 0)
    {
        foreach (TableColumn column in table.Columns)
        {
            foreach ((Chunk chunk, RowStamps gone) in chunks)
                AddColumn(column, chunk, gone);
        }

        foreach ((Chunk chunk, RowStamps gone) in chunks)
            AddWriters(chunk, gone);
        TableKey[] keys = [.. TableRows.IndexedKeys(table)];
        long[] keyBytes = new long[keys.Length];
        for (int number = 0; number < keys.Length; number++)
        {
            long before = _writer.Bytes;
            AddKey(table, keys[number], number, chunks);
            keyBytes[number] = _writer.Bytes - before;
        }

        SegmentDescriptor stored = _writer.Store();
        var reader = new SegmentReader(_space.Objects, _tenant.Capability, stored, _space.Pages);
        return new TableSegment(
            reader, [.. keys.Select(key => key.Oid)], keyBytes, deadElsewhere + chunks.Sum(each => each.Gone.GoneCount));
    }

    public void Dispose()
    {
        _writer.Dispose();
        _pages.Dispose();
        _reader.Dispose();
        _tenant.EndSegment(_generation);
    }

    private void AddColumn(TableColumn column, Chunk chunk, RowStamps gone)
    {
        switch (chunk.Values)
        {
            case ResidentValues resident when resident.Columns.TryGetValue(column.Number, out ChunkColumn? values):
                int count = chunk.Count;
                for (int from = 0, rows; from < count; from += rows)
                {
                    rows = PageBuilder.RowsOfPage(values.Values, from, count);
                    _writer.Add(
                        PageKind.Values, (ushort)column.Number, chunk.Index, from, rows,
                        _pages.Encode(values.Type, values.Values, from, rows, gone));
                }

                break;
            case StoredValues stored:
                foreach (PageEntry page in stored.Pages(column))
                    AddAgain(stored.Segment, page, gone);
                break;
        }
    }

    private void AddAgain(TableSegment segment, in PageEntry page, RowStamps gone)
    {
        ReadOnlySpan<byte> bytes = _reader.Read(segment.Reader, page);
        bool losesRows = false;
        for (int row = page.First; row < page.First + page.Rows && !losesRows; row++)
            losesRows = gone.IsGone(row);
        if (losesRows && page.Kind == PageKind.Values)
            bytes = _pages.Without(bytes, page.First, page.Rows, gone);
        _writer.Add(page.Kind, page.Column, page.Chunk, page.First, page.Rows, bytes);
    }

    private void AddWriters(Chunk chunk, RowStamps gone)
    {
        if (chunk.Values is StoredValues stored)
        {
            foreach (PageEntry page in stored.Segment.Reader.Find(PageKind.Writers, 0, stored.Chunk))
                AddAgain(stored.Segment, page, gone);
            return;
        }

        uint[] writers = chunk.Values.Writers(chunk.Stamps, chunk.AllRows());
        _writer.Add(
            PageKind.Writers, 0, chunk.Index, 0, writers.Length, _pages.EncodeWriters(writers));
    }

    private void AddKey(Table table, TableKey key, int number, IReadOnlyList<(Chunk Chunk, RowStamps Gone)> chunks)
    {
        var keys = new SortedKeysWriter(_writer, number, key, [.. key.Columns.Select(ordinal => table.Columns[ordinal])]);
        foreach ((Chunk chunk, RowStamps gone) in chunks)
            keys.Add(chunk, gone);
        keys.Write();
    }
}
