using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   GRANT {privilege [(columns)], … | ALL [PRIVILEGES]} ON objects TO grantees [WITH GRANT OPTION] [GRANTED BY role]
///   REVOKE [GRANT OPTION FOR] … ON objects FROM grantees [GRANTED BY role] [CASCADE | RESTRICT]
///   GRANT roles TO roles [WITH {ADMIN | INHERIT | SET} {OPTION | TRUE | FALSE}, …] [GRANTED BY role]
///   REVOKE [{ADMIN | INHERIT | SET} OPTION FOR] roles FROM roles [GRANTED BY role] [CASCADE | RESTRICT]
///   ALTER DEFAULT PRIVILEGES [FOR {ROLE | USER} roles] [IN SCHEMA names] {GRANT … ON kind TO … | REVOKE … ON kind FROM …}
///   objects:  [TABLE] names | {SEQUENCE | SCHEMA | DATABASE | TYPE | …} names | FUNCTION name [(types)], … | ALL {TABLES | …} IN SCHEMA names
/// </code>
/// </summary>
internal static class PrivilegeGrammar
{
    private static readonly string[] OfColumns = ["SELECT", "INSERT", "UPDATE", "REFERENCES"];

    /// <summary>A privilege, or a role: which one is told by ON. Null is ALL.</summary>
    private sealed record Item(string? Name, IReadOnlyList<string> Columns, int Offset);

    private static readonly Parser<Token, Item> Named = Map(
        (word, columns) => new Item(word.Text, columns, word.Offset),
        Words.Matching(token => NamesGrammar.IsColId(token) || token.Keyword is Keyword.Select or Keyword.References or Keyword.Create
            or Keyword.CurrentUser or Keyword.CurrentRole or Keyword.SessionUser),
        NamesGrammar.ColumnsIfOpen);

    private static readonly Parser<Token, Item> AlterSystem =
        Words.Phrase(Keyword.Alter, Keyword.System).Select(offset => new Item("alter system", [], offset));

    private static readonly Parser<Token, IReadOnlyList<Item>> All = Map(
        (offset, columns) => (IReadOnlyList<Item>)[new Item(null, columns, offset)],
        Words.Phrase(Keyword.All).Before(Words.Flag(Keyword.Privileges)),
        NamesGrammar.ColumnsIfOpen);

    private static readonly Parser<Token, IReadOnlyList<Item>> Items = Words.Choose(next => next.Is(Keyword.All)
        ? All
        : Words.CommaList(Words.Choose(then => then.Is(Keyword.Alter) ? AlterSystem : Named)));

    // What they are on

    private sealed record Target(string Kind, IReadOnlyList<QualifiedName> Names, bool AllInSchema)
    {
        public IReadOnlyList<IReadOnlyList<FunctionParameter>?> Arguments { get; init; } = [];
    }

    private static readonly Parser<Token, Target> Tables =
        Words.Flag(Keyword.Table).Then(NamesGrammar.AnyNames).Select(names => new Target("TABLE", names, false));

    private static readonly Parser<Token, Target> Functions = Map(
        (word, functions) => new Target(word.Text.ToUpperInvariant(), [.. functions.Select(function => function.Name)], false)
        {
            Arguments = [.. functions.Select(function => function.Arguments)],
        },
        Words.Matching(token => token.Keyword is Keyword.Function or Keyword.Procedure or Keyword.Routine),
        FunctionGrammar.Functions);

    private static readonly Parser<Token, Target> Others = Map(
        (word, names) => new Target(word.Text.ToUpperInvariant(), names, false),
        Words.Matching(token => token.Keyword is Keyword.Sequence or Keyword.Schema or Keyword.Database or Keyword.Type or Keyword.Domain
            or Keyword.Language or Keyword.Tablespace or Keyword.Parameter),
        NamesGrammar.AnyNames);

    private static readonly Parser<Token, string> PluralKind = Words.Matching(token => token.Keyword is Keyword.Tables or Keyword.Sequences
            or Keyword.Functions or Keyword.Procedures or Keyword.Routines or Keyword.Types or Keyword.Schemas)
        .Select(word => word.Text[..^1].ToUpperInvariant());

    private static readonly Parser<Token, Target> AllInSchema = Map(
        (kind, schemas) => new Target(kind, schemas, true),
        Words.Keyword(Keyword.All).Then(PluralKind),
        Words.Phrase(Keyword.In, Keyword.Schema).Then(NamesGrammar.AnyNames));

    private static readonly Parser<Token, Target> LargeObjects = Words.Phrase(Keyword.Large, Keyword.Object)
        .Then(Words.CommaList(NamesGrammar.IntegerConstant))
        .Select(numbers => new Target("LARGE OBJECT", [.. numbers.Select(number => new QualifiedName([number], 0))], false));

