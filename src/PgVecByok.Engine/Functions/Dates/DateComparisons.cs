namespace PgVecByok.Engine;

/// <summary>
/// Comparisons between date, timestamp and timestamptz: a date is its midnight, and what has no zone is read in the session's.
/// </summary>
internal static class DateComparisons
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add<int, long>(functions, "date", "timestamp", 2338, 2345, Volatility.Immutable, (_, left, right) =>
            TimestampArithmetic.ToComparable(left).CompareTo(right));
        Add<int, long>(functions, "date", "timestamptz", 2351, 2358, Volatility.Stable, (call, left, right) =>
            Instant(call, TimestampArithmetic.ToComparable(left)).CompareTo(right));
        Add<long, int>(functions, "timestamp", "date", 2364, 2371, Volatility.Immutable, (_, left, right) =>
            left.CompareTo(TimestampArithmetic.ToComparable(right)));
        Add<long, int>(functions, "timestamptz", "date", 2377, 2384, Volatility.Stable, (call, left, right) =>
            left.CompareTo(Instant(call, TimestampArithmetic.ToComparable(right))));
        Add<long, long>(functions, "timestamp", "timestamptz", 2520, 2534, Volatility.Stable, (call, left, right) =>
            Instant(call, left).CompareTo(right));
        Add<long, long>(functions, "timestamptz", "timestamp", 2527, 2540, Volatility.Stable, (call, left, right) =>
            left.CompareTo(Instant(call, right)));
    }

    /// <summary>An instant beyond the range is only compared, never shown.</summary>
    private static long Instant(CallContext call, long local) => Calendar.IsFinite(local)
        ? local - SessionZone.Of(call).OffsetOfLocal(local) * Calendar.MicrosPerSecond
        : local;

    private static void Add<TLeft, TRight>(
        FunctionCatalog functions, string left, string right, uint function, uint symbol, Volatility volatility,
        Func<CallContext, TLeft, TRight, int> order)
    {
        Enter("lt", 0, 0, "<", ">", ">=", sign => sign < 0);
        Enter("le", 1, 1, "<=", ">=", ">", sign => sign <= 0);
        Enter("eq", 2, 2, "=", "=", "<>", sign => sign == 0);
        Enter("gt", 3, 4, ">", "<", "<=", sign => sign > 0);
        Enter("ge", 4, 3, ">=", "<=", "<", sign => sign >= 0);
        Enter("ne", 5, 5, "<>", "<>", "=", sign => sign != 0);

        void Enter(string name, uint at, uint symbolAt, string written, string commutator, string negator, Func<int, bool> holds) =>
            functions.Scalar(
                function + at, $"{left}_{name}_{right}({left}, {right}) bool",
                Lift.StrictInCall((CallContext call, TLeft x, TRight y) => holds(order(call, x, y))), volatility)
                .As(functions, symbol + symbolAt, written, commutator, negator);
    }
}
