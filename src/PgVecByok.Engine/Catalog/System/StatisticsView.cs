using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>
/// pg_stats: what ANALYZE found in the rows of the session's own tenant and in shared tables. It shows values, so only of columns that
/// the role may read, and of tables without policies that bind it.
/// </summary>
internal static class StatisticsView
{
    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers) =>
        providers.Add("pg_catalog.pg_stats", (Rows, false));

    private static IEnumerable<SystemRow> Rows(CatalogReader reader, SystemShape shape)
    {
        Transaction transaction = reader.Statement.Transaction;
        foreach (Table table in reader.Tables)
        {
            if (transaction.Manager.Tables.Statistics(transaction, table) is not { } statistics)
                continue;
            foreach (TableColumn column in table.Columns.Where((_, ordinal) => MayRead(reader, table, ordinal)))
            {
                if (statistics.Columns.TryGetValue(column.Number, out ColumnStatistics? known))
                    yield return Row(shape, table, column, known, reader.Statement.Format);
            }
        }
    }

    private static bool MayRead(CatalogReader reader, Table table, int ordinal)
    {
        var rights = new Rights(reader.Catalog, reader.Session.CurrentRole);
        return !rights.IsBoundBy(table) && rights.Has(table, "SELECT", [ordinal]);
    }

    private static SystemRow Row(
        SystemShape shape, Table table, TableColumn column, ColumnStatistics known, FormatSettings format) => new(shape)
    {
        ["schemaname"] = table.Schema, ["tablename"] = table.Name, ["attname"] = column.Name, ["inherited"] = false,
        ["null_frac"] = (float)known.NullFraction, ["avg_width"] = known.Width, ["n_distinct"] = (float)known.DistinctCode,
        ["most_common_vals"] = Values(column.Type, known.Common, format),
        ["most_common_freqs"] = known.Common is null ? null : known.CommonFrequencies.Select(share => (object)(float)share),
        ["histogram_bounds"] = Values(column.Type, known.Bounds, format),
        ["correlation"] = known.Correlation is { } correlation ? (float)correlation : null,
    };

    private static string? Values(SqlType type, Column? values, FormatSettings format)
    {
        if (values is null || type.Array is not { } array)
            return null;
        Column whole = array.NewColumn(1);
        whole.AppendBoxed(SqlArray.Of(type, Enumerable.Range(0, values.Count).Select(values.Boxed)));
        var text = new ArrayBufferWriter<byte>();
        array.WriteText(whole, 0, text, format);
        return System.Text.Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
