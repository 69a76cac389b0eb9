using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the names of a text meant when it was bound, by the nodes of its tree: for texts that are kept.</summary>
internal sealed class BindTrace
{
    /// <summary>Columns, and whether they were named inside a subquery.</summary>
    public Dictionary<object, (OutputColumn Column, bool IsNested)> Columns { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Of the table whose text it is.</summary>
    public HashSet<OutputColumn> Own { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>By joins: the columns of both sides that equal names have merged.</summary>
    public Dictionary<object, IReadOnlyList<OutputColumn>> Merged { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<object, Relation> Tables { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// What stars stand for: names of columns, each with its item's where that has one. Not those that a name alone does not reach.
    /// </summary>
    public Dictionary<object, IReadOnlyList<string[]>> Stars { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names of relations, types and functions, as <see cref="KeptNames"/> writes them; not those of pg_catalog.</summary>
    public Dictionary<object, QualifiedName> Names { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<object, FunctionDefinition> Calls { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names of relations in strings that became regclass.</summary>
    public Dictionary<string, uint> Regclasses { get; } = [];

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

    public void Note(QualifiedName written, Relation meant)
    {
        if (meant is not SystemRelation)
            Names[written] = KeptNames.Of(meant.Oid, written.Offset);
        else if (meant.Schema != "pg_catalog")
            Names[written] = written with { Names = [meant.Schema, meant.Name] };
    }

    public void Note(TypeName written, SqlType meant, CatalogSnapshot catalog)
    {
        SqlType named = meant.Element ?? meant;
        if (written.ArrayDimensions == 0 && meant.Element is not null)
            return; // _name, which is the array's
        if (catalog.Types.ContainsKey(named.Oid))
            Names[written.Name] = KeptNames.Of(named.Oid, written.Offset);
        else if (UserTypes.RelationOf(named.Oid) is { } relation)
            Names[written.Name] = KeptNames.Of(relation, written.Offset);
    }

    public void Note(FunctionCall written, FunctionDefinition meant, CatalogSnapshot catalog)
    {
        Calls[written] = meant;
        if (catalog.Functions.ContainsKey(meant.Oid))
            Names[written.Name] = KeptNames.Of(meant.Oid, written.Offset);
    }
}
