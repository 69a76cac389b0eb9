using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   SET [SESSION | LOCAL] { name {TO | =} {value, … | DEFAULT} | TIME ZONE {zone | LOCAL | DEFAULT} | NAMES ['encoding' | DEFAULT]
///       | SCHEMA 'name' | ROLE {name | NONE} | SESSION AUTHORIZATION {name | DEFAULT} | TRANSACTION modes | SESSION CHARACTERISTICS AS TRANSACTION modes }
///   RESET {name | ALL | TIME ZONE | SESSION AUTHORIZATION | TRANSACTION ISOLATION LEVEL}         SHOW the same       DISCARD {ALL | PLANS | SEQUENCES | TEMP}
/// </code>
/// </summary>
internal static class SettingGrammar
{
    private static IReadOnlyList<string>? Default => null;

    private static readonly Parser<Token, string> Name = Map(
        (head, rest) => rest.Count == 0 ? head.Text : $"{head.Text}.{string.Join('.', rest)}",
        NamesGrammar.ColIdToken,
        Words.Repeat(next => next.Is(".") ? Words.Symbol(".").Then(NamesGrammar.ColId) : null));

    /// <summary>A word that is not reserved, but for TRUE, FALSE and ON.</summary>
    private static readonly Parser<Token, string> Word = Words.Matching(token => token.Kind == Kind.QuotedWord
        || token.Kind == Kind.Word && (!Keywords.IsReserved(token.Keyword) || token.Keyword is Keyword.True or Keyword.False or Keyword.On))
        .Select(token => token.Text);

    private static readonly Parser<Token, string> Value = Words.Choose(next => next.Kind switch
    {
        Kind.String => NamesGrammar.StringConstant,
        Kind.Word or Kind.QuotedWord => Word,
        Kind.Integer or Kind.Decimal or Kind.Operator => NamesGrammar.SignedNumber,
        _ => null,
    });

    private static readonly Parser<Token, IReadOnlyList<string>?> DefaultWord = Words.Keyword(Keyword.Default).ThenReturn(Default);

    private static readonly Parser<Token, IReadOnlyList<string>?> Values = Words.Choose(next =>
        next.Is(Keyword.Default) ? DefaultWord : Words.CommaList(Value).Select(values => (IReadOnlyList<string>?)values));

    private static readonly Parser<Token, SetVariable> Generic = Map(
        (name, rest) => rest with { Name = name },
        Name,
        Words.Choose(next => next.Is(Keyword.From, Keyword.Current)
            ? Words.Phrase(Keyword.From, Keyword.Current).Select(_ => new SetVariable("", null, false, false, 0) { IsFromCurrent = true })
            : Words.Matching(token => token.Is(Keyword.To) || token.Is("=")).Then(Values)
                .Select(values => new SetVariable("", values, false, false, 0))));

    // SET TIME ZONE

    private static readonly Parser<Token, string> IntervalZone = Map(
        (text, fields) => $"INTERVAL '{text}'" + (fields is null ? "" : " " + fields),
        Words.Keyword(Keyword.Interval).Then(Words.ListIfOpen(NamesGrammar.IntegerConstant)).Then(NamesGrammar.StringConstant),
        TypesGrammar.IntervalFields);

    private static readonly Parser<Token, IReadOnlyList<string>?> Zone = Words.Choose(next => next.Word switch
    {
        Keyword.Default => DefaultWord,
        Keyword.Local => Words.Keyword(Keyword.Local).ThenReturn(Default),
        Keyword.Interval => One(IntervalZone),
        _ => next.Kind is Kind.Word ? next.Word == Keyword.NotKeyword ? One(Value) : null : One(Value),
    });

    private static readonly Parser<Token, SetVariable> TimeZone =
        Words.Phrase(Keyword.Time, Keyword.Zone).Then(Zone).Select(zone => Setting("timezone", zone));

    // The others with words of their own

    private static readonly Parser<Token, SetVariable> EncodingNames = Words.Keyword(Keyword.Names).Then(Words.OrElse(
        next => next.Kind == Kind.String ? One(NamesGrammar.StringConstant) : next.Is(Keyword.Default) ? DefaultWord : null, Default))
        .Select(encoding => Setting("client_encoding", encoding));

    private static readonly Parser<Token, SetVariable> SchemaName =
        Words.Keyword(Keyword.Schema).Then(NamesGrammar.StringConstant).Select(name => Setting("search_path", [name]));

    private static readonly Parser<Token, string> RoleName = Words.Choose(next =>
        next.Kind == Kind.String ? NamesGrammar.StringConstant : Word);

    private static readonly Parser<Token, SetVariable> Role =
        Words.Keyword(Keyword.Role).Then(RoleName).Select(name => Setting("role", [name]));

    private static readonly Parser<Token, SetVariable> Authorization = Words.Phrase(Keyword.Session, Keyword.Authorization)
        .Then(Words.Choose(next => next.Is(Keyword.Default) ? DefaultWord : One(RoleName)))
        .Select(name => Setting("session_authorization", name));

    private static readonly Parser<Token, SetVariable> Rest = Words.Choose(next => next.Word switch
    {
        Keyword.Time when next.Second.Is(Keyword.Zone) => TimeZone,
        Keyword.Session when next.Second.Is(Keyword.Authorization) => Authorization,
        _ when next.Second.Is(Keyword.To) || next.Second.Is("=") || next.Second.Is(".") => Generic,
        Keyword.Names => EncodingNames,
        Keyword.Schema => SchemaName,
        Keyword.Role => Role,
        Keyword.Catalog when next.Second.Kind == Kind.String =>
            throw SqlException.NotSupported("current database cannot be changed").At(next.Second.Offset),
        Keyword.Xml when next.Second.Is(Keyword.Option) => throw SqlException.NotSupported("SET XML OPTION is not supported").At(next.First.Offset),
        _ => Generic,
    });

    /// <summary>SET name = value, as ALTER ROLE and CREATE FUNCTION take it.</summary>
    public static readonly Parser<Token, Statement> SetInside = Map(
        (offset, setting) => (Statement)(setting with { Offset = offset }), Words.Phrase(Keyword.Set), Rest);

    private static readonly Parser<Token, Statement> SetLocal = Map(
        (offset, setting) => (Statement)(setting with { IsLocal = true, Offset = offset }), Words.Phrase(Keyword.Set, Keyword.Local), Rest);

    private static readonly Parser<Token, Statement> SetSession = Map(
        (offset, setting) => (Statement)(setting with { Offset = offset }), Words.Phrase(Keyword.Set, Keyword.Session), Rest);

    public static readonly Parser<Token, Statement> Set = Words.Choose(next => next.Second.Keyword switch
    {
        Keyword.Transaction => TransactionGrammar.SetTransaction,
        Keyword.Constraints => TransactionGrammar.SetConstraints,
        Keyword.Session when next.Third.Is(Keyword.Characteristics) => TransactionGrammar.SetCharacteristics,
        Keyword.Session when next.Third.Is(Keyword.Authorization) || next.Third.Is("=") || next.Third.Is(Keyword.To) => SetInside,
        Keyword.Session => SetSession,
        Keyword.Local when next.Third.Is(Keyword.Transaction) => TransactionGrammar.SetTransaction,
        Keyword.Local when !(next.Third.Is("=") || next.Third.Is(Keyword.To)) => SetLocal,
        _ => SetInside,
    });

    // RESET, SHOW and DISCARD

    private static readonly Parser<Token, string> Named = Words.Choose(next => next.Word switch
    {
        Keyword.All => Words.Keyword(Keyword.All).ThenReturn("all"),
        Keyword.Time when next.Second.Is(Keyword.Zone) => Words.Phrase(Keyword.Time, Keyword.Zone).ThenReturn("timezone"),
        Keyword.Transaction when next.Second.Is(Keyword.Isolation) =>
            Words.Phrase(Keyword.Transaction, Keyword.Isolation, Keyword.Level).ThenReturn("transaction_isolation"),
        Keyword.Session when next.Second.Is(Keyword.Authorization) =>
            Words.Phrase(Keyword.Session, Keyword.Authorization).ThenReturn("session_authorization"),
        _ => Name,
    });

    public static readonly Parser<Token, Statement> Reset = Map(
        (offset, name) => (Statement)new SetVariable(name, null, false, true, offset), Words.Phrase(Keyword.Reset), Named);

    public static readonly Parser<Token, Statement> Show = Map(
        (offset, name) => (Statement)new ShowVariable(name, offset), Words.Phrase(Keyword.Show), Named);

    public static readonly Parser<Token, Statement> Discard = Map(
        (offset, what) => (Statement)new Discard(what.Is(Keyword.Temporary) ? "TEMP" : what.Text.ToUpperInvariant(), offset),
        Words.Phrase(Keyword.Discard),
        Words.Matching(token => token.Keyword is Keyword.All or Keyword.Plans or Keyword.Sequences or Keyword.Temp or Keyword.Temporary));

    private static SetVariable Setting(string name, IReadOnlyList<string>? values) => new(name, values, false, false, 0);

    private static Parser<Token, IReadOnlyList<string>?> One(Parser<Token, string> value) =>
        value.Select(only => (IReadOnlyList<string>?)[only]);
}
