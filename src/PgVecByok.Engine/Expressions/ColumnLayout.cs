namespace PgVecByok.Engine;

/// <summary>Where each column of an input stands in its batches. Columns are told apart by identity.</summary>
internal sealed class ColumnLayout
{
    public static readonly ColumnLayout Empty = new([]);

    private readonly Dictionary<OutputColumn, int> _ordinals;

    public ColumnLayout(IReadOnlyList<OutputColumn> columns)
    {
        Columns = columns;
        _ordinals = new Dictionary<OutputColumn, int>(columns.Count);
        for (int i = 0; i < columns.Count; i++)
            _ordinals[columns[i]] = i;
    }

    public IReadOnlyList<OutputColumn> Columns { get; }

    /// <summary>The column's place, or below zero where the input has no such column.</summary>
    public int Find(OutputColumn column) => _ordinals.GetValueOrDefault(column, -1);
}
