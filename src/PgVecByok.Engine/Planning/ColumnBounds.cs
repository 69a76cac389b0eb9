namespace PgVecByok.Engine;

/// <summary>
/// What a scan's filter says of single columns: equal to a value, at least or at most one. Values read nothing of the scan's own row. Only
/// types whose comparison operators follow the order of their keys.
/// </summary>
internal sealed class ColumnBounds
{
    private static readonly HashSet<string> OrderedTypes =
    [
        "int2", "int4", "int8", "oid", "numeric", "float4", "float8", "text", "varchar", "name", "date", "time", "timestamp", "timestamptz",
        "uuid", "bool", "bytea",
    ];

    private readonly TableAccessNode _scan;
    private readonly HashSet<OutputColumn> _own;

    public sealed record Bound(BoundExpression Value, bool IsIn, BoundExpression Shown, BoundExpression? Used);

    public ColumnBounds(TableAccessNode scan)
    {
        (_scan, _own) = (scan, [.. scan.Output]);
        foreach (BoundExpression conjunct in scan.Filter)
        {
            if (!ExpressionTree.IsVolatile(conjunct) && !ExpressionTree.HasSubquery(conjunct))
                Learn(conjunct);
        }
    }

    public Dictionary<int, Bound> Equal { get; } = [];

    public Dictionary<int, Bound> Low { get; } = [];

    public Dictionary<int, Bound> High { get; } = [];

    public static bool IsOrdered(SqlType type) => OrderedTypes.Contains(type.Name);

    /// <summary>The table's column that an expression is, perhaps under another name for its type.</summary>
    public static int OrdinalOf(TableAccessNode scan, BoundExpression expression)
    {
        while (expression is BoundCast { Function: null, ThroughText: false } cast && IsOrdered(cast.Type)
            && cast.Type.Representation == cast.Operand.Type.Representation && cast.Type.Representation == typeof(Text))
        {
            expression = cast.Operand;
        }

        for (int i = 0; expression is BoundColumn column && i < scan.Ordinals.Count; i++)
        {
            if (scan.Output[i] == column.Column && scan.Ordinals[i] >= 0 && IsOrdered(column.Type))
                return scan.Ordinals[i];
        }

        return -1;
    }

    private void Learn(BoundExpression conjunct)
    {
        if (conjunct is not BoundCall { OperatorSymbol: { } symbol, Arguments: [var left, var right] } call
            || call.Function.ArgumentTypes is not [var one, var two] || one != two)
        {
            return;
        }

        if (OrdinalOf(_scan, left) is var first and >= 0 && IsValue(right, left))
            Learn(first, symbol, right, call);
        else if (OrdinalOf(_scan, right) is var second and >= 0 && IsValue(left, right))
            Learn(second, Turned(symbol), left, call);
    }

    private bool IsValue(BoundExpression value, BoundExpression column) =>
        value.Type.Representation == column.Type.Representation && IsOrdered(value.Type)
        && (value.Type == column.Type || value.Type.Representation == typeof(Text))
        && !ExpressionTree.Columns(value).Overlaps(_own);

    private void Learn(int ordinal, string symbol, BoundExpression value, BoundCall call)
    {
        switch (symbol)
        {
            case "=": Equal.TryAdd(ordinal, new Bound(value, true, call, call)); break;
            case ">" or ">=": Low.TryAdd(ordinal, new Bound(value, symbol == ">=", call, call)); break;
            case "<" or "<=": High.TryAdd(ordinal, new Bound(value, symbol == "<=", call, call)); break;
            case "~~" when value is BoundConstant { Value: Text pattern }: LearnPattern(ordinal, pattern, call); break;
        }
    }

    // name LIKE 'abc%': from 'abc' on, below 'abd'. The pattern itself is tested as well.
    private void LearnPattern(int ordinal, Text pattern, BoundCall like)
    {
        ReadOnlySpan<byte> bytes = pattern.Span;
        int length = bytes.IndexOfAny((byte)'%', (byte)'_', (byte)'\\');
        if (length <= 0 || bytes[length - 1] is 0 or >= 0x7F)
            return;
        byte[] least = bytes[..length].ToArray(), behind = bytes[..length].ToArray();
        behind[^1]++;
        var low = new BoundConstant(new Text(least), like.Arguments[1].Type);
        var high = new BoundConstant(new Text(behind), like.Arguments[1].Type);
        Low.TryAdd(ordinal, new Bound(low, true, new BoundCall(like.Function, [like.Arguments[0], low], like.Type, -1, ">="), null));
        High.TryAdd(ordinal, new Bound(high, false, new BoundCall(like.Function, [like.Arguments[0], high], like.Type, -1, "<"), null));
    }

    private static string Turned(string symbol) => symbol switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        "=" => "=",
        _ => "",
    };
}
