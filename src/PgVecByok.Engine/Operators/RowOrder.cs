namespace PgVecByok.Engine;

/// <summary>ORDER BY: compares rows of evaluated key columns.</summary>
internal sealed class RowOrder
{
    private readonly SqlType[] _types;
    private readonly bool[] _descending;
    private readonly bool[] _nullsFirst;

    public RowOrder(IReadOnlyList<SortKey> keys)
    {
        _types = [.. keys.Select(key => key.Expression.Type)];
        _descending = [.. keys.Select(key => key.Descending)];
        _nullsFirst = [.. keys.Select(key => key.NullsFirst)];
    }

    public int Count => _types.Length;

    public SqlType[] Types => _types;

    public int Compare(Column[] left, int leftRow, Column[] right, int rightRow)
    {
        for (int i = 0; i < _types.Length; i++)
        {
            int order = Compare(i, left[i], leftRow, right[i], rightRow);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Row numbers of the columns in order; equal rows keep theirs.</summary>
    public int[] Sort(Column[] keys, int count)
    {
        int[] rows = ScatteredColumn.AllRows(count);
        if (_types.Length == 1 && keys[0].HasNoNulls && SortPlainly(keys[0], rows))
            return rows;
        rows.AsSpan().Sort((left, right) =>
            Compare(keys, left, keys, right) is var order and not 0 ? order : left.CompareTo(right));
        return rows;
    }

    private int Compare(int key, Column left, int leftRow, Column right, int rightRow)
    {
        bool leftIsNull = left.IsNull(leftRow);
        bool rightIsNull = right.IsNull(rightRow);
        if (leftIsNull || rightIsNull)
            return leftIsNull == rightIsNull ? 0 : leftIsNull == _nullsFirst[key] ? -1 : 1;
        int order = _types[key].Compare(left, leftRow, right, rightRow);
        return _descending[key] ? -order : order;
    }

    // One key of fixed width: sorted as pairs of key and row, without a call through the type.
    private bool SortPlainly(Column key, int[] rows) => key switch
    {
        Column<int> typed => SortPairs(typed.Values, rows),
        Column<long> typed => SortPairs(typed.Values, rows),
        _ => false,
    };

    private bool SortPairs<T>(ReadOnlySpan<T> values, int[] rows) where T : IComparable<T>
    {
        var pairs = new (T Value, int Row)[rows.Length];
        for (int i = 0; i < pairs.Length; i++)
            pairs[i] = (values[i], i);
        int sign = _descending[0] ? -1 : 1;
        pairs.AsSpan().Sort((left, right) =>
            left.Value.CompareTo(right.Value) is var order and not 0 ? sign * order : left.Row.CompareTo(right.Row));
        for (int i = 0; i < rows.Length; i++)
            rows[i] = pairs[i].Row;
        return true;
    }
}
