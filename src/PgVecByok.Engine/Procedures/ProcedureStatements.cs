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
        BodyStatements bodies = session.State.Bodies!;
        using IDisposable ending = bodies.Ending(bodies.MayEnd);
        Placed(text, statement.Body, () =>
        {
            PlInterpreter.Run(bodies, PlParser.Parse(statement.Body));
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

    public static StatementOutcome Run(
        Session session, StatementRunner runner, Call statement, IReadOnlyList<Column> parameters, IReadOnlyList<SqlType> types)
    {
        Transaction transaction = session.Block.Current!;
        (UserFunction procedure, IReadOnlyList<Column> arguments) = Bind(
            runner, statement, runner.BindContext(transaction.Catalog, [.. types]), runner.Context(transaction, parameters));
        BodyStatements bodies = session.State.Bodies!;
        using IDisposable ending = bodies.Ending(bodies.MayEnd);
        IReadOnlyList<Column> outputs = FunctionBodies.Call(bodies, procedure, arguments);
        return Columns(procedure) is { } columns
            ? StatementOutcome.Of(columns, new MaterialisedRows([new Batch([.. outputs], 1)]), _ => "CALL")
            : new StatementOutcome("CALL");
    }

    /// <summary>The procedure that is meant, and the values it is called with.</summary>
    public static (UserFunction Procedure, IReadOnlyList<Column> Arguments) Bind(
        StatementRunner runner, Call statement, BindContext context, StatementContext values)
    {
        var state = new BindState(context);
        (UserFunction procedure, ChosenFunction chosen) = Find(state, statement);
        var scope = new ExecutionScope(new StatementRun(values, null));
        return (procedure, [.. chosen.Arguments.Select(argument => scope.Compile(argument, ColumnLayout.Empty).EvaluateOnce())]);
    }

    /// <summary>What Parse tells of a call: the types of its parameters, and the row of its outputs if it has any.</summary>
    public static (IReadOnlyList<SqlType> Parameters, IReadOnlyList<OutputColumn>? Columns) Analyse(
        StatementRunner runner, CatalogSnapshot catalog, Call statement, IReadOnlyList<SqlType?> declared)
    {
        var state = new BindState(runner.BindContext(catalog, declared));
        (UserFunction procedure, _) = Find(state, statement);
        return (state.Parameters.Finish(), Columns(procedure));
    }

    private static (UserFunction Procedure, ChosenFunction Chosen) Find(BindState state, Call statement)
    {
        var binder = new ExpressionBinder(state, new Scope(state, null));
        List<BoundExpression> bound = [.. statement.Function.Arguments.Select(argument =>
            binder.Bind(argument.Value, ClauseKind.Call))];
        ChosenFunction chosen = state.Calling(() => FunctionChoice.Choose(binder, statement.Function, bound));
        if (chosen.Function is { } found)
            Privileges.RequireExecute(state, found);
        return chosen.Function is not null && state.Catalog.Functions.TryGetValue(chosen.Function.Oid, out UserFunction? procedure)
            ? (procedure, chosen)
            : throw new SqlException(SqlState.UndefinedFunction, $"procedure {statement.Function.Name} does not exist");
    }

    private static OutputColumn[]? Columns(UserFunction procedure)
    {
        OutputColumn[] columns =
            [.. procedure.Outputs.Select((output, i) => new OutputColumn(output.Name ?? $"column{i + 1}", output.Type))];
        return columns.Length == 0 ? null : columns;
    }
}
