namespace PgVecByok.Engine;

/// <summary>
/// Aggregates over frames in one pass: count, sum and avg of whole numbers and numerics as differences of running totals, whatever the
/// frames exclude; min and max of frames that move forward only from the rows that may still become the answer. Null where the
/// aggregate, the values or the frames are of another kind.
/// </summary>
internal sealed class SlidingFrames(
    AggregateFunction function, CallContext call, Column[] arguments, bool[] included, Peers peers, FrameExclusion exclusion)
{
    private delegate Int128 Reader(int row);

    public Column? TryCompute(int[] start, int[] end) => function.Name switch
    {
        "count" => Totals(start, end, _ => 0, 0),
        "sum" or "avg" when arguments is [Column<short> values] => Totals(start, end, row => values[row], 0),
        "sum" or "avg" when arguments is [Column<int> values] && call.ArgumentTypes[0] == BuiltinTypes.Int4 =>
            Totals(start, end, row => values[row], 0),
        "sum" or "avg" when arguments is [Column<long> values] && call.ArgumentTypes[0] == BuiltinTypes.Int8 =>
            Totals(start, end, row => values[row], 0),
        "sum" or "avg" when arguments is [Column<Numeric> values] && CommonScale(values) is { } scale =>
            Totals(start, end, row => UnscaledAt(values[row], scale), scale),
        "min" or "max" when arguments.Length == 1 && KeyComparer.IsExact(call.ArgumentTypes[0]) && exclusion == FrameExclusion.NoOthers
            && MovesForward(start, end) => Extremes(start, end),
        _ => null,
    };

    private static bool MovesForward(int[] start, int[] end)
    {
        for (int row = 1; row < end.Length; row++)
        {
            if (start[row] < start[row - 1] || end[row] < end[row - 1])
                return false;
        }

        return true;
    }

    private static Int128 UnscaledAt(Numeric value, int scale) =>
        NumericRounding.TryUnscaledAt(value, scale, out Int128 unscaled) ? unscaled : 0;

    /// <summary>The scale of all values; null where they differ, or one is so large or so special that totals might not hold it.</summary>
    private int? CommonScale(Column<Numeric> values)
    {
        int? scale = null;
        for (int row = 0; row < included.Length; row++)
        {
            if (!Counts(row))
                continue;
            Numeric value = values[row];
            if (!value.IsFinite || !value.IsNarrow || value.Scale != (scale ??= value.Scale))
                return null;
        }

        return scale ?? 0;
    }

    private bool Counts(int row) => included[row] && (arguments.Length == 0 || !arguments[0].IsNull(row));

    private Column Totals(int[] start, int[] end, Reader read, int scale)
    {
        int count = included.Length;
        var totals = new Int128[count + 1];
        int[] counts = new int[count + 1];
        for (int row = 0; row < count; row++)
        {
            bool isIn = Counts(row);
            totals[row + 1] = totals[row] + (isIn ? read(row) : 0);
            counts[row + 1] = counts[row] + (isIn ? 1 : 0);
        }

        Column result = call.ReturnType.NewColumn(end.Length);
        for (int row = 0; row < end.Length; row++)
        {
            (Int128 total, int rows) = (totals[end[row]] - totals[start[row]], counts[end[row]] - counts[start[row]]);
            if (exclusion != FrameExclusion.NoOthers)
            {
                (int from, int to) = Left(row, start[row], end[row]);
                (total, rows) = (total - (totals[to] - totals[from]), rows - (counts[to] - counts[from]));
                if (exclusion == FrameExclusion.Ties && start[row] <= row && row < end[row])
                    (total, rows) = (total + totals[row + 1] - totals[row], rows + counts[row + 1] - counts[row]);
            }

            Append(result, total, rows, scale);
        }

        return result;
    }

    /// <summary>The part of the frame that is left out: with TIES the row itself too, which the caller takes back.</summary>
    private (int From, int To) Left(int row, int start, int end)
    {
        (int from, int to) = exclusion == FrameExclusion.CurrentRow ? (row, row + 1) : (peers.Start[row], peers.End[row]);
        from = Math.Max(from, start);
        return (from, Math.Max(from, Math.Min(to, end)));
    }

    private void Append(Column result, Int128 total, int count, int scale)
    {
        if (function.Name == "count")
            ((Column<long>)result).Append(count);
        else if (count == 0)
            result.AppendNull();
        else if (result is Column<long> sums)
            sums.Append(total >= long.MinValue && total <= long.MaxValue ? (long)total : throw NumberErrors.OutOfRange("bigint"));
        else if (function.Name == "sum")
            ((Column<Numeric>)result).Append(Numeric.FromUnscaled(total, scale));
        else
            ((Column<Numeric>)result).Append(NumericArithmetic.Divide(Numeric.FromUnscaled(total, scale), new Numeric(count)));
    }

    // Each row waits until a later one is at least as extreme or the frame has passed it: every row comes and goes once.
    private Column Extremes(int[] start, int[] end)
    {
        SqlType type = call.ArgumentTypes[0];
        Column values = arguments[0];
        int sign = function.Name == "min" ? 1 : -1;
        int[] waiting = new int[included.Length];
        int first = 0, last = 0, added = 0;
        Column result = call.ReturnType.NewColumn(end.Length);
        for (int row = 0; row < end.Length; row++)
        {
            for (; added < end[row]; added++)
            {
                if (!Counts(added))
                    continue;
                while (last > first && sign * type.Compare(values, added, values, waiting[last - 1]) <= 0)
                    last--;
                waiting[last++] = added;
            }

            while (first < last && waiting[first] < start[row])
                first++;
            if (first < last)
                result.AppendFrom(values, waiting[first]);
            else
                result.AppendNull();
        }

        return result;
    }
}
