using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// ALTER of relations.
/// <code>
///   ALTER {TABLE | INDEX | VIEW | MATERIALIZED VIEW | SEQUENCE} [IF EXISTS] [ONLY] name [*] { action, … | RENAME [COLUMN] a TO b
///       | RENAME CONSTRAINT a TO b | RENAME TO name | SET SCHEMA name }
///   action:  ADD [COLUMN] [IF NOT EXISTS] column | DROP [COLUMN] [IF EXISTS] name [CASCADE | RESTRICT] | ALTER [COLUMN] …
///       | ADD constraint | DROP CONSTRAINT [IF EXISTS] name [CASCADE | RESTRICT] | VALIDATE CONSTRAINT name
///       | {ENABLE | DISABLE | [NO] FORCE} ROW LEVEL SECURITY | OWNER TO role | SET (options) | RESET (options)
///       | CLUSTER ON name | SET {WITHOUT CLUSTER | LOGGED | UNLOGGED | TABLESPACE name} | REPLICA IDENTITY … | {ENABLE | DISABLE} TRIGGER name
/// </code>
/// </summary>
internal static class AlterTableGrammar
{
    private static readonly Parser<Token, AlterAction> AddColumn = Map(
        (offset, ifNotExists, column) => (AlterAction)new AddColumn(column, ifNotExists, offset),
        Words.Phrase(Keyword.Add).Before(Words.Flag(Keyword.Column)),
        NamesGrammar.IfNotExists,
        ColumnGrammar.Definition);

    public static readonly Parser<Token, AlterAction> AddConstraint = Map(
        (offset, constraint) => (AlterAction)new AddConstraint(constraint, offset),
        Words.Phrase(Keyword.Add),
        ConstraintGrammar.Constraint);

    private static readonly Parser<Token, AlterAction> DropColumn = Map(
        (offset, ifExists, column, cascade) => (AlterAction)new DropColumn(column, ifExists, cascade, offset),
        Words.Phrase(Keyword.Drop).Before(Words.Flag(Keyword.Column)),
        NamesGrammar.IfExists,
        NamesGrammar.ColId,
        NamesGrammar.Cascade);

    public static readonly Parser<Token, AlterAction> DropConstraint = Map(
        (offset, ifExists, name, cascade) => (AlterAction)new DropConstraint(name, ifExists, cascade, offset),
        Words.Phrase(Keyword.Drop, Keyword.Constraint),
        NamesGrammar.IfExists,
        NamesGrammar.ColId,
        NamesGrammar.Cascade);

    public static readonly Parser<Token, AlterAction> Validate = Map(
        (offset, name) => (AlterAction)new ValidateConstraint(name, offset),
        Words.Phrase(Keyword.Validate, Keyword.Constraint),
        NamesGrammar.ColId);

    private static readonly Parser<Token, AlterAction> AlterConstraint = Map(
        (offset, name, attributes) => (AlterAction)new AlterConstraint(name, attributes.IsDeferrable, attributes.IsDeferred, offset)
        {
            IsEnforced = attributes.RequireFor(ConstraintKind.ForeignKey, isInColumn: false).IsEnforced,
            AltersDeferring = attributes.SpeaksOfDeferring,
        },
        Words.Phrase(Keyword.Alter, Keyword.Constraint),
        NamesGrammar.ColId,
        ConstraintAttributes.OfTable);

    private static readonly Parser<Token, AlterAction> EnableSecurity =
        Security(RowSecurityMode.Enable, Keyword.Enable, Keyword.Row, Keyword.Level, Keyword.Security);

    private static readonly Parser<Token, AlterAction> DisableSecurity =
        Security(RowSecurityMode.Disable, Keyword.Disable, Keyword.Row, Keyword.Level, Keyword.Security);

    private static readonly Parser<Token, AlterAction> ForceSecurity =
        Security(RowSecurityMode.Force, Keyword.Force, Keyword.Row, Keyword.Level, Keyword.Security);

    private static readonly Parser<Token, AlterAction> NoForceSecurity =
        Security(RowSecurityMode.NoForce, Keyword.No, Keyword.Force, Keyword.Row, Keyword.Level, Keyword.Security);

    private static readonly Parser<Token, AlterAction> Trigger = Map(
        (word, name) => (AlterAction)new AlterStorage(word.Text.ToUpperInvariant() + " TRIGGER", name, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Enable or Keyword.Disable).Before(Words.Keyword(Keyword.Trigger)),
        NamesGrammar.ColLabel);

    public static readonly Parser<Token, AlterAction> Owner = Map(
        (offset, role) => (AlterAction)new OwnerTo(role, offset), Words.Phrase(Keyword.Owner, Keyword.To), NamesGrammar.Role);

