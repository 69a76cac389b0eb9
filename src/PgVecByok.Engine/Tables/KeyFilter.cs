using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// A Bloom filter in blocks of 32 bytes, one bit in each of a block's eight words: one page and one cache line are read for a key. Twelve bits
/// for a key let one absent key in about two hundred through.
/// </summary>
internal static class KeyFilter
{
    public const int BlockBytes = 32, PageBlocks = 2048;
    private const int BitsOfKey = 12, Words = BlockBytes / sizeof(uint);

    private static ReadOnlySpan<uint> Salts =>
        [0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31];

    public static int BlocksFor(int keys) => Math.Max(1, (int)((long)keys * BitsOfKey / (8 * BlockBytes)));

    public static int BlockOf(ulong hash, int blocks) => (int)((hash >> 32) * (ulong)blocks >> 32);

    public static void Add(Span<byte> filter, int blocks, ulong hash)
    {
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(filter.Slice(BlockOf(hash, blocks) * BlockBytes, BlockBytes));
        for (int i = 0; i < Words; i++)
            words[i] |= 1u << (int)((uint)hash * Salts[i] >> 27);
    }

    public static bool MayHold(ReadOnlySpan<byte> block, ulong hash)
    {
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(block);
        for (int i = 0; i < Words; i++)
        {
            if ((words[i] >> (int)((uint)hash * Salts[i] >> 27) & 1) == 0)
                return false;
        }

        return true;
    }
}
