using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A view: its kept text, bound as its owner would run it, or one with security_invoker as the statement's role would.</summary>
internal static class ViewBinder
{
    /// <param name="state">The statement's.</param>
    /// <param name="view">What is read.</param>
    /// <param name="alias">Its name there.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="locking">The rows below are to be locked: with the rights of whoever the view reads as.</param>
    public static PlanRange Bind(BindState state, View view, string alias, int offset, LockingClause? locking = null)
    {
        Privileges.Require(state, view, "SELECT", []);
        if (locking is not null)
            Privileges.Require(state, view, "UPDATE", []);
        if (state.OpenViews.Contains(view.Oid))
        {
            throw new SqlException(
                SqlState.InvalidObjectDefinition, $"infinite recursion detected in rules for relation \"{view.Name}\"") { Offset = offset };
        }

        state.OpenViews.Add(view.Oid);
        string asking = state.Role, role = view.SecurityInvoker ? state.Context.CurrentRole : view.Owner;
        (PlanNode plan, ExposedRows? exposed) = state.As(role, () => state.Under(view.SearchPath, () => Definition(state, view, locking)));
        state.OpenViews.RemoveAt(state.OpenViews.Count - 1);
        List<OutputColumn> output = [.. view.Columns.Select((column, i) => new OutputColumn(column.Name, column.Type, column.Typmod)
        {
            Collation = column.Collation, TableOid = view.Oid, TableColumn = column.Number,
        })];
        List<BoundExpression> values = [.. plan.Output.Take(output.Count).Select(column => (BoundExpression)new BoundColumn(column))];
        ProjectNode shown = new(plan, values, output);
        if (exposed is not null)
            (shown, exposed) = ExposedRows.Project(plan, values, output, exposed.Tables, exposed.Filter, plan.Output);
        return new PlanRange(shown, alias, exposed, view)
        {
            OnRead = columns => state.As(asking, () => Privileges.Require(state, view, "SELECT", columns.Count == 0 ? [] : columns)),
        };
    }

    public static Query QueryOf(View view) => SqlParser.ParseKept(view.Definition) is [{ Statement: Query query }]
        ? query
        : throw new InvalidOperationException($"view {view.Name} is kept as something that is no query");

    private static (PlanNode Plan, ExposedRows? Exposed) Definition(BindState state, View view, LockingClause? locking)
    {
        try
        {
            Query query = QueryOf(view);
            // Of a UNION there is no row to be locked; a subquery in its place would be refused.
            QueryBinding binding = QueryBinder.Bind(
                state, null, query.Body is SelectBody ? LockingBinder.Push(query, locking) : query);
            return (binding.FinishSettled(), binding.Exposed());
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            // The place is one in the view's text, which the client did not send.
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }
}
