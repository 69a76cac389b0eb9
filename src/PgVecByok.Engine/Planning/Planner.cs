using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Rewrites a bound plan into one that is cheap to run and gives the same rows. The steps, in turn:
/// constants are folded; conjuncts move down to where their columns come from and become join keys; inner joins are put into an
/// order by their estimated rows; scans become key lookups and nearest-neighbour scans; columns nobody reads are left out; nodes
/// get their estimates. Policies stay first in their scan, and nothing that could tell of a row moves before them.
/// </summary>
public static class Planner
{
    public static PlanNode Plan(PlanNode bound, Transaction transaction)
    {
        PlanNode plan = Improve(OwnCommonTables.Copy(bound), transaction);
        return plan;
    }

    /// <summary>One plan, subqueries in its expressions included; each is planned as a statement of its own.</summary>
    private static PlanNode Improve(PlanNode node, Transaction transaction)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SqlException.TooDeep();
        PlanNode plan = PlanExpressions.Rewrite(node, expression => Prepare(expression, transaction));
        plan = PredicatePushdown.Push(plan);
        plan = LimitPushdown.Push(plan);
        plan = KeyLookups.Choose(plan);
        plan = NearestScans.Choose(plan);
        return plan;
    }

    private static BoundExpression Prepare(BoundExpression expression, Transaction transaction)
    {
        BoundExpression prepared = ExpressionTree.Rewrite(expression, part => Prepare(part, transaction));
        return prepared is BoundSubquery subquery ? subquery with { Plan = Improve(subquery.Plan, transaction) } : prepared;
    }
}
