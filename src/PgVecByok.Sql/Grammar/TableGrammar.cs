using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE [TEMPORARY | UNLOGGED] TABLE [IF NOT EXISTS] name ( [column | constraint | LIKE table {INCLUDING | EXCLUDING} option], … )
///       [INHERITS (tables)] [PARTITION BY method (…)] [USING method] [WITH (options)] [ON COMMIT …] [TABLESPACE name]
///   CREATE … TABLE [IF NOT EXISTS] name [(columns)] [USING method] [WITH (options)] [ON COMMIT …] [TABLESPACE name] AS query [WITH [NO] DATA]
///   CREATE MATERIALIZED VIEW [IF NOT EXISTS] name [(columns)] [USING method] [WITH (options)] [TABLESPACE name] AS query [WITH [NO] DATA]
/// </code>
/// </summary>
internal static class TableGrammar
{
    private static readonly QualifiedName Nameless = new([], 0);

    // LIKE

    private static readonly Parser<Token, (string, bool)> LikeOption = Map(
        (word, option) => (option.Text.ToUpperInvariant(), word.Is(Keyword.Including)),
        Words.Matching(token => token.Keyword is Keyword.Including or Keyword.Excluding),
        Words.Matching(token => token.Keyword is Keyword.Comments or Keyword.Compression or Keyword.Constraints or Keyword.Defaults
            or Keyword.Identity or Keyword.Generated or Keyword.Indexes or Keyword.Statistics or Keyword.Storage or Keyword.All));

    private static readonly Parser<Token, LikeClause> Like = Map(
        (offset, table, options) => new LikeClause(table, options, offset),
        Words.Phrase(Keyword.Like),
        NamesGrammar.AnyName,
        Words.Repeat(next => next.Word is Keyword.Including or Keyword.Excluding ? LikeOption : null));

    // Elements

    private static readonly Parser<Token, Func<CreateTable, CreateTable>> ColumnElement = ColumnGrammar.Definition
        .Select(column => (Func<CreateTable, CreateTable>)(table => table.Columns.Count < Limits.ColumnsMax
            ? table with { Columns = [.. table.Columns, column] }
            : throw new SqlException(SqlState.TooManyColumns, $"tables can have at most {Limits.ColumnsMax} columns")));

    private static readonly Parser<Token, Func<CreateTable, CreateTable>> ConstraintElement = ConstraintGrammar.Constraint
        .Select(constraint => (Func<CreateTable, CreateTable>)(table => table with { Constraints = [.. table.Constraints, constraint] }));

    private static readonly Parser<Token, Func<CreateTable, CreateTable>> LikeElement = Like
        .Select(like => (Func<CreateTable, CreateTable>)(table => table with
        {
            Like = [.. table.Like, like with { ColumnsBefore = table.Columns.Count }],
        }));

    private static readonly Parser<Token, Func<CreateTable, CreateTable>> Element = Words.Choose(next =>
        next.Is(Keyword.Like) ? LikeElement : ConstraintGrammar.Starts(next) ? ConstraintElement : ColumnElement);

    private static readonly Parser<Token, IReadOnlyList<Func<CreateTable, CreateTable>>> Elements = Words.ParenthesisedListOrEmpty(Element);

    // Behind the elements

    private static readonly Parser<Token, bool> PartitionBy = Words.OrElse(
        next => next.Is(Keyword.Partition)
            ? Words.Phrase(Keyword.Partition, Keyword.By).Then(NamesGrammar.ColId).Then(Words.Parenthesised(IndexGrammar.Elements)).ThenReturn(true)
            : null,
        false);

    private static readonly Parser<Token, string?> Method = Words.Clause(Keyword.Using, NamesGrammar.ColId);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Options = Words.Choose(next =>
        next.Is(Keyword.Without)
            ? Words.Phrase(Keyword.Without, Keyword.Oids).ThenReturn((IReadOnlyList<DefinitionOption>)[])
            : OptionsGrammar.WithIfAny);

    private static readonly Parser<Token, string?> OnCommit = Words.Maybe(next => !next.Is(Keyword.On) ? null
        : Words.Phrase(Keyword.On, Keyword.Commit).Then(Words.Choose(then => then.Word switch
        {
            Keyword.Drop => Words.Keyword(Keyword.Drop).ThenReturn("DROP"),
            Keyword.Delete => Words.Phrase(Keyword.Delete, Keyword.Rows).ThenReturn("DELETE ROWS"),
            _ => Words.Phrase(Keyword.Preserve, Keyword.Rows).ThenReturn("PRESERVE ROWS"),
        })));

