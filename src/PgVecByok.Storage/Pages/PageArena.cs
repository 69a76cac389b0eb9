using System.Numerics;
using System.Security.Cryptography;

namespace PgVecByok.Storage;

/// <summary>A piece of native memory for one page.</summary>
internal readonly unsafe record struct PageBlock(PageArena.Slab Slab, int Index)
{
    public byte* Start => Slab.Start + (long)Index * Slab.BlockBytes;
}

/// <summary>
/// Native memory for decrypted pages: outside the GC heap, left out of core files, locked where the system allows, zero when handed
/// out. Slabs of one mebibyte, mapped in pairs, each cut into blocks of one size; of a small budget they are smaller,
/// so that it has room for pages of more than one size. REQUIRES: the cache's gate, for every member.
/// </summary>
internal sealed unsafe class PageArena : IDisposable
{
    public const int SlabBytesMost = 1 << 20, SlabBytesLeast = 1 << 17, BlockBytesMin = 4096;
    private const int SlabsOfBudget = 16;
    private readonly long _budgetBytes;
    private readonly int[] _sizes, _free;
    private readonly List<Slab>[] _slabs;
    private readonly Stack<nint> _spare = new();
    private long _mapped;

    public PageArena(long budgetBytes)
    {
        _budgetBytes = budgetBytes;
        ulong share = BitOperations.RoundUpToPowerOf2((ulong)(budgetBytes / SlabsOfBudget));
        SlabBytes = (int)Math.Clamp(share, SlabBytesLeast, SlabBytesMost);
        _sizes = MakeSizes(SlabBytes);
        (_slabs, _free) = ([.. _sizes.Select(_ => new List<Slab>())], new int[_sizes.Length]);
    }

    public bool IsLocked { get; private set; } = true;

    public long MappedBytes => _mapped;

    /// <summary>No larger page has a place.</summary>
    public int SlabBytes { get; }

    internal sealed class Slab(byte* start, int slabBytes, int sizeClass, int blockBytes)
    {
        private readonly Stack<int> _free = new(Enumerable.Range(0, slabBytes / blockBytes).Reverse());

        public byte* Start => start;
        public int SizeClass => sizeClass;
        public int BlockBytes => blockBytes;
        public int Capacity => slabBytes / blockBytes;
        public bool IsFull => _free.Count == 0;
        public bool IsEmpty => _free.Count == Capacity;

        public int Take() => _free.Pop();

        public void Return(int index) => _free.Push(index);
    }

    public int SizeClassOf(int bytes)
    {
        int found = Array.BinarySearch(_sizes, bytes);
        return found < 0 ? ~found : found;
    }

    public int SlabsOf(int sizeClass) => _slabs[sizeClass].Count;

    public PageBlock? TryRent(int bytes)
    {
        int sizeClass = SizeClassOf(bytes);
        if (sizeClass == _sizes.Length) return null;
        List<Slab> slabs = _slabs[sizeClass];
        Slab? slab = null;
        for (int i = slabs.Count - 1; i >= 0 && slab is null && _free[sizeClass] > 0; i--) slab = slabs[i].IsFull ? null : slabs[i];
        if (slab is null)
        {
            if (!_spare.TryPop(out nint start) && (start = Map()) == 0) return null;
            slabs.Add(slab = new Slab((byte*)start, SlabBytes, sizeClass, _sizes[sizeClass]));
            _free[sizeClass] += slab.Capacity;
        }

        _free[sizeClass]--;

        return new PageBlock(slab, slab.Take());
    }

    /// <summary>REQUIRES: the block was wiped.</summary>
    public void Return(PageBlock block)
    {
        block.Slab.Return(block.Index);
        _free[block.Slab.SizeClass]++;
        if (!block.Slab.IsEmpty) return;
        _slabs[block.Slab.SizeClass].Remove(block.Slab);
        _free[block.Slab.SizeClass] -= block.Slab.Capacity;
        _spare.Push((nint)block.Slab.Start);
    }

    public void Dispose()
    {
        // Blocks still pinned somewhere stay mapped, as zeroes: a late reader must not read unmapped memory.
        foreach (Slab slab in _slabs.SelectMany(slabs => slabs))
            CryptographicOperations.ZeroMemory(new Span<byte>(slab.Start, SlabBytes));
        while (_spare.TryPop(out nint start)) _ = NativeCalls.Unmap(start, (nuint)SlabBytes);
    }

    // Two slabs at a time where the budget allows: the size of a huge page, which spares a scan most of its address translations.
    private nint Map()
    {
        int bytes = _mapped + (2 * SlabBytes) <= _budgetBytes ? 2 * SlabBytes : SlabBytes;
        if (_mapped + bytes > _budgetBytes) return 0;
        nint start = bytes == SlabBytes ? MapAnywhere(bytes) : MapAligned(bytes);
        if (start == -1) return 0;
        _ = NativeCalls.Advise(start, (nuint)bytes, NativeCalls.DontDump);
        if (bytes > SlabBytesMost) _ = NativeCalls.Advise(start, (nuint)bytes, NativeCalls.HugePages);
        // The usual limit on locked memory is far below a cache: what fits is locked, the rest is reported once.
        if (IsLocked) IsLocked = NativeCalls.Lock(start, (nuint)bytes) == 0;
        _mapped += bytes;
        if (bytes > SlabBytes) _spare.Push(start + SlabBytes);
        return start;
    }

    private static nint MapAnywhere(int bytes) =>
        NativeCalls.Map(0, (nuint)bytes, NativeCalls.ProtectReadWrite, NativeCalls.MapPrivateAnonymous, -1, 0);

    private static nint MapAligned(int bytes)
    {
        nint start = MapAnywhere(2 * bytes);
        if (start == -1) return -1;
        nint aligned = (start + bytes - 1) & ~(nint)(bytes - 1);
        if (aligned > start) _ = NativeCalls.Unmap(start, (nuint)(aligned - start));
        nint end = aligned + bytes;
        if (end < start + (2 * bytes)) _ = NativeCalls.Unmap(end, (nuint)(start + (2 * bytes) - end));
        return aligned;
    }

    private static int[] MakeSizes(int slabBytes)
    {
        // Steps of an eighth: little is lost to rounding, and a slab holds a whole number of each.
        var sizes = new List<int>();
        for (int bytes = BlockBytesMin; bytes <= slabBytes; bytes += Math.Max(1, bytes / 8 / BlockBytesMin) * BlockBytesMin)
            sizes.Add(bytes);
        if (sizes[^1] != slabBytes) sizes.Add(slabBytes);
        return [.. sizes];
    }
}
