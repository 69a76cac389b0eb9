using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A WITH item as FROM finds it. While a recursive one is bound, its name means the rows of the step before.</summary>
internal sealed class CommonTableName(CommonTable table)
{
    public CommonTable Table { get; } = table;

    /// <summary>Null until it is known what the item gives.</summary>
    public IReadOnlyList<OutputColumn>? Columns { get; set; }

    public bool IsRecursiveStep { get; set; }

    /// <summary>What to say of a reference before the columns are known.</summary>
    public SqlException? Refusal { get; set; }

    public int StepReferences { get; private set; }

    /// <summary>How many of the columns SEARCH and CYCLE have added: * shows them only where the WITH stands.</summary>
    public int AddedColumns { get; set; }

    /// <summary>Where the WITH stands.</summary>
    public Scope? DefinedIn { get; init; }

    public PlanRange Scan(Scope scope, string alias, int offset)
    {
        if (Columns is null)
        {
            if (Refusal is not null)
                throw Refusal;
            throw new SqlException(
                SqlState.InvalidRecursion, $"recursive reference to query \"{Table.Name}\" must not appear within its non-recursive term")
                { Offset = offset };
        }

        if (Columns.Count == 0 && Table.Modifies)
        {
            throw new SqlException(SqlState.FeatureNotSupported, $"WITH query \"{Table.Name}\" does not have a RETURNING clause") { Offset = offset };
        }

        if (IsRecursiveStep && Refusing(scope) is { } place)
        {
            throw new SqlException(
                SqlState.InvalidRecursion, $"recursive reference to query \"{Table.Name}\" must not appear within {place}")
            {
                Offset = offset,
            };
        }

        if (IsRecursiveStep && ++StepReferences > 1)
        {
            throw new SqlException(
                SqlState.InvalidRecursion, $"recursive reference to query \"{Table.Name}\" must not appear more than once") { Offset = offset };
        }

        Table.References++;
        List<OutputColumn> output =
            [.. Columns.Select(column => new OutputColumn(column.Name, column.Type, column.Typmod) { Collation = column.Collation })];
        return new PlanRange(new CommonTableScanNode(Table, IsRecursiveStep, output), alias, scope == DefinedIn ? 0 : AddedColumns)
        {
            LockRefusal = "a WITH query",
        };
    }

    private string? Refusing(Scope scope)
    {
        for (Scope? level = scope; level is not null && level != DefinedIn; level = level.Parent)
        {
            if (level.RefusesRecursion is { } place)
                return place;
        }

        return null;
    }
}
