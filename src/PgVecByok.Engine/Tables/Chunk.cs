namespace PgVecByok.Engine;

/// <summary>
/// Up to a few thousand row versions of a table, column by column, with the stamps that say who sees them. Rows are only ever added,
/// under the table's gate; readers look at the first <see cref="Count"/> rows and need no lock.
/// A row version is named by its chunk and its place there, for as long as it is stored.
/// </summary>
internal sealed class Chunk
{
    public const long NoNext = -1;
    private const int RowBits = 16;
    private const int SmallestRows = 64, LargestRows = 8192, ColumnBytes = 4 << 20;
    private int _count;

    public Chunk(int index, int capacity, IEnumerable<KeyValuePair<short, ChunkColumn>> columns)
    {
        (Index, Capacity) = (index, capacity);
        Begin = new long[capacity];
        End = new long[capacity];
        Next = new long[capacity];
        Xmin = new uint[capacity];
        Columns = new SortedDictionary<short, ChunkColumn>(new Dictionary<short, ChunkColumn>(columns));
    }

    public static Chunk Create(int index, Table table)
    {
        int capacity = CapacityFor(index, table);
        return new Chunk(index, capacity, table.Columns.Select(
            column => KeyValuePair.Create(column.Number, ChunkColumn.Create(column, capacity))));
    }

    public int Index { get; }

    public int Capacity { get; }

    public int Count => Volatile.Read(ref _count);

    public long[] Begin { get; }

    public long[] End { get; }

    /// <summary>Where an ended row version continues, if an UPDATE ended it.</summary>
    public long[] Next { get; }

    public uint[] Xmin { get; }

    /// <summary>
    /// By attnum, fixed for ever. A column that was added to the table later is not here: its missing value stands
    /// in.
    /// </summary>
    public SortedDictionary<short, ChunkColumn> Columns { get; }

    /// <summary>A chunk takes rows of the layout it was made for; after ADD or DROP COLUMN the next one is begun.</summary>
    public bool Fits(Table table) =>
        Count < Capacity && Columns.Count == table.Columns.Count && table.Columns.All(column =>
            Columns.ContainsKey(column.Number));

    public long Version(int row) => ((long)Index << RowBits) | (uint)row;

    public static int IndexOf(long version) => (int)(version >> RowBits);

    public static int RowOf(long version) => (int)(version & ((1 << RowBits) - 1));

    /// <summary>Small first chunks keep small tables small; a wide vector column makes chunks short.</summary>
    public static int CapacityFor(int index, Table table)
    {
        int widest = table.Columns.Max(column =>
            column.Type.Name == "vector" ? Math.Max(column.Typmod, 1) * sizeof(float) : 16);
        int growing = SmallestRows << Math.Min(2 * index, 10);
        return Math.Clamp(ColumnBytes / widest, SmallestRows, Math.Min(growing, LargestRows));
    }

    /// <summary>REQUIRES: the gate, room, and that the chunk fits the table.</summary>
    public int Append(Table table, Batch rows, int from, int count, long begin, uint xmin)
    {
        int first = _count;
        for (int ordinal = 0; ordinal < table.Columns.Count; ordinal++)
            Columns[table.Columns[ordinal].Number].Append(rows.Columns[ordinal], from, count);
        Stamp(first, count, begin, xmin);
        return first;
    }

    /// <summary>Sets the stamps of rows whose values are there, and shows them to readers.</summary>
    public void Stamp(int first, int count, long begin, uint xmin)
    {
        Begin.AsSpan(first, count).Fill(begin);
        Next.AsSpan(first, count).Fill(NoNext);
        Xmin.AsSpan(first, count).Fill(xmin);
        Volatile.Write(ref _count, first + count);
    }

    /// <summary>The column as of this table version; where the chunk is older than the column, its missing value.</summary>
    public Column Read(TableColumn column) =>
        Columns.TryGetValue(column.Number, out ChunkColumn? stored) ? stored.Values : Filled(column, Count);

    public void Wipe()
    {
        foreach (ChunkColumn column in Columns.Values)
            column.Wipe();
    }

    private static Column Filled(TableColumn column, int rows)
    {
        Column value = column.Type.NewColumn(1);
        if (column.Missing is null)
            value.AppendNull();
        else
            column.Type.AppendText(value, System.Text.Encoding.UTF8.GetBytes(column.Missing), column.Typmod, FormatSettings.Default);
        return Column.Repeat(value, 0, rows);
    }
}
