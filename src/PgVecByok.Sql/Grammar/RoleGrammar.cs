using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE {ROLE | USER | GROUP} name [WITH] [option]*       ALTER {ROLE | USER} name [WITH] option* | RENAME TO name
///   ALTER {ROLE | USER} {name | ALL} [IN DATABASE name] {SET … | RESET …}        ALTER GROUP name {ADD | DROP} USER roles
///   option:  [NO]SUPERUSER | [NO]CREATEDB | [NO]CREATEROLE | [NO]INHERIT | [NO]LOGIN | [NO]REPLICATION | [NO]BYPASSRLS
///       | [ENCRYPTED] PASSWORD {'text' | NULL} | CONNECTION LIMIT n | VALID UNTIL 'time' | IN {ROLE | GROUP} roles | {ROLE | USER | ADMIN} roles | SYSID n
/// </code>
/// Options have upper-case names; one that takes roles comes once per role.
/// </summary>
internal static class RoleGrammar
{
    private static readonly HashSet<string> Attributes =
    [
        "superuser", "nosuperuser", "createdb", "nocreatedb", "createrole", "nocreaterole", "login", "nologin",
        "replication", "noreplication", "bypassrls", "nobypassrls", "noinherit", "inherit",
    ];

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Attribute = Words.Matching(
            token => token.Kind is Kind.Word && (token.Keyword is Keyword.NotKeyword or Keyword.Inherit) || token.Kind == Kind.QuotedWord)
        .Select(word => Attributes.Contains(word.Text)
            ? (IReadOnlyList<DefinitionOption>)[new DefinitionOption(word.Text.ToUpperInvariant(), null, word.Offset)]
            : throw new SqlException(SqlState.SyntaxError, $"unrecognized role option \"{word.Text}\"") { Offset = word.Offset });

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Password = Map(
        (offset, value) => (IReadOnlyList<DefinitionOption>)[new DefinitionOption("PASSWORD", value, offset)],
        Words.Phrase(Keyword.Password),
        Words.Choose(next => next.Is(Keyword.Null)
            ? Words.Keyword(Keyword.Null).ThenReturn((string?)null)
            : NamesGrammar.StringConstant.Select(text => (string?)text)));

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> EncryptedPassword = Map(
        (offset, value) => (IReadOnlyList<DefinitionOption>)[new DefinitionOption("PASSWORD", value, offset)],
        Words.Phrase(Keyword.Encrypted, Keyword.Password),
        NamesGrammar.StringConstant);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> ConnectionLimit = Map(
        (offset, value) => (IReadOnlyList<DefinitionOption>)[new DefinitionOption("CONNECTION LIMIT", value, offset)],
        Words.Phrase(Keyword.Connection, Keyword.Limit),
        NamesGrammar.SignedNumber);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> ValidUntil = Map(
        (offset, value) => (IReadOnlyList<DefinitionOption>)[new DefinitionOption("VALID UNTIL", value, offset)],
        Words.Phrase(Keyword.Valid, Keyword.Until),
        NamesGrammar.StringConstant);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> SystemId =
        Words.Keyword(Keyword.Sysid).Then(NamesGrammar.IntegerConstant).ThenReturn((IReadOnlyList<DefinitionOption>)[]);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> InRole = Map(
        (offset, roles) => PerRole("IN ROLE", roles, offset),
        Words.Phrase(Keyword.In).Before(Words.Matching(token => token.Keyword is Keyword.Role or Keyword.Group)),
        NamesGrammar.Roles);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Members = Map(
        (word, roles) => PerRole(word.Is(Keyword.Admin) ? "ADMIN" : "ROLE", roles, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Role or Keyword.User or Keyword.Admin),
        NamesGrammar.Roles);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Options = Words.Flag(Keyword.With).Then(Words.Repeat(next =>
        next.Kind == Kind.QuotedWord ? Attribute : next.Kind != Kind.Word ? null : next.Word switch
        {
            Keyword.NotKeyword or Keyword.Inherit => Attribute,
            Keyword.Password => Password,
            Keyword.Encrypted => EncryptedPassword,
            Keyword.Unencrypted => throw new SqlException(SqlState.FeatureNotSupported, "UNENCRYPTED PASSWORD is no longer supported")
            {
                Offset = next.First.Offset, Hint = "Remove UNENCRYPTED to store the password in encrypted form instead.",
            },
            Keyword.Connection => ConnectionLimit,
            Keyword.Valid => ValidUntil,
            Keyword.Sysid => SystemId,
            Keyword.In => InRole,
            Keyword.Role or Keyword.User or Keyword.Admin => Members,
            _ => null,
        })).Select(lists => (IReadOnlyList<DefinitionOption>)[.. lists.SelectMany(list => list)]);

    /// <summary>Behind CREATE.</summary>
    public static readonly Parser<Token, Statement> Create = Map(
        (word, name, options) => (Statement)new CreateRole(name, word.Is(Keyword.User), options, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Role or Keyword.User or Keyword.Group),
        NamesGrammar.Role,
        Options);

    // ALTER

    private sealed record Whom(string Name, bool IsAll);

    private static readonly Parser<Token, Whom> OneOrAll = Words.Choose(next => next.Is(Keyword.All)
        ? Words.Keyword(Keyword.All).ThenReturn(new Whom("all", true))
        : NamesGrammar.Role.Select(name => new Whom(name, false)));

    private static readonly Parser<Token, AlterRole> WithOptions = Options.Select(options => new AlterRole("", options, 0));

    private static readonly Parser<Token, AlterRole> Renamed = Words.Phrase(Keyword.Rename, Keyword.To).Then(NamesGrammar.Role)
        .Select(name => new AlterRole("", [], 0) { RenameTo = name });

    private static readonly Parser<Token, AlterRole> Set = Map(
        (database, setting) => new AlterRole("", [], 0) { Setting = (SetVariable)setting, Database = database },
        Words.Maybe(next => next.Is(Keyword.In) ? Words.Phrase(Keyword.In, Keyword.Database).Then(NamesGrammar.ColId) : null),
        Words.Choose(next => next.Is(Keyword.Set) ? SettingGrammar.SetInside : next.Is(Keyword.Reset) ? SettingGrammar.Reset : null));

    public static readonly Parser<Token, Statement> Alter = Map(
        (word, whom, change) => (Statement)(change with { Name = whom.Name, IsAll = whom.IsAll, Offset = word.Offset }),
        Words.Matching(token => token.Keyword is Keyword.Role or Keyword.User),
        OneOrAll,
        Words.Choose(next => next.Word switch
        {
            Keyword.Rename => Renamed,
            Keyword.Set or Keyword.Reset => Set,
            Keyword.In when next.Second.Is(Keyword.Database) => Set,
            _ => WithOptions,
        }));

    public static readonly Parser<Token, Statement> AlterGroup = Map(
        (offset, name, change) => change with { Offset = offset, Roles = [name] },
        Words.Phrase(Keyword.Group),
        NamesGrammar.Role,
        Map(
            (word, members) => new GrantRole(word.Is(Keyword.Add), [], members, 0),
            Words.Matching(token => token.Keyword is Keyword.Add or Keyword.Drop).Before(Words.Keyword(Keyword.User)),
            NamesGrammar.Roles)).Select(statement => (Statement)statement);

    private static IReadOnlyList<DefinitionOption> PerRole(string name, IReadOnlyList<string> roles, int offset) =>
        [.. roles.Select(role => new DefinitionOption(name, role, offset))];
}
