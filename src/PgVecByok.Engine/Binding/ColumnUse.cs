using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Whether a kept text names a column: found by binding it, and not by its letters.</summary>
internal sealed class ColumnUse(BindContext context, Relation table, short number)
{
    private readonly KeptMeaning _meaning = new(context);

    public bool InQuery(string text, IReadOnlyList<string> path) =>
        _meaning.OfQuery(text, path) is var (written, trace) && IsIn(written, trace);

    public bool InPolicy(Policy policy, Table owner) => InCondition(policy.Using, owner) || InCondition(policy.WithCheck, owner);

    public bool InBody(UserFunction function)
    {
        (IEnumerable<Statement> written, BindTrace trace) = _meaning.OfBody(function);
        return written.Any(each => IsIn(each, trace));
    }

    private bool InCondition(string? text, Table owner)
    {
        if (text is null || (owner.Oid != table.Oid && !KeptNames.In(text).Contains(table.Oid)))
            return false;
        (Expression written, _, BindTrace trace) = _meaning.OfExpression(text, owner);
        return IsIn(written, trace);
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
