using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   EXPLAIN [ANALYZE] [VERBOSE] statement | EXPLAIN (option [value], …) statement
///   PREPARE name [(types)] AS statement        EXECUTE name [(expressions)]        DEALLOCATE [PREPARE] {name | ALL}
/// </code>
/// </summary>
internal static class PreparedGrammar
{
    // EXPLAIN

    private static readonly Parser<Token, Statement> Explained = Words.Choose(next => next.Word switch
    {
        Keyword.Create => Words.Later(() => CreateGrammar.CreateFromQuery),
        Keyword.Declare => CursorGrammar.Declare,
        Keyword.Execute => Execute!,
        Keyword.Refresh => MaintenanceGrammar.Refresh,
        _ => StatementsGrammar.IsPreparable(next) ? DmlGrammar.PreparableStatement : null,
    });

    private static readonly Parser<Token, DefinitionOption?> Analyze = Word(Keyword.Analyze, Keyword.Analyse, "analyze");

    private static readonly Parser<Token, DefinitionOption?> Verbose = Word(Keyword.Verbose, Keyword.Verbose, "verbose");

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> WordOptions = Map(
        (analyze, verbose) => (IReadOnlyList<DefinitionOption>)[.. new[] { analyze, verbose }.OfType<DefinitionOption>()],
        Analyze,
        Verbose);

    public static readonly Parser<Token, Statement> Explain = Map(
        (offset, options, statement) => (Statement)new Explain(statement, options, offset),
        Words.Phrase(Keyword.Explain),
        Words.Choose(next => next.Is("(") && !next.OpensQuery ? OptionsGrammar.BareInBrackets : WordOptions),
        Explained);

    // PREPARE and its kin

    public static readonly Parser<Token, Statement> Prepare = Map(
        (offset, name, types, statement) => (Statement)new Prepare(name, types, statement, offset),
        Words.Phrase(Keyword.Prepare),
        NamesGrammar.ColId,
        Words.ListIfOpen(TypesGrammar.Type),
        Words.Keyword(Keyword.As).Then(Words.Choose(next => StatementsGrammar.IsPreparable(next) ? DmlGrammar.PreparableStatement : null)));

    public static readonly Parser<Token, Statement> Execute = Map(
        (offset, name, parameters) => (Statement)new Execute(name, parameters, offset),
        Words.Phrase(Keyword.Execute),
        NamesGrammar.ColId,
        Words.ListIfOpen(ExpressionGrammar.Expression));

    public static readonly Parser<Token, Statement> Deallocate = Map(
        (offset, _, name) => (Statement)new Deallocate(name, offset),
        Words.Phrase(Keyword.Deallocate),
        Words.Choose(next => next.Is(Keyword.Prepare) && (next.Second.Is(Keyword.All) || NamesGrammar.IsColId(next.Second))
            ? Words.Flag(Keyword.Prepare) : Words.False),
        NameOrAll(NamesGrammar.ColId));

    /// <summary>ALL as null.</summary>
    public static Parser<Token, string?> NameOrAll(Parser<Token, string> name)
    {
        Parser<Token, string?> all = Words.Keyword(Keyword.All).ThenReturn((string?)null);
        Parser<Token, string?> named = name.Select(text => (string?)text);
        return Words.Choose(next => next.Is(Keyword.All) ? all : named);
    }

    private static Parser<Token, DefinitionOption?> Word(Keyword word, Keyword other, string name)
    {
        Parser<Token, DefinitionOption> option = Words.Matching(token => token.Is(word) || token.Is(other))
            .Select(token => new DefinitionOption(name, null, token.Offset));
        return Words.Maybe(next => next.Is(word) || next.Is(other) ? option : null);
    }
}
