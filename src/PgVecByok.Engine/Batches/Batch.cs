namespace PgVecByok.Engine;

/// <summary>
/// Some rows, column by column: what operators hand to one another. Every column has <see cref="Count"/> rows.
/// A batch without columns still has rows (<c>SELECT FROM t</c>).
/// </summary>
public sealed class Batch
{
    /// <summary>Rows an operator aims at: enough to pay for the call, few enough to stay in the second-level cache.</summary>
    public const int TargetRows = 1024;

    public Batch(Column[] columns, int count)
    {
        foreach (Column column in columns)
            ArgumentOutOfRangeException.ThrowIfNotEqual(column.Count, count);
        Columns = columns;
        Count = count;
    }

    public Column[] Columns { get; }

    public int Count { get; }

    public Batch Gather(ReadOnlySpan<int> rows)
    {
        var columns = new Column[Columns.Length];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Columns[i].Gather(rows);
        return new Batch(columns, rows.Length);
    }
}
