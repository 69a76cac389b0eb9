using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What PostgreSQL says about rows that break a foreign key.</summary>
internal static class ForeignKeyErrors
{
    public static SqlException Missing(
        Transaction transaction, Table child, ForeignKey key, Table parent, Column[] values, int row) =>
        OfChild(child, key, $"{Key(transaction, child, key.Ordinals(child), values, row)} is not present in table \"{parent.Name}\".");

    public static SqlException Mixed(Table child, ForeignKey key) =>
        OfChild(child, key, "MATCH FULL does not allow mixing of null and nonnull key values.");

    /// <summary>Without values, which may be another tenant's.</summary>
    public static SqlException OfChild(Table child, ForeignKey key, string? detail) =>
        new(SqlState.ForeignKeyViolation, $"insert or update on table \"{child.Name}\" violates foreign key constraint \"{key.Name}\"")
        {
            Detail = detail, Schema = child.Schema, Table = child.Name, Constraint = key.Name,
        };

    public static SqlException StillReferenced(
        Transaction transaction, Table parent, Table child, ForeignKey key, Column[] values, int row, bool isRestrict)
    {
        int[] ordinals = key.ParentOrdinals(parent);
        string setting = isRestrict ? "RESTRICT setting of " : "";
        return new SqlException(
            isRestrict ? SqlState.RestrictViolation : SqlState.ForeignKeyViolation,
            $"update or delete on table \"{parent.Name}\" violates {setting}foreign key constraint \"{key.Name}\" "
                + $"on table \"{child.Name}\"")
        {
            Detail = $"{Key(transaction, parent, ordinals, values, row)} is "
                + $"{(isRestrict ? "" : "still ")}referenced from table \"{child.Name}\".",
            Schema = child.Schema, Table = child.Name, Constraint = key.Name,
        };
    }

    /// <summary>The key with its values, where the asking role may read those.</summary>
    private static string Key(Transaction transaction, Table table, int[] ordinals, Column[] values, int row) =>
        ShownRows.ShowsKey(transaction, table, ordinals)
            ? $"Key ({ShownRows.Names(table, ordinals)})=("
                + $"{string.Join(", ", ordinals.Select((ordinal, i) => ShownRows.Text(table.Columns[ordinal].Type, values[i], row)))})"
            : "Key";
}
