using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Rewrites a bound plan into one that is cheap to run and gives the same rows. The steps, in turn: EXISTS and IN become
/// semi-joins; conjuncts move down to where their columns come from and become join keys; inner joins are put into an order by their
/// estimated rows; scans become key lookups and nearest-neighbour scans; columns nobody reads are left out; nodes get their
/// estimates. Policies stay first in their scan, and nothing that could tell of a row moves before them.
/// </summary>
public static class Planner
{
    public static PlanNode Plan(
        PlanNode bound, Transaction transaction, ParallelLimits parallel = default, StatementContext? statement = null) =>
        new Steps(transaction, parallel, statement).Improve(CommonTableInlining.Inline(OwnCommonTables.Copy(bound)));

    private sealed class Steps(Transaction transaction, ParallelLimits parallel, StatementContext? statement)
    {
        private readonly Estimates _estimates = new(transaction, statement);
        private readonly JoinChoices _joins = statement is null ? JoinChoices.All : JoinChoices.Of(statement.Session.Settings);

        private readonly CancellationToken _cancelled = statement?.Cancelled ?? default;

        /// <summary>One plan, subqueries in its expressions included; each is planned as a statement of its own.</summary>
        public PlanNode Improve(PlanNode node)
        {
            SqlException.ThrowIfTooDeep();
            PlanNode plan = PlanExpressions.Rewrite(Unnesting.Choose(node, _estimates), Prepare);
            plan = PredicatePushdown.Push(plan, _cancelled);
            plan = SemiJoinPlaces.Choose(plan, _estimates);
            plan = KeyLookups.Choose(plan);
            plan = JoinOrder.Choose(plan, _estimates);
            if (_joins.NestedLoop)
                plan = KeyJoins.Choose(plan, _estimates);
            var ranges = new KeyRanges(_estimates);
            _cancelled.ThrowIfCancellationRequested();
            plan = new MergeJoins(_estimates, ranges, _joins, statement?.Session.Settings).Choose(plan);
            plan = ranges.Choose(plan);
            _cancelled.ThrowIfCancellationRequested();
            plan = LimitPushdown.Push(plan);
            plan = NearestScans.Choose(ProjectionMerging.Merge(plan));
            plan = ParallelScans.Choose(plan, parallel, _estimates.TableRows);
            plan = ColumnPruning.Prune(plan);
            return _estimates.Add(EffectfulCalls.Mark(plan));
        }

        private BoundExpression Prepare(BoundExpression expression)
        {
            SqlException.ThrowIfTooDeep();
            BoundExpression prepared = ExpressionTree.Rewrite(expression, Prepare);
            return prepared is BoundSubquery subquery ? subquery with { Plan = Improve(subquery.Plan) } : prepared;
        }
    }
}
