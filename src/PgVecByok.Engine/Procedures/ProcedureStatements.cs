using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>DO and CALL.</summary>
internal static class ProcedureStatements
{
    public static StatementOutcome Run(Session session, DoBlock statement, string text)
    {
        string language = statement.Language?.ToLowerInvariant() ?? "plpgsql";
        if (language == "sql")
            throw SqlException.NotSupported("language \"sql\" does not support inline code execution");
        if (language != "plpgsql")
            throw new SqlException(SqlState.UndefinedObject, $"language \"{language}\" does not exist");
        Placed(text, statement.Body, () =>
        {
            PlInterpreter.Run(session.State.Bodies!, PlParser.Parse(statement.Body));
            return 0;
        });
        return new StatementOutcome("DO");
    }

    /// <summary>Places in a body, as places in the statement that brought it.</summary>
    public static void Placed<T>(string text, string body, Func<T> work)
    {
        try
        {
            work();
        }
        catch (SqlException failed) when (failed.Offset is { } offset)
        {
            int start = text.IndexOf(body, StringComparison.Ordinal);
            throw start < 0 ? failed.Nowhere() : failed.Nowhere().At(start + offset);
        }
    }

    public static StatementOutcome Run(Session session, StatementRunner runner, Call statement, IReadOnlyList<Column> parameters)
    {
        Transaction transaction = session.Block.Current!;
        BindContext context = runner.BindContext(
            transaction.Catalog, [.. parameters.Select(_ => (SqlType?)null)]) with { CallsProcedure = true };
        var state = new BindState(context);
        var binder = new ExpressionBinder(state, new Scope(state, null));
        List<BoundExpression> bound = [.. statement.Function.Arguments.Select(argument =>
            binder.Bind(argument.Value, ClauseKind.ExecuteParameter))];
        ChosenFunction chosen = FunctionChoice.Choose(binder, statement.Function, bound);
        if (chosen.Function is null || !transaction.Catalog.Functions.TryGetValue(chosen.Function.Oid, out UserFunction? procedure))
            throw new SqlException(SqlState.UndefinedFunction, $"procedure {statement.Function.Name} does not exist");
        var scope = new ExecutionScope(new StatementRun(runner.Context(transaction, parameters), null));
        Column[] arguments = [.. chosen.Arguments.Select(argument => scope.Compile(argument, ColumnLayout.Empty).EvaluateOnce())];
        IReadOnlyList<Column> outputs = FunctionBodies.Call(session.State.Bodies!, procedure, arguments);
        UserParameter[] shown = [.. procedure.Outputs];
        if (shown.Length == 0)
            return new StatementOutcome("CALL");
        OutputColumn[] columns = [.. shown.Select((output, i) => new OutputColumn(output.Name ?? $"column{i + 1}", output.Type))];
        return StatementOutcome.Of(columns, new MaterialisedRows([new Batch([.. outputs], 1)]), _ => "CALL");
    }
}
