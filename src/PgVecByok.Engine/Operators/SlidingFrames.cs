namespace PgVecByok.Engine;

/// <summary>
/// Aggregates over frames that move forward only, in one pass: count, sum and avg of whole numbers from running totals, min and max from
/// the rows that may still become the answer. Null where the aggregate or the frames are of another kind.
/// </summary>
internal sealed class SlidingFrames(AggregateFunction function, CallContext call, Column[] arguments, bool[] included)
{
    private delegate Int128 Reader(int row);

    public Column? TryCompute(int[] start, int[] end)
    {
        for (int row = 1; row < end.Length; row++)
        {
            if (start[row] < start[row - 1] || end[row] < end[row - 1])
                return null;
        }

        return function.Name switch
        {
            "count" => Totals(start, end, _ => 0),
            "sum" or "avg" when arguments is [Column<short> values] => Totals(start, end, row => values[row]),
            "sum" or "avg" when arguments is [Column<int> values] && call.ArgumentTypes[0].Name == "int4" =>
                Totals(start, end, row => values[row]),
            "sum" or "avg" when arguments is [Column<long> values] && call.ArgumentTypes[0].Name == "int8" =>
                Totals(start, end, row => values[row]),
            "min" or "max" when arguments.Length == 1 && KeyComparer.IsExact(call.ArgumentTypes[0]) => Extremes(start, end),
            _ => null,
        };
    }

    private bool Counts(int row) => included[row] && (arguments.Length == 0 || !arguments[0].IsNull(row));

    private Column Totals(int[] start, int[] end, Reader read)
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
            Append(result, totals[end[row]] - totals[start[row]], counts[end[row]] - counts[start[row]]);
        return result;
    }

    private void Append(Column result, Int128 total, int count)
    {
        if (function.Name == "count")
            ((Column<long>)result).Append(count);
        else if (count == 0)
            result.AppendNull();
        else if (result is Column<long> sums)
            sums.Append(total >= long.MinValue && total <= long.MaxValue ? (long)total : throw NumberErrors.OutOfRange("bigint"));
        else if (function.Name == "sum")
            ((Column<Numeric>)result).Append(Numeric.FromUnscaled(total, 0));
        else
            ((Column<Numeric>)result).Append(NumericArithmetic.Divide(Numeric.FromUnscaled(total, 0), new Numeric(count)));
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
