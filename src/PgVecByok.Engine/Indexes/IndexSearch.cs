namespace PgVecByok.Engine;

/// <summary>
/// The part of a nearest-neighbour scan that an index answers. Candidates come in the order of their estimates; each is asked whether the
/// statement sees it and the filter lets it through, and then measured exactly. While too few pass, more lists are probed and more
/// candidates taken, so that LIMIT k gives k rows if there are as many.
/// </summary>
internal sealed class IndexSearch : IDisposable
{
    /// <summary>Past this share of the rows, reading them in order is cheaper than fetching them one by one.</summary>
    private const int ShareRead = 12;
    private const int GrowthLeast = 2;
    private const double Enough = 0.6;
    private readonly ExecutionScope _scope;
    private readonly IndexParts _parts;
    private readonly TableRows _rows;
    private readonly ClusterScan _scan;
    private readonly VectorPlaces _vectors;
    private readonly PageSet _pages;
    private readonly HashSet<long> _seen = [];
    private readonly int _lists, _ranks;

    /// <summary>Which of these rows of a chunk pass; all of them where there is no filter.</summary>
    internal delegate ReadOnlySpan<int> Choice(Chunk chunk, ReadOnlySpan<int> places);

    /// <summary>A row that passed, its vector where it lies.</summary>
    internal delegate void Found(long version, ReadOnlySpan<byte> vector);

    private IndexSearch(
        IndexParts parts, TableRows rows, TableColumn column, (int Lists, int Ranks) effort, ClusterScan scan, ExecutionScope scope)
    {
        (_parts, _rows, _scope, _scan) = (parts, rows, scope, scan);
        (_lists, _ranks) = effort;
        _pages = scope.Statement.Transaction.Read(new PageSet(isScan: false));
        _vectors = new VectorPlaces(column, _pages);
    }

    /// <summary>Null: there is no index for it yet, or reading all rows costs less than it would.</summary>
    public static IndexSearch? Open(NearestScanNode node, Column query, long wanted, ExecutionScope scope)
    {
        Table table = node.Table;
        if (node.IndexName is not { } name || Singles(query) is not { } prepared || node.VectorOrdinal < 0
            || table.Keys.FirstOrDefault(each => each.Name == name) is not { } key || ClusterMetrics.Of(table, key) is not { } metric)
        {
            return null;
        }

        TableRows rows = TableStore.Rows(scope.Statement.Transaction, table);
        if (rows.PartsOf(key.Oid) is not { } parts || prepared.Length != parts.Parts[0].Head.Shape.Dimensions)
            return null;
        metric.Prepare(prepared);
        var scan = new ClusterScan(parts.Parts, prepared);
        (int Lists, int Ranks) effort = SearchAim.Of(scope.Statement.Session.Settings, key, parts.Rows).In(parts, scan.Lists, wanted);
        if (effort.Ranks > parts.Rows / ShareRead)
        {
            scan.Dispose();
            return null;
        }

        return new IndexSearch(parts, rows, table.Columns[key.Columns[0]], effort, scan, scope);
    }

    /// <summary>Chunks that it says nothing of.</summary>
    public Chunk[] NotIn(Chunk[] chunks) => [.. chunks.Where(chunk => !_parts.Covers(chunk.Index))];

    /// <summary>False: the filter lets so few pass that all rows have to be read.</summary>
    public bool Run(long wanted, Choice? choice, Found found)
    {
        try
        {
            return RunUnfenced(wanted, choice, found);
        }
        catch (Exception odd) when (odd is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            // A fence zeroed a page under this reader; its reason is the answer.
            _rows.Tenant.Capability.ThrowIfFenced();
            throw;
        }
    }

    private bool RunUnfenced(long wanted, Choice? choice, Found found)
    {
        long passed = 0, needed = Math.Max(wanted, (long)(Enough * _ranks));
        for ((long lists, long ranks) = (_lists, _ranks); ;)
        {
            _scope.ThrowIfCancelled();
            Candidates candidates = _scan.Search((int)lists, (int)ranks);
            _rows.Tenant.Capability.ThrowIfFenced();
            passed += Examine(candidates, choice, found);
            if (passed >= needed || (lists >= _scan.Lists && candidates.Count < ranks))
                return true;
            // As many more as the share that passed asks for, at least; where none did, nobody knows how many.
            double factor = passed == 0 ? double.PositiveInfinity : Math.Max(GrowthLeast, 1.5 * needed / passed);
            if (ranks * factor > _parts.Rows / ShareRead)
                return false;
            (lists, ranks) = ((long)Math.Min(lists * factor, _scan.Lists), (long)(ranks * factor));
        }
    }

    private static float[]? Singles(Column query)
    {
        if (query is Column<Vector> vectors)
            return vectors[0].Span.ToArray();
        if (query is not Column<HalfVector> halves)
            return null;
        float[] wide = new float[halves[0].Span.Length];
        Kernels.Halves.Widen(halves[0].Span, wide);
        return wide;
    }

    public void Dispose()
    {
        _scan.Dispose();
        _scope.Statement.Transaction.HasRead(_pages);
    }

    private long Examine(Candidates candidates, Choice? choice, Found found)
    {
        long[] versions = candidates.Rows.ToArray();
        // In the order they lie, so that a page is opened once.
        Array.Sort(versions);
        Span<int> places = new int[versions.Length];
        long passed = 0;
        Chunk[] chunks = _rows.Chunks;
        for (int from = 0, to; from < versions.Length; from = to)
        {
            Chunk chunk = chunks[Chunk.IndexOf(versions[from])];
            int count = 0;
            for (to = from; to < versions.Length && Chunk.IndexOf(versions[to]) == chunk.Index; to++)
            {
                if (Sees(chunk, Chunk.RowOf(versions[to])) && _seen.Add(versions[to]))
                    places[count++] = Chunk.RowOf(versions[to]);
            }

            if (count > 0)
                passed += Measure(chunk, places[..count], choice, found);
        }

        _rows.Tenant.Capability.ThrowIfFenced();
        return passed;
    }

    private long Measure(Chunk chunk, ReadOnlySpan<int> places, Choice? choice, Found found)
    {
        ReadOnlySpan<int> chosen = choice is null ? places : choice(chunk, places);
        if (chosen.IsEmpty)
            return 0;
        _vectors.Open(chunk);
        foreach (int place in chosen)
        {
            ReadOnlySpan<byte> vector = _vectors[place];
            if (!vector.IsEmpty)
                found(chunk.Version(place), vector);
        }

        return chosen.Length;
    }

    private bool Sees(Chunk chunk, int place) => place < chunk.Count
        && Visibility.Sees(_scope.Statement.Transaction.Manager, _scope.Statement.Transaction.Snapshot, chunk, place);
}
