using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the names of a text meant when it was bound, by the nodes of its tree: for texts that must follow a rename.</summary>
internal sealed class BindTrace
{
    /// <summary>Columns, and whether they were named inside a subquery.</summary>
    public Dictionary<object, (OutputColumn Column, bool IsNested)> Columns { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<object, Relation> Tables { get; } = new(ReferenceEqualityComparer.Instance);

    public void Note(ColumnReference written, BoundExpression meant, Scope scope)
    {
        if (meant is BoundColumn column)
            Columns[written] = (column.Column, scope.Parent is not null);
    }
}
