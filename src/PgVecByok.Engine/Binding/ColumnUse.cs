using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Whether a kept text names a column: found by binding it, and not by its letters.</summary>
internal sealed class ColumnUse(BindContext context, Relation table, short number)
{
    private readonly BindContext _context = context with { CurrentRole = CatalogSeed.Operator };

    public bool InQuery(string text, IReadOnlyList<string> path)
    {
        if (SqlParser.ParseKept(text) is not [{ Statement: Query query }])
            return false;
        var state = new BindState(_context) { Trace = new BindTrace() };
        state.Under(path, () => QueryBinder.Bind(state, null, query).FinishSettled());
        return IsIn(query, state.Trace);
    }

    public bool InPolicy(Policy policy, Table owner) => InCondition(policy.Using, owner) || InCondition(policy.WithCheck, owner);

    public bool InBody(UserFunction function)
    {
        var trace = new BindTrace();
        SqlBody.Check(_context with { Trace = trace, IsKept = true }, function);
        return SqlBody.Script(function).Any(parsed => IsIn(parsed.Statement, trace));
    }

    private bool InCondition(string? text, Table owner)
    {
        if (text is null || (owner.Oid != table.Oid && !KeptNames.In(text).Contains(table.Oid)))
            return false;
        Expression written = SqlParser.ParseExpression(text);
        var state = new BindState(_context) { Trace = new BindTrace() };
        var range = new TableRange(owner, owner.Name);
        var scope = new Scope(state, null);
        scope.Add(range);
        TableExpression.NameAs(scope, range, KeptNames.Marker);
        state.UnderKept(() => new ExpressionBinder(state, scope).Bind(written, ClauseKind.Policy));
        return IsIn(written, state.Trace);
    }

    private bool IsIn(object tree, BindTrace trace)
    {
        bool isFound = false;
        SyntaxRewriter.Rewrite(tree, node =>
        {
            isFound |= trace.Columns.TryGetValue(node, out (OutputColumn Column, bool _) found) && IsIt(found.Column);
            isFound |= trace.Merged.TryGetValue(node, out IReadOnlyList<OutputColumn>? merged) && merged.Any(IsIt);
            return null;
        });
        return isFound;
    }

    private bool IsIt(OutputColumn column) => column.TableOid == table.Oid && column.TableColumn == number;
}
