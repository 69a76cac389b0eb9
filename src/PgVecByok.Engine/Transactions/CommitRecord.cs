using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// What one transaction did to one tenant, as its log keeps it. A large transaction makes several; they are appended together.
/// <code>
///   format 1 | xid 4 | xid ceiling 4
///   catalog edits n | each: kind 1, key, json (length -1: removed)
///   sequences n     | each: oid 4, value 8, called 1
///   changes n       | each: kind 1, table 4, generation 4, chunk 4, capacity 4, first row 4, count 4
///                     inserts: columns n | each: number 4, type oid 4, encoded values
///                     images, of many transactions' rows: as inserts, then an xid 4 for each row
///                     segments: kind 1, table 4, generation 4, description, keys n | each: oid 4, bytes 8; dead 4,
///                     chunks n | each: chunk 4, capacity 4, count 4, words n | 8 each: bit set, no row there (n = -1: none at all)
///                     index parts: kind 1, table 4, generation 4, description, index 4, model 16, metric 1, dimensions 4, dimensions of
///                     a code's part 4, lists 4, the model's rows 8, rows 4, efforts n | each: steps 4, ranks 4, slack 4; spread 4;
///                     chunks n | each: chunk 4, rows 4; replaced n | ids 16
///                     copies of an index's vectors: as its parts, without lists and spread
///                     statistics: kind 1, table 4, generation 4, rows 8, columns n | each: number 4, type oid 4, null fraction 8,
///                     distinct 8, width 4, correlation 8 (NaN: none), common values, their shares 8 each, bounds; values: n, encoded if n is not 0
///                     rotations that are under way: kind 1, job 16, old generation 4, generation 4, pages 8 (-1: ended)
/// </code>
/// </summary>
internal sealed class CommitRecord(uint xid)
{
    public const byte Format = 1;
    /// <summary>In place of a number of words: no row is there.</summary>
    public const int AllGone = -1;

    public const byte Insert = 1, Delete = 2, Image = 3, Segment = 4, Rotation = 5, Statistics = 7, Copies = 9;

    public const byte PartsGone = 10, Part = 14;

    /// <summary>Parts whose centres had no codes: they are not read any more, and made anew when rows move next.</summary>
    public const byte PartWithoutGuide = 6;

    /// <summary>Parts whose efforts count lists one by one, however many rows each has.</summary>
    public const byte PartByCount = 8;

    /// <summary>Parts whose efforts say what each bound alone would miss.</summary>
    public const byte PartByQuantiles = 11;

    /// <summary>Parts whose efforts are of steps that are read, the same for every query.</summary>
    public const byte PartBySteps = 12;

    /// <summary>Parts of no narrow list pages.</summary>
    public const byte PartOfSmallPages = 13;

    /// <summary>Of any format, or copies.</summary>
    public static bool IsIndexPart(byte kind) =>
        kind is Part or PartOfSmallPages or PartBySteps or PartByQuantiles or PartByCount or PartWithoutGuide or Copies;

    // Several to a large commit, so that a frame is sealed and checked in steps that fit a cache.
    private const int RecordBytes = 8 << 20;

    private readonly RecordWriter _changes = new();
    private int _changeCount;

    public uint XidCeiling { get; init; }

    public IReadOnlyList<CatalogEdit> Edits { get; init; } = [];

    public IReadOnlyList<(uint Oid, SequenceState State)> Sequences { get; init; } = [];

    public bool IsFull => _changes.Count >= RecordBytes;

    public void Add(in Change change)
    {
        AddHead(change.IsInsert ? Insert : Delete, change.Rows, change.Chunk, change.First, change.Count);
        if (change.IsInsert)
            AddColumns((ResidentValues)change.Chunk.Values, change.First, change.Count);
    }

    /// <summary>Rows as they stand, whoever wrote them.</summary>
    public void AddImage(TableRows rows, Chunk chunk, int first, int count)
    {
        AddHead(Image, rows, chunk, first, count);
        AddColumns((ResidentValues)chunk.Values, first, count);
        for (int row = first; row < first + count; row++)
            _changes.UInt32(chunk.Stamps.Xmin![row]);
    }

    /// <summary>From here on the chunks' values are in the segment.</summary>
    public void AddSegment(TableRows rows, TableSegment segment, IReadOnlyList<SegmentChunk> chunks)
    {
        _changeCount++;
        _changes.Byte(Segment).UInt32(rows.Table).UInt32(rows.Generation).Raw(segment.Descriptor.Encode()).Int32(segment.Keys.Length);
        for (int key = 0; key < segment.Keys.Length; key++)
            _changes.UInt32(segment.Keys[key]).Int64(segment.KeyBytes[key]);
        _changes.Int32(segment.Dead).Int32(chunks.Count);
        foreach (SegmentChunk chunk in chunks)
        {
            bool isEmpty = LogImage.LiveOf(chunk) == 0;
            _changes.Int32(chunk.Index).Int32(chunk.Capacity).Int32(chunk.Count).Int32(isEmpty ? AllGone : chunk.Gone?.Length ?? 0);
            foreach (ulong word in isEmpty ? [] : chunk.Gone ?? [])
                _changes.Int64((long)word);
        }
    }

