using System.Diagnostics.CodeAnalysis;
using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The k nearest rows that pass the filter: LIMIT k gives k rows if there are as many. Nothing is put out before the last chunk was
/// read; memory follows the rows kept, not k. Rows whose distance is NULL come last.
/// </summary>
internal sealed class NearestScanOperator(NearestScanNode node, ExecutionScope scope) : Operator
{
    /// <summary>Read in less time than it takes to wake a thread that serves the other clients meanwhile.</summary>
    private const long ShortBytes = 1 << 20;
    private const long WithinAtFirst = 64;
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();
    private Neighbour[]? _nearest;
    private Operator? _unordered;
    private int _next;
    private bool _mayHaveNulls;

    private Transaction Transaction => scope.Statement.Transaction;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_nearest is null)
            Search();
        scope.ThrowIfCancelled();
        int count = Math.Min(_nearest!.Length - _next, Batch.TargetRows);
        if (count > 0)
        {
            batch = Fetch(_nearest.AsSpan(_next, count));
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
        long k = RowCounts.Limit(node.Count, scope);
        Column query = scope.Compile(node.Query, ColumnLayout.Empty).EvaluateOnce();
        RequireDimensions(query);
        double? limit = Limit();
        _nearest = [];
        if (k > 0 && !query.IsNull(0) && limit is not null)
            _nearest = SearchFor(query, k, limit.Value);
        long left = k - _nearest.Length;
        if (left > 0 && !node.HasLimit && (query.IsNull(0) || _mayHaveNulls))
            _unordered = new UnorderedRows(node, left, onlyNulls: !query.IsNull(0), scope);
    }

    /// <summary>What an index says of a query that does not fit it; without one the distance function says it in its own words.</summary>
    private void RequireDimensions(Column query)
    {
        if (node.IndexName is null || node.Target.Typmod <= 0 || query.IsNull(0))
            return;
        int given = query switch
        {
            Column<Vector> vectors => vectors[0].Dimensions,
            Column<HalfVector> vectors => vectors[0].Dimensions,
            Column<SparseVector> vectors => vectors[0].Dimensions,
            Column<BitString> bits => bits[0].Length,
            _ => node.Target.Typmod,
        };
        VectorLimits.CheckExpected(given, node.Target.Typmod);
    }

    /// <summary>Every distance kept is below it; null where nothing is.</summary>
    private double? Limit()
    {
        double limit = double.PositiveInfinity;
        foreach (DistanceLimit each in node.Limits)
        {
            var value = (Column<double>)scope.Compile(each.Value, ColumnLayout.Empty).EvaluateOnce();
            if (value.IsNull(0))
                return null;
            // NaN is above everything.
            double given = double.IsNaN(value[0]) ? double.PositiveInfinity : value[0];
            limit = Math.Min(limit, each.IsInclusive ? Math.BitIncrement(given) : given);
        }

        return limit;
    }

    private Neighbour[] SearchFor(Column query, long k, double limit)
    {
        TableRows rows = TableStore.Rows(Transaction, node.Table);
        if (rows.Live * Math.Max(node.Target.Typmod, 1) * sizeof(float) > ShortBytes)
            Transaction.BeforeWaiting();
        SerialReads.Table(Transaction, rows);
        Chunk[] chunks = rows.Chunks;
        // How many are within the limits is found out: a search goes on until what is left is farther.
        long wanted = node.IsUnlimited ? WithinAtFirst : k;
        using IndexSearch? index = IndexSearch.Open(node, query, wanted, scope);
        if (index is not null)
        {
            using var search = new NearestSearch(node, query, k, limit, new ChunkQueue(index.NotIn(chunks)), scope);
            if (search.Run(index, wanted))
            {
                search.Run(() => _held.Set(32L * search.Nearest.Count));
                if (scope.Run.Measurements?.Of(node) is { } measurement)
                    measurement.IndexSearches++;
                Neighbour[] found = Collect(search, []);
                // It says nothing of rows without a vector.
                _mayHaveNulls = true;
                return found;
            }
        }

        if (scope.Ahead is { } ahead && ahead.TryTake(node, k, chunks, out Neighbour[]? nearest, out bool mayHaveNulls))
        {
            _mayHaveNulls = mayHaveNulls;
            return nearest;
        }

        return Read(query, k, limit, new ChunkQueue(chunks));
    }

    private Neighbour[] Read(Column query, long k, double limit, ChunkQueue chunks)
    {
        var helpers = new List<NearestSearch>();
        using var own = new NearestSearch(node, query, k, limit, chunks, scope);
        try
        {
            using ScanWorkers workers = ScanWorkers.Start(Math.Min(node.Workers, chunks.Count - 1), () =>
            {
                var helper = new NearestSearch(node, query, k, limit, chunks, scope.NewInner([]));
                helpers.Add(helper);
                return () => helper.Run();
            });
            try
            {
                own.Run(() => _held.Set(32L * own.Nearest.Count * (1 + helpers.Count)));
            }
            finally
            {
                // None is left unless it failed, and then nobody need read them.
                chunks.Stop();
            }

            if (workers.Count > 0)
                Launched(workers.Count);
            workers.Join();
            return Collect(own, helpers);
        }
        finally
        {
            helpers.ForEach(helper => helper.Dispose());
        }
    }

    private void Launched(int workers)
    {
        if (scope.Run.Measurements?.Of(node) is { } measurement)
            measurement.WorkersLaunched = workers;
    }

    private Neighbour[] Collect(NearestSearch own, List<NearestSearch> helpers)
    {
        foreach (NearestSearch helper in helpers)
            own.Nearest.Offer(helper.Nearest);
        int removed = own.RowsRemoved + helpers.Sum(helper => helper.RowsRemoved);
        scope.Run.Measurements?.Removed(node, removed);
        _mayHaveNulls = own.MayHaveNulls || helpers.Any(helper => helper.MayHaveNulls);
        return Ordered(own.Nearest);
    }

    /// <summary>Nearest first: keys are rounded to single precision, what is shown orders in double.</summary>
    internal static Neighbour[] Ordered(NearestRows nearest)
    {
        Neighbour[] found = nearest.ToSorted();
        Array.Sort(found, static (a, b) => Order(a, b));
        return found;
    }

    // NaN last, as float8 orders.
    private static int Order(in Neighbour left, in Neighbour right)
    {
        if (left.Distance < right.Distance)
            return -1;
        if (left.Distance > right.Distance)
            return 1;
        int order = double.IsNaN(left.Distance).CompareTo(double.IsNaN(right.Distance));
        return order != 0 ? order : left.Row.CompareTo(right.Row);
    }

    /// <summary>Read in the order they lie, so that a page is opened once; put out in the order they rank.</summary>
    private Batch Fetch(ReadOnlySpan<Neighbour> rows)
    {
        long[] versions = new long[rows.Length];
        int[] order = ScatteredColumn.AllRows(rows.Length), places = new int[rows.Length];
        double[] distances = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            (versions[i], distances[i]) = (rows[i].Row, rows[i].Distance);
        Array.Sort(versions, order);
        for (int i = 0; i < order.Length; i++)
            places[order[i]] = i;
        Batch fetched = Transaction.Manager.Tables.Fetch(Transaction, node.Table, versions, node.Ordinals).Gather(places);
        return node.DistanceOutput is null
            ? fetched
            : new Batch([.. fetched.Columns, new Column<double>(distances, rows.Length)], rows.Length);
    }
}
