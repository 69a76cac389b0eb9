using System.Runtime.CompilerServices;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Where a tenant's rows in clear lie: blocks that the collector does not move, so that there is no copy anybody forgot. What holds:
/// <list type="bullet">
/// <item>every block that can still be read is known here, also those of chunks that have moved to a segment, and a fence overwrites
/// them all;</item>
/// <item>a block that nobody reads any more is overwritten before its memory is free: no earlier, since a row that was read
/// refers to it.</item>
/// </list>
/// </summary>
internal sealed class RowMemory
{
    private const long KeptBytes = 96 << 20;
    private static readonly KeptBlocks<float> Kept = new(KeptBytes);
    private readonly ConditionalWeakTable<Array, Block> _blocks = [];

    public T[] Allocate<T>(int length)
        where T : unmanaged
    {
        T[] block = typeof(T) == typeof(float)
            ? Unsafe.As<T[]>(Kept.Take(length))
            : GC.AllocateUninitializedArray<T>(length, pinned: true);
        _blocks.Add(block, new Block(this, block));
        return block;
    }

    /// <summary>For whoever comes next, overwritten. REQUIRES: nobody refers to it, in a row or otherwise.</summary>
    public void Release(float[] block)
    {
        if (!_blocks.TryGetValue(block, out Block? known))
            return;
        // Before it is another's: or the end of this entry would overwrite what they put there.
        known.Dispose();
        _blocks.Remove(block);
        Kept.Keep(block);
    }

    /// <summary>Overwrites all blocks. REQUIRES: whoever still reads is refused, whatever came of it.</summary>
    public void Wipe()
    {
        foreach ((Array block, _) in _blocks)
            Array.Clear(block);
    }

    // Dies with its array and not before, since the table above lives as long as one of its entries does: it is what is finalised then.
    private sealed class Block(RowMemory memory, Array values) : IDisposable
    {
        private readonly RowMemory _memory = memory;

        ~Block() => Clear();

        public void Dispose()
        {
            Clear();
            GC.SuppressFinalize(this);
        }

        private void Clear()
        {
            Array.Clear(values);
            GC.KeepAlive(_memory);
        }
    }
}
