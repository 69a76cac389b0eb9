using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ROW(a, b) op ROW(c, d): = and &lt;&gt; field by field, &lt; and its kin by the first fields that differ.</summary>
internal sealed class RowComparison(ExpressionBinder binder)
{
    public BoundExpression Compare(string symbol, IReadOnlyList<BoundExpression> left, IReadOnlyList<BoundExpression> right, int offset)
    {
        CheckCounts(left, right, offset);
        return symbol switch
        {
            "=" => Joined([.. left.Zip(right, (l, r) => binder.Operators.Binary("=", l, r, offset))], LogicalKind.And),
            "<>" or "!=" => Joined([.. left.Zip(right, (l, r) => binder.Operators.Binary("<>", l, r, offset))], LogicalKind.Or),
            "<" or "<=" or ">" or ">=" => Ordered(symbol, left, right, offset),
            _ => throw new SqlException(SqlState.FeatureNotSupported, $"could not determine interpretation of row comparison operator {symbol}")
            {
                Hint = "Row comparison operators must be associated with btree operator families.", Offset = offset,
            },
        };
    }

    public BoundExpression Distinct(IReadOnlyList<BoundExpression> left, IReadOnlyList<BoundExpression> right, bool isNegated, int offset)
    {
        CheckCounts(left, right, offset);
        return Joined(
            [.. left.Zip(right, (l, r) => binder.Operators.Distinct(l, r, isNegated, offset))], isNegated ? LogicalKind.And : LogicalKind.Or);
    }

    // (a, b) < (c, d) is a < c OR (a = c AND b < d): NULLs come out as PostgreSQL's pairwise walk has them.
    private BoundExpression Ordered(string symbol, IReadOnlyList<BoundExpression> left, IReadOnlyList<BoundExpression> right, int offset)
    {
        string strict = symbol[..1];
        BoundExpression result = binder.Operators.Binary(symbol, left[^1], right[^1], offset);
        for (int i = left.Count - 2; i >= 0; i--)
        {
            BoundExpression equal = binder.Operators.Binary("=", left[i], right[i], offset);
            result = Joined(
                [binder.Operators.Binary(strict, left[i], right[i], offset), Joined([equal, result], LogicalKind.And)], LogicalKind.Or);
        }

        return result;
    }

    private static void CheckCounts(IReadOnlyList<BoundExpression> left, IReadOnlyList<BoundExpression> right, int offset)
    {
        if (left.Count != right.Count)
            throw new SqlException(SqlState.SyntaxError, "unequal number of entries in row expressions") { Offset = offset };
        if (left.Count == 0)
            throw new SqlException(SqlState.FeatureNotSupported, "cannot compare rows of zero length") { Offset = offset };
    }

    private static BoundExpression Joined(IReadOnlyList<BoundExpression> parts, LogicalKind kind) =>
        parts.Count == 1 ? parts[0] : new BoundLogical(kind, parts, BuiltinTypes.Bool);
}
