using System.Buffers;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// One query against the parts of a cluster index: the row versions that are probably nearest, by what their codes say. Which of them
/// the statement sees, and how far they are, is the caller's to find out. REQUIRES: the query is as the metric prepares it.
/// </summary>
internal sealed class ClusterScan : IDisposable
{
    /// <summary>Steps of a list of the usual size.</summary>
    public const int StepsOfList = 8;

    private readonly Group[] _groups;
    private readonly int _lists;
    private readonly float _spread;
    private readonly double _rowsOfStep;
    private readonly PageReader _pages = new(PageUse.Codes), _model = new(PageUse.Model);
    private readonly float[] _query;
    private float[] _estimates = [];
    private ushort[] _sums = [];

    /// <summary>Parts with one model: the query's tables and the estimates of its lists hold for all of them.</summary>
    private sealed record Group(IndexPart[] Parts, float[] Lists, byte[] Tables, float Scale, float Offset);

    /// <param name="spread">As <see cref="SearchReach"/> has it.</param>
    public ClusterScan(IReadOnlyList<IndexPart> parts, ReadOnlySpan<float> query, float spread)
    {
        (_query, _spread) = (query.ToArray(), spread);
        _groups = parts.Count == 1
            ? [Prepare([parts[0]])]
            : [.. parts.GroupBy(part => part.Head.Model).Select(model => Prepare([.. model]))];
        _lists = _groups.Sum(group => group.Parts[0].Head.Lists);
        _rowsOfStep = Math.Max(1, parts.Sum(part => (double)part.Head.Rows)) / ((double)_lists * StepsOfList);
    }

    /// <summary>The query's own, as the metric prepares it.</summary>
    public double Square => -(double)InnerProduct.Distance(_query, _query);

    /// <summary>No search reaches as far before it has read all lists.</summary>
    public int Steps => (int)Math.Min(_lists * StepsOfList * (_spread > 0 ? Math.Exp(SearchReach.MarginMost) : 1), int.MaxValue);

    /// <summary>The last search read all lists.</summary>
    public bool HasReadAll { get; private set; }

    /// <summary>The last search kept no row whose estimate exceeds this.</summary>
    public float CutAt { get; private set; } = float.PositiveInfinity;

