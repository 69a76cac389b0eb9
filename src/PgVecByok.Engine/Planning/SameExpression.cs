using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Structural equality of expressions, where it matters to the planner: constants, columns, calls and casts. Records compare lists by
/// reference, so their own equality would not do. What it does not know is different.
/// </summary>
internal static class SameExpression
{
    public static bool Are(BoundExpression left, BoundExpression right)
    {
        SqlException.ThrowIfTooDeep();
        return ReferenceEquals(left, right) || (left, right) switch
        {
            (BoundColumn a, BoundColumn b) => a.Column == b.Column,
            (BoundParameter a, BoundParameter b) => a.Number == b.Number,
            (BoundConstant a, BoundConstant b) => a.Type == b.Type && a.Typmod == b.Typmod && Equals(a.Value, b.Value),
            (BoundCast a, BoundCast b) =>
                a.Type == b.Type && a.Typmod == b.Typmod && a.Function == b.Function && a.ThroughText == b.ThroughText
                && Are(a.Operand, b.Operand),
            (BoundCall a, BoundCall b) =>
                a.Function == b.Function && a.Type == b.Type && a.Function.Volatility != Volatility.Volatile
                && a.Arguments.Count == b.Arguments.Count && a.Arguments.Zip(b.Arguments).All(pair => Are(pair.First, pair.Second)),
            _ => false,
        };
    }
}
