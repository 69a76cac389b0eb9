namespace PgVecByok.Sql;

/// <summary>A value of an SQL/JSON form. IsJson: with FORMAT JSON, a text that is JSON already. Key is there in objects.</summary>
public sealed record JsonMember(Expression Value, bool IsJson, Expression? Key = null);

/// <summary>PASSING value AS name.</summary>
public sealed record JsonPassing(JsonMember Value, string Name);

/// <summary>RETURNING type [FORMAT JSON].</summary>
public sealed record JsonReturning(TypeName Type, bool IsJson);

/// <summary>… ON EMPTY, … ON ERROR. Kind is the words in upper case: ERROR, NULL, TRUE, EMPTY ARRAY, DEFAULT, …</summary>
public sealed record JsonBehaviour(string Kind, Expression? Default, int Offset);

/// <summary>JSON, JSON_SCALAR, JSON_SERIALIZE, JSON_OBJECT, JSON_ARRAY, named by <paramref name="Word"/> in upper case.</summary>
public sealed record JsonConstructor(string Word, IReadOnlyList<JsonMember> Members, int Offset) : Expression(Offset)
{
    /// <summary>JSON_ARRAY(query).</summary>
    public Query? Query { get; init; }

    /// <summary>ABSENT ON NULL or NULL ON NULL, where one was written.</summary>
    public bool? DropsNulls { get; init; }

    public bool HasUniqueKeys { get; init; }

    public JsonReturning? Returning { get; init; }
}

/// <summary>JSON_OBJECTAGG, JSON_ARRAYAGG: the call of the aggregate behind it, its arguments as written, and what it returns.</summary>
public sealed record JsonAggregate(string Word, FunctionCall Call, int Offset) : Expression(Offset)
{
    public bool? DropsNulls { get; init; }

    public bool HasUniqueKeys { get; init; }

    public bool IsJson { get; init; }

    public JsonReturning? Returning { get; init; }
}

/// <summary>JSON_EXISTS, JSON_VALUE, JSON_QUERY.</summary>
public sealed record JsonPathCall(string Word, JsonMember Context, Expression Path, int Offset) : Expression(Offset)
{
    public IReadOnlyList<JsonPassing> Passing { get; init; } = [];

    public JsonReturning? Returning { get; init; }

    /// <summary>WITHOUT, CONDITIONAL, UNCONDITIONAL; null where none was written.</summary>
    public string? Wrapper { get; init; }

    /// <summary>KEEP or OMIT.</summary>
    public string? Quotes { get; init; }

    public JsonBehaviour? OnEmpty { get; init; }

    public JsonBehaviour? OnError { get; init; }

    /// <summary>The column of JSON_TABLE that this is for, which errors name.</summary>
    public string? Column { get; init; }
}

/// <summary>IS [NOT] JSON [VALUE | ARRAY | OBJECT | SCALAR] [WITH UNIQUE KEYS].</summary>
public sealed record JsonTest(Expression Operand, string Kind, bool HasUniqueKeys, bool Negated, int Offset) : Expression(Offset);

/// <summary>A column of JSON_TABLE: FOR ORDINALITY, a value or EXISTS with a path, or NESTED with columns of its own.</summary>
public sealed record JsonTableColumn(string Name, string Kind, int Offset)
{
    public TypeName? Type { get; init; }

    public bool IsJson { get; init; }

    public Literal? Path { get; init; }

    public string? Wrapper { get; init; }

    public string? Quotes { get; init; }

    public JsonBehaviour? OnEmpty { get; init; }

    public JsonBehaviour? OnError { get; init; }

    public IReadOnlyList<JsonTableColumn> Columns { get; init; } = [];
}

public sealed record JsonTable(JsonMember Context, Expression Path, int Offset) : TableReference(Offset)
{
    public string? PathName { get; init; }

    public IReadOnlyList<JsonPassing> Passing { get; init; } = [];

    public IReadOnlyList<JsonTableColumn> Columns { get; init; } = [];

    public JsonBehaviour? OnError { get; init; }
}
