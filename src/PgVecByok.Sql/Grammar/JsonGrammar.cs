using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// The forms of SQL/JSON.
/// <code>
///   JSON (value [unique])   JSON_SCALAR (expression)   JSON_SERIALIZE (value [returning])
///   JSON_OBJECT ( [key {VALUE | :} value, …] [nulls] [unique] [returning] )   JSON_ARRAY ( [value, … [nulls] | query] [returning] )
///   JSON_OBJECTAGG (key : value [nulls] [unique] [returning])   JSON_ARRAYAGG (value [ORDER BY …] [nulls] [returning])
///   {JSON_EXISTS | JSON_VALUE | JSON_QUERY} (value, path [PASSING …] [returning] [wrapper] [quotes] [… ON EMPTY] [… ON ERROR])
///   nulls: {NULL | ABSENT} ON NULL    unique: {WITH | WITHOUT} UNIQUE [KEYS]    returning: RETURNING type [FORMAT JSON]
/// </code>
/// </summary>
internal static class JsonGrammar
{
    private static readonly Parser<Token, Expression> Expression = ExpressionGrammar.Expression;

    private static readonly Parser<Token, bool> FormatJson = Words.OrElse(
        next => next.Is(Keyword.Format, Keyword.Json)
            ? Words.Phrase(Keyword.Format, Keyword.Json).Then(Words.OrElse(
                then => then.Is(Keyword.Encoding) ? Words.Keyword(Keyword.Encoding).Then(NamesGrammar.ColId).ThenReturn(true) : null, true))
            : null,
        false);

    public static readonly Parser<Token, JsonMember> Value = Map((value, isJson) => new JsonMember(value, isJson), Expression, FormatJson);

    private static readonly Parser<Token, bool?> Nulls = Words.OrElse<bool?>(
        next => next.Is(Keyword.Null) ? Words.Phrase(Keyword.Null, Keyword.On, Keyword.Null).ThenReturn((bool?)false)
            : next.Is(Keyword.Absent) ? Words.Phrase(Keyword.Absent, Keyword.On, Keyword.Null).ThenReturn((bool?)true)
            : null,
        null);

    private static readonly Parser<Token, bool> Keys = Words.Flag(Keyword.Keys);

    public static readonly Parser<Token, bool> Unique = Words.OrElse(
        next => next.Is(Keyword.With, Keyword.Unique) ? Words.Phrase(Keyword.With, Keyword.Unique).Then(Keys).ThenReturn(true)
            : next.Is(Keyword.Without, Keyword.Unique) ? Words.Phrase(Keyword.Without, Keyword.Unique).Then(Keys).ThenReturn(false)
            : null,
        false);

    private static readonly Parser<Token, JsonReturning> ReturningType = Words.Keyword(Keyword.Returning).Then(Map(
        (type, isJson) => new JsonReturning(type, isJson), TypesGrammar.Type, FormatJson));

    private static readonly Parser<Token, JsonReturning?> Returning =
        Words.Maybe(next => next.Is(Keyword.Returning) ? ReturningType : null);

    /// <summary>A member of an object; without a value it is an argument of the function json_object.</summary>
    private static readonly Parser<Token, JsonMember> Member = Map(
        (key, value) => value is null ? new JsonMember(key, false) : value with { Key = key },
        Expression,
        Words.Maybe(next => next.Is(":") ? Words.Symbol(":").Then(Value)
            : next.Is(Keyword.Value) ? Words.Keyword(Keyword.Value).Then(Value)
            : null));

    private static readonly Parser<Token, IReadOnlyList<JsonMember>> Members = Listed(Member);

    private static readonly Parser<Token, Expression> Object = Map(
        (offset, members, nulls, unique, returning, _) => MakeObject(offset, members, nulls, unique, returning),
        Words.Phrase(Keyword.JsonObject).Before(Words.Symbol("(")),
        Members,
        Nulls,
        Unique,
        Returning,
        Words.Symbol(")"));

    private static readonly Parser<Token, Query?> SubqueryFirst = Words.Maybe(next =>
        next.StartsQuery ? Words.Later(() => SelectGrammar.SelectStatement).Before(FormatJson) : null);

    private static readonly Parser<Token, IReadOnlyList<JsonMember>> Values = Listed(Value);

    private static readonly Parser<Token, Expression> Array = Map(
        (offset, query, values, nulls, returning, _) => (Expression)new JsonConstructor("JSON_ARRAY", values, offset)
        {
            Query = query, DropsNulls = nulls, Returning = returning,
        },
        Words.Phrase(Keyword.JsonArray).Before(Words.Symbol("(")),
        SubqueryFirst,
        Values,
        Nulls,
        Returning,
        Words.Symbol(")"));

    private static readonly Parser<Token, Expression> Single = Map(
        (word, value, unique, returning, _) => (Expression)new JsonConstructor(word.Text.ToUpperInvariant(), [value], word.Offset)
        {
            HasUniqueKeys = unique, Returning = returning,
        },
        Words.Matching(token => token.Keyword is Keyword.Json or Keyword.JsonScalar or Keyword.JsonSerialize).Before(Words.Symbol("(")),
        Value,
        Unique,
        Returning,
        Words.Symbol(")"));

