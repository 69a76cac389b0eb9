using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// ALTER TABLE's ALTER [COLUMN] name …
/// <code>
///   [SET DATA] TYPE type [COLLATE name] [USING expression] | SET DEFAULT expression | DROP DEFAULT | {SET | DROP} NOT NULL
///   | SET EXPRESSION AS (expression) | DROP EXPRESSION [IF EXISTS] | ADD GENERATED {ALWAYS | BY DEFAULT} AS IDENTITY [(options)]
///   | {SET GENERATED {ALWAYS | BY DEFAULT} | SET sequence option | RESTART [[WITH] n]}… | DROP IDENTITY [IF EXISTS]
///   | SET STATISTICS n | SET STORAGE s | SET COMPRESSION c | SET (options) | RESET (options)
/// </code>
/// </summary>
internal static class AlterColumnGrammar
{
    private delegate AlterAction Change(string column, int offset);

    private static readonly Parser<Token, Change> Type = Map(
        (type, collation, value) => (Change)((column, offset) =>
            new AlterColumnType(column, type, value, offset) { Collation = collation }),
        Words.Keyword(Keyword.Type).Then(TypesGrammar.Type),
        NamesGrammar.Collation,
        Words.Clause(Keyword.Using, ExpressionGrammar.Expression));

    private static readonly Parser<Token, Change> SetDefault = Words.Keyword(Keyword.Default).Then(ExpressionGrammar.Expression)
        .Select(value => (Change)((column, offset) => new AlterColumnDefault(column, value, offset)));

    private static readonly Parser<Token, Change> DropDefault =
        Words.Keyword(Keyword.Default).ThenReturn((Change)((column, offset) => new AlterColumnDefault(column, null, offset)));

    private static readonly Parser<Token, Change> SetNotNull =
        Words.Phrase(Keyword.Not, Keyword.Null).ThenReturn((Change)((column, offset) => new AlterColumnNotNull(column, true, offset)));

    private static readonly Parser<Token, Change> DropNotNull =
        Words.Phrase(Keyword.Not, Keyword.Null).ThenReturn((Change)((column, offset) => new AlterColumnNotNull(column, false, offset)));

    private static readonly Parser<Token, Change> SetExpression = Words.Phrase(Keyword.Expression, Keyword.As)
        .Then(Words.Parenthesised(ExpressionGrammar.Expression))
        .Select(value => (Change)((column, offset) => new AlterColumnGeneration(column, value, false, offset)));

    private static readonly Parser<Token, Change> DropExpression = Words.Keyword(Keyword.Expression).Then(NamesGrammar.IfExists)
        .Select(ifExists => (Change)((column, offset) => new AlterColumnGeneration(column, null, ifExists, offset)));

    private static readonly Parser<Token, Change> DropIdentity = Words.Keyword(Keyword.Identity).Then(NamesGrammar.IfExists)
        .Select(ifExists => (Change)((column, offset) => new AlterColumnIdentity(column, null, ifExists, offset)));

    private static readonly Parser<Token, Change> AddIdentity = Map(
        (always, options) => (Change)((column, offset) => new AlterColumnIdentity(column, always, false, offset) { Options = options }),
        Words.Phrase(Keyword.Add, Keyword.Generated).Then(ColumnGrammar.Always),
        Words.Phrase(Keyword.As, Keyword.Identity).Then(SequenceGrammar.InBracketsIfAny));

    // Options of an identity: one or several, each with its own SET.

    private sealed record IdentityOptions(bool? Always, IReadOnlyList<DefinitionOption> Options);

    private static readonly Parser<Token, Func<IdentityOptions, IdentityOptions>> SetGenerated = Words.Phrase(Keyword.Set, Keyword.Generated)
        .Then(ColumnGrammar.Always)
        .Select(always => (Func<IdentityOptions, IdentityOptions>)(all => all with { Always = always }));

    private static readonly Parser<Token, Func<IdentityOptions, IdentityOptions>> SetOption =
        Added(Words.Keyword(Keyword.Set).Then(Words.Choose(SequenceGrammar.Option)));

