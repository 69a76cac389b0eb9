namespace PgVecByok.Engine;

/// <summary>
/// The rows a scan asked for, as far as one column tells: those whose value lies between two bounds. A bound that is null is open; a row
/// with a NULL there is in no range.
/// </summary>
internal sealed record ReadRange(TableColumn Column, Column? Low, bool LowIsIn, Column? High, bool HighIsIn)
{
    public bool Contains(Column values, int row)
    {
        if (values.IsNull(row))
            return false;
        if (Low is not null && Column.Type.Compare(values, row, Low, 0) is var below && (below < 0 || (below == 0 && !LowIsIn)))
            return false;
        return High is null || (Column.Type.Compare(values, row, High, 0) is var above && (above < 0 || (above == 0 && HighIsIn)));
    }

    public bool Contains(Chunk chunk, int row) => Contains(chunk.Gather(Column, [row]), 0);

    public bool IsSame(ReadRange other) =>
        Column.Number == other.Column.Number && LowIsIn == other.LowIsIn && HighIsIn == other.HighIsIn
        && AreSame(Low, other.Low) && AreSame(High, other.High);

    private bool AreSame(Column? left, Column? right) =>
        left is null || right is null ? left is null && right is null : Column.Type.AreEqual(left, 0, right, 0);
}
