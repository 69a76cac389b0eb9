using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Writes a part of an index as one sealed object beside the table's segments, under the table's object key. Until it is disposed the
/// key generation that it began under is not destroyed.
/// </summary>
internal sealed class IndexPartWriter : IDisposable
{
    private const int PageBytes = 128 << 10;
    private readonly TenantRows _tenant;
    private readonly uint _generation;
    private readonly SegmentWriter _writer;

    public IndexPartWriter(TableRows rows)
    {
        _tenant = rows.Tenant;
        _generation = _tenant.BeginSegment();
        _writer = new SegmentWriter(_tenant.Capability, SegmentBuilder.ObjectOf(rows.Table, rows.Generation));
    }

    public void AddModel(ClusterModel model, ClusterMetric metric)
    {
        int tileFloats = Centres.TileFloats(model.Shape.Dimensions), tiles = Centres.TilesFor(model.Lists);
        int tilesOfPage = Math.Max(1, PageBytes / (tileFloats * sizeof(float)));
        float[] page = ClusterModel.PinnedFloats(tilesOfPage * tileFloats);
        for (int tile = 0; tile < tiles; tile += tilesOfPage)
        {
            int count = Math.Min(tilesOfPage, tiles - tile);
            Span<float> values = page.AsSpan(0, count * tileFloats);
            model.Tiles.AsSpan(tile * tileFloats, values.Length).CopyTo(values);
            // A product alone orders these: a search adds no square of a centre.
            for (int each = 0; metric == ClusterMetric.InnerProduct && each < count; each++)
                ClearSquares(values.Slice(each * tileFloats, Centres.TileCentres));
            _writer.Add(PageKind.ClusterCentres, 0, 0, tile, count, MemoryMarshal.AsBytes(values));
        }

        Array.Clear(page);
        _writer.Add(PageKind.ClusterWords, 0, 0, 0, model.Shape.Parts, MemoryMarshal.AsBytes(model.Codebook.AsSpan()));
    }

    public void AddRows(CodedRows rows, in CodeShape shape, int lists)
    {
        int[] order = rows.ByList(lists, out int[] starts);
        int rowsOfPage = Math.Max(PageBytes / IndexPart.PageBytes(shape, NibbleSums.BlockRows), 1) * NibbleSums.BlockRows;
        byte[] page = GC.AllocateUninitializedArray<byte>(IndexPart.PageBytes(shape, rowsOfPage), pinned: true);
        for (int list = 0; list < lists; list++)
        {
            for (int from = starts[list]; from < starts[list + 1]; from += rowsOfPage)
            {
                int count = Math.Min(rowsOfPage, starts[list + 1] - from);
                Span<byte> bytes = page.AsSpan(0, IndexPart.PageBytes(shape, count));
                rows.Fill(order.AsSpan(from, count), bytes);
                _writer.Add(PageKind.ClusterList, 0, list, from - starts[list], count, bytes);
            }
        }

        Array.Clear(page);
    }

    /// <summary>The pages of another part as they are, sealed anew.</summary>
    public void AddAgain(IndexPart part) => AddAgain(part, PageKind.ClusterList);

    /// <summary>Another part's centres and words.</summary>
    public void AddModel(IndexPart part) => AddAgain(part, PageKind.ClusterWords);

    private void AddAgain(IndexPart part, PageKind last)
    {
        using var pages = new PageReader(isScan: true);
        for (int i = 0; i < part.Reader.Directory.Length && part.Reader.Directory[i] is { } page && page.Kind <= last; i++)
            _writer.Add(page.Kind, page.Column, page.Chunk, page.First, page.Rows, pages.Read(part.Reader, page));
    }

    /// <summary>Durable on return; no log names it yet.</summary>
    public SegmentReader Store()
    {
        SegmentSpace space = _tenant.Space!;
        return new SegmentReader(space.Objects, _tenant.Capability, _writer.Store(space.Objects), space.Pages);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _tenant.EndSegment(_generation);
    }

    private static void ClearSquares(Span<float> squares)
    {
        foreach (ref float square in squares)
            square = float.IsPositiveInfinity(square) ? square : 0;
    }
}
