namespace PgVecByok.Engine;

/// <summary>(a, b) OVERLAPS (c, d) over every mix of ends and lengths. Not strict: a NULL end may still leave an answer.</summary>
internal static class OverlapsFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add<long>(functions, "timestamp", [2041, 2042, 2043, 2044], Volatility.Immutable, (_, at, span) => TimestampArithmetic.Plus(at, span, null));
        Add<long>(functions, "timestamptz", [1304, 1305, 1306, 1307], Volatility.Stable, (call, at, span) =>
            TimestampArithmetic.Plus(at, span, SessionZone.Of(call)));
        Add<long>(functions, "time", [1308, 1309, 1310, 1311], Volatility.Immutable, (_, at, span) => IntervalArithmetic.PlusTime(at, span));
        functions.Scalar(
            1271, "overlaps(timetz, timetz, timetz, timetz) bool",
            Lift.Always<bool>((_, columns, row) => TimePeriods.Overlap(
                Value<TimeTz>(columns[0], row), Value<TimeTz>(columns[1], row), Value<TimeTz>(columns[2], row), Value<TimeTz>(columns[3], row),
                BuiltinTypes.TimeTz.Compare)),
            isStrict: false);
    }

    /// <summary>Oids: both by ends, both by lengths, the second by length, the first by length.</summary>
    private static void Add<T>(
        FunctionCatalog functions, string type, uint[] oids, Volatility volatility, Func<CallContext, T, Interval, T> plus)
        where T : struct, IComparable<T>
    {
        for (int i = 0; i < oids.Length; i++)
        {
            bool firstByLength = i is 1 or 3, secondByLength = i is 1 or 2;
            functions.Scalar(
                oids[i],
                $"overlaps({type}, {(firstByLength ? "interval" : type)}, {type}, {(secondByLength ? "interval" : type)}) bool",
                Lift.Always<bool>((call, columns, row) => TimePeriods.Overlap(
                    Value<T>(columns[0], row), End(call, columns, 0, row, firstByLength),
                    Value<T>(columns[2], row), End(call, columns, 2, row, secondByLength),
                    (left, right) => left.CompareTo(right))),
                volatility, isStrict: false);
        }

        T? End(CallContext call, Column[] columns, int start, int row, bool byLength)
        {
            if (!byLength)
                return Value<T>(columns[start + 1], row);
            return Value<T>(columns[start], row) is { } from && Value<Interval>(columns[start + 1], row) is { } span
                ? plus(call, from, span)
                : null;
        }
    }

    private static T? Value<T>(Column column, int row)
        where T : struct => column.IsNull(row) ? null : ((Column<T>)column)[row];
}
