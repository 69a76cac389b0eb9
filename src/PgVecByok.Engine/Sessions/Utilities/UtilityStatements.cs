using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Statements that are no query and no change of rows, each sent to its family. A family is a file; a kind nobody knows is 0A000.
/// </summary>
internal static class UtilityStatements
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, PreparedStatement prepared, IReadOnlyList<Column> parameters, IStatementResults results)
    {
        Statement statement = prepared.Statement!;
        if (statement is TransactionStatement control)
            return TransactionStatements.Run(session, control);
        if (statement is Sql.Execute execute)
            return PrepareStatements.Run(session, runner, execute);
        Transaction transaction = runner.Begin(isQuery: statement is not (SetTransaction or SetVariable or ShowVariable));
        return Run(session, runner, transaction, prepared, parameters, results);
    }

    /// <summary>Inside another statement, whose command is begun; nobody is there to take rows or COPY data.</summary>
    public static StatementOutcome RunNested(Session session, StatementRunner runner, PreparedStatement prepared) =>
        prepared.Statement switch
    {
        Copy or Prepare or Sql.Execute or Deallocate or DeclareCursor or Fetch or CloseCursor or Explain =>
            throw SqlException.NotSupported("this statement is not supported in a function's body"),
        Maintenance { Command: "VACUUM" } =>
            throw new SqlException(SqlState.ActiveSqlTransaction, "VACUUM cannot be executed from a function"),
        _ => Run(session, runner, session.Block.Current!, prepared, [], null!),
    };

    private static StatementOutcome Run(
        Session session, StatementRunner runner, Transaction transaction, PreparedStatement prepared, IReadOnlyList<Column> parameters,
        IStatementResults results)
    {
        Statement statement = prepared.Statement!;
        return statement switch
        {
            SetTransaction set => TransactionStatements.Run(session, set),
            SetConstraints set => ConstraintStatements.Run(session, runner, transaction, set),
            SetVariable set => SettingStatements.Run(session, set),
            ShowVariable show => SettingStatements.Run(session, show),
            Discard discard => SettingStatements.Run(session, discard),
            Prepare prepare => PrepareStatements.Run(session, runner, prepare, prepared.Text),
            Deallocate deallocate => PrepareStatements.Run(session, deallocate),
            DeclareCursor declare => CursorStatements.Run(session, runner, declare, parameters, prepared),
            Fetch fetch => CursorStatements.Run(session, runner, fetch),
            CloseCursor close => CursorStatements.Run(session, close),
            Query or CreateTableAs => CatalogChanges.Define(transaction, () => DdlDefaultPrivileges.AppliedTo(
                transaction, () => TableStatements.Run(session, runner, prepared, parameters))),
            Explain explain => ExplainStatement.Run(session, runner, explain, parameters, prepared),
            Copy copy => CopyStatements.Run(session, runner, copy, results, prepared.Text),
            Notification notification => NotificationStatements.Run(session, notification),
            LockTable lockTable => LockStatement.Run(session, transaction, lockTable),
            Maintenance { Command: "REFRESH MATERIALIZED VIEW" } refresh => CatalogChanges.Define(
                transaction, () => MaintenanceStatements.Run(session, runner, transaction, refresh)),
            Maintenance maintenance => MaintenanceStatements.Run(session, runner, transaction, maintenance),
            DoBlock block => ProcedureStatements.Run(session, block, prepared.Text),
            Call call => ProcedureStatements.Run(session, runner, call, parameters, prepared.ParameterTypes),
            _ => CatalogChanges.Define(
                transaction, () => DefinitionStatements.Run(session, runner, transaction, statement, prepared.Text)),
        };
    }

    /// <summary>The query that a utility statement carries and whose parameters are its own; null where it has none.</summary>
    public static Statement? CarriedBy(Statement statement) => statement switch
    {
        DeclareCursor declare => declare.Query,
        Query or CreateTableAs => TableStatements.Source(statement),
        Explain explain when StatementRunner.IsPlanned(explain.Statement) => explain.Statement,
        _ => null,
    };

    /// <summary>The columns of a utility statement that returns rows, for Describe; null where none come.</summary>
    public static IReadOnlyList<OutputColumn>? Columns(Session session, Statement statement) => statement switch
    {
        ShowVariable show => SettingStatements.Columns(show),
        Sql.Execute execute => session.Statements.Find(execute.Name).Columns,
        Fetch { IsMove: false } fetch => session.Portals.ColumnsOf(fetch.Cursor),
        Explain explain => ExplainStatement.Columns(explain),
        _ => null,
    };
}
