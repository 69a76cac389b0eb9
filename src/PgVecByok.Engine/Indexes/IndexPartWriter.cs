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
        _writer = new SegmentWriter(
            _tenant.Capability, SegmentBuilder.ObjectOf(rows.Table, rows.Generation), _tenant.Space!.Objects);
    }

    /// <summary>Sealed so far.</summary>
    public long Bytes => _writer.Bytes;

    public int PageCount => _writer.PageCount;

    /// <summary>A row's vector, as its table has it.</summary>
    public void AddVector(int chunk, int place, ReadOnlySpan<byte> stored) => _writer.AddUnit(0, chunk, place, stored);

    public void AddModel(ClusterModel model, ClusterMetric metric)
    {
        AddCentres(model);
        AddGuide(model, metric);
        _writer.Add(
            PageKind.ClusterWords, 0, IndexPart.CentresThemselves, 0, model.Shape.Parts, MemoryMarshal.AsBytes(model.Codebook.AsSpan()));
        _writer.Add(
            PageKind.ClusterWords, 0, IndexPart.CentreCodes, 0, model.Guide.Shape.Parts, MemoryMarshal.AsBytes(model.Guide.Words.AsSpan()));
    }

    private void AddCentres(ClusterModel model)
    {
        int dimensions = model.Shape.Dimensions, most = Math.Max(1, PageBytes / (dimensions * sizeof(float)));
        for (int first = 0; first < model.Lists; first += most)
        {
            int count = Math.Min(most, model.Lists - first);
            _writer.Add(
                PageKind.ClusterCentres, 0, IndexPart.CentresThemselves, first, count,
                MemoryMarshal.AsBytes(model.Plain.AsSpan(first * dimensions, count * dimensions)));
        }
    }

    private void AddGuide(ClusterModel model, ClusterMetric metric)
    {
        CodeShape shape = model.Guide.Shape;
        int most = Math.Max(PageBytes / CentreGuide.PageBytes(shape, NibbleSums.BlockRows), 1) * NibbleSums.BlockRows;
        byte[] page = GC.AllocateUninitializedArray<byte>(CentreGuide.PageBytes(shape, most), pinned: true);
        for (int first = 0; first < model.Lists; first += most)
        {
            int count = Math.Min(most, model.Lists - first);
            Span<byte> bytes = page.AsSpan(0, CentreGuide.PageBytes(shape, count));
            model.Guide.Fill(first, count, metric, bytes);
            _writer.Add(PageKind.ClusterCentres, 0, IndexPart.CentreCodes, first, count, bytes);
        }

        Array.Clear(page);
    }

    public void AddRows(CodedRows rows, ClusterModel model, ClusterMetric metric)
    {
        CodeShape shape = model.Shape;
        int[] order = rows.ByList(model.Lists, out int[] starts);
        int rowsOfPage = Math.Max(PageBytes / ListPage.WideBytes(shape, NibbleSums.BlockRows), 1) * NibbleSums.BlockRows;
        byte[] page = GC.AllocateUninitializedArray<byte>(ListPage.WideBytes(shape, rowsOfPage), pinned: true);
        for (int list = 0; list < model.Lists; list++)
        {
            for (int from = starts[list]; from < starts[list + 1]; from += rowsOfPage)
            {
                int count = Math.Min(rowsOfPage, starts[list + 1] - from);
                ReadOnlySpan<float> centre = model.Plain.AsSpan(list * shape.Dimensions, shape.Dimensions);
                int bytes = ListPage.Write(rows, order.AsSpan(from, count), model.HalfSquare(list, metric), centre, shape, page);
                _writer.Add(PageKind.ClusterList, 0, list, from - starts[list], count, page.AsSpan(0, bytes));
            }
        }

        Array.Clear(page);
    }

    /// <summary>The pages of another part as they are, sealed anew.</summary>
    public void AddAgain(IndexPart part)
    {
        if (part.Head.IsCopies)
            AddUnitsAgain(part.Reader);
        else
            AddAgain(part, PageKind.ClusterList);
    }

    /// <summary>Another part's centres and words.</summary>
    public void AddModel(IndexPart part) => AddAgain(part, PageKind.ClusterWords);

    private void AddAgain(IndexPart part, PageKind last)
    {
        using var pages = new PageReader(PageUse.Scan);
        for (int i = 0; i < part.Reader.Directory.Length && part.Reader.Directory[i] is { } page && page.Kind <= last; i++)
            _writer.Add(page.Kind, page.Column, page.Chunk, page.First, page.Rows, pages.Read(part.Reader, page));
    }

    private void AddUnitsAgain(SegmentReader reader)
    {
        using var units = new UnitReader();
        foreach (PageEntry run in reader.Directory)
        {
            for (int i = 0; i < run.Rows; i++)
                AddVector(run.Chunk, run.First + i, units.Read(reader, run, i));
        }
    }

    /// <summary>Durable on return; no log names it yet.</summary>
    public SegmentReader Store()
    {
        SegmentSpace space = _tenant.Space!;
        return new SegmentReader(space.Objects, _tenant.Capability, _writer.Store(), space.Pages);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _tenant.EndSegment(_generation);
    }
}
