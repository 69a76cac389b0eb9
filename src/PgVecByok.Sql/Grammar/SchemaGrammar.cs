using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// What holds other objects.
/// <code>
///   CREATE SCHEMA [IF NOT EXISTS] {name [AUTHORIZATION role] | AUTHORIZATION role}        ALTER SCHEMA name {RENAME TO name | OWNER TO role}
///   CREATE DATABASE name [[WITH] {option [=] value}*]
///   ALTER DATABASE name { SET … | RESET … | RENAME TO name | OWNER TO role | [WITH] {option [=] value}* }
///   CREATE EXTENSION [IF NOT EXISTS] name [WITH] [SCHEMA name] [VERSION version] [CASCADE]
///   ALTER EXTENSION name {UPDATE [TO version] | SET SCHEMA name}
/// </code>
/// </summary>
internal static class SchemaGrammar
{
    private static readonly Parser<Token, string?> Authorization = Words.Clause(Keyword.Authorization, NamesGrammar.Role);

    private static readonly Parser<Token, string?> NameIfAny = Words.Maybe(next => next.IsName ? NamesGrammar.ColId : null);

    private static readonly Parser<Token, CreateSchema> Named = Map(
        (name, authorization) => new CreateSchema(name, authorization, false, 0),
        NameIfAny,
        Authorization);

    private static readonly Parser<Token, IReadOnlyList<Statement>> Elements = Words.Repeat(next => next.Word switch
    {
        Keyword.Create when next.Second.Keyword is Keyword.Table or Keyword.View or Keyword.Sequence or Keyword.Index or Keyword.Unique
            or Keyword.Or or Keyword.Temp or Keyword.Temporary or Keyword.Unlogged or Keyword.Recursive =>
            Words.Later(() => CreateGrammar.Create),
        Keyword.Create when next.Second.Keyword is Keyword.Trigger or Keyword.Constraint =>
            throw ExpressionGrammar.Unsupported("CREATE TRIGGER", next.First.Offset),
        Keyword.Create => Words.Keyword(Keyword.Create).Then(Words.Choose<Statement>(_ => null)),
        Keyword.Grant => Words.Later(() => PrivilegeGrammar.Grant),
        _ => null,
    });

    /// <summary>Behind CREATE.</summary>
    public static readonly Parser<Token, Statement> CreateSchema = Map(
        (offset, ifNotExists, schema, elements) => ifNotExists && elements.Count > 0
            ? throw SqlException.NotSupported("CREATE SCHEMA IF NOT EXISTS cannot include schema elements").At(elements[0].Offset)
            : (Statement)(schema with { IfNotExists = ifNotExists, Offset = offset, Elements = elements }),
        Words.Phrase(Keyword.Schema),
        NamesGrammar.IfNotExists,
        Words.Choose(next => next.IsName || next.Is(Keyword.Authorization) ? Named : null),
        Elements);

    public static readonly Parser<Token, Statement> AlterSchema = Altered("SCHEMA", Keyword.Schema, Words.Choose(next => next.Word switch
    {
        Keyword.Rename when next.Second.Is(Keyword.To) => AlterTableGrammar.Rename,
        Keyword.Owner => AlterTableGrammar.Owner,
        _ => null,
    }));

    /// <summary>ALTER LARGE OBJECT number OWNER TO role.</summary>
    public static readonly Parser<Token, Statement> AlterLargeObject = Map(
        (offset, number, action) => (Statement)new AlterObject("LARGE OBJECT", new QualifiedName([number], offset), [action], offset),
        Words.Phrase(Keyword.Large, Keyword.Object),
        NamesGrammar.IntegerConstant,
        AlterTableGrammar.Owner);

    // Databases

    private static readonly Parser<Token, string> OptionName = Words.Choose(next => next.Is(Keyword.Connection)
        ? Words.Phrase(Keyword.Connection, Keyword.Limit).ThenReturn("connection_limit")
        : next.Word is Keyword.NotKeyword or Keyword.Encoding or Keyword.Location or Keyword.Owner or Keyword.Tablespace or Keyword.Template
            ? NamesGrammar.ColId : null);

    private static readonly Parser<Token, DefinitionOption> DatabaseOption = Map(
        (offset, name, _, value) => new DefinitionOption(name, value, offset),
        Words.Here,
        OptionName,
        Words.SymbolFlag("="),
        Words.Choose(next => next.Is(Keyword.Default) ? Words.Keyword(Keyword.Default).ThenReturn((string?)null)
            : OptionsGrammar.Value.Select(value => (string?)value)));

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> DatabaseOptions = Words.Flag(Keyword.With)
        .Then(Words.Repeat(next => next.Kind is Kind.Word or Kind.QuotedWord ? DatabaseOption : null));

