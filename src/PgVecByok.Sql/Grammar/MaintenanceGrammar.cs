using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   ANALYZE [VERBOSE | (options)] [table [(columns)], …]        VACUUM [[FULL] [FREEZE] [VERBOSE] [ANALYZE] | (options)] [table [(columns)], …]
///   REINDEX [(options)] {INDEX | TABLE | SCHEMA | DATABASE | SYSTEM} [CONCURRENTLY] [name]        CLUSTER [VERBOSE | (options)] [table [USING index]]
///   REFRESH MATERIALIZED VIEW [CONCURRENTLY] name [WITH [NO] DATA]        CHECKPOINT
///   LOCK [TABLE] [ONLY] table, … [IN mode MODE] [NOWAIT]        LISTEN name        UNLISTEN {name | *}        NOTIFY name [, 'payload']
/// </code>
/// </summary>
internal static class MaintenanceGrammar
{
    private static readonly Parser<Token, QualifiedName> Relation =
        Map((table, _) => table.Name, FromGrammar.RelationExpression, NamesGrammar.ColumnsIfOpen);

    private static readonly IReadOnlyList<QualifiedName> All = [];

    private static readonly Parser<Token, IReadOnlyList<QualifiedName>> Relations = Words.OrElse(
        next => next.Kind == Kind.End || next.Is(";") ? null : Words.CommaList(Relation), All);

    private static readonly Parser<Token, DefinitionOption> Word =
        NamesGrammar.ColLabelToken.Select(word => new DefinitionOption(word.Text, null, word.Offset));

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> VerboseOnly =
        Words.Repeat(next => next.Is(Keyword.Verbose) ? Word : null);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> VacuumWords = Words.Repeat(next =>
        next.Word is Keyword.Full or Keyword.Freeze or Keyword.Verbose or Keyword.Analyze or Keyword.Analyse ? Word : null);

    public static readonly Parser<Token, Statement> Analyze = Map(
        (word, options, tables) => (Statement)new Maintenance("ANALYZE", tables, options, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Analyze or Keyword.Analyse),
        Options(VerboseOnly),
        Relations);

    public static readonly Parser<Token, Statement> Vacuum = Map(
        (offset, options, tables) => (Statement)new Maintenance("VACUUM", tables, options, offset),
        Words.Phrase(Keyword.Vacuum),
        Options(VacuumWords),
        Relations);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> NoWords = Parser<Token>.Return((IReadOnlyList<DefinitionOption>)[]);

    private static readonly Parser<Token, IReadOnlyList<QualifiedName>> NameIfAny = Words.OrElse(
        next => next.IsName ? NamesGrammar.AnyName.Select(name => (IReadOnlyList<QualifiedName>)[name]) : null, All);

    public static readonly Parser<Token, Statement> Reindex = Map(
        (offset, options, target, isConcurrent, names) => (Statement)new Maintenance(
            "REINDEX", names, isConcurrent ? [.. options, new DefinitionOption("concurrently", null, offset)] : options, offset)
        {
            Target = target.Text.ToUpperInvariant(),
        },
        Words.Phrase(Keyword.Reindex),
        Options(NoWords),
        Words.Matching(token => token.Keyword is Keyword.Index or Keyword.Table or Keyword.Schema or Keyword.Database or Keyword.System),
        Words.Flag(Keyword.Concurrently),
        NameIfAny);

    public static readonly Parser<Token, Statement> Cluster = Map(
        (offset, options, names, index) => (Statement)new Maintenance("CLUSTER", names, options, offset) { Index = index },
        Words.Phrase(Keyword.Cluster),
        Options(VerboseOnly),
        NameIfAny,
        Words.Clause(Keyword.Using, NamesGrammar.ColId));

    private static readonly Parser<Token, DefinitionOption?> WithData = Words.Maybe(next => !next.Is(Keyword.With) ? null
        : next.Second.Is(Keyword.No)
            ? Words.Phrase(Keyword.With, Keyword.No, Keyword.Data).Select(offset => new DefinitionOption("with_data", "false", offset))
            : Words.Phrase(Keyword.With, Keyword.Data).Select(offset => new DefinitionOption("with_data", "true", offset)));

