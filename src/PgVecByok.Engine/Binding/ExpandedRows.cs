namespace PgVecByok.Engine;

/// <summary>FROM f(…) where f returns a row of a composite type, or many: its fields become columns.</summary>
internal static class ExpandedRows
{
    public static TableFunction Of(FunctionDefinition function, CompositeType type) => new()
    {
        Oid = function.Oid, Name = function.Name, ArgumentTypes = function.ArgumentTypes, ReturnType = type, IsStrict = false,
        Volatility = function.Volatility, ResultColumns = [.. type.Fields.Select(field => (field.Name, field.Type))],
        Body = (call, arguments) =>
        {
            var whole = new CallContext
            {
                ArgumentTypes = call.ArgumentTypes, ReturnType = type, ReturnTypmod = -1, Statement = call.Statement,
            };
            IEnumerable<Column> rows = function is TableFunction table
                ? table.Body(whole, arguments).Select(batch => batch.Columns[0])
                : [Single((ScalarFunction)function, whole, arguments)];
            return rows.Select(column => Expand(column, type));
        },
    };

    private static Column Single(ScalarFunction function, CallContext call, object?[] arguments)
    {
        Column[] columns = [.. call.ArgumentTypes.Select((type, i) =>
        {
            Column column = type.NewColumn(1);
            column.AppendBoxed(arguments[i]);
            return column;
        })];
        return function.Body(call, columns, 1);
    }

    private static Batch Expand(Column rows, CompositeType type)
    {
        Column[] columns = [.. type.Fields.Select(field => field.Type.NewColumn(rows.Count))];
        for (int row = 0; row < rows.Count; row++)
        {
            var value = (RecordValue?)rows.Boxed(row);
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendBoxed(value?.Values[i]);
        }

        return new Batch(columns, rows.Count);
    }
}
