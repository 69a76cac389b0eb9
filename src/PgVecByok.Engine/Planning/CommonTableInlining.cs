using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// WITH items that are named once, change nothing and are the same each time become part of the query that names them, as in PostgreSQL:
/// its conditions then reach into them. MATERIALIZED keeps one as it is.
/// </summary>
internal static class CommonTableInlining
{
    public static PlanNode Inline(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode rewritten = PlanExpressions.RewriteOwn(PlanTree.Rewrite(node, Inline), InSubqueries);
        if (rewritten is not WithNode with)
            return rewritten;
        CommonTable[] inlined = [.. with.Tables.Where(table => IsInlined(table, with))];
        if (inlined.Length == 0)
            return with;
        // An item names earlier ones only: once all before it are in place, its definition is whole.
        foreach (CommonTable table in inlined)
        {
            foreach (CommonTable other in with.Tables.Where(other => other != table))
                other.Definition = Replace(other.Definition, table);
        }

        PlanNode body = inlined.Aggregate(with.Body, Replace);
        CommonTable[] left = [.. with.Tables.Except(inlined)];
        return left.Length == 0 ? body : with with { Tables = left, Body = body };
    }

    private static bool IsInlined(CommonTable table, WithNode with) =>
        table is { Modifies: false, RecursiveStep: null } && table.Materialized != true
        && !PlanTree.IsVolatile(table.Definition)
        && Mentions(with.Body, table) + with.Tables.Sum(other => Mentions(other, table)) == 1;

    private static int Mentions(CommonTable other, CommonTable table) =>
        Mentions(other.Definition, table) + (other.RecursiveStep is { } step ? 2 * Mentions(step, table) : 0);

    private static int Mentions(PlanNode node, CommonTable table)
    {
        SqlException.ThrowIfTooDeep();
        return (node is CommonTableScanNode scan && scan.Table == table ? 1 : 0)
            + PlanTree.Inputs(node).Sum(input => Mentions(input, table))
            + PlanTree.Expressions(node).Sum(expression => Mentions(expression, table));
    }

    private static int Mentions(BoundExpression expression, CommonTable table)
    {
        SqlException.ThrowIfTooDeep();
        return (expression is BoundSubquery subquery ? Mentions(subquery.Plan, table) : 0)
            + ExpressionTree.Parts(expression).Sum(part => Mentions(part, table));
    }

    private static PlanNode Replace(PlanNode node, CommonTable table)
    {
        SqlException.ThrowIfTooDeep();
        if (node is CommonTableScanNode scan && scan.Table == table)
        {
            PlanNode definition = table.Definition;
            return new ProjectNode(definition, [.. definition.Output.Select(column => new BoundColumn(column))], scan.Output);
        }

        return PlanExpressions.RewriteOwn(PlanTree.Rewrite(node, input => Replace(input, table)), Rewrite);

        BoundExpression Rewrite(BoundExpression expression)
        {
            BoundExpression rewritten = ExpressionTree.Rewrite(expression, Rewrite);
            return rewritten is BoundSubquery subquery ? subquery with { Plan = Replace(subquery.Plan, table) } : rewritten;
        }
    }

    private static BoundExpression InSubqueries(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        BoundExpression rewritten = ExpressionTree.Rewrite(expression, InSubqueries);
        return rewritten is BoundSubquery subquery ? subquery with { Plan = Inline(subquery.Plan) } : rewritten;
    }
}
