using System.Buffers;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Rows laid aside in a temporary file, in the order they were added. May be read several times, each from the start.</summary>
internal sealed class SpilledRows(IReadOnlyList<SqlType> types, string directory) : IDisposable
{
    private readonly SpillFile _file = new(directory);
    private readonly List<SpilledChunk> _chunks = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public long Count { get; private set; }

    public long Bytes => _file.Bytes;

    public void Add(Batch batch)
    {
        _bytes.ResetWrittenCount();
        BatchCodec.Write(batch, types, _bytes);
        _chunks.Add(_file.Append(_bytes.WrittenSpan));
        Count += batch.Count;
    }

    /// <summary>The batches added, in turn.</summary>
    public IEnumerable<Batch> Read()
    {
        byte[] bytes = [];
        for (int i = 0; i < _chunks.Count; i++)
        {
            if (bytes.Length < _chunks[i].Bytes)
                bytes = new byte[_chunks[i].Bytes];
            Memory<byte> chunk = bytes.AsMemory(0, _chunks[i].Bytes);
            _file.Read(_chunks[i], chunk.Span);
            yield return BatchCodec.Read(chunk.Span, types);
        }
    }

    public void Dispose() => _file.Dispose();
}
