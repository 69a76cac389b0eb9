using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Codes of an index's centres. A search ranks the lists by them and reads of the centres themselves only those it probes, which lie in
/// their lists' pages: a twelfth of the bytes, and of the time.
/// <code>page  addends 4 × centres | blocks of codes        centres: to a multiple of 32, filled up with infinity, 0</code>
/// </summary>
internal sealed class CentreGuide
{
    /// <summary>From here on two dimensions to a part rank the lists as well as one.</summary>
    private const int WideDimensions = 384;

    /// <summary>
    /// Of the square that a list's rows lie from their centre, this share is added to the list's own: of two centres as far away the
    /// tighter list has the nearer rows more often. A search for the same recall reads a tenth less, of words as of clusters.
    /// </summary>
    private const float ShareOfSpread = 0.2f;

    public CentreGuide(int dimensions, int lists)
    {
        Shape = ShapeFor(dimensions);
        Words = ClusterModel.PinnedFloats(Shape.CodebookFloats);
        Addends = ClusterModel.PinnedFloats(IndexPart.PaddedRows(lists));
        Blocks = GC.AllocateArray<byte>(IndexPart.PaddedRows(lists) / NibbleSums.BlockRows * Shape.BlockBytes, pinned: true);
    }

    public CodeShape Shape { get; }

    public float[] Words { get; }

    public float[] Addends { get; }

    public byte[] Blocks { get; }

    public static CodeShape ShapeFor(int dimensions) => new(dimensions, dimensions >= WideDimensions ? 2 : 1);

    /// <summary>Of some centres, from a multiple of 32 on.</summary>
    public static int PageBytes(in CodeShape shape, int centres) =>
        (IndexPart.PaddedRows(centres) * sizeof(float)) + (IndexPart.PaddedRows(centres) / NibbleSums.BlockRows * shape.BlockBytes);

    /// <summary>
    /// Learns words of the centres, which lie one after another, and codes them. A list's spread is the mean of its rows' squares.
    /// </summary>
    public void Make(ReadOnlySpan<float> centres, ReadOnlySpan<float> spreads, Action throwIfCancelled)
    {
        int dimensions = Shape.Dimensions, padded = Shape.PaddedDimensions, lists = spreads.Length;
        float[] vectors = ClusterModel.PinnedFloats((long)lists * padded);
        for (int list = 0; list < lists; list++)
            centres.Slice(list * dimensions, dimensions).CopyTo(vectors.AsSpan(list * padded));
        WordTraining.Find(vectors, Math.Min(lists, 1 << 14), Shape.PartDimensions, padded, Words, throwIfCancelled);
        byte[] code = new byte[Shape.Parts];
        Array.Fill(Addends, float.PositiveInfinity);
        Array.Clear(Blocks);
        for (int list = 0; list < lists; list++)
        {
            ReadOnlySpan<float> centre = vectors.AsSpan(list * padded, padded);
            NibbleCodes.Encode(centre, Shape.PartDimensions, Words, code);
            Addends[list] = (InnerProduct.Of(centre, centre) + (ShareOfSpread * spreads[list])) / 2;
            NibbleSums.Place(
                code, list % NibbleSums.BlockRows, Blocks.AsSpan(list / NibbleSums.BlockRows * Shape.BlockBytes, Shape.BlockBytes));
        }

        Array.Clear(vectors);
    }

    /// <summary>From a part's pages.</summary>
    public void Read(SegmentReader reader, PageReader pages)
    {
        MemoryMarshal.Cast<byte, float>(pages.Read(reader, reader.Find(PageKind.ClusterWords, 0, IndexPart.CentreCodes)[0])).CopyTo(Words);
        foreach (PageEntry page in reader.Find(PageKind.ClusterCentres, 0, IndexPart.CentreCodes))
        {
            int addendBytes = IndexPart.PaddedRows(page.Rows) * sizeof(float);
            ReadOnlySpan<byte> bytes = pages.Read(reader, page);
            MemoryMarshal.Cast<byte, float>(bytes[..addendBytes]).CopyTo(Addends.AsSpan(page.First));
            bytes[addendBytes..].CopyTo(Blocks.AsSpan(page.First / NibbleSums.BlockRows * Shape.BlockBytes));
        }
    }

    /// <summary>The page of some centres. A product alone orders them for <see cref="ClusterMetric.InnerProduct"/>.</summary>
    public void Fill(int first, int count, ClusterMetric metric, Span<byte> page)
    {
        int padded = IndexPart.PaddedRows(count);
        Span<float> addends = MemoryMarshal.Cast<byte, float>(page[..(padded * sizeof(float))]);
        Addends.AsSpan(first, padded).CopyTo(addends);
        if (metric == ClusterMetric.InnerProduct)
            addends[..count].Clear();
        Blocks.AsSpan(first / NibbleSums.BlockRows * Shape.BlockBytes, padded / NibbleSums.BlockRows * Shape.BlockBytes)
            .CopyTo(page[(padded * sizeof(float))..]);
    }

    public void Wipe()
    {
        Array.Clear(Words);
        Array.Clear(Addends);
        Array.Clear(Blocks);
    }
}
