namespace PgVecByok.Engine;

/// <summary>
/// How many hold or wait for more of a table than its readers and writers allow; tables share a few counts. While one is not zero, nobody
/// takes the fast way to those tables.
/// </summary>
internal sealed class StrongLocks
{
    private const int Counts = 1024;

    private readonly int[] _counts = new int[Counts];

    public static bool Are(TableLockMode mode) => mode >= TableLockMode.Share;

    public bool IsAny(uint table) => Volatile.Read(ref _counts[table % Counts]) != 0;

    public void Enter(uint table) => Interlocked.Increment(ref _counts[table % Counts]);

    public void Leave(uint table) => Interlocked.Decrement(ref _counts[table % Counts]);
}
