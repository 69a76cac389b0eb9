using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// A page of a cluster index's list: its centre, and for each of its rows an addend, a factor, a row version and a code. Nearly all are
/// small ones, whose numbers are counted in steps of a size that the page says; one whose rows lie too far apart for that is a wide one.
/// Pages of former parts have no factors: they are 1. Which it is shows in its length.
/// <code>
///   small  half square of the centre 4 | step of its dimensions 4 | least addend 4 | step of addends 4 | least row version 8
///          least factor 4 | step of factors 4 | each dimension of the centre 2 | 0, to a multiple of 64
///          addend in steps 2, for each row | row version over the least 4, for each row | factor in steps 1, for each row
///          blocks of codes
///   wide   half square 4 | each dimension of the centre 4 | 0, to a multiple of 64
///          addend 4, for each row | row version 8, for each row | factor 4, for each row | blocks of codes    rows: to a multiple of 32
/// </code>
/// </summary>
internal readonly ref struct ListPage
{
    private const int SmallHead = 32, SmallHeadBefore = 24, StepsMost = ushort.MaxValue;
    private const int SmallRow = sizeof(ushort) + sizeof(uint), WideRow = sizeof(float) + sizeof(long);

    /// <summary>Addends are rounded to this share of what the middle half of them differs by, or kept as they are.</summary>
    private const double ShareOfSpread = 1.0 / 64;
    private readonly ReadOnlySpan<byte> _head, _addends, _versions, _factors;
    private readonly int _dimensions, _smallHead;
    private readonly bool _isWide;

    public ListPage(ReadOnlySpan<byte> page, in CodeShape shape, int rows)
    {
        int padded = IndexPart.PaddedRows(rows);
        int wide = WideHeadBytes(shape) + BodyBytes(shape, rows, WideRow);
        int small = HeadBytes(shape, SmallHeadBefore) + BodyBytes(shape, rows, SmallRow);
        bool hasFactors = page.Length == WideBytes(shape, rows) || page.Length == BytesFor(shape, rows);
        if (!hasFactors && page.Length != wide && page.Length != small)
            throw RecordReader.Malformed();
        _isWide = page.Length == wide || page.Length == WideBytes(shape, rows);
        _smallHead = hasFactors ? SmallHead : SmallHeadBefore;
        _dimensions = shape.Dimensions;
        int head = _isWide ? WideHeadBytes(shape) : HeadBytes(shape, _smallHead);
        int addends = padded * (_isWide ? sizeof(float) : sizeof(ushort)), versions = padded * (_isWide ? sizeof(long) : sizeof(uint));
        int factors = !hasFactors ? 0 : padded * (_isWide ? sizeof(float) : sizeof(byte));
        _head = page[..head];
        _addends = page.Slice(head, addends);
        _versions = page.Slice(head + addends, versions);
        _factors = page.Slice(head + addends + versions, factors);
        Blocks = page[(head + addends + versions + factors)..];
    }

    public ReadOnlySpan<byte> Blocks { get; }

    /// <summary>Half of the centre's square less its product with the query.</summary>
    public float Score(ReadOnlySpan<float> query)
    {
        float half = BinaryPrimitives.ReadSingleLittleEndian(_head);
        if (_isWide)
            return half + InnerProduct.Distance(query, MemoryMarshal.Cast<byte, float>(_head[sizeof(float)..])[.._dimensions]);
        return half - (CentreStep * Steps.Product(query, MemoryMarshal.Cast<byte, short>(_head[_smallHead..])[.._dimensions]));
    }

    /// <summary>
    /// Of each row, with what the page is filled up with: the score, its addend, and its factor times what its sum stands for.
    /// </summary>
    public void Estimate(ReadOnlySpan<ushort> sums, float scale, float offset, float score, Span<float> estimates)
    {
        if (!_isWide && !_factors.IsEmpty)
        {
            Steps.Estimate(
                sums, MemoryMarshal.Cast<byte, ushort>(_addends), AddendStep, _factors, FactorLeast, FactorStep, scale, offset,
                score + AddendLeast, estimates);
        }
        else if (!_isWide)
        {
            Steps.Estimate(sums, MemoryMarshal.Cast<byte, ushort>(_addends), AddendStep, scale, offset + score + AddendLeast, estimates);
        }
        else
        {
            for (int row = 0; row < estimates.Length; row++)
                estimates[row] = Addend(row) + (Factor(row) * ((sums[row] * scale) + offset)) + score;
        }
    }

    public float Addend(int row) => _isWide
        ? MemoryMarshal.Cast<byte, float>(_addends)[row]
        : AddendLeast + (AddendStep * MemoryMarshal.Cast<byte, ushort>(_addends)[row]);

    public float Factor(int row) => _factors.IsEmpty ? 1
        : _isWide ? MemoryMarshal.Cast<byte, float>(_factors)[row] : FactorLeast + (FactorStep * _factors[row]);

    public long Version(int row) => _isWide
        ? MemoryMarshal.Cast<byte, long>(_versions)[row]
        : VersionLeast + MemoryMarshal.Cast<byte, uint>(_versions)[row];

    private float CentreStep => BinaryPrimitives.ReadSingleLittleEndian(_head[4..]);

    private float AddendLeast => BinaryPrimitives.ReadSingleLittleEndian(_head[8..]);

    private float AddendStep => BinaryPrimitives.ReadSingleLittleEndian(_head[12..]);

    private long VersionLeast => BinaryPrimitives.ReadInt64LittleEndian(_head[16..]);

    private float FactorLeast => BinaryPrimitives.ReadSingleLittleEndian(_head[24..]);

    private float FactorStep => BinaryPrimitives.ReadSingleLittleEndian(_head[28..]);

    /// <summary>Of nearly all pages.</summary>
    public static int BytesFor(in CodeShape shape, int rows) =>
        HeadBytes(shape, SmallHead) + BodyBytes(shape, rows, SmallRow + sizeof(byte));

    /// <summary>That any page needs at most.</summary>
    public static int WideBytes(in CodeShape shape, int rows) =>
        WideHeadBytes(shape) + BodyBytes(shape, rows, WideRow + sizeof(float));

    /// <summary>Of some of the rows, into room for a wide page.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int Write(
        CodedRows rows, ReadOnlySpan<int> chosen, float halfSquare, ReadOnlySpan<float> centre, in CodeShape shape, Span<byte> into)
    {
        bool isSmall = IsSmall(rows, chosen, centre, out Scales scales);
        int bytes = isSmall ? BytesFor(shape, chosen.Length) : WideBytes(shape, chosen.Length);
        Span<byte> page = into[..bytes];
        page.Clear();
        BinaryPrimitives.WriteSingleLittleEndian(page, halfSquare);
        if (isSmall)
            WriteSmall(rows, chosen, centre, scales, page, HeadBytes(shape, SmallHead));
        else
            WriteWide(rows, chosen, centre, page, WideHeadBytes(shape));
        rows.FillBlocks(chosen, page[(bytes - (IndexPart.PaddedRows(chosen.Length) / NibbleSums.BlockRows * shape.BlockBytes))..]);
        return bytes;
    }

    private static int HeadBytes(in CodeShape shape, int before) => (before + (shape.Dimensions * sizeof(short)) + 63) & ~63;

    private static int WideHeadBytes(in CodeShape shape) => ((1 + shape.Dimensions) * sizeof(float) + 63) & ~63;

    private static int BodyBytes(in CodeShape shape, int rows, int bytesOfRow) =>
        (IndexPart.PaddedRows(rows) * bytesOfRow) + (IndexPart.PaddedRows(rows) / NibbleSums.BlockRows * shape.BlockBytes);

    private readonly record struct Scales(
        float CentreStep, float AddendLeast, float AddendStep, long VersionLeast, float FactorLeast, float FactorStep);

    private static bool IsSmall(CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, out Scales scales)
    {
        float[] addends = new float[chosen.Length];
        (long first, long last) = (long.MaxValue, long.MinValue);
        (float smallest, float greatest) = (float.PositiveInfinity, 0);
        for (int i = 0; i < addends.Length; i++)
        {
            addends[i] = rows.Addends[chosen[i]];
            (first, last) = (Math.Min(first, rows.Versions[chosen[i]]), Math.Max(last, rows.Versions[chosen[i]]));
            (smallest, greatest) = (Math.Min(smallest, rows.Factors[chosen[i]]), Math.Max(greatest, rows.Factors[chosen[i]]));
        }

        Array.Sort(addends); // NaN comes first
        float step = (addends[^1] - addends[0]) / StepsMost, longest = Largest(centre);
        float middle = addends[^(1 + (addends.Length / 4))] - addends[addends.Length / 4];
        scales = new Scales(longest / short.MaxValue, addends[0], step, first, smallest, (greatest - smallest) / byte.MaxValue);
        return float.IsFinite(step) && float.IsFinite(longest) && step <= middle * ShareOfSpread && last - first <= uint.MaxValue;
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private static void WriteSmall(
        CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, in Scales scales, Span<byte> page, int headBytes)
    {
        BinaryPrimitives.WriteSingleLittleEndian(page[4..], scales.CentreStep);
        BinaryPrimitives.WriteSingleLittleEndian(page[8..], scales.AddendLeast);
        BinaryPrimitives.WriteSingleLittleEndian(page[12..], scales.AddendStep);
        BinaryPrimitives.WriteInt64LittleEndian(page[16..], scales.VersionLeast);
        BinaryPrimitives.WriteSingleLittleEndian(page[24..], scales.FactorLeast);
        BinaryPrimitives.WriteSingleLittleEndian(page[28..], scales.FactorStep);
        Span<short> dimensions = MemoryMarshal.Cast<byte, short>(page[SmallHead..headBytes]);
        for (int i = 0; i < centre.Length && scales.CentreStep > 0; i++)
            dimensions[i] = (short)Math.Clamp(MathF.Round(centre[i] / scales.CentreStep), -short.MaxValue, short.MaxValue);
        int padded = IndexPart.PaddedRows(chosen.Length);
        Span<ushort> addends = MemoryMarshal.Cast<byte, ushort>(page.Slice(headBytes, padded * sizeof(ushort)));
        Span<uint> versions = MemoryMarshal.Cast<byte, uint>(page.Slice(headBytes + (padded * sizeof(ushort)), padded * sizeof(uint)));
        Span<byte> factors = page.Slice(headBytes + (padded * SmallRow), padded);
        for (int i = 0; i < chosen.Length; i++)
        {
            float over = rows.Addends[chosen[i]] - scales.AddendLeast;
            addends[i] = scales.AddendStep > 0 ? (ushort)Math.Clamp(MathF.Round(over / scales.AddendStep), 0, StepsMost) : (ushort)0;
            versions[i] = (uint)(rows.Versions[chosen[i]] - scales.VersionLeast);
            float beyond = rows.Factors[chosen[i]] - scales.FactorLeast;
            factors[i] = scales.FactorStep > 0 ? (byte)Math.Clamp(MathF.Round(beyond / scales.FactorStep), 0, byte.MaxValue) : (byte)0;
        }
    }

    private static void WriteWide(CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, Span<byte> page, int headBytes)
    {
        centre.CopyTo(MemoryMarshal.Cast<byte, float>(page[sizeof(float)..headBytes]));
        int padded = IndexPart.PaddedRows(chosen.Length);
        Span<float> addends = MemoryMarshal.Cast<byte, float>(page.Slice(headBytes, padded * sizeof(float)));
        Span<long> versions = MemoryMarshal.Cast<byte, long>(page.Slice(headBytes + (padded * sizeof(float)), padded * sizeof(long)));
        Span<float> factors = MemoryMarshal.Cast<byte, float>(page.Slice(headBytes + (padded * WideRow), padded * sizeof(float)));
        addends[chosen.Length..].Fill(float.PositiveInfinity);
        for (int i = 0; i < chosen.Length; i++)
            (addends[i], versions[i], factors[i]) = (rows.Addends[chosen[i]], rows.Versions[chosen[i]], rows.Factors[chosen[i]]);
    }
}
