using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What PostgreSQL says about a row that breaks a constraint. The row is the client's own: nobody else's value is
/// shown.
/// </summary>
public static class UniqueKeys
{
    public static SqlException Violation(Table table, TableKey key, Batch rows, int row) =>
        new(SqlState.UniqueViolation, $"duplicate key value violates unique constraint \"{key.Name}\"")
        {
            Detail = $"Key ({Names(table, key)})=({Values(table, key, rows, row)}) already exists.",
            Schema = table.Schema, Table = table.Name, Constraint = key.Name,
        };

    internal static SqlException NullViolation(Table table, int ordinal, Batch rows, int row) =>
        new(
            SqlState.NotNullViolation,
            $"null value in column \"{table.Columns[ordinal].Name}\" of relation \"{table.Name}\" violates not-null constraint")
        {
            Detail = $"Failing row contains ({Row(table, rows, row)}).",
            Schema = table.Schema, Table = table.Name, Column = table.Columns[ordinal].Name,
        };

    /// <summary>The row as PostgreSQL shows it in a DETAIL: each value cut at 64 bytes.</summary>
    public static string Row(Table table, Batch rows, int row) =>
        string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(ordinal => Shown(table, ordinal, rows, row)));

    internal static string Names(Table table, TableKey key) =>
        string.Join(", ", key.Columns.Select(ordinal => table.Columns[ordinal].Name));

    private static string Values(Table table, TableKey key, Batch rows, int row) =>
        string.Join(", ", key.Columns.Select(ordinal => Text(table.Columns[ordinal], rows.Columns[ordinal], row)));

    private static string Shown(Table table, int ordinal, Batch rows, int row)
    {
        const int CharactersMax = 64;
        if (table.Columns[ordinal].IsVirtual)
            return "virtual";
        string text = Text(table.Columns[ordinal], rows.Columns[ordinal], row);
        return text.Length <= CharactersMax ? text : text[..CharactersMax] + "...";
    }

    private static string Text(TableColumn column, Column values, int row)
    {
        if (values.IsNull(row))
            return "null";
        var text = new ArrayBufferWriter<byte>();
        column.Type.WriteText(values, row, text, FormatSettings.Default);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
