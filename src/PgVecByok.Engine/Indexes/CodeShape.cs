using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// How vectors become codes: parts of a few dimensions each, four bits to a part. With eight bits a dimension there are two stages: the
/// parts of the second stand for what the words of the first leave of a vector, and follow them.
/// </summary>
internal readonly record struct CodeShape(int Dimensions, int PartDimensions, int Stages = 1)
{
    /// <summary>From here on one bit a dimension ranks as well as two, at half the bytes (measured at 100 and 768 dimensions).</summary>
    private const int WideDimensions = 384, NarrowDimensions = 48;

    public int Parts => Stages * PartsOfStage;

    public int PartsOfStage => (Dimensions + PartDimensions - 1) / PartDimensions;

    /// <summary>Of one stage, with what its last part is filled up with.</summary>
    public int StageDimensions => PartsOfStage * PartDimensions;

    /// <summary>Of all stages.</summary>
    public int PaddedDimensions => Stages * StageDimensions;

    /// <summary>Of one block of rows, and of the tables of one query.</summary>
    public int BlockBytes => (Parts + 3) / 4 * 4 * NibbleSums.PartBytes;

    public int CodebookFloats => Parts * NibbleCodes.PartFloats(PartDimensions);

    /// <summary>What a log has of it beside the dimensions: those of a part, negative where there are two stages.</summary>
    public int Logged => Stages == 1 ? PartDimensions : -PartDimensions;

    public static CodeShape OfLogged(int dimensions, int logged) => new(dimensions, Math.Abs(logged), logged < 0 ? 2 : 1);

    /// <summary>Bits to a dimension: 1, 2, 4 or 8; 0 leaves it to the dimensions.</summary>
    public static CodeShape For(int dimensions, int bits) => bits == 8 ? new CodeShape(dimensions, 1, 2) : new(dimensions, bits switch
    {
        1 => 4,
        2 => 2,
        4 => 1,
        _ => dimensions >= WideDimensions ? 4 : dimensions >= NarrowDimensions ? 2 : 1,
    });
}
