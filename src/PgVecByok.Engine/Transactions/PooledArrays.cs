using System.Buffers;
using System.Reflection;

namespace PgVecByok.Engine;

/// <summary>
/// The runtime's shared pools of arrays, which keep what was rented as it was left, and hand out large arrays over whatever lay there
/// before: garbage of a tenant may live on in the unused end of an array that is none of ours. They can be made to let go of
/// everything, though not by any public means; a runtime whose pools look different is told of by <see cref="TryEmpty"/>.
/// </summary>
internal static class PooledArrays
{
    private const BindingFlags Inner = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>False: not all of them could be reached. Threads that rent and return meanwhile are not disturbed.</summary>
    public static bool TryEmpty() =>
        TryEmpty(ArrayPool<byte>.Shared) & TryEmpty(ArrayPool<char>.Shared) & TryEmpty(ArrayPool<bool>.Shared)
        & TryEmpty(ArrayPool<short>.Shared) & TryEmpty(ArrayPool<ushort>.Shared)
        & TryEmpty(ArrayPool<int>.Shared) & TryEmpty(ArrayPool<uint>.Shared)
        & TryEmpty(ArrayPool<long>.Shared) & TryEmpty(ArrayPool<ulong>.Shared)
        & TryEmpty(ArrayPool<float>.Shared) & TryEmpty(ArrayPool<double>.Shared);

    private static bool TryEmpty(object pool)
    {
        const string OfThreads = "_allTlsBuckets", OfCores = "_buckets";
        Type type = pool.GetType();
        if (type.GetField(OfThreads, Inner)?.GetValue(pool) is not System.Collections.IEnumerable threads
            || type.GetField(OfCores, Inner)?.GetValue(pool) is not Array cores)
            return false;
        return TryEmptyThreads(threads) & TryEmptyCores(cores);
    }

    // The runtime's own trimming lets go of them in the same way while their threads run.
    private static bool TryEmptyThreads(System.Collections.IEnumerable threads)
    {
        foreach (object entry in threads)
        {
            if (entry.GetType().GetProperty("Key")?.GetValue(entry) is not Array kept)
                return false;
            Array.Clear(kept);
        }

        return true;
    }

    private static bool TryEmptyCores(Array cores)
    {
        MethodInfo? pop = cores.GetType().GetElementType()!.GetMethod("TryPop", Inner, Type.EmptyTypes);
        if (pop is null)
            return false;
        foreach (object? core in cores)
        {
            while (core is not null && pop.Invoke(core, null) is not null)
            {
            }
        }

        return true;
    }
}
