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

    public override Column NewLike(int capacity) => new Column<T>(capacity);
}
