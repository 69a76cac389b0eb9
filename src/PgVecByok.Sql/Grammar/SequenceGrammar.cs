using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE [TEMPORARY | UNLOGGED] SEQUENCE [IF NOT EXISTS] name [options]        ALTER SEQUENCE [IF EXISTS] name options
///   option:  AS type | [NO] CYCLE | INCREMENT [BY] n | START [WITH] n | RESTART [[WITH] n] | MINVALUE n | MAXVALUE n | NO MINVALUE
///            | NO MAXVALUE | CACHE n | OWNED BY {column | NONE} | SEQUENCE NAME name | LOGGED | UNLOGGED
/// </code>
/// Options have upper-case names, without WITH and BY.
/// </summary>
internal static class SequenceGrammar
{
    private static readonly Parser<Token, DefinitionOption> As = Map(
        (offset, type) => new DefinitionOption("AS", type.Name.Name, offset), Words.Phrase(Keyword.As), TypesGrammar.Simple);

    private static readonly Parser<Token, DefinitionOption> OwnedBy = Map(
        (offset, name) => new DefinitionOption("OWNED BY", name.ToString(), offset) { List = name.Names },
        Words.Phrase(Keyword.Owned, Keyword.By),
        NamesGrammar.AnyName);

    private static readonly Parser<Token, DefinitionOption> SequenceName = Map(
        (offset, name) => new DefinitionOption("SEQUENCE NAME", name.ToString(), offset) { List = name.Names },
        Words.Phrase(Keyword.Sequence, Keyword.Name),
        NamesGrammar.AnyName);

    private static readonly Parser<Token, string?> NumberIfAny = Words.Maybe<string>(next =>
        next.Is(Keyword.With) ? Words.Keyword(Keyword.With).Then(NamesGrammar.SignedNumber)
        : next.Kind is Kind.Integer or Kind.Decimal || next.Is("-") || next.Is("+") ? NamesGrammar.SignedNumber
        : null);

    private static readonly Parser<Token, DefinitionOption> Restart = Map(
        (offset, value) => new DefinitionOption("RESTART", value, offset), Words.Phrase(Keyword.Restart), NumberIfAny);

    private static readonly Parser<Token, DefinitionOption> No = Map(
        (offset, word) => new DefinitionOption("NO " + word.Text.ToUpperInvariant(), null, offset),
        Words.Phrase(Keyword.No),
        Words.Matching(token => token.Keyword is Keyword.Cycle or Keyword.Minvalue or Keyword.Maxvalue));

    private static readonly Parser<Token, DefinitionOption> Increment = Counted("INCREMENT", Keyword.Increment, Keyword.By);

    private static readonly Parser<Token, DefinitionOption> Start = Counted("START", Keyword.Start, Keyword.With);

    private static readonly Parser<Token, DefinitionOption> Minimum = Counted("MINVALUE", Keyword.Minvalue, null);

    private static readonly Parser<Token, DefinitionOption> Maximum = Counted("MAXVALUE", Keyword.Maxvalue, null);

    private static readonly Parser<Token, DefinitionOption> Cache = Counted("CACHE", Keyword.Cache, null);

    private static readonly Parser<Token, DefinitionOption> Word =
        NamesGrammar.ColLabelToken.Select(word => new DefinitionOption(word.Text.ToUpperInvariant(), null, word.Offset));

    /// <summary>The options that can come here; null behind the last.</summary>
    public static Parser<Token, DefinitionOption>? Option(Next next) => next.Word switch
    {
        Keyword.As => As,
        Keyword.Cycle or Keyword.Logged or Keyword.Unlogged => Word,
        Keyword.No => No,
        Keyword.Increment => Increment,
        Keyword.Start => Start,
        Keyword.Restart => Restart,
        Keyword.Minvalue => Minimum,
        Keyword.Maxvalue => Maximum,
        Keyword.Cache => Cache,
        Keyword.Owned => OwnedBy,
        Keyword.Sequence => SequenceName,
        _ => null,
    };

    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Options = Words.Repeat(Option);

    private static readonly IReadOnlyList<DefinitionOption> NoOptions = [];

    /// <summary>(options) or nothing, behind AS IDENTITY.</summary>
    public static readonly Parser<Token, IReadOnlyList<DefinitionOption>> InBracketsIfAny =
        Words.OrElse(next => next.Is("(") ? Words.Parenthesised(Options) : null, NoOptions);

    /// <summary>Behind CREATE [TEMPORARY].</summary>
    public static readonly Parser<Token, Statement> Create = Map(
        (offset, ifNotExists, name, options) => (Statement)new CreateSequence(name, ifNotExists, false, options, offset),
        Words.Phrase(Keyword.Sequence),
        NamesGrammar.IfNotExists,
        NamesGrammar.AnyName,
        Options);

    private static Parser<Token, DefinitionOption> Counted(string name, Keyword word, Keyword? filler) => Map(
        (offset, _, value) => new DefinitionOption(name, value, offset),
        Words.Phrase(word),
        filler is { } may ? Words.Flag(may) : Words.False,
        NamesGrammar.SignedNumber);
}
