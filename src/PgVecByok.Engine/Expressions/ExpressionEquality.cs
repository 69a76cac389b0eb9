using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Which bound expressions are the same.</summary>
internal static class ExpressionEquality
{
    /// <summary>
    /// Equal as trees: what GROUP BY, DISTINCT ON and ORDER BY mean by "the same expression". Subqueries are when they read the same.
    /// </summary>
    public static bool AreEqual(BoundExpression left, BoundExpression right)
    {
        SqlException.ThrowIfTooDeep();
        if (ReferenceEquals(left, right))
            return true;
        if (left.GetType() != right.GetType() || left.Type != right.Type || left.Typmod != right.Typmod || !SameNode(left, right))
            return false;
        IReadOnlyList<BoundExpression> ours = ExpressionTree.Parts(left);
        IReadOnlyList<BoundExpression> theirs = ExpressionTree.Parts(right);
        if (ours.Count != theirs.Count)
            return false;
        for (int i = 0; i < ours.Count; i++)
        {
            if (!AreEqual(ours[i], theirs[i]))
                return false;
        }

        return true;
    }

    private static bool SameNode(BoundExpression left, BoundExpression right) => (left, right) switch
    {
        (BoundConstant { Value: SqlArray a }, BoundConstant { Value: SqlArray b }) => a.IsSameAs(b),
        (BoundConstant a, BoundConstant b) => Equals(a.Value, b.Value),
        (BoundParameter a, BoundParameter b) => a.Number == b.Number,
        (BoundColumn a, BoundColumn b) => a.Column == b.Column,
        (BoundCall a, BoundCall b) => a.Function == b.Function,
        (BoundCollate a, BoundCollate b) => a.Name == b.Name,
        (BoundCast a, BoundCast b) => a.Function == b.Function && a.ThroughText == b.ThroughText,
        (BoundLogical a, BoundLogical b) => a.Kind == b.Kind,
        (BoundIsNull a, BoundIsNull b) => a.Negated == b.Negated && a.IsOfWhole == b.IsOfWhole,
        (BoundTruthTest a, BoundTruthTest b) => a.Test == b.Test && a.Negated == b.Negated,
        (BoundDistinct a, BoundDistinct b) => a.Equality == b.Equality && a.Negated == b.Negated,
        (BoundNullIf a, BoundNullIf b) => a.Equality == b.Equality,
        (BoundExtreme a, BoundExtreme b) => a.IsGreatest == b.IsGreatest,
        (BoundArray a, BoundArray b) => a.IsNested == b.IsNested,
        (BoundField a, BoundField b) => a.Field == b.Field,
        (BoundSubscript a, BoundSubscript b) => a.Subscripts.Count == b.Subscripts.Count && a.Subscripts.Zip(b.Subscripts).All(
            pair => pair.First.IsSlice == pair.Second.IsSlice && pair.First.Lower is null == pair.Second.Lower is null
                && pair.First.Upper is null == pair.Second.Upper is null),
        (BoundArrayComparison a, BoundArrayComparison b) => a.Operator == b.Operator && a.IsAll == b.IsAll,
        (BoundSubquery a, BoundSubquery b) => a.IsSameAs(b),
        _ => true,
    };
}
