using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Rebuilds a tenant's rows from its log. Transactions commit in another order than their rows were placed in, so rows are put in
/// place by their numbers, and only then is what ended them applied. Rows that no record names came to nothing: their places stay.
/// </summary>
internal sealed class LogReplay(TenantRows tenant, Func<uint, SqlType?> types)
{
    private readonly record struct Insertion(
        uint Table, uint Generation, int Chunk, int Capacity, int First, int Count, uint Xid, ReadOnlyMemory<byte> Columns,
        ReadOnlyMemory<byte> Xids);

    private readonly record struct Stored(uint Table, uint Generation, TableSegment Segment, SegmentChunk[] Chunks);

    private readonly List<Insertion> _insertions = [];
    private readonly List<Stored> _segments = [];
    private readonly Dictionary<(uint Table, uint Generation), List<IndexPart>> _parts = [];
    private readonly Dictionary<(uint Table, uint Generation), TableStatistics> _statistics = [];
    private readonly List<(uint Table, uint Generation, int Chunk, int Row)> _deletions = [];

    public List<CatalogEdit> Edits { get; } = [];

    /// <summary>Reads what named types that came later, as often as more becomes known by it.</summary>
    public void ReadEdits(UserTypes registry)
    {
        List<int> unread = [.. Enumerable.Range(0, Edits.Count).Where(at => Edits[at].Unread is not null)];
        for (bool isLast = false; unread.Count > 0;)
        {
            int before = unread.Count;
            using (CatalogJson.ReadWith(registry, isLast))
                unread.RemoveAll(at => TryRead(at, isLast));
            isLast = unread.Count == before;
        }
    }

    private bool TryRead(int at, bool isLast)
    {
        if (Edits[at].ReadAgain(isLast) is not { } read)
            return false;
        Edits[at] = read;
        return true;
    }

    public void Add(ReadOnlyMemory<byte> bytes)
    {
        var record = new RecordReader(bytes.Span);
        if (record.Byte() != CommitRecord.Format)
            throw RecordReader.Malformed();
        uint xid = record.UInt32();
        tenant.XidCeiling = Math.Max(tenant.XidCeiling, record.UInt32());
        for (int edits = record.Count(); edits > 0; edits--)
            Edits.Add(CatalogEdit.Read(ref record));
        for (int sequences = record.Count(); sequences > 0; sequences--)
            tenant.Restore(record.UInt32(), new SequenceState(record.Int64(), record.Byte() == 1));
        for (int changes = record.Count(); changes > 0; changes--)
            AddChange(ref record, bytes, xid);
        if (!record.AtEnd)
            throw RecordReader.Malformed();
    }

    /// <param name="catalog">As of the log's end. Columns that it does not have are not read: their types may be others now, or gone.</param>
    public void Finish(CatalogSnapshot catalog)
    {
        HashSet<(uint, uint, int)> stored = PlaceSegments();
        foreach (IGrouping<(uint, uint, int), Insertion> chunk in _insertions
            .GroupBy(insertion => (insertion.Table, insertion.Generation, insertion.Chunk)))
        {
            if (!stored.Contains(chunk.Key))
                Build([.. chunk.OrderBy(insertion => insertion.First)], LiveIn(catalog, chunk.Key.Item1, chunk.Key.Item2));
        }

        foreach ((uint table, uint generation, int chunk, int row) in _deletions)
            End(tenant.Table(table, generation), chunk, row);

        foreach (((uint table, uint generation), List<IndexPart> parts) in _parts)
            tenant.Table(table, generation).Restore(parts);
        foreach (TableRows rows in tenant.Tables)
            rows.FillGaps();
        foreach (((uint table, uint generation), TableStatistics statistics) in _statistics)
            tenant.Table(table, generation).Statistics = statistics;
        // The rows have copies of their own now, which a fence wipes.
        foreach (Insertion insertion in _insertions)
            MemoryMarshal.AsMemory(insertion.Columns).Span.Clear();
    }

