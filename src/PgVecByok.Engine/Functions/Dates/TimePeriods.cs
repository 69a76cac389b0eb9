namespace PgVecByok.Engine;

/// <summary>
/// (start, end) OVERLAPS (start, end), as SQL has it with NULLs: a period may be given from its end, is half-open, and one that
/// has no length is a point.
/// </summary>
internal static class TimePeriods
{
    public static bool? Overlap<T>(T? start1, T? end1, T? start2, T? end2, Comparison<T> order)
        where T : struct
    {
        if (Ordered(ref start1, ref end1, order) || Ordered(ref start2, ref end2, order))
            return null;
        int first = order(start1!.Value, start2!.Value);
        if (first > 0)
            return Reaches(start1.Value, end1, start2.Value, end2, order);
        if (first < 0)
            return Reaches(start2.Value, end2, start1.Value, end1, order);
        // Equal starts overlap, whatever the ends, unless an end is unknown.
        return end1 is null || end2 is null ? null : true;
    }

    /// <summary>True where both ends are unknown. The earlier end becomes the start.</summary>
    private static bool Ordered<T>(ref T? start, ref T? end, Comparison<T> order)
        where T : struct
    {
        if (start is null && end is null)
            return true;
        if (start is null || (end is not null && order(start.Value, end.Value) > 0))
            (start, end) = (end, start);
        return false;
    }

    /// <summary>The later period starts within the earlier one.</summary>
    private static bool? Reaches<T>(T laterStart, T? laterEnd, T earlierStart, T? earlierEnd, Comparison<T> order)
        where T : struct
    {
        _ = earlierStart;
        if (earlierEnd is null)
            return null;
        if (order(laterStart, earlierEnd.Value) < 0)
            return true;
        // The starts are not equal, so the later one, being at or after the earlier end, is outside.
        return laterEnd is null ? null : false;
    }
}
