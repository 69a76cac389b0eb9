using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>FETCH and MOVE of a portal that the protocol has bound: forward only, from where the last portion ended.</summary>
internal static class PortalMoves
{
    public static List<Batch> Move(Portal portal, Fetch statement)
    {
        long count = statement.Count ?? long.MaxValue;
        return statement.Direction switch
        {
            "NEXT" => Forward(portal, 1),
            "PRIOR" or "LAST" => throw Cursor.OnlyForward(),
            "FIRST" => Absolute(portal, 1),
            "ABSOLUTE" => Absolute(portal, count),
            "RELATIVE" => count > 0 ? Skip(portal, count - 1, then: 1) : Stay(portal, count),
            "BACKWARD" => count < 0 ? Forward(portal, -count) : Stay(portal, -count),
            _ => count > 0 ? Forward(portal, count) : Stay(portal, count),
        };
    }

    private static List<Batch> Absolute(Portal portal, long row)
    {
        if (row < 0 || (row <= portal.Position && portal.Position > 0))
            throw Cursor.OnlyForward();
        return row == 0 ? [] : Skip(portal, row - 1 - portal.Position, then: 1);
    }

    private static List<Batch> Stay(Portal portal, long count) =>
        count < 0 || (portal.Position > 0 && !portal.IsDone) ? throw Cursor.OnlyForward() : [];

    private static List<Batch> Skip(Portal portal, long count, long then)
    {
        while (count > 0 && portal.TryTake(count, out _, out _, out int taken))
            count -= taken;
        return Forward(portal, then);
    }

    private static List<Batch> Forward(Portal portal, long count)
    {
        List<Batch> rows = [];
        while (count > 0 && portal.TryTake(count, out Batch? batch, out int first, out int taken))
        {
            rows.Add(first == 0 && taken == batch.Count ? batch : batch.Gather([.. Enumerable.Range(first, taken)]));
            count -= taken;
        }

        return rows;
    }
}
