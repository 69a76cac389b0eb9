using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What monitoring and migration tools ask beside the catalogs: sequences, types by name, a standby's state.</summary>
internal static class MonitoringFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.AddSet(
            3035, "pg_listening_channels() text", (call, _) => call.Statement.Session.Channels().Select(name => (object?)new Text(name)),
            volatility: Volatility.Stable);
        list.AddVolatile(3296, "pg_notification_queue_usage() float8", (_, _) => 0.0);
        list.AddStable(3163, "pg_trigger_depth() int4", (_, _) => 0);
        list.AddStable(2121, "pg_column_compression(any) text", (_, _) => null);
        list.AddVolatile(2230, "pg_stat_clear_snapshot() void", (_, _) => new Text(""), isStrict: false);
        list.AddVolatile(2137, "pg_stat_force_next_flush() void", (_, _) => new Text(""), isStrict: false);
        list.Add(4549, "unicode_version() text", (_, _) => "16.0");
        list.Add(6099, "icu_unicode_version() text", (_, _) => null);
        list.Add(1257, "textlen(text) int4", (_, args) => args[0]!.ToString()!.EnumerateRunes().Count());
        list.Add(3165, "pg_wal_lsn_diff(pg_lsn, pg_lsn) numeric", (_, args) =>
            Numeric.FromUnscaled((Int128)(ulong)args[0]! - (ulong)args[1]!, 0));
        AddTypes(list);
        AddStandby(list);
        AddRelations(list);
    }

    private static void AddTypes(FunctionList list)
    {
        list.AddStable(6315, "pg_basetype(regtype) regtype", (call, args) => BaseOf(call.Statement.Transaction.Catalog, (uint)args[0]!));
        list.AddStable(6317, "to_regtypemod(text) int4", (call, args) => TypmodOf(call, args[0]!.ToString()!));
        list.AddStable(1349, "oidvectortypes(oidvector) text", (call, args) =>
        {
            CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
            var oids = (SqlArray)args[0]!;
            return string.Join(", ", Enumerable.Range(0, oids.Count)
                .Select(i => catalog.Registry.ByOid((uint)oids.Elements.Boxed(i)!)?.DisplayName(-1) ?? "???"));
        });
    }

    /// <summary>A domain's base; any other type is its own.</summary>
    private static uint? BaseOf(CatalogSnapshot catalog, uint oid)
    {
        SqlType? type = catalog.Registry.ByOid(oid);
        while (type is DomainType domain)
            type = domain.Base;
        return type?.Oid;
    }

    private static int? TypmodOf(CallContext call, string name)
    {
        try
        {
            return TypeResolution.Resolve(
                SqlParser.ParseTypeName(name), call.Statement.Transaction.Catalog, call.Statement.Session.Settings.SearchPath).Typmod;
        }
        catch (SqlException failed) when (failed.State is SqlState.UndefinedObject or SqlState.InvalidSchemaName)
        {
            return null;
        }
    }

    /// <summary>This server is never a standby.</summary>
    private static void AddStandby(FunctionList list)
    {
        list.AddVolatile(3820, "pg_last_wal_receive_lsn() pg_lsn", (_, _) => null);
        list.AddVolatile(3821, "pg_last_wal_replay_lsn() pg_lsn", (_, _) => null);
        list.AddVolatile(3830, "pg_last_xact_replay_timestamp() timestamptz", (_, _) => null);
        list.AddVolatile(3073, "pg_is_wal_replay_paused() bool", (_, _) =>
            throw new SqlException(SqlState.ObjectNotInPrerequisiteState, "recovery is not in progress")
            {
                Hint = "Recovery control functions can only be executed during recovery.",
            });
    }

    private static void AddRelations(FunctionList list)
    {
        list.Add(3424, "pg_partition_root(regclass) regclass", (_, _) => null);
        list.AddRows(
            3423, "pg_partition_tree(regclass) record",
            [
                ("relid", BuiltinTypes.Regclass), ("parentrelid", BuiltinTypes.Regclass), ("isleaf", BuiltinTypes.Bool),
                ("level", BuiltinTypes.Int4),
            ],
            (_, _) => [], volatility: Volatility.Volatile);
        list.AddRows(
            3078, "pg_sequence_parameters(oid) record",
            [
                ("start_value", BuiltinTypes.Int8), ("minimum_value", BuiltinTypes.Int8), ("maximum_value", BuiltinTypes.Int8),
                ("increment", BuiltinTypes.Int8), ("cycle_option", BuiltinTypes.Bool), ("cache_size", BuiltinTypes.Int8),
                ("data_type", BuiltinTypes.Oid),
            ],
            (call, args) => call.Statement.Transaction.Catalog.ByOid((uint)args[0]!) is Sequence sequence
                ?
                [
                    [
                        sequence.Start, sequence.Minimum, sequence.Maximum, sequence.Increment, sequence.Cycles, (long)sequence.Cache,
                        sequence.Type.Oid,
                    ],
                ]
                : []);
    }
}
