using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>An operator's function with operands coerced to what it takes.</summary>
internal sealed record ChosenOperator(ScalarFunction Function, BoundExpression? Left, BoundExpression Right, SqlType Result);

/// <summary>Operators and what is made of them: IN, BETWEEN, LIKE, ANY and ALL over arrays, comparisons of rows.</summary>
internal sealed class OperatorBinder(ExpressionBinder binder)
{
    private static readonly Dictionary<string, string> Synonyms = new() { ["!="] = "<>" };

    private readonly RowComparison _rows = new(binder);

    private BindState State => binder.State;

    public BoundExpression Operation(Operation operation)
    {
        if (Signed(operation) is { } signed)
            return signed;

        if (operation.Left is null)
            return Unary(operation.Symbol, binder.Bind(operation.Right), operation.Offset, operation.Schema);
        if (operation.Left is RowExpression left && operation.Right is RowExpression right)
            return _rows.Compare(operation.Symbol, binder.Bind(left.Fields), binder.Bind(right.Fields), operation.Offset);
        if (operation.Left is RowExpression row && operation.Right is ScalarSubquery subquery)
            return SubqueryBinder.RowComparison(binder, row, operation.Symbol, subquery, operation.Offset);
        BoundExpression first = binder.Bind(operation.Left), second = binder.Bind(operation.Right);
        // Whole rows, as records: NULL fields are equal to each other, unlike in ROW(…) = ROW(…).
        return first is BoundRow { Found: null } one && second is BoundRow { Found: null } other
            && operation.Symbol is ("=" or "<>" or "!=")
            ? _rows.Distinct(one.Fields, other.Fields, operation.Symbol == "=", operation.Offset)
            : Binary(operation.Symbol, first, second, operation.Offset, operation.Schema);
    }

    /// <summary>Signs belong to the number behind them, however many: - -9223372036854775808 is a numeric.</summary>
    private static BoundConstant? Signed(Operation operation)
    {
        bool isNegative = false;
        Expression number = operation;
        while (number is Operation { Left: null, Symbol: "-", Schema: null } sign)
            (number, isNegative) = (sign.Right, !isNegative);
        if (number is not Literal { Kind: LiteralKind.Integer or LiteralKind.Decimal } literal || number == operation)
            return null;
        string text = isNegative ? "-" + literal.Text : literal.Text;
        return literal.Kind == LiteralKind.Integer
            ? LiteralBinder.Number(text, operation.Offset)
            : LiteralBinder.Numeric(text, operation.Offset);
    }

    public BoundExpression Binary(string symbol, BoundExpression left, BoundExpression right, int offset, string? schema = null)
    {
        symbol = Synonyms.GetValueOrDefault(symbol, symbol);
        ChosenOperator chosen = Choose(symbol, left, right, offset, schema);
        return State.PlacedLike(
            new BoundCall(chosen.Function, [chosen.Left!, chosen.Right], chosen.Result, OperatorSymbol: symbol), left);
    }

    public BoundExpression Compare(string symbol, IReadOnlyList<BoundExpression> left, IReadOnlyList<BoundExpression> right, int offset) =>
        left.Count == 1 ? Binary(symbol, left[0], right[0], offset) : _rows.Compare(symbol, left, right, offset);

    public ChosenOperator Choose(string symbol, BoundExpression left, BoundExpression right, int offset, string? schema = null)
    {
        SqlException.ThrowIfTooDeep();
        OperatorDefinition definition = OperatorChoice.Binary(State, symbol, left.Type, right.Type, offset, schema);
        (IReadOnlyList<SqlType> types, SqlType result) = Polymorphism.Resolve(
            State.Coercion, [definition.Left!, definition.Right], [left.Type, right.Type], definition.Function.ReturnType);
        left = State.Coercion.To(left, types[0]);
        right = State.Coercion.To(right, types[1]);
        if (CollationFor(symbol, left, right) is not { } collation)
            return new ChosenOperator(definition.Function, left, right, result);
        if (collation == Collations.Indeterminate)
            return new ChosenOperator(definition.Function, CollatedOrder.Refused(left, CollatedOrder.PurposeOf(symbol)!), right, result);
        return CollatedOrder.IsOrdering(symbol) && Collations.IsOfIcu(collation)
            ? Choose(symbol, CollatedOrder.Key(left, collation), CollatedOrder.Key(right, collation), offset)
            : new ChosenOperator(definition.Function, left, right, result);
    }