    private static readonly Parser<Token, Target> On = Words.Keyword(Keyword.On).Then(Words.Choose(next => next.Word switch
    {
        Keyword.Function or Keyword.Procedure or Keyword.Routine => Functions,
        Keyword.All => AllInSchema,
        Keyword.Large => LargeObjects,
        Keyword.Foreign =>
            throw ExpressionGrammar.Unsupported("GRANT ON " + next.First.Text.ToUpperInvariant(), next.First.Offset),
        Keyword.Sequence or Keyword.Schema or Keyword.Database or Keyword.Type or Keyword.Domain or Keyword.Language or Keyword.Tablespace
            or Keyword.Parameter when next.Second.Kind is Kind.Word or Kind.QuotedWord => Others,
        _ => Tables,
    }));

    private static readonly Parser<Token, string?> GrantedBy = Words.Maybe(next =>
        next.Is(Keyword.Granted) ? Words.Phrase(Keyword.Granted, Keyword.By).Then(NamesGrammar.Role) : null);

    // GRANT

    private static readonly Parser<Token, Func<IReadOnlyList<Item>, Statement>> GrantOn = Map(
        (target, grantees, withOption, grantor) => (Func<IReadOnlyList<Item>, Statement>)(items =>
            OnTarget(true, items, target) with { Grantees = grantees, WithGrantOption = withOption, GrantedBy = grantor }),
        On,
        Words.Keyword(Keyword.To).Then(NamesGrammar.Grantees),
        Words.Flag(Keyword.With, Keyword.Grant, Keyword.Option),
        GrantedBy);

    private static readonly Parser<Token, bool> OptionValue = Words.Choose(next => next.Word switch
    {
        Keyword.Option => Words.Keyword(Keyword.Option).ThenReturn(true),
        Keyword.True => Words.Keyword(Keyword.True).ThenReturn(true),
        _ => Words.Keyword(Keyword.False).ThenReturn(false),
    });

    private static readonly Parser<Token, (string Name, int Offset, bool Value)> MemberOption = Map(
        (word, value) => (word.Text.ToUpperInvariant(), word.Offset, value),
        Words.Matching(token => token.Kind is Kind.Word or Kind.QuotedWord),
        OptionValue);

    private static readonly Parser<Token, MembershipOptions> MemberOptions = Words.OrElse(
        next => next.Is(Keyword.With) ? Words.Keyword(Keyword.With).Then(Words.CommaList(MemberOption)).Select(OptionsOf) : null,
        new MembershipOptions(null, null, null));

    private static readonly Parser<Token, Func<IReadOnlyList<Item>, Statement>> GrantTo = Map(
        (members, options, grantor) => (Func<IReadOnlyList<Item>, Statement>)(items =>
            new GrantRole(true, RolesOf(items), members, 0) { Options = options, GrantedBy = grantor }),
        Words.Keyword(Keyword.To).Then(NamesGrammar.Roles),
        MemberOptions,
        GrantedBy);

    private static readonly Parser<Token, Statement> GrantRest = Words.Choose(next => next.Is(Keyword.All)
        ? Map((items, rest) => rest(items), Items, GrantOn)
        : Map((items, rest) => rest(items), Items, Words.Choose(then => then.Is(Keyword.On) ? GrantOn : GrantTo)));

    public static readonly Parser<Token, Statement> Grant = Map(
        (offset, statement) => statement with { Offset = offset }, Words.Phrase(Keyword.Grant), GrantRest);

    // REVOKE

