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
    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> WithIfAny = Words.OrElse(
        next => next.Is(Keyword.With) && next.Second.Is("(") ? Words.Keyword(Keyword.With).Then(InBrackets) : null,
        (IReadOnlyList<DefinitionOption>)[]);

    /// <summary>name [value], as EXPLAIN, COPY, VACUUM take them: no sign between.</summary>
    private static readonly Parser<Token, DefinitionOption> Bare = Map(
        (name, value) => new DefinitionOption(name.Text, value, name.Offset),
        NamesGrammar.ColLabelToken,
        Words.OrElse<string?>(
            next => next.Is("(") ? ListValue!.Select(value => (string?)value)
                : next.Is("*") ? Words.Symbol("*").ThenReturn((string?)"*")
                : next.Is(",") || next.Is(")") ? null : Value.Select(value => (string?)value),
            null));

    /// <summary>Column names in an option come joined by commas.</summary>
    private static readonly Parser<Token, string> ListValue =
        Words.ParenthesisedList(Value).Select(values => string.Join(',', values));

    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> BareInBrackets = Words.ParenthesisedList(Bare);
}
