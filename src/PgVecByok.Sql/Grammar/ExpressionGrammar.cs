using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// Expressions but for their operators (<see cref="OperatorParser"/>), function calls (<see cref="CallGrammar"/>) and the
/// forms with words in them (<see cref="SpecialFormGrammar"/>).
/// <code>
///   operand:  constant | $n [indirection] | column [indirection] | (expression) [indirection] | (query) [indirection]
///             | ROW (…) | (a, b, …) | ARRAY […] | ARRAY (query) | CASE … END | EXISTS (query) | call | type 'text'
///   indirection:  (.name | .* | [i] | [l:u])*
/// </code>
/// </summary>
internal static class ExpressionGrammar
{
    public static readonly Parser<Token, Expression> Expression = new OperatorParser(isRestricted: false);

    /// <summary>b_expr.</summary>
    public static readonly Parser<Token, Expression> Restricted = new OperatorParser(isRestricted: true);

    public static readonly Parser<Token, IReadOnlyList<Expression>> Expressions = new ExpressionList(Expression);

    public static readonly Parser<Token, IReadOnlyList<Expression>> ListInBrackets = Words.Parenthesised(Expressions);

    public static readonly Parser<Token, Token> AndWord = Words.Keyword(Keyword.And);

    public static readonly Parser<Token, Token> ToWord = Words.Keyword(Keyword.To);

    public static readonly Parser<Token, int> TimeZoneWords = Words.Phrase(Keyword.Time, Keyword.Zone);

    private static readonly Parser<Token, Expression> Subquery =
        Words.Later(() => SelectGrammar.SelectWithParens).Select(query => (Expression)new ScalarSubquery(query, query.Offset));

    /// <summary>(query) or (expression), behind ANY and ALL.</summary>
    public static readonly Parser<Token, Expression> InBrackets =
        Words.Choose(next => next.OpensQuery ? Subquery : Single!);

    private static readonly Parser<Token, Expression> Single = Words.Parenthesised(Expression);

    /// <summary>OPERATOR(schema.symbol).</summary>
    public static readonly Parser<Token, QualifiedName> QualifiedOperator = Map(
        (offset, schema, symbol) => new QualifiedName([.. schema, symbol.Text], offset),
        Words.Phrase(Keyword.Operator).Before(Words.Symbol("(")),
        Words.Repeat(next => next.Kind == Kind.Operator ? null : NamesGrammar.ColId.Before(Words.Symbol("."))),
        Words.OfKind(Kind.Operator).Before(Words.Symbol(")")));

    public static readonly Parser<Token, Func<Expression, Expression>> CastTail = Map(
        (op, type) => (Func<Expression, Expression>)(operand => new CastExpression(operand, type, op.Offset)),
        Words.Symbol("::"),
        TypesGrammar.Type);

    public static readonly Parser<Token, Func<Expression, Expression>> CollateTail = Map(
        (word, name) => (Func<Expression, Expression>)(operand => new CollateExpression(operand, name, word.Offset)),
        Words.Keyword(Keyword.Collate),
        NamesGrammar.AnyName);

    private static readonly Parser<Token, Func<Expression, bool, int, Expression>>
        IsNull = IsTestOf(Keyword.Null, IsTest.Null), IsTrue = IsTestOf(Keyword.True, IsTest.True),
        IsFalse = IsTestOf(Keyword.False, IsTest.False), IsUnknown = IsTestOf(Keyword.Unknown, IsTest.Unknown);

    private static readonly Parser<Token, Func<Expression, bool, int, Expression>> IsWhat = Words.Choose(next => next.Word switch
    {
        Keyword.Null => IsNull,
        Keyword.True => IsTrue,
        Keyword.False => IsFalse,
        Keyword.Unknown => IsUnknown,
        Keyword.Distinct => Words.Phrase(Keyword.Distinct, Keyword.From).ThenReturn((Func<Expression, bool, int, Expression>)((operand, isNegated, offset) =>
            new DistinctFrom(operand, new DefaultValue(offset), isNegated, offset))),
        Keyword.Json => JsonGrammar.Test,
        Keyword.Document => throw Unsupported("IS DOCUMENT", next.First.Offset),
        Keyword.Normalized or Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd => Normalized!,
        _ => null,
    });

