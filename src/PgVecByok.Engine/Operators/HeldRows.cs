using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>An input of which the first rows, or all if they are few, were read ahead of time.</summary>
internal sealed class HeldRows(Operator input, ExecutionScope scope) : Operator
{
    private readonly Queue<Batch> _batches = [];
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();

    public IReadOnlyCollection<Batch> Batches => _batches;

    /// <summary>True where these are all.</summary>
    public bool TryHold(int rowsMax, long bytesMax)
    {
        for (int rows = 0; rows <= rowsMax && _held.Bytes <= bytesMax;)
        {
            scope.ThrowIfCancelled();
            if (!input.TryRead(out Batch? batch))
                return true;
            _batches.Enqueue(batch);
            _held.Add(batch);
            rows += batch.Count;
        }

        return false;
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_batches.TryDequeue(out batch))
        {
            _held.Add(-MemoryReservation.Size(batch));
            return true;
        }

        return input.TryRead(out batch);
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) => input.TryLeaveOut(column, partners);

    public override void Dispose()
    {
        _held.Dispose();
        input.Dispose();
    }
}
