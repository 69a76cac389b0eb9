using System.Collections;

namespace PgVecByok.Engine;

/// <summary>
/// Rows of the right side that have partners, of one key after another. The last key's are the group; one that outgrows work_mem goes
/// to a file. Row 0 is all NULL: what a left row without a partner is joined with.
/// </summary>
internal sealed class MergeGroup(JoinNode node, ExecutionScope scope) : IDisposable
{
    private const int RowsMax = 4 * Batch.TargetRows;
    private readonly MemoryReservation _held = scope.Run.Memory.Reserve();
    private readonly BitArray? _matched = node.Kind is JoinKind.Right or JoinKind.Full ? new BitArray(RowsMax) : null;
    private SpilledRows? _file;
    private Column[]? _keys;
    private int _keyRow;

    public RowBuffer Rows { get; } = new(node.Right.Output);

    public bool IsOpen => _keys is not null;

    public int Start { get; private set; }

    public int End => Rows.Count;

    /// <summary>The group where it was laid aside: then it has no rows in memory.</summary>
    public SpilledRows? File => _file;

    /// <summary>So many rows are behind the group that they should be let go, once nobody names them any more.</summary>
    public bool IsFull => Rows.Count >= RowsMax / 2;

    public void Begin(Column[] keys, int row)
    {
        if (Rows.Count == 0)
            Rows.AddNulls();
        (_keys, _keyRow, Start) = (keys, row, Rows.Count);
    }

    public int Compare(RowOrder order, Column[] keys, int row) => order.Compare(keys, row, _keys!, _keyRow);

    public void Close()
    {
        _keys = null;
        _file?.Dispose();
        _file = null;
    }

    /// <summary>The group should be laid aside.</summary>
    public bool IsTooLarge => _file is null && _held.Bytes > scope.Run.Memory.NodeBytes && End - Start > Batch.TargetRows;

    /// <summary>Rows of the key at hand.</summary>
    public void Add(Batch batch, int from, int count)
    {
        if (_file is not null)
        {
            _file.Add(batch.Gather(ScatteredColumn.AllRows(from + count).AsSpan(from)));
            Grow(_file.Count);
            return;
        }

        Rows.Add(batch, from, count);
        Grow(Rows.Count);
        _held.Add((MemoryReservation.Size(batch) * count / batch.Count) + 16);
    }

    /// <summary>The group goes to a file, whose rows count from 0; other rows are let go as by <see cref="Clear"/>.</summary>
    public Batch? LayAside()
    {
        Batch? rest = _matched is null ? null : Rest(Rows.Take, 1, Start);
        var file = new SpilledRows([.. node.Right.Output.Select(column => column.Type)], scope.Run.Spills);
        for (int from = Start; from < End; from += Batch.TargetRows)
            file.Add(Rows.Take(ScatteredColumn.AllRows(Math.Min(End, from + Batch.TargetRows)).AsSpan(from)));
        Forget();
        _file = file;
        Start = End;
        Grow(file.Count);
        if (scope.Run.Measurements?.Of(node) is { } measurement)
            measurement.SpilledBytes += file.Bytes;
        return rest;
    }

    /// <summary>Rows in memory; row 0 also where there has been no group yet.</summary>
    public Batch NullsAnd(ReadOnlySpan<int> rows)
    {
        if (Rows.Count == 0)
            Rows.AddNulls();
        return Rows.Take(rows);
    }

    public void Match(int row) => _matched?.Set(row, true);

    /// <summary>Lets all rows go; those that matched nothing are put out, where they are wanted.</summary>
    public Batch? Clear()
    {
        Batch? rest = _matched is null || Rows.Count == 0 || _file is not null ? null : Rest(Rows.Take, 1, Rows.Count);
        Forget();
        return rest;
    }

    /// <summary>Of the file, in turn.</summary>
    public IEnumerable<Batch> FileRest()
    {
        int at = 0;
        foreach (Batch batch in _matched is null ? [] : _file!.Read())
        {
            int from = at;
            at += batch.Count;
            if (Rest(rows => batch.Gather(rows.ToArray().Select(row => row - from).ToArray()), from, at) is { } rest)
                yield return rest;
        }
    }

    public void Dispose()
    {
        Close();
        _held.Dispose();
    }

    private delegate Batch TakeRows(ReadOnlySpan<int> rows);

    private Batch? Rest(TakeRows take, int from, int to)
    {
        var rows = new List<int>();
        for (int row = from; row < to; row++)
        {
            if (!_matched![row])
                rows.Add(row);
        }

        return rows.Count == 0 ? null : take([.. rows]);
    }

    private void Grow(long count)
    {
        if (_matched is null || count <= _matched.Length)
            return;
        int length = (int)Math.Min(int.MaxValue - 64, Math.Max(count, 2L * _matched.Length));
        _matched.Length = length;
    }

    private void Forget()
    {
        Rows.Clear();
        Rows.AddNulls();
        _matched?.SetAll(false);
        _held.Set(0);
    }
}
