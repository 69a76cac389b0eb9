using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE POLICY name ON table [AS {PERMISSIVE | RESTRICTIVE}] [FOR {ALL | SELECT | INSERT | UPDATE | DELETE}] [TO roles]
///       [USING (expression)] [WITH CHECK (expression)]
///   ALTER POLICY name ON table {RENAME TO name | [TO roles] [USING (expression)] [WITH CHECK (expression)]}
/// </code>
/// </summary>
internal static class PolicyGrammar
{
    private static readonly QualifiedName Nameless = new([], 0);

    private static readonly Parser<Token, bool> Permissive = Words.OrElse(
        next => !next.Is(Keyword.As) ? null : Words.Keyword(Keyword.As).Then(NamesGrammar.ColIdToken).Select(word => word.Text switch
        {
            "permissive" => true,
            "restrictive" => false,
            _ => throw new SqlException(SqlState.SyntaxError, $"unrecognized row security option \"{word.Text}\"")
            {
                Offset = word.Offset, Hint = "Only PERMISSIVE or RESTRICTIVE policies are supported currently.",
            },
        }),
        true);

    private static readonly Parser<Token, string> Command = Words.OrElse(
        next => !next.Is(Keyword.For) ? null : Words.Keyword(Keyword.For).Then(Words.Matching(token => token.Keyword
            is Keyword.All or Keyword.Select or Keyword.Insert or Keyword.Update or Keyword.Delete)).Select(word => word.Text.ToUpperInvariant()),
        "ALL");

    private static readonly Parser<Token, IReadOnlyList<string?>?> Roles = Words.Maybe(next =>
        next.Is(Keyword.To) ? Words.Keyword(Keyword.To).Then(NamesGrammar.Grantees) : null);

    private static readonly Parser<Token, Expression?> Using = Words.Clause(Keyword.Using, Words.Parenthesised(ExpressionGrammar.Expression));

    private static readonly Parser<Token, Expression?> WithCheck = Words.Maybe(next => next.Is(Keyword.With)
        ? Words.Phrase(Keyword.With, Keyword.Check).Then(Words.Parenthesised(ExpressionGrammar.Expression)) : null);

    /// <summary>Behind CREATE.</summary>
    public static readonly Parser<Token, Statement> Create = Map(
        (name, table, permissive, command, roles, condition, check) =>
            (Statement)new PolicyDefinition(name.Text, table, false, name.Offset)
            {
                IsPermissive = permissive, Command = command, Roles = roles, Using = condition, WithCheck = check,
            },
        Words.Keyword(Keyword.Policy).Then(NamesGrammar.ColIdToken),
        Words.Keyword(Keyword.On).Then(NamesGrammar.AnyName),
        Permissive,
        Command,
        Roles,
        Using,
        WithCheck);

    private static readonly Parser<Token, PolicyDefinition> Renamed = Words.Phrase(Keyword.Rename, Keyword.To).Then(NamesGrammar.ColId)
        .Select(name => new PolicyDefinition("", Nameless, true, 0) { RenameTo = name });

    private static readonly Parser<Token, PolicyDefinition> Changed = Map(
        (roles, condition, check) => new PolicyDefinition("", Nameless, true, 0) { Roles = roles, Using = condition, WithCheck = check },
        Roles,
        Using,
        WithCheck);

    public static readonly Parser<Token, Statement> Alter = Map(
        (name, table, change) => (Statement)(change with { Name = name.Text, Table = table, Offset = name.Offset }),
        Words.Keyword(Keyword.Policy).Then(NamesGrammar.ColIdToken),
        Words.Keyword(Keyword.On).Then(NamesGrammar.AnyName),
        Words.Choose(next => next.Is(Keyword.Rename) ? Renamed : Changed));
}