    private static readonly Parser<Token, JsonAggregate> ArrayAggregateHead = Map(
        (offset, value, order, nulls, returning, _) => new JsonAggregate(
            "JSON_ARRAYAGG", new FunctionCall(new QualifiedName(["pg_catalog", "json_agg"], offset), [new Argument(value.Value)],
                offset) { OrderBy = order }, offset)
        {
            DropsNulls = nulls, Returning = returning, IsJson = value.IsJson,
        },
        Words.Phrase(Keyword.JsonArrayagg).Before(Words.Symbol("(")),
        Value,
        CallGrammar.OrderBy,
        Nulls,
        Returning,
        Words.Symbol(")"));

    private static readonly Parser<Token, JsonAggregate> ObjectAggregateHead = Map(
        (offset, member, nulls, unique, returning, _) => new JsonAggregate(
            "JSON_OBJECTAGG",
            new FunctionCall(
                new QualifiedName(["pg_catalog", "json_object_agg"], offset),
                    [new Argument(member.Key ?? member.Value), new Argument(member.Value)], offset),
            offset)
        {
            DropsNulls = nulls, HasUniqueKeys = unique, Returning = returning, IsJson = member.IsJson,
        },
        Words.Phrase(Keyword.JsonObjectagg).Before(Words.Symbol("(")),
        Member,
        Nulls,
        Unique,
        Returning,
        Words.Symbol(")"));

    private static readonly Parser<Token, Expression> Aggregate = Words.Fold(
        Words.Choose(next => next.Is(Keyword.JsonArrayagg) ? ArrayAggregateHead : ObjectAggregateHead),
        next => CallGrammar.AggregateTail(next) is { } tail
            ? tail.Select(apply => (Func<JsonAggregate, JsonAggregate>)(whole => whole with { Call = apply(whole.Call) }))
            : null).Select(whole => (Expression)whole);

    private static readonly Parser<Token, JsonPassing> PassedValue = Map(
        (value, name) => new JsonPassing(value, name), Value, Words.Keyword(Keyword.As).Then(NamesGrammar.ColLabel));

    public static readonly Parser<Token, IReadOnlyList<JsonPassing>> Passing =
        Words.ListBehind(Keyword.Passing, Words.CommaList(PassedValue));

    private static readonly Parser<Token, bool> ArrayWord = Words.Flag(Keyword.Array);

    private static readonly Parser<Token, string> WrapperKind = Words.Choose(next => next.Word switch
    {
        Keyword.Conditional => Words.Keyword(Keyword.Conditional).ThenReturn("CONDITIONAL"),
        Keyword.Unconditional => Words.Keyword(Keyword.Unconditional).ThenReturn("UNCONDITIONAL"),
        _ => Parser<Token>.Return("UNCONDITIONAL"),
    });

    public static readonly Parser<Token, string?> Wrapper = Words.Maybe(next =>
        next.Is(Keyword.Without) ? Words.Keyword(Keyword.Without).Then(ArrayWord).Then(Words.Keyword(Keyword.Wrapper)).ThenReturn("WITHOUT")
        : next.Is(Keyword.With) ? Words.Keyword(Keyword.With).Then(WrapperKind).Before(ArrayWord).Before(Words.Keyword(Keyword.Wrapper))
        : null);

    private static readonly Parser<Token, bool> OnScalarString = Words.OrElse(
        next => next.Is(Keyword.On, Keyword.Scalar) ? Words.Phrase(Keyword.On, Keyword.Scalar, Keyword.String).ThenReturn(true) : null,
            false);

    public static readonly Parser<Token, string?> Quotes = Words.Maybe(next =>
        next.Is(Keyword.Keep) ? Words.Phrase(Keyword.Keep, Keyword.Quotes).Then(OnScalarString).ThenReturn("KEEP")
        : next.Is(Keyword.Omit) ? Words.Phrase(Keyword.Omit, Keyword.Quotes).Then(OnScalarString).ThenReturn("OMIT")
        : null);

    private static readonly Parser<Token, JsonBehaviour> Empty = Map(
        (offset, what) => new JsonBehaviour(what, null, offset),
        Words.Phrase(Keyword.Empty),
        Words.OrElse(
            next => next.Is(Keyword.Array) ? Words.Keyword(Keyword.Array).ThenReturn("EMPTY ARRAY")
                : next.Is(Keyword.Object) ? Words.Keyword(Keyword.Object).ThenReturn("EMPTY OBJECT")
                : null,
            "EMPTY ARRAY"));

    private static readonly Parser<Token, JsonBehaviour> Default = Map(
        (offset, value) => new JsonBehaviour("DEFAULT", value, offset), Words.Phrase(Keyword.Default), Expression);

