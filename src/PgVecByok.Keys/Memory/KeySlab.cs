using System.Numerics;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// Native memory for key bytes, in slots of 32. What holds:
/// <list type="bullet">
/// <item>outside the GC heap, so a collection never leaves a copy behind;</item>
/// <item>locked (no swap), left out of core files, wiped in a forked child, a guard page before and after;</item>
/// <item>a slot is zero when rented and zeroised when released;</item>
/// <item>no byte leaves this project: there is no public member at all.</item>
/// </list>
/// Keys are packed, 512 to a chunk of four pages: the usual limit on locked memory is 8 MiB, or 2,048 pages.
/// </summary>
internal sealed unsafe class KeySlab : IDisposable
{
    public const int SlotBytes = 32;
    private const int PageBytes = 4096, ChunkBytes = 4 * PageBytes, ChunkSlots = ChunkBytes / SlotBytes;

    private readonly Lock _gate = new();
    private readonly List<Chunk> _chunks = [];

    /// <summary>What the system granted; a missing protection is reported to the operator, not hidden.</summary>
    public bool IsLocked { get; private set; } = true;
    public bool IsLeftOutOfDumps { get; private set; } = true;
    public bool IsWipedOnFork { get; private set; } = true;

    public int SlotsInUse { get { lock (_gate) return _chunks.Sum(chunk => chunk.InUse); } }

    public KeySlot Rent()
    {
        lock (_gate)
        {
            Chunk chunk = _chunks.FirstOrDefault(chunk => chunk.InUse < ChunkSlots) ?? Grow();
            return new KeySlot(this, chunk, chunk.Take());
        }
    }

    /// <summary>A slot filled from the system's random generator.</summary>
    public KeySlot RentRandom()
    {
        KeySlot slot = Rent();
        using KeySlot.Loan key = slot.Borrow();
        RandomNumberGenerator.Fill(key.Bytes);
        return slot;
    }

    internal void Release(Chunk chunk, int slot)
    {
        lock (_gate)
        {
            CryptographicOperations.ZeroMemory(chunk.Slot(slot));
            chunk.Return(slot);
        }
    }

    private Chunk Grow()
    {
        nint mapped = NativeMemory.Map(
            0, ChunkBytes + 2 * PageBytes, NativeMemory.ProtectNone, NativeMemory.MapPrivateAnonymous, -1, 0);
        if (mapped == -1) throw new InsufficientMemoryException("no memory for keys could be mapped");

        nint start = mapped + PageBytes;
        if (NativeMemory.Protect(start, ChunkBytes, NativeMemory.ProtectReadWrite) != 0)
            throw new InsufficientMemoryException("memory for keys could not be made writable");

        IsLocked &= NativeMemory.Lock(start, ChunkBytes) == 0;
        IsLeftOutOfDumps &= NativeMemory.Advise(start, ChunkBytes, NativeMemory.DontDump) == 0;
        IsWipedOnFork &= NativeMemory.Advise(start, ChunkBytes, NativeMemory.WipeOnFork) == 0;
        var chunk = new Chunk(mapped, (byte*)start);
        _chunks.Add(chunk);
        return chunk;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (Chunk chunk in _chunks)
            {
                CryptographicOperations.ZeroMemory(new Span<byte>(chunk.Start, ChunkBytes));
                // A slot still held somewhere must fail as released, never read unmapped memory: only empty chunks go.
                if (chunk.InUse == 0) _ = NativeMemory.Unmap(chunk.Mapped, ChunkBytes + 2 * PageBytes);
            }

            _chunks.RemoveAll(chunk => chunk.InUse == 0);
        }
    }

    internal sealed class Chunk(nint mapped, byte* start)
    {
        private readonly ulong[] _taken = new ulong[ChunkSlots / 64];

        public nint Mapped => mapped;
        public byte* Start => start;
        public int InUse { get; private set; }

        public Span<byte> Slot(int slot) => new(start + slot * SlotBytes, SlotBytes);

        public int Take()
        {
            int word = Array.FindIndex(_taken, bits => bits != ulong.MaxValue);
            int bit = BitOperations.TrailingZeroCount(~_taken[word]);
            _taken[word] |= 1UL << bit;
            InUse++;
            return word * 64 + bit;
        }

        public void Return(int slot)
        {
            _taken[slot / 64] &= ~(1UL << (slot % 64));
            InUse--;
        }
    }
}
