using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CALL in a body: its output parameters are variables of the body, which take what the procedure gives.</summary>
internal sealed class PlCalls(PlQueries queries)
{
    public void Run(Call statement)
    {
        (UserFunction procedure, IReadOnlyList<Column> arguments) =
            queries.Statements.BindCall(statement, queries.Frame, queries.Frame.ArgumentTypes, queries.Frame.Values);
        PlTarget?[] targets =
            [.. procedure.Parameters.Select((parameter, i) => parameter.IsOutput ? Target(statement, parameter, i) : null)];
        IReadOnlyList<Column> outputs = queries.Statements.RunCall(procedure, arguments);
        UserParameter[] given = [.. procedure.Outputs];
        PlTarget?[] taking = [.. targets.Where((_, i) => procedure.Parameters[i].IsOutput)];
        for (int i = 0; i < outputs.Count && i < taking.Length; i++)
        {
            if (taking[i] is { } target)
                queries.Assign(target, outputs[i], given[i].Type);
        }
    }

    /// <summary>Null where the argument was left to its default.</summary>
    private PlTarget? Target(Call statement, UserParameter parameter, int at)
    {
        IReadOnlyList<Argument> written = statement.Function.Arguments;
        Argument? argument = written.FirstOrDefault(each => each.Name is not null && each.Name == parameter.Name)
            ?? (at < written.Count && written[at].Name is null ? written[at] : null);
        if (argument is null)
            return null;
        if (argument.Value is ColumnReference { Names: var names } && queries.Frame.FindVariable(names, out _) is not null)
            return new PlTarget(names, 0);
        string name = parameter.Name is { } known ? $"procedure parameter \"{known}\"" : $"procedure parameter {at + 1}";
        throw new SqlException(
            SqlState.SyntaxError, $"{name} is an output parameter but corresponding argument is not writable");
    }
}
