namespace PgVecByok.Engine;

/// <summary>
/// One key of the rows that a statement adds: their values, the index in memory, and the segments that may hold one of the values. Made
/// once for many rows, since keys mostly ascend: then no segment is left to look into. REQUIRES: the table's gate, until it is used up.
/// </summary>
internal readonly record struct KeyProbe(TableKey Key, KeyForm? Form, KeyIndex Index, Column[] Values, TableSegment[] Segments)
{
    public static KeyProbe Of(TableRows rows, TableKey key, KeyForm? form, KeyIndex index, Column[] values, int from, int count)
    {
        if (form is not null)
            return new KeyProbe(key, form, index, values, []);
        TableSegment[] segments = rows.Segments;
        if (segments.Length > 0 && values.Length == 1 && SortedKeys.RangeOf(values[0], from, count) is { } range)
            segments = [.. segments.Where(segment => MayHold(segment, key, range))];
        return new KeyProbe(key, null, index, values, segments);
    }

    private static bool MayHold(TableSegment segment, TableKey key, (long Least, long Most) range) =>
        segment.NumberOf(key) is var number and >= 0
        && (segment.RangeOf(number) is not { } known || (range.Least <= known.Most && range.Most >= known.Least));
}
