using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What PostgreSQL says about a row that breaks a unique key or NOT NULL, as far as the asking role may be told.</summary>
public static class UniqueKeys
{
    public static SqlException Violation(Transaction transaction, Table table, TableKey key, Batch rows, int row)
    {
        bool isShown = key.Columns.All(ordinal => ordinal >= 0) && ShownRows.ShowsKey(transaction, table, key.Columns);
        return new SqlException(SqlState.UniqueViolation, $"duplicate key value violates unique constraint \"{key.Name}\"")
        {
            Detail = isShown ? $"Key ({ShownRows.Names(table, key.Columns)})=({Values(table, key, rows, row)}) already exists." : null,
            Schema = table.Schema, Table = table.Name, Constraint = key.Name,
        };
    }

    internal static SqlException NullViolation(
        Transaction transaction, Table table, int ordinal, Batch rows, int row, IReadOnlyCollection<int> given) =>
        new(
            SqlState.NotNullViolation,
            $"null value in column \"{table.Columns[ordinal].Name}\" of relation \"{table.Name}\" violates not-null constraint")
        {
            Detail = ShownRows.Failing(transaction, table, given, rows, row),
            Schema = table.Schema, Table = table.Name, Column = table.Columns[ordinal].Name,
        };

    private static string Values(Table table, TableKey key, Batch rows, int row) =>
        string.Join(", ", key.Columns.Select(ordinal => ShownRows.Text(table.Columns[ordinal], rows.Columns[ordinal], row)));
}
