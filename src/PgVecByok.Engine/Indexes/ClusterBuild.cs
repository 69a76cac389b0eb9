using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Brings one index of one tenant's table up to its rows: parts for the chunks that have none. It learns centres first where there are
/// none yet, or where there are so many more rows that they would no longer fit. Memory stays within what it is given; a part that was
/// written stays when a later one fails. REQUIRES: the tenant's maintenance lock.
/// </summary>
internal sealed class ClusterBuild(
    TransactionManager manager, TableRows rows, Table table, TableKey key, long memoryBytes, Action throwIfCancelled) : IDisposable
{
    /// <summary>A model serves until there are this many times the rows it was learned for.</summary>
    public const int ModelGrowth = 2;

    private const int PartRowsMost = 1 << 20, PartRowsLeast = 4096;

    /// <summary>Words and efforts are learned from the same rows as centres are: few lists want more rows than their own.</summary>
    private const int SampleLeast = 4096;
    private readonly IndexedForm _form = IndexedForm.Of(table, key)!;
    private readonly IndexedRows _indexed = manager.RowsOf(table, key);

    private float[] _queries = [];
    private long[] _queryVersions = [];

    private ClusterMetric Metric => _form.Metric;

    private int Dimensions => _form.Dimensions;

    /// <summary>Told of the phases by their names in pg_stat_progress_create_index, with rows done and rows in all.</summary>
    public Action<string, long, long> Report { get; init; } = (_, _, _) => { };

    /// <summary>Null: nothing is covered yet.</summary>
    public void Run(IndexParts? existing, bool isAnew)
    {
        Chunk[] all = Stored();
        IndexPart? last = existing?.Parts[^1];
        long total = all.Sum(_indexed.CountOf);
        bool learns = isAnew || last is null || total > ModelGrowth * last.Head.ModelRows;
        Chunk[] chunks = learns ? all : [.. all.Where(chunk => !existing!.Covers(chunk.Index))];
        if (chunks.Length == 0)
            return;
        if ((learns ? Learn(chunks, total) : ClusterModel.Load(last!)) is not { } model)
        {
            rows.RowsWithoutVectors[key.Oid] = all.Sum(chunk => (long)chunk.Count);
            return;
        }

        try
        {
            Write(chunks, model, learns ? null : last, learns ? existing : null, total);
        }
        finally
        {
            model.Wipe();
        }
    }

    /// <summary>
    /// Lists follow the root of the rows; a list that fills less than two blocks is not worth its look-up. With two thirds as many a search
    /// for the same recall reads a tenth more of words, and twice as much and more of clusters.
    /// </summary>
    public static int ListsFor(long rows) => (int)Math.Clamp(Math.Min(3 * Math.Sqrt(rows), rows / 64.0), 1, 1 << 16);

    private Chunk[] Stored() => [.. rows.Chunks.Where(chunk => chunk is { Count: > 0, Segment.IsPublished: true })];

    /// <summary>Null: no row has a vector.</summary>
    private ClusterModel? Learn(Chunk[] chunks, long total)
    {
        Report("performing k-means", 0, total);
        int lists = ListsFor(total);
        long most = Math.Max(memoryBytes * 3 / 4 / (Dimensions * sizeof(float)), 1024);
        int wanted = (int)Math.Min(Math.Min(total, Math.Max((long)lists * ClusterTraining.RowsPerList, SampleLeast)), most);
        float[] sample = ClusterModel.PinnedFloats((long)wanted * Dimensions);
        long[] versions = new long[wanted];
        try
        {
            int drawn = Draw(chunks, total, sample, versions);
            if (drawn == 0)
                return null;
            if (!_form.IsApproximate)
                drawn -= TakeQueries(sample, versions, drawn);
            CodeShape shape = CodeShape.For(Dimensions, Bits());
            return new ClusterTraining(sample, drawn, shape, throwIfCancelled).Train(Math.Max(Math.Min(lists, drawn / 4), 1));
        }
        finally
        {
            Array.Clear(sample);
        }
    }

    /// <summary>A few rows leave the sample, so that nothing is learned from them.</summary>
    private int TakeQueries(float[] sample, long[] versions, int drawn)
    {
        int count = Math.Min(EffortProbes.QueriesMost, drawn / 10);
        (_queries, _queryVersions) = (ClusterModel.PinnedFloats((long)count * Dimensions), new long[count]);
        for (int query = 0; query < count; query++)
        {
            int row = (int)((long)query * drawn / count), last = drawn - 1 - query;
            Span<float> taken = sample.AsSpan(row * Dimensions, Dimensions);
            taken.CopyTo(_queries.AsSpan(query * Dimensions, Dimensions));
            sample.AsSpan(last * Dimensions, Dimensions).CopyTo(taken);
            (_queryVersions[query], versions[row]) = (versions[row], versions[last]);
        }

        return count;
    }

    private int Bits() => key.Options.TryGetValue("bits", out string? bits) && int.TryParse(bits, out int given) ? given : 0;

    /// <summary>Every so-manieth row, over all of them.</summary>
    private int Draw(Chunk[] chunks, long total, float[] sample, long[] versions)
    {
        using var vectors = new StoredVectors(_form, _indexed);
        int drawn = 0, wanted = versions.Length;
        long before = 0;
        foreach (Chunk chunk in chunks)
        {
            throwIfCancelled();
            // As many are wanted of the rows up to a place as the places' share of all: pages without one are not decrypted.
            long Wanted(long place) => (before + place) * wanted / total;
            long seen = 0;
            vectors.Read(chunk, (first, count) => _indexed.IsSome || Wanted(first) < Wanted(first + count), (version, vector) =>
            {
                // Of an index over some rows those count that it has.
                long place = _indexed.IsSome ? seen++ : Chunk.RowOf(version);
                if (drawn >= wanted || Wanted(place) == Wanted(place + 1))
                    return;
                versions[drawn] = version;
                vector.CopyTo(sample.AsSpan(drawn++ * Dimensions, Dimensions));
            });
            before += _indexed.CountOf(chunk);
        }

        for (int row = 0; row < drawn; row++)
            Metric.Prepare(sample.AsSpan(row * Dimensions, Dimensions));
        return drawn;
    }

    private void Write(Chunk[] chunks, ClusterModel model, IndexPart? like, IndexParts? replaced, long total)
    {
        int most = (int)Math.Clamp(memoryBytes / 4 / CodedRows.RowBytes(model.Shape), PartRowsLeast, PartRowsMost);
        using var vectors = new StoredVectors(_form, _indexed);
        using EffortProbes? probes = like is null && !_form.IsApproximate
            ? new EffortProbes(_form, _queries, _queryVersions, model.Spread)
            : null;
        var head = new IndexPartHead
        {
            Index = key.Oid, Model = like?.Head.Model ?? Guid.CreateVersion7(), Metric = Metric, Shape = model.Shape,
            Lists = model.Lists, ModelRows = like?.Head.ModelRows ?? total, Rows = 0, Covers = [],
            Effort = like?.Head.Effort ?? SearchEffort.None,
        };
        using var copies = new VectorCopies(manager, rows, head, memoryBytes, replaced?.Copies.Parts ?? []);
        long done = 0;
        for (int from = 0, to; from < chunks.Length; from = to)
        {
            int count = 0;
            for (to = from; to < chunks.Length && (to == from || count + _indexed.CountOf(chunks[to]) <= most); to++)
                count += (int)_indexed.CountOf(chunks[to]);
            Chunk[] part = chunks[from..to];
            Func<IndexPart, CodedRows, SearchEffort>? measure = from > 0 || like is not null ? null : probes is not null
                ? (written, of) => probes.Measure(written, of, rows, CopiesOf(), throwIfCancelled)
                : (written, of) => ProxyProbes.Measure(_form, vectors, part, written, of, throwIfCancelled);
            var coded = new CodedRows(model.Shape, count);
            try
            {
                using (var encoder = new RowEncoder(model, Metric, coded, throwIfCancelled))
                    Encode(part, vectors, encoder, copies, done, total);
                head = WritePart(part, model, coded, head, measure, from == 0 ? replaced?.Parts ?? [] : []);
            }
            finally
            {
                coded.Wipe();
            }

            done += count;
        }
    }

    private CopiedVectors CopiesOf() => new([.. rows.Parts.Where(part => part.Head.IsCopies && part.Head.Index == key.Oid)]);

    private void Encode(Chunk[] chunks, StoredVectors vectors, RowEncoder encoder, VectorCopies copies, long done, long total)
    {
        foreach (Chunk chunk in chunks)
        {
            // A sparse vector's page is about as small as a copy's unit.
            vectors.Read(chunk, encoder.Add, _form.IsSparse ? null : copies.Add);
            done += _indexed.CountOf(chunk);
            Report("loading tuples", done, total);
        }

        encoder.Flush();
        copies.Flush();
    }

    private IndexPartHead WritePart(
        Chunk[] chunks, ClusterModel model, CodedRows coded, IndexPartHead head, Func<IndexPart, CodedRows, SearchEffort>? measure,
        IReadOnlyList<IndexPart> replaced)
    {
        head = head with { Rows = coded.Count, Covers = [.. chunks.Select(chunk => new CoveredChunk(chunk.Index, chunk.Count))] };
        using var writer = new IndexPartWriter(rows);
        writer.AddModel(model, Metric);
        writer.AddRows(coded, model, Metric);
        SegmentReader reader = writer.Store();
        if (measure is not null)
            head = head with { Effort = measure(new IndexPart(reader, head), coded) };
        Publish(manager, rows, new IndexPart(reader, head), replaced);
        return head;
    }

    public void Dispose() => _indexed.Dispose();

    /// <summary>No row is left that they could find.</summary>
    public static void Remove(TransactionManager manager, TableRows rows, IReadOnlyList<IndexPart> parts)
    {
        manager.Maintenance.Log(rows.Tenant, record => record.AddPartsGone(rows, parts));
        lock (rows.Gate)
            rows.Detach(parts);
        rows.Tenant.Retire(parts.Select(each => each.Reader), manager.LastTransaction);
    }

    /// <summary>The log names it, and then searches find it.</summary>
    public static void Publish(TransactionManager manager, TableRows rows, IndexPart part, IReadOnlyList<IndexPart> replaced)
    {
        manager.Maintenance.Log(rows.Tenant, record => record.AddIndexPart(rows, part, replaced));
        lock (rows.Gate)
            rows.Attach(part, replaced);
        rows.Tenant.Retire(replaced.Select(each => each.Reader), manager.LastTransaction);
    }
}
