namespace PgVecByok.Engine;

/// <summary>Rows that no plan makes: whoever runs the statement supplies them, as COPY FROM does.</summary>
internal sealed record SuppliedRowsNode(IReadOnlyList<OutputColumn> Output, Func<Operator> Open) : PlanNode(Output)
{
    /// <summary>
    /// The plan of a statement over parameters as one over supplied rows: where it read nothing it reads them, and $n is their n-th
    /// column.
    /// </summary>
    public static PlanNode PutInto(PlanNode plan, IReadOnlyList<OutputColumn> columns, Func<Operator> open)
    {
        BoundExpression Replace(BoundExpression expression) => expression is BoundParameter parameter
            ? new BoundColumn(columns[parameter.Number - 1])
            : ExpressionTree.Rewrite(expression, Replace);
        PlanNode Supply(PlanNode node) => node is OneRowNode
            ? new SuppliedRowsNode(columns, open)
            : PlanTree.Rewrite(PlanExpressions.RewriteOwn(node, Replace), Supply);
        return Supply(plan);
    }
}
