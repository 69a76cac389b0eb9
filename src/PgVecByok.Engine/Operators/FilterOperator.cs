using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

internal sealed class FilterOperator(FilterNode node, Operator input, ExecutionScope scope) : Operator
{
    private readonly RowFilter? _filter = RowFilter.ForNode(node.Conjuncts, node.Input.Output, scope);

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (input.TryRead(out Batch? rows))
        {
            scope.ThrowIfCancelled();
            batch = _filter is null ? rows : _filter.Apply(rows);
            scope.Run.Measurements?.Removed(node, rows.Count - (batch?.Count ?? 0));
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    // A volatile condition counts the rows it is asked about.
    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) =>
        !node.Conjuncts.Any(ExpressionTree.IsVolatile) && input.TryLeaveOut(column, partners);

    public override bool TryReset() => input.TryReset();

    public override void Dispose() => input.Dispose();
}
