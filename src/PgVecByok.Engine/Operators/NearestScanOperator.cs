using System.Diagnostics.CodeAnalysis;
using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The k nearest rows that pass the filter. Distances are computed on whole blocks of vectors where they lie; only rows near enough to
/// be kept are fetched for the filter, so LIMIT k gives k rows if there are as many. Nothing is put out before the last block is
/// read; memory follows the rows kept, not k.
/// </summary>
internal sealed class NearestScanOperator : Operator
{
    private readonly NearestScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly int[] _filterOrdinals;
    private readonly RowFilter? _filter;
    private readonly MemoryReservation _held;
    private float[] _distances = [];
    private long[]? _versions;
    private double[]? _exact;
    private Operator? _unordered;
    private int _next;

    public NearestScanOperator(NearestScanNode node, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        var read = new HashSet<OutputColumn>();
        foreach (BoundExpression conjunct in node.Filter)
            ExpressionTree.CollectColumns(conjunct, read);
        int[] places = [.. Enumerable.Range(0, node.Ordinals.Count).Where(i => read.Contains(node.Output[i]))];
        _filterOrdinals = [.. places.Select(i => node.Ordinals[i])];
        _filter = RowFilter.Create(node.Filter, [.. places.Select(i => node.Output[i])], scope);
        _held = scope.Run.Memory.Reserve();
    }

    private Transaction Transaction => _scope.Statement.Transaction;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_versions is null)
            Search();
        _scope.ThrowIfCancelled();
        int count = Math.Min(_versions!.Length - _next, Batch.TargetRows);
        if (count > 0)
        {
            Batch rows = Transaction.Manager.Tables.Fetch(Transaction, _node.Table, _versions.AsSpan(_next, count), _node.Ordinals);
            batch = _node.DistanceOutput is null
                ? rows
                : new Batch([.. rows.Columns, new Column<double>(_exact!.AsSpan(_next, count).ToArray(), count)], count);
            _next += count;
            return true;
        }

        batch = null;
        return _unordered is not null && _unordered.TryRead(out batch);
    }

    public override void Dispose()
    {
        _held.Dispose();
        _unordered?.Dispose();
    }

    private void Search()
    {
        long k = RowCounts.Limit(_node.Count, _scope);
        var query = (Column<Vector>)_scope.Compile(_node.Query, ColumnLayout.Empty).EvaluateOnce();
        (_versions, _exact) = ([], []);
        if (k > 0 && !query.IsNull(0))
            SearchFor(query[0], k);
        long left = k - _versions!.Length;
        if (left > 0)
            _unordered = new UnorderedRows(_node, left, onlyNulls: !query.IsNull(0), _scope);
    }

    private void SearchFor(Vector query, long k)
    {
        var nearest = new NearestRows(k);
        using VectorCursor cursor = Transaction.Manager.Tables.ScanVectors(Transaction, _node.Table, _node.VectorOrdinal);
        while (cursor.TryRead(out VectorBlock block))
        {
            _scope.ThrowIfCancelled();
            Offer(nearest, block, query);
            _held.Set(32L * nearest.Count);
        }

        cursor.ThrowIfFenced();
        Rank(query, [.. nearest.ToSorted().Select(neighbour => neighbour.Row)]);
    }

    private void Offer(NearestRows nearest, in VectorBlock block, Vector query)
    {
        if (block.Dimensions != query.Dimensions)
        {
            throw new SqlException(
                SqlState.DataException, $"different vector dimensions {block.Dimensions} and {query.Dimensions}");
        }

        int rows = block.Vectors.Length / block.Dimensions;
        if (_distances.Length < rows)
            _distances = new float[rows];
        Measure(query.Span, block.Vectors, _distances.AsSpan(0, rows));
        if (_filter is null)
            OfferAll(nearest, block);
        else
            OfferPassing(nearest, block, _filter);
    }

    private void OfferAll(NearestRows nearest, in VectorBlock block)
    {
        foreach (int row in block.Rows)
        {
            float distance = _distances[row];
            if (nearest.Accepts(distance))
                nearest.Offer(distance, block.FirstVersion + row);
        }
    }

    // In groups, so that the threshold of one group spares the next one fetches.
    private void OfferPassing(NearestRows nearest, in VectorBlock block, RowFilter filter)
    {
        var near = new List<int>(Batch.TargetRows);
        for (int i = 0; i < block.Rows.Length;)
        {
            near.Clear();
            for (; i < block.Rows.Length && near.Count < Batch.TargetRows; i++)
            {
                if (nearest.Accepts(_distances[block.Rows[i]]))
                    near.Add(block.Rows[i]);
            }

            if (near.Count == 0)
                return;
            long[] versions = new long[near.Count];
            for (int n = 0; n < versions.Length; n++)
                versions[n] = block.FirstVersion + near[n];
            Batch rows = Transaction.Manager.Tables.Fetch(Transaction, _node.Table, versions, _filterOrdinals);
            ReadOnlySpan<int> passed = filter.Select(rows);
            foreach (int n in passed)
                nearest.Offer(_distances[near[n]], versions[n]);
            _scope.Run.Measurements?.Removed(_node, versions.Length - passed.Length);
        }
    }

    private void Measure(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> distances)
    {
        switch (_node.Distance)
        {
            case VectorDistance.L2:
                SquaredL2.DistanceToRows(query, rows, distances);
                break;
            case VectorDistance.NegativeInnerProduct:
                InnerProduct.DistanceToRows(query, rows, distances);
                break;
            case VectorDistance.Cosine:
                Cosine.DistanceToRows(query, rows, distances);
                break;
            default:
                L1.DistanceToRows(query, rows, distances);
                break;
        }
    }

    /// <summary>The rows found, by the distance as the SQL operator gives it: a float8 where the kernel has a float4.</summary>
    private void Rank(Vector query, long[] versions)
    {
        _exact = new double[versions.Length];
        for (int from = 0; from < versions.Length; from += Batch.TargetRows)
        {
            int count = Math.Min(Batch.TargetRows, versions.Length - from);
            Batch rows = Transaction.Manager.Tables.Fetch(
                Transaction, _node.Table, versions.AsSpan(from, count), [_node.VectorOrdinal]);
            var vectors = (Column<Vector>)rows.Columns[0];
            for (int i = 0; i < count; i++)
                _exact[from + i] = Distance(vectors[i].Span, query.Span);
        }

        int[] order = new RowOrder([DistanceKey.Ascending]).Sort([new Column<double>(_exact, _exact.Length)], _exact.Length);
        _versions = [.. order.Select(row => versions[row])];
        _exact = [.. order.Select(row => _exact[row])];
    }

    private double Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _node.Distance switch
    {
        VectorDistance.L2 => Math.Sqrt(SquaredL2.Distance(left, right)),
        VectorDistance.NegativeInnerProduct => InnerProduct.Distance(left, right),
        VectorDistance.Cosine => Cosine.Distance(left, right),
        _ => L1.Distance(left, right),
    };
}

