using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>COPY between a table, or a query, and the client.</summary>
internal static class CopyStatements
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, Copy statement, IStatementResults results, string text)
    {
        if (statement.FileName is not null || statement.IsProgram)
        {
            throw new SqlException(SqlState.InsufficientPrivilege, "this server reads and writes no files for COPY")
            {
                Hint = "Use COPY ... FROM STDIN or TO STDOUT; psql's \\copy does.",
            };
        }

        throw SqlException.NotSupported("COPY is not supported yet");
    }
}
