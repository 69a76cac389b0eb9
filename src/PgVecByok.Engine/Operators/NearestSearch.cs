using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// One thread's part of a nearest-neighbour scan: it takes chunks from the queue until none is left and keeps the nearest of their rows.
/// Distances are computed on whole blocks of values where they lie; whether the statement sees a row, and whether the filter lets it
/// through, is asked of those only that are near enough to be kept. A filter that is cheap against a distance goes first instead:
/// pages without a row that passes are then not even decrypted. Nor is a page whose sketch proves all its rows too
/// far away.
/// </summary>
internal sealed class NearestSearch : IDisposable
{
    private const int RowsOnTrial = 4096;
    private readonly NearestScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly Column _query;
    private readonly RowMeasure? _measure;
    private readonly VectorCursor _cursor;
    private readonly PageSet _pages;
    private readonly NearestFilter? _filter;
    private readonly TargetReader _target;
    private readonly double _limit;
    private readonly List<int> _near = new(Batch.TargetRows);
    private readonly float[] _key = new float[1];
    private float[] _keys = [];
    private long _bounded, _measured;
    private bool _hasNulls;

    /// <summary>Everything is compiled here, on the statement's own thread, so that <see cref="Run"/> may be another's.</summary>
    public NearestSearch(NearestScanNode node, Column query, long k, double limit, ChunkQueue chunks, ExecutionScope scope)
    {
        (_node, _query, _scope, _limit) = (node, query, scope, limit);
        Transaction transaction = scope.Statement.Transaction;
        TableRows rows = TableStore.Rows(transaction, node.Table);
        _measure = node.VectorOrdinal < 0 ? null : RowMeasure.For(node.Distance, node.Target.Type, node.Target.Typmod, query);
        _cursor = new VectorCursor(transaction, node.Table, rows, Math.Max(node.VectorOrdinal, 0), chunks);
        if (_measure?.SketchedDimensions >= rows.Tenant.Space?.Policy.SketchDimensions)
            _cursor.SketchedDimensions = _measure.SketchedDimensions;
        _pages = transaction.Read(new PageSet(rows.IsLargerThanCache));
        _filter = NearestFilter.Create(node, scope);
        _target = new TargetReader(node, scope);
        Nearest = new NearestRows(k, node.HasLimit && _measure is not null ? _measure.KeyLimit(limit) : float.PositiveInfinity);
    }

    public NearestRows Nearest { get; }

    public int RowsRemoved { get; private set; }

    /// <summary>False: every row that the statement sees has a distance.</summary>
    public bool MayHaveNulls => _cursor.HasSeenNulls || _hasNulls;

    private Transaction Transaction => _scope.Statement.Transaction;

    /// <summary>Until no chunk is left. <paramref name="afterChunk"/> is told of each.</summary>
    public void Run(Action? afterChunk = null)
    {
        while (_cursor.TryNextChunk(out Chunk? chunk))
        {
            _scope.ThrowIfCancelled();
            if (_measure is null || !_cursor.HasBlocks)
                OfferRows(chunk, 0, chunk.Count);
            else
                OfferBlocks(chunk, _measure);
            afterChunk?.Invoke();
        }

        _cursor.ThrowIfFenced();
    }

    /// <summary>Rows that an index proposes. False: it proposes too few that pass.</summary>
    public bool Run(IndexSearch index, long wanted)
    {
        float[] key = new float[1];
        byte[] room = GC.AllocateUninitializedArray<byte>(index.Form.TargetBytes);
        RowMeasure? measure = _measure ?? RowMeasure.For(_node.Distance, _node.Target.Type, _query);
        return index.Run(wanted, _filter is null ? null : Choose, (version, stored) =>
        {
            ReadOnlySpan<byte> value = index.Form.Target(stored, room);
            if (measure is null || !measure.Fits(value.Length))
                return;
            measure.Measure(value, key);
            if (!Nearest.Accepts(key[0], version))
                return;
            double distance = measure.Distance(value);
            if (distance < _limit || !_node.HasLimit)
                Nearest.Offer(new Neighbour(version, key[0], distance));
        }, () => measure is null || index.Form.IsApproximate ? double.PositiveInfinity : Nearest.Farthest);
    }

    public void Dispose()
    {
        _cursor.Dispose();
        Transaction.HasRead(_pages);
    }

    private void OfferBlocks(Chunk chunk, RowMeasure measure)
    {
        ulong[]? passing = null;
        if (_filter is { IsFirst: true })
        {
            passing = _filter.Passing(chunk, _pages, out int passed, out int removed);
            RowsRemoved += removed;
            if (passed == 0)
                return;
            _cursor.Wanted = passing;
        }

        while (_cursor.TryReadHere(out VectorBlock block))
        {
            if (!measure.Fits(block.Width))
                OfferRows(chunk, block.First, block.First + block.Count);
            else if (block.IsSketched)
                OfferSketched(chunk, block, measure, passing);
            else if (passing is not null)
                OfferPassing(block, measure, passing);
            else
                OfferBlock(chunk, block, measure);
        }
    }

