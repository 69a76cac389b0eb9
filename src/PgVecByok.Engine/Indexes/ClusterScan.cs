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
    private readonly Group[] _groups;
    private readonly PageReader _pages = new(isScan: false);
    private float[] _estimates = [];
    private ushort[] _sums = [];

    /// <summary>Parts with one model: the query's tables and its scores of the centres hold for all of them.</summary>
    private sealed record Group(IndexPart[] Parts, float[] Scores, byte[] Tables, float Scale, float Offset);

    public ClusterScan(IReadOnlyList<IndexPart> parts, ReadOnlySpan<float> query)
    {
        var groups = new List<Group>(1);
        foreach (IGrouping<Guid, IndexPart> model in parts.GroupBy(part => part.Head.Model))
            groups.Add(Prepare([.. model], query));
        _groups = [.. groups];
    }

    public int Lists => _groups.Sum(group => group.Parts[0].Head.Lists);

    /// <summary>The lists of the first model, nearest first.</summary>
    public long[] RankLists()
    {
        var lists = new Candidates(_groups[0].Parts[0].Head.Lists);
        lists.Offer(_groups[0].Scores.AsSpan(0, _groups[0].Parts[0].Head.Lists), 0);
        lists.Finish();
        return lists.Rows.ToArray();
    }

    /// <summary>
    /// Of the rows in the nearest so many lists, the best so many by their estimates, nearest first. As many as there are, if fewer.
    /// </summary>
    public Candidates Search(int lists, int wanted)
    {
        var nearest = new Candidates(Math.Min(lists, Lists));
        for (int group = 0; group < _groups.Length; group++)
            nearest.Offer(_groups[group].Scores.AsSpan(0, _groups[group].Parts[0].Head.Lists), (long)group << 32);
        nearest.Finish();
        var best = new Candidates(wanted);
        for (int i = 0; i < nearest.Count; i++)
        {
            Group group = _groups[nearest.Rows[i] >> 32];
            foreach (IndexPart part in group.Parts)
            {
                foreach (PageEntry page in part.ListPages((int)nearest.Rows[i]))
                    Offer(best, group, part, page, nearest.Estimates[i]);
            }
        }

        best.Finish();
        return best;
    }

    public void Dispose()
    {
        _pages.Dispose();
        if (_sums.Length == 0)
            return;
        ArrayPool<float>.Shared.Return(_estimates);
        ArrayPool<ushort>.Shared.Return(_sums);
        (_sums, _estimates) = ([], []);
    }

    private void Offer(Candidates best, Group group, IndexPart part, in PageEntry page, float score)
    {
        int rows = IndexPart.PaddedRows(page.Rows);
        ReadOnlySpan<byte> bytes = _pages.Read(part.Reader, page);
        if (bytes.Length != IndexPart.PageBytes(part.Head.Shape, page.Rows))
            throw RecordReader.Malformed();
        Reserve(rows);
        Span<ushort> sums = _sums.AsSpan(0, rows);
        Span<float> estimates = _estimates.AsSpan(0, rows);
        NibbleSums.OfBlocks(bytes[(rows * (sizeof(float) + sizeof(long)))..], group.Tables, sums);
        NibbleSums.Estimate(
            sums, MemoryMarshal.Cast<byte, float>(bytes[..(rows * sizeof(float))]), group.Scale, group.Offset + score, estimates);
        best.Offer(
            estimates[..page.Rows], MemoryMarshal.Cast<byte, long>(bytes.Slice(rows * sizeof(float), rows * sizeof(long)))[..page.Rows]);
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

    private Group Prepare(IndexPart[] parts, ReadOnlySpan<float> query)
    {
        (SegmentReader reader, CodeShape shape) = (parts[0].Reader, parts[0].Head.Shape);
        float[] scores = new float[Centres.TilesFor(parts[0].Head.Lists) * Centres.TileCentres];
        foreach (PageEntry page in reader.Find(PageKind.ClusterCentres, 0))
        {
            ReadOnlySpan<float> tiles = MemoryMarshal.Cast<byte, float>(_pages.Read(reader, page));
            Centres.Scores(query, tiles, scores.AsSpan(page.First * Centres.TileCentres, page.Rows * Centres.TileCentres));
        }

        float[] padded = new float[shape.PaddedDimensions], products = new float[shape.Parts * NibbleCodes.Words];
        query.CopyTo(padded);
        ReadOnlySpan<float> words = MemoryMarshal.Cast<byte, float>(_pages.Read(reader, reader.Find(PageKind.ClusterWords, 0)[0]));
        NibbleCodes.Products(padded, -1, shape.PartDimensions, words, products);
        byte[] tables = new byte[shape.BlockBytes];
        (float scale, float offset) = NibbleCodes.Tables(products, tables);
        return new Group(parts, scores, tables, scale, offset);
    }
}
