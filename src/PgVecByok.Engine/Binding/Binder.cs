using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// From a statement's tree to a plan with types: names are found, overloads chosen, coercions made visible, privileges checked, policies
/// applied. The same text may mean something else under another catalog, search path or role; within one it always means the same.
/// </summary>
public static class Binder
{
    /// <summary>Query, INSERT, UPDATE, DELETE or MERGE.</summary>
    /// <exception cref="SqlException">As PostgreSQL words it, with the place in the statement.</exception>
    public static BoundStatement Bind(Statement statement, BindContext context)
    {
        SqlException.ThrowIfTooDeep();
        var state = new BindState(context);
        if (statement is Query query)
        {
            TrackedRows? tracked = context.TracksRows ? state.Track() : null;
            PlanNode plan = QueryBinder.Bind(state, null, query).FinishSettled();
            return new BoundStatement(StatementKind.Select, plan, state.Parameters.Finish(), state.Modifies, [.. state.Relations])
            {
                Needs = NeedsOf(state), Tracked = tracked ?? new TrackedRows(),
            };
        }

        PlanNode change = BindChange(state, null, statement);
        StatementKind kind = statement switch
        {
            Insert => StatementKind.Insert,
            Update => StatementKind.Update,
            Merge => StatementKind.Merge,
            _ => StatementKind.Delete,
        };
        return new BoundStatement(kind, change, state.Parameters.Finish(), Modifies: true, [.. state.Relations]) { Needs = NeedsOf(state) };
    }

    private static TableNeed[] NeedsOf(BindState state) => [.. state.Needs.Select(need => new TableNeed(need.Key, need.Value))];

    internal static PlanNode BindChange(BindState state, Scope? parent, Statement statement)
    {
        SqlException.ThrowIfTooDeep();
        var scope = new Scope(state, parent);
        switch (statement)
        {
            case Insert insert:
                return WithBinder.Wrap(WithBinder.Bind(scope, insert.With), new InsertBinder(state, scope, insert).Bind());
            case Update update:
                return WithBinder.Wrap(
                    WithBinder.Bind(scope, update.With), new UpdateBinder(state, scope, update.Table, isDelete: false).Update(update));
            case Delete delete:
                return WithBinder.Wrap(
                    WithBinder.Bind(scope, delete.With), new UpdateBinder(state, scope, delete.Table, isDelete: true).Delete(delete));
            case Merge merge:
                return WithBinder.Wrap(WithBinder.Bind(scope, merge.With), new MergeBinder(state, scope, merge).Bind());
            default:
                throw SqlException.NotSupported($"{statement.GetType().Name} is not supported here").At(statement.Offset);
        }
    }
}
