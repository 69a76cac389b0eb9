using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A projection over a projection becomes one: what a view, a subquery or a virtual column computes is then seen by what looks for the
/// scan below. Nothing is computed twice: a value that is more than a column is taken over only where it is named once.
/// </summary>
internal static class ProjectionMerging
{
    public static PlanNode Merge(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode merged = PlanTree.Rewrite(node, Merge);
        return merged is ProjectNode { Input: ProjectNode inner } outer && CanMerge(outer, inner)
            ? outer with { Input = inner.Input, Expressions = [.. outer.Expressions.Select(each => Substitution.Inline(each, inner))] }
            : merged;
    }

    private static bool CanMerge(ProjectNode outer, ProjectNode inner)
    {
        if (outer.Expressions.Any(ExpressionTree.HasSubquery))
            return false;
        var uses = new Dictionary<OutputColumn, int>();
        foreach (OutputColumn column in outer.Expressions.SelectMany(ExpressionTree.ColumnsOf))
            uses[column] = uses.GetValueOrDefault(column) + 1;
        for (int i = 0; i < inner.Output.Count; i++)
        {
            BoundExpression value = inner.Expressions[i];
            if (ExpressionTree.IsVolatile(value) || ExpressionTree.HasSubquery(value))
                return false;
            if (value is not (BoundColumn or BoundConstant) && uses.GetValueOrDefault(inner.Output[i]) > 1)
                return false;
        }

        return true;
    }
}
