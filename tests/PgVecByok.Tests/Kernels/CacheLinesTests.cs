using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public sealed class CacheLinesTests
{
    /// <summary>
    /// Memory ends where an array does, at any offset in a page: what is asked for beyond would show here as a fault.
    /// </summary>
    [Fact]
    public void Whatever_is_asked_for_nothing_happens_to_it()
    {
        byte[] bytes = new byte[20_000];
        Random.Shared.NextBytes(bytes);
        byte[] before = [.. bytes];
        for (int start = 0; start < 9000; start += 997)
        {
            for (int length = 0; length < 11_000; length += 127)
                CacheLines.Prefetch(bytes.AsSpan(start, length));
        }

        Assert.Equal(before, bytes);
        CacheLines.Prefetch(default);
    }
}
