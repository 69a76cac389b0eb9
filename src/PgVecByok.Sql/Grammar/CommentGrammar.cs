using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   COMMENT ON { kind name | COLUMN table.column | {FUNCTION | PROCEDURE | ROUTINE | AGGREGATE} name (types)
///       | {CONSTRAINT | POLICY | TRIGGER | RULE} name ON table } IS {'text' | NULL}
/// </code>
/// </summary>
internal static class CommentGrammar
{
    private sealed record Subject(string Kind, QualifiedName Name, QualifiedName? On)
    {
        public IReadOnlyList<FunctionParameter>? Arguments { get; init; }

        public bool IsOnDomain { get; init; }
    }

    private static readonly Parser<Token, Subject> Column = Words.Keyword(Keyword.Column).Then(NamesGrammar.AnyName).Select(name =>
        name.Names.Count < 2
            ? throw new SqlException(SqlState.SyntaxError, "column name must be qualified")
            : new Subject("COLUMN", name with { Names = [name.Name] }, name with { Names = [.. name.Names.Take(name.Names.Count - 1)] }));

    private static readonly Parser<Token, Subject> OnTable = Map(
        (word, name, isOnDomain, table) => new Subject(word.Text.ToUpperInvariant(), new QualifiedName([name.Text], name.Offset), table)
        {
            IsOnDomain = isOnDomain,
        },
        Words.Matching(token => token.Keyword is Keyword.Constraint or Keyword.Policy or Keyword.Trigger or Keyword.Rule),
        NamesGrammar.ColIdToken,
        Words.Keyword(Keyword.On).Then(Words.Flag(Keyword.Domain)),
        NamesGrammar.AnyName);

    private static readonly Parser<Token, Subject> Function = Map(
        (word, function) => new Subject(word.Text.ToUpperInvariant(), function.Name, null) { Arguments = function.Arguments },
        Words.Matching(token => token.Keyword is Keyword.Function or Keyword.Procedure or Keyword.Routine or Keyword.Aggregate),
        FunctionGrammar.Function);

    private static readonly Parser<Token, Subject> Named = Map(
        (word, name) => new Subject(word.Text.ToUpperInvariant(), name, null),
        Words.Matching(token => token.Keyword is Keyword.Table or Keyword.View or Keyword.Index or Keyword.Sequence or Keyword.Type
            or Keyword.Domain or Keyword.Collation or Keyword.Schema or Keyword.Database or Keyword.Extension or Keyword.Role
            or Keyword.Language or Keyword.Tablespace or Keyword.Server or Keyword.Statistics),
        NamesGrammar.AnyName);

    private static readonly Parser<Token, Subject> MaterializedView = Words.Phrase(Keyword.Materialized, Keyword.View).Then(NamesGrammar.AnyName)
        .Select(name => new Subject("MATERIALIZED VIEW", name, null));

    private static readonly Parser<Token, string?> Text = Words.Choose(next => next.Is(Keyword.Null)
        ? Words.Keyword(Keyword.Null).ThenReturn((string?)null)
        : NamesGrammar.StringConstant.Select(text => (string?)text));

    public static readonly Parser<Token, Statement> Comment = Map(
        (offset, subject, text) => (Statement)new CommentOn(subject.Kind, subject.Name, subject.On, text, offset)
        {
            Arguments = subject.Arguments, IsOnDomain = subject.IsOnDomain,
        },
        Words.Phrase(Keyword.Comment, Keyword.On),
        Words.Choose(next => next.Word switch
        {
            Keyword.Column => Column,
            Keyword.Constraint or Keyword.Policy or Keyword.Trigger or Keyword.Rule => OnTable,
            Keyword.Function or Keyword.Procedure or Keyword.Routine or Keyword.Aggregate => Function,
            Keyword.Materialized => MaterializedView,
            Keyword.Access or Keyword.Cast or Keyword.Conversion or Keyword.Foreign or Keyword.Event or Keyword.Large or Keyword.Operator
                or Keyword.Publication or Keyword.Subscription or Keyword.Text or Keyword.Transform or Keyword.Procedural =>
                throw ExpressionGrammar.Unsupported("COMMENT ON " + next.First.Text.ToUpperInvariant(), next.First.Offset),
            _ => Named,
        }),
        Words.Keyword(Keyword.Is).Then(Text));
}
