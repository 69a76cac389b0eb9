namespace PgVecByok.Engine;

/// <summary>
/// When a row version began or ended. Positive: a commit number. Negative: pending, by a transaction's command.
/// <code>
///   begin   n commit | &lt; 0 pending | <see cref="Aborted"/> never
///   end     <see cref="None"/> still there | n commit | &lt; 0 pending
///   pending 1 sign | 39 transaction | 24 command
/// </code>
/// </summary>
internal static class Stamp
{
    public const long None = 0, Aborted = long.MaxValue;
    public const int CommandMax = (1 << 24) - 1;
    private const int CommandBits = 24;

    public static long Pending(long transaction, int command) => long.MinValue | (transaction << CommandBits) | (uint)command;

    public static bool IsPending(long stamp) => stamp < 0;

    public static long TransactionOf(long stamp) => (stamp & long.MaxValue) >> CommandBits;

    public static int CommandOf(long stamp) => (int)(stamp & CommandMax);
}
