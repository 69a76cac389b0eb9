using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// What begins with a name: a column, t.*, a function call with its clauses, or a literal of a named type.
/// <code>
///   name ( [ * | [ALL | DISTINCT] [VARIADIC] [name =>] expression, … [ORDER BY …] ] )
///        [WITHIN GROUP (ORDER BY …)] [FILTER (WHERE …)] [OVER name | OVER (…)]
/// </code>
/// </summary>
internal static class CallGrammar
{
    private delegate Expression Tail(Token head, IReadOnlyList<string> names);

    private static readonly Parser<Token, bool?>
        NullsFirst = Words.Phrase(Keyword.Nulls, Keyword.First).ThenReturn((bool?)true),
        NullsLast = Words.Phrase(Keyword.Nulls, Keyword.Last).ThenReturn((bool?)false);

    private static readonly Parser<Token, bool?> NullsOrder =
        Words.Choose(next => next.Is(Keyword.Nulls, Keyword.First) ? NullsFirst : NullsLast);

    private static readonly Parser<Token, QualifiedName> PlainOperator =
        Words.OfKind(Kind.Operator).Select(token => new QualifiedName([token.Text], token.Offset));

    private static readonly Parser<Token, QualifiedName> AnyOperator =
        Words.Choose(next => next.Is(Keyword.Operator) ? ExpressionGrammar.QualifiedOperator : PlainOperator);

    public static readonly Parser<Token, OrderItem> OrderItem = new OrderItemParser(AnyOperator, NullsOrder);

    /// <summary>ORDER BY …, or none.</summary>
    public static readonly Parser<Token, IReadOnlyList<OrderItem>> OrderBy =
        Words.ListBehind(Keyword.Order, Words.After(Keyword.By, Words.CommaList(OrderItem)));

    private static readonly Parser<Token, Argument> PlainArgument = ExpressionGrammar.Expression.Select(value => new Argument(value));

    private static readonly Parser<Token, Argument> NamedArgument = Map(
        (name, value) => new Argument(value, name.Text),
        NamesGrammar.TypeFunctionName.Before(Words.Choose(next => next.Is(":=") ? Words.Symbol(":=") : Words.Symbol("=>"))),
        ExpressionGrammar.Expression);

    private static readonly Parser<Token, Argument> NameOrValue = Words.Choose(next =>
        next.Kind is Kind.Word or Kind.QuotedWord && (next.Second.Is(":=") || next.Second.Is("=>")) ? NamedArgument : PlainArgument);

    private static readonly Parser<Token, Argument> Argument = Words.Choose(next => next.Is(Keyword.Variadic) ? VariadicArgument! : NameOrValue);

    private static readonly Parser<Token, Argument> VariadicArgument =
        Words.Keyword(Keyword.Variadic).Then(NameOrValue).Select(argument => argument with { IsVariadic = true });

    private static readonly Parser<Token, bool> DistinctWord = Words.Keyword(Keyword.Distinct).ThenReturn(true);

    private static readonly Parser<Token, bool> AllWord = Words.Keyword(Keyword.All).ThenReturn(false);

    private static readonly Parser<Token, bool> Quantifier = Words.OrElse(
        next => next.Is(Keyword.Distinct) ? DistinctWord : next.Is(Keyword.All) ? AllWord : null, false);

    private static readonly QualifiedName Unnamed = new([], 0);

    private static readonly Parser<Token, FunctionCall> NoArguments = Parser<Token>.Return(new FunctionCall(Unnamed, [], 0));

    private static readonly Parser<Token, FunctionCall> StarArgument =
        Words.Symbol("*").ThenReturn(new FunctionCall(Unnamed, [], 0) { IsStar = true });

    private static readonly Parser<Token, FunctionCall> SomeArguments = Map(
        (isDistinct, arguments, order) => new FunctionCall(Unnamed, arguments, 0) { IsDistinct = isDistinct, OrderBy = order },
        Quantifier,
        Words.CommaList(Argument),
        OrderBy);

    private static readonly Parser<Token, FunctionCall> Arguments = Words.Parenthesised(Words.Choose(next =>
        next.Is(")") ? NoArguments : next.Is("*") ? StarArgument : SomeArguments));

    private static readonly Parser<Token, Func<FunctionCall, FunctionCall>> WithinGroup =
        Words.Phrase(Keyword.Within, Keyword.Group).Then(Words.Parenthesised(OrderBy))
            .Select(order => (Func<FunctionCall, FunctionCall>)(call => call with { WithinGroup = order }));

