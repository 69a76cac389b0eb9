namespace PgVecByok.Engine;

/// <summary>
/// Casts between array types, made from the cast between their elements: shape and NULLs stay. They are no rows of pg_cast; the
/// binder makes one where an element cast exists.
/// </summary>
public static class ArrayCoercion
{
    /// <summary>Through the element cast's function, or element by element through text where it is null.</summary>
    public static ScalarFunction Create(SqlType source, SqlType target, ScalarFunction? element) => new()
    {
        Oid = 0, Name = target.Name, ArgumentTypes = [source, BuiltinTypes.Int4, BuiltinTypes.Bool], ReturnType = target,
        Body = element is null ? ThroughText : (call, arguments, count) => Convert(element, call, arguments, count),
    };

    private static Column<SqlArray> Convert(ScalarFunction element, CallContext call, Column[] arguments, int count)
    {
        SqlType from = call.ArgumentTypes[0].Element!, to = call.ReturnType.Element!;
        var elementCall = new CallContext
        {
            ArgumentTypes = [from, .. call.ArgumentTypes.Skip(1).Take(element.ArgumentTypes.Count - 1)], ReturnType = to,
            ReturnTypmod = call.ReturnTypmod, Statement = call.Statement, Memory = call.Memory,
        };
        return Each(arguments[0], count, (array, row) =>
        {
            Column[] values = new Column[element.ArgumentTypes.Count];
            values[0] = array.Elements;
            for (int i = 1; i < values.Length; i++)
                values[i] = Column.Repeat(arguments[i], row, array.Count);
            return new SqlArray(
                to, array.CopyLengths(), array.CopyLowerBounds(), array.Count == 0 ? to.NewColumn(0) : element.Body(elementCall, values, array.Count));
        });
    }

    private static Column<SqlArray> ThroughText(CallContext call, Column[] arguments, int count)
    {
        SqlType from = call.ArgumentTypes[0].Element!, to = call.ReturnType.Element!;
        var text = new System.Buffers.ArrayBufferWriter<byte>();
        return Each(arguments[0], count, (array, _) =>
        {
            Column elements = to.NewColumn(array.Count);
            for (int i = 0; i < array.Count; i++)
            {
                if (array.Elements.IsNull(i))
                {
                    elements.AppendNull();
                    continue;
                }

                text.ResetWrittenCount();
                from.WriteText(array.Elements, i, text, call.Statement.Format);
                to.AppendText(elements, text.WrittenSpan.ToArray(), call.ReturnTypmod, call.Statement.Format);
            }

            return new SqlArray(to, array.CopyLengths(), array.CopyLowerBounds(), elements);
        });
    }

    private static Column<SqlArray> Each(Column source, int count, Func<SqlArray, int, SqlArray> convert)
    {
        var arrays = (Column<SqlArray>)source;
        var results = new Column<SqlArray>(count);
        for (int row = 0; row < count; row++)
        {
            if (arrays.IsNull(row))
                results.AppendNull();
            else
                results.Append(convert(arrays[row], row));
        }

        return results;
    }
}
