namespace PgVecByok.Engine;

/// <summary>Which numerics lie in a page as machine integers: finite, of up to 63 bits, and all of one scale.</summary>
internal static class NumberPages
{
    /// <summary>How many rows from <paramref name="from"/> on; NULLs among them.</summary>
    public static int RunOf(Column<Numeric> numbers, int from, int end)
    {
        int scale = -1, row = from;
        for (; row < end; row++)
        {
            if (numbers.IsNull(row))
                continue;
            Numeric number = numbers[row];
            if (!number.IsFinite || !number.IsNarrow || number.Scale > byte.MaxValue || (scale >= 0 && number.Scale != scale))
                break;
            scale = number.Scale;
        }

        return row - from;
    }

    /// <summary>Of the first number that is there. REQUIRES: a run.</summary>
    public static int ScaleOf(Column<Numeric> numbers, int from, int end)
    {
        for (int row = from; row < end; row++)
        {
            if (!numbers.IsNull(row))
                return numbers[row].Scale;
        }

        return 0;
    }
}
