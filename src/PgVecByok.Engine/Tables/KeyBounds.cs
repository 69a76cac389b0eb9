namespace PgVecByok.Engine;

/// <summary>
/// A range of a key: values that its first columns equal, and bounds on the column after them. Each value is a column of one row, and none
/// is NULL.
/// </summary>
internal sealed record KeyBounds(SqlType[] Types, Column[] Prefix, Column? Low, bool LowIsIn, Column? High, bool HighIsIn)
{
    /// <summary>Where an entry lies: below zero before the range, above zero behind it.</summary>
    public int Place(Column[] values, int row)
    {
        for (int i = 0; i < Prefix.Length; i++)
        {
            if (Compare(i, values, row, Prefix[i]) is var order and not 0)
                return order;
        }

        if (Low is not null && Compare(Prefix.Length, values, row, Low) is var above && (above < 0 || (above == 0 && !LowIsIn)))
            return -1;
        return High is not null && Compare(Prefix.Length, values, row, High) is var below && (below > 0 || (below == 0 && !HighIsIn))
            ? 1
            : 0;
    }

    /// <summary>The values that an entry at the lower end of the range has in its first columns.</summary>
    public Column[] Least => Low is null ? Prefix : [.. Prefix, Low];

    public Column[] Most => High is null ? Prefix : [.. Prefix, High];

    /// <summary>The first entry of [from, to) that is not before the range, or, if asked, the first behind it.</summary>
    public int Find(Column[] values, int from, int to, bool behind)
    {
        while (from < to)
        {
            int middle = (from + to) / 2;
            int place = Place(values, middle);
            (from, to) = place < 0 || (behind && place == 0) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    // NULL lies behind every value, as in the order of the entries.
    private int Compare(int column, Column[] values, int row, Column bound) =>
        values[column].IsNull(row) ? 1 : Types[column].Compare(values[column], row, bound, 0);
}
