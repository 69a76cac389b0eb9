namespace PgVecByok.Engine;

/// <summary>
/// The part of a nearest-neighbour scan that an index answers. Candidates come in the order of their estimates; each is asked whether the
/// statement sees it and the filter lets it through, and then measured exactly. While too few pass, more lists are probed and more
/// candidates taken, so that LIMIT k gives k rows if there are as many.
/// </summary>
internal sealed class IndexSearch : IDisposable
{
    /// <summary>Past this share of the rows, reading them in order is cheaper than fetching them one by one.</summary>
    private const int ShareRead = 4;
    private const int GrowthLeast = 2;

    /// <summary>Rows measured between two looks at what is left: a few at first, since each may cost a page.</summary>
    private const int BatchLeast = 8, BatchMost = 64;

    /// <summary>Lists are probed anew where the share that passed asks for so many times as many.</summary>
    private const double ListsAnew = 1.25;
    private const double Enough = 0.6;

    /// <summary>
    /// No row is kept that is estimated farther than the tenth best estimate by so many times the slack: the tenth's
    /// own distance exceeds its estimate by less. A twentieth of a search went by with rows that were not measured.
    /// </summary>
    private const float SlacksKept = 2;

    private readonly ExecutionScope _scope;
    private readonly IndexParts _parts;
    private readonly TableRows _rows;
    private readonly ClusterScan _scan;
    private readonly VectorPlaces _vectors;
    private readonly PageSet _pages;
    private readonly SearchAim _aim;
    private readonly int _lists, _ranks;
    private readonly float _slack;
    private readonly double _square;
    private HashSet<long>? _seen;
    private long _looked, _passed;
    private long _rowsRead;
    private bool _isUnlimited;

    /// <summary>Which of these rows of a chunk pass; all of them where there is no filter.</summary>
    internal delegate ReadOnlySpan<int> Choice(Chunk chunk, ReadOnlySpan<int> places);

    /// <summary>A row that passed, its vector where it lies.</summary>
    internal delegate void Found(long version, ReadOnlySpan<byte> vector);

    /// <summary>The key of the farthest row that would still be kept; infinite where estimates stand for something else.</summary>
    internal delegate double Farthest();

    private IndexSearch(
        IndexParts parts, TableRows rows, IndexedForm form, SearchAim aim, long wanted, ClusterScan scan, ExecutionScope scope)
    {
        (_parts, _rows, _aim, _scan, _scope) = (parts, rows, aim, scan, scope);
        (_lists, _ranks, _slack) = (aim.Lists(parts, scan.Steps, wanted, FlatBytes(rows)), aim.Ranks(parts, wanted), aim.Slack(parts));
        _square = scan.Square;
        Form = form;
        _pages = scope.Statement.Transaction.Read(new PageSet(Storage.PageUse.Single));
        _vectors = new VectorPlaces(form.Column, _pages, parts.Copies);
    }

    public IndexedForm Form { get; }

    /// <summary>Rows whose distance was computed.</summary>
    public long Measured => _passed;

    /// <summary>Null: there is no index for it yet, or reading all rows costs less than it would.</summary>
    public static IndexSearch? Open(NearestScanNode node, Column query, long wanted, ExecutionScope scope)
    {
        Table table = node.Table;
        if (node.IndexName is not { } name || table.Keys.FirstOrDefault(each => each.Name == name) is not { } key
            || IndexedForm.Of(table, key) is not { } form || form.Numbers(query) is not { } prepared)
        {
            return null;
        }

        TableRows rows = TableStore.Rows(scope.Statement.Transaction, table);
        if (rows.PartsOf(key.Oid) is not { } parts || prepared.Length != parts.Parts[0].Head.Shape.Dimensions)
            return null;
        SearchAim aim = SearchAim.Of(scope.Statement.Session.Settings, key, parts.Rows);
        // Where no slack ends a search, it measures all that it may.
        int ranks = form.IsApproximate ? aim.Ranks(parts, wanted) : SearchAim.RanksUsually(parts, wanted);
        if (ranks > RowsRead(key, rows, parts) / ShareRead)
            return null;
        form.Metric.Prepare(prepared);
        return new IndexSearch(parts, rows, form, aim, wanted, new ClusterScan(parts.Parts, prepared, aim.Spread(parts)), scope)
        {
            _rowsRead = RowsRead(key, rows, parts), _isUnlimited = node.IsUnlimited,
        };
    }

