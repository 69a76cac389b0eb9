using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>A column of <typeparamref name="T"/>. The value under a NULL is <c>default</c> and must not be looked at.</summary>
public sealed class Column<T> : Column
{
    private T[] _values;
    private ulong[]? _nulls; // bit set = NULL; absent until the first NULL
    private int _count;

    public Column(int capacity = 16) => _values = new T[Math.Max(capacity, 1)];

    /// <summary>Takes over <paramref name="values"/>: no copy, no NULL.</summary>
    public Column(T[] values, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
        _count = count;
    }

    /// <summary>Takes over both; a bit for each NULL, if there is one.</summary>
    internal Column(T[] values, int count, ulong[]? nulls)
        : this(values, count) => _nulls = nulls;

    public override int Count => _count;

    public override bool HasNoNulls => _nulls is null;

    public ReadOnlySpan<T> Values => _values.AsSpan(0, _count);

    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Values[row];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool IsNull(int row) =>
        _nulls is { } nulls && (uint)(row >> 6) < (uint)nulls.Length && (nulls[row >> 6] >> (row & 63) & 1) != 0;

    public override object? Boxed(int row) => IsNull(row) ? null : Values[row];

    public void Append(T value)
    {
        if (_count == _values.Length)
            Array.Resize(ref _values, Math.Max(16, _count * 2));
        _values[_count++] = value;
    }

    public override void AppendNull()
    {
        int row = _count;
        Append(default!);
        if (_nulls is null || _nulls.Length <= row >> 6)
            Array.Resize(ref _nulls, Math.Max((_values.Length + 63) >> 6, (row >> 6) + 1));
        _nulls[row >> 6] |= 1UL << (row & 63);
    }

    public override void AppendBoxed(object? value)
    {
        if (value is null)
            AppendNull();
        else
            Append((T)value);
    }

    public override void AppendFrom(Column source, int row)
    {
        var typed = (Column<T>)source;
        if (typed.IsNull(row))
            AppendNull();
        else
            Append(typed._values[row]);
    }

    public override void AppendRange(Column source, int from, int count)
    {
        var typed = (Column<T>)source;
        if (!typed.HasNoNulls)
        {
            for (int row = from; row < from + count; row++)
                AppendFrom(source, row);
            return;
        }

        if (_count + count > _values.Length)
            Array.Resize(ref _values, Math.Max(_count + count, _count * 2));
        typed._values.AsSpan(from, count).CopyTo(_values.AsSpan(_count));
        _count += count;
    }

    public override Column Gather(ReadOnlySpan<int> rows)
    {
        var gathered = new T[Math.Max(rows.Length, 1)];
        ReadOnlySpan<T> values = Values;
        for (int i = 0; i < rows.Length; i++)
            gathered[i] = values[rows[i]];
        var column = new Column<T>(gathered, rows.Length);
        if (_nulls is not null)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (IsNull(rows[i]))
                    column.SetNull(i);
            }
        }

        return column;
    }

    public override Column GatherOrNull(ReadOnlySpan<int> rows)
    {
        var column = new Column<T>(new T[Math.Max(rows.Length, 1)], rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 0 || IsNull(rows[i]))
                column.SetNull(i);
            else
                column._values[i] = _values[rows[i]];
        }

        return column;
    }

    public override Column Prefix(int count) => count == _count ? this : new Column<T>(_values, count) { _nulls = _nulls };

    public override Column Repeat(int row, int count)
    {
        var column = new Column<T>(new T[Math.Max(count, 1)], count);
        if (IsNull(row))
        {
            column._nulls = new ulong[(count >> 6) + 1];
            column._nulls.AsSpan().Fill(ulong.MaxValue);
        }
        else
        {
            column._values.AsSpan(0, count).Fill(Values[row]);
        }

        return column;
    }

    public override long MemoryBytes
    {
        get
        {
            long bytes = (long)_count * Unsafe.SizeOf<T>();
            if (!ValueBytes.AreElsewhere<T>())
                return bytes;
            foreach (T value in Values)
                bytes += ValueBytes.Of(value);
            return bytes;
        }
    }

    public override Column NewLike(int capacity) => new Column<T>(capacity);

    internal override void Wipe() => Array.Clear(_values);

    private void SetNull(int row)
    {
        _nulls ??= new ulong[(_values.Length + 63) >> 6];
        _nulls[row >> 6] |= 1UL << (row & 63);
    }
}
