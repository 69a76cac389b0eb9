using System.Numerics;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// Some vectors that a new index is asked for, to learn how far its searches have to go. They are rows that its centres were not learned
/// from; their nearest rows are found exactly while all rows pass by, and then looked for in the lists.
/// </summary>
internal sealed class EffortProbes : IDisposable
{
    private const int QueriesLeast = 96, QueriesMost = 512;
    private const double ProductsMost = 1.5e10;
    private const int Kept = 11, RanksMost = 2000;
    private const double ListsSearched = 0.99;
    private readonly ClusterModel _model;
    private readonly ClusterMetric _metric;
    private readonly float[] _queries;
    private readonly int _count;
    private readonly float[] _tiles;
    private readonly float[] _keys;
    private readonly int[] _rows;
    private readonly Lock[] _gates;
    private readonly float[] _farthest; // of the keys kept, by query

    /// <summary>The queries lie one after another, as the metric prepares them, and are wiped with this.</summary>
    public EffortProbes(ClusterModel model, ClusterMetric metric, float[] queries)
    {
        (_model, _metric, _queries) = (model, metric, queries);
        _count = queries.Length / model.Shape.Dimensions;
        _tiles = ClusterModel.PinnedFloats((long)Centres.TilesFor(_count) * Centres.TileFloats(model.Shape.Dimensions));
        Centres.Pack(queries, model.Shape.Dimensions, _tiles);
        (_keys, _rows) = (new float[_count * Kept], new int[_count * Kept]);
        Array.Fill(_keys, float.PositiveInfinity);
        Array.Fill(_rows, -1);
        _farthest = new float[Centres.TilesFor(_count) * Centres.TileCentres];
        _farthest.AsSpan(0, _count).Fill(float.PositiveInfinity);
        _farthest.AsSpan(_count).Fill(float.NegativeInfinity);
        _gates = [.. Enumerable.Range(0, _count).Select(_ => new Lock())];
    }

    /// <summary>As many as cost little beside the build: few tell a recall of .99 from one of .98 less surely.</summary>
    public static int QueriesFor(long rows, int dimensions) =>
        (int)Math.Clamp(ProductsMost / ((double)rows * dimensions), QueriesLeast, QueriesMost);

    /// <summary>From any thread: rows that lie one after another, and the number of the first.</summary>
    public void Offer(ReadOnlySpan<float> vectors, int firstRow)
    {
        const int rowsAtOnce = 96;
        int dimensions = _model.Shape.Dimensions, width = Centres.TilesFor(_count) * Centres.TileCentres;
        float[] scores = new float[rowsAtOnce * width];
        for (int from = 0, count = vectors.Length / dimensions; from < count; from += rowsAtOnce)
        {
            int rows = Math.Min(rowsAtOnce, count - from);
            ReadOnlySpan<float> some = vectors.Slice(from * dimensions, rows * dimensions);
            Centres.ScoresOfRows(some, dimensions, _tiles, scores);
            for (int row = 0; row < rows; row++)
                Offer(some.Slice(row * dimensions, dimensions), firstRow + from + row, scores.AsSpan(row * width, width));
        }
    }

    private void Offer(ReadOnlySpan<float> vector, int row, ReadOnlySpan<float> scores)
    {
        // The queries' own squares are the same for every row.
        float half = _metric == ClusterMetric.InnerProduct ? 0 : -InnerProduct.Distance(vector, vector) / 2;
        for (int from = 0; from < _farthest.Length; from += Vector<float>.Count)
        {
            // What another thread keeps meanwhile is looked at again under its gate.
            Vector<float> keys = new Vector<float>(scores[from..]) + new Vector<float>(half);
            if (!System.Numerics.Vector.LessThanAny(keys, new Vector<float>(_farthest, from)))
                continue;
            for (int query = from; query < Math.Min(from + Vector<float>.Count, _count); query++)
            {
                if (scores[query] + half < _farthest[query])
                    Keep(query, scores[query] + half, row);
            }
        }
    }

    /// <summary>Asks the part for them. REQUIRES: it holds the rows that were offered.</summary>
    public SearchEffort Measure(IndexPart part, CodedRows coded)
    {
        var lists = new List<int>();
        ClusterScan[] scans = new ClusterScan[_count];
        try
        {
            for (int query = 0; query < _count; query++)
            {
                scans[query] = new ClusterScan([part], Query(query));
                int[] before = scans[query].StepsBefore();
                lists.AddRange(Nearest(query).Select(row => before[coded.Lists[row]]));
            }

            int searched = lists.Count == 0 ? 1 : lists.Order().ElementAt((int)((lists.Count - 1) * ListsSearched)) + 1;
            (List<int> ranks, List<float> slacks) = ([], []);
            for (int query = 0; query < _count; query++)
                Rank(scans[query].Search(searched, RanksMost), query, coded, ranks, slacks);
            return SearchEffort.From(lists, ranks, slacks);
        }
        finally
        {
            foreach (ClusterScan? scan in scans)
                scan?.Dispose();
        }
    }

    private void Rank(Candidates found, int query, CodedRows coded, List<int> ranks, List<float> slacks)
    {
        found.Finish();
        ReadOnlySpan<float> vector = Query(query);
        // As estimates are: without half of the query's own square, which the keys have.
        float tenth = _keys[(query + 1) * Kept - 1] + (InnerProduct.Distance(vector, vector) / 2);
        foreach (int row in Nearest(query))
        {
            int rank = found.Rows.IndexOf(coded.Versions[row]);
            if (rank < 0)
                continue;
            ranks.Add(rank);
            if (float.IsFinite(tenth))
                slacks.Add(found.Estimates[rank] - tenth);
        }
    }

    public void Dispose()
    {
        Array.Clear(_queries);
        Array.Clear(_tiles);
    }

    private ReadOnlySpan<float> Query(int query) => _queries.AsSpan(query * _model.Shape.Dimensions, _model.Shape.Dimensions);

    /// <summary>Without the nearest, which is the query itself.</summary>
    private IEnumerable<int> Nearest(int query) =>
        Enumerable.Range(query * Kept + 1, Kept - 1).Select(place => _rows[place]).Where(row => row >= 0);

    private void Keep(int query, float key, int row)
    {
        lock (_gates[query])
        {
            int first = query * Kept, at = first + Kept - 1;
            if (!(key < _keys[at]))
                return;
            for (; at > first && key < _keys[at - 1]; at--)
                (_keys[at], _rows[at]) = (_keys[at - 1], _rows[at - 1]);
            (_keys[at], _rows[at]) = (key, row);
            _farthest[query] = _keys[first + Kept - 1];
        }
    }
}
