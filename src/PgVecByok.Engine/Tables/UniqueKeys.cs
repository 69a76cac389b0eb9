using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What PostgreSQL says about a row that breaks a unique key or NOT NULL, as far as the asking role may be told.</summary>
public static class UniqueKeys
{
    internal static SqlException Violation(Transaction transaction, Table table, TableKey key, Batch rows, int row, KeyForm? form = null)
    {
        bool isComputed = key.Columns.Any(ordinal => ordinal < 0);
        bool isShown = ShownRows.ShowsKey(transaction, table, isComputed ? [] : key.Columns);
        return new SqlException(SqlState.UniqueViolation, $"duplicate key value violates unique constraint \"{key.Name}\"")
        {
            Detail = isShown ? $"Key ({Names(transaction, table, key)})=({Values(table, key, form, rows, row)}) already exists." : null,
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

    internal static string Names(Transaction transaction, Table table, TableKey key)
    {
        if (key.Columns.All(ordinal => ordinal >= 0))
            return ShownRows.Names(table, key.Columns);
        TableKey shown = new ShownNames(transaction.Catalog, transaction.Session?.Settings.SearchPath ?? []).Of(table, key);
        return string.Join(", ", key.Columns.Select((_, at) => IndexDefinition.Column(table, shown, at + 1)));
    }

    internal static string Values(IReadOnlyList<SqlType> types, Column[] values, int row) =>
        string.Join(", ", types.Select((type, at) => ShownRows.Text(type, values[at], row)));

    private static string Values(Table table, TableKey key, KeyForm? form, Batch rows, int row) => form is not null
        ? Values(form.Types, form.Of(rows), row)
        : string.Join(", ", key.Columns.Select(ordinal => ShownRows.Text(table.Columns[ordinal].Type, rows.Columns[ordinal], row)));
}
