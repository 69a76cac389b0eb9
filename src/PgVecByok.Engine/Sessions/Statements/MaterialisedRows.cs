using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Rows that are made already, batch by batch: what a utility statement answers, or a change's RETURNING.</summary>
internal sealed class MaterialisedRows(IEnumerable<Batch> batches) : Operator
{
    private readonly Queue<Batch> _batches = new(batches.Where(batch => batch.Count > 0));

    public override bool TryRead([NotNullWhen(true)] out Batch? batch) => _batches.TryDequeue(out batch);

    public override void Dispose() => _batches.Clear();

    /// <summary>Reads an operator to its end.</summary>
    public static MaterialisedRows All(Operator source, out long rows)
    {
        List<Batch> batches = [];
        rows = 0;
        while (source.TryRead(out Batch? batch))
        {
            batches.Add(batch);
            rows += batch.Count;
        }

        return new MaterialisedRows(batches);
    }
}
