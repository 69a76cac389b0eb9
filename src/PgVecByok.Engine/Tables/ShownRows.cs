using System.Buffers;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// What an error says about a row: columns that the asking role may read, and those that its statement gave itself. Under row security
/// nothing, since a policy may hide the row.
/// </summary>
internal static class ShownRows
{
    private const int ValueBytesMax = 64;

    /// <summary>The row that breaks a constraint, as DETAIL; null where the role may see none of it.</summary>
    public static string? Failing(Transaction transaction, Table table, IReadOnlyCollection<int> given, Batch rows, int row)
    {
        if (IsHidden(transaction, table))
            return null;
        string Shown(int ordinal) => ShownRows.Shown(table, ordinal, rows, row);
        int[] all = [.. Enumerable.Range(0, table.Columns.Count)];
        if (Rights(transaction) is not { } rights || rights.Has(table, "SELECT"))
            return $"Failing row contains ({string.Join(", ", all.Select(Shown))}).";
        int[] some = [.. all.Where(ordinal => given.Contains(ordinal) || rights.Has(table, "SELECT", [ordinal]))];
        return some.Length == 0 ? null
            : $"Failing row contains ({Names(table, some)}) = ({string.Join(", ", some.Select(Shown))}).";
    }

    /// <summary>True if the role may be told the values of the columns.</summary>
    public static bool ShowsKey(Transaction transaction, Table table, IReadOnlyList<int> ordinals) =>
        !IsHidden(transaction, table)
        && (Rights(transaction) is not { } rights || rights.Has(table, "SELECT", ordinals.Count > 0 ? ordinals : null));

    public static string Names(Table table, IEnumerable<int> ordinals) =>
        string.Join(", ", ordinals.Select(ordinal => table.Columns[ordinal].Name));

    public static string Text(SqlType type, Column values, int row)
    {
        if (values.IsNull(row))
            return "null";
        var text = new ArrayBufferWriter<byte>();
        type.WriteText(values, row, text, FormatSettings.Default);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Shown(Table table, int ordinal, Batch rows, int row)
    {
        if (table.Columns[ordinal].IsVirtual)
            return "virtual";
        string text = Text(table.Columns[ordinal].Type, rows.Columns[ordinal], row);
        return Encoding.UTF8.GetByteCount(text) <= ValueBytesMax ? text : Cut(text) + "...";
    }

    /// <summary>As many characters as fit into the bytes.</summary>
    private static string Cut(string text)
    {
        int bytes = 0, length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > ValueBytesMax)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static bool IsHidden(Transaction transaction, Table table) => Rights(transaction) is { } rights && rights.IsBoundBy(table);

    /// <summary>Null where no session asks: the server itself may see what it writes.</summary>
    private static Rights? Rights(Transaction transaction) =>
        transaction.Session is { } session ? new Rights(transaction.Catalog, session.CurrentRole) : null;
}
