using System.Text;

namespace PgVecByok.Engine;

/// <summary>Names that PostgreSQL makes up: <c>t_a_b_idx</c>, cut to 63 bytes, with a number where the name is taken.</summary>
internal static class RelationNames
{
    private const int BytesMax = 63;

    public static string Choose(string table, string? column, string label, Func<string, bool> isTaken)
    {
        for (int number = 0; ; number++)
        {
            string name = Make(table, column, number == 0 ? label : label + number);
            if (!isTaken(name))
                return name;
        }
    }

    public static Func<string, bool> TakenIn(CatalogSnapshot catalog, string schema) =>
        name => catalog.Find(schema, name) is not null || catalog.IndexNames.ContainsKey((schema, name));

    /// <summary>The longer of table and column loses bytes first.</summary>
    private static string Make(string table, string? column, string label)
    {
        int room = BytesMax - Encoding.UTF8.GetByteCount(label) - 1 - (column is null ? 0 : 1);
        while (Bytes(table) + Bytes(column) > room)
        {
            if (Bytes(table) > Bytes(column))
                table = table[..^1];
            else
                column = column![..^1];
        }

        return column is null ? $"{table}_{label}" : $"{table}_{column}_{label}";
    }

    private static int Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
