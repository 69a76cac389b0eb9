using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Kept texts that name a column which gets another name. What they mean is found by binding them. A condition over the table itself
/// names the column anew; a query that reads the table goes on with the old names, given to it as column aliases.
/// </summary>
internal sealed class KeptReferences(BindContext context, Relation table, int ordinal, string newName)
{
    private readonly BindContext _context = context with { CurrentRole = CatalogSeed.Operator, RowSecurity = true };

    /// <summary>An expression over the owner's columns: of the table itself, or of one whose policies read it.</summary>
    public string Expression(string text, Table owner)
    {
        Expression written = SqlParser.ParseExpression(text);
        var state = new BindState(_context) { Trace = new BindTrace() };
        var range = new TableRange(owner, owner.Name);
        var scope = new Scope(state, null);
        scope.Add(range);
        TableExpression.NameAs(scope, range, KeptNames.Marker);
        new ExpressionBinder(state, scope).Bind(written, ClauseKind.Policy);
        OutputColumn? renamed = owner.Oid == table.Oid ? range.Columns[ordinal].Output : null;
        return SqlPrinter.Print(SyntaxRewriter.Rewrite(written, node => Replaced(state.Trace, node, renamed)));
    }

    /// <summary>A view's query, whose names are looked for along the path.</summary>
    public string Query(string text, IReadOnlyList<string> path)
    {
        if (SqlParser.ParseKept(text) is not [{ Statement: Query query }])
            throw new InvalidOperationException("a view is kept as something that is no query");
        var state = new BindState(_context) { Trace = new BindTrace() };
        state.Under(path, () => QueryBinder.Bind(state, null, query).FinishSettled());
        return SqlPrinter.Print(SyntaxRewriter.Rewrite(query, node => Replaced(state.Trace, node, null)));
    }

    private object? Replaced(BindTrace trace, object node, OutputColumn? renamed) => node switch
    {
        ColumnReference reference when renamed is not null
            && trace.Columns.TryGetValue(reference, out (OutputColumn Column, bool IsNested) found) && found.Column == renamed =>
            Renamed(reference, found.IsNested),
        NamedTable named when trace.Tables.TryGetValue(named, out Relation? relation) && relation.Oid == table.Oid => Aliased(named),
        _ => null,
    };

    // Inside a subquery the new name alone may mean something else.
    private ColumnReference Renamed(ColumnReference reference, bool isNested) => reference with
    {
        Names = isNested && reference.Names.Count == 1 ? [KeptNames.Marker, newName] : [.. reference.Names.SkipLast(1), newName],
    };

    private NamedTable Aliased(NamedTable named)
    {
        int given = named.ColumnAliases.Count;
        IEnumerable<string> old = table.Columns.Take(ordinal + 1).Skip(given).Select(column => column.Name);
        return named with { Alias = named.Alias ?? named.Name.Name, ColumnAliases = [.. named.ColumnAliases, .. old] };
    }
}