    private static readonly Parser<Token, Func<IdentityOptions, IdentityOptions>> Restart = Added(Words.Choose(SequenceGrammar.Option));

    private static readonly Parser<Token, Change> Identity = Words.Fold(
            Parser<Token>.Return(new IdentityOptions(null, [])),
            next => next.Is(Keyword.Set, Keyword.Generated) ? SetGenerated : next.Is(Keyword.Set) ? SetOption
                : next.Is(Keyword.Restart) ? Restart : null)
        .Select(found => (Change)((column, offset) => new AlterIdentityOptions(column, found.Always, found.Options, offset)));

    // Storage

    private static readonly Parser<Token, Change> Setting = Map(
        (name, value) => (Change)((column, offset) => new AlterColumnSetting(column, name.Text.ToUpperInvariant(), value, offset)),
        Words.Matching(token => token.Keyword is Keyword.Statistics or Keyword.Storage or Keyword.Compression),
        OptionsGrammar.Value);

    private static readonly Parser<Token, Change> OptionList = OptionsGrammar.InBrackets.Select(options => (Change)((column, offset) =>
        new AlterColumnSetting(column, "OPTIONS", string.Join(", ", options.Select(option => $"{option.Name} = {option.Value}")), offset)));

    private static readonly Parser<Token, Change> ResetList = OptionsGrammar.InBrackets.Select(options => (Change)((column, offset) =>
        new AlterColumnSetting(column, "RESET", string.Join(", ", options.Select(option => option.Name)), offset)));

    private static readonly Parser<Token, Change> Set = Words.Keyword(Keyword.Set).Then(Words.Choose(next => next.Word switch
    {
        Keyword.Data => Words.Keyword(Keyword.Data).Then(Type),
        Keyword.Default => SetDefault,
        Keyword.Not => SetNotNull,
        Keyword.Expression => SetExpression,
        Keyword.Statistics or Keyword.Storage or Keyword.Compression => Setting,
        _ => next.Is("(") ? OptionList : null,
    }));

    private static readonly Parser<Token, Change> Drop = Words.Keyword(Keyword.Drop).Then(Words.Choose(next => next.Word switch
    {
        Keyword.Default => DropDefault,
        Keyword.Not => DropNotNull,
        Keyword.Expression => DropExpression,
        Keyword.Identity => DropIdentity,
        _ => null,
    }));

    private static readonly Parser<Token, Change> Changes = Words.Choose(next => next.Word switch
    {
        Keyword.Type => Type,
        Keyword.Add => AddIdentity,
        Keyword.Drop => Drop,
        Keyword.Reset => Words.Keyword(Keyword.Reset).Then(ResetList),
        Keyword.Restart => Identity,
        Keyword.Set when next.Second.Is(Keyword.Generated) || IsSequenceOption(next.Second.Keyword) => Identity,
        Keyword.Set => Set,
        _ => null,
    });

    /// <summary>A column by name, or by number in an index.</summary>
    private static readonly Parser<Token, string> Column = Words.Choose(next =>
        next.Kind == Kind.Integer ? NamesGrammar.IntegerConstant : NamesGrammar.ColId);

    public static readonly Parser<Token, AlterAction> AlterColumn = Map(
        (offset, column, change) => change(column, offset),
        Words.Keyword(Keyword.Alter).Then(Words.Flag(Keyword.Column)).Then(Words.Here),
        Column,
        Changes);

    private static bool IsSequenceOption(Keyword word) => word is Keyword.Increment or Keyword.Start or Keyword.Minvalue or Keyword.Maxvalue
        or Keyword.No or Keyword.Cache or Keyword.Cycle or Keyword.Restart;

    private static Parser<Token, Func<IdentityOptions, IdentityOptions>> Added(Parser<Token, DefinitionOption> option) => option
        .Select(found => (Func<IdentityOptions, IdentityOptions>)(all => all with { Options = [.. all.Options, found] }));
}
