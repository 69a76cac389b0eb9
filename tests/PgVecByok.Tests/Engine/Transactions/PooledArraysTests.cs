using System.Buffers;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

public sealed class PooledArraysTests
{
    [Fact]
    public void What_another_thread_gave_back_is_not_kept()
    {
        using var given = new SemaphoreSlim(0);
        using var emptied = new SemaphoreSlim(0);
        int[]? before = null, after = null;
        var other = new Thread(() =>
        {
            before = ArrayPool<int>.Shared.Rent(1024);
            ArrayPool<int>.Shared.Return(before);
            given.Release();
            emptied.Wait();
            after = ArrayPool<int>.Shared.Rent(1024);
        });
        other.Start();
        given.Wait();
        Assert.True(PooledArrays.TryEmpty());
        emptied.Release();
        other.Join();
        Assert.NotSame(before, after);
    }

    [Fact]
    public void What_does_not_fit_into_a_threads_own_place_is_not_kept_either()
    {
        double[][] rented = [.. Enumerable.Range(0, 4).Select(_ => ArrayPool<double>.Shared.Rent(2048))];
        foreach (double[] each in rented)
            ArrayPool<double>.Shared.Return(each);
        Assert.True(PooledArrays.TryEmpty());
        for (int i = 0; i < 4; i++)
        {
            double[] again = ArrayPool<double>.Shared.Rent(2048);
            Assert.DoesNotContain(rented, each => ReferenceEquals(each, again));
        }
    }
}