    /// <summary>Null for the default, and where the operator goes by none.</summary>
    private string? CollationFor(string symbol, BoundExpression left, BoundExpression right) =>
        Collations.IsCollatable(left.Type) && Collations.IsCollatable(right.Type) && CollatedOrder.PurposeOf(symbol) is not null
            ? CollationDerivation.NameOf(State, [left, right])
            : null;

    public BoundExpression Distinct(DistinctFrom distinct)
    {
        if (distinct.Left is RowExpression left && distinct.Right is RowExpression right)
            return _rows.Distinct(binder.Bind(left.Fields), binder.Bind(right.Fields), distinct.Negated, distinct.Offset);
        if (distinct.Right is Literal { Kind: LiteralKind.Null })
            return IsNull(distinct.Left, distinct);
        if (distinct.Left is Literal { Kind: LiteralKind.Null })
            return IsNull(distinct.Right, distinct);
        return Distinct(binder.Bind(distinct.Left), binder.Bind(distinct.Right), distinct.Negated, distinct.Offset);
    }

    private BoundIsNull IsNull(Expression operand, DistinctFrom distinct) =>
        new(State.Coercion.Settle(binder.Bind(operand)), !distinct.Negated, BuiltinTypes.Bool) { IsOfWhole = true };

    public BoundExpression Distinct(BoundExpression left, BoundExpression right, bool isNegated, int offset)
    {
        ChosenOperator equality = Choose("=", left, right, offset);
        if (equality.Result != BuiltinTypes.Bool)
            throw new SqlException(SqlState.DatatypeMismatch, "IS DISTINCT FROM requires = operator to yield boolean") { Offset = offset };
        return new BoundDistinct(equality.Left!, equality.Right, equality.Function, isNegated, BuiltinTypes.Bool);
    }

    public BoundExpression Between(Between between)
    {
        BoundExpression operand = binder.Bind(between.Operand);
        BoundExpression low = binder.Bind(between.Low);
        BoundExpression high = binder.Bind(between.High);
        BoundExpression result = Range(operand, low, high, between.Negated, between.Offset);
        if (!between.Symmetric)
            return result;
        BoundExpression swapped = Range(operand, high, low, between.Negated, between.Offset);
        return new BoundLogical(between.Negated ? LogicalKind.And : LogicalKind.Or, [result, swapped], BuiltinTypes.Bool);
    }

    public BoundExpression In(InList list)
    {
        if (list.Operand is RowExpression row)
            return RowIn(row, list);
        BoundExpression operand = binder.Bind(list.Operand);
        List<BoundExpression> items = [.. list.Items.Select(binder.Bind)];
        if (items.Count > 1 && AsArray(operand, items, list) is { } comparison)
            return comparison;
        string symbol = list.Negated ? "<>" : "=";
        List<BoundExpression> comparisons = [.. items.Select(item => Binary(symbol, operand, item, list.Offset))];
        return Joined(comparisons, list.Negated ? LogicalKind.And : LogicalKind.Or);
    }

    public BoundExpression Pattern(PatternMatch pattern)
    {
        BoundExpression operand = binder.Bind(pattern.Operand);
        BoundExpression match = binder.Bind(pattern.Pattern);
        if (pattern.Kind == PatternKind.SimilarTo)
        {
            BoundExpression[] parts = pattern.Escape is null ? [match] : [match, binder.Bind(pattern.Escape)];
            match = binder.Calls.Builtin("similar_to_escape", parts, pattern.Offset);
        }
        else if (pattern.Escape is not null)
        {
            match = binder.Calls.Builtin("like_escape", [match, binder.Bind(pattern.Escape)], pattern.Offset);
        }

        string symbol = (pattern.Negated ? "!" : "") + pattern.Kind switch
        {
            PatternKind.Like => "~~",
            PatternKind.ILike => "~~*",
            _ => "~",
        };
        return Binary(symbol, operand, match, pattern.Offset);
    }

    /// <summary>left op ANY|ALL (array): the operator is chosen for the element.</summary>
    public BoundExpression Array(Sql.ArrayComparison comparison)
    {
        BoundExpression left = binder.Bind(comparison.Left);
        BoundExpression array = binder.Bind(comparison.Array);
        string symbol = Synonyms.GetValueOrDefault(comparison.Symbol, comparison.Symbol);
        if (array.Type != BuiltinTypes.Unknown && array.Type.Element is null)
        {
            throw new SqlException(SqlState.WrongObjectType, "op ANY/ALL (array) requires array on right side") { Offset = comparison.Offset };
        }

        return OverArray(left, array, symbol, comparison.IsAll, comparison.Offset);
    }

