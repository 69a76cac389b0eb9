using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Writes the copies of vectors that an index measures its candidates from: each in a unit of its own, in the order of their rows, in
/// objects of a bounded size. An object is published as soon as it is full.
/// </summary>
internal sealed class VectorCopies(
    TransactionManager manager, TableRows rows, IndexPartHead like, long bytesMost, IReadOnlyList<IndexPart> replaced) : IDisposable
{
    private const long BytesLeast = 1 << 20;

    /// <summary>A line of the directory is of rows that follow one another: where every other is NULL they are many.</summary>
    private const int RunsMost = 1 << 16;
    private readonly long _most = Math.Max(Math.Min(bytesMost, rows.Tenant.Space!.Policy.SegmentBytes), BytesLeast);
    private readonly Dictionary<int, int> _rowsOf = [];
    private IReadOnlyList<IndexPart> _replaced = replaced;
    private IndexPartWriter? _writer;

    public void Add(long version, ReadOnlySpan<byte> stored)
    {
        _writer ??= new IndexPartWriter(rows);
        int chunk = Chunk.IndexOf(version);
        _writer.AddVector(chunk, Chunk.RowOf(version), stored);
        _rowsOf[chunk] = _rowsOf.GetValueOrDefault(chunk) + 1;
        if (_writer.Bytes >= _most || _writer.PageCount >= RunsMost)
            Flush();
    }

    /// <summary>What was added so far is found from now on.</summary>
    public void Flush()
    {
        if (_writer is null)
            return;
        var head = new IndexPartHead
        {
            Index = like.Index, Model = Guid.Empty, Metric = like.Metric, Shape = like.Shape, Lists = IndexPartHead.NoLists, ModelRows = 0,
            Rows = _rowsOf.Values.Sum(), Effort = SearchEffort.None,
            Covers = [.. _rowsOf.OrderBy(each => each.Key).Select(each => new CoveredChunk(each.Key, each.Value))],
        };
        ClusterBuild.Publish(manager, rows, new IndexPart(_writer.Store(), head), _replaced);
        _replaced = [];
        Dispose();
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
        _rowsOf.Clear();
    }

    /// <summary>
    /// Objects become one, without rows that are gone. A build that was stopped between its copies and their codes leaves copies that the
    /// next one makes again: of two of a row one is kept.
    /// </summary>
    public static void Merge(TransactionManager manager, TableRows rows, IReadOnlyList<IndexPart> small)
    {
        using var merged = new VectorCopies(manager, rows, small[0].Head, long.MaxValue, small);
        using var units = new UnitReader();
        Chunk[] chunks = rows.Chunks;
        (int Chunk, int Place) next = (-1, 0);
        foreach ((SegmentReader reader, PageEntry run) in Runs(small))
        {
            if (next.Chunk != run.Chunk)
                next = (run.Chunk, 0);
            Chunk chunk = chunks[run.Chunk];
            int end = Math.Min(run.First + run.Rows, chunk.Count);
            for (int place = Math.Max(run.First, next.Place); place < end; place++)
            {
                if (!chunk.Stamps.IsGone(place))
                    merged.Add(chunk.Version(place), units.Read(reader, run, place - run.First));
            }

            next.Place = Math.Max(next.Place, end);
        }

        rows.Tenant.Capability.ThrowIfFenced();
        merged.Flush();
    }

    /// <summary>How many of the copies may be of rows that are there. At least so many, since other objects share the chunks.</summary>
    public static long LiveOf(IndexPart copies, Chunk[] chunks) => copies.Head.Covers.Sum(cover =>
        cover.Chunk < chunks.Length ? chunks[cover.Chunk].Count - (long)chunks[cover.Chunk].Stamps.GoneCount : 0);

    // In the order of rows, whichever object they are in.
    private static IEnumerable<(SegmentReader Reader, PageEntry Run)> Runs(IReadOnlyList<IndexPart> parts) => parts
        .SelectMany(part => part.Reader.Directory.ToArray().Where(run => run.IsRun).Select(run => (part.Reader, run)))
        .OrderBy(each => each.run.Chunk).ThenBy(each => each.run.First);
}

/// <summary>Where the copies of an index's vectors are. For any number of threads.</summary>
internal sealed class CopiedVectors(IReadOnlyList<IndexPart> parts)
{
    private readonly Run[]?[] _runs = new Run[]?[parts.Count == 0 ? 0 : parts.Max(part => part.Head.Covers.Max(cover => cover.Chunk)) + 1];

    internal readonly record struct Run(SegmentReader Reader, PageEntry Entry);

    public IReadOnlyList<IndexPart> Parts { get; } = parts;

    /// <summary>Of a chunk, in the order of their rows; none where it has no copies.</summary>
    public Run[] Of(int chunk)
    {
        if (chunk >= _runs.Length)
            return [];
        return Volatile.Read(ref _runs[chunk]) ?? Find(chunk);
    }

    /// <summary>The run of a row, or -1.</summary>
    public static int RunOf(Run[] runs, int place)
    {
        int low = 0, high = runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            PageEntry entry = runs[middle].Entry;
            if (place < entry.First)
                high = middle - 1;
            else if (place >= entry.First + entry.Rows)
                low = middle + 1;
            else
                return middle;
        }

        return -1;
    }

    private Run[] Find(int chunk)
    {
        var found = new List<Run>();
        foreach (IndexPart part in Parts)
        {
            if (!part.Head.Covers.Any(cover => cover.Chunk == chunk))
                continue;
            foreach (PageEntry entry in part.Reader.Find(PageKind.ClusterVectors, 0, chunk))
                found.Add(new Run(part.Reader, entry));
        }

        Run[] runs = [.. found.OrderBy(run => run.Entry.First)];
        Volatile.Write(ref _runs[chunk], runs);
        return runs;
    }
}