    private static readonly Parser<Token, Func<IReadOnlyList<Item>, Statement>> RevokeOn = Map(
        (target, grantees, grantor, cascade) => (Func<IReadOnlyList<Item>, Statement>)(items =>
            OnTarget(false, items, target) with { Grantees = grantees, Cascade = cascade, GrantedBy = grantor }),
        On,
        Words.Keyword(Keyword.From).Then(NamesGrammar.Grantees),
        GrantedBy,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, Func<IReadOnlyList<Item>, Statement>> RevokeFrom = Map(
        (members, grantor, cascade) => (Func<IReadOnlyList<Item>, Statement>)(items =>
            new GrantRole(false, RolesOf(items), members, 0) { GrantedBy = grantor, Cascade = cascade }),
        Words.Keyword(Keyword.From).Then(NamesGrammar.Roles),
        GrantedBy,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, bool> GrantOptionFor = Words.Flag(Keyword.Grant, Keyword.Option, Keyword.For);

    private static readonly Parser<Token, string?> MemberOptionFor = Words.Maybe(next =>
        next.Second.Is(Keyword.Option) && next.Word is Keyword.Admin or Keyword.Inherit or Keyword.Set
            ? Words.Matching(_ => true).Before(Words.Phrase(Keyword.Option, Keyword.For)).Select(word => word.Text.ToUpperInvariant())
            : null);

    private static readonly Parser<Token, Statement> RevokeRest = Map(
        (grantOption, memberOption, revoked) => revoked switch
        {
            GrantPrivileges privileges => privileges with { GrantOptionOnly = grantOption },
            GrantRole role => (Statement)(role with { OptionOnly = memberOption }),
            var statement => statement,
        },
        GrantOptionFor,
        MemberOptionFor,
        Words.Choose(next => next.Is(Keyword.All)
            ? Map((items, rest) => rest(items), Items, RevokeOn)
            : Map((items, rest) => rest(items), Items, Words.Choose(then => then.Is(Keyword.On) ? RevokeOn : RevokeFrom))));

    public static readonly Parser<Token, Statement> Revoke = Map(
        (offset, statement) => statement with { Offset = offset }, Words.Phrase(Keyword.Revoke), RevokeRest);

    // ALTER DEFAULT PRIVILEGES

    private static readonly Parser<Token, GrantPrivileges> DefaultGrant = Map(
        (items, kind, grantees, withOption) => OnTarget(true, items, new Target(kind, [], false)) with
        {
            Grantees = grantees, WithGrantOption = withOption,
        },
        Words.Keyword(Keyword.Grant).Then(Items),
        Words.Keyword(Keyword.On).Then(PluralKind),
        Words.Keyword(Keyword.To).Then(NamesGrammar.Grantees),
        Words.Flag(Keyword.With, Keyword.Grant, Keyword.Option));

    private static readonly Parser<Token, GrantPrivileges> DefaultRevoke = Map(
        (grantOption, items, kind, grantees, cascade) => OnTarget(false, items, new Target(kind, [], false)) with
        {
            Grantees = grantees, GrantOptionOnly = grantOption, Cascade = cascade,
        },
        Words.Keyword(Keyword.Revoke).Then(GrantOptionFor),
        Items,
        Words.Keyword(Keyword.On).Then(PluralKind),
        Words.Keyword(Keyword.From).Then(NamesGrammar.Grantees),
        NamesGrammar.Cascade);

    /// <summary>Behind ALTER.</summary>
    public static readonly Parser<Token, Statement> AlterDefault = Map(
        (offset, roles, schemas, statement) => (Statement)(statement with
        {
            IsDefault = true, ForRoles = roles, Objects = schemas, Offset = offset,
        }),
        Words.Phrase(Keyword.Default, Keyword.Privileges),
        Words.ListBehind(Keyword.For, Words.Matching(token => token.Keyword is Keyword.Role or Keyword.User).Then(NamesGrammar.Roles)),
        Words.ListBehind(Keyword.In, Words.Keyword(Keyword.Schema).Then(NamesGrammar.AnyNames)),
        Words.Choose(next => next.Is(Keyword.Grant) ? DefaultGrant : DefaultRevoke));

    private static MembershipOptions OptionsOf(IReadOnlyList<(string Name, int Offset, bool Value)> options)
    {
        var said = new MembershipOptions(null, null, null);
        foreach ((string name, int offset, bool value) in options)
        {
            said = name switch
            {
                "ADMIN" => said with { Admin = value },
                "INHERIT" => said with { Inherit = value },
                "SET" => said with { Set = value },
                _ => throw new SqlException(
                    SqlState.SyntaxError, $"unrecognized role option \"{name.ToLowerInvariant()}\"") { Offset = offset },
            };
        }

        return said;
    }

    private static GrantPrivileges OnTarget(bool isGrant, IReadOnlyList<Item> items, Target target) =>
        new(isGrant, [.. items.SelectMany(Privileges)], target.Kind, 0)
        {
            Objects = target.Names, AllInSchema = target.AllInSchema, Arguments = target.Arguments,
        };

    /// <summary>ALL is no privilege; ALL (columns) is each that columns can have.</summary>
    private static IEnumerable<PrivilegeItem> Privileges(Item item)
    {
        if (item.Name is null)
        {
            return item.Columns.Count == 0
                ? []
                : OfColumns.Select(name => new PrivilegeItem(name, item.Columns));
        }

        return [new PrivilegeItem(item.Name == "temp" ? "TEMPORARY" : item.Name.ToUpperInvariant(), item.Columns)];
    }

    private static IReadOnlyList<string> RolesOf(IReadOnlyList<Item> items) =>
        [.. items.Select(item => item.Name is null || item.Columns.Count > 0
            ? throw new SqlException(SqlState.SyntaxError, "column names cannot be included in GRANT/REVOKE ROLE") { Offset = item.Offset }
            : item.Name)];
}