    /// <summary>From here on the chunks' rows are found by it, and the replaced parts are not read any more.</summary>
    public void AddIndexPart(TableRows rows, IndexPart part, IReadOnlyCollection<IndexPart> replaced)
    {
        _changeCount++;
        IndexPartHead head = part.Head;
        _changes.Byte(part.Head.IsCopies ? Copies : Part).UInt32(rows.Table).UInt32(rows.Generation).Raw(part.Reader.Descriptor.Encode())
            .UInt32(head.Index).Raw(head.Model.ToByteArray()).Byte((byte)head.Metric).Int32(head.Shape.Dimensions)
            .Int32(head.Shape.Logged).Int32(head.Lists).Int64(head.ModelRows).Int32(head.Rows);
        head.Effort.Write(_changes, head.IsCopies);
        _changes.Int32(head.Covers.Count);
        foreach (CoveredChunk cover in head.Covers)
            _changes.Int32(cover.Chunk).Int32(cover.Rows);
        AddReplaced(replaced);
    }

    /// <summary>The parts are not read any more, and nothing is in their place.</summary>
    public void AddPartsGone(TableRows rows, IReadOnlyCollection<IndexPart> parts)
    {
        _changeCount++;
        _changes.Byte(PartsGone).UInt32(rows.Table).UInt32(rows.Generation);
        AddReplaced(parts);
    }

    private void AddReplaced(IReadOnlyCollection<IndexPart> parts)
    {
        _changes.Int32(parts.Count);
        foreach (IndexPart each in parts)
            _changes.Raw(each.Reader.Descriptor.Id.ToByteArray());
    }

    public void AddStatistics(TableRows rows, TableStatistics statistics)
    {
        _changeCount++;
        _changes.Byte(Statistics).UInt32(rows.Table).UInt32(rows.Generation);
        StatisticsCodec.Write(_changes, statistics);
    }

    public void AddRotation(PendingRotation rotation)
    {
        _changeCount++;
        _changes.Byte(Rotation).Raw(rotation.Job.ToByteArray())
            .UInt32(rotation.OldGeneration).UInt32(rotation.Generation).Int64(rotation.PagesTotal);
    }

    private void AddHead(byte kind, TableRows rows, Chunk chunk, int first, int count)
    {
        _changeCount++;
        _changes.Byte(kind).UInt32(rows.Table).UInt32(rows.Generation)
            .Int32(chunk.Index).Int32(chunk.Capacity).Int32(first).Int32(count);
    }

    private void AddColumns(ResidentValues values, int first, int count)
    {
        _changes.Int32(values.Columns.Count);
        foreach ((short number, ChunkColumn column) in values.Columns)
        {
            _changes.Int32(number).UInt32(column.Type.Oid);
            ColumnCodec.Write(_changes, column.Type, column.Values, first, count);
        }
    }

    public ReadOnlyMemory<byte> Encode()
    {
        RecordWriter record = new RecordWriter().Byte(Format).UInt32(xid).UInt32(XidCeiling).Int32(Edits.Count);
        foreach (CatalogEdit edit in Edits)
            edit.Write(record);
        record.Int32(Sequences.Count);
        foreach ((uint oid, SequenceState state) in Sequences)
            record.UInt32(oid).Int64(state.Last).Byte(state.IsCalled ? (byte)1 : (byte)0);
        record.Int32(_changeCount).Raw(_changes.Written.Span);
        _changes.Wipe();
        return record.Written;
    }

    /// <summary>The records of a transaction that is about to commit, tenant by tenant.</summary>
    public static IReadOnlyList<TenantRecords> Collect(
        Transaction transaction, IReadOnlyList<Change> changes, IReadOnlyList<CatalogEdit> edits)
    {
        var collected = new List<TenantRecords>();
        foreach (TenantRows tenant in transaction.Scope.Touched)
        {
            bool isSystem = tenant.Capability.Tenant.IsSystem;
            IReadOnlyList<(uint, SequenceState)> sequences = tenant.TakeDirtySequences();
            var records = new List<ReadOnlyMemory<byte>>();
            var record = new CommitRecord(transaction.XidIfAssigned ?? 0) { Edits = isSystem ? edits : [], Sequences = sequences };
            bool isEmpty = record.Edits.Count == 0 && sequences.Count == 0;
            foreach (BulkInsertion bulk in transaction.BulkInsertions.Where(bulk => bulk.Rows.Tenant == tenant))
                isEmpty &= !bulk.AddSegments(record);
            foreach (Change change in changes)
            {
                // What went into a segment is named by it.
                if (change.Rows.Tenant != tenant || (change.IsInsert && change.Chunk.Segment is not null))
                    continue;
                if (record.IsFull)
                {
                    records.Add(record.Encode());
                    record = new CommitRecord(transaction.Xid);
                }

                record.Add(change);
                isEmpty = false;
            }

            if (!isEmpty)
                records.Add(record.Encode());
            if (records.Count > 0)
                collected.Add(new TenantRecords(tenant.Capability, records));
        }

        return collected;
    }
}