    private static readonly Parser<Token, Func<Expression, bool, int, Expression>> Normalized = Map(
        (form, _) => (Func<Expression, bool, int, Expression>)((operand, isNegated, offset) =>
        {
            Expression[] arguments = form is null ? [operand] : [operand, new Literal(LiteralKind.String, form, offset)];
            var call = new FunctionCall(
                new QualifiedName(["pg_catalog", "is_normalized"], offset), [.. arguments.Select(argument => new Argument(argument))],
                    offset);
            return isNegated ? new NotExpression(call, offset) : call;
        }),
        Words.OrElse<string?>(
            next => next.Is(Keyword.Normalized) ? null : NamesGrammar.ColLabelToken.Select(word => (string?)word.Text.ToUpperInvariant()),
                null),
        Words.Keyword(Keyword.Normalized));

    private static readonly Parser<Token, Func<Expression, Expression>> IsTests = Map(
        (offset, isNegated, what) => (Func<Expression, Expression>)(operand => what(operand, isNegated, offset)),
        Words.Phrase(Keyword.Is),
        Words.Flag(Keyword.Not),
        IsWhat);

    /// <summary>IS [NOT] …, ISNULL, NOTNULL. DISTINCT FROM comes back without its right side.</summary>
    public static readonly Parser<Token, Func<Expression, Expression>> IsTail = Words.Choose(next => next.Word switch
    {
        Keyword.Isnull => NullTail(Keyword.Isnull, false),
        Keyword.Notnull => NullTail(Keyword.Notnull, true),
        _ => IsTests,
    });

    // Indirection

    private static readonly Parser<Token, Func<Expression, Expression>> AllFields = Words.Symbol("*")
        .Select(star => (Func<Expression, Expression>)(operand => new FieldSelection(operand, null, operand.Offset)));

    private static readonly Parser<Token, Func<Expression, Expression>> OneField = NamesGrammar.ColLabel
        .Select(name => (Func<Expression, Expression>)(operand => new FieldSelection(operand, name, operand.Offset)));

    private static readonly Parser<Token, Func<Expression, Expression>> FieldTail =
        Words.Symbol(".").Then(Words.Choose(next => next.Is("*") ? AllFields : OneField));

    private static readonly Parser<Token, Expression?> NoBound = Parser<Token>.Return<Expression?>(null);

    private static readonly Parser<Token, Expression?> SomeBound = Expression.Select(value => (Expression?)value);

    private static readonly Parser<Token, Expression?> Bound =
        Words.Choose(next => next.Is(":") || next.Is("]") ? NoBound : SomeBound);

    public static readonly Parser<Token, Subscript> Subscript = Map(
        (lower, isSlice, upper) => isSlice ? new Subscript(lower, upper, true) : new Subscript(null, lower, false),
        Words.Symbol("[").Then(Bound),
        Words.SymbolFlag(":"),
        Bound.Before(Words.Symbol("]")));

    private static readonly Parser<Token, Func<Expression, Expression>> SubscriptTail = Subscript.Select(
        subscript => (Func<Expression, Expression>)(operand => operand is SubscriptExpression { IsClosed: false } open
            ? open.Subscripts.Count < Limits.SubscriptsMax
                ? open with { Subscripts = [.. open.Subscripts, subscript] }
                : throw SqlException.TooDeep()
            : new SubscriptExpression(
                operand is SubscriptExpression closed ? closed with { IsClosed = false } : operand, [subscript], operand.Offset)));

    /// <summary>As many subscripts and fields as come.</summary>
    public static readonly Parser<Token, IReadOnlyList<Func<Expression, Expression>>> IndirectionTails =
        Words.Repeat(next => next.Is("[") ? SubscriptTail : next.Is(".") ? FieldTail : null);

    // Operands

    private static readonly Parser<Token, Expression> Parenthesis = new ClosedSubscript(Words.Parenthesised(Map(
        (offset, items) => items.Count == 1 ? items[0] : new RowExpression(items, false, offset - 1),
        Words.Here,
        Expressions)));

    private static readonly Parser<Token, Expression> Constant = Words.Matching(token => ConstantKind(token) is not null)
        .Select(token => (Expression)new Literal(ConstantKind(token)!.Value, token.Text, token.Offset));

