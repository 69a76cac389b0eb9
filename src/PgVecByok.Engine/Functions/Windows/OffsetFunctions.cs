using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>lag and lead look along the partition; first_value, last_value and nth_value within the row's frame.</summary>
internal static class OffsetFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Windows.Add(functions, 3106, "lag(anyelement) anyelement", (_, partition, arguments) => Shift(partition, arguments, -1));
        Windows.Add(functions, 3107, "lag(anyelement, int4) anyelement", (_, partition, arguments) => Shift(partition, arguments, -1));
        Windows.Add(
            functions, 3108, "lag(anycompatible, int4, anycompatible) anycompatible",
            (_, partition, arguments) => Shift(partition, arguments, -1));
        Windows.Add(functions, 3109, "lead(anyelement) anyelement", (_, partition, arguments) => Shift(partition, arguments, 1));
        Windows.Add(functions, 3110, "lead(anyelement, int4) anyelement", (_, partition, arguments) => Shift(partition, arguments, 1));
        Windows.Add(
            functions, 3111, "lead(anycompatible, int4, anycompatible) anycompatible",
            (_, partition, arguments) => Shift(partition, arguments, 1));
        Windows.Add(functions, 3112, "first_value(anyelement) anyelement", (_, partition, arguments) => Pick(
            partition, arguments[0], row => FromStart(partition, row, 1)));
        Windows.Add(functions, 3113, "last_value(anyelement) anyelement", (_, partition, arguments) => Pick(
            partition, arguments[0], row => Last(partition, row)));
        Windows.Add(functions, 3114, "nth_value(anyelement, int4) anyelement", (_, partition, arguments) => Nth(
            partition, arguments[0], (Column<int>)arguments[1]));
    }

    private static Column Shift(WindowPartition partition, Column[] arguments, int direction)
    {
        Column values = arguments[0], results = values.NewLike(partition.Count);
        Column<int>? offsets = arguments.Length > 1 ? (Column<int>)arguments[1] : null;
        for (int row = 0; row < partition.Count; row++)
        {
            if (offsets is not null && offsets.IsNull(row))
            {
                results.AppendNull();
                continue;
            }

            long from = row + ((long)direction * (offsets is null ? 1 : offsets[row]));
            if (from >= 0 && from < partition.Count)
                results.AppendFrom(values, (int)from);
            else if (arguments.Length > 2)
                results.AppendFrom(arguments[2], row);
            else
                results.AppendNull();
        }

        return results;
    }

    /// <summary>The value at a place of the partition; NULL where there is none (-1).</summary>
    private static Column Pick(WindowPartition partition, Column values, Func<int, long> place)
    {
        Column results = values.NewLike(partition.Count);
        for (int row = 0; row < partition.Count; row++)
        {
            if (place(row) is var at and >= 0)
                results.AppendFrom(values, (int)at);
            else
                results.AppendNull();
        }

        return results;
    }

    /// <summary>The n-th row of the row's frame, from 1; -1 when the frame is shorter.</summary>
    private static long FromStart(WindowPartition partition, int row, long n)
    {
        long at = partition.FrameStart[row] + n - 1;
        var (first, second) = partition.Excluded(row);
        at += Skipped(partition.FrameStart[row], at, first);
        at += Skipped(partition.FrameStart[row], at, second);
        return at < partition.FrameEnd[row] ? at : -1;
    }

    /// <summary>How many rows of the excluded range lie between the frame's start and a place that so far knew nothing of it.</summary>
    private static long Skipped(long from, long at, (int Start, int End) excluded)
    {
        long start = Math.Max(excluded.Start, from);
        return start <= at && start < excluded.End ? excluded.End - start : 0;
    }

    private static long Last(WindowPartition partition, int row)
    {
        long at = partition.FrameEnd[row] - 1;
        var (first, second) = partition.Excluded(row);
        if (at >= second.Start && at < second.End)
            at = second.Start - 1;
        if (at >= first.Start && at < first.End)
            at = first.Start - 1;
        return at >= partition.FrameStart[row] ? at : -1;
    }

    private static Column Nth(WindowPartition partition, Column values, Column<int> numbers) => Pick(partition, values, row =>
    {
        if (numbers.IsNull(row))
            return -1;
        return numbers[row] > 0
            ? FromStart(partition, row, numbers[row])
            : throw new SqlException("22016", "argument of nth_value must be greater than zero");
    });
}
