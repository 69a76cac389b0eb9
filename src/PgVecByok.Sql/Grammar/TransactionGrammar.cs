using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   {BEGIN [WORK | TRANSACTION] | START TRANSACTION} [modes]      {COMMIT | END | ROLLBACK | ABORT} [WORK | TRANSACTION] [AND [NO] CHAIN]
///   SAVEPOINT name      RELEASE [SAVEPOINT] name      ROLLBACK [WORK | TRANSACTION] TO [SAVEPOINT] name
///   PREPARE TRANSACTION 'id'      {COMMIT | ROLLBACK} PREPARED 'id'      SET TRANSACTION {modes | SNAPSHOT 'id'}
///   mode:  ISOLATION LEVEL {SERIALIZABLE | REPEATABLE READ | READ COMMITTED | READ UNCOMMITTED} | READ {WRITE | ONLY} | [NOT] DEFERRABLE
/// </code>
/// </summary>
internal static class TransactionGrammar
{
    private static readonly Parser<Token, Keyword> Filler = Words.OrElse(
        next => next.Word is Keyword.Work or Keyword.Transaction ? Words.Keyword(next.Word).Select(token => token.Keyword) : null,
        Keyword.NotKeyword);

    // Modes

    private static readonly Parser<Token, string> Level = Words.Choose(next => next.Word switch
    {
        Keyword.Serializable => Words.Keyword(Keyword.Serializable).ThenReturn("serializable"),
        Keyword.Repeatable => Words.Phrase(Keyword.Repeatable, Keyword.Read).ThenReturn("repeatable read"),
        Keyword.Read when next.Second.Is(Keyword.Uncommitted) => Words.Phrase(Keyword.Read, Keyword.Uncommitted).ThenReturn("read uncommitted"),
        Keyword.Read => Words.Phrase(Keyword.Read, Keyword.Committed).ThenReturn("read committed"),
        _ => null,
    });

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> Isolation =
        Words.Phrase(Keyword.Isolation, Keyword.Level).Then(Level)
            .Select(level => (Func<TransactionModes, TransactionModes>)(modes => modes with { Isolation = level }));

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> Access = Words.Keyword(Keyword.Read)
        .Then(Words.Matching(token => token.Keyword is Keyword.Only or Keyword.Write))
        .Select(word => (Func<TransactionModes, TransactionModes>)(modes => modes with { ReadOnly = word.Is(Keyword.Only) }));

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> Deferrable =
        Words.Keyword(Keyword.Deferrable).ThenReturn((Func<TransactionModes, TransactionModes>)(modes => modes with { Deferrable = true }));

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> NotDeferrable = Words.Phrase(Keyword.Not, Keyword.Deferrable)
        .ThenReturn((Func<TransactionModes, TransactionModes>)(modes => modes with { Deferrable = false }));

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> Mode = Words.Choose(ModeAt);

    private static readonly Parser<Token, Func<TransactionModes, TransactionModes>> AnotherMode = Words.Symbol(",").Then(Mode);

    private static readonly TransactionModes NoModes = new(null, null, null);

    private static readonly Parser<Token, TransactionModes> Modes = Words.Fold(
        Map((mode, none) => mode(none), Mode, Parser<Token>.Return(NoModes)),
        next => next.Is(",") ? AnotherMode : ModeAt(next));

    private static readonly Parser<Token, TransactionModes> ModesIfAny = Words.OrElse(next => ModeAt(next) is null ? null : Modes, NoModes);

    // Begin and end

    public static readonly Parser<Token, Statement> Begin = Map(
        (offset, _, modes) => (Statement)new TransactionStatement(TransactionCommand.Begin, offset) { Modes = modes },
        Words.Phrase(Keyword.Begin),
        Filler,
        ModesIfAny);

    public static readonly Parser<Token, Statement> Start = Map(
        (offset, modes) => (Statement)new TransactionStatement(TransactionCommand.Begin, offset) { Modes = modes, IsStart = true },
        Words.Phrase(Keyword.Start, Keyword.Transaction),
        ModesIfAny);

    private static readonly Parser<Token, bool> Chain = Words.OrElse(
        next => !next.Is(Keyword.And) ? null
            : next.Second.Is(Keyword.No) ? Words.Phrase(Keyword.And, Keyword.No, Keyword.Chain).ThenReturn(false)
            : Words.Phrase(Keyword.And, Keyword.Chain).ThenReturn(true),
        false);

