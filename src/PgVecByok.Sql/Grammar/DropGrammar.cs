using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   DROP kind [IF EXISTS] name, … [CASCADE | RESTRICT]        DROP INDEX [CONCURRENTLY] [IF EXISTS] name, …        DROP DATABASE name [[WITH] (FORCE)]
///   DROP {FUNCTION | PROCEDURE | ROUTINE | AGGREGATE} [IF EXISTS] name [(types)], …
///   DROP {POLICY | TRIGGER | RULE} [IF EXISTS] name ON table       DROP OWNED BY roles       REASSIGN OWNED BY roles TO role
///   TRUNCATE [TABLE] [ONLY] name, … [{RESTART | CONTINUE} IDENTITY] [CASCADE | RESTRICT]
/// </code>
/// </summary>
internal static class DropGrammar
{
    /// <summary>A name that has no schema.</summary>
    private static readonly Parser<Token, QualifiedName> Plain =
        NamesGrammar.ColIdToken.Select(name => new QualifiedName([name.Text], name.Offset));

    private static readonly Parser<Token, QualifiedName> RoleName =
        Map((offset, name) => new QualifiedName([name], offset), Words.Here, NamesGrammar.Role);

    private static readonly Parser<Token, Statement> Indexes = Map(
        (isConcurrent, ifExists, names, cascade) =>
            (Statement)new Drop("INDEX", names, ifExists, cascade, 0) { IsConcurrent = isConcurrent },
        Words.Keyword(Keyword.Index).Then(Words.Flag(Keyword.Concurrently)),
        NamesGrammar.IfExists,
        NamesGrammar.AnyNames,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, Statement> Database = Map(
        (ifExists, name, _) => (Statement)new Drop("DATABASE", [name], ifExists, false, 0),
        Words.Keyword(Keyword.Database).Then(NamesGrammar.IfExists),
        Plain,
        Words.Choose(next => next.Is(Keyword.With) || next.Is("(")
            ? Words.Flag(Keyword.With).Then(Words.ParenthesisedList(Words.Keyword(Keyword.Force))).ThenReturn(true)
            : Words.False));

    private static readonly Parser<Token, Statement> Roles = Map(
        (ifExists, names) => (Statement)new Drop("ROLE", names, ifExists, false, 0),
        Words.Matching(token => token.Keyword is Keyword.Role or Keyword.User or Keyword.Group).Then(NamesGrammar.IfExists),
        Words.CommaList(RoleName));

    private static readonly Parser<Token, Statement> Functions = Map(
        (word, ifExists, functions, cascade) => (Statement)new Drop(
            word.Text.ToUpperInvariant(), [.. functions.Select(function => function.Name)], ifExists, cascade, 0)
        {
            Arguments = [.. functions.Select(function => function.Arguments)],
        },
        Words.Matching(token => token.Keyword is Keyword.Function or Keyword.Procedure or Keyword.Routine or Keyword.Aggregate),
        NamesGrammar.IfExists,
        FunctionGrammar.Functions,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, Statement> OnTable = Map(
        (word, ifExists, name, table, _) => (Statement)new DropOnTable(word.Text.ToUpperInvariant(), name, table, ifExists, 0),
        Words.Matching(token => token.Keyword is Keyword.Policy or Keyword.Trigger or Keyword.Rule),
        NamesGrammar.IfExists,
        NamesGrammar.ColId,
        Words.Keyword(Keyword.On).Then(NamesGrammar.AnyName),
        NamesGrammar.Cascade);

    private static readonly Parser<Token, Statement> Owned = Map(
        (roles, cascade) => (Statement)new OwnedObjects(roles, null, cascade, 0),
        Words.Phrase(Keyword.Owned, Keyword.By).Then(NamesGrammar.Roles),
        NamesGrammar.Cascade);

    private static readonly Dictionary<Keyword, Parser<Token, Statement>> Kinds = new()
    {
        [Keyword.Table] = Of("TABLE", NamesGrammar.AnyName, Keyword.Table),
        [Keyword.View] = Of("VIEW", NamesGrammar.AnyName, Keyword.View),
        [Keyword.Materialized] = Of("MATERIALIZED VIEW", NamesGrammar.AnyName, Keyword.Materialized, Keyword.View),
        [Keyword.Sequence] = Of("SEQUENCE", NamesGrammar.AnyName, Keyword.Sequence),
        [Keyword.Type] = Of("TYPE", NamesGrammar.AnyName, Keyword.Type),
        [Keyword.Domain] = Of("DOMAIN", NamesGrammar.AnyName, Keyword.Domain),
        [Keyword.Collation] = Of("COLLATION", NamesGrammar.AnyName, Keyword.Collation),
        [Keyword.Conversion] = Of("CONVERSION", NamesGrammar.AnyName, Keyword.Conversion),
        [Keyword.Statistics] = Of("STATISTICS", NamesGrammar.AnyName, Keyword.Statistics),
        [Keyword.Foreign] = Words.Choose(next => next.Second.Is(Keyword.Table)
            ? Of("FOREIGN TABLE", NamesGrammar.AnyName, Keyword.Foreign, Keyword.Table)
            : Of("FOREIGN DATA WRAPPER", Plain, Keyword.Foreign, Keyword.Data, Keyword.Wrapper)),
        [Keyword.Schema] = Of("SCHEMA", Plain, Keyword.Schema),
        [Keyword.Extension] = Of("EXTENSION", Plain, Keyword.Extension),
        [Keyword.Language] = Of("LANGUAGE", Plain, Keyword.Language),
        [Keyword.Server] = Of("SERVER", Plain, Keyword.Server),
        [Keyword.Publication] = Of("PUBLICATION", Plain, Keyword.Publication),
        [Keyword.Subscription] = Of("SUBSCRIPTION", Plain, Keyword.Subscription),
        [Keyword.Tablespace] = Of("TABLESPACE", Plain, Keyword.Tablespace),
        [Keyword.Event] = Of("EVENT TRIGGER", Plain, Keyword.Event, Keyword.Trigger),
        [Keyword.Index] = Indexes,
        [Keyword.Database] = Database,
        [Keyword.Role] = Roles,
        [Keyword.User] = Roles,
        [Keyword.Group] = Roles,
        [Keyword.Function] = Functions,
        [Keyword.Procedure] = Functions,
        [Keyword.Routine] = Functions,
        [Keyword.Aggregate] = Functions,
        [Keyword.Policy] = OnTable,
        [Keyword.Trigger] = OnTable,
        [Keyword.Rule] = OnTable,
        [Keyword.Owned] = Owned,
    };

    public static readonly Parser<Token, Statement> Drop = Map(
        (offset, statement) => statement with { Offset = offset },
        Words.Phrase(Keyword.Drop),
        Words.Choose(next => Kinds.TryGetValue(next.Word, out Parser<Token, Statement>? kind) ? kind
            : next.Word is Keyword.Access or Keyword.Cast or Keyword.Operator or Keyword.Text or Keyword.Transform
                ? throw ExpressionGrammar.Unsupported("DROP " + next.First.Text.ToUpperInvariant(), next.First.Offset)
                : null));

    public static readonly Parser<Token, Statement> Reassign = Map(
        (offset, roles, owner) => (Statement)new OwnedObjects(roles, owner, false, offset),
        Words.Phrase(Keyword.Reassign, Keyword.Owned, Keyword.By),
        NamesGrammar.Roles,
        Words.Keyword(Keyword.To).Then(NamesGrammar.Role));

    private static readonly Parser<Token, bool> RestartIdentity = Words.OrElse(
        next => next.Word switch
        {
            Keyword.Restart => Words.Phrase(Keyword.Restart, Keyword.Identity).ThenReturn(true),
            Keyword.Continue => Words.Phrase(Keyword.Continue, Keyword.Identity).ThenReturn(false),
            _ => null,
        },
        false);

    public static readonly Parser<Token, Statement> Truncate = Map(
        (offset, tables, restart, cascade) => (Statement)new Truncate(tables, restart, cascade, offset),
        Words.Phrase(Keyword.Truncate).Before(Words.Flag(Keyword.Table)),
        Words.CommaList(FromGrammar.RelationExpression.Select(table => table.Name)),
        RestartIdentity,
        NamesGrammar.Cascade);

    private static Parser<Token, Statement> Of(string kind, Parser<Token, QualifiedName> name, params Keyword[] words) => Map(
        (ifExists, names, cascade) => (Statement)new Drop(kind, names, ifExists, cascade, 0),
        Words.Phrase(words).Then(NamesGrammar.IfExists),
        Words.CommaList(name),
        NamesGrammar.Cascade);
}
