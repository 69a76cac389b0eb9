using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Sets that catalog queries join with: expanded key columns, options.</summary>
internal static class CatalogSets
{
    public static void AddTo(FunctionList list)
    {
        list.AddRows(
            12425, "information_schema._pg_expandarray(anyarray) record", [("x", BuiltinTypes.Int4), ("n", BuiltinTypes.Int4)],
            (_, args) => Expand((SqlArray)args[0]!));
        list.AddRows(
            15_891, "information_schema._pg_expandarray(int2vector) record", [("x", BuiltinTypes.Int2), ("n", BuiltinTypes.Int4)],
            (_, args) => Expand((SqlArray)args[0]!).Select(row => new[] { (object?)Convert.ToInt16(row[0], null), row[1] }));
        list.AddRows(
            2289, "pg_options_to_table(text[]) record", [("option_name", BuiltinTypes.Text), ("option_value", BuiltinTypes.Text)],
            (_, args) => Options((SqlArray)args[0]!));
        list.AddRows(
            1686, "pg_get_keywords() record",
            [
                ("word", BuiltinTypes.Text), ("catcode", BuiltinTypes.CharByte), ("barelabel", BuiltinTypes.Bool),
                ("catdesc", BuiltinTypes.Text), ("baredesc", BuiltinTypes.Text),
            ],
            (_, _) => SqlParser.KeyWords.Select(word => new object?[]
            {
                new Text(word.Word), (byte)word.Category, word.IsBareLabel, new Text(Describe(word.Category)),
                new Text(word.IsBareLabel ? "can be bare label" : "requires AS"),
            }));
        SessionSets.AddTo(list);
        LargeObjectFunctions.AddTo(list);
        // Nothing is partitioned by declaration.
        list.AddRows(
            3425, "pg_partition_ancestors(regclass) regclass", [("relid", BuiltinTypes.Regclass)], (_, _) => [],
            volatility: Volatility.Immutable);
    }

    private static string Describe(char category) => category switch
    {
        'U' => "unreserved",
        'C' => "unreserved (cannot be function or type name)",
        'T' => "reserved (can be function or type name)",
        _ => "reserved",
    };

    /// <summary>Elements and their places counted from 1, whatever the array's own bounds.</summary>
    private static IEnumerable<object?[]> Expand(SqlArray array)
    {
        for (int i = 0; i < array.Count; i++)
            yield return [array.Elements.Boxed(i) is { } value ? Convert.ToInt32(value, null) : null, i + 1];
    }

    private static IEnumerable<object?[]> Options(SqlArray array)
    {
        for (int i = 0; i < array.Count; i++)
        {
            string option = array.Elements.Boxed(i)?.ToString() ?? "";
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? [option, null] : [option[..equals], option[(equals + 1)..]];
        }
    }
}
