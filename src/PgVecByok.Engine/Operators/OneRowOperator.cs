using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>One row without columns: a SELECT without FROM.</summary>
internal sealed class OneRowOperator : Operator
{
    private bool _isDone;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        batch = _isDone ? null : Evaluator.OneRow;
        _isDone = true;
        return batch is not null;
    }

    public override bool TryReset()
    {
        _isDone = false;
        return true;
    }

    public override void Dispose()
    {
    }
}
