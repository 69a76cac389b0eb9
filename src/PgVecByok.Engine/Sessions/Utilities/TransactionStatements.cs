using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>BEGIN, COMMIT, ROLLBACK and the SAVEPOINT family; SET TRANSACTION.</summary>
internal static class TransactionStatements
{
    public static StatementOutcome Run(Session session, TransactionStatement statement)
    {
        TransactionBlock block = session.Block;
        if (statement.Command != TransactionCommand.Begin)
            block.Ensure();
        switch (statement.Command)
        {
            case TransactionCommand.Begin:
                block.Begin(statement.Modes);
                return new StatementOutcome(statement.IsStart ? "START TRANSACTION" : "BEGIN");
            case TransactionCommand.Commit:
                return new StatementOutcome(block.Commit(statement.Chain) ? "COMMIT" : "ROLLBACK");
            case TransactionCommand.Rollback:
                block.Rollback(statement.Chain);
                return new StatementOutcome("ROLLBACK");
            case TransactionCommand.Savepoint:
                block.Savepoint(statement.Name!);
                return new StatementOutcome("SAVEPOINT");
            case TransactionCommand.Release:
                block.Release(statement.Name!);
                return new StatementOutcome("RELEASE");
            case TransactionCommand.RollbackTo:
                block.RollbackTo(statement.Name!);
                return new StatementOutcome("ROLLBACK");
            default:
                throw new SqlException(SqlState.ObjectNotInPrerequisiteState, "prepared transactions are disabled")
                {
                    Hint = "Set \"max_prepared_transactions\" to a nonzero value.",
                };
        }
    }

    public static StatementOutcome Run(Session session, SetTransaction statement)
    {
        TransactionModes modes = statement.Modes;
        if (!statement.IsSession)
        {
            if (!session.Block.IsBlock && !session.IsInScript)
                session.Warn(SqlState.NoActiveSqlTransaction, "SET TRANSACTION can only be used in transaction blocks");
            session.Block.Apply(modes);
            return new StatementOutcome("SET");
        }

        if (modes.Isolation is { } isolation)
            session.Settings.Set("default_transaction_isolation", isolation, isLocal: false);
        if (modes.ReadOnly is { } readOnly)
            session.Settings.Set("default_transaction_read_only", readOnly ? "on" : "off", isLocal: false);
        if (modes.Deferrable is { } deferrable)
            session.Settings.Set("default_transaction_deferrable", deferrable ? "on" : "off", isLocal: false);
        return new StatementOutcome("SET");
    }
}
