using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>PREPARE, EXECUTE and DEALLOCATE: prepared statements that SQL names; the protocol's are the same ones.</summary>
internal static class PrepareStatements
{
    public static StatementOutcome Run(Session session, StatementRunner runner, Prepare statement, string text)
    {
        if (session.Statements.Contains(statement.Name))
            throw new SqlException(SqlState.DuplicatePreparedStatement, $"prepared statement \"{statement.Name}\" already exists");
        SqlType?[] types = [.. statement.Types.Select(
            type => TypeResolution.Resolve(type, session.Block.Ensure().Catalog, session.Environment.SearchPath).Type)];
        var prepared = new PreparedStatement(statement.Name, text, statement.Statement, types)
        {
            Prepared = session.Database.Clock.GetUtcNow(), FromSql = true, Bytes = session.TextBytes,
        };
        runner.Analyse(prepared);
        session.Statements.Put(prepared);
        return new StatementOutcome("PREPARE");
    }

    public static StatementOutcome Run(Session session, StatementRunner runner, Sql.Execute statement)
    {
        PreparedStatement prepared = session.Statements.Find(statement.Name);
        IReadOnlyList<Column> parameters = Evaluate(session, runner, prepared, statement);
        if (prepared.Statement is { } wanted && StatementRunner.IsPlanned(wanted))
            return runner.RunPlanned(prepared, parameters);
        return prepared.Statement is null
            ? new StatementOutcome("")
            : throw SqlException.NotSupported("EXECUTE of this statement is not supported");
    }

    public static StatementOutcome Run(Session session, Deallocate statement)
    {
        if (statement.Name is not { } name)
        {
            session.Statements.Clear();
            return new StatementOutcome("DEALLOCATE ALL");
        }

        return session.Statements.Remove(name) ? new StatementOutcome("DEALLOCATE") : throw PreparedStatements.Missing(name);
    }

    /// <summary>The parameters' values, as SELECT computes them and casts them to what the statement wants.</summary>
    public static IReadOnlyList<Column> Evaluate(
        Session session, StatementRunner runner, PreparedStatement prepared, Sql.Execute statement)
    {
        int wanted = prepared.ParameterTypes.Count;
        if (statement.Parameters.Count != wanted)
        {
            throw new SqlException(
                SqlState.SyntaxError, $"wrong number of parameters for prepared statement \"{statement.Name}\"")
            {
                Detail = $"Expected {wanted} parameters but got {statement.Parameters.Count}.",
            };
        }

        if (wanted == 0)
            return [];
        Target[] targets =
        [
            .. statement.Parameters.Select((value, i) =>
                new Target(new CastExpression(value, NameOf(prepared.ParameterTypes[i], value.Offset), value.Offset), null, value.Offset)),
        ];
        var query = new Query(new SelectBody(statement.Offset) { Targets = targets }, statement.Offset);
        var evaluation = new PreparedStatement("", prepared.Text, query, []) { FromSql = true };
        StatementOutcome outcome = runner.RunPlanned(evaluation, []);
        using Operator rows = outcome.Rows!;
        return rows.TryRead(out Batch? batch) ? batch.Columns : throw new InvalidOperationException("a row of constants is missing");
    }

    internal static TypeName NameOf(SqlType type, int offset) => type.Element is { } element
        ? new TypeName(new QualifiedName([element.Schema, element.Name], offset), [], 1, offset)
        : new TypeName(new QualifiedName([type.Schema, type.Name], offset), [], 0, offset);
}
