namespace PgVecByok.Engine;

/// <summary>Generated columns are computed over the row that the others make up.</summary>
internal static class GeneratedColumns
{
    public static ProjectNode Project(
        BindState state, PlanNode source, IReadOnlyList<BoundExpression> values, TableRange row, IReadOnlyList<OutputColumn> columns)
    {
        Table table = row.Table;
        if (!table.Columns.Any(column => column.IsGenerated))
            return new ProjectNode(source, values, columns);
        TableRange plain = Assignments.Row(table, table.Name);
        IReadOnlyList<OutputColumn> plainColumns = Assignments.ColumnsOf(plain);
        var inner = new ProjectNode(source, values, plainColumns);
        List<BoundExpression> outer = [];
        for (int i = 0; i < columns.Count; i++)
            outer.Add(Value(state, plain, table.Columns[i]) ?? new BoundColumn(plainColumns[i]));
        return new ProjectNode(inner, outer, columns);
    }

    /// <summary>The generated value over the row's columns; null for a column that is not generated.</summary>
    public static BoundExpression? Value(BindState state, TableRange row, TableColumn column) =>
        column.IsGenerated ? TableExpression.Value(state, row, column, column.Default!) : null;
}