    public static readonly Parser<Token, Statement> CreateDatabase = Map(
        (offset, name, options) => (Statement)new CreateDatabase(name, options, offset),
        Words.Phrase(Keyword.Database),
        NamesGrammar.ColId,
        DatabaseOptions);

    private static readonly Parser<Token, AlterAction> Setting = Words.Choose(next => next.Is(Keyword.Set)
            ? SettingGrammar.SetInside
            : SettingGrammar.Reset)
        .Select(setting => (AlterAction)new AlterSetting((SetVariable)setting, setting.Offset));

    private static readonly Parser<Token, AlterAction> Options = Map(
        (offset, options) => (AlterAction)new AlterOptions(options, offset), Words.Here, DatabaseOptions);

    private static readonly Parser<Token, AlterAction> Tablespace = Map(
        (offset, name) => (AlterAction)new AlterStorage("TABLESPACE", name, offset),
        Words.Phrase(Keyword.Set, Keyword.Tablespace),
        NamesGrammar.ColId);

    public static readonly Parser<Token, Statement> AlterDatabase = Altered("DATABASE", Keyword.Database, Words.Choose(next => next.Word switch
    {
        Keyword.Set => next.Second.Is(Keyword.Tablespace) ? Tablespace : Setting,
        Keyword.Reset => Setting,
        Keyword.Rename when next.Second.Is(Keyword.To) => AlterTableGrammar.Rename,
        Keyword.Owner when next.Second.Is(Keyword.To) => AlterTableGrammar.Owner,
        _ => Options,
    })).Select(OfRoles);

    /// <summary>A setting of the database is one of all roles in it.</summary>
    private static Statement OfRoles(Statement statement) =>
        statement is AlterObject { Actions: [AlterSetting { Setting: var setting }] } alter
        ? new AlterRole("all", [], alter.Offset) { IsAll = true, IsOfDatabase = true, Database = alter.Name.Name, Setting = setting }
        : statement;

    // Extensions

    private static readonly Parser<Token, string> Version = Words.Choose(next =>
        next.Kind == Kind.String ? NamesGrammar.StringConstant : NamesGrammar.ColLabel);

    private static readonly Parser<Token, Func<CreateExtension, CreateExtension>> InSchema = Words.Keyword(Keyword.Schema).Then(NamesGrammar.ColId)
        .Select(name => (Func<CreateExtension, CreateExtension>)(extension => extension with { Schema = name }));

    private static readonly Parser<Token, Func<CreateExtension, CreateExtension>> OfVersion = Words.Keyword(Keyword.Version).Then(Version)
        .Select(version => (Func<CreateExtension, CreateExtension>)(extension => extension with { Version = version }));

    private static readonly Parser<Token, Func<CreateExtension, CreateExtension>> Cascaded =
        Words.Keyword(Keyword.Cascade).ThenReturn((Func<CreateExtension, CreateExtension>)(extension => extension));

    public static readonly Parser<Token, Statement> CreateExtension = Words.Fold(
        Map(
            (offset, ifNotExists, name, _) => new CreateExtension(name, ifNotExists, null, null, offset),
            Words.Phrase(Keyword.Extension),
            NamesGrammar.IfNotExists,
            NamesGrammar.ColId,
            Words.Flag(Keyword.With)),
        next => next.Word switch
        {
            Keyword.Schema => InSchema,
            Keyword.Version => OfVersion,
            Keyword.Cascade => Cascaded,
            _ => null,
        }).Select(extension => (Statement)extension);

    private static readonly Parser<Token, AlterAction> UpdateExtension = Map(
        (offset, version) => (AlterAction)new UpdateExtension(version, offset),
        Words.Phrase(Keyword.Update),
        Words.Clause(Keyword.To, Version));

    public static readonly Parser<Token, Statement> AlterExtension = Altered("EXTENSION", Keyword.Extension, Words.Choose(next => next.Word switch
    {
        Keyword.Update => UpdateExtension,
        Keyword.Set => AlterTableGrammar.ToSchema,
        Keyword.Add or Keyword.Drop => throw SqlException.NotSupported("changing the members of an extension is not supported").At(next.First.Offset),
        _ => null,
    }));

    private static Parser<Token, Statement> Altered(string kind, Keyword word, Parser<Token, AlterAction> action) => Map(
        (name, change) => (Statement)new AlterObject(kind, new QualifiedName([name.Text], name.Offset), [change], name.Offset),
        Words.Keyword(word).Then(NamesGrammar.ColIdToken),
        action);
}
