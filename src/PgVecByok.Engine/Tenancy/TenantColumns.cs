using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Makes a table tenant-aware: from then on its rows live under the key of the tenant that the column names.</summary>
internal static class TenantColumns
{
    /// <exception cref="SqlException">42703 no such column; 55000 the table has another one already.</exception>
    public static Table Set(Table table, string column)
    {
        int ordinal = table.Columns.ToList().FindIndex(each => each.Name == column);
        if (ordinal < 0)
            throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{column}\" of relation \"{table.Name}\" does not exist");
        if (table.TenantColumn is { } old && old != ordinal)
        {
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState,
                $"relation \"{table.Name}\" already has the tenant column \"{table.Columns[old].Name}\"");
        }

        TableColumn[] columns = [.. table.Columns];
        columns[ordinal] = columns[ordinal] with { NotNull = true };
        return table with { TenantColumn = ordinal, Columns = columns };
    }
}
