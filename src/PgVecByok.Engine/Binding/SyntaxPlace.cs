using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Where an expression begins, as PostgreSQL's exprLocation has it: of an operator its left operand, of a cast its operand.</summary>
internal static class SyntaxPlace
{
    public static int Of(Expression expression)
    {
        int place = expression.Offset;
        for (Expression? next = expression; next is not null; next = Leftmost(next))
            place = Math.Min(place, next is ScalarSubquery ? next.Offset - 1 : next.Offset); // a subquery's is its parenthesis
        return place;
    }

    private static Expression? Leftmost(Expression expression) => expression switch
    {
        Operation operation => operation.Left,
        LogicalExpression logical => logical.Operands[0],
        CastExpression cast => cast.Operand,
        IsExpression test => test.Operand,
        DistinctFrom distinct => distinct.Left,
        Between between => between.Operand,
        InList list => list.Operand,
        InSubquery list => list.Operand,
        PatternMatch pattern => pattern.Operand,
        Sql.ArrayComparison comparison => comparison.Left,
        QuantifiedComparison comparison => comparison.Left,
        CollateExpression collate => collate.Operand,
        SubscriptExpression subscript => subscript.Operand,
        FieldSelection field => field.Operand,
        _ => null,
    };
}
