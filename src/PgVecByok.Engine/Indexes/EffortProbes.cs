using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Some vectors that a new index is asked for, to learn how far its searches have to go. They are rows that its centres were not learned
/// from. Their nearest rows are found by the index itself, which reads many times more for it than any search does: exactly all rows would
/// have to be compared with each of them, and then there could be a quarter as many, who tell a recall of .99 from one of .985 by chance.
/// </summary>
internal sealed class EffortProbes(IndexedForm form, float[] queries, long[] versions, float spread) : IDisposable
{
    public const int QueriesMost = 768;
    private const int Kept = 10, RanksMost = 2000;

    /// <summary>
    /// Of all lists, so many are read: three times what .99 of words takes; of few lists more, which costs little there. Candidates are
    /// measured until there are three times as many as it took to find the last of ten.
    /// </summary>
    private const double ShareOfLists = 0.36, ListsLeast = 128;
    private const int RanksBeyond = 3, RanksLeast = 150;

    /// <summary>
    /// Some are asked first. The others go so many times as far as these had to for any of their neighbours, and some lists more, and keep
    /// so many times as many candidates: of vectors in clusters that is a twentieth of the lists.
    /// </summary>
    private const int FirstLeast = 64, TimesFirst = 2, ListsBeyond = 8;

    /// <summary>Every so-manieth one's candidates tell how many are measured. It is one of the first.</summary>
    private const int CandidatesOf = 8;
    private readonly List<SoughtRow> _sought = [];
    private readonly List<float> _excesses = [];
    private readonly List<ReadList> _read = [];
    private readonly Lock _gate = new();

    private readonly record struct Near(float Key, int Rank);

    /// <summary>
    /// Asks the part for them. REQUIRES: they are as the metric prepares them, the part's rows ascend.
    /// </summary>
    public SearchEffort Measure(IndexPart part, CodedRows coded, TableRows rows, CopiedVectors copies, Action throwIfCancelled)
    {
        int asked = (versions.Length + CandidatesOf - 1) / CandidatesOf, first = Math.Min(versions.Length, Math.Max(asked, FirstLeast));
        int[] order = [.. Enumerable.Range(0, versions.Length).OrderBy(query => query % CandidatesOf)];
        void AskSome(int from, int to, double most, int ranks) => AllCores.For(to - from, at =>
        {
            throwIfCancelled();
            Ask(order[from + at], most, ranks, part, coded, rows.Chunks, copies);
        });
        AskSome(0, first, double.PositiveInfinity, RanksMost);
        (double farthest, int deepest) =
            _sought.Count == 0 ? (double.PositiveInfinity, RanksMost) : (_sought.Max(row => row.Steps), _sought.Max(row => row.Rank));
        AskSome(
            first, order.Length, (TimesFirst * farthest) + (ListsBeyond * ClusterScan.StepsOfList),
            Math.Min((TimesFirst * deepest) + RanksLeast, RanksMost));
        part.Reader.Capability.ThrowIfFenced();
        double listBytes = ListPage.BytesFor(part.Head.Shape, Math.Max(coded.Count / part.Head.Lists, 1));
        var curve = new EffortCurve(_sought, _excesses, _read, asked, listBytes / ClusterScan.StepsOfList, form.Dimensions);
        return curve.Find() with { Spread = spread };
    }

    public void Dispose() => Array.Clear(queries);

    private void Ask(int query, double most, int ranks, IndexPart part, CodedRows coded, Chunk[] chunks, CopiedVectors copies)
    {
        ReadOnlySpan<float> vector = queries.AsSpan(query * form.Dimensions, form.Dimensions);
        Dictionary<int, ReadList> read = [];
        double steps = Math.Max(part.Head.Lists * ShareOfLists, ListsLeast) * ClusterScan.StepsOfList;
        using var scan = new ClusterScan([part], vector, spread)
        {
            StepsMost = steps + ClusterScan.StepsOfList, Reading = (list, reached, own) => read[list] = new ReadList(reached, own),
        };
        Candidates found = scan.Search((int)Math.Min(scan.Steps, most), ranks);
        found.Finish();
        Near[] nearest = FindNearest(vector, versions[query], found, chunks, copies);
        if (nearest.Length < Kept)
            return;
        float tenth = nearest[^1].Key;
        lock (_gate)
        {
            foreach (Near near in nearest)
            {
                int row = Array.BinarySearch(coded.Versions, 0, coded.Count, found.Rows[near.Rank]);
                int reached = (int)Math.Min(read[coded.Lists[row]].Reached, 1 << 24);
                _sought.Add(new SoughtRow(reached, found.Estimates[near.Rank] - tenth, near.Rank));
            }

            if (query % CandidatesOf != 0)
                return;
            _read.AddRange(read.Values);
            for (int rank = 0; rank < found.Count; rank++)
                _excesses.Add(found.Estimates[rank] - tenth);
        }
    }

    /// <summary>Nearest first, without the row itself.</summary>
    private Near[] FindNearest(ReadOnlySpan<float> vector, long itself, Candidates found, Chunk[] chunks, CopiedVectors copies)
    {
        var kept = new List<Near>(Kept + 1);
        float[] room = ClusterModel.PinnedFloats(form.Dimensions);
        using var pages = new PageSet(PageUse.Single);
        using var stored = new VectorPlaces(form.Column, pages, copies);
        for (int rank = 0, last = 0; rank < found.Count && rank < (RanksBeyond * last) + RanksLeast; rank++)
        {
            if (found.Rows[rank] == itself)
                continue;
            stored.Open(chunks[Chunk.IndexOf(found.Rows[rank])]);
            if (!TryMeasure(vector, stored[Chunk.RowOf(found.Rows[rank])], room, out float key)
                || (kept.Count == Kept && !(key < kept[^1].Key)))
            {
                continue;
            }

            int at = kept.FindIndex(each => key < each.Key);
            kept.Insert(at < 0 ? kept.Count : at, new Near(key, rank));
            if (kept.Count > Kept)
                kept.RemoveAt(Kept);
            last = rank;
        }

        Array.Clear(room);
        return [.. kept];
    }

    /// <summary>What an estimate of this row is of.</summary>
    private bool TryMeasure(ReadOnlySpan<float> vector, ReadOnlySpan<byte> stored, float[] room, out float key)
    {
        key = 0;
        ReadOnlySpan<float> numbers = stored.IsEmpty ? default : form.Numbers(stored, room);
        if (numbers.IsEmpty)
            return false;
        numbers.CopyTo(room);
        form.Metric.Prepare(room);
        key = InnerProduct.Distance(vector, room);
        if (form.Metric != ClusterMetric.InnerProduct)
            key -= InnerProduct.Distance(room, room) / 2;
        return true;
    }
}
