using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Arithmetic of lengths and bounds, within PostgreSQL's limits.</summary>
internal static class ArrayShape
{
    /// <summary>Elements of an array of these lengths.</summary>
    /// <exception cref="SqlException">54000: more than an array may hold, or bounds beyond an int.</exception>
    public static int CheckedCount(ReadOnlySpan<int> lengths, ReadOnlySpan<int> lowerBounds)
    {
        if (lengths.IsEmpty)
            return 0;
        long count = 1;
        foreach (int length in lengths)
        {
            if (length < 0)
                throw TooLarge();
            count *= length;
            if (count > SqlArray.ElementsMax)
                throw TooLarge();
        }

        for (int i = 0; i < lengths.Length; i++)
        {
            if ((long)lowerBounds[i] + lengths[i] > int.MaxValue)
                throw new SqlException(SqlState.ProgramLimitExceeded, $"array lower bound is too large: {lowerBounds[i]}");
        }

        return (int)count;
    }

    public static SqlException TooLarge() =>
        new(SqlState.ProgramLimitExceeded, $"array size exceeds the maximum allowed ({SqlArray.ElementsMax})");

    /// <summary>Row-major place of the subscripts, or -1 outside.</summary>
    public static int PlaceOf(SqlArray array, ReadOnlySpan<int> subscripts)
    {
        int place = 0;
        for (int i = 0; i < subscripts.Length; i++)
        {
            long at = (long)subscripts[i] - array.LowerBounds[i];
            if (at < 0 || at >= array.Lengths[i])
                return -1;
            place = (place * array.Lengths[i]) + (int)at;
        }

        return place;
    }
}
