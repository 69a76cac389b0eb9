using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Bound expressions as EXPLAIN shows them: every operator in parentheses, constants with their types.</summary>
internal static class BoundText
{
    public static string Of(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
            {
                BoundConstant constant => Constant(constant),
                BoundParameter parameter => $"${parameter.Number}",
                ShownText shown => shown.Text,
                BoundColumn column => SqlQuoting.Identifier(column.Column.Name),
                BoundCall { OperatorSymbol: { } symbol } call => Operation(symbol, call.Arguments),
                BoundCall when CollatedOrder.Source(expression) is var (text, collation) => Collated(Of(text), collation),
                BoundCall { Function: { Oid: 0, Name: CollatedOrder.TextName }, Arguments: [var key] } => Of(key),
                BoundCollate collate => $"({Collated(Of(collate.Operand), collate.Name)})",
                BoundCall call => $"{call.Function.Name}({List(call.Arguments)})",
                BoundCast { Function: null or { Oid: 0 }, ThroughText: false, IsExplicit: false } cast => Of(cast.Operand),
                BoundCast { Typmod: >= 0, Operand: BoundCast { Typmod: < 0 } inner } cast when inner.Type == cast.Type =>
                    Of(cast with { Operand = inner.Operand }),
                BoundCast cast => $"({Of(cast.Operand)})::{NameOf(cast.Type, cast.Typmod)}",
                BoundLogical logical => $"({string.Join(logical.Kind == LogicalKind.And ? " AND " : " OR ", logical.Operands.Select(Of))})",
                BoundNot not => $"(NOT {Of(not.Operand)})",
                BoundIsNull test => $"({Of(test.Operand)} IS {(test.Negated ? "NOT " : "")}NULL)",
                BoundTruthTest test => $"({Of(test.Operand)} IS {(test.Negated ? "NOT " : "")}{test.Test.ToString().ToUpperInvariant()})",
                BoundDistinct distinct => $"({Of(distinct.Left)} IS {(distinct.Negated ? "NOT " : "")}DISTINCT FROM {Of(distinct.Right)})",
                BoundCase choice =>
                    $"CASE {string.Join(' ', choice.Arms.Select(arm => $"WHEN {Of(arm.When)} THEN {Of(arm.Then)}"))} ELSE {Of(choice.Else)} END",
                BoundCoalesce coalesce => $"COALESCE({List(coalesce.Operands)})",
                BoundNullIf nullIf => $"NULLIF({Of(nullIf.Left)}, {Of(nullIf.Right)})",
                BoundExtreme extreme => $"{(extreme.IsGreatest ? "GREATEST" : "LEAST")}({List(extreme.Operands)})",
                BoundArray array => $"ARRAY[{List(array.Elements)}]",
                BoundRow row => $"ROW({List(row.Fields)})",
                BoundField field => $"({Of(field.Operand)}).f{field.Field + 1}",
                BoundSubscript subscript => $"{Of(subscript.Operand)}[{string.Join("][", subscript.Subscripts.Select(Subscript))}]",
                BoundArrayComparison comparison =>
                    $"({Of(comparison.Operand)} {comparison.Symbol} {(comparison.IsAll ? "ALL" : "ANY")} ({Of(comparison.Array)}))",
                BoundSubquery subquery => Subquery(subquery),
                RowCountSum sum => $"({Of(sum.Count)} + {Of(sum.Offset)})",
                KeyEquality equality => $"({Of(equality.Key.Left)} = {Of(equality.Key.Right)})",
                _ => "?",
            };
    }

    public static string Conjunction(IReadOnlyList<BoundExpression> conjuncts) =>
        conjuncts.Count == 1 ? Parenthesised(Of(conjuncts[0])) : $"({string.Join(" AND ", conjuncts.Select(Of))})";

    public static string Collated(string text, string collation) => $"{text} COLLATE {SqlQuoting.Identifier(collation)}";

    public static string Directed(string text, SortKey key)
    {
        string direction = key.Descending ? " DESC" : "";
        return key.NullsFirst == key.Descending ? text + direction : $"{text}{direction} NULLS {(key.NullsFirst ? "FIRST" : "LAST")}";
    }

    private static string Parenthesised(string text) => text.StartsWith('(') ? text : $"({text})";

    private static string List(IEnumerable<BoundExpression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Operation(string symbol, IReadOnlyList<BoundExpression> arguments) => arguments.Count == 1
        ? $"({symbol} {Of(arguments[0])})"
        : $"({Compared(arguments[0], arguments[1])} {symbol} {Compared(arguments[1], arguments[0])})";

    // Beside a key there is a key: what both were made of is compared.
    private static string Compared(BoundExpression side, BoundExpression other) =>
        CollatedOrder.Source(side) is { Text: var text } ? Of(text)
        : side is BoundConstant { Value: Bytea key } && CollatedOrder.Source(other) is not null
            ? Constant(new BoundConstant(IcuCollation.TextOf(key), BuiltinTypes.Text))
        : Of(side);

    private static string Subscript((BoundExpression? Lower, BoundExpression? Upper, bool IsSlice) part)
    {
        string lower = part.Lower is { } low ? Of(low) : "";
        string upper = part.Upper is { } up ? Of(up) : "";
        return part.IsSlice ? $"{lower}:{upper}" : lower + upper;
    }

    private static string Subquery(BoundSubquery subquery) => subquery.Kind switch
    {
        SubqueryKind.Exists => "EXISTS(SubPlan)",
        SubqueryKind.Any => $"(ANY {List(subquery.Operands)} = (SubPlan))",
        SubqueryKind.All => $"(ALL {List(subquery.Operands)} = (SubPlan))",
        _ => "(SubPlan)",
    };

    // Bare, the word would mean one bit.
    private static string NameOf(SqlType type, int typmod) =>
        type == BuiltinTypes.Bit && typmod < 0 ? "\"bit\"" : type.DisplayName(typmod);

    private static string Constant(BoundConstant constant)
    {
        if (constant.Value is null)
            return $"NULL::{constant.Type.DisplayName(constant.Typmod)}";
        Column column = constant.Type.NewColumn(1);
        column.AppendBoxed(constant.Value);
        var text = new ArrayBufferWriter<byte>();
        constant.Type.WriteText(column, 0, text, FormatSettings.Default);
        string value = Encoding.UTF8.GetString(text.WrittenSpan);
        return constant.Value switch
        {
            bool flag => flag ? "true" : "false",
            int or Numeric when !value.StartsWith('-') => value,
            _ => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'::{NameOf(constant.Type, constant.Typmod)}",
        };
    }
}