    private static readonly Parser<Token, string?> Tablespace = Words.Clause(Keyword.Tablespace, NamesGrammar.ColId);

    private sealed record Storage(IReadOnlyList<DefinitionOption> Options, string? OnCommit);

    private static readonly Parser<Token, Storage> StorageClauses = Map(
        (_, options, onCommit, _) => new Storage(options, onCommit), Method, Options, OnCommit, Tablespace);

    private static readonly Parser<Token, Statement> Defined = Map(
        (elements, inherits, isPartitioned, storage) =>
        {
            var table = new CreateTable(Nameless, 0)
            {
                Inherits = inherits, IsPartitioned = isPartitioned, Options = storage.Options, OnCommit = storage.OnCommit,
            };
            return (Statement)elements.Aggregate(table, (draft, add) => add(draft));
        },
        Elements,
        Words.ListBehind(Keyword.Inherits, Words.Parenthesised(NamesGrammar.AnyNames)),
        PartitionBy,
        StorageClauses);

    // AS

    private static readonly Parser<Token, Query> AsQuery = Words.Keyword(Keyword.As).Then(Words.Choose(next =>
        next.Is(Keyword.Execute) ? throw ExpressionGrammar.Unsupported("CREATE TABLE AS EXECUTE", next.First.Offset)
        : next.StartsQuery ? SelectGrammar.SelectStatement : null));

    private static readonly Parser<Token, bool> WithData = Words.OrElse(
        next => !next.Is(Keyword.With) ? null
            : next.Second.Is(Keyword.No) ? Words.Phrase(Keyword.With, Keyword.No, Keyword.Data).ThenReturn(false)
            : Words.Phrase(Keyword.With, Keyword.Data).ThenReturn(true),
        true);

    private static readonly Parser<Token, Statement> FromQuery = Map(
        (columns, storage, query, withData) => (Statement)new CreateTableAs(Nameless, query, 0)
        {
            Columns = columns, Options = storage.Options, WithData = withData,
        },
        NamesGrammar.ColumnsIfOpen,
        StorageClauses,
        AsQuery,
        WithData);

    /// <summary>(a, b) are the names of a query's columns; anything else in brackets defines columns.</summary>
    private static readonly Parser<Token, Statement> Body = Words.Choose(next =>
        next.Is(Keyword.Of) ? throw ExpressionGrammar.Unsupported("CREATE TABLE OF", next.First.Offset)
        : next.Is(Keyword.Partition, Keyword.Of) ? throw ExpressionGrammar.Unsupported("CREATE TABLE PARTITION OF", next.First.Offset)
        : next.Is("(") && !(next.Third.Is(",") || next.Third.Is(")")) ? Defined
        : next.Is("(") && next.Second.Is(")") ? Defined
        : FromQuery);

    /// <summary>Behind CREATE [TEMPORARY | UNLOGGED].</summary>
    public static readonly Parser<Token, Statement> Create = Map(
        (offset, ifNotExists, name, body) => body switch
        {
            CreateTable table => table with { Name = name, IfNotExists = ifNotExists, Offset = offset },
            CreateTableAs table => table with { Name = name, IfNotExists = ifNotExists, Offset = offset },
            _ => body,
        },
        Words.Phrase(Keyword.Table),
        NamesGrammar.IfNotExists,
        NamesGrammar.AnyName,
        Body);

    /// <summary>CREATE TABLE AS alone, as EXPLAIN takes it.</summary>
    public static readonly Parser<Token, Statement> CreateAs = Map(
        (offset, ifNotExists, name, body) => (Statement)((CreateTableAs)body with { Name = name, IfNotExists = ifNotExists, Offset = offset }),
        Words.Phrase(Keyword.Table),
        NamesGrammar.IfNotExists,
        NamesGrammar.AnyName,
        FromQuery);

    public static readonly Parser<Token, Statement> CreateMaterializedView = Map(
        (offset, ifNotExists, name, body) => (Statement)((CreateTableAs)body with
        {
            Name = name, IfNotExists = ifNotExists, IsMaterializedView = true, Offset = offset,
        }),
        Words.Phrase(Keyword.Materialized, Keyword.View),
        NamesGrammar.IfNotExists,
        NamesGrammar.AnyName,
        FromQuery);
}