    private static readonly Parser<Token, AlterAction> SetOptions = Map(
        (offset, options) => (AlterAction)new SetTableOptions(options, false, offset), Words.Phrase(Keyword.Set), OptionsGrammar.InBrackets);

    private static readonly Parser<Token, AlterAction> ResetOptions = Map(
        (offset, options) => (AlterAction)new SetTableOptions(options, true, offset), Words.Phrase(Keyword.Reset), OptionsGrammar.InBrackets);

    // Storage

    private static readonly Parser<Token, AlterAction> ClusterOn = Stored("CLUSTER ON", NamesGrammar.ColId, Keyword.Cluster, Keyword.On);

    private static readonly Parser<Token, AlterAction> WithoutCluster = Stored("WITHOUT CLUSTER", Keyword.Set, Keyword.Without, Keyword.Cluster);

    private static readonly Parser<Token, AlterAction> WithoutOids = Stored("WITHOUT OIDS", Keyword.Set, Keyword.Without, Keyword.Oids);

    private static readonly Parser<Token, AlterAction> Logged = Stored("LOGGED", Keyword.Set, Keyword.Logged);

    private static readonly Parser<Token, AlterAction> Unlogged = Stored("UNLOGGED", Keyword.Set, Keyword.Unlogged);

    private static readonly Parser<Token, AlterAction> Tablespace = Stored("TABLESPACE", NamesGrammar.ColId, Keyword.Set, Keyword.Tablespace);

    private static readonly Parser<Token, AlterAction> AccessMethod =
        Stored("ACCESS METHOD", NamesGrammar.ColLabel, Keyword.Set, Keyword.Access, Keyword.Method);

    private static readonly Parser<Token, string> Identity = Words.Choose(next => next.Word switch
    {
        Keyword.Nothing => Words.Keyword(Keyword.Nothing).ThenReturn("NOTHING"),
        Keyword.Full => Words.Keyword(Keyword.Full).ThenReturn("FULL"),
        Keyword.Default => Words.Keyword(Keyword.Default).ThenReturn("DEFAULT"),
        _ => Words.Phrase(Keyword.Using, Keyword.Index).Then(NamesGrammar.ColId).Select(name => "USING " + name),
    });

    private static readonly Parser<Token, AlterAction> ReplicaIdentity =
        Stored("REPLICA IDENTITY", Identity, Keyword.Replica, Keyword.Identity);

    private static readonly Parser<Token, AlterAction> Action = Words.Choose(next => next.Word switch
    {
        Keyword.Add => ConstraintGrammar.Starts(next.Behind(1)) ? AddConstraint : AddColumn,
        Keyword.Drop => next.Second.Is(Keyword.Constraint) ? DropConstraint : DropColumn,
        Keyword.Alter => next.Second.Is(Keyword.Constraint)
            ? AlterConstraint
            : AlterColumnGrammar.AlterColumn,
        Keyword.Validate => Validate,
        Keyword.Enable => next.Second.Is(Keyword.Row) ? EnableSecurity : Trigger,
        Keyword.Disable => next.Second.Is(Keyword.Row) ? DisableSecurity : Trigger,
        Keyword.Force => ForceSecurity,
        Keyword.No => next.Second.Is(Keyword.Inherit) ? throw Inheritance(next.First.Offset) : NoForceSecurity,
        Keyword.Inherit => throw Inheritance(next.First.Offset),
        Keyword.Attach or Keyword.Detach => throw SqlException.NotSupported("partitioned tables are not supported").At(next.First.Offset),
        Keyword.Owner => Owner,
        Keyword.Reset => ResetOptions,
        Keyword.Cluster => ClusterOn,
        Keyword.Replica => ReplicaIdentity,
        Keyword.Set => SetAction(next.Second, next.Third),
        _ => null,
    });

    // What comes alone

    private static readonly Parser<Token, AlterAction> RenameTo = Map(
        (offset, name) => (AlterAction)new RenameTo(name, offset), Words.Phrase(Keyword.Rename, Keyword.To), NamesGrammar.ColId);

    public static readonly Parser<Token, AlterAction> RenameConstraint = Map(
        (offset, name, newName) => (AlterAction)new RenameConstraint(name, newName, offset),
        Words.Phrase(Keyword.Rename, Keyword.Constraint),
        NamesGrammar.ColId.Before(Words.Keyword(Keyword.To)),
        NamesGrammar.ColId);

