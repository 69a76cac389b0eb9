using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary><code>( [namespace.]name [= value], … )   value: word, string, number, TRUE, FALSE, ON, OFF, NONE</code></summary>
internal static class OptionsGrammar
{
    /// <summary>A word, string or signed number as text.</summary>
    public static readonly Parser<Token, string> Value = Words.Choose(next => next.Kind switch
    {
        Kind.String => NamesGrammar.StringConstant,
        Kind.Word or Kind.QuotedWord => NamesGrammar.ColLabel,
        Kind.Integer or Kind.Decimal or Kind.Operator => NamesGrammar.SignedNumber,
        _ => null,
    });

    private static readonly Parser<Token, string?> Assigned = Words.OrElse<string?>(
        next => next.Is("=") ? Words.Symbol("=").Then(Value).Select(value => (string?)value) : null, null);

    private static readonly Parser<Token, DefinitionOption> Option = Map(
        (name, rest, value) => new DefinitionOption(rest.Count == 0 ? name.Text : $"{name.Text}.{string.Join('.', rest)}", value, name.Offset),
        NamesGrammar.ColLabelToken,
        Words.Repeat(next => next.Is(".") ? NamesGrammar.Attribute : null),
        Assigned);

    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> InBrackets = Words.ParenthesisedList(Option);

    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> InBracketsIfAny = Words.ListIfOpen(Option);

    /// <summary>WITH (…), or none.</summary>
    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> WithIfAny = Words.ListBehind(Keyword.With, InBrackets);

    /// <summary>(a, b): both joined by commas and as a list.</summary>
    private static readonly Parser<Token, Func<DefinitionOption, DefinitionOption>> ListValue = Words.ParenthesisedList(Value)
        .Select(list => (Func<DefinitionOption, DefinitionOption>)(option => option with { Value = string.Join(',', list), List = list }));

    private static readonly Parser<Token, Func<DefinitionOption, DefinitionOption>> PlainValue = Words.Choose(next =>
            next.Is("*") ? Words.Symbol("*").Select(star => star.Text) : Value)
        .Select(value => (Func<DefinitionOption, DefinitionOption>)(option => option with { Value = value }));

    /// <summary>name [value], as EXPLAIN, COPY, VACUUM take them: no sign between.</summary>
    private static readonly Parser<Token, DefinitionOption> Bare = Words.Fold(
        NamesGrammar.ColLabelToken.Select(name => new DefinitionOption(name.Text, null, name.Offset)),
        next => next.Is(",") || next.Is(")") ? null : next.Is("(") ? ListValue : PlainValue);

    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> BareInBrackets = Words.ParenthesisedList(Bare);
}
