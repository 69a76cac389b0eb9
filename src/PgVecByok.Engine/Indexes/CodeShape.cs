using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>How vectors become codes: parts of a few dimensions each, four bits to a part.</summary>
internal readonly record struct CodeShape(int Dimensions, int PartDimensions)
{
    /// <summary>From here on one bit a dimension ranks as well as two, at half the bytes (measured at 100 and 768 dimensions).</summary>
    private const int WideDimensions = 384, NarrowDimensions = 48;

    public int Parts => (Dimensions + PartDimensions - 1) / PartDimensions;

    /// <summary>With what the last part is filled up with.</summary>
    public int PaddedDimensions => Parts * PartDimensions;

    /// <summary>Of one block of rows, and of the tables of one query.</summary>
    public int BlockBytes => (Parts + 3) / 4 * 4 * NibbleSums.PartBytes;

    public int CodebookFloats => Parts * NibbleCodes.PartFloats(PartDimensions);

    /// <summary>Bits to a dimension: 1, 2 or 4; 0 leaves it to the dimensions.</summary>
    public static CodeShape For(int dimensions, int bits) => new(dimensions, bits switch
    {
        1 => 4,
        2 => 2,
        4 => 1,
        _ => dimensions >= WideDimensions ? 4 : dimensions >= NarrowDimensions ? 2 : 1,
    });
}