    private static readonly Parser<Token, Expression> Parameter = Words.OfKind(Kind.Parameter)
        .Select(token => (Expression)new Parameter(int.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture), token.Offset));

    private static readonly Parser<Token, Expression> ArraySubquery = Map(
        (offset, query) => (Expression)new ArraySubquery(query, offset),
        Words.Phrase(Keyword.Array),
        Words.Later(() => SelectGrammar.SelectWithParens));

    private static readonly Parser<Token, Expression> ArrayElements = Map(
        (open, elements) => (Expression)new ArrayLiteral(elements, open.Offset),
        Words.Symbol("["),
        Words.Choose(next =>
            next.Is("]") ? NoElements!
            : next.Is("[") ? NestedArrays!
            : Expressions).Before(Words.Symbol("]")));

    private static readonly Parser<Token, IReadOnlyList<Expression>> NoElements =
        Parser<Token>.Return<IReadOnlyList<Expression>>([]);

    private static readonly Parser<Token, IReadOnlyList<Expression>> NestedArrays = Words.CommaList(Words.Later(() => ArrayElements));

    private static readonly Parser<Token, Expression> ArrayLiteral =
        Map((offset, array) => (Expression)((ArrayLiteral)array with { Offset = offset }), Words.Phrase(Keyword.Array), ArrayElements);

    private static readonly Parser<Token, Expression> DefaultWord =
        Words.Phrase(Keyword.Default).Select(offset => (Expression)new DefaultValue(offset));

    private static readonly Parser<Token, Expression> IndirectedParenthesis = Indirected(Parenthesis);

    private static readonly Parser<Token, Expression> IndirectedSubquery = Indirected(Subquery);

    private static readonly Parser<Token, Expression> IndirectedParameter = Indirected(Parameter);

    /// <summary>c_expr.</summary>
    public static readonly Parser<Token, Expression> Operand = new PlainOperand(Words.Choose(next => next.Kind switch
    {
        Kind.Word => WordOperand(next),
        Kind.QuotedWord => CallGrammar.Named,
        Kind.Parameter => IndirectedParameter,
        Kind.Punctuation => next.OpensQuery ? IndirectedSubquery : next.Is("(") ? IndirectedParenthesis : null,
        Kind.End or Kind.Operator => null,
        _ => Constant,
    }));

    /// <summary>A call of a function in pg_catalog that was written in words.</summary>
    public static FunctionCall Special(string function, string form, int offset, params ReadOnlySpan<Expression> arguments)
    {
        var list = new List<Argument>(arguments.Length);
        foreach (Expression argument in arguments)
            list.Add(new Argument(argument));
        return new FunctionCall(new QualifiedName(["pg_catalog", function], offset), list, offset) { Form = form };
    }

    public static SqlException Unsupported(string what, int offset) =>
        new(SqlState.FeatureNotSupported, $"{what} is not supported") { Offset = offset };

    private static Parser<Token, Expression> Indirected(Parser<Token, Expression> operand) =>
        Words.Fold(operand, next => next.Is("[") ? SubscriptTail : next.Is(".") ? FieldTail : null);

    private static Parser<Token, Expression>? WordOperand(Next next) => next.Word switch
    {
        Keyword.NotKeyword => CallGrammar.Named,
        Keyword.Null or Keyword.True or Keyword.False => Constant,
        Keyword.Default => DefaultWord,
        Keyword.Array => next.Second.Is("[") ? ArrayLiteral : ArraySubquery,
        _ => SpecialFormGrammar.Find(next)
            ?? (Keywords.IsName(next.Word) || Keywords.IsTypeOrFunctionName(next.Word) ? CallGrammar.Named : null),
    };

    private static LiteralKind? ConstantKind(Token token) => token.Kind switch
    {
        Kind.Integer => LiteralKind.Integer,
        Kind.Decimal => LiteralKind.Decimal,
        Kind.String => LiteralKind.String,
        Kind.BitString => LiteralKind.BitString,
        Kind.HexString => LiteralKind.HexString,
        Kind.Word => token.Keyword switch
        {
            Keyword.Null => LiteralKind.Null,
            Keyword.True or Keyword.False => LiteralKind.Boolean,
            _ => null,
        },
        _ => null,
    };

    private static Parser<Token, Func<Expression, bool, int, Expression>> IsTestOf(Keyword word, IsTest test) =>
        Words.Keyword(word).ThenReturn((Func<Expression, bool, int, Expression>)((operand, isNegated, offset) =>
            new IsExpression(operand, test, isNegated, offset)));

    private static Parser<Token, Func<Expression, Expression>> NullTail(Keyword word, bool isNegated) =>
        Words.Phrase(word).Select(offset => (Func<Expression, Expression>)(operand => new IsExpression(operand, IsTest.Null, isNegated, offset)));
}
