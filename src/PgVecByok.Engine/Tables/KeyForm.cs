namespace PgVecByok.Engine;

/// <summary>
/// What a unique key over expressions, or over a part of the rows, holds of a row, as one statement computes it. The values are the key's,
/// in order, and where the key has a WHERE one more, which says whether it holds the row at all. A row's values are computed when it goes
/// in, and those of the rows that are there when a tenant's index is first asked for: segments do not hold such keys. Never under a
/// table's gate: a function that they call may read any table.
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

    /// <summary>A key that holds rows to nothing, but that is computed of them.</summary>
    public static bool IsTested(TableKey key) => !key.IsUnique && key.Method is not ("hnsw" or "ivfflat")
        && (key.Predicate is not null || key.Expressions.Any(each => each is not null));

    public bool IsReadBy(Func<int, bool> isChanged) => named.Any(isChanged);

    /// <summary>Of rows that the WHERE leaves out no value is computed: it is NULL.</summary>
    public Column[] Of(Batch rows)
    {
        if (values.Length == types.Count)
            return Values(rows);
        Column where = values[^1].Evaluate(rows);
        int[] places = Places((Column<bool>)where, rows.Count, out int[] held);
        if (held.Length == rows.Count)
            return [.. Values(rows), where];
        return held.Length == 0
            ? [.. types.Select(type => Nulls(type, rows.Count)), where]
            : [.. Values(rows.Gather(held)).Select(value => value.GatherOrNull(places)), where];
    }

    /// <summary>Of rows that are there, in this order.</summary>
    public Column[] Of(Table table, Chunk chunk, int[] rows) =>
        rows.Length == 0 ? [] : Of(Rows(table, column => chunk.Gather(column, rows), rows.Length));

    private Column[] Values(Batch rows) => [.. values.Take(types.Count).Select(value => value.Evaluate(rows))];

    // Where each row is among those that the WHERE holds; -1 for not at all.
    private static int[] Places(Column<bool> where, int count, out int[] held)
    {
        int[] places = new int[count];
        List<int> found = [];
        for (int row = 0; row < count; row++)
        {
            bool isHeld = !where.IsNull(row) && where[row];
            places[row] = isHeld ? found.Count : -1;
            if (isHeld)
                found.Add(row);
        }

        held = [.. found];
        return places;
    }

    // What no expression reads is not fetched.
    private Batch Rows(Table table, Func<TableColumn, Column> gather, int count) =>
        new([.. table.Columns.Select((column, ordinal) => named.Contains(ordinal) ? gather(column) : Nulls(column.Type, count))], count);

    private static Column Nulls(SqlType type, int count)
    {
        Column none = type.NewColumn(1);
        none.AppendNull();
        return none.Repeat(0, count);
    }
}
