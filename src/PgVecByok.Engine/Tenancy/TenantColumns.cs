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

    /// <summary>Its type may change, not what it says of rows that are there.</summary>
    public static void RequireKept(Table table, int ordinal, AlterColumnType set)
    {
        if (table.TenantColumn == ordinal && set.Using is not null)
        {
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState,
                $"the tenant column \"{set.Column}\" of relation \"{table.Name}\" cannot be computed: a row stays with its tenant");
        }
    }

    /// <summary>A shared table cannot refer to it any more; and what it refers to in shared tables it cannot follow.</summary>
    public static void CheckReferences(CatalogSnapshot catalog, Table table)
    {
        foreach ((Table child, ForeignKey key) in catalog.Referencing(table.Oid))
        {
            if (child.IsTenantAware || child.Oid == table.Oid)
                continue;
            throw new SqlException(
                SqlState.DependentObjectsStillExist,
                $"relation \"{table.Name}\" cannot become tenant-aware because the shared table \"{child.Name}\" refers to it")
            {
                Detail = $"constraint {key.Name} on table {child.Name} depends on table {table.Name}",
            };
        }

        foreach (ForeignKey key in table.ForeignKeys)
        {
            bool writes = key.OnDelete > ReferentialAction.Restrict || key.OnUpdate > ReferentialAction.Restrict;
            if (writes && key.Parent != table.Oid && catalog.ByOid(key.Parent) is Table { IsTenantAware: false } parent)
            {
                throw SqlException.NotSupported(
                    $"a foreign key from the tenant-aware table \"{table.Name}\" to the shared table \"{parent.Name}\" "
                        + "can have no action on rows",
                    "Use NO ACTION or RESTRICT: rows of all tenants cannot be changed at once.");
            }
        }
    }
}