    private BoundArrayComparison OverArray(BoundExpression left, BoundExpression array, string symbol, bool isAll, int offset)
    {
        SqlException.ThrowIfTooDeep();
        SqlType element = DomainType.BaseOf(array.Type.Element ?? BuiltinTypes.Unknown);
        OperatorDefinition definition = OperatorChoice.Binary(State, symbol, left.Type, element, offset, null);
        (IReadOnlyList<SqlType> types, SqlType result) = Polymorphism.Resolve(
            State.Coercion, [definition.Left!, definition.Right], [left.Type, element], definition.Function.ReturnType);
        if (result != BuiltinTypes.Bool)
            throw new SqlException(SqlState.WrongObjectType, "op ANY/ALL (array) requires operator to yield boolean") { Offset = offset };
        left = State.Coercion.To(left, types[0]);
        array = State.Coercion.To(array, Polymorphism.ArrayOf(types[1]));
        string? collation = CollationFor(symbol, left, array);
        if (collation == Collations.Indeterminate)
            left = CollatedOrder.Refused(left, CollatedOrder.PurposeOf(symbol)!);
        else if (CollatedOrder.IsOrdering(symbol) && Collations.IsOfIcu(collation))
            return OverArray(CollatedOrder.Key(left, collation), CollatedOrder.Key(array, collation), symbol, isAll, offset);
        return new BoundArrayComparison(left, array, definition.Function, symbol, isAll, BuiltinTypes.Bool);
    }

    private BoundCall Unary(string symbol, BoundExpression right, int offset, string? schema)
    {
        OperatorDefinition definition = OperatorChoice.Prefix(State, symbol, right.Type, offset, schema);
        (IReadOnlyList<SqlType> types, SqlType result) =
            Polymorphism.Resolve(State.Coercion, [definition.Right], [right.Type], definition.Function.ReturnType);
        return new BoundCall(definition.Function, [State.Coercion.To(right, types[0])], result, OperatorSymbol: symbol);
    }

    private BoundLogical Range(BoundExpression operand, BoundExpression low, BoundExpression high, bool isNegated, int offset)
    {
        BoundExpression first = Binary(isNegated ? "<" : ">=", operand, low, offset);
        BoundExpression second = Binary(isNegated ? ">" : "<=", operand, high, offset);
        return new BoundLogical(isNegated ? LogicalKind.Or : LogicalKind.And, [first, second], BuiltinTypes.Bool);
    }

    /// <summary>One comparison with an array where the items come to one type; null where they must be compared one by one.</summary>
    private BoundArrayComparison? AsArray(BoundExpression operand, List<BoundExpression> items, InList list)
    {
        if (items.Any(item => item is BoundRow || ExpressionTree.ColumnsOf(item).Any()))
            return null;
        SqlType? common = CommonType.TrySelect(State.Coercion, [operand.Type, .. items.Select(item => item.Type)]);
        if (common is null && (items.Any(item => item.Type != BuiltinTypes.Unknown) || operand.Type != BuiltinTypes.Unknown))
            return null;
        common ??= BuiltinTypes.Text;
        if (common.Array is not { } arrayType)
            return null;
        var array = new BoundArray([.. items.Select(item => CommonType.Coerce(State, item, common, "IN"))], IsNested: false, arrayType);
        return OverArray(operand, array, list.Negated ? "<>" : "=", list.Negated, list.Offset);
    }

    private BoundExpression RowIn(RowExpression row, InList list)
    {
        IReadOnlyList<BoundExpression> left = binder.Bind(row.Fields);
        string symbol = list.Negated ? "<>" : "=";
        List<BoundExpression> comparisons = [];
        foreach (Expression item in list.Items)
        {
            if (item is not RowExpression right)
                throw new SqlException(SqlState.SyntaxError, "unequal number of entries in row expressions") { Offset = list.Offset };
            comparisons.Add(_rows.Compare(symbol, left, binder.Bind(right.Fields), list.Offset));
        }

        return Joined(comparisons, list.Negated ? LogicalKind.And : LogicalKind.Or);
    }

    private static BoundExpression Joined(List<BoundExpression> parts, LogicalKind kind) =>
        parts.Count == 1 ? parts[0] : new BoundLogical(kind, parts, BuiltinTypes.Bool);
}
