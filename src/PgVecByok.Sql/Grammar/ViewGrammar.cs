using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE [OR REPLACE] [TEMPORARY] [RECURSIVE] VIEW name [(columns)] [WITH (options)] AS query [WITH [LOCAL | CASCADED] CHECK OPTION]
/// </code>
/// CHECK OPTION becomes the option check_option.
/// </summary>
internal static class ViewGrammar
{
    private static readonly Parser<Token, DefinitionOption?> CheckOption = Words.Maybe(next => !next.Is(Keyword.With) ? null : Map(
        (offset, kind) => new DefinitionOption("check_option", kind, offset),
        Words.Phrase(Keyword.With),
        Words.Choose(then => then.Word switch
        {
            Keyword.Local => Words.Phrase(Keyword.Local, Keyword.Check, Keyword.Option).ThenReturn("local"),
            Keyword.Cascaded => Words.Phrase(Keyword.Cascaded, Keyword.Check, Keyword.Option).ThenReturn("cascaded"),
            _ => Words.Phrase(Keyword.Check, Keyword.Option).ThenReturn("cascaded"),
        })));

    private static readonly Parser<Token, Query> AsQuery =
        Words.Keyword(Keyword.As).Then(Words.Choose(next => next.StartsQuery ? SelectGrammar.SelectStatement : null));

    /// <summary>Behind CREATE [OR REPLACE] [TEMPORARY].</summary>
    public static readonly Parser<Token, Statement> Create = Map(
        (name, columns, options, query, check) => (Statement)new CreateView(name, query, name.Offset)
        {
            Columns = columns, Options = check is null ? options : [.. options, check],
        },
        Words.Keyword(Keyword.View).Then(NamesGrammar.AnyName),
        NamesGrammar.ColumnsIfOpen,
        OptionsGrammar.WithIfAny,
        AsQuery,
        CheckOption);

    /// <summary>CREATE RECURSIVE VIEW v (a) AS q is CREATE VIEW v (a) AS WITH RECURSIVE v (a) AS (q) SELECT a FROM v.</summary>
    public static readonly Parser<Token, Statement> CreateRecursive = Map(
        (name, columns, options, query) => (Statement)new CreateView(name, Recursive(name, columns, query), name.Offset)
        {
            Columns = columns, Options = options,
        },
        Words.Phrase(Keyword.Recursive, Keyword.View).Then(NamesGrammar.AnyName),
        Words.ParenthesisedList(NamesGrammar.ColId),
        OptionsGrammar.WithIfAny,
        AsQuery);

    private static Query Recursive(QualifiedName name, IReadOnlyList<string> columns, Query query)
    {
        int at = name.Offset;
        var table = new CommonTableExpression(name.Name, columns, null, query, at);
        var body = new SelectBody(at)
        {
            Targets = [.. columns.Select(column => new Target(new ColumnReference([column], at), null, at))],
            From = [new NamedTable(new QualifiedName([name.Name], at), at)],
        };
        return new Query(body, at) { With = new WithClause(true, [table], at) };
    }
}
