namespace PgVecByok.Engine;

/// <summary>
/// One column of a chunk. It owns what it holds: contents of variable length are copied into its own blocks, so that a client's buffer
/// is not kept alive by one value, vectors lie one behind the other, and a fence can wipe them.
/// </summary>
internal abstract class ChunkColumn(SqlType type, Column values)
{
    public SqlType Type { get; } = type;

    public Column Values { get; } = values;

    /// <summary>REQUIRES: the table's gate. The chunk has room.</summary>
    public abstract void Append(Column source, int from, int count);

    /// <summary>Overwrites contents. REQUIRES: nobody reads any more.</summary>
    public abstract void Wipe();

    /// <summary>Gives back what it can be done without. REQUIRES: nobody reads any more, nor holds a value of it.</summary>
    public virtual void Release(RowMemory memory)
    {
    }

    public static ChunkColumn Create(TableColumn column, int capacity, RowMemory memory) =>
        Create(column.Type, column.Typmod, capacity, memory);

    public static ChunkColumn Create(SqlType type, int typmod, int capacity, RowMemory memory) => type.NewColumn(capacity) switch
    {
        Column<Vector> vectors => new VectorChunkColumn(type, vectors, typmod > 0 ? typmod * capacity : 0, memory),
        Column<Text> texts => new TextChunkColumn(type, texts, memory),
        Column<Bytea> blobs => new OwnArrayColumn<Bytea>(type, blobs, OwnArrays.Copy),
        Column<HalfVector> vectors => new OwnArrayColumn<HalfVector>(type, vectors, OwnArrays.Copy),
        Column<SparseVector> vectors => new OwnArrayColumn<SparseVector>(type, vectors, OwnArrays.Copy),
        Column<BitString> bits => new OwnArrayColumn<BitString>(type, bits, OwnArrays.Copy),
        Column other => new PlainChunkColumn(type, other),
    };
}

internal sealed class PlainChunkColumn(SqlType type, Column values) : ChunkColumn(type, values)
{
    public override void Append(Column source, int from, int count) => Values.AppendRange(source, from, count);

    // Numbers too wide for a long, arrays and their like are let go: the sweep behind a fence overwrites what is free.
    public override void Wipe() => Values.Wipe();
}

internal sealed class TextChunkColumn(SqlType type, Column<Text> values, RowMemory memory) : ChunkColumn(type, values)
{
    private const int BlockBytes = 64 << 10;
    private readonly List<byte[]> _blocks = [];
    private int _used;

    public override void Append(Column source, int from, int count)
    {
        var texts = (Column<Text>)source;
        for (int row = from; row < from + count; row++)
        {
            if (texts.IsNull(row))
                values.AppendNull();
            else
                values.Append(Copy(texts[row].Span));
        }
    }

    public override void Wipe()
    {
        foreach (byte[] block in _blocks)
            Array.Clear(block);
    }

    private Text Copy(ReadOnlySpan<byte> bytes)
    {
        if (_blocks.Count == 0 || _blocks[^1].Length - _used < bytes.Length)
        {
            // The first blocks are small: most tables are.
            _blocks.Add(memory.Allocate<byte>(Math.Max(bytes.Length, Math.Min(BlockBytes, 1024 << (2 * Math.Min(_blocks.Count, 3))))));
            _used = 0;
        }

        bytes.CopyTo(_blocks[^1].AsSpan(_used));
        _used += bytes.Length;
        return new Text(_blocks[^1], _used - bytes.Length, bytes.Length);
    }
}

internal sealed class VectorChunkColumn(SqlType type, Column<Vector> values, int blockFloats, RowMemory memory)
    : ChunkColumn(type, values)
{
    private const int VariableBlockFloats = 64 << 10;
    private readonly List<float[]> _blocks = [];
    private int _used;

    public override void Append(Column source, int from, int count)
    {
        var vectors = (Column<Vector>)source;
        for (int row = from, end = from + count, run; row < end; row += run)
        {
            run = 1;
            if (vectors.IsNull(row))
            {
                values.AppendNull();
                continue;
            }

            while (row + run < end && !vectors.IsNull(row + run) && vectors[row + run].Follows(vectors[row + run - 1]))
                run++;
            run = AppendRun(vectors[row], run);
        }
    }

    public override void Wipe()
    {
        foreach (float[] block in _blocks)
            Array.Clear(block);
    }

    public override void Release(RowMemory memory)
    {
        foreach (float[] block in _blocks)
            memory.Release(block);
        _blocks.Clear();
    }

    /// <summary>
    /// The floats of rows [row, row + n) where they lie one behind the other with equal dimensions; n is found here.
    /// </summary>
    public ReadOnlySpan<float> Run(int row, int end, out int rows)
    {
        ReadOnlySpan<Vector> all = values.Values;
        Vector first = all[row];
        rows = 1;
        while (row + rows < end && !values.IsNull(row + rows) && all[row + rows].Follows(all[row + rows - 1]))
            rows++;
        return first.Extend(rows);
    }

    /// <summary>Copies vectors that lie one behind the other at once, as many as the block has room for; returns how many.</summary>
    private int AppendRun(Vector first, int count)
    {
        int dimensions = first.Dimensions;
        if (_blocks.Count == 0 || _blocks[^1].Length - _used < dimensions)
        {
            _blocks.Add(memory.Allocate<float>(Math.Max(dimensions, blockFloats > 0 ? blockFloats : VariableBlockFloats)));
            _used = 0;
        }

        float[] block = _blocks[^1];
        count = Math.Min(count, (block.Length - _used) / dimensions);
        first.Extend(count).CopyTo(block.AsSpan(_used));
        for (int i = 0; i < count; i++, _used += dimensions)
            values.Append(new Vector(block, _used, dimensions));
        return count;
    }
}
