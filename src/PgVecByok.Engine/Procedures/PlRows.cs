namespace PgVecByok.Engine;

/// <summary>What a query of a body gave.</summary>
internal sealed record PlRows(IReadOnlyList<OutputColumn> Columns, List<Batch> Batches, long Affected)
{
    public long Count => Batches.Sum(batch => (long)batch.Count);

    public IEnumerable<(Batch Batch, int Row)> Each()
    {
        foreach (Batch batch in Batches)
        {
            for (int row = 0; row < batch.Count; row++)
                yield return (batch, row);
        }
    }

    public RecordValue RowOf(Batch batch, int row) => new(
        [.. batch.Columns.Select(column => column.Boxed(row))], [.. Columns.Select(column => column.Type)],
        [.. Columns.Select(column => column.Name)]);
}