    private void AddChange(ref RecordReader record, ReadOnlyMemory<byte> bytes, uint xid)
    {
        byte kind = record.Byte();
        if (kind == CommitRecord.Rotation)
        {
            var rotation = new PendingRotation(new Guid(record.Raw(16)), record.UInt32(), record.UInt32(), record.Int64());
            tenant.Rotation = rotation.PagesTotal == PendingRotation.Ended ? null : rotation;
            return;
        }

        uint table = record.UInt32(), generation = record.UInt32();
        if (kind == CommitRecord.Segment)
        {
            AddSegment(ref record, table, generation);
            return;
        }

        if (kind == CommitRecord.Statistics)
        {
            _statistics[(table, generation)] = StatisticsCodec.Read(ref record, types, tenant.Memory);
            return;
        }

        if (CommitRecord.IsIndexPart(kind))
        {
            AddIndexPart(ref record, table, generation, kind);
            return;
        }

        if (kind == CommitRecord.PartsGone)
        {
            RemoveParts(ref record, PartsOf(table, generation));
            return;
        }

        if (kind is not (CommitRecord.Insert or CommitRecord.Delete or CommitRecord.Image))
            throw RecordReader.Malformed();
        int chunk = record.Int32(), capacity = record.Int32(), first = record.Int32(), count = record.Int32();
        if (chunk < 0 || capacity is < 1 or > 65_536 || first < 0 || count < 1 || first > capacity - count)
            throw RecordReader.Malformed();
        if (kind == CommitRecord.Delete)
        {
            _deletions.Add((table, generation, chunk, first));
            return;
        }

        int start = bytes.Length - record.Left;
        ColumnCodec.Skip(ref record, types, count);
        ReadOnlyMemory<byte> columns = bytes[start..(bytes.Length - record.Left)], xids = default;
        if (kind == CommitRecord.Image)
        {
            int at = bytes.Length - record.Left;
            record.Raw(sizeof(uint) * count);
            xids = bytes.Slice(at, sizeof(uint) * count);
        }

        _insertions.Add(new Insertion(table, generation, chunk, capacity, first, count, xid, columns, xids));
    }

