namespace PgVecByok.Engine;

/// <summary>
/// Values that are arrays of their own: bytea, halfvec, sparsevec, bit. The chunk has its own copies, which a fence overwrites. They are
/// not pinned, being many and small: what the collector leaves behind where they lay before is free memory, for the sweep.
/// </summary>
internal sealed class OwnArrayColumn<T>(SqlType type, Column<T> values, Func<T, List<Array>, T> copy) : ChunkColumn(type, values)
{
    private readonly List<Array> _arrays = [];

    public override void Append(Column source, int from, int count)
    {
        var typed = (Column<T>)source;
        for (int row = from; row < from + count; row++)
        {
            if (typed.IsNull(row))
                values.AppendNull();
            else
                values.Append(copy(typed[row], _arrays));
        }
    }

    public override void Wipe()
    {
        foreach (Array array in _arrays)
            Array.Clear(array);
    }
}

/// <summary>Copies of values, whose arrays are noted.</summary>
internal static class OwnArrays
{
    public static Bytea Copy(Bytea value, List<Array> arrays) => new(Note(value.Span.ToArray(), arrays));

    public static HalfVector Copy(HalfVector value, List<Array> arrays) => new(Note(value.Span.ToArray(), arrays));

    public static SparseVector Copy(SparseVector value, List<Array> arrays) =>
        new(value.Dimensions, Note(value.Places.ToArray(), arrays), Note(value.Values.ToArray(), arrays));

    public static BitString Copy(BitString value, List<Array> arrays) => new(Note(value.Bytes.ToArray(), arrays), value.Length);

    private static T[] Note<T>(T[] array, List<Array> arrays)
    {
        // The empty one is everybody's.
        if (array.Length > 0)
            arrays.Add(array);
        return array;
    }
}
