namespace PgVecByok.Engine;

/// <summary>Parts rows by hash into sixteen files; each depth looks at other bits, so a part can be parted again.</summary>
internal sealed class RowPartitions : IDisposable
{
    public const int Count = 16;
    private readonly SpilledRows?[] _parts = new SpilledRows?[Count];
    private readonly RowBuffer[] _waiting = new RowBuffer[Count];
    private readonly List<int>[] _rows = new List<int>[Count];
    private readonly ExecutionScope _scope;
    private readonly int _shift;

    public RowPartitions(IReadOnlyList<OutputColumn> columns, int depth, ExecutionScope scope)
    {
        (_shift, _scope) = (28 - (4 * depth), scope);
        SqlType[] types = [.. columns.Select(column => column.Type)];
        for (int i = 0; i < Count; i++)
        {
            _parts[i] = new SpilledRows(types, scope.Run.Spills);
            _waiting[i] = new RowBuffer(types);
            _rows[i] = [];
        }
    }

    public void Add(Batch batch, ReadOnlySpan<int> hashes)
    {
        _scope.ThrowIfCancelled();
        for (int row = 0; row < batch.Count; row++)
            _rows[(int)(((uint)hashes[row] * 0x9E3779B1u) >> _shift) & (Count - 1)].Add(row);
        for (int i = 0; i < Count; i++)
        {
            if (_rows[i].Count == 0)
                continue;
            _waiting[i].Add(batch.Gather(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows[i])));
            _rows[i].Clear();
            if (_waiting[i].Count >= Batch.TargetRows)
                Flush(i);
        }
    }

    /// <summary>The parts, now the caller's to dispose.</summary>
    public SpilledRows[] Take()
    {
        for (int i = 0; i < Count; i++)
        {
            if (_waiting[i].Count > 0)
                Flush(i);
        }

        SpilledRows[] parts = [.. _parts.Select(part => part!)];
        _parts.AsSpan().Clear();
        return parts;
    }

    public void Dispose()
    {
        foreach (SpilledRows? part in _parts)
            part?.Dispose();
    }

    private void Flush(int part)
    {
        _parts[part]!.Add(new Batch(_waiting[part].Columns, _waiting[part].Count));
        _waiting[part].Clear();
    }
}
