using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Copies of values that share nothing with the rows they came from: for what outlives the transaction that read them, since a row's
/// memory is overwritten once nobody can be reading it.
/// </summary>
internal static class OwnedValues
{
    public static Batch Copy(Batch batch) => new([.. batch.Columns.Select(Copy)], batch.Count);

    private static Column Copy(Column column)
    {
        SqlException.ThrowIfTooDeep();
        return column switch
        {
            Column<Text> texts => Each(texts, Copy),
            Column<Vector> vectors => Each(vectors, Copy),
            Column<Bytea> blobs => Each(blobs, blob => OwnArrays.Copy(blob, [])),
            Column<HalfVector> vectors => Each(vectors, vector => OwnArrays.Copy(vector, [])),
            Column<SparseVector> vectors => Each(vectors, vector => OwnArrays.Copy(vector, [])),
            Column<BitString> bits => Each(bits, value => OwnArrays.Copy(value, [])),
            Column<SqlArray> arrays => Each(arrays, Copy),
            Column<RecordValue> records => Each(records, Copy),
            _ => column,
        };
    }

    private static Text Copy(Text text) => new(text.Span.ToArray());

    private static Vector Copy(Vector vector) => new(vector.Span.ToArray());

    private static SqlArray Copy(SqlArray array)
    {
        SqlException.ThrowIfTooDeep();
        return new(array.ElementType, array.CopyLengths(), array.CopyLowerBounds(), Copy(array.Elements));
    }

    private static RecordValue Copy(RecordValue record)
    {
        SqlException.ThrowIfTooDeep();
        object?[] values = new object?[record.Count];
        for (int field = 0; field < values.Length; field++)
            values[field] = Copy(record.Field(field)).Boxed(0);
        return new RecordValue(values, record.Types.ToArray(), [.. record.Names]);
    }

    private static Column<T> Each<T>(Column<T> column, Func<T, T> copy)
    {
        var copied = new Column<T>(column.Count);
        for (int row = 0; row < column.Count; row++)
        {
            if (column.IsNull(row))
                copied.AppendNull();
            else
                copied.Append(copy(column[row]));
        }

        return copied;
    }
}
