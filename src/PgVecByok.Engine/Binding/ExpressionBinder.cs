using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Expressions, name by name and type by type. Each result's place is noted, so that whoever coerces it can say where it stands.
/// Literals and undeclared parameters come back as type unknown: their user coerces or settles them.
/// </summary>
internal sealed class ExpressionBinder
{
    public ExpressionBinder(BindState state, Scope scope)
    {
        (State, Scope) = (state, scope);
        Operators = new OperatorBinder(this);
        Calls = new CallBinder(this);
        Composites = new CompositeBinder(this);
    }

    public BindState State { get; }

    public Scope Scope { get; }

    public OperatorBinder Operators { get; }

    public CallBinder Calls { get; }

    public CompositeBinder Composites { get; }

    private Coercion Coercion => State.Coercion;

    public BoundExpression Bind(Expression expression)
    {
        SqlException.ThrowIfTooDeep();
        State.ThrowIfCancelled();
        return State.Placed(BindCore(expression), SyntaxPlace.Of(expression));
    }

    public BoundExpression Bind(Expression expression, ClauseKind clause) => Scope.In(clause, () => Bind(expression));

    /// <summary>A condition: WHERE, HAVING, ON.</summary>
    public BoundExpression Condition(Expression expression, ClauseKind clause, string construct) =>
        Scope.In(clause, () => Coercion.ToBoolean(Bind(expression), construct));

    public IReadOnlyList<BoundExpression> Bind(IReadOnlyList<Expression> expressions) => [.. expressions.Select(Bind)];

    private BoundExpression BindCore(Expression expression) => expression switch
    {
        Literal literal => LiteralBinder.Bind(literal),
        Parameter parameter => State.Parameters.Reference(parameter.Number, parameter.Offset),
        ColumnReference column when Scope.Clause == ClauseKind.Default => throw new SqlException(
            SqlState.FeatureNotSupported, "cannot use column reference in DEFAULT expression") { Offset = column.Offset },
        ColumnReference column => ColumnLookup.Bind(Scope, column),
        Operation operation => Operators.Operation(operation),
        LogicalExpression logical => Logical(logical),
        NotExpression not => new BoundNot(Coercion.ToBoolean(Bind(not.Operand), "NOT")),
        CastExpression cast => Cast(cast),
        TypedLiteral literal => Typed(literal),
        FunctionCall call => Calls.Bind(call),
        JsonConstructor form => new JsonBinder(this).Constructor(form),
        JsonAggregate form => new JsonBinder(this).Aggregate(form),
        JsonPathCall form => new JsonBinder(this).PathCall(form),
        JsonTest test => new JsonBinder(this).Test(test),
        IsExpression test => Is(test),
        DistinctFrom distinct => Operators.Distinct(distinct),
        Between between => Operators.Between(between),
        InList list => Operators.In(list),
        PatternMatch pattern => Operators.Pattern(pattern),
        Sql.ArrayComparison comparison => Operators.Array(comparison),
        CaseExpression branches => ChoiceBinder.Case(this, branches),
        CoalesceExpression coalesce => ChoiceBinder.Coalesce(this, coalesce),
        NullIfExpression nullIf => ChoiceBinder.NullIf(this, nullIf),
        ExtremeExpression extreme => ChoiceBinder.Extreme(this, extreme),
        ArrayLiteral array => Composites.Array(array),
        RowExpression row => Composites.Row(row),
        SubscriptExpression subscript => Composites.Subscript(subscript),
        FieldSelection field => Composites.Field(field),
        CollateExpression collate => Collate(collate),
        DefaultValue { Offset: var offset } => throw new SqlException(SqlState.SyntaxError, "DEFAULT is not allowed in this context") { Offset = offset },
        Star { Qualifier.Count: > 0 } star => ColumnLookup.WholeRow(Scope, star),
        Star { Offset: var offset } => throw SqlException.SyntaxAt("*", offset),
        _ => SubqueryBinder.Bind(this, expression),
    };

    private BoundLogical Logical(LogicalExpression logical)
    {
        string construct = logical.IsAnd ? "AND" : "OR";
        LogicalKind kind = logical.IsAnd ? LogicalKind.And : LogicalKind.Or;
        State.ExpectPlaces(logical.Operands.Count(operand => operand is not Literal { Kind: LiteralKind.Boolean }));
        var operands = new BoundExpression[logical.Operands.Count];
        for (int i = 0; i < operands.Length; i++)
        {
            // A truth value cannot fail here, so nobody asks for its place.
            operands[i] = logical.Operands[i] is Literal { Kind: LiteralKind.Boolean } literal
                ? LiteralBinder.Truth(literal)
                : Coercion.ToBoolean(Bind(logical.Operands[i]), construct);
        }

        return new BoundLogical(kind, operands, BuiltinTypes.Bool);
    }

    private BoundExpression Cast(CastExpression cast)
    {
        (SqlType type, int typmod) = TypeNames.Resolve(State, cast.Type);
        BoundExpression operand = cast.Operand is ArrayLiteral array && type.Element is not null
            ? State.Placed(Composites.Array(array, type), SyntaxPlace.Of(array))
            : Bind(cast.Operand);
        return type is DomainType domain
            ? DomainBinder.Cast(State, operand, domain, cast.Offset)
            : DomainBinder.Enforce(State, Coercion.Cast(operand, type, typmod, cast.Offset), 0);
    }

    private BoundExpression Typed(TypedLiteral literal)
    {
        (SqlType type, int typmod) = TypeNames.Resolve(State, literal.Type);
        BoundConstant text = State.Placed(new BoundConstant(new Text(literal.Text), BuiltinTypes.Unknown), literal.Offset);
        return type is DomainType domain
            ? DomainBinder.Cast(State, text, domain, literal.Offset)
            : DomainBinder.Enforce(State, Coercion.Cast(text, type, typmod, literal.Offset), 0);
    }

    private BoundExpression Is(IsExpression test)
    {
        BoundExpression operand = Bind(test.Operand);
        if (test.Test == IsTest.Null)
            return new BoundIsNull(Coercion.Settle(operand), test.Negated, BuiltinTypes.Bool);
        string construct = (test.Negated ? "IS NOT " : "IS ") + test.Test.ToString().ToUpperInvariant();
        TruthTest truth = test.Test switch
        {
            IsTest.True => TruthTest.True,
            IsTest.False => TruthTest.False,
            _ => TruthTest.Unknown,
        };
        return new BoundTruthTest(Coercion.ToBoolean(operand, construct), truth, test.Negated);
    }

    private BoundCollate Collate(CollateExpression collate)
    {
        BoundExpression operand = Coercion.Settle(Bind(collate.Operand));
        if (!Collations.IsCollatable(operand.Type))
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"collations are not supported by type {operand.Type.DisplayName(-1)}") { Offset = collate.Offset };
        }

        return State.PlacedLike(new BoundCollate(operand, Collations.Find(collate.Collation, collate.Offset), collate.Offset), operand);
    }
}