    private static readonly Parser<Token, JsonBehaviour> Behaviour = Words.Choose(next => next.Word switch
    {
        Keyword.Empty => Empty,
        Keyword.Default => Default,
        Keyword.Error or Keyword.Null or Keyword.True or Keyword.False or Keyword.Unknown =>
            NamesGrammar.ColLabelToken.Select(word => new JsonBehaviour(word.Text.ToUpperInvariant(), null, word.Offset)),
        _ => null,
    });

    private static readonly Parser<Token, (JsonBehaviour Behaviour, bool IsEmpty)> BehaviourOn = Map(
        (behaviour, isEmpty) => (behaviour, isEmpty),
        Behaviour.Before(Words.Keyword(Keyword.On)),
        Words.Choose(next => next.Is(Keyword.Empty) ? Words.Keyword(Keyword.Empty).ThenReturn(true)
            : Words.Keyword(Keyword.Error).ThenReturn(false)));

    /// <summary>… ON EMPTY, … ON ERROR, in this order.</summary>
    public static readonly Parser<Token, IReadOnlyList<(JsonBehaviour Behaviour, bool IsEmpty)>> Behaviours = Words.Repeat(next =>
        next.Word is Keyword.Empty or Keyword.Default or Keyword.Error or Keyword.Null or Keyword.True or Keyword.False or Keyword.Unknown
            ? BehaviourOn : null);

    private static readonly Parser<Token, Expression> PathCall = Map(
        (word, context, path, passing, tail, behaviours) => (Expression)new JsonPathCall(word.Text.ToUpperInvariant(), context, path,
            word.Offset)
        {
            Passing = passing, Returning = tail.Returning, Wrapper = tail.Wrapper, Quotes = tail.Quotes,
            OnEmpty = Find(behaviours, isEmpty: true), OnError = Find(behaviours, isEmpty: false),
        },
        Words.Matching(token => token.Keyword is Keyword.JsonExists or Keyword.JsonValue or Keyword.JsonQuery).Before(Words.Symbol("(")),
        Value.Before(Words.Symbol(",")),
        Expression,
        Passing,
        Map((returning, wrapper, quotes) => (Returning: returning, Wrapper: wrapper, Quotes: quotes), Returning, Wrapper, Quotes),
        Behaviours.Before(Words.Symbol(")")));

    private static readonly Parser<Token, string> TestKind = Words.OrElse(
        next => next.Word switch
        {
            Keyword.Value => Words.Keyword(Keyword.Value).ThenReturn("VALUE"),
            Keyword.Array => Words.Keyword(Keyword.Array).ThenReturn("ARRAY"),
            Keyword.Object => Words.Keyword(Keyword.Object).ThenReturn("OBJECT"),
            Keyword.Scalar => Words.Keyword(Keyword.Scalar).ThenReturn("SCALAR"),
            _ => null,
        },
        "VALUE");

    /// <summary>What follows IS [NOT].</summary>
    public static readonly Parser<Token, Func<Expression, bool, int, Expression>> Test = Words.Keyword(Keyword.Json).Then(Map(
        (kind, unique) => (Func<Expression, bool, int, Expression>)((operand, isNegated, offset) =>
            new JsonTest(operand, kind, unique, isNegated, offset)),
        TestKind,
        Unique));

    /// <summary>The form that begins here, before its parenthesis; null if there is none.</summary>
    public static Parser<Token, Expression>? Find(Keyword word) => word switch
    {
        Keyword.Json or Keyword.JsonScalar or Keyword.JsonSerialize => Single,
        Keyword.JsonObject => Object,
        Keyword.JsonArray => Array,
        Keyword.JsonArrayagg or Keyword.JsonObjectagg => Aggregate,
        Keyword.JsonExists or Keyword.JsonValue or Keyword.JsonQuery => PathCall,
        _ => null,
    };

    public static JsonBehaviour? Find(IReadOnlyList<(JsonBehaviour Behaviour, bool IsEmpty)> behaviours, bool isEmpty)
    {
        foreach ((JsonBehaviour behaviour, bool forEmpty) in behaviours)
        {
            if (forEmpty == isEmpty)
                return behaviour;
        }

        return null;
    }

    private static Parser<Token, IReadOnlyList<JsonMember>> Listed(Parser<Token, JsonMember> item) => Words.OrElse(
        next => next.Is(")") || next.Is(Keyword.Returning) || next.Is(Keyword.Null, Keyword.On) || next.Is(Keyword.Absent, Keyword.On)
            ? null : Words.CommaList(item),
        []);

    private static Expression MakeObject(int offset, IReadOnlyList<JsonMember> members, bool? nulls, bool unique, JsonReturning? returning)
    {
        if (members.Count > 0 && members.All(member => member.Key is null) && nulls is null && returning is null)
        {
            return new FunctionCall(
                new QualifiedName(["json_object"], offset), [.. members.Select(member => new Argument(member.Value))], offset);
        }

        if (members.FirstOrDefault(member => member.Key is null) is { } odd)
            throw SqlException.SyntaxAt(null, odd.Value.Offset);
        return new JsonConstructor("JSON_OBJECT", members, offset) { DropsNulls = nulls, HasUniqueKeys = unique, Returning = returning };
    }
}