    private static readonly Parser<Token, AlterAction> RenameColumn = Map(
        (offset, name, newName) => (AlterAction)new RenameColumn(name, newName, offset),
        Words.Phrase(Keyword.Rename).Before(Words.Flag(Keyword.Column)),
        NamesGrammar.ColId.Before(Words.Keyword(Keyword.To)),
        NamesGrammar.ColId);

    /// <summary>RENAME TO, RENAME CONSTRAINT or RENAME COLUMN.</summary>
    public static readonly Parser<Token, AlterAction> Rename = Words.Choose(next =>
        next.Second.Is(Keyword.To) ? RenameTo : next.Second.Is(Keyword.Constraint) ? RenameConstraint : RenameColumn);

    public static readonly Parser<Token, AlterAction> ToSchema = Map(
        (offset, name) => (AlterAction)new SetSchema(name, offset), Words.Phrase(Keyword.Set, Keyword.Schema), NamesGrammar.ColId);

    private static readonly Parser<Token, IReadOnlyList<AlterAction>> Actions = Words.Choose(next =>
        next.Is(Keyword.Rename) ? Alone(Rename) : next.Is(Keyword.Set, Keyword.Schema) ? Alone(ToSchema) : Several!);

    private static readonly Parser<Token, IReadOnlyList<AlterAction>> Several = Words.CommaList(Action);

    public static readonly Parser<Token, Statement> Table = Altered(
        "TABLE", FromGrammar.RelationExpression.Select(table => table.Name), Keyword.Table);

    public static readonly Parser<Token, Statement> Index = Altered("INDEX", NamesGrammar.AnyName, Keyword.Index);

    public static readonly Parser<Token, Statement> View = Altered("VIEW", NamesGrammar.AnyName, Keyword.View);

    public static readonly Parser<Token, Statement> MaterializedView = Altered(
        "MATERIALIZED VIEW", NamesGrammar.AnyName, Keyword.Materialized, Keyword.View);

    private static readonly Parser<Token, Func<QualifiedName, bool, Statement>> SequenceOptions = Map(
        (offset, options) => (Func<QualifiedName, bool, Statement>)((name, ifExists) => new AlterSequence(name, ifExists, options, offset)),
        Words.Here,
        Words.Repeat(SequenceGrammar.Option));

    private static readonly Parser<Token, Func<QualifiedName, bool, Statement>> SequenceActions = Actions.Select(actions =>
        (Func<QualifiedName, bool, Statement>)((name, ifExists) =>
            new AlterTable(name, actions, name.Offset) { IfExists = ifExists, ObjectKind = "SEQUENCE" }));

    public static readonly Parser<Token, Statement> Sequence = Map(
        (ifExists, name, change) => change(name, ifExists),
        Words.Keyword(Keyword.Sequence).Then(NamesGrammar.IfExists),
        NamesGrammar.AnyName,
        Words.Choose(next => next.Word is Keyword.Rename or Keyword.Owner || next.Is(Keyword.Set) ? SequenceActions
            : SequenceGrammar.Option(next) is null ? null : SequenceOptions));

    private static Parser<Token, AlterAction>? SetAction(Token second, Token third) => second.Keyword switch
    {
        Keyword.Without => third.Is(Keyword.Oids) ? WithoutOids : WithoutCluster,
        Keyword.Logged => Logged,
        Keyword.Unlogged => Unlogged,
        Keyword.Tablespace => Tablespace,
        Keyword.Access => AccessMethod,
        _ => SetOptions,
    };

    private static Parser<Token, IReadOnlyList<AlterAction>> Alone(Parser<Token, AlterAction> action) =>
        action.Select(only => (IReadOnlyList<AlterAction>)[only]);

    private static Parser<Token, Statement> Altered(string kind, Parser<Token, QualifiedName> relation, params Keyword[] words) => Map(
        (offset, ifExists, name, actions) => (Statement)new AlterTable(name, actions, offset) { IfExists = ifExists, ObjectKind = kind },
        Words.Phrase(words),
        NamesGrammar.IfExists,
        relation,
        Actions);

    private static Parser<Token, AlterAction> Security(RowSecurityMode mode, params Keyword[] words) =>
        Words.Phrase(words).Select(offset => (AlterAction)new AlterRowSecurity(mode, offset));

    private static Parser<Token, AlterAction> Stored(string what, params Keyword[] words) =>
        Words.Phrase(words).Select(offset => (AlterAction)new AlterStorage(what, null, offset));

    private static Parser<Token, AlterAction> Stored(string what, Parser<Token, string> name, params Keyword[] words) =>
        Map((offset, value) => (AlterAction)new AlterStorage(what, value, offset), Words.Phrase(words), name);

    private static SqlException Inheritance(int offset) => SqlException.NotSupported("inheritance is not supported").At(offset);
}
