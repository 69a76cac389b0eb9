using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// A page of a cluster index's list: its centre, and for each of its rows an addend, a factor, a row version and a code. Nearly all are
/// narrow ones, whose numbers are counted in steps of a size that the page says; one whose rows lie too far apart for
/// that is a small one, of finer steps, or a wide one. Pages of former parts are small or wide, and may have no
/// factors: they are 1. Which it is shows in its length: a narrow one's is odd.
/// <code>
///   narrow half square 4 | step of its dimensions 4 | least addend 4 | step of addends 4 | runs 4 | 0 4
///          least factor 4 | step of factors 4 | each dimension of the centre 2 | 0, to a multiple of 64 | blocks of codes
///          for each row place in its chunk 2 | addend in steps 1 | factor in steps 1      a column each, rows as many as there are
///          for each run of rows of one chunk: chunk 4 | its first row 4 | form, 3
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
    private const int SmallHead = 32, SmallHeadBefore = 24, StepsMost = ushort.MaxValue, NarrowMost = byte.MaxValue;
    private const int SmallRow = sizeof(ushort) + sizeof(uint), WideRow = sizeof(float) + sizeof(long);
    private const int NarrowRow = sizeof(ushort) + sizeof(byte) + sizeof(byte), RunBytes = 2 * sizeof(int), RunsAt = 16;
    private const byte Narrow = 3;

    /// <summary>
    /// Addends are rounded to this share of what the middle half of them differs by, or kept as they are. The coarser
    /// one changes no recall that was measured: a code itself is off by far more.
    /// </summary>
    private const double ShareOfSpread = 1.0 / 64, NarrowShareOfSpread = 1.0 / 24;
    private readonly ReadOnlySpan<byte> _head, _addends, _versions, _factors, _runs;
    private readonly int _dimensions, _smallHead;
    private readonly bool _isWide;

    public ListPage(ReadOnlySpan<byte> page, in CodeShape shape, int rows)
    {
        _dimensions = shape.Dimensions;
        if (page.Length % 2 != 0)
        {
            _smallHead = SmallHead;
            int start = HeadBytes(shape, SmallHead), blocks = BodyBytes(shape, rows, 0), columns = start + blocks;
            int runs = page.Length > columns ? BinaryPrimitives.ReadInt32LittleEndian(page[RunsAt..]) : 0;
            if (runs < 1 || runs > rows || page.Length != NarrowBytes(shape, rows, runs) || page[^1] != Narrow)
                throw RecordReader.Malformed();
            _head = page[..start];
            Blocks = page.Slice(start, blocks);
            _versions = page.Slice(columns, rows * sizeof(ushort));
            _addends = page.Slice(columns + (rows * sizeof(ushort)), rows);
            _factors = page.Slice(columns + (rows * (sizeof(ushort) + 1)), rows);
            _runs = page.Slice(columns + (rows * NarrowRow), runs * RunBytes);
            return;
        }

        int padded = IndexPart.PaddedRows(rows);
        int wide = WideHeadBytes(shape) + BodyBytes(shape, rows, WideRow);
        int small = HeadBytes(shape, SmallHeadBefore) + BodyBytes(shape, rows, SmallRow);
        bool hasFactors = page.Length == WideBytes(shape, rows) || page.Length == SmallBytes(shape, rows);
        if (!hasFactors && page.Length != wide && page.Length != small)
            throw RecordReader.Malformed();
        _isWide = page.Length == wide || page.Length == WideBytes(shape, rows);
        _smallHead = hasFactors ? SmallHead : SmallHeadBefore;
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
    /// Of each row: the score, its addend, and its factor times what its sum stands for. What the page is filled up
    /// with may get none.
    /// </summary>
    public void Estimate(ReadOnlySpan<ushort> sums, float scale, float offset, float score, Span<float> estimates)
    {
        if (IsNarrow)
        {
            int rows = _addends.Length;
            Steps.Estimate<byte>(
                sums[..rows], _addends, AddendStep, _factors, FactorLeast, FactorStep, scale, offset, score + AddendLeast,
                estimates[..rows]);
        }
        else if (!_isWide && !_factors.IsEmpty)
        {
            Steps.Estimate<ushort>(
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
        : IsNarrow ? AddendLeast + (AddendStep * _addends[row])
        : AddendLeast + (AddendStep * MemoryMarshal.Cast<byte, ushort>(_addends)[row]);

    public float Factor(int row) => _factors.IsEmpty ? 1
        : _isWide ? MemoryMarshal.Cast<byte, float>(_factors)[row] : FactorLeast + (FactorStep * _factors[row]);

    public long Version(int row) => _isWide
        ? MemoryMarshal.Cast<byte, long>(_versions)[row]
        : IsNarrow ? Chunk.VersionOf(ChunkOf(row), MemoryMarshal.Cast<byte, ushort>(_versions)[row])
        : VersionLeast + MemoryMarshal.Cast<byte, uint>(_versions)[row];

    private bool IsNarrow => !_runs.IsEmpty;

    private int ChunkOf(int row)
    {
        int at = _runs.Length - RunBytes;
        while (at > 0 && BinaryPrimitives.ReadInt32LittleEndian(_runs[(at + sizeof(int))..]) > row)
            at -= RunBytes;
        return BinaryPrimitives.ReadInt32LittleEndian(_runs[at..]);
    }

    private float CentreStep => BinaryPrimitives.ReadSingleLittleEndian(_head[4..]);

    private float AddendLeast => BinaryPrimitives.ReadSingleLittleEndian(_head[8..]);

    private float AddendStep => BinaryPrimitives.ReadSingleLittleEndian(_head[12..]);

    private long VersionLeast => BinaryPrimitives.ReadInt64LittleEndian(_head[16..]);

    private float FactorLeast => BinaryPrimitives.ReadSingleLittleEndian(_head[24..]);

    private float FactorStep => BinaryPrimitives.ReadSingleLittleEndian(_head[28..]);

    /// <summary>Of nearly all pages, of rows of one chunk.</summary>
    public static int BytesFor(in CodeShape shape, int rows) => NarrowBytes(shape, rows, 1);

    /// <summary>Of one whose rows lie farther apart.</summary>
    public static int SmallBytes(in CodeShape shape, int rows) =>
        HeadBytes(shape, SmallHead) + BodyBytes(shape, rows, SmallRow + sizeof(byte));

    /// <summary>That any page needs at most.</summary>
    public static int WideBytes(in CodeShape shape, int rows) =>
        WideHeadBytes(shape) + BodyBytes(shape, rows, WideRow + sizeof(float));

    /// <summary>Of some of the rows, into room for a wide page.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int Write(
        CodedRows rows, ReadOnlySpan<int> chosen, float halfSquare, ReadOnlySpan<float> centre, in CodeShape shape, Span<byte> into)
    {
        Scales scales = ScalesOf(rows, chosen, centre);
        int runs = RunsOf(rows, chosen), small = SmallBytes(shape, chosen.Length), narrow = NarrowBytes(shape, chosen.Length, runs);
        bool isNarrow = scales.Fits(NarrowMost, NarrowShareOfSpread) && narrow < small;
        bool isSmall = scales.Fits(StepsMost, ShareOfSpread) && scales.VersionLast - scales.VersionLeast <= uint.MaxValue;
        int bytes = isNarrow ? narrow : isSmall ? small : WideBytes(shape, chosen.Length);
        Span<byte> page = into[..bytes];
        page.Clear();
        BinaryPrimitives.WriteSingleLittleEndian(page, halfSquare);
        int blocks = BodyBytes(shape, chosen.Length, 0), head = HeadBytes(shape, SmallHead);
        if (isNarrow)
            WriteNarrow(rows, chosen, centre, scales, runs, page, head, blocks);
        else if (isSmall)
            WriteSmall(rows, chosen, centre, scales, page, head);
        else
            WriteWide(rows, chosen, centre, page, WideHeadBytes(shape));
        rows.FillBlocks(chosen, isNarrow ? page.Slice(head, blocks) : page[^blocks..]);
        return bytes;
    }

    private static int NarrowBytes(in CodeShape shape, int rows, int runs) =>
        HeadBytes(shape, SmallHead) + BodyBytes(shape, rows, 0) + (rows * NarrowRow) + (runs * RunBytes) + sizeof(byte);

    private static int HeadBytes(in CodeShape shape, int before) => (before + (shape.Dimensions * sizeof(short)) + 63) & ~63;

    private static int WideHeadBytes(in CodeShape shape) => ((1 + shape.Dimensions) * sizeof(float) + 63) & ~63;

    private static int BodyBytes(in CodeShape shape, int rows, int bytesOfRow) =>
        (IndexPart.PaddedRows(rows) * bytesOfRow) + (IndexPart.PaddedRows(rows) / NibbleSums.BlockRows * shape.BlockBytes);

    private readonly record struct Scales(
        float CentreStep, float AddendLeast, float AddendRange, float AddendMiddle, long VersionLeast, long VersionLast, float FactorLeast,
        float FactorStep)
    {
        /// <summary>
        /// Addends in so many steps, each at most this share of what the middle half of them differs by.
        /// </summary>
        public bool Fits(int steps, double share) =>
            float.IsFinite(AddendRange) && float.IsFinite(CentreStep) && AddendRange / steps <= AddendMiddle * share;

        public int AddendOf(float addend, int steps) =>
            AddendRange > 0 ? (int)Math.Clamp(MathF.Round((addend - AddendLeast) / (AddendRange / steps)), 0, steps) : 0;

        public byte FactorOf(float factor) =>
            FactorStep > 0 ? (byte)Math.Clamp(MathF.Round((factor - FactorLeast) / FactorStep), 0, byte.MaxValue) : (byte)0;
    }

    private static Scales ScalesOf(CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre)
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
        float middle = addends[^(1 + (addends.Length / 4))] - addends[addends.Length / 4];
        return new Scales(
            Largest(centre) / short.MaxValue, addends[0], addends[^1] - addends[0], middle, first, last, smallest,
            (greatest - smallest) / byte.MaxValue);
    }

    /// <summary>So many times the next row is of another chunk, and one.</summary>
    private static int RunsOf(CodedRows rows, ReadOnlySpan<int> chosen)
    {
        int runs = 1;
        for (int i = 1; i < chosen.Length; i++)
            runs += StartsRun(rows, chosen, i) ? 1 : 0;
        return runs;
    }

    private static bool StartsRun(CodedRows rows, ReadOnlySpan<int> chosen, int at) =>
        at == 0 || Chunk.IndexOf(rows.Versions[chosen[at]]) != Chunk.IndexOf(rows.Versions[chosen[at - 1]]);

    private static float Largest(ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private static void WriteNarrow(
        CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, in Scales scales, int runs, Span<byte> page, int headBytes,
        int blockBytes)
    {
        WriteHead(scales, NarrowMost, centre, page[..headBytes]);
        BinaryPrimitives.WriteInt32LittleEndian(page[RunsAt..], runs);
        Span<byte> columns = page[(headBytes + blockBytes)..], addends = columns[(chosen.Length * sizeof(ushort))..];
        Span<byte> factors = addends[chosen.Length..], starts = factors[chosen.Length..];
        for (int i = 0; i < chosen.Length; i++)
        {
            long version = rows.Versions[chosen[i]];
            BinaryPrimitives.WriteUInt16LittleEndian(columns[(i * sizeof(ushort))..], (ushort)Chunk.RowOf(version));
            addends[i] = (byte)scales.AddendOf(rows.Addends[chosen[i]], NarrowMost);
            factors[i] = scales.FactorOf(rows.Factors[chosen[i]]);
            if (!StartsRun(rows, chosen, i))
                continue;
            BinaryPrimitives.WriteInt32LittleEndian(starts, Chunk.IndexOf(version));
            BinaryPrimitives.WriteInt32LittleEndian(starts[sizeof(int)..], i);
            starts = starts[RunBytes..];
        }

        page[^1] = Narrow;
    }

    private static void WriteHead(in Scales scales, int steps, ReadOnlySpan<float> centre, Span<byte> head)
    {
        BinaryPrimitives.WriteSingleLittleEndian(head[4..], scales.CentreStep);
        BinaryPrimitives.WriteSingleLittleEndian(head[8..], scales.AddendLeast);
        BinaryPrimitives.WriteSingleLittleEndian(head[12..], scales.AddendRange / steps);
        BinaryPrimitives.WriteSingleLittleEndian(head[24..], scales.FactorLeast);
        BinaryPrimitives.WriteSingleLittleEndian(head[28..], scales.FactorStep);
        Span<short> dimensions = MemoryMarshal.Cast<byte, short>(head[SmallHead..]);
        for (int i = 0; i < centre.Length && scales.CentreStep > 0; i++)
            dimensions[i] = (short)Math.Clamp(MathF.Round(centre[i] / scales.CentreStep), -short.MaxValue, short.MaxValue);
    }

    private static void WriteSmall(
        CodedRows rows, ReadOnlySpan<int> chosen, ReadOnlySpan<float> centre, in Scales scales, Span<byte> page, int headBytes)
    {
        WriteHead(scales, StepsMost, centre, page[..headBytes]);
        BinaryPrimitives.WriteInt64LittleEndian(page[16..], scales.VersionLeast);
        int padded = IndexPart.PaddedRows(chosen.Length);
        Span<ushort> addends = MemoryMarshal.Cast<byte, ushort>(page.Slice(headBytes, padded * sizeof(ushort)));
        Span<uint> versions = MemoryMarshal.Cast<byte, uint>(page.Slice(headBytes + (padded * sizeof(ushort)), padded * sizeof(uint)));
        Span<byte> factors = page.Slice(headBytes + (padded * SmallRow), padded);
        for (int i = 0; i < chosen.Length; i++)
        {
            addends[i] = (ushort)scales.AddendOf(rows.Addends[chosen[i]], StepsMost);
            versions[i] = (uint)(rows.Versions[chosen[i]] - scales.VersionLeast);
            factors[i] = scales.FactorOf(rows.Factors[chosen[i]]);
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
