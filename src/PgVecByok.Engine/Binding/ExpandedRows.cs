namespace PgVecByok.Engine;

/// <summary>FROM f(…) where f returns a row of a composite type, or many: its fields become columns.</summary>
internal static class ExpandedRows
{
    public static TableFunction Of(FunctionDefinition function, CompositeType type) =>
        Of(function, type, [.. type.Fields.Select(field => (field.Name, field.Type))]);

    /// <summary>A function that returns a record, as FROM says what it is.</summary>
    public static TableFunction Of(FunctionDefinition function, IReadOnlyList<OutputColumn> columns) =>
        Of(function, BuiltinTypes.Record, [.. columns.Select(column => (column.Name, column.Type))]);

    private static TableFunction Of(FunctionDefinition function, SqlType type, IReadOnlyList<(string Name, SqlType Type)> columns) => new()
    {
        Oid = function.Oid, Name = function.Name, ArgumentTypes = function.ArgumentTypes, ReturnType = type, IsStrict = false,
        Volatility = function.Volatility, ResultColumns = columns,
        Body = (call, arguments) =>
        {
            var whole = new CallContext
            {
                ArgumentTypes = call.ArgumentTypes, ReturnType = type, ReturnTypmod = -1, Statement = call.Statement, Memory = call.Memory,
            };
            IEnumerable<Column> rows = function is TableFunction table
                ? table.Body(whole, arguments).Select(batch => batch.Columns[0])
                : [Single((ScalarFunction)function, whole, arguments)];
            return rows.Select(column => Expand(column, columns));
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

    private static Batch Expand(Column rows, IReadOnlyList<(string Name, SqlType Type)> fields)
    {
        Column[] columns = [.. fields.Select(field => field.Type.NewColumn(rows.Count))];
        for (int row = 0; row < rows.Count; row++)
        {
            var value = (RecordValue?)rows.Boxed(row);
            CheckShape(value, fields);
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendBoxed(value?.Values[i]);
        }

        return new Batch(columns, rows.Count);
    }

    /// <exception cref="Sql.SqlException">42804: the record is of another shape than was said.</exception>
    private static void CheckShape(RecordValue? value, IReadOnlyList<(string Name, SqlType Type)> fields)
    {
        if (value is null)
            return;
        string? detail = null;
        if (value.Count != fields.Count)
            detail = $"Number of returned columns ({value.Count}) does not match expected column count ({fields.Count}).";
        for (int i = 0; detail is null && i < fields.Count; i++)
        {
            if (value.Types[i] != fields[i].Type)
            {
                detail = $"Returned type {value.Types[i].DisplayName(-1)} does not match expected type {fields[i].Type.DisplayName(-1)} "
                    + $"in column \"{fields[i].Name}\" (position {i + 1}).";
            }
        }

        if (detail is not null)
        {
            throw new Sql.SqlException(Sql.SqlState.DatatypeMismatch, "returned record type does not match expected record type")
            {
                Detail = detail,
            };
        }
    }
}