    /// <summary>That are read at most; of those of usual lists.</summary>
    public double StepsMost { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// Of a query that is a row. Told of each list that is read: which, how far the search had got before it, and how many steps it has.
    /// </summary>
    public Action<int, double, double>? Reading { get; init; }

    /// <summary>Of each list of the only model: how many steps the nearer ones come to. A search for more of them reads it.</summary>
    public int[] StepsBefore()
    {
        var lists = new Candidates(_lists);
        lists.Offer(_groups[0].Lists.AsSpan(0, _lists), 0);
        lists.Finish();
        int[] before = new int[_lists];
        long rows = 0;
        foreach (long list in lists.Rows)
        {
            before[list] = (int)(rows / _rowsOfStep);
            rows += RowsOf(_groups[0], (int)list);
        }

        return before;
    }

    /// <summary>
    /// Of the rows in the nearest lists, the best so many by their estimates, in no order. As many as there are, if fewer. Lists are read
    /// until <see cref="SearchReach"/> has come to so many steps, of which a list of the usual size has eight: it is rows that cost, and
    /// for the same recall a tenth fewer of words are read than in so many lists each time.
    /// An estimate is of half the squared distance less half the query's square; of the product, negated, where that is the metric.
    /// </summary>
    /// <param name="within">No row is kept whose estimate exceeds that of the tenth best by more.</param>
    public Candidates Search(int steps, int wanted, float within = float.PositiveInfinity)
    {
        bool isUnordered = steps >= Steps && Reading is null;
        var ranked = new RankedLists([.. _groups.Select(group => group.Lists)], isOrdered: !isUnordered);
        var best = new Candidates(wanted);
        var reach = new SearchReach(isUnordered ? 0 : _spread, Square, _groups[0].Parts[0].Head.Metric, Reading is not null);
        double before = 0, reached = 0;
        CutAt = float.PositiveInfinity;
        int i = 0;
        for (; ranked.Has(i); i++)
        {
            if (!isUnordered && ((reached = reach.Before(before, ranked.ScoreOf(i))) >= steps || before >= StepsMost))
                break;
            (Group group, int list) = (_groups[ranked.ModelOf(i)], ranked.ListOf(i));
            double own = RowsOf(group, list) / _rowsOfStep;
            Reading?.Invoke(list, reached, own);
            if (i + 1 < ranked.Count)
                Prefetch(_groups[ranked.ModelOf(i + 1)].Parts[0], ranked.ListOf(i + 1));
            ReadList(group, list, best, reach, before, within);
            before += own;
        }

        HasReadAll = i == ranked.Count;
        best.Take();
        return best;
    }

    /// <summary>While one list is decrypted, the next one comes nearer.</summary>
    private static void Prefetch(IndexPart part, int list)
    {
        ReadOnlySpan<PageEntry> pages = part.ListPages(list);
        if (!pages.IsEmpty && part.Reader.TryViewSealed(pages[0], out ObjectView view))
        {
            using (view)
                CacheLines.Prefetch(view.Bytes);
        }
    }

    private void ReadList(Group group, int list, Candidates best, SearchReach reach, double before, float within)
    {
        foreach (IndexPart part in group.Parts)
        {
            foreach (PageEntry page in part.ListPages(list))
            {
                var rows = new ListPage(_pages.Read(part.Reader, page), part.Head.Shape, page.Rows);
                ReadOnlySpan<float> estimates = Estimate(rows, group, page.Rows);
                reach.Offer(estimates, before);
                CutAt = Math.Min(CutAt, reach.Tenth + within);
                best.Offer(estimates, rows, CutAt);
            }
        }
    }

    public void Dispose()
    {
        _pages.Dispose();
        _model.Dispose();
        if (_sums.Length == 0)
            return;
        ArrayPool<float>.Shared.Return(_estimates);
        ArrayPool<ushort>.Shared.Return(_sums);
        (_sums, _estimates) = ([], []);
    }

    private static int RowsOf(Group group, int list)
    {
        int rows = 0;
        foreach (IndexPart part in group.Parts)
        {
            foreach (ref readonly PageEntry page in part.ListPages(list))
                rows += page.Rows;
        }

        return rows;
    }

    private ReadOnlySpan<float> Estimate(in ListPage list, Group group, int count)
    {
        int rows = IndexPart.PaddedRows(count);
        Reserve(rows);
        Span<ushort> sums = _sums.AsSpan(0, rows);
        Span<float> estimates = _estimates.AsSpan(0, rows);
        NibbleSums.OfBlocks(list.Blocks, group.Tables, sums);
        list.Estimate(sums, group.Scale, group.Offset, list.Score(_query), estimates);
        return estimates[..count];
    }

    private void Reserve(int rows)
    {
        if (_sums.Length >= rows)
            return;
        if (_sums.Length > 0)
        {
            ArrayPool<ushort>.Shared.Return(_sums);
            ArrayPool<float>.Shared.Return(_estimates);
        }

        (_sums, _estimates) = (ArrayPool<ushort>.Shared.Rent(rows), ArrayPool<float>.Shared.Rent(rows));
    }

    private Group Prepare(IndexPart[] parts)
    {
        (byte[] tables, float scale, float offset) = Tables(parts[0], parts[0].Head.Shape, IndexPart.CentresThemselves);
        return new Group(parts, RankCentres(parts[0]), tables, scale, offset);
    }

    /// <summary>Estimates of the centres' scores.</summary>
    private float[] RankCentres(IndexPart part)
    {
        CodeShape shape = part.GuideShape;
        (byte[] tables, float scale, float offset) = Tables(part, shape, IndexPart.CentreCodes);
        float[] estimates = new float[IndexPart.PaddedRows(part.Head.Lists)];
        foreach (PageEntry page in part.Reader.Find(PageKind.ClusterCentres, 0, IndexPart.CentreCodes))
        {
            int rows = IndexPart.PaddedRows(page.Rows);
            ReadOnlySpan<byte> bytes = _model.Read(part.Reader, page);
            if (bytes.Length != CentreGuide.PageBytes(shape, page.Rows))
                throw RecordReader.Malformed();
            Reserve(rows);
            NibbleSums.OfBlocks(bytes[(rows * sizeof(float))..], tables, _sums.AsSpan(0, rows));
            NibbleSums.Estimate(
                _sums.AsSpan(0, rows), MemoryMarshal.Cast<byte, float>(bytes[..(rows * sizeof(float))]), scale, offset,
                estimates.AsSpan(page.First, rows));
        }

        return estimates;
    }

    private (byte[] Tables, float Scale, float Offset) Tables(IndexPart part, in CodeShape shape, int words)
    {
        Span<float> padded = shape.PaddedDimensions <= 2048 ? stackalloc float[shape.PaddedDimensions] : new float[shape.PaddedDimensions];
        padded.Clear();
        for (int stage = 0; stage < shape.Stages; stage++)
            _query.CopyTo(padded[(stage * shape.StageDimensions)..]);
        float[] products = ArrayPool<float>.Shared.Rent(shape.Parts * NibbleCodes.Words);
        Span<float> used = products.AsSpan(0, shape.Parts * NibbleCodes.Words);
        SegmentReader reader = part.Reader;
        NibbleCodes.Products(
            padded, -1, shape.PartDimensions,
            MemoryMarshal.Cast<byte, float>(_model.Read(reader, reader.Find(PageKind.ClusterWords, 0, words)[0])),
            used);
        byte[] tables = new byte[shape.BlockBytes];
        (float scale, float offset) = NibbleCodes.Tables(used, tables);
        ArrayPool<float>.Shared.Return(products);
        return (tables, scale, offset);
    }
}
