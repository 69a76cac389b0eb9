using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the names of a text meant when it was bound, by the nodes of its tree: for texts that must follow a rename.</summary>
internal sealed class BindTrace
{
    /// <summary>Columns, and whether they were named inside a subquery.</summary>
    public Dictionary<object, (OutputColumn Column, bool IsNested)> Columns { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<object, Relation> Tables { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// What stars stand for: names of columns, each with its item's where that has one. Not those that a name alone does not reach.
    /// </summary>
    public Dictionary<object, IReadOnlyList<string[]>> Stars { get; } = new(ReferenceEqualityComparer.Instance);

    public void Note(ColumnReference written, BoundExpression meant, Scope scope)
    {
        if (meant is BoundColumn column)
            Columns[written] = (column.Column, scope.Parent is not null);
    }

    public void Note(Star written, IReadOnlyList<NamespaceItem> items)
    {
        string[][] names = [.. items.SelectMany(item => item.Range.Columns.Select(column =>
            item is { IsNamed: true, Range.Alias: { } alias } ? new[] { alias, column.Name } : [column.Name]))];
        if (names.Select(name => string.Join('\0', name)).Distinct().Count() == names.Length)
            Stars[written] = names;
    }
}