    /// <summary>
    /// A row whose key would be accepted has a bound that would be; those few are measured where they lie, in the
    /// same order and by the same kernels as without a sketch.
    /// </summary>
    private void OfferSketched(Chunk chunk, in VectorBlock sketched, RowMeasure measure, ulong[]? passing)
    {
        Span<float> bounds = Keys(sketched.Count);
        measure.Bound(sketched.Sketch, bounds);
        _bounded += bounds.Length;
        VectorBlock block = default;
        for (int row = Nearest.Next(bounds, 0); row < bounds.Length; row = Nearest.Next(bounds, row + 1))
        {
            bool isMissing = float.IsPositiveInfinity(bounds[row]);
            bool isRemoved = passing is not null && !Has(passing, sketched.First + row);
            if (isMissing || isRemoved || !_cursor.Sees(sketched, row))
                continue;
            if (block.Count == 0)
                block = _cursor.Load(sketched);
            if (_filter is not null && passing is null)
            {
                _measured += block.Count;
                OfferBlock(chunk, block, measure);
                break;
            }

            _measured++;
            measure.Measure(block[row], _key);
            if (Nearest.Next(_key, 0) == 0 && _cursor.Sees(block, row))
                Keep(block, row, _key[0], measure);
        }

        // Where bounds spare little, reading them is what could be spared.
        if (_bounded >= RowsOnTrial && _measured * 2 > _bounded)
            _cursor.SketchedDimensions = 0;
    }

    private void OfferBlock(Chunk chunk, in VectorBlock block, RowMeasure measure)
    {
        Span<float> keys = Keys(block.Count);
        measure.Measure(block.Bytes, keys);
        if (_filter is not null)
        {
            OfferFiltered(chunk, block, measure, keys);
            return;
        }

        for (int row = Nearest.Next(keys, 0); row < keys.Length; row = Nearest.Next(keys, row + 1))
        {
            if (_cursor.Sees(block, row))
                Keep(block, row, keys[row], measure);
        }
    }

    /// <summary>In groups, so that what one group keeps spares the next one reading rows.</summary>
    private void OfferFiltered(Chunk chunk, in VectorBlock block, RowMeasure measure, ReadOnlySpan<float> keys)
    {
        for (int row = Nearest.Next(keys, 0); row < keys.Length;)
        {
            _near.Clear();
            for (; row < keys.Length && _near.Count < Batch.TargetRows; row = Nearest.Next(keys, row + 1))
            {
                if (_cursor.Sees(block, row))
                    _near.Add(block.First + row);
            }

            if (_near.Count == 0)
                return;
            ReadOnlySpan<int> passed = _filter!.Select(chunk, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_near), _pages);
            RowsRemoved += _near.Count - passed.Length;
            foreach (int n in passed)
                Keep(block, _near[n] - block.First, keys[_near[n] - block.First], measure);
        }
    }

    private void OfferPassing(in VectorBlock block, RowMeasure measure, ulong[] passing)
    {
        const int SparseShare = 4;
        int wanted = 0;
        for (int row = 0; row < block.Count; row++)
            wanted += Has(passing, block.First + row) ? 1 : 0;
        Span<float> keys = Keys(block.Count);
        bool isSparse = wanted * SparseShare < block.Count;
        if (!isSparse)
            measure.Measure(block.Bytes, keys);
        for (int row = 0; row < block.Count; row++)
        {
            if (!Has(passing, block.First + row))
                continue;
            if (isSparse)
                measure.Measure(block[row], keys.Slice(row, 1));
            if (Nearest.Accepts(keys[row], block.FirstVersion + row) && _cursor.Sees(block, row))
                Keep(block, row, keys[row], measure);
        }
    }

    private void Keep(in VectorBlock block, int row, float key, RowMeasure measure)
    {
        if (!Nearest.Accepts(key, block.FirstVersion + row))
            return;
        double distance = measure.Distance(block[row]);
        if (distance < _limit || !_node.HasLimit)
            Nearest.Offer(new Neighbour(block.FirstVersion + row, key, distance));
    }

    /// <summary>
    /// Rows whose values do not lie as a kernel wants them, by the operator's own function; it also says what is wrong with them.
    /// </summary>
    private void OfferRows(Chunk chunk, int from, int to)
    {
        for (int end; from < to; from = end)
        {
            end = Math.Min(to, from + Batch.TargetRows);
            ReadOnlySpan<int> rows = _target.Visible(chunk, from, end);
            if (rows.IsEmpty)
                continue;
            if (_filter is not null)
            {
                int before = rows.Length;
                rows = _target.Choose(_filter.Select(chunk, rows, _pages));
                RowsRemoved += before - rows.Length;
                if (rows.IsEmpty)
                    continue;
            }

            Column<double> distances = _target.Distances(chunk, rows, _query, _pages);
            _hasNulls |= !distances.HasNoNulls;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!distances.IsNull(i) && (!_node.HasLimit || distances[i] < _limit))
                    Nearest.Offer(new Neighbour(chunk.Version(rows[i]), RowMeasure.KeyOf(_node.Distance, distances[i]), distances[i]));
            }
        }
    }

    private ReadOnlySpan<int> Choose(Chunk chunk, ReadOnlySpan<int> places)
    {
        ReadOnlySpan<int> passed = _filter!.Select(chunk, places, _pages);
        RowsRemoved += places.Length - passed.Length;
        int[] chosen = new int[passed.Length];
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = places[passed[i]];
        return chosen;
    }

    private static bool Has(ulong[] bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;

    private Span<float> Keys(int count)
    {
        if (_keys.Length < count)
            _keys = new float[Math.Max(count, Batch.TargetRows)];
        return _keys.AsSpan(0, count);
    }
}
