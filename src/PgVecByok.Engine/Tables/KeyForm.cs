namespace PgVecByok.Engine;

/// <summary>
/// What a unique key over expressions, or over a part of the rows, holds of a row, as one statement computes it. The values are the key's,
/// in order, and where the key has a WHERE one more, which says whether it holds the row at all. A row's values are computed when it goes
/// in, and those of the rows that are there when a tenant's index is first asked for: segments do not hold such keys.
/// </summary>
/// <param name="key">The key, of the table version that the statement sees.</param>
/// <param name="types">Of the key's values, without the WHERE's.</param>
/// <param name="values">Over a row of the table, all columns; last the WHERE, if there is one.</param>
/// <param name="named">The ordinals that they read.</param>
internal sealed class KeyForm(TableKey key, IReadOnlyList<SqlType> types, Evaluator[] values, IReadOnlyCollection<int> named)
{
    public TableKey Key => key;

    public IReadOnlyList<SqlType> Types => types;

    /// <summary>A unique key that can only be held through a form.</summary>
    public static bool IsNeeded(TableKey key) => key.IsUnique && !KeyIndex.CanIndex(key);

    public bool IsReadBy(Func<int, bool> isChanged) => named.Any(isChanged);

    public Column[] Of(Batch rows) => [.. values.Select(value => value.Evaluate(rows))];

    public Column[] Of(Table table, Chunk chunk) => Of(Rows(table, column => chunk.Gather(column), chunk.Count));

    /// <summary>Of one row that is there.</summary>
    public Column[] Of(Table table, Chunk chunk, int row) => Of(Rows(table, column => chunk.Gather(column, [row]), 1));

    /// <summary>Whether the row that is there has the values, given that it is in the index.</summary>
    public bool AreEqual(Column[] wanted, int row, Table table, Chunk chunk, int stored)
    {
        Column[] own = Of(table, chunk, stored);
        for (int i = 0; i < types.Count; i++)
        {
            bool isNull = own[i].IsNull(0);
            if (isNull != wanted[i].IsNull(row) || (!isNull && !types[i].AreEqual(wanted[i], row, own[i], 0)))
                return false;
        }

        return true;
    }

    // What no expression reads is not fetched.
    private Batch Rows(Table table, Func<TableColumn, Column> gather, int count) =>
        new([.. table.Columns.Select((column, ordinal) => named.Contains(ordinal) ? gather(column) : Nulls(column, count))], count);

    private static Column Nulls(TableColumn column, int count)
    {
        Column none = column.Type.NewColumn(1);
        none.AppendNull();
        return none.Repeat(0, count);
    }
}
