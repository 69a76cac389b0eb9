using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// Sums of table look-ups for blocks of 32 rows: the inner loop of a search over codes. A row's code is one half byte for each of its
/// parts, a table has sixteen entries for each part, and a register holds four tables at once.
/// <code>
///   block   for each part 16 bytes: byte j has row j in its low half, row j + 16 in its high half
///   tables  for each part 16 bytes
/// </code>
/// REQUIRES: the number of parts is a multiple of four; no entry above 127; a row's sum stays below 65,536.
/// </summary>
public static class NibbleSums
{
    public const int BlockRows = 32, PartBytes = 16, EntryMax = 127;

    /// <summary>One sum for each row of each block, in the order of the rows.</summary>
    public static void OfBlocks(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> tables, Span<ushort> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tables.Length % (4 * PartBytes), 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length % BlockRows, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual((long)blocks.Length, (long)sums.Length / BlockRows * tables.Length);
        for (int block = 0; block < sums.Length / BlockRows; block++)
        {
            ReadOnlySpan<byte> codes = blocks.Slice(block * tables.Length, tables.Length);
            Span<ushort> into = sums.Slice(block * BlockRows, BlockRows);
            switch (KernelWidth.Bits)
            {
                case 512: NibbleWide512.Sum(codes, tables, into); break;
                case 256: NibbleWide256.Sum(codes, tables, into); break;
                default: NibblePlain.Sum(codes, tables, into); break;
            }
        }
    }

    /// <summary>What sums of table entries stand for: each times the scale, plus the offset and the row's own addend.</summary>
    public static void Estimate(
        ReadOnlySpan<ushort> sums, ReadOnlySpan<float> addends, float scale, float offset, Span<float> estimates)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(addends.Length, sums.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(estimates.Length, sums.Length);
        ref ushort s = ref MemoryMarshal.GetReference(sums);
        ref float a = ref MemoryMarshal.GetReference(addends), e = ref MemoryMarshal.GetReference(estimates);
        nuint i = 0;
        for (; i + 16 <= (nuint)sums.Length; i += 16)
        {
            (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(Vector256.LoadUnsafe(ref s, i));
            Vector512<float> wide = Vector512.ConvertToSingle(Vector512.Create(low, high).AsInt32());
            Vector512.FusedMultiplyAdd(wide, Vector512.Create(scale), Vector512.LoadUnsafe(ref a, i) + Vector512.Create(offset))
                .StoreUnsafe(ref e, i);
        }

        for (; i < (nuint)sums.Length; i++)
            estimates[(int)i] = MathF.FusedMultiplyAdd(sums[(int)i], scale, addends[(int)i] + offset);
    }

    /// <summary>Puts one row's code, a part to a byte, into its place in a block that is zero there.</summary>
    public static void Place(ReadOnlySpan<byte> code, int row, Span<byte> block)
    {
        int shift = row < BlockRows / 2 ? 0 : 4;
        for (int part = 0; part < code.Length; part++)
            block[part * PartBytes + row % (BlockRows / 2)] |= (byte)(code[part] << shift);
    }

    /// <summary>A row's code out of a block, a part to a byte.</summary>
    public static void Take(ReadOnlySpan<byte> block, int row, Span<byte> code)
    {
        int shift = row < BlockRows / 2 ? 0 : 4;
        for (int part = 0; part < code.Length; part++)
            code[part] = (byte)(block[part * PartBytes + row % (BlockRows / 2)] >> shift & 15);
    }
}
