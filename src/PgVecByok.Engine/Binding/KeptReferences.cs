using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Kept texts that name a column which gets another name. What they mean is found by binding them. A condition over the table itself
/// names the column anew; a query that reads the table goes on with the old names, given to it as column aliases.
/// </summary>
internal sealed class KeptReferences(BindContext context, Relation table, int ordinal, string newName)
{
    private readonly KeptMeaning _meaning = new(context);

    /// <summary>An expression over the owner's columns: of the table itself, or of one whose policies read it.</summary>
    public string Expression(string text, Table owner)
    {
        (Expression written, TableRange range, BindTrace trace) = _meaning.OfExpression(text, owner);
        OutputColumn? renamed = owner.Oid == table.Oid ? range.Columns[ordinal].Output : null;
        return SqlPrinter.Print(SyntaxRewriter.Rewrite(written, node => Replaced(trace, node, renamed)));
    }

    /// <summary>A view's query, whose names are looked for along the path.</summary>
    public string Query(string text, IReadOnlyList<string> path)
    {
        (Query written, BindTrace trace) = _meaning.OfQuery(text, path)
            ?? throw new InvalidOperationException("a view is kept as something that is no query");
        return SqlPrinter.Print(SyntaxRewriter.Rewrite(written, node => Replaced(trace, node, null)));
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
