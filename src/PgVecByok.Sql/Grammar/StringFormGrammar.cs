using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   SUBSTRING(s FROM a [FOR n]) | SUBSTRING(s FOR n [FROM a]) | SUBSTRING(s SIMILAR p ESCAPE e) | SUBSTRING(s, a, n)
///   OVERLAY(s PLACING t FROM a [FOR n])     TRIM([BOTH | LEADING | TRAILING] [characters] [FROM] s)
/// </code>
/// </summary>
internal static class StringFormGrammar
{
    private static readonly Parser<Token, Expression> Value = ExpressionGrammar.Expression;

    /// <summary>Words where the form was used, null for a plain call with commas.</summary>
    private sealed record Parts(IReadOnlyList<Expression> Values, string? Form);

    private static readonly Parser<Token, Func<Expression, Parts>> PlainRest = Words.Repeat(
        next => next.Is(",") ? Words.Symbol(",").Then(Value) : null)
        .Select(rest => (Func<Expression, Parts>)(first => new Parts([first, .. rest], null)));

    private static readonly Parser<Token, Func<Expression, Parts>> FromFor = Map(
        (from, count) => (Func<Expression, Parts>)(text => new Parts(count is null ? [text, from] : [text, from, count], "SUBSTRING")),
        Words.Keyword(Keyword.From).Then(Value),
        Words.Clause(Keyword.For, Value));

    private static readonly Parser<Token, Func<Expression, Parts>> ForFrom = Map(
        (count, from) => (Func<Expression, Parts>)(text =>
            new Parts([text, from ?? new Literal(LiteralKind.Integer, "1", text.Offset), count], "SUBSTRING")),
        Words.Keyword(Keyword.For).Then(Value),
        Words.Clause(Keyword.From, Value));

    private static readonly Parser<Token, Func<Expression, Parts>> SimilarEscape = Map(
        (pattern, escape) => (Func<Expression, Parts>)(text => new Parts([text, pattern, escape], "SUBSTRING")),
        Words.Keyword(Keyword.Similar).Then(Value),
        Words.Keyword(Keyword.Escape).Then(Value));

    private static readonly Parser<Token, Parts> SubstringParts = Words.Choose(next => next.Is(")")
        ? Parser<Token>.Return(new Parts([], null))
        : Map(
            (text, rest) => rest(text),
            Value,
            Words.Choose(then => then.Word switch
            {
                Keyword.From => FromFor,
                Keyword.For => ForFrom,
                Keyword.Similar => SimilarEscape,
                _ => PlainRest,
            })));

    private static readonly Parser<Token, Parts> OverlayParts = Map(
        (text, rest) => rest(text),
        Value,
        Words.Choose(next => next.Is(Keyword.Placing) ? Placing! : PlainRest));

    private static readonly Parser<Token, Func<Expression, Parts>> Placing = Map(
        (put, from, count) => (Func<Expression, Parts>)(text =>
            new Parts(count is null ? [text, put, from] : [text, put, from, count], "OVERLAY")),
        Words.Keyword(Keyword.Placing).Then(Value),
        Words.Keyword(Keyword.From).Then(Value),
        Words.Clause(Keyword.For, Value));

    private static readonly Parser<Token, string> TrimSide = Words.OrElse(
        next => next.Word switch
        {
            Keyword.Both => Words.Keyword(Keyword.Both).ThenReturn("btrim"),
            Keyword.Leading => Words.Keyword(Keyword.Leading).ThenReturn("ltrim"),
            Keyword.Trailing => Words.Keyword(Keyword.Trailing).ThenReturn("rtrim"),
            _ => null,
        },
        "btrim");

    /// <summary>characters FROM s, FROM s, or s, characters: the text comes first in the call.</summary>
    private static readonly Parser<Token, IReadOnlyList<Expression>> TrimParts = Words.Choose(next => next.Is(Keyword.From)
        ? Words.Keyword(Keyword.From).Then(ExpressionGrammar.Expressions)
        : Map(
            (first, from) => from is null ? first : [.. from, .. first],
            ExpressionGrammar.Expressions,
            Words.Clause(Keyword.From, ExpressionGrammar.Expressions)));

    public static readonly Parser<Token, Expression> Substring = Called(Keyword.Substring, SubstringParts);

    public static readonly Parser<Token, Expression> Overlay = Called(Keyword.Overlay, OverlayParts);

    public static readonly Parser<Token, Expression> Trim = Map(
        (offset, function, values, _) => (Expression)ExpressionGrammar.Special(function, "TRIM", offset, [.. values]),
        Words.Phrase(Keyword.Trim).Before(Words.Symbol("(")),
        TrimSide,
        TrimParts,
        Words.Symbol(")"));

    private static Parser<Token, Expression> Called(Keyword word, Parser<Token, Parts> parts) => Map(
        (token, found) => found.Form is null
            ? (Expression)new FunctionCall(
                new QualifiedName([token.Text], token.Offset), [.. found.Values.Select(value => new Argument(value))], token.Offset)
            : ExpressionGrammar.Special(token.Text, found.Form, token.Offset, [.. found.Values]),
        Words.Keyword(word),
        Words.Parenthesised(parts));
}
