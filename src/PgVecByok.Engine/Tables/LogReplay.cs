using System.Buffers.Binary;
using PgVecByok.Sql;

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

    private readonly List<Insertion> _insertions = [];
    private readonly List<(uint Table, uint Generation, int Chunk, int Row)> _deletions = [];

    public List<CatalogEdit> Edits { get; } = [];

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

    public void Finish()
    {
        foreach (IGrouping<(uint, uint, int), Insertion> chunk in _insertions
            .GroupBy(insertion => (insertion.Table, insertion.Generation, insertion.Chunk)))
        {
            Build([.. chunk.OrderBy(insertion => insertion.First)]);
        }

        foreach ((uint table, uint generation, int chunk, int row) in _deletions)
        {
            TableRows rows = tenant.Table(table, generation);
            rows.Chunks[chunk].End[row] = 1;
            rows.CountLive(-1);
        }

        foreach (TableRows rows in tenant.Tables)
            rows.FillGaps();
    }

    private void AddChange(ref RecordReader record, ReadOnlyMemory<byte> bytes, uint xid)
    {
        byte kind = record.Byte();
        if (kind is not (CommitRecord.Insert or CommitRecord.Delete or CommitRecord.Image))
            throw RecordReader.Malformed();
        uint table = record.UInt32(), generation = record.UInt32();
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

    private void Build(IReadOnlyList<Insertion> insertions)
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
                SqlType type = types(reader.UInt32()) ?? throw RecordReader.Malformed();
                ChunkColumn column = chunk?.Columns[number] ?? ChunkColumn.Create(type, -1, insertion.Capacity);
                columns.Add(number, column);
                for (int i = 0; i < gap; i++)
                    column.Values.AppendNull();
                ColumnCodec.Read(ref reader, type, column, insertion.Count);
            }

            chunk ??= new Chunk(insertion.Chunk, insertion.Capacity, columns);
            chunk.Stamp(chunk.Count, gap, Stamp.Aborted, 0);
            chunk.Stamp(insertion.First, insertion.Count, begin: 1, insertion.Xid);
            for (int row = 0; row < insertion.Xids.Length / sizeof(uint); row++)
                chunk.Xmin[insertion.First + row] = BinaryPrimitives.ReadUInt32LittleEndian(insertion.Xids.Span[(row * sizeof(uint))..]);
            rows.CountLive(insertion.Count);
        }

        rows.Restore(chunk!);
    }
}
