using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Gives a plan WITH items of its own. The planner replaces their definitions in place, and the bound tree it starts from is shared
/// by the sessions that run the same statement.
/// </summary>
internal static class OwnCommonTables
{
    public static PlanNode Copy(PlanNode plan) => new Copying().Copy(plan);

    private sealed class Copying
    {
        private readonly Dictionary<CommonTable, CommonTable> _copies = new(ReferenceEqualityComparer.Instance);

        public PlanNode Copy(PlanNode node)
        {
            SqlException.ThrowIfTooDeep();
            PlanNode own = PlanExpressions.RewriteOwn(node, Copy);
            return own switch
            {
                WithNode with => Copy(with),
                CommonTableScanNode scan => scan with { Table = _copies.GetValueOrDefault(scan.Table, scan.Table) },
                _ => PlanTree.Rewrite(own, Copy),
            };
        }

        private WithNode Copy(WithNode with)
        {
            SqlException.ThrowIfTooDeep();
            var tables = new List<CommonTable>();
            foreach (CommonTable table in with.Tables)
            {
                var copy = new CommonTable(table.Name)
                {
                    RecursiveAll = table.RecursiveAll, Modifies = table.Modifies, References = table.References,
                    Materialized = table.Materialized,
                };
                _copies.Add(table, copy);
                tables.Add(copy);
                copy.Definition = Copy(table.Definition);
                copy.RecursiveStep = table.RecursiveStep is { } step ? Copy(step) : null;
            }

            return with with { Tables = tables, Body = Copy(with.Body) };
        }

        private BoundExpression Copy(BoundExpression expression)
        {
            SqlException.ThrowIfTooDeep();
            BoundExpression copied = ExpressionTree.Rewrite(expression, Copy);
            return copied is BoundSubquery subquery ? subquery with { Plan = Copy(subquery.Plan) } : copied;
        }
    }
}
