using System.Buffers;

namespace PgVecByok.Server;

/// <summary>
/// Messages are interpolated in character arrays that the runtime lends and does not clear, and a message may quote a tenant's value.
/// This thread's are overwritten after an error has been told.
/// </summary>
internal static class PooledText
{
    private const int SmallestLength = 256, LargestLength = 64 << 10;

    public static void Wipe()
    {
        for (int length = SmallestLength; length <= LargestLength; length *= 2)
        {
            char[] lent = ArrayPool<char>.Shared.Rent(length);
            ArrayPool<char>.Shared.Return(lent, clearArray: true);
        }
    }
}
