using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// A nearest-neighbour scan without a filter for several queries at once: each block of values is read, and decrypted, once for all of
/// them, and single-precision vectors meet four queries at a time. What each query finds is what a scan of its own would. Not for two
/// threads; several may share a queue of chunks.
/// </summary>
internal sealed class NearestBatch : IDisposable
{
    private readonly ExecutionScope _scope;
    private readonly VectorDistance _distance;
    private readonly RowMeasure[] _measures;
    private readonly float[]? _together;
    private readonly VectorCursor _cursor;
    private float[] _keys = [];

    private NearestBatch(NearestScanNode node, RowMeasure[] measures, float[]? together, long k, ChunkQueue chunks, ExecutionScope scope)
    {
        (_scope, _distance, _measures, _together) = (scope, node.Distance, measures, together);
        Transaction transaction = scope.Statement.Transaction;
        _cursor = new VectorCursor(transaction, node.Table, TableStore.Rows(transaction, node.Table), node.VectorOrdinal, chunks);
        Nearest = [.. measures.Select(_ => new NearestRows(k))];
    }

    /// <summary>By query.</summary>
    public NearestRows[] Nearest { get; }

    public bool MayHaveNulls => _cursor.HasSeenNulls;

    /// <summary>Null where no kernel fits, or a query is NULL or of another width. The scope is the thread's own.</summary>
    public static NearestBatch? Open(NearestScanNode node, Column[] queries, long k, ChunkQueue chunks, ExecutionScope scope)
    {
        if (node.VectorOrdinal < 0 || node.HasLimit || node.Filter.Count > 0 || queries.Any(query => query.IsNull(0)))
            return null;
        var measures = new RowMeasure[queries.Length];
        for (int query = 0; query < queries.Length; query++)
        {
            if (RowMeasure.For(node.Distance, node.Target.Type, queries[query]) is not { } measure || measure.Width == 0
                || (query > 0 && measure.Width != measures[0].Width))
                return null;
            measures[query] = measure;
        }

        float[]? together = queries.All(query => query is Column<Vector>)
            ? [.. queries.SelectMany(query => ((Column<Vector>)query)[0].Span.ToArray())]
            : null;
        return new NearestBatch(node, measures, together, k, chunks, scope);
    }

    /// <summary>Until no chunk is left. False: some values do not lie as a kernel wants them; nothing that was found counts.</summary>
    public bool Run()
    {
        while (_cursor.TryNextChunk(out _))
        {
            _scope.ThrowIfCancelled();
            if (!_cursor.HasBlocks)
                return false;
            while (_cursor.TryReadHere(out VectorBlock block))
            {
                if (block.Width != _measures[0].Width)
                    return false;
                Offer(block);
            }
        }

        _cursor.ThrowIfFenced();
        return true;
    }

    public void Dispose() => _cursor.Dispose();

    private void Offer(in VectorBlock block)
    {
        int count = block.Count;
        if (_keys.Length < count * _measures.Length)
            _keys = new float[count * _measures.Length];
        Measure(block);
        for (int query = 0; query < _measures.Length; query++)
        {
            NearestRows nearest = Nearest[query];
            ReadOnlySpan<float> keys = _keys.AsSpan(query * count, count);
            for (int row = nearest.Next(keys, 0); row < count; row = nearest.Next(keys, row + 1))
            {
                if (_cursor.Sees(block, row) && nearest.Accepts(keys[row], block.FirstVersion + row))
                    nearest.Offer(new Neighbour(block.FirstVersion + row, keys[row], _measures[query].Distance(block[row])));
            }
        }
    }

    private void Measure(in VectorBlock block)
    {
        Span<float> keys = _keys.AsSpan(0, block.Count * _measures.Length);
        if (_together is null)
        {
            for (int query = 0; query < _measures.Length; query++)
                _measures[query].Measure(block.Bytes, keys.Slice(query * block.Count, block.Count));
            return;
        }

        ReadOnlySpan<float> rows = MemoryMarshal.Cast<byte, float>(block.Bytes);
        int dimensions = block.Dimensions;
        switch (_distance)
        {
            case VectorDistance.L2: SquaredL2.DistancesToRows(_together, dimensions, rows, keys); break;
            case VectorDistance.NegativeInnerProduct: InnerProduct.DistancesToRows(_together, dimensions, rows, keys); break;
            case VectorDistance.Cosine: Cosine.DistancesToRows(_together, dimensions, rows, keys); break;
            default: L1.DistancesToRows(_together, dimensions, rows, keys); break;
        }
    }
}
