using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>
/// Sketches of vectors: one signed byte a dimension, in steps of the row's own size, and how far that is from the
/// vector. From them <see cref="SketchQuery"/> proves of most rows that they are too far away, at a quarter of the
/// bytes. What holds:
/// 1. step * code is the point that the bytes stand for, exactly; the vector is no farther from it than the residual;
/// 2. any bytes are safe to compute with: what a fence wiped under a reader gives numbers, which its capability then
/// disowns.
/// <code>
///   dimensions 4 | has missing rows 1 | unused to 64
///   for each row, up to a multiple of eight: step 4     single
///   for each row, the same:                  residual 4 single; negative: the row is missing
///   for each row, the same:                  squares 4  integer, of the codes
///   unused to 64 | for each row: codes, a byte to a dimension, zeroes to a multiple of 32
/// </code>
/// </summary>
public readonly ref struct SketchRows
{
    public const int CodeMost = 127;
    internal const int Register = 32, Group = 8;

    /// <summary>
    /// How far ahead memory is asked for: rows of few bytes are done with before the processor has noticed where
    /// they lead.
    /// </summary>
    internal const int BytesAhead = 4096;
    private const int HeadBytes = 64, MissingAt = 4, RowArrays = 3;

    /// <summary>
    /// Below, the inverse of a step is infinite: such a vector is taken for zero, and all of it is residual.
    /// </summary>
    private const float LargestLeast = 1e-30f;
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>
    /// REQUIRES: as many bytes as <see cref="BytesOf"/> says for the rows and some dimensions; their content may be
    /// anything.
    /// </summary>
    public SketchRows(ReadOnlySpan<byte> bytes, int rows)
    {
        _bytes = bytes;
        Count = rows;
        int stored = MemoryMarshal.Read<int>(bytes);
        Dimensions = stored >= 0 && stored <= bytes.Length && BytesOf(rows, stored) == bytes.Length ? stored : 0;
    }

    public int Count { get; }

    /// <summary>0: nothing that can be computed with.</summary>
    public int Dimensions { get; }

    public bool HasMissing => _bytes[MissingAt] != 0;

    internal ReadOnlySpan<float> Steps => MemoryMarshal.Cast<byte, float>(Array(0));

    internal ReadOnlySpan<float> Residuals => MemoryMarshal.Cast<byte, float>(Array(1));

    internal ReadOnlySpan<int> Squares => MemoryMarshal.Cast<byte, int>(Array(2));

    internal ReadOnlySpan<sbyte> Codes => MemoryMarshal.Cast<byte, sbyte>(_bytes)[CodesAt(Count)..];

    public static int BytesOf(int rows, int dimensions) =>
        checked(CodesAt(rows) + (rows * Padded(dimensions, Register)));

    /// <summary>Fills all of <paramref name="bytes"/>. Rows lie one after another.</summary>
    public static void Fill(ReadOnlySpan<float> rows, int dimensions, Span<byte> bytes)
    {
        int count = rows.Length / dimensions, stride = Padded(dimensions, Register), padded = Padded(count, Group);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, count * dimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, BytesOf(count, dimensions));
        bytes[..CodesAt(count)].Clear();
        MemoryMarshal.Write(bytes, dimensions);
        Span<float> steps = MemoryMarshal.Cast<byte, float>(bytes[HeadBytes..])[..padded];
        Span<float> residuals = MemoryMarshal.Cast<byte, float>(bytes[HeadBytes..]).Slice(padded, padded);
        Span<int> squares = MemoryMarshal.Cast<byte, int>(bytes[HeadBytes..]).Slice(2 * padded, padded);
        Span<sbyte> codes = MemoryMarshal.Cast<byte, sbyte>(bytes)[CodesAt(count)..];
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<float> vector = rows.Slice(row * dimensions, dimensions);
            Span<sbyte> code = codes.Slice(row * stride, stride);
            (steps[row], residuals[row], squares[row]) = Make(vector, code);
        }
    }

    /// <summary>The row has no value: it is infinitely far away.</summary>
    public static void MarkMissing(Span<byte> bytes, int rows, int row)
    {
        bytes[MissingAt] = 1;
        MemoryMarshal.Cast<byte, float>(bytes[HeadBytes..])[Padded(rows, Group) + row] = float.NegativeInfinity;
    }

    private static (float Step, float Residual, int Squares) Make(ReadOnlySpan<float> vector, Span<sbyte> code)
    {
        float largest = Largest(vector);
        if (!(largest >= LargestLeast))
        {
            code.Clear();
            return (0, Above(largest * Math.Sqrt(vector.Length)), 0);
        }

        float step = largest / CodeMost;
        (float left, int squares) = Round(vector, CodeMost / largest, step, code);
        return (step, Residual(left, vector.Length), squares);
    }

    /// <summary>
    /// No less than the root of what was summed in single precision: n squares, none negative, lose a share of about
    /// n 2^-24 (<see cref="SketchQuery.ShareOfSum"/>) to rounding, and 2^-149 each where they are too small to have
    /// their digits.
    /// </summary>
    private static float Residual(float sum, int dimensions) =>
        Above(Math.Sqrt((sum * (1 + (2 * SketchQuery.ShareOfSum(dimensions)))) + (dimensions * 2.0 * float.Epsilon)));

    /// <summary>The next single after rounding, so that it is not below.</summary>
    private static float Above(double value) => value == 0 ? 0 : MathF.BitIncrement((float)value);

    private static float Largest(ReadOnlySpan<float> vector) => KernelWidth.Bits switch
    {
        512 => SketchWide512.Largest(vector),
        256 => SketchWide256.Largest(vector),
        _ => SketchPlain.Largest(vector),
    };

    private static (float Left, int Squares) Round(
        ReadOnlySpan<float> vector, float inverse, float step, Span<sbyte> code) =>
        KernelWidth.Bits switch
        {
            512 => SketchWide512.Round(vector, inverse, step, code),
            256 => SketchWide256.Round(vector, inverse, step, code),
            _ => SketchPlain.Round(vector, inverse, step, code),
        };

    private static int CodesAt(int rows) =>
        Padded(checked(HeadBytes + (RowArrays * sizeof(float) * Padded(rows, Group))), HeadBytes);

    private ReadOnlySpan<byte> Array(int index)
    {
        int bytes = Padded(Count, Group) * sizeof(float);
        return _bytes.Slice(HeadBytes + (index * bytes), bytes);
    }

    internal static int Padded(int count, int to) => checked(count + to - 1) / to * to;
}
