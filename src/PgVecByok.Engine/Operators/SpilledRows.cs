using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Rows laid aside in a temporary file, in the order they were added. May be read several times, each from the start.</summary>
internal sealed class SpilledRows(IReadOnlyList<SqlType> types, SpillSpace space) : IDisposable
{
    private readonly SpillFile _file = new(space.Directory);
    private readonly List<SpilledChunk> _chunks = [];
    private readonly PlaintextBuffer _bytes = new();
    private long _held;

    public long Count { get; private set; }

    public long Bytes => _file.Bytes;

    public void Add(Batch batch)
    {
        _bytes.Reset();
        BatchCodec.Write(batch, types, _bytes);
        space.Add(_bytes.WrittenSpan.Length);
        _held += _bytes.WrittenSpan.Length;
        _chunks.Add(_file.Append(_bytes.WrittenSpan));
        Count += batch.Count;
    }

    /// <summary>The batches added, in turn.</summary>
    public IEnumerable<Batch> Read()
    {
        using var bytes = new PlaintextBuffer();
        for (int i = 0; i < _chunks.Count; i++)
        {
            bytes.Reset();
            Memory<byte> chunk = bytes.GetMemory(_chunks[i].Bytes)[.._chunks[i].Bytes];
            _file.Read(_chunks[i], chunk.Span);
            yield return BatchCodec.Read(chunk.Span, types);
        }
    }

    public void Dispose()
    {
        space.Free(_held);
        _held = 0;
        _file.Dispose();
        _bytes.Dispose();
    }
}
