using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// A page of a cluster index's list: its centre, and for each of its rows an addend, a row version and a code. Nearly all are small ones,
/// whose numbers are counted in steps of a size that the page says; one whose rows lie too far apart for that is a wide one. Which it is
/// shows in its length.
/// <code>
///   small  half square of the centre 4 | step of its dimensions 4 | least addend 4 | step of addends 4 | least row version 8
///          each of its dimensions 2 | 0, to a multiple of 64
///          addend in steps 2, for each row | row version over the least 4, for each row | blocks of codes
///   wide   half square 4 | each of its dimensions 4 | 0, to a multiple of 64
///          addend 4, for each row | row version 8, for each row | blocks of codes       rows: to a multiple of 32
/// </code>
/// </summary>
internal readonly ref struct ListPage
{
    private const int SmallHead = 24, StepsMost = ushort.MaxValue;

    /// <summary>Addends are rounded to this share of what the middle half of them differs by, or kept as they are.</summary>
    private const double ShareOfSpread = 1.0 / 64;
    private readonly ReadOnlySpan<byte> _head, _addends, _versions;
    private readonly int _dimensions;
    private readonly bool _isWide;

    public ListPage(ReadOnlySpan<byte> page, in CodeShape shape, int rows)
    {
        _isWide = page.Length == WideBytes(shape, rows);
        if (!_isWide && page.Length != BytesFor(shape, rows))
            throw RecordReader.Malformed();
        int head = _isWide ? WideHeadBytes(shape) : HeadBytes(shape), padded = IndexPart.PaddedRows(rows);
        int addends = padded * (_isWide ? sizeof(float) : sizeof(ushort)), versions = padded * (_isWide ? sizeof(long) : sizeof(uint));
        _head = page[..head];
        _addends = page.Slice(head, addends);
        _versions = page.Slice(head + addends, versions);
        Blocks = page[(head + addends + versions)..];
        _dimensions = shape.Dimensions;
    }

    public ReadOnlySpan<byte> Blocks { get; }

    /// <summary>Half of the centre's square less its product with the query.</summary>
    public float Score(ReadOnlySpan<float> query)
    {
        float half = BinaryPrimitives.ReadSingleLittleEndian(_head);
        if (_isWide)
            return half + InnerProduct.Distance(query, MemoryMarshal.Cast<byte, float>(_head[sizeof(float)..])[.._dimensions]);
        return half - (CentreStep * Steps.Product(query, MemoryMarshal.Cast<byte, short>(_head[SmallHead..])[.._dimensions]));
    }

    /// <summary>Of each row, with what the page is filled up with.</summary>
    public void Estimate(ReadOnlySpan<ushort> sums, float scale, float offset, Span<float> estimates)
    {
        if (_isWide)
            NibbleSums.Estimate(sums, MemoryMarshal.Cast<byte, float>(_addends), scale, offset, estimates);
        else
            Steps.Estimate(sums, MemoryMarshal.Cast<byte, ushort>(_addends), AddendStep, scale, offset + AddendLeast, estimates);
    }

    public float Addend(int row) => _isWide
        ? MemoryMarshal.Cast<byte, float>(_addends)[row]
        : AddendLeast + (AddendStep * MemoryMarshal.Cast<byte, ushort>(_addends)[row]);

    public long Version(int row) => _isWide
        ? MemoryMarshal.Cast<byte, long>(_versions)[row]
        : VersionLeast + MemoryMarshal.Cast<byte, uint>(_versions)[row];

    private float CentreStep => BinaryPrimitives.ReadSingleLittleEndian(_head[4..]);

    private float AddendLeast => BinaryPrimitives.ReadSingleLittleEndian(_head[8..]);

    private float AddendStep => BinaryPrimitives.ReadSingleLittleEndian(_head[12..]);

    private long VersionLeast => BinaryPrimitives.ReadInt64LittleEndian(_head[16..]);

    /// <summary>Of nearly all pages.</summary>
    public static int BytesFor(in CodeShape shape, int rows) => HeadBytes(shape) + BodyBytes(shape, rows, sizeof(ushort) + sizeof(uint));

    /// <summary>That any page needs at most.</summary>
    public static int WideBytes(in CodeShape shape, int rows) =>
        WideHeadBytes(shape) + BodyBytes(shape, rows, sizeof(float) + sizeof(long));

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
            WriteSmall(rows, chosen, centre, scales, page, HeadBytes(shape));
        else
            WriteWide(rows, chosen, centre, page, WideHeadBytes(shape));
        rows.FillBlocks(chosen, page[(bytes - (IndexPart.PaddedRows(chosen.Length) / NibbleSums.BlockRows * shape.BlockBytes))..]);
        return bytes;
    }

    private static int HeadBytes(in CodeShape shape) => (SmallHead + (shape.Dimensions * sizeof(short)) + 63) & ~63;

    private static int WideHeadBytes(in CodeShape shape) => ((1 + shape.Dimensions) * sizeof(float) + 63) & ~63;

    private static int BodyBytes(in CodeShape shape, int rows, int bytesOfRow) =>
        (IndexPart.PaddedRows(rows) * bytesOfRow) + (IndexPart.PaddedRows(rows) / NibbleSums.BlockRows * shape.BlockBytes);

    private readonly record struct Scales(float CentreStep, float AddendLeast, float AddendStep, long VersionLeast);

    private static bool IsSmall(CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, out Scales scales)
    {
        float[] addends = new float[chosen.Length];
        (long first, long last) = (long.MaxValue, long.MinValue);
        for (int i = 0; i < addends.Length; i++)
        {
            addends[i] = rows.Addends[chosen[i]];
            (first, last) = (Math.Min(first, rows.Versions[chosen[i]]), Math.Max(last, rows.Versions[chosen[i]]));
        }

        Array.Sort(addends); // NaN comes first
        float step = (addends[^1] - addends[0]) / StepsMost, longest = Largest(centre);
        float middle = addends[^(1 + (addends.Length / 4))] - addends[addends.Length / 4];
        scales = new Scales(longest / short.MaxValue, addends[0], step, first);
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
        Span<short> dimensions = MemoryMarshal.Cast<byte, short>(page[SmallHead..headBytes]);
        for (int i = 0; i < centre.Length && scales.CentreStep > 0; i++)
            dimensions[i] = (short)Math.Clamp(MathF.Round(centre[i] / scales.CentreStep), -short.MaxValue, short.MaxValue);
        int padded = IndexPart.PaddedRows(chosen.Length);
        Span<ushort> addends = MemoryMarshal.Cast<byte, ushort>(page.Slice(headBytes, padded * sizeof(ushort)));
        Span<uint> versions = MemoryMarshal.Cast<byte, uint>(page.Slice(headBytes + (padded * sizeof(ushort)), padded * sizeof(uint)));
        for (int i = 0; i < chosen.Length; i++)
        {
            float over = rows.Addends[chosen[i]] - scales.AddendLeast;
            addends[i] = scales.AddendStep > 0 ? (ushort)Math.Clamp(MathF.Round(over / scales.AddendStep), 0, StepsMost) : (ushort)0;
            versions[i] = (uint)(rows.Versions[chosen[i]] - scales.VersionLeast);
        }
    }

    private static void WriteWide(CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, Span<byte> page, int headBytes)
    {
        centre.CopyTo(MemoryMarshal.Cast<byte, float>(page[sizeof(float)..headBytes]));
        int padded = IndexPart.PaddedRows(chosen.Length);
        Span<float> addends = MemoryMarshal.Cast<byte, float>(page.Slice(headBytes, padded * sizeof(float)));
        Span<long> versions = MemoryMarshal.Cast<byte, long>(page.Slice(headBytes + (padded * sizeof(float)), padded * sizeof(long)));
        addends[chosen.Length..].Fill(float.PositiveInfinity);
        for (int i = 0; i < chosen.Length; i++)
            (addends[i], versions[i]) = (rows.Addends[chosen[i]], rows.Versions[chosen[i]]);
    }
}