    /// <summary>What reading instead would read: also the rows that an index over a part of them leaves out.</summary>
    private static long RowsRead(TableKey key, TableRows rows, IndexParts parts) =>
        key.Predicate is null ? parts.Rows : Math.Max(parts.Rows, rows.Live);

    /// <summary>Chunks that it says nothing of. What is read again and again is worth a part of the index.</summary>
    public Chunk[] NotIn(Chunk[] chunks)
    {
        Chunk[] others = [.. chunks.Where(chunk => !_parts.Covers(chunk.Index))];
        TransactionManager manager = _scope.Statement.Transaction.Manager;
        if (others.Length > 0 && manager.RunsInBackground)
        {
            _rows.CountReadBesideIndex(others.Sum(chunk => (long)chunk.Count));
            if (manager.Maintenance.Indexes.IsAskedFor(_rows))
                manager.MaintainIfDue(_rows.Tenant, [_rows]);
        }

        return others;
    }

    /// <summary>False: the filter lets so few pass that all rows have to be read.</summary>
    public bool Run(long wanted, Choice? choice, Found found, Farthest farthest)
    {
        try
        {
            return RunUnfenced(wanted, choice, found, farthest);
        }
        catch (Exception odd) when (odd is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            // A fence zeroed a page under this reader; its reason is the answer.
            _rows.Tenant.Capability.ThrowIfFenced();
            throw;
        }
    }

    private bool RunUnfenced(long wanted, Choice? choice, Found found, Farthest farthest)
    {
        // Nothing would end it: reading all rows does.
        if (_isUnlimited && double.IsPositiveInfinity(farthest()))
            return false;
        long needed = Math.Max(wanted, (long)(Enough * _ranks));
        float within = choice is null && !Form.IsApproximate && wanted <= SearchReach.Kept && _slack > 0
            ? SlacksKept * _slack
            : float.PositiveInfinity;
        for ((long lists, long ranks) = (_lists, _ranks); ;)
        {
            _scope.ThrowIfCancelled();
            Candidates candidates = _scan.Search((int)lists, (int)ranks, within);
            _rows.Tenant.Capability.ThrowIfFenced();
            int count = candidates.Count;
            bool isBounded = Examine(candidates, wanted, choice, found, farthest, out int examined);
            if (!isBounded && _scan.CutAt < candidates.Threshold)
            {
                // Some of those ten are gone, or are farther than any estimate said: the same lists without a bound.
                Remember(candidates.Rows[..examined]);
                within = float.PositiveInfinity;
                continue;
            }

            if (_scan.HasReadAll && (isBounded || count < ranks))
                return true;
            // The nearest that pass lie as far as so many more would, if all passed.
            double share = Math.Max(_passed, 0.5) / Math.Max(_looked, 1);
            long sought = _isUnlimited ? Math.Max(wanted, _passed) : wanted;
            int listsWanted = _aim.Lists(_parts, _scan.Steps, sought / Math.Min(share, 1), FlatBytes(_rows));
            if ((isBounded || (_passed >= needed && !_isUnlimited)) && listsWanted <= lists * ListsAnew)
                return true;
            // As many more as the share that passed asks for, at least; where none did, nobody knows how many.
            double factor = isBounded ? 1 : _passed == 0 ? double.PositiveInfinity : Math.Max(GrowthLeast, 1.5 * needed / _passed);
            if (ranks * factor > _rowsRead / ShareRead)
                return false;
            Remember(candidates.Rows[..examined]);
            lists = (long)Math.Min(Math.Max(lists * Math.Max(factor, ListsAnew), listsWanted), _scan.Steps);
            ranks = (long)(ranks * factor);
        }
    }

