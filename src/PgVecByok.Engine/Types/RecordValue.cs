namespace PgVecByok.Engine;

/// <summary>A row value: fields of any types, null for NULL. Immutable.</summary>
public sealed class RecordValue
{
    private readonly object?[] _values;
    private readonly SqlType[] _types;

    public RecordValue(object?[] values, SqlType[] types, string[]? names = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, types.Length);
        _values = values;
        _types = types;
        Names = names ?? [.. Enumerable.Range(1, types.Length).Select(number => $"f{number}")];
    }

    public ReadOnlySpan<object?> Values => _values;

    public ReadOnlySpan<SqlType> Types => _types;

    /// <summary>Field names, where the row has some; f1, f2, … otherwise.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Count => _values.Length;

    /// <summary>The field as a column of one row: how a type's own methods are reached.</summary>
    public Column Field(int field)
    {
        Column column = _types[field].NewColumn(1);
        column.AppendBoxed(_values[field]);
        return column;
    }
}