    private void AddSegment(ref RecordReader record, uint table, uint generation)
    {
        SegmentDescriptor descriptor = SegmentDescriptor.Decode(record.Raw(SegmentDescriptor.EncodedBytes));
        uint[] keys = new uint[record.Count()];
        long[] keyBytes = new long[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            (keys[i], keyBytes[i]) = (record.UInt32(), record.Int64());
        int dead = record.Int32();
        var chunks = new SegmentChunk[record.Count()];
        for (int i = 0; i < chunks.Length; i++)
        {
            int index = record.Int32(), capacity = record.Int32(), count = record.Int32();
            if (index < 0 || capacity is < 1 or > 65_536 || count < 1 || count > capacity)
                throw RecordReader.Malformed();
            chunks[i] = new SegmentChunk(index, capacity, count, ReadGone(ref record, capacity, count));
        }

        SegmentSpace space = tenant.Space ?? throw new InvalidOperationException("a log names segments, and no object store was given");
        var reader = new SegmentReader(space.Objects, tenant.Capability, descriptor, space.Pages);
        _segments.Add(new Stored(table, generation, new TableSegment(reader, keys, keyBytes, dead), chunks));
    }

    private void AddIndexPart(ref RecordReader record, uint table, uint generation, byte kind)
    {
        SegmentDescriptor descriptor = SegmentDescriptor.Decode(record.Raw(SegmentDescriptor.EncodedBytes));
        IndexPartHead head = IndexPartHead.Read(ref record, kind);
        List<IndexPart> parts = PartsOf(table, generation);
        RemoveParts(ref record, parts);
        if (kind == CommitRecord.PartWithoutGuide)
            return;
        SegmentSpace space = tenant.Space ?? throw new InvalidOperationException("a log names segments, and no object store was given");
        parts.Add(new IndexPart(new SegmentReader(space.Objects, tenant.Capability, descriptor, space.Pages), head));
    }

    private List<IndexPart> PartsOf(uint table, uint generation)
    {
        if (!_parts.TryGetValue((table, generation), out List<IndexPart>? parts))
            _parts.Add((table, generation), parts = []);
        return parts;
    }

    private static void RemoveParts(ref RecordReader record, List<IndexPart> parts)
    {
        for (int replaced = record.Count(); replaced > 0; replaced--)
        {
            var id = new Guid(record.Raw(16));
            parts.RemoveAll(part => part.Reader.Descriptor.Id == id);
        }
    }

    private static ulong[]? ReadGone(ref RecordReader record, int capacity, int count)
    {
        int words = record.Int32();
        if (words == 0)
            return null;
        ulong[] gone = RowStamps.NewBits(capacity);
        if (words == CommitRecord.AllGone)
        {
            for (int row = 0; row < count; row++)
                gone[row >> 6] |= 1UL << (row & 63);
            return gone;
        }

        if (words != gone.Length)
            throw RecordReader.Malformed();
        for (int word = 0; word < words; word++)
            gone[word] = (ulong)record.Int64();
        return gone;
    }

    /// <summary>The last segment that names a chunk holds it: compaction and re-encryption move chunks from one to another.</summary>
    private HashSet<(uint, uint, int)> PlaceSegments()
    {
        var placed = new HashSet<(uint, uint, int)>();
        foreach (Stored stored in Enumerable.Reverse(_segments))
        {
            TableRows rows = tenant.Table(stored.Table, stored.Generation);
            bool isNeeded = false;
            foreach (SegmentChunk chunk in stored.Chunks)
            {
                if (!placed.Add((stored.Table, stored.Generation, chunk.Index)))
                    continue;
                rows.Restore(new Chunk(chunk, stored.Segment));
                rows.CountLive(LogImage.LiveOf(chunk));
                isNeeded = true;
            }

            if (isNeeded)
                rows.Restore(stored.Segment);
        }

        return placed;
    }

    private static void End(TableRows rows, int index, int row)
    {
        // Not there: the chunk was left out of an image, since none of its rows lived.
        if (index >= rows.Chunks.Length || rows.Chunks[index] is not { } chunk || row >= chunk.Count || chunk.BeginOf(row) == Stamp.Aborted)
            return;
        if (chunk.EndOf(row) == Stamp.None)
            rows.CountLive(-1);
        if (chunk.Segment is null)
            chunk.End(row, 1);
        else
            chunk.MarkGone(row);
    }

    private static HashSet<short> LiveIn(CatalogSnapshot catalog, uint table, uint generation) =>
        catalog.ByOid(table) is Table now && now.StorageGeneration == generation ? [.. now.Columns.Select(column => column.Number)] : [];

    private void Build(IReadOnlyList<Insertion> insertions, HashSet<short> live)
    {
        Insertion first = insertions[0];
        Chunk? chunk = null;
        TableRows rows = tenant.Table(first.Table, first.Generation);
        foreach (Insertion insertion in insertions)
        {
            var reader = new RecordReader(insertion.Columns.Span);
            var columns = new SortedDictionary<short, ChunkColumn>();
            int gap = insertion.First - (chunk?.Count ?? 0);
            for (int left = reader.Count(); left > 0; left--)
            {
                short number = (short)reader.Int32();
                if (!live.Contains(number))
                {
                    ColumnCodec.SkipValues(ref reader, types, insertion.Count);
                    continue;
                }

                SqlType type = types(reader.UInt32()) ?? throw RecordReader.Malformed();
                ChunkColumn column = (chunk?.Values as ResidentValues)?.Columns[number]
                    ?? ChunkColumn.Create(type, -1, insertion.Capacity, tenant.Memory);
                columns.Add(number, column);
                for (int i = 0; i < gap; i++)
                    column.Values.AppendNull();
                ColumnCodec.Read(ref reader, type, column, insertion.Count);
            }

            chunk ??= new Chunk(insertion.Chunk, insertion.Capacity, columns);
            chunk.Stamp(chunk.Count, gap, Stamp.Aborted, 0);
            chunk.Stamp(insertion.First, insertion.Count, begin: 1, insertion.Xid);
            for (int row = 0; row < insertion.Xids.Length / sizeof(uint); row++)
                chunk.Stamps.Xmin![insertion.First + row] = BinaryPrimitives.ReadUInt32LittleEndian(insertion.Xids.Span[(row * sizeof(uint))..]);
            rows.CountLive(insertion.Count);
        }

        rows.Restore(chunk!);
    }
}
