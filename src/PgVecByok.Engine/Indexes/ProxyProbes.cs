namespace PgVecByok.Engine;

/// <summary>
/// As <see cref="EffortProbes"/>, for an index whose codes order by another distance than it is asked for: some of its rows are taken for
/// queries, their nearest rows by that distance are found exactly, and then looked for in the lists, where the others' estimates come
/// first. So the effort covers what the codes' distance misses. There is no slack: an estimate bounds nothing of another distance.
/// </summary>
internal sealed class ProxyProbes : IDisposable
{
    private const int Queries = 64, Kept = 11, RanksMost = 20_000, BufferBytes = 1 << 20;
    private const double ListsSearched = 0.99;
    private readonly IndexedForm _form;
    private readonly List<Probe> _probes = [];
    private readonly List<(long Version, int Start, int Length)> _rows = [];
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferBytes, pinned: true);
    private int _filled;

    private sealed record Probe(long Version, float[] Numbers, RowMeasure Measure)
    {
        public float[] Keys { get; } = [.. Enumerable.Repeat(float.PositiveInfinity, Kept)];

        public long[] Versions { get; } = [.. Enumerable.Repeat(-1L, Kept)];

        /// <summary>Rows as far as the first that is not kept are as good as each other: which of them is found says nothing.</summary>
        public IEnumerable<long> Nearest() => Versions.Where((version, at) => at < Kept - 1 && version >= 0 && Keys[at] < Keys[^1]);
    }

    private ProxyProbes(IndexedForm form) => _form = form;

    /// <summary>REQUIRES: the part holds the chunks' rows, as they were coded.</summary>
    public static SearchEffort Measure(
        IndexedForm form, StoredVectors vectors, Chunk[] chunks, IndexPart part, CodedRows coded, Action throwIfCancelled)
    {
        using var probes = new ProxyProbes(form);
        probes.Draw(vectors, chunks, coded.Count);
        foreach (Chunk chunk in chunks)
        {
            throwIfCancelled();
            byte[] room = GC.AllocateArray<byte>(form.TargetBytes, pinned: true);
            vectors.Read(chunk, static (_, _) => { }, (version, stored) => probes.Take(version, form.Target(stored, room)));
        }

        probes.Compare();
        return probes.Effort(part, coded);
    }

    public void Dispose()
    {
        Array.Clear(_buffer);
        foreach (Probe probe in _probes)
            Array.Clear(probe.Numbers);
    }

    /// <summary>Every so-manieth row that has numbers, not the first of all.</summary>
    private void Draw(StoredVectors vectors, Chunk[] chunks, int count)
    {
        int wanted = Math.Min(Queries, count), seen = 0;
        byte[] room = GC.AllocateArray<byte>(_form.TargetBytes, pinned: true);
        foreach (Chunk chunk in chunks)
        {
            vectors.Read(chunk, static (_, _) => { }, (version, stored) =>
            {
                long place = ((long)seen++ * wanted) + (count / 2);
                if (place / count == (place + wanted) / count)
                    return;
                // Of sparse vectors, questions are usually shorter than the rows.
                ReadOnlySpan<byte> asked = _form.IsSparse && _probes.Count % 2 == 1 ? SparseSketch.Thinned(stored) : stored;
                float[] numbers = ClusterModel.PinnedFloats(_form.Dimensions);
                _form.Numbers(asked, numbers).CopyTo(numbers);
                _form.Metric.Prepare(numbers);
                _probes.Add(new Probe(version, numbers, RowMeasure.Of(_form, _form.Target(asked, room))));
            });
        }

        Array.Clear(room);
    }

    private void Take(long version, ReadOnlySpan<byte> target)
    {
        if (target.Length > BufferBytes)
            return;
        if (_filled + target.Length > BufferBytes)
            Compare();
        target.CopyTo(_buffer.AsSpan(_filled));
        _rows.Add((version, _filled, target.Length));
        _filled += target.Length;
    }

    private void Compare()
    {
        if (_rows.Count > 0)
            AllCores.For(_probes.Count, probe => Compare(_probes[probe]));
        _rows.Clear();
        _filled = 0;
    }

    private void Compare(Probe probe)
    {
        Span<float> key = stackalloc float[1];
        foreach ((long version, int start, int length) in _rows)
        {
            if (version == probe.Version || !probe.Measure.Fits(length))
                continue;
            probe.Measure.Measure(_buffer.AsSpan(start, length), key);
            if (key[0] < probe.Keys[^1])
                Keep(probe, key[0], version);
        }
    }

    private static void Keep(Probe probe, float key, long version)
    {
        int at = Kept - 1;
        for (; at > 0 && key < probe.Keys[at - 1]; at--)
            (probe.Keys[at], probe.Versions[at]) = (probe.Keys[at - 1], probe.Versions[at - 1]);
        (probe.Keys[at], probe.Versions[at]) = (key, version);
    }

    private SearchEffort Effort(IndexPart part, CodedRows coded)
    {
        Dictionary<long, int> listOf = ListsOf(coded);
        (List<int> lists, List<int> ranks) = ([], []);
        ClusterScan[] scans = new ClusterScan[_probes.Count];
        try
        {
            for (int i = 0; i < scans.Length; i++)
            {
                scans[i] = new ClusterScan([part], _probes[i].Numbers, spread: 0);
                int[] before = scans[i].StepsBefore();
                lists.AddRange(_probes[i].Nearest().Select(version => before[listOf[version]]));
            }

            int searched = lists.Count == 0 ? 1 : lists.Order().ElementAt((int)((lists.Count - 1) * ListsSearched)) + 1;
            for (int i = 0; i < scans.Length; i++)
                Rank(scans[i], _probes[i], searched, listOf, ranks);
            return EffortQuantiles.WithoutSlack(lists, ranks);
        }
        finally
        {
            foreach (ClusterScan? scan in scans)
                scan?.Dispose();
        }
    }

    /// <summary>A row too far down counts as the last: it was looked for in vain.</summary>
    private static void Rank(ClusterScan scan, Probe probe, int searched, Dictionary<long, int> listOf, List<int> ranks)
    {
        int[] before = scan.StepsBefore();
        Candidates found = scan.Search(searched, RanksMost);
        found.Finish();
        foreach (long version in probe.Nearest())
        {
            int rank = found.Rows.IndexOf(version);
            if (rank >= 0 || before[listOf[version]] < searched)
                ranks.Add(rank >= 0 ? rank : RanksMost);
        }
    }

    private Dictionary<long, int> ListsOf(CodedRows coded)
    {
        HashSet<long> sought = [.. _probes.SelectMany(probe => probe.Nearest())];
        var lists = new Dictionary<long, int>();
        for (int row = 0; row < coded.Count; row++)
        {
            if (sought.Contains(coded.Versions[row]))
                lists[coded.Versions[row]] = coded.Lists[row];
        }

        return lists;
    }
}