    private static readonly Parser<Token, Func<FunctionCall, FunctionCall>> Filter =
        Words.Phrase(Keyword.Filter).Then(Words.Parenthesised(Words.Keyword(Keyword.Where).Then(ExpressionGrammar.Expression)))
            .Select(filter => (Func<FunctionCall, FunctionCall>)(call => call with { Filter = filter }));

    private static readonly Parser<Token, Func<FunctionCall, FunctionCall>> Over = WindowGrammar.Over
        .Select(window => (Func<FunctionCall, FunctionCall>)(call => call with { Over = window }));

    public static readonly Parser<Token, FunctionCall> Call = Words.Fold(
        Arguments, next => next.Is(Keyword.Within, Keyword.Group) ? WithinGroup : AggregateTail(next));

    /// <summary>FILTER or OVER, where one comes.</summary>
    public static Parser<Token, Func<FunctionCall, FunctionCall>>? AggregateTail(Next next) =>
        next.Is(Keyword.Filter) && next.Second.Is("(") ? Filter : next.Is(Keyword.Over) ? Over : null;

    private static readonly Parser<Token, Tail> CallTail = Map(
        (call, offset, literal) => (Tail)((head, names) => literal is null
            ? call with { Name = new QualifiedName(names, head.Offset), Offset = head.Offset }
            : new TypedLiteral(
                new TypeName(new QualifiedName(names, head.Offset), [.. call.Arguments.Select(argument => argument.Value)], 0, head.Offset),
                literal,
                offset)),
        Call,
        Words.Here,
        Words.Maybe(next => next.Kind == Kind.String ? NamesGrammar.StringConstant : null));

    private static readonly Parser<Token, Tail> LiteralTail = Map(
        (offset, text) => (Tail)((head, names) =>
            new TypedLiteral(new TypeName(new QualifiedName(names, head.Offset), [], 0, head.Offset), text, offset)),
        Words.Here,
        NamesGrammar.StringConstant);

    private static readonly Parser<Token, Tail> StarTail =
        Words.Symbol(".").Then(Words.Symbol("*")).ThenReturn((Tail)((head, names) => new Star(names, head.Offset)));

    private static readonly Parser<Token, Tail> ColumnTail =
        Parser<Token>.Return((Tail)((head, names) => new ColumnReference(names, head.Offset)));

    /// <summary>Columns take subscripts and fields; calls only in parentheses.</summary>
    private static readonly Parser<Token, Tail> SubscriptedTail = ExpressionGrammar.IndirectionTails.Select(tails => (Tail)((head, names) =>
        tails.Aggregate((Expression)new ColumnReference(names, head.Offset), (operand, tail) => tail(operand))));

    private static readonly Parser<Token, IReadOnlyList<string>> Rest =
        Words.Repeat(next => next.Is(".") && !next.Second.Is("*") ? NamesGrammar.Attribute : null);

    /// <summary>A name that may stand as a column, and what follows it.</summary>
    private static readonly Parser<Token, Expression> ColumnOrCall = Map(
        (head, rest, tail) => tail(head, rest.Count == 0 ? [head.Text] : [head.Text, .. rest]),
        NamesGrammar.ColIdToken,
        Rest,
        Words.Choose(next => next.Is("(") ? CallTail
            : next.Kind == Kind.String ? LiteralTail
            : next.Is(".") ? StarTail
            : next.Is("[") ? SubscriptedTail
            : ColumnTail));

    /// <summary>left, right and other words that are functions or types but no columns.</summary>
    private static readonly Parser<Token, Expression> CallOnly = Map(
        (head, rest, tail) => tail(head, [head.Text, .. rest]),
        NamesGrammar.TypeFunctionName,
        Rest,
        Words.Choose(next => next.Is("(") ? CallTail : next.Kind == Kind.String ? LiteralTail : null));

    public static readonly Parser<Token, Expression> Named = Words.Choose(next => next.IsName ? ColumnOrCall : CallOnly);

    /// <summary>A call as FROM and CALL take it.</summary>
    public static readonly Parser<Token, FunctionCall> Function = Map(
        (name, call) => call with { Name = name, Offset = name.Offset },
        NamesGrammar.FunctionName,
        Call);
}