/// <summary>Rows whose distance is NULL, which ORDER BY puts last: all of them for a NULL query, else those without a vector.</summary>
internal sealed class UnorderedRows : Operator
{
    private readonly NearestScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly bool _onlyNulls;
    private readonly RowFilter? _filter;
    private TableCursor? _cursor;
    private long _left;

    public UnorderedRows(NearestScanNode node, long count, bool onlyNulls, ExecutionScope scope)
    {
        (_node, _left, _onlyNulls, _scope) = (node, count, onlyNulls, scope);
        _filter = RowFilter.Create(node.Filter, [.. node.Output.Take(node.Ordinals.Count)], scope);
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = _scope.Statement.Transaction;
        _cursor ??= transaction.Manager.Tables.Scan(transaction, _node.Table, [.. _node.Ordinals, _node.VectorOrdinal]);
        while (_left > 0 && _cursor.TryRead(out Batch all))
        {
            _scope.ThrowIfCancelled();
            batch = Choose(all);
            if (batch is null)
                continue;
            batch = LimitOperator.Slice(batch, 0, (int)Math.Min(batch.Count, _left));
            _left -= batch.Count;
            if (_node.DistanceOutput is { } distance)
                batch = new Batch([.. batch.Columns, .. MaterialisedJoin.Nulls([distance], batch.Count)], batch.Count);
            return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose() => _cursor?.Dispose();

    private Batch? Choose(Batch all)
    {
        Column vectors = all.Columns[^1];
        var rows = new Batch(all.Columns[..^1], all.Count);
        if (_onlyNulls)
        {
            if (vectors.HasNoNulls)
                return null;
            int[] without = [.. ScatteredColumn.AllRows(all.Count).Where(vectors.IsNull)];
            if (without.Length == 0)
                return null;
            rows = rows.Gather(without);
        }

        return _filter is null ? rows : _filter.Apply(rows);
    }
}

/// <summary>Ascending distance, NaN last, as float8 orders.</summary>
internal sealed class DistanceKey : SqlType<double>
{
    public static readonly SortKey Ascending =
        new(new BoundConstant(null, new DistanceKey { Oid = 0, Name = "distance", Category = 'Z' }), false, false);

    public override double Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw new NotSupportedException();

    public override double ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw new NotSupportedException();

    public override void WriteText(double value, System.Buffers.IBufferWriter<byte> writer, FormatSettings settings) =>
        throw new NotSupportedException();

    public override void WriteBinary(double value, System.Buffers.IBufferWriter<byte> writer) => throw new NotSupportedException();

    public override int Compare(double left, double right) =>
        double.IsNaN(left) ? (double.IsNaN(right) ? 0 : 1) : double.IsNaN(right) ? -1 : left.CompareTo(right);

    public override int Hash(double value) => value.GetHashCode();
}
