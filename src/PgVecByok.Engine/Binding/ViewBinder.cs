using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A view: its kept text, bound as its owner would run it, or one with security_invoker as the statement's role would.</summary>
internal static class ViewBinder
{
    public static PlanRange Bind(BindState state, View view, string alias, int offset)
    {
        Privileges.Require(state, view, "SELECT", []);
        if (state.OpenViews.Contains(view.Oid))
        {
            throw new SqlException(
                SqlState.InvalidObjectDefinition, $"infinite recursion detected in rules for relation \"{view.Name}\"") { Offset = offset };
        }

        state.OpenViews.Add(view.Oid);
        string asking = state.Role, role = view.SecurityInvoker ? state.Context.CurrentRole : view.Owner;
        PlanNode plan = state.As(role, () => state.Under(view.SearchPath, () => Definition(state, view)));
        state.OpenViews.RemoveAt(state.OpenViews.Count - 1);
        List<OutputColumn> output = [.. view.Columns.Select((column, i) => new OutputColumn(column.Name, column.Type, column.Typmod)
        {
            Collation = column.Collation, TableOid = view.Oid, TableColumn = column.Number,
        })];
        List<BoundExpression> values = [.. plan.Output.Select((column, i) => (BoundExpression)new BoundColumn(column))];
        return new PlanRange(new ProjectNode(plan, values, output), alias, view)
        {
            OnRead = columns => state.As(asking, () => Privileges.Require(state, view, "SELECT", columns.Count == 0 ? [] : columns)),
        };
    }

    public static Query QueryOf(View view) => SqlParser.ParseKept(view.Definition) is [{ Statement: Query query }]
        ? query
        : throw new InvalidOperationException($"view {view.Name} is kept as something that is no query");

    private static PlanNode Definition(BindState state, View view)
    {
        try
        {
            return QueryBinder.Bind(state, null, QueryOf(view)).FinishSettled();
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            // The place is one in the view's text, which the client did not send.
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }
}
