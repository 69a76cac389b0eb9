using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A semi- or anti-join over inner joins reads columns of one of them only: it may stand there instead, before the joins. It does where it
/// leaves out enough rows to be worth it.
/// </summary>
internal static class SemiJoinPlaces
{
    private const double WorthIt = 0.5;

    public static PlanNode Choose(PlanNode node, Estimates estimates)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode rewritten = PlanTree.Rewrite(node, input => Choose(input, estimates));
        if (rewritten is not JoinNode { Kind: JoinKind.Semi or JoinKind.Anti, IsLateral: false, Left: JoinNode below } join)
            return rewritten;
        var read = new HashSet<OutputColumn>();
        foreach (JoinKey key in join.Keys)
            ExpressionTree.CollectColumns(key.Left, read);
        foreach (BoundExpression condition in join.Conditions)
            ExpressionTree.CollectColumns(condition, read);
        read.ExceptWith(join.Right.Output);
        return read.Count == 0 ? join : TryMove(join, below, read, estimates) ?? (PlanNode)join;
    }

    private static JoinNode? TryMove(JoinNode join, JoinNode below, HashSet<OutputColumn> read, Estimates estimates)
    {
        SqlException.ThrowIfTooDeep();
        if (below is not { Kind: JoinKind.Inner, IsLateral: false })
            return null;
        bool isLeft = read.IsSubsetOf(below.Left.Output);
        PlanNode side = isLeft ? below.Left : below.Right;
        if (!isLeft && !read.IsSubsetOf(below.Right.Output))
            return null;
        PlanNode? moved = side is JoinNode deeper ? TryMove(join, deeper, read, estimates) : null;
        moved ??= Put(join, side, estimates);
        if (moved is null)
            return null;
        return isLeft ? below with { Left = moved } : below with { Right = moved };
    }

    private static JoinNode? Put(JoinNode join, PlanNode side, Estimates estimates)
    {
        var put = join with { Left = side, Output = side.Output };
        return estimates.Add(put).Estimate.Rows <= WorthIt * estimates.Add(side).Estimate.Rows ? put : null;
    }
}
