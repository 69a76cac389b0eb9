using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Batches as they are made.</summary>
internal sealed class EnumeratedRows(IEnumerable<Batch> batches) : Operator
{
    private readonly IEnumerator<Batch> _batches = batches.GetEnumerator();

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        batch = _batches.MoveNext() ? _batches.Current : null;
        return batch is not null;
    }

    public override void Dispose() => _batches.Dispose();
}
