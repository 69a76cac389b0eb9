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

    /// <summary>What virtual columns that are read are, each over the row's other columns. No privilege is asked for those.</summary>
    public static IReadOnlyList<VirtualColumn> Virtual(BindState state, TableRange row, bool isWhole = false)
    {
        if (!row.Table.HasVirtualColumns)
            return [];
        bool[] asked = [.. row.Columns.Select(column => column.IsAsked)];
        VirtualColumn[] columns =
        [
            .. Enumerable.Range(0, row.Columns.Count).Where(i => row.Table.Columns[i].IsVirtual && (isWhole || row.Columns[i].IsUsed))
                .Select(i => new VirtualColumn(i, Value(state, row, row.Table.Columns[i])!)),
        ];
        for (int i = 0; i < asked.Length; i++)
            row.Columns[i].IsAsked = asked[i];
        return columns;
    }

    /// <summary>The column's value over the table as it is stored; null for one that is stored itself.</summary>
    public static BoundExpression? Virtual(BindState state, TableRange stored, int ordinal) =>
        stored.Table.Columns[ordinal] is { IsVirtual: true } column ? Value(state, stored, column) : null;

    /// <summary>The generated value over the row's columns; null for a column that is not generated.</summary>
    public static BoundExpression? Value(BindState state, TableRange row, TableColumn column) =>
        column.IsGenerated ? TableExpression.Value(state, row, column, column.Default!) : null;
}
