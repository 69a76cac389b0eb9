namespace PgVecByok.Engine;

/// <summary>Rows in the order they came, until they are taken: in memory up to work_mem, what is more in a sealed file.</summary>
internal sealed class WaitingRows(IReadOnlyList<SqlType> types, ExecutionScope scope) : IDisposable
{
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();
    private List<Batch> _rows = [];
    private SpilledRows? _spilled;

    public void Add(Batch batch)
    {
        if (batch.Count == 0)
            return;
        _rows.Add(batch);
        _held.Add(batch);
        if (_held.Bytes <= scope.Run.Memory.NodeBytes)
            return;
        _spilled ??= new SpilledRows(types, scope.Run.Spills);
        foreach (Batch each in _rows)
            _spilled.Add(each);
        _rows = [];
        _held.Set(0);
    }

    /// <summary>All of them; there are none left.</summary>
    public IEnumerable<Batch> Take()
    {
        (List<Batch> rows, SpilledRows? spilled) = (_rows, _spilled);
        (_rows, _spilled) = ([], null);
        _held.Set(0);
        using (spilled)
        {
            foreach (Batch batch in spilled?.Read() ?? [])
            {
                scope.ThrowIfCancelled();
                yield return batch;
            }
        }

        foreach (Batch batch in rows)
            yield return batch;
    }

    public void Dispose()
    {
        _spilled?.Dispose();
        _held.Dispose();
    }
}
