using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// CREATE by the words behind it.
/// <code>
///   CREATE [OR REPLACE] [TEMPORARY | UNLOGGED] kind …
/// </code>
/// </summary>
internal static class CreateGrammar
{
    private static readonly Parser<Token, bool> Unlogged = Words.Keyword(Keyword.Unlogged).ThenReturn(true);

    /// <summary>TEMP, TEMPORARY, with LOCAL or GLOBAL before it, which say nothing.</summary>
    private static readonly Parser<Token, bool> Temporary = Words.Choose(next => next.Word is Keyword.Local or Keyword.Global
            ? NamesGrammar.ColLabelToken.Then(Words.Matching(IsTemporary))
            : Words.Matching(IsTemporary)).ThenReturn(true);

    private static readonly Parser<Token, Statement> BehindTemporary = Temporary.Then(Words.Choose(next => next.Word switch
    {
        Keyword.Table => TableGrammar.Create,
        Keyword.Sequence => SequenceGrammar.Create,
        Keyword.View => ViewGrammar.Create,
        Keyword.Recursive => ViewGrammar.CreateRecursive,
        _ => null,
    })).Select(statement => statement switch
    {
        CreateTable table => table with { IsTemporary = true },
        CreateTableAs table => table with { IsTemporary = true },
        CreateSequence sequence => sequence with { IsTemporary = true },
        CreateView view => view with { IsTemporary = true },
        _ => statement,
    });

    private static readonly Parser<Token, Statement> BehindUnlogged = Unlogged.Then(Words.Choose(next => next.Word switch
    {
        Keyword.Table => TableGrammar.Create,
        Keyword.Sequence => SequenceGrammar.Create,
        Keyword.Materialized => TableGrammar.CreateMaterializedView,
        _ => null,
    })).Select(statement => statement switch
    {
        CreateTable table => table with { IsUnlogged = true },
        CreateTableAs table => table with { IsUnlogged = true },
        _ => statement,
    });

    private static readonly Parser<Token, Statement> TemporaryView = Temporary.Then(Words.Choose(next =>
            next.Is(Keyword.View) ? ViewGrammar.Create : next.Is(Keyword.Recursive) ? ViewGrammar.CreateRecursive : null))
        .Select(statement => (Statement)((CreateView)statement with { IsTemporary = true }));

    private static readonly Parser<Token, Statement> BehindOrReplace = Words.Phrase(Keyword.Or, Keyword.Replace).Then(Words.Choose(next => next.Word switch
    {
        Keyword.View => ViewGrammar.Create,
        Keyword.Recursive => ViewGrammar.CreateRecursive,
        Keyword.Function or Keyword.Procedure => FunctionGrammar.Create,
        Keyword.Temp or Keyword.Temporary or Keyword.Local or Keyword.Global => TemporaryView,
        Keyword.Trigger or Keyword.Rule or Keyword.Aggregate or Keyword.Language or Keyword.Transform or Keyword.Trusted
            or Keyword.Procedural or Keyword.Constraint => throw Unbuilt(next),
        _ => null,
    })).Select(statement => statement switch
    {
        CreateView view => view with { OrReplace = true },
        CreateFunction function => function with { OrReplace = true },
        _ => statement,
    });

    public static readonly Parser<Token, Statement> Create = Map(
        (offset, statement) => statement with { Offset = offset },
        Words.Phrase(Keyword.Create),
        Words.Choose(next => next.Word switch
        {
            Keyword.Or => BehindOrReplace,
            Keyword.Temp or Keyword.Temporary or Keyword.Local or Keyword.Global => BehindTemporary,
            Keyword.Unlogged => BehindUnlogged,
            _ => Kind(next),
        }));

    /// <summary>CREATE TABLE AS and CREATE MATERIALIZED VIEW: what EXPLAIN takes.</summary>
    public static readonly Parser<Token, Statement> CreateFromQuery = Map(
        (offset, isTemporary, isUnlogged, statement) => (Statement)((CreateTableAs)statement with
        {
            IsTemporary = isTemporary, IsUnlogged = isUnlogged, Offset = offset,
        }),
        Words.Phrase(Keyword.Create),
        Words.OrElse(next => next.Word is Keyword.Temp or Keyword.Temporary or Keyword.Local or Keyword.Global ? Temporary : null, false),
        Words.OrElse(next => next.Is(Keyword.Unlogged) ? Unlogged : null, false),
        Words.Choose(next => next.Is(Keyword.Table) ? TableGrammar.CreateAs : TableGrammar.CreateMaterializedView));

    private static Parser<Token, Statement>? Kind(Next next) => next.Word switch
    {
        Keyword.Table => TableGrammar.Create,
        Keyword.Unique or Keyword.Index => IndexGrammar.CreateIndex,
        Keyword.View => ViewGrammar.Create,
        Keyword.Recursive => ViewGrammar.CreateRecursive,
        Keyword.Materialized => TableGrammar.CreateMaterializedView,
        Keyword.Sequence => SequenceGrammar.Create,
        Keyword.Schema => SchemaGrammar.CreateSchema,
        Keyword.Database => SchemaGrammar.CreateDatabase,
        Keyword.Extension => SchemaGrammar.CreateExtension,
        Keyword.Type => TypeDefinitionGrammar.CreateType,
        Keyword.Domain => TypeDefinitionGrammar.CreateDomain,
        Keyword.User when next.Second.Is(Keyword.Mapping) => throw Unbuilt(next),
        Keyword.Role or Keyword.User or Keyword.Group => RoleGrammar.Create,
        Keyword.Function or Keyword.Procedure => FunctionGrammar.Create,
        Keyword.Policy => PolicyGrammar.Create,
        Keyword.Access or Keyword.Aggregate or Keyword.Cast or Keyword.Collation or Keyword.Constraint or Keyword.Conversion
            or Keyword.Event or Keyword.Foreign or Keyword.Language or Keyword.Operator or Keyword.Procedural or Keyword.Publication
            or Keyword.Rule or Keyword.Server or Keyword.Statistics or Keyword.Subscription or Keyword.Tablespace or Keyword.Text
            or Keyword.Transform or Keyword.Trigger or Keyword.Trusted or Keyword.Default or Keyword.Assertion => throw Unbuilt(next),
        _ => null,
    };

    private static bool IsTemporary(Token token) => token.Keyword is Keyword.Temp or Keyword.Temporary;

    private static SqlException Unbuilt(Next next) =>
        ExpressionGrammar.Unsupported("CREATE " + next.First.Text.ToUpperInvariant(), next.First.Offset);
}
