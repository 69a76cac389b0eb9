using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// (a AND b) OR (a AND c) is a AND (b OR c): what every arm demands stands by itself, where it may become a join's key or a scan's. What
/// each arm demands of one table is tested there, and again with the rest.
/// </summary>
internal static class CommonConjuncts
{
    public static IEnumerable<BoundExpression> Factor(BoundLogical or)
    {
        SqlException.ThrowIfTooDeep();
        BoundExpression[][] arms = [.. or.Operands.Select(arm => PredicatePushdown.Split(arm).ToArray())];
        BoundExpression[] common =
        [
            .. arms[0].Where(each =>
                !ExpressionTree.IsVolatile(each) && arms.All(arm => Array.Exists(arm, other => SameExpression.Are(each, other)))),
        ];
        if (common.Length == 0)
            return [or];
        BoundExpression[][] rests =
            [.. arms.Select(arm => arm.Where(each => !Array.Exists(common, one => SameExpression.Are(each, one))).ToArray())];
        // An arm that demands nothing else makes the rest true.
        if (Array.Exists(rests, rest => rest.Length == 0))
            return common;
        return [.. common, or with { Operands = [.. rests.Select(rest => rest.Length == 1 ? rest[0] : And(or, rest))] }];
    }

    /// <summary>
    /// What an OR over several tables demands of some of their columns alone: each arm's conjuncts on them. Null where an arm demands
    /// nothing.
    /// </summary>
    public static BoundExpression? Implied(BoundExpression conjunct, HashSet<OutputColumn> columns)
    {
        if (conjunct is not BoundLogical { Kind: LogicalKind.Or } or)
            return null;
        var arms = new List<BoundExpression>();
        foreach (BoundExpression arm in or.Operands)
        {
            BoundExpression[] own = [.. PredicatePushdown.Split(arm).Where(each => IsOf(each, columns))];
            if (own.Length == 0)
                return null;
            arms.Add(own.Length == 1 ? own[0] : And(or, own));
        }

        return or with { Operands = arms };
    }

    private static bool IsOf(BoundExpression conjunct, HashSet<OutputColumn> columns) =>
        !ExpressionTree.IsVolatile(conjunct) && !ExpressionTree.HasSubquery(conjunct)
        && ExpressionTree.Columns(conjunct) is { Count: > 0 } read && read.IsSubsetOf(columns);

    private static BoundLogical And(BoundLogical like, BoundExpression[] operands) =>
        like with { Kind = LogicalKind.And, Operands = operands };
}