    /// <summary>
    /// Measures candidates, the best estimates first, until what is left is estimated farther than what is kept already, by more than the
    /// slack: then true.
    /// </summary>
    private bool Examine(Candidates candidates, long wanted, Choice? choice, Found found, Farthest farthest, out int examined)
    {
        int first = (int)Math.Min(candidates.Count, wanted + (wanted / 4)), step = (int)Math.Clamp(wanted / 2, BatchLeast, BatchMost);
        int offered = candidates.Count, ahead = 0;
        candidates.SortFirst(first);
        examined = 0;
        while (examined < candidates.Count)
        {
            float bound = EstimateOf(farthest()) + _slack;
            if (examined == first)
                candidates.SortRest(first, bound);
            int end = examined < first ? Math.Min(examined + BatchMost, first) : Math.Min(examined + step, candidates.Count);
            while (end > examined && candidates.Estimates[end - 1] > bound)
                end--;
            if (end == examined)
                return true;
            // While one batch is measured, the next one comes nearer.
            int inOrder = examined < first ? first : candidates.Count;
            for (; choice is null && ahead < Math.Min(end + step, inOrder); ahead++)
                Prefetch(candidates.Rows[ahead]);
            ExamineBatch(candidates.Rows[examined..end], choice, found);
            examined = end;
        }

        return candidates.Count < offered
            || (float.IsFinite(_scan.CutAt) && EstimateOf(farthest()) + _slack <= _scan.CutAt);
    }

    /// <summary>What the estimates stand for, of a key; infinite while rows are missing.</summary>
    private float EstimateOf(double key) => !double.IsFinite(key) ? float.PositiveInfinity : _parts.Parts[0].Head.Metric switch
    {
        ClusterMetric.SquaredL2 => (float)((key - _square) / 2),
        ClusterMetric.Cosine => (float)(key - (_square / 2)),
        _ => (float)key,
    };

    private static long FlatBytes(TableRows rows) => rows.Tenant.Space?.Policy.FlatCodeBytes ?? 0;

    private void Remember(ReadOnlySpan<long> versions)
    {
        _seen ??= [];
        foreach (long version in versions)
            _seen.Add(version);
    }

    public void Dispose()
    {
        _scan.Dispose();
        _vectors.Dispose();
        _scope.Statement.Transaction.HasRead(_pages);
    }

    private void ExamineBatch(ReadOnlySpan<long> rows, Choice? choice, Found found)
    {
        Span<long> versions = stackalloc long[BatchMost];
        Span<int> places = stackalloc int[BatchMost];
        rows.CopyTo(versions);
        versions = versions[..rows.Length];
        // In the order they lie, so that a page is opened once.
        versions.Sort();
        Chunk[] chunks = _rows.Chunks;
        for (int from = 0, to; from < versions.Length; from = to)
        {
            Chunk chunk = chunks[Chunk.IndexOf(versions[from])];
            int count = 0;
            for (to = from; to < versions.Length && Chunk.IndexOf(versions[to]) == chunk.Index; to++)
            {
                if (Sees(chunk, Chunk.RowOf(versions[to])) && _seen?.Contains(versions[to]) != true)
                    places[count++] = Chunk.RowOf(versions[to]);
            }

            if (count > 0)
                Measure(chunk, places[..count], choice, found);
        }

        _rows.Tenant.Capability.ThrowIfFenced();
    }

    private void Prefetch(long version) =>
        _vectors.Prefetch(_rows.Chunks[Chunk.IndexOf(version)], Chunk.RowOf(version));

    private void Measure(Chunk chunk, ReadOnlySpan<int> places, Choice? choice, Found found)
    {
        _looked += places.Length;
        ReadOnlySpan<int> chosen = choice is null ? places : choice(chunk, places);
        _passed += chosen.Length;
        if (chosen.IsEmpty)
            return;
        _vectors.Open(chunk);
        foreach (int place in chosen)
        {
            ReadOnlySpan<byte> vector = _vectors[place];
            if (!vector.IsEmpty)
                found(chunk.Version(place), vector);
        }
    }

    private bool Sees(Chunk chunk, int place) => place < chunk.Count
        && Visibility.Sees(_scope.Statement.Transaction.Manager, _scope.Statement.Transaction.Snapshot, chunk, place);
}