    private static readonly Parser<Token, TransactionStatement> ToSavepoint = Words.Keyword(Keyword.To)
        .Then(Words.FlagIfName(Keyword.Savepoint)).Then(NamesGrammar.ColId)
        .Select(name => new TransactionStatement(TransactionCommand.RollbackTo, 0) { Name = name });

    private static readonly Parser<Token, TransactionStatement> Committed =
        Chain.Select(chain => new TransactionStatement(TransactionCommand.Commit, 0) { Chain = chain });

    private static readonly Parser<Token, TransactionStatement> RolledBack =
        Chain.Select(chain => new TransactionStatement(TransactionCommand.Rollback, 0) { Chain = chain });

    public static readonly Parser<Token, Statement> Commit = Words.Choose(next => next.Second.Is(Keyword.Prepared)
        ? Prepared(TransactionCommand.CommitPrepared, Keyword.Commit, Keyword.Prepared)
        : Ended(Words.Matching(token => token.Keyword is Keyword.Commit or Keyword.End), Committed));

    public static readonly Parser<Token, Statement> Rollback = Words.Choose(next => next.Second.Is(Keyword.Prepared)
        ? Prepared(TransactionCommand.RollbackPrepared, Keyword.Rollback, Keyword.Prepared)
        : Ended(
            Words.Matching(token => token.Keyword is Keyword.Rollback or Keyword.Abort),
            Words.Choose(then => then.Is(Keyword.To) ? ToSavepoint : RolledBack)));

    public static readonly Parser<Token, Statement> PrepareTransaction =
        Prepared(TransactionCommand.PrepareTransaction, Keyword.Prepare, Keyword.Transaction);

    public static readonly Parser<Token, Statement> Savepoint = Map(
        (offset, name) => (Statement)new TransactionStatement(TransactionCommand.Savepoint, offset) { Name = name },
        Words.Phrase(Keyword.Savepoint),
        NamesGrammar.ColId);

    public static readonly Parser<Token, Statement> Release = Map(
        (offset, _, name) => (Statement)new TransactionStatement(TransactionCommand.Release, offset) { Name = name },
        Words.Phrase(Keyword.Release),
        Words.FlagIfName(Keyword.Savepoint),
        NamesGrammar.ColId);

    // SET

    public static readonly Parser<Token, Statement> SetTransaction = Map(
        (offset, modes) => (Statement)new SetTransaction(modes, false, offset),
        Words.Phrase(Keyword.Set).Before(Words.Flag(Keyword.Local)).Before(Words.Keyword(Keyword.Transaction)),
        Words.Choose(next => next.Is(Keyword.Snapshot)
            ? throw SqlException.NotSupported("importing a snapshot is not supported").At(next.First.Offset)
            : Modes));

    public static readonly Parser<Token, Statement> SetCharacteristics = Map(
        (offset, modes) => (Statement)new SetTransaction(modes, true, offset),
        Words.Phrase(Keyword.Set, Keyword.Session, Keyword.Characteristics, Keyword.As, Keyword.Transaction),
        Modes);

    /// <summary>SET CONSTRAINTS {ALL | names} {DEFERRED | IMMEDIATE}.</summary>
    public static readonly Parser<Token, Statement> SetConstraints = Map(
        (offset, names, mode) => (Statement)new SetConstraints(names, mode.Is(Keyword.Deferred), offset),
        Words.Phrase(Keyword.Set, Keyword.Constraints),
        Words.Choose(next => next.Is(Keyword.All)
            ? Words.Keyword(Keyword.All).ThenReturn((IReadOnlyList<QualifiedName>)[])
            : NamesGrammar.AnyNames),
        Words.Matching(token => token.Keyword is Keyword.Deferred or Keyword.Immediate));

    private static Parser<Token, Func<TransactionModes, TransactionModes>>? ModeAt(Next next) => next.Word switch
    {
        Keyword.Isolation => Isolation,
        Keyword.Read => Access,
        Keyword.Deferrable => Deferrable,
        Keyword.Not => NotDeferrable,
        _ => null,
    };

    private static Parser<Token, Statement> Ended(Parser<Token, Token> word, Parser<Token, TransactionStatement> rest) => Map(
        (token, _, statement) => (Statement)(statement with { Offset = token.Offset }), word, Filler, rest);

    private static Parser<Token, Statement> Prepared(TransactionCommand command, Keyword first, Keyword second) => Map(
        (offset, name) => (Statement)new TransactionStatement(command, offset) { Name = name },
        Words.Phrase(first, second),
        NamesGrammar.StringConstant);
}
