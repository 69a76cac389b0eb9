namespace PgVecByok.Sql;

/// <summary>
/// An expression as written: names unresolved, no types. Offset is where a message about it points, in characters.
/// Chains of AND and OR are flat, so that long conditions are not deep trees.
/// </summary>
public abstract record Expression(int Offset);

public enum LiteralKind
{
    Null,
    Boolean,

    /// <summary>Digits only, of any length; the binder picks int4, int8 or numeric.</summary>
    Integer,

    /// <summary>With point or exponent.</summary>
    Decimal,
    String,

    /// <summary>B'…'; Text holds the digits.</summary>
    BitString,

    /// <summary>X'…'; Text holds the digits.</summary>
    HexString,
}

public sealed record Literal(LiteralKind Kind, string Text, int Offset) : Expression(Offset);

/// <summary>$n.</summary>
public sealed record Parameter(int Number, int Offset) : Expression(Offset);

/// <summary>a, t.a, s.t.a: outermost name first.</summary>
public sealed record ColumnReference(IReadOnlyList<string> Names, int Offset) : Expression(Offset);

/// <summary>* or t.* in a select list, RETURNING or a row.</summary>
public sealed record Star(IReadOnlyList<string> Qualifier, int Offset) : Expression(Offset);

/// <summary>WHERE CURRENT OF cursor, of UPDATE and DELETE: all of the condition.</summary>
public sealed record CurrentOf(string Cursor, int Offset) : Expression(Offset);

/// <summary>DEFAULT in VALUES or SET.</summary>
public sealed record DefaultValue(int Offset) : Expression(Offset);

/// <summary>A unary (Left null) or binary operator. Schema is set by OPERATOR(schema.op).</summary>
public sealed record Operation(string Symbol, Expression? Left, Expression Right, int Offset, string? Schema = null) : Expression(Offset);

public sealed record LogicalExpression(bool IsAnd, IReadOnlyList<Expression> Operands, int Offset) : Expression(Offset);

public sealed record NotExpression(Expression Operand, int Offset) : Expression(Offset);

/// <summary>x::type and CAST(x AS type).</summary>
public sealed record CastExpression(Expression Operand, TypeName Type, int Offset) : Expression(Offset);

/// <summary>type 'text'. Stands where its text does: the type has a place of its own.</summary>
public sealed record TypedLiteral(TypeName Type, string Text, int Offset) : Expression(Offset);

public enum IsTest
{
    Null,
    True,
    False,
    Unknown,
}

public sealed record IsExpression(Expression Operand, IsTest Test, bool Negated, int Offset) : Expression(Offset);

public sealed record DistinctFrom(Expression Left, Expression Right, bool Negated, int Offset) : Expression(Offset);

public sealed record Between(Expression Operand, Expression Low, Expression High, bool Symmetric, bool Negated, int Offset) : Expression(Offset);

public sealed record InList(Expression Operand, IReadOnlyList<Expression> Items, bool Negated, int Offset) : Expression(Offset);

public sealed record InSubquery(Expression Operand, Query Query, bool Negated, int Offset) : Expression(Offset);

public enum PatternKind
{
    Like,
    ILike,
    SimilarTo,
}

public sealed record PatternMatch(PatternKind Kind, Expression Operand, Expression Pattern, Expression? Escape, bool Negated, int Offset)
    : Expression(Offset);

/// <summary>left op ANY|ALL (array).</summary>
public sealed record ArrayComparison(Expression Left, string Symbol, bool IsAll, Expression Array, int Offset) : Expression(Offset);

/// <summary>left op ANY|ALL (subquery).</summary>
public sealed record QuantifiedComparison(Expression Left, string Symbol, bool IsAll, Query Query, int Offset) : Expression(Offset);

public sealed record ExistsExpression(Query Query, int Offset) : Expression(Offset);

public sealed record ScalarSubquery(Query Query, int Offset) : Expression(Offset);

public sealed record ArrayLiteral(IReadOnlyList<Expression> Elements, int Offset) : Expression(Offset);

