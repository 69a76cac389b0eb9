using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the names of kept texts mean now: each is bound as where it stands, with the operator's rights, and traced.</summary>
internal sealed class KeptMeaning(BindContext context)
{
    private readonly BindContext _context = context with { CurrentRole = CatalogSeed.Operator, RowSecurity = true };

    /// <summary>An expression over the owner's columns: of a policy, a check, a default or a computed column.</summary>
    public (Expression Written, TableRange Range, BindTrace Trace) OfExpression(string text, Table owner)
    {
        Expression written = SqlParser.ParseExpression(text);
        var state = new BindState(_context) { Trace = new BindTrace() };
        var range = new TableRange(owner, owner.Name);
        var scope = new Scope(state, null);
        scope.Add(range);
        TableExpression.NameAs(scope, range, KeptNames.Marker);
        state.UnderKept(() => new ExpressionBinder(state, scope).Bind(written, ClauseKind.Policy));
        return (written, range, state.Trace);
    }

    /// <summary>A query, whose names are looked for along the path: a view's. None where the text is another statement.</summary>
    public (Query Written, BindTrace Trace)? OfQuery(string text, IReadOnlyList<string> path)
    {
        if (SqlParser.ParseKept(text) is not [{ Statement: Query query }])
            return null;
        var state = new BindState(_context) { Trace = new BindTrace() };
        state.Under(path, () => QueryBinder.Bind(state, null, query).FinishSettled());
        return (query, state.Trace);
    }

    /// <summary>The statements of a function's body, which all are bound.</summary>
    public (IEnumerable<Statement> Written, BindTrace Trace) OfBody(UserFunction function)
    {
        var trace = new BindTrace();
        SqlBody.Check(_context with { Trace = trace, IsKept = true }, function);
        return (SqlBody.Script(function).Select(parsed => parsed.Statement), trace);
    }
}
