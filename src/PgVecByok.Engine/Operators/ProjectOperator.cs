using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>The select list. A batch keeps its rows.</summary>
internal sealed class ProjectOperator(ProjectNode node, Operator input, ExecutionScope scope) : Operator
{
    private readonly Evaluator[] _expressions = scope.Compile(node.Expressions, node.Input.Output);
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (!input.TryRead(out Batch? rows))
        {
            batch = null;
            return false;
        }

        var columns = new Column[_expressions.Length];
        _held.Set(0);
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = _expressions[i].Evaluate(rows);
            if (CallEvaluator.IsLarge(_expressions[i]))
                _held.Add(columns[i].MemoryBytes);
        }

        batch = new Batch(columns, rows.Count);
        return true;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        if (node.Expressions.Any(ExpressionTree.IsVolatile))
            return false;
        for (int i = 0; i < node.Output.Count; i++)
        {
            if (node.Output[i] == column)
                return node.Expressions[i] is BoundColumn source && input.TryLeaveOut(source.Column, partners);
        }

        return false;
    }

    public override bool TryReset() => input.TryReset();

    public override void Dispose()
    {
        _held.Dispose();
        input.Dispose();
    }
}
