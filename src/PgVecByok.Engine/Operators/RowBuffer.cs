namespace PgVecByok.Engine;

/// <summary>Rows held in memory as whole columns, so that a row is found by its number.</summary>
internal sealed class RowBuffer
{
    public RowBuffer(IEnumerable<SqlType> types) => Columns = [.. types.Select(type => type.NewColumn(16))];

    public RowBuffer(IReadOnlyList<OutputColumn> columns)
        : this(columns.Select(column => column.Type))
    {
    }

    public Column[] Columns { get; private set; }

    public int Count { get; private set; }

    public void Add(Batch batch) => Add(batch.Columns, batch.Count);

    public void Add(ReadOnlySpan<Column> columns, int count)
    {
        for (int i = 0; i < Columns.Length; i++)
            Columns[i].AppendRange(columns[i], 0, count);
        Count += count;
    }

    public void Add(Batch batch, int from, int count)
    {
        for (int i = 0; i < Columns.Length; i++)
            Columns[i].AppendRange(batch.Columns[i], from, count);
        Count += count;
    }

    public void AddNulls()
    {
        foreach (Column column in Columns)
            column.AppendNull();
        Count++;
    }

    public Batch Take(ReadOnlySpan<int> rows)
    {
        var columns = new Column[Columns.Length];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Columns[i].Gather(rows);
        return new Batch(columns, rows.Length);
    }

    /// <summary>Keeps the given rows only, in the given order.</summary>
    public void Keep(ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < Columns.Length; i++)
            Columns[i] = Columns[i].Gather(rows);
        Count = rows.Length;
    }

    public void Clear()
    {
        Columns = [.. Columns.Select(column => column.NewLike(16))];
        Count = 0;
    }
}
