using System.Runtime.CompilerServices;

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
    private readonly ConditionalWeakTable<Array, Block> _blocks = [];

    public T[] Allocate<T>(int length)
        where T : unmanaged
    {
        T[] block = GC.AllocateUninitializedArray<T>(length, pinned: true);
        _blocks.Add(block, new Block(this, block));
        return block;
    }

    /// <summary>Overwrites all blocks. REQUIRES: whoever still reads is refused, whatever came of it.</summary>
    public void Wipe()
    {
        foreach ((Array block, _) in _blocks)
            Array.Clear(block);
    }

    // Dies with its array and not before, since the table above lives as long as one of its entries does: it is what is finalised then.
    private sealed class Block(RowMemory memory, Array values)
    {
        private readonly RowMemory _memory = memory;

        ~Block()
        {
            Array.Clear(values);
            GC.KeepAlive(_memory);
        }
    }
}
