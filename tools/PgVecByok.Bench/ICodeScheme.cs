using PgVecByok.Engine;
using PgVecByok.Kernels;

namespace PgVecByok.Bench;

/// <summary>
/// A way to make codes of vectors and estimates of them. An estimate is of half the squared distance without half of the query's square:
/// the list's score, the row's addend, and the row's factor times what its code finds in the query's tables.
/// </summary>
internal interface ICodeScheme
{
    string Name { get; }

    CodeShape Shape { get; }

    /// <summary>False: every factor is one.</summary>
    bool HasFactors { get; }

    (float Addend, float Factor) Encode(ReadOnlySpan<float> vector, int list, Span<byte> code);

    (float Scale, float Offset) Tables(ReadOnlySpan<float> query, Span<byte> tables);
}

/// <summary>What the index has: sixteen words for each part, learned from the rows.</summary>
internal sealed class WordScheme(ClusterModel model) : ICodeScheme
{
    private readonly float[] _residual = new float[model.Shape.PaddedDimensions];

    public string Name => "words";

    public CodeShape Shape => model.Shape;

    public bool HasFactors => true;

    public (float Addend, float Factor) Encode(ReadOnlySpan<float> vector, int list, Span<byte> code)
    {
        RowTerms terms = model.Encode(vector, list, _residual, code);
        return (terms.Addend, terms.Factor);
    }

    public (float Scale, float Offset) Tables(ReadOnlySpan<float> query, Span<byte> tables)
    {
        Span<float> padded = stackalloc float[Shape.PaddedDimensions];
        for (int stage = 0; stage < Shape.Stages; stage++)
            query.CopyTo(padded[(stage * Shape.StageDimensions)..]);
        float[] products = new float[Shape.Parts * NibbleCodes.Words];
        NibbleCodes.Products(padded, -1, Shape.PartDimensions, model.Codebook, products);
        return NibbleCodes.Tables(products, tables);
    }
}
