namespace PgVecByok.Engine;

/// <summary>SET a[i] = value: the column, the value, and two bounds for each subscript. A NULL bound that was written is an error.</summary>
internal static class ArrayAssignment
{
    public static ScalarBody Body(bool isSlice, bool[] given) => Lift.AlwaysBoxed((call, columns, row) =>
    {
        var current = columns[0].IsNull(row) ? null : ((Column<SqlArray>)columns[0])[row];
        int count = given.Length / 2;
        var lower = new int?[count];
        var upper = new int?[count];
        for (int i = 0; i < count; i++)
        {
            lower[i] = Bound(columns[2 + 2 * i], row, given[2 * i] && isSlice);
            upper[i] = Bound(columns[3 + 2 * i], row, given[2 * i + 1]);
        }

        if (!isSlice)
            return ArraySubscripts.Assign(current, call.ReturnType.Element!, [.. upper.Select(bound => bound!.Value)],
                columns[1].Boxed(row));
        return columns[1].IsNull(row) ? current : ArraySubscripts.Assign(current, lower, upper, ((Column<SqlArray>)columns[1])[row]);
    });

    private static int? Bound(Column column, int row, bool isGiven)
    {
        if (!column.IsNull(row))
            return ((Column<int>)column)[row];
        return isGiven
            ? throw new Sql.SqlException(Sql.SqlState.NullValueNotAllowed, "array subscript in assignment must not be null")
            : null;
    }
}
