using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A query of any body, with what belongs to the whole: WITH, ORDER BY, LIMIT.</summary>
internal static class QueryBinder
{
    public static QueryBinding Bind(BindState state, Scope? parent, Query query)
    {
        SqlException.ThrowIfTooDeep();
        state.ThrowIfCancelled();
        TrackedRows? tracked = parent is null ? state.TakeTracked() : null;
        var scope = new Scope(state, parent)
        {
            Calls = query.Body is SetOperationBody ? null : new SelectCalls(), Locking = query.Locking,
        };
        IReadOnlyList<CommonTable> tables = WithBinder.Bind(scope, query.With);
        QueryBinding body = query.Body switch
        {
            SelectBody select => new SelectBinder(state, scope, query, select) { Tracked = tracked }.Bind(),
            ValuesBody values => ValuesBinder.Bind(state, scope, query, values),
            SetOperationBody operation => SetOperationBinder.Bind(state, scope, query, operation),
            _ => throw SqlException.NotSupported("this query is not supported").At(query.Offset),
        };
        return tables.Count == 0 ? body : new QueryBinding(body.Scope, body.Targets, () => WithBinder.Wrap(tables, body.Finish()));
    }
}
