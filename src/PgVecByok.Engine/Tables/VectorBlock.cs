using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// Values of one width as they lie in memory, one behind the other: <see cref="Count"/> of them, a NULL as zeroes. Whether a statement
/// sees a row is asked of the cursor, row by row, for those few that are near enough to matter. The n-th value's row version is
/// <see cref="FirstVersion"/> + n.
/// </summary>
public readonly ref struct VectorBlock
{
    public required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>Of one value, in bytes.</summary>
    public required int Width { get; init; }

    public required int Count { get; init; }

    /// <summary>The first value's place in its chunk.</summary>
    public required int First { get; init; }

    public required long FirstVersion { get; init; }

    /// <summary>
    /// Empty, or what stands for the values: there are no bytes then until the cursor is asked to <see
    /// cref="VectorCursor.Load"/>.
    /// </summary>
    public SketchRows Sketch { get; init; }

    public bool IsSketched => Sketch.Count > 0;

    public ReadOnlySpan<float> Vectors => MemoryMarshal.Cast<byte, float>(Bytes);

    public int Dimensions => Width / sizeof(float);

    internal ReadOnlySpan<byte> this[int row] => Bytes.Slice(row * Width, Width);
}

/// <summary>The chunks of one scan, handed out in order to however many readers it has.</summary>
internal sealed class ChunkQueue(Chunk[] chunks)
{
    private int _next = -1;

    public int Count => chunks.Length;

    /// <summary>No chunk is handed out any more.</summary>
    public void Stop() => Volatile.Write(ref _next, int.MaxValue / 2);

    public bool TryTake(out Chunk chunk)
    {
        int at = Interlocked.Increment(ref _next);
        chunk = at < chunks.Length ? chunks[at] : null!;
        return at < chunks.Length;
    }
}
