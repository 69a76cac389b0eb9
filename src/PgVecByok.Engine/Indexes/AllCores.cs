using System.Runtime.ExceptionServices;

namespace PgVecByok.Engine;

/// <summary>Work that is divided among all cores. What stops one part stops the others, and is thrown as it was.</summary>
internal static class AllCores
{
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public static void For(int parts, Action<int> work)
    {
        try
        {
            Parallel.For(0, parts, Options, work);
        }
        catch (AggregateException several) when (several.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
