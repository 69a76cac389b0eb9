using System.Buffers;

namespace PgVecByok.Storage;

/// <summary>
/// Room for sealed bytes on their way from and to files. Not the runtime's shared pool: that one makes its arrays from memory it does not
/// clear, where values of a fenced tenant may have been, and keeps them for good.
/// </summary>
internal static class SealedBuffers
{
    private const int BytesMax = 4 << 20, KeptOfEachSize = 16;

    public static ArrayPool<byte> Pool { get; } = ArrayPool<byte>.Create(BytesMax, KeptOfEachSize);
}
