namespace PgVecByok.Engine;

/// <summary>
/// The rows of a simple subquery or view that the query around it locks. They go up with what is made of them: the plan puts out, behind
/// its own columns, all that came in.
/// </summary>
internal sealed record ExposedRows(
    IReadOnlyList<LockedTable> Tables, IReadOnlyList<BoundExpression> Filter, IReadOnlyList<OutputColumn> Carried)
{
    /// <summary>A projection over <paramref name="input"/> makes <paramref name="columns"/>, and carries the rest along.</summary>
    public static (ProjectNode Plan, ExposedRows Rows) Project(
        PlanNode input, IReadOnlyList<BoundExpression> values, IReadOnlyList<OutputColumn> columns,
        IReadOnlyList<LockedTable> tables, IReadOnlyList<BoundExpression> filter, IReadOnlyList<OutputColumn> carried)
    {
        (OutputColumn, BoundExpression)[] derived = [.. columns.Zip(values)];
        return (
            new ProjectNode(input, [.. values, .. carried.Select(column => new BoundColumn(column))], [.. columns, .. carried]),
            new ExposedRows([.. tables.Select(table => table with { Derived = [.. table.Derived, .. derived] })], filter, carried));
    }
}