public sealed record ArraySubquery(Query Query, int Offset) : Expression(Offset);

public sealed record RowExpression(IReadOnlyList<Expression> Fields, bool IsExplicit, int Offset) : Expression(Offset);

public sealed record CaseExpression(Expression? Operand, IReadOnlyList<CaseArm> Arms, Expression? Else, int Offset) : Expression(Offset);

public sealed record CaseArm(Expression When, Expression Then)
{
    /// <summary>Where WHEN stands.</summary>
    public int Offset { get; init; }
}

public sealed record CoalesceExpression(IReadOnlyList<Expression> Operands, int Offset) : Expression(Offset);

public sealed record NullIfExpression(Expression Left, Expression Right, int Offset) : Expression(Offset);

public sealed record ExtremeExpression(bool IsGreatest, IReadOnlyList<Expression> Operands, int Offset) : Expression(Offset);

public sealed record CollateExpression(Expression Operand, QualifiedName Collation, int Offset) : Expression(Offset);

/// <summary>a[i], a[l:u]; a bound left out is null. IsClosed: only while parsing, see ClosedSubscript.</summary>
public sealed record SubscriptExpression(Expression Operand, IReadOnlyList<Subscript> Subscripts, int Offset, bool IsClosed = false)
    : Expression(Offset);

public sealed record Subscript(Expression? Lower, Expression? Upper, bool IsSlice);

/// <summary>(composite).field; Field null is (composite).*.</summary>
public sealed record FieldSelection(Expression Operand, string? Field, int Offset) : Expression(Offset);

/// <summary>
/// name(args). Special forms (EXTRACT, SUBSTRING … FROM, TRIM, AT TIME ZONE, current_date) are calls of the functions that
/// PostgreSQL maps them to, with <see cref="Form"/> naming the keyword they were written with.
/// </summary>
public sealed record FunctionCall(QualifiedName Name, IReadOnlyList<Argument> Arguments, int Offset) : Expression(Offset)
{
    /// <summary>count(*).</summary>
    public bool IsStar { get; init; }

    public bool IsDistinct { get; init; }

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    public IReadOnlyList<OrderItem> WithinGroup { get; init; } = [];

    public Expression? Filter { get; init; }

    public WindowSpecification? Over { get; init; }

    public string? Form { get; init; }
}

public sealed record Argument(Expression Value, string? Name = null, bool IsVariadic = false);

/// <summary>OVER name, OVER (…): Name alone refers, Name with other parts extends.</summary>
public sealed record WindowSpecification(
    string? Name, IReadOnlyList<Expression> PartitionBy, IReadOnlyList<OrderItem> OrderBy, FrameClause? Frame, int Offset);

public sealed record FrameClause(string Unit, FrameEdge Start, FrameEdge End, string? Exclusion);

/// <summary>Kind is one of UNBOUNDED PRECEDING, PRECEDING, CURRENT ROW, FOLLOWING, UNBOUNDED FOLLOWING.</summary>
public sealed record FrameEdge(string Kind, Expression? Distance, int Offset);

public sealed record OrderItem(Expression Expression, bool Descending, bool? NullsFirst, string? UsingOperator = null);

/// <summary>Outermost name first; at most catalog.schema.name.</summary>
public sealed record QualifiedName(IReadOnlyList<string> Names, int Offset)
{
    public string Name => Names[^1];

    public string? Schema => Names.Count > 1 ? Names[^2] : null;

    public override string ToString() => string.Join('.', Names);
}

/// <summary>A type as written. ArrayDimensions counts [] pairs; IsSetOf marks SETOF; Interval fields are in Fields.</summary>
public sealed record TypeName(QualifiedName Name, IReadOnlyList<Expression> Modifiers, int ArrayDimensions, int Offset)
{
    public bool IsSetOf { get; init; }

    /// <summary>INTERVAL YEAR TO MONTH and its kin, upper case.</summary>
    public string? IntervalFields { get; init; }
}