    public static readonly Parser<Token, Statement> Refresh = Map(
        (offset, isConcurrent, name, withData) => (Statement)new Maintenance(
            "REFRESH MATERIALIZED VIEW",
            [name],
            [.. new[] { isConcurrent ? new DefinitionOption("concurrently", null, offset) : null, withData }.OfType<DefinitionOption>()],
            offset),
        Words.Phrase(Keyword.Refresh, Keyword.Materialized, Keyword.View),
        Words.Flag(Keyword.Concurrently),
        NamesGrammar.AnyName,
        WithData);

    public static readonly Parser<Token, Statement> Checkpoint = Words.Phrase(Keyword.Checkpoint)
        .Select(offset => (Statement)new Maintenance("CHECKPOINT", [], [], offset));

    // LOCK

    private static readonly Parser<Token, string> Mode = Words.Choose(next => next.Word switch
    {
        Keyword.Access => Words.Choose(then => then.Second.Is(Keyword.Share)
            ? Words.Phrase(Keyword.Access, Keyword.Share).ThenReturn("ACCESS SHARE")
            : Words.Phrase(Keyword.Access, Keyword.Exclusive).ThenReturn("ACCESS EXCLUSIVE")),
        Keyword.Row => Words.Choose(then => then.Second.Is(Keyword.Share)
            ? Words.Phrase(Keyword.Row, Keyword.Share).ThenReturn("ROW SHARE")
            : Words.Phrase(Keyword.Row, Keyword.Exclusive).ThenReturn("ROW EXCLUSIVE")),
        Keyword.Share => next.Second.Keyword switch
        {
            Keyword.Update => Words.Phrase(Keyword.Share, Keyword.Update, Keyword.Exclusive).ThenReturn("SHARE UPDATE EXCLUSIVE"),
            Keyword.Row => Words.Phrase(Keyword.Share, Keyword.Row, Keyword.Exclusive).ThenReturn("SHARE ROW EXCLUSIVE"),
            _ => Words.Keyword(Keyword.Share).ThenReturn("SHARE"),
        },
        _ => Words.Keyword(Keyword.Exclusive).ThenReturn("EXCLUSIVE"),
    });

    public static readonly Parser<Token, Statement> Lock = Map(
        (offset, tables, mode, noWait) => (Statement)new LockTable(tables, mode ?? "ACCESS EXCLUSIVE", noWait, offset),
        Words.Phrase(Keyword.Lock).Before(Words.Flag(Keyword.Table)),
        Words.CommaList(FromGrammar.RelationExpression.Select(table => table.Name)),
        Words.Clause(Keyword.In, Mode.Before(Words.Keyword(Keyword.Mode))),
        Words.Flag(Keyword.Nowait));

    // LISTEN and its kin

    public static readonly Parser<Token, Statement> Listen = Map(
        (offset, channel) => (Statement)new Notification("LISTEN", channel, null, offset), Words.Phrase(Keyword.Listen), NamesGrammar.ColId);

    public static readonly Parser<Token, Statement> Unlisten = Map(
        (offset, channel) => (Statement)new Notification("UNLISTEN", channel, null, offset),
        Words.Phrase(Keyword.Unlisten),
        Words.Choose(next => next.Is("*") ? Words.Symbol("*").ThenReturn((string?)null) : NamesGrammar.ColId.Select(name => (string?)name)));

    public static readonly Parser<Token, Statement> Notify = Map(
        (offset, channel, payload) => (Statement)new Notification("NOTIFY", channel, payload, offset),
        Words.Phrase(Keyword.Notify),
        NamesGrammar.ColId,
        Words.Maybe(next => next.Is(",") ? Words.Symbol(",").Then(NamesGrammar.StringConstant) : null));

    private static Parser<Token, IReadOnlyList<DefinitionOption>> Options(Parser<Token, IReadOnlyList<DefinitionOption>> words) =>
        Words.Choose(next => next.Is("(") ? OptionsGrammar.BareInBrackets : words);
}
