using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Subqueries in conditions become joins, those inside what was joined as well.</summary>
internal static class Unnesting
{
    public static PlanNode Choose(PlanNode node, Estimates estimates)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode rewritten = PlanTree.Rewrite(node, input => Choose(input, estimates));
        if (rewritten is not FilterNode filter)
            return rewritten;
        PlanNode Unnest(PlanNode plan) => Choose(plan, estimates);
        PlanNode scalars = new ScalarSubqueries(estimates, Unnest).Choose(filter);
        var semiJoins = new SemiJoins(Unnest);
        return scalars switch
        {
            FilterNode left => semiJoins.Choose(left),
            ProjectNode { Input: FilterNode left } project => project with { Input = semiJoins.Choose(left) },
            _ => scalars,
        };
    }
}
