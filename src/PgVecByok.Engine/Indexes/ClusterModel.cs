using System.Numerics;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// What a cluster index learned from its rows: the centres of its lists, and the words that stand for what a vector differs from its
/// centre by. In pinned memory, which <see cref="Wipe"/> clears: centres are averages of a tenant's vectors.
/// </summary>
internal sealed class ClusterModel(CodeShape shape, int lists)
{
    public CodeShape Shape { get; } = shape;

    public int Lists { get; } = lists;

    private const float FactorLeast = 0.25f, FactorMost = 4;

    private readonly CentreTiles _arranged = new(lists, shape.Dimensions);

    /// <summary>The centres, one after another.</summary>
    public float[] Plain { get; } = PinnedFloats((long)lists * shape.Dimensions);

    /// <summary>As <see cref="NibbleCodes"/> lays it out.</summary>
    public float[] Codebook { get; } = PinnedFloats(shape.CodebookFloats);

    /// <summary>The mean square of what rows differ from their centres by. Only of a model that was learned just now.</summary>
    public float Spread { get; set; }

    /// <summary>Ranks the lists.</summary>
    public CentreGuide Guide { get; } = new(shape.Dimensions, lists);

    public static float[] PinnedFloats(long count) => GC.AllocateArray<float>(checked((int)count), pinned: true);

    public void Wipe()
    {
        Array.Clear(Plain);
        Array.Clear(Codebook);
        Guide.Wipe();
        _arranged.Wipe();
    }

    /// <summary>Read back from a part.</summary>
    public static ClusterModel Load(IndexPart part)
    {
        (SegmentReader reader, int dimensions) = (part.Reader, part.Head.Shape.Dimensions);
        var model = new ClusterModel(part.Head.Shape, part.Head.Lists);
        using var pages = new PageReader(PageUse.Scan);
        foreach (PageEntry page in reader.Find(PageKind.ClusterCentres, 0, IndexPart.CentresThemselves))
        {
            MemoryMarshal.Cast<byte, float>(pages.Read(reader, page))[..(page.Rows * dimensions)]
                .CopyTo(model.Plain.AsSpan(page.First * dimensions));
        }

        MemoryMarshal.Cast<byte, float>(pages.Read(reader, reader.Find(PageKind.ClusterWords, 0, IndexPart.CentresThemselves)[0]))
            .CopyTo(model.Codebook);
        model.Guide.Read(reader, pages);
        model._arranged.Place(model.Plain);
        return model;
    }

    /// <summary>The centres get the numbers under which those that lie together share tiles.</summary>
    public void Arrange()
    {
        CentreTiles.Order(Plain, Shape.Dimensions);
        _arranged.Place(Plain);
    }

    /// <summary>A near centre of each row, on all cores.</summary>
    public void Assign(float[] rows, int count, int[] nearest, Action throwIfCancelled) =>
        _arranged.Assign(rows, count, nearest, throwIfCancelled);

    /// <summary>As <see cref="Assign"/>, in less time: good enough for centres that move yet.</summary>
    public void AssignRoughly(float[] rows, int count, int[] nearest, Action throwIfCancelled) =>
        _arranged.AssignRoughly(rows, count, nearest, throwIfCancelled);

    /// <summary>Half of a centre's square, which a product with the query is taken from; none for inner products.</summary>
    public float HalfSquare(int list, ClusterMetric metric)
    {
        ReadOnlySpan<float> centre = Plain.AsSpan(list * Shape.Dimensions, Shape.Dimensions);
        return metric == ClusterMetric.InnerProduct ? 0 : -InnerProduct.Distance(centre, centre) / 2;
    }

    /// <summary>
    /// The code of a vector in a list, and its terms. A row is estimated by its product with the query as its code tells it: what the
    /// code stands for is shorter than what it was made from, by more for one row than for another, and the factor makes up for that. Of
    /// rows near the query the estimate is then right on average, as it is of others, and so a quarter fewer of words have to be measured
    /// for the same recall, and of clusters a fifth. <paramref name="residual"/> is scratch of <see cref="CodeShape.PaddedDimensions"/>.
    /// </summary>
    public RowTerms Encode(ReadOnlySpan<float> vector, int list, Span<float> residual, Span<byte> code)
    {
        ReadOnlySpan<float> centre = Plain.AsSpan(list * Shape.Dimensions, Shape.Dimensions);
        Subtract(vector, centre, residual);
        float square = InnerProduct.Of(residual[..vector.Length], residual[..vector.Length]);
        Quantise(residual, code);
        ReadOnlySpan<float> words = residual[..vector.Length];
        float withCentre = InnerProduct.Of(words, centre), factor = square / (InnerProduct.Of(words, vector) - withCentre);
        // A row that is its list's centre, or whose code says nothing of it.
        if (!(factor is > FactorLeast and < FactorMost))
            return new RowTerms((InnerProduct.Of(words, words) / 2) + withCentre, 1);
        return new RowTerms((square / 2) + (factor * withCentre), factor);
    }

    /// <summary>What the first stage's words leave of a residual, which has room for as much again; and the code of that stage.</summary>
    public void LeaveFirstStage(Span<float> residual, Span<byte> code)
    {
        Span<float> left = residual[..Shape.StageDimensions], words = residual[Shape.StageDimensions..];
        Encode(left, 0, code);
        Decode(code, 0, words);
        for (int i = 0; i < left.Length; i++)
            left[i] -= words[i];
    }

    /// <summary>In place of the residual comes what its code stands for.</summary>
    private void Quantise(Span<float> residual, Span<byte> code)
    {
        int parts = Shape.PartsOfStage;
        if (Shape.Stages == 1)
        {
            Encode(residual, 0, code);
            Decode(code, 0, residual);
            return;
        }

        LeaveFirstStage(residual, code[..parts]);
        Span<float> left = residual[..Shape.StageDimensions], words = residual[Shape.StageDimensions..];
        Encode(left, parts, code[parts..]);
        Decode(code[parts..], parts, left);
        for (int i = 0; i < left.Length; i++)
            left[i] += words[i];
    }

    private void Encode(ReadOnlySpan<float> values, int firstPart, Span<byte> code)
    {
        int partFloats = NibbleCodes.PartFloats(Shape.PartDimensions);
        NibbleCodes.Encode(values, Shape.PartDimensions, Codebook.AsSpan(firstPart * partFloats, code.Length * partFloats), code);
    }

    private void Decode(ReadOnlySpan<byte> code, int firstPart, Span<float> values)
    {
        int partFloats = NibbleCodes.PartFloats(Shape.PartDimensions);
        NibbleCodes.Decode(code, Shape.PartDimensions, Codebook.AsSpan(firstPart * partFloats, code.Length * partFloats), values);
    }

    private static void Subtract(ReadOnlySpan<float> vector, ReadOnlySpan<float> centre, Span<float> residual)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= vector.Length; i += Vector<float>.Count)
            (new Vector<float>(vector[i..]) - new Vector<float>(centre[i..])).CopyTo(residual[i..]);
        for (; i < vector.Length; i++)
            residual[i] = vector[i] - centre[i];
        residual[vector.Length..].Clear();
    }
}
