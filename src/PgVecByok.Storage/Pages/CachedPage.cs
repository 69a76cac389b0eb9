using System.Security.Cryptography;

namespace PgVecByok.Storage;

/// <summary>
/// One decrypted page in native memory. While it is pinned its memory stays mapped and its own; a fence may zero the bytes under a
/// reader, who must therefore ask its capability before it believes what it read.
/// </summary>
public sealed unsafe class CachedPage
{
    private const int Dead = -1;
    private readonly PageCache _cache;
    private int _pins = 1;

    internal CachedPage(
        PageCache cache, SegmentReader segment, CachedPage?[] slots, int number, PageBlock block, int length) =>
        (_cache, Segment, Slots, Number, Block, Length) = (cache, segment, slots, number, block, length);

    public ReadOnlySpan<byte> Bytes => new(Block.Start, Length);

    internal SegmentReader Segment { get; }

    /// <summary>Where it is found, under its number: among its segment's pages or among their sketches.</summary>
    internal CachedPage?[] Slots { get; }

    internal int Number { get; }

    internal PageBlock Block { get; }

    internal int Length { get; }

    /// <summary>So many times the clock's hand passes it by before it is evicted.</summary>
    internal byte Chances { get; set; }

    /// <summary>No longer found; freed with its last pin.</summary>
    internal volatile bool IsDropped;

    internal bool TryPin(byte chances)
    {
        int pins = Volatile.Read(ref _pins);
        while (pins != Dead)
        {
            int seen = Interlocked.CompareExchange(ref _pins, pins + 1, pins);
            if (seen == pins)
            {
                if (Chances < chances) Chances = chances;
                return true;
            }

            pins = seen;
        }

        return false;
    }

    internal void Unpin()
    {
        if (Interlocked.Decrement(ref _pins) == 0 && IsDropped) _cache.Free(this);
    }

    /// <summary>True once, and only while nobody holds a pin.</summary>
    internal bool TryKill() => Interlocked.CompareExchange(ref _pins, Dead, 0) == 0;

    internal void Wipe() => CryptographicOperations.ZeroMemory(new Span<byte>(Block.Start, Length));
}
