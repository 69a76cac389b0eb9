using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The frame of each row as [start, end) within its partition, before exclusion.</summary>
internal sealed class WindowFrames(WindowFrame frame, IReadOnlyList<SortKey> order, ExecutionScope scope)
{
    private FrameReach? _startReach, _endReach;

    public (int[] Start, int[] End) Find(Column[] keys, Peers peers, int count)
    {
        int[] start = new int[count];
        int[] end = new int[count];
        object? startOffset = Offset(frame.Start, "starting");
        object? endOffset = Offset(frame.End, "ending");
        for (int row = 0; row < count; row++)
        {
            start[row] = Bound(frame.Start, startOffset, row, keys, peers, count, isEnd: false);
            end[row] = Math.Max(start[row], Bound(frame.End, endOffset, row, keys, peers, count, isEnd: true));
        }

        return (start, end);
    }

    private int Bound(FrameBound bound, object? offset, int row, Column[] keys, Peers peers, int count, bool isEnd) => bound.Kind switch
    {
        FrameBoundKind.UnboundedPreceding => 0,
        FrameBoundKind.UnboundedFollowing => count,
        FrameBoundKind.CurrentRow => frame.Unit == FrameUnit.Rows ? row + (isEnd ? 1 : 0) : isEnd ? peers.End[row] : peers.Start[row],
        _ => Distant(bound.Kind == FrameBoundKind.Preceding ? -1 : 1, offset!, row, keys, peers, count, isEnd),
    };

    private int Distant(int sign, object offset, int row, Column[] keys, Peers peers, int count, bool isEnd) => frame.Unit switch
    {
        FrameUnit.Rows => Clamp(row + (sign * ToLong(offset)) + (isEnd ? 1 : 0), count),
        FrameUnit.Groups => GroupBound(peers, peers.Group[row] + (sign * ToLong(offset)), count, isEnd),
        _ => RangeBound(sign, offset, row, keys[0], peers, count, isEnd),
    };

    private static int GroupBound(Peers peers, long group, int count, bool isEnd)
    {
        if (group < 0)
            return 0;
        if (group > peers.Group[count - 1])
            return count;
        int row = Array.BinarySearch(peers.Group, (int)group);
        return isEnd ? peers.End[row] : peers.Start[row];
    }

    /// <summary>RANGE offset: rows whose key is within the offset of this row's. NULLs are peers of one another only.</summary>
    private int RangeBound(int sign, object offset, int row, Column key, Peers peers, int count, bool isEnd)
    {
        if (key.IsNull(row))
            return isEnd ? peers.End[row] : peers.Start[row];
        FrameReach reach = isEnd ? _endReach ??= Reach(offset) : _startReach ??= Reach(offset);
        bool subtracts = sign < 0 != order[0].Descending;
        // The rows before the bound are the first ones: they are in order.
        int at = 0;
        for (int after = count; at < after;)
        {
            int middle = (at + after) / 2;
            bool isBefore = key.IsNull(middle)
                ? order[0].NullsFirst
                : reach.IsWithin(key, middle, row, subtracts, isEnd != order[0].Descending) == isEnd;
            if (isBefore)
                at = middle + 1;
            else
                after = middle;
        }

        return at;
    }

    private FrameReach Reach(object offset) =>
        FrameReach.For(order[0].Expression.Type, offset, () => ZoneNames.Find(scope.Statement.Format.TimeZone));

    private object? Offset(FrameBound bound, string which)
    {
        if (bound.Offset is null)
            return null;
        object offset = scope.Compile(bound.Offset, ColumnLayout.Empty).EvaluateOnce().Boxed(0)
            ?? throw new SqlException(SqlState.NullValueNotAllowed, $"frame {which} offset must not be null");
        if (frame.Unit != FrameUnit.Range && (long)offset < 0)
            throw new SqlException(SqlState.InvalidPrecedingOrFollowingSize, $"frame {which} offset must not be negative");
        return offset;
    }

    private static long ToLong(object offset) => Math.Min((long)offset, int.MaxValue);

    private static int Clamp(long row, int count) => (int)Math.Clamp(row, 0, count);
}
