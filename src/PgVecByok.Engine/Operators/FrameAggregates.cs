namespace PgVecByok.Engine;

/// <summary>
/// An aggregate over each row's frame. Frames that start with the partition grow, so one accumulator takes each row once and is asked
/// again after each step; others are collected one by one, as groups.
/// </summary>
internal sealed class FrameAggregates(
    AggregateFunction function, CallContext call, Column[] arguments, bool[] included, ExecutionScope scope)
{
    public Column Compute(int[] start, int[] end, Peers peers, FrameExclusion exclusion)
    {
        if (new SlidingFrames(function, call, arguments, included, peers, exclusion).TryCompute(start, end) is { } moved)
            return moved;

        bool grows = exclusion == FrameExclusion.NoOthers && start.All(at => at == 0);
        for (int row = 1; grows && row < end.Length; row++)
            grows = end[row] >= end[row - 1];
        return grows ? Grow(end) : Collect(start, end, peers, exclusion);
    }

    private Column Grow(int[] end)
    {
        Accumulator accumulator = function.NewAccumulator(call);
        Column result = call.ReturnType.NewColumn(end.Length);
        Column? current = null;
        for (int row = 0, added = 0; row < end.Length; row++)
        {
            if (current is null || added < end[row])
            {
                Add(accumulator, Rows(added, end[row]), 0);
                added = end[row];
                current = accumulator.Results(1);
            }

            result.AppendFrom(current, 0);
        }

        return result;
    }

    private Column Collect(int[] start, int[] end, Peers peers, FrameExclusion exclusion)
    {
        Column result = call.ReturnType.NewColumn(end.Length);
        for (int row = 0; row < end.Length; row++)
        {
            if (row % 256 == 0)
                scope.ThrowIfCancelled();
            Accumulator accumulator = function.NewAccumulator(call);
            int at = row;
            Add(accumulator, [.. Rows(start[row], end[row]).Where(each => !IsExcluded(each, at, peers, exclusion))], 0);
            result.AppendFrom(accumulator.Results(1), 0);
        }

        return result;
    }

    private static bool IsExcluded(int row, int current, Peers peers, FrameExclusion exclusion) => exclusion switch
    {
        FrameExclusion.CurrentRow => row == current,
        FrameExclusion.Group => peers.Group[row] == peers.Group[current],
        FrameExclusion.Ties => row != current && peers.Group[row] == peers.Group[current],
        _ => false,
    };

    private int[] Rows(int from, int to)
    {
        var rows = new List<int>(Math.Max(to - from, 0));
        for (int row = from; row < to; row++)
        {
            if (included[row])
                rows.Add(row);
        }

        return [.. rows];
    }

    private void Add(Accumulator accumulator, int[] rows, int group)
    {
        if (rows.Length == 0)
            return;
        int[] groups = new int[rows.Length];
        groups.AsSpan().Fill(group);
        accumulator.Add(groups, [.. arguments.Select(argument => argument.Gather(rows))], rows.Length);
    }
}
