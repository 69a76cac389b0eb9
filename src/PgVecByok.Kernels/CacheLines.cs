using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Asks for bytes that are read soon, so that the processor fetches them while it works on others. It changes nothing
/// but when they come, and faults on nothing. The only pointer of this project: an instruction takes it, nobody reads
/// through it.
/// </summary>
public static class CacheLines
{
    private const int LineBytes = 64, PageBytes = 4096, LinesOfPage = 2;

    /// <summary>
    /// The first lines of each page of memory, from where the processor goes on by itself, and the last line: where
    /// what is sealed has its tag, which is looked at first.
    /// </summary>
    public static unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported || bytes.IsEmpty)
            return;
        fixed (byte* start = &MemoryMarshal.GetReference(bytes))
        {
            Sse.Prefetch0(start + bytes.Length - 1);
            for (long at = 0; at < bytes.Length; at = (((long)(start + at) / PageBytes) + 1) * PageBytes - (long)start)
            {
                for (long line = at; line < Math.Min(at + (LinesOfPage * LineBytes), bytes.Length); line += LineBytes)
                    Sse.Prefetch0(start + line);
            }
        }
    }

    /// <summary>
    /// Every line of so many bytes from a place on, which may lie behind the end of what it belongs to.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch(ref sbyte place, nuint bytes)
    {
        if (!Sse.IsSupported)
            return;
        byte* start = (byte*)Unsafe.AsPointer(ref place);
        for (nuint line = 0; line < bytes; line += LineBytes)
            Sse.Prefetch0(start + line);
    }
}
