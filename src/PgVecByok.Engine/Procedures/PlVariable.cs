namespace PgVecByok.Engine;

/// <summary>A variable of a running body. Its value is a column of one row; a record's shape is its value's.</summary>
internal sealed class PlVariable(string name, SqlType type, int typmod)
{
    public string Name { get; } = name;

    /// <summary>As declared: a domain's name stays.</summary>
    public SqlType Type { get; } = type;

    public int Typmod { get; } = typmod;

    public SqlType ValueType => Type is DomainType domain ? domain.Base : Type;

    public bool IsConstant { get; init; }

    public bool NotNull { get; init; }

    /// <summary>The query of a bound cursor.</summary>
    public Sql.PlCursor? Cursor { get; init; }

    public Column Value { get; set; } = Null(type);

    public bool IsRow => Type == BuiltinTypes.Record || Type is CompositeType;

    public RecordValue? Row => Value is Column<RecordValue> rows && !rows.IsNull(0) ? rows[0] : null;

    public static Column Null(SqlType type)
    {
        Column value = type.NewColumn(1);
        value.AppendNull();
        return value;
    }

    public static Column Of(SqlType type, object? value)
    {
        Column column = type.NewColumn(1);
        column.AppendBoxed(value);
        return column;
    }
}
