using System.Runtime.CompilerServices;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

public class RowMemoryTests
{
    [Fact]
    public void A_fence_overwrites_every_block_also_of_a_chunk_that_has_moved_on()
    {
        var memory = new RowMemory();
        byte[] texts = memory.Allocate<byte>(1000);
        float[] vectors = memory.Allocate<float>(1000);
        texts.AsSpan().Fill(0x5A);
        vectors.AsSpan().Fill(1.5f);

        memory.Wipe();

        Assert.False(texts.AsSpan().ContainsAnyExcept((byte)0));
        Assert.False(vectors.AsSpan().ContainsAnyExcept(0f));
    }

    [Fact]
    public void A_block_is_overwritten_once_nobody_reads_it_and_not_before()
    {
        var memory = new RowMemory();
        Text held = Filled(memory, out WeakReference dropped);

        Collect();

        Assert.False(((byte[])dropped.Target!).AsSpan().ContainsAnyExcept((byte)0));
        Assert.Equal((byte)0x5A, held.Span[0]);
        GC.KeepAlive(memory);
    }

    [Fact]
    public void A_block_that_is_read_keeps_its_values_when_the_tenants_memory_is_let_go()
    {
        Text held = Filled(new RowMemory(), out _);

        Collect();

        Assert.Equal((byte)0x5A, held.Span[0]);
    }

    [Fact]
    public void A_buffer_that_nobody_disposed_is_overwritten()
    {
        WeakReference bytes = Abandoned();

        Collect();

        Assert.False(((byte[])bytes.Target!).AsSpan().ContainsAnyExcept((byte)0));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Text Filled(RowMemory memory, out WeakReference dropped)
    {
        byte[] gone = memory.Allocate<byte>(1000), kept = memory.Allocate<byte>(1000);
        gone.AsSpan().Fill(0x5A);
        kept.AsSpan().Fill(0x5A);
        // Finds it after its last reader, while what overwrites it still has it.
        dropped = new WeakReference(gone, trackResurrection: true);
        return new Text(kept, 10, 20);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Abandoned()
    {
        var buffer = new PlaintextBuffer();
        Span<byte> span = buffer.GetSpan(1000);
        span.Fill(0x5A);
        buffer.Advance(1000);
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(buffer.GetMemory(0), out ArraySegment<byte> array);
        return new WeakReference(array.Array, trackResurrection: true);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
