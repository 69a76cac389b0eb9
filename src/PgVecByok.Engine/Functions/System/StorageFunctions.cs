using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Sizes, access-method properties, and small facts about relations. Sizes are those of the asking tenant's rows: a table is as big as
/// what the session may read of it.
/// </summary>
internal static class StorageFunctions
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB", "PB"];

    public static void AddTo(FunctionList list)
    {
        list.AddVolatile(2325, "pg_relation_size(regclass) int8", (call, args) => Size(call, (uint)args[0]!));
        list.AddVolatile(2332, "pg_relation_size(regclass, text) int8", (call, args) => Fork(call, (uint)args[0]!, args[1]!.ToString()!));
        list.AddVolatile(2997, "pg_table_size(regclass) int8", (call, args) => Size(call, (uint)args[0]!));
        list.AddVolatile(2286, "pg_total_relation_size(regclass) int8", (call, args) =>
            Size(call, (uint)args[0]!) is { } rows ? rows + KeySize(call, (uint)args[0]!) : null);
        list.AddVolatile(2998, "pg_indexes_size(regclass) int8", (call, args) =>
            Size(call, (uint)args[0]!) is null ? null : KeySize(call, (uint)args[0]!));
        list.AddVolatile(2324, "pg_database_size(oid) int8", (call, _) => Total(call));
        list.AddVolatile(2168, "pg_database_size(name) int8", (call, args) => IsDatabase(call, args[0]!.ToString()!) ? Total(call) : null);
        list.AddVolatile(2322, "pg_tablespace_size(oid) int8", (call, _) => Total(call));
        list.Add(2288, "pg_size_pretty(int8) text", (_, args) => Pretty((long)args[0]!));
        list.AddStable(2999, "pg_relation_filenode(regclass) oid", (call, args) => Catalog(call).ByOid((uint)args[0]!) is Table table ? table.Oid : null);
        list.AddStable(3778, "pg_tablespace_location(oid) text", (_, _) => "");
        list.AddStable(6121, "pg_relation_is_publishable(regclass) bool", (call, args) => Catalog(call).ByOid((uint)args[0]!) is Table);
        list.AddStable(3843, "pg_column_is_updatable(regclass, int2, bool) bool", (call, args) =>
            ViewUpdates.IsUpdatable(Catalog(call), Catalog(call).ByOid((uint)args[0]!), (short)args[1]!));
        list.AddStable(3842, "pg_relation_is_updatable(regclass, bool) int4", (call, args) =>
            ViewUpdates.Events(Catalog(call), Catalog(call).ByOid((uint)args[0]!)));
        list.AddStable(636, "pg_indexam_has_property(oid, text) bool", (_, args) => Method((uint)args[0]!, args[1]!.ToString()!));
        list.AddStable(637, "pg_index_has_property(regclass, text) bool", (call, args) => Index(call, args) is null ? null
            : args[1]!.ToString() switch
            {
                "index_scan" => true,
                "clusterable" or "backward_scan" => Index(call, args)!.Method == "btree",
                "bitmap_scan" => Index(call, args)!.Method is "btree" or "hash",
                _ => null,
            });
        list.AddStable(638, "pg_index_column_has_property(regclass, int4, text) bool", (call, args) => Column(call, args));
        list.AddStable(1619, "pg_typeof(any) regtype", (call, _) => call.ArgumentTypes[0].Oid, isStrict: false);
        list.AddStable(1269, "pg_column_size(any) int4", (call, args) => ColumnSize(call.ArgumentTypes[0], args[0]!));
        list.AddStable(1928, "pg_stat_get_numscans(oid) int8", (_, _) => 0L);
        list.AddStable(4032, "pg_sequence_last_value(regclass) int8", (call, args) =>
            SequenceFunctions.Read(call.Statement, (uint)args[0]!, "USAGE", "SELECT") is { IsCalled: true } state ? state.Last : null);
        list.AddRows(
            6427, "pg_get_sequence_data(regclass) record", [("last_value", BuiltinTypes.Int8), ("is_called", BuiltinTypes.Bool)],
            (call, args) => SequenceFunctions.Read(call.Statement, (uint)args[0]!, "SELECT") is { } state
                ? [[state.Last, state.IsCalled]] : [[null, null]],
            volatility: Volatility.Volatile);
    }

    private static CatalogSnapshot Catalog(CallContext call) => call.Statement.Transaction.Catalog;

    private static long? Size(CallContext call, uint oid)
    {
        if (Catalog(call).ByOid(oid) is { } relation)
            return relation is Table table ? TableSizes.OfRows(call.Statement.Transaction, table) : 0L;
        foreach (Table table in Catalog(call).Relations.Values.OfType<Table>())
        {
            if (table.Keys.FirstOrDefault(key => key.Oid == oid) is { } key)
                return TableSizes.OfKey(call.Statement.Transaction, table, key);
        }

        return null;
    }

    private static long KeySize(CallContext call, uint oid) =>
        Catalog(call).ByOid(oid) is Table table ? TableSizes.OfKeys(call.Statement.Transaction, table) : 0;

    private static long? Fork(CallContext call, uint oid, string fork) => fork switch
    {
        "main" => Size(call, oid),
        "fsm" or "vm" or "init" => 0L,
        _ => throw new SqlException(SqlState.InvalidParameterValue, "invalid fork name")
        {
            Hint = "Valid fork names are \"main\", \"fsm\", \"vm\", and \"init\".",
        },
    };

    private static long Total(CallContext call) =>
        Catalog(call).Relations.Values.OfType<Table>().Sum(table =>
            TableSizes.OfRows(call.Statement.Transaction, table) + TableSizes.OfKeys(call.Statement.Transaction, table));

    private static bool IsDatabase(CallContext call, string name) =>
        name == call.Statement.Session.DatabaseName || CatalogSnapshot.Databases.Contains(name)
            ? true
            : throw new SqlException(SqlState.InvalidCatalogName, $"database \"{name}\" does not exist");

    /// <summary>A unit is left once there are 10 × 1,024 of it, and halves are rounded away from zero.</summary>
    private static string Pretty(long bytes)
    {
        int unit = 0;
        Int128 left = bytes;
        if (Int128.Abs(left) < 10 * 1024)
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
        left = left >> 9; // keeps one bit for rounding
        for (unit = 1; unit < Units.Length - 1 && Int128.Abs(left) >= (20 * 1024) - 1; unit++)
            left /= 1024;
        left = (left + (left < 0 ? -1 : 1)) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"{left} {Units[unit]}");
    }

    private static IEnumerable<TableKey> Keys(CallContext call) => Catalog(call).Relations.Values.OfType<Table>().SelectMany(table => table.Keys);

    private static TableKey? Index(CallContext call, object?[] arguments) => Keys(call).FirstOrDefault(key => key.Oid == (uint)arguments[0]!);

    private static bool? Method(uint oid, string property) => property switch
    {
        "can_order" or "can_unique" or "can_include" or "can_multi_col" => oid == CatalogReader.BtreeOid,
        "can_exclude" => oid is CatalogReader.BtreeOid or CatalogReader.HashOid or CatalogReader.HnswOid or CatalogReader.IvfflatOid,
        _ => null,
    };

    private static bool? Column(CallContext call, object?[] arguments)
    {
        if (Index(call, arguments) is not { } key || (int)arguments[1]! is var number && (number < 1 || number > key.Columns.Count))
            return null;
        bool isOrdered = key.Method == "btree";
        bool isDescending = key.Descending.ElementAtOrDefault(number - 1);
        bool nullsFirst = number <= key.NullsFirst.Count ? key.NullsFirst[number - 1] : isDescending;
        return arguments[2]!.ToString() switch
        {
            "asc" => isOrdered && !isDescending,
            "desc" => isOrdered && isDescending,
            "nulls_first" => isOrdered && nullsFirst,
            "nulls_last" => isOrdered && !nullsFirst,
            "orderable" or "returnable" or "search_array" or "search_nulls" => isOrdered,
            "distance_orderable" => key.Method is "hnsw" or "ivfflat" ? null : false,
            _ => null,
        };
    }

    private static int ColumnSize(SqlType type, object value)
    {
        if (type.Length > 0)
            return (int)type.Length;
        return value switch
        {
            Text text => text.Length + (text.Length < 127 ? 1 : 4),
            Vector vector => 8 + (4 * vector.Dimensions),
            _ => Binary(type, value) + 4,
        };
    }

    private static int Binary(SqlType type, object value)
    {
        Column column = type.NewColumn(1);
        column.AppendBoxed(value);
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        type.WriteBinary(column, 0, bytes);
        return bytes.WrittenCount;
    }
}
