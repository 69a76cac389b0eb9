namespace PgVecByok.Engine;

/// <summary>
/// The one range that a scan's filter puts on a column, for SERIALIZABLE: equality if there is one, else the bounds on the first
/// column that has any. Null where nothing simple can be said; then all of the table counts as read.
/// </summary>
internal static class ScanRange
{
    public static ReadRange? Of(TableScanNode node, ExecutionScope scope)
    {
        ReadRange? found = null;
        foreach (BoundExpression conjunct in node.Filter)
        {
            if (Bound(node, conjunct, scope) is not { } range)
                continue;
            if (range.Low is not null && range.High is not null)
                return range;
            found = found is null || found.Column.Number != range.Column.Number ? found ?? range : Narrowed(found, range);
        }

        return found;
    }

    // Of two bounds on one side either is true, so the first may stay.
    private static ReadRange Narrowed(ReadRange range, ReadRange other) => range with
    {
        Low = range.Low ?? other.Low, LowIsIn = range.Low is null ? other.LowIsIn : range.LowIsIn,
        High = range.High ?? other.High, HighIsIn = range.High is null ? other.HighIsIn : range.HighIsIn,
    };

    private static ReadRange? Bound(TableScanNode node, BoundExpression conjunct, ExecutionScope scope)
    {
        if (conjunct is not BoundCall { OperatorSymbol: { } symbol, Arguments: [var left, var right] } call
            || call.Function.ArgumentTypes is not [var one, var two] || one != two || !IsOrderedPlainly(one))
        {
            return null;
        }

        if (ColumnOf(node, left) is { } column && Value(right, scope) is { } value)
            return Make(column, symbol, value);
        return ColumnOf(node, right) is { } other && Value(left, scope) is { } bound ? Make(other, Turned(symbol), bound) : null;
    }

    private static ReadRange? Make(TableColumn column, string symbol, Column value) => symbol switch
    {
        "=" => new ReadRange(column, value, true, value, true),
        "<" or "<=" => new ReadRange(column, null, false, value, symbol == "<="),
        ">" or ">=" => new ReadRange(column, value, symbol == ">=", null, false),
        _ => null,
    };

    private static string Turned(string symbol) => symbol switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => symbol,
    };

    private static TableColumn? ColumnOf(TableScanNode node, BoundExpression expression)
    {
        for (int i = 0; i < node.Columns.Count && expression is BoundColumn column; i++)
        {
            if (node.Columns[i] == column.Column && node.OrdinalOf(i) >= 0 && IsOrderedPlainly(column.Type))
                return node.Table.Columns[node.OrdinalOf(i)];
        }

        return null;
    }

    private static Column? Value(BoundExpression expression, ExecutionScope scope)
    {
        if (expression is not (BoundConstant or BoundParameter))
            return null;
        Column value = scope.Compile(expression, ColumnLayout.Empty).EvaluateOnce();
        return value.IsNull(0) ? null : value;
    }

    public static bool IsOrderedPlainly(SqlType type) =>
        type.Name is "int2" or "int4" or "int8" or "numeric" or "date" or "timestamp" or "timestamptz" or "uuid" or "oid";
}
