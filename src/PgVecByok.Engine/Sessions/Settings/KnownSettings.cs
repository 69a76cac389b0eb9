namespace PgVecByok.Engine;

using static SettingContext;
using static SettingUnit;

/// <summary>
/// Every setting this server has: PostgreSQL 18's that clients read or set, pgvector's, and byok's. A setting without effect here is
/// kept because clients set it, and its effect would be on speed or on something this server has not.
/// </summary>
internal static class KnownSettings
{
    /// <summary>Prefixes that only settings listed here may have; the extension that owns them, empty for always.</summary>
    public static readonly IReadOnlyDictionary<string, string> ReservedPrefixes = new Dictionary<string, string>
    {
        ["byok"] = "", ["hnsw"] = "vector", ["ivfflat"] = "vector",
    };

    private const string Locale = "Client Connection Defaults / Locale and Formatting";
    private const string Behaviour = "Client Connection Defaults / Statement Behavior";
    private const string Planning = "Query Tuning / Planner Method Configuration";
    private const string Costs = "Query Tuning / Planner Cost Constants";
    private const string Memory = "Resource Usage / Memory";
    private const string Presets = "Preset Options";
    private const string Compatibility = "Version and Platform Compatibility / Previous PostgreSQL Versions";

    private static readonly string[] PlanChoices =
    [
            "seqscan", "indexscan", "indexonlyscan", "bitmapscan", "tidscan", "sort", "incremental_sort", "hashagg", "material", "memoize",
            "nestloop", "mergejoin", "hashjoin", "gathermerge", "parallel_append", "parallel_hash", "partition_pruning", "async_append",
            "distinct_reordering", "group_by_reordering", "presorted_aggregate", "self_join_elimination",
    ];

    private static readonly string[] MessageLevels =
        ["debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error"];

    public static readonly IReadOnlyDictionary<string, SettingDefinition> ByName = All()
        .Select(setting => setting with { Default = SettingValues.Canonical(setting, setting.Default) })
        .ToDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<SettingDefinition> All() =>
        [.. Facts(), .. Formats(), .. Transactions(), .. Timeouts(), .. Resources(), .. Planner(), .. Reports(), .. Vectors(), .. Connections()];

    private static IEnumerable<SettingDefinition> Facts() =>
    [
        Fact("server_version", "18.0", reported: true), Fact("server_version_num", "180000"),
        Fact("server_encoding", "UTF8", reported: true), Fact("integer_datetimes", "on", reported: true),
        Fact("max_identifier_length", "63"), Fact("max_index_keys", "32"), Fact("max_function_args", "100"), Fact("block_size", "8192"),
        Fact("segment_size", "1GB"), Fact("wal_block_size", "8192"), Fact("data_checksums", "on"), Fact("in_hot_standby", "off", reported: true),
        Fact("is_superuser", "off", reported: true), Fact("lc_collate", "C.UTF-8"), Fact("lc_ctype", "C.UTF-8"),
        Fact("ssl_library", "OpenSSL"), Fact("debug_assertions", "off"),
    ];

    private static IEnumerable<SettingDefinition> Formats() =>
    [
        Text("client_encoding", "UTF8", Locale, SettingForms.Encoding) with { IsReported = true },
        Text("DateStyle", "ISO, MDY", Locale, SettingForms.DateStyle) with { IsReported = true, IsNameList = true },
        Choice("IntervalStyle", "postgres", Locale, "postgres", "postgres_verbose", "sql_standard", "iso_8601") with { IsReported = true },
        Text("TimeZone", "UTC", Locale, SettingForms.TimeZone) with { IsReported = true },
        Text("timezone_abbreviations", "Default", Locale), Text("log_timezone", "UTC", Locale) with { Context = Sighup },
        Number("extra_float_digits", 1, -15, 3, Locale), Choice("bytea_output", "hex", Behaviour, "escape", "hex"),
        Text("lc_messages", "C.UTF-8", Locale), Text("lc_monetary", "C.UTF-8", Locale), Text("lc_numeric", "C.UTF-8", Locale),
        Text("lc_time", "C.UTF-8", Locale), Text("default_text_search_config", "pg_catalog.english", Locale),
        Switch("standard_conforming_strings", true, Compatibility) with { IsReported = true },
        Switch("escape_string_warning", true, Compatibility), Switch("array_nulls", true, Compatibility),
        Choice("backslash_quote", "safe_encoding", Compatibility, "safe_encoding", "on", "off"),
        Switch("quote_all_identifiers", false, Compatibility), Switch("synchronize_seqscans", true, Compatibility),
        Switch("transform_null_equals", false, Compatibility, SettingForms.OnlyOff), Switch("lo_compat_privileges", false, Compatibility),
        Choice("xmlbinary", "base64", Behaviour, "base64", "hex"), Choice("xmloption", "content", Behaviour, "content", "document"),
        Text("search_path", "\"$user\", public", Behaviour, SettingForms.NameList) with { IsNameList = true, IsReported = true },
    ];

    private static IEnumerable<SettingDefinition> Transactions() =>
    [
        Isolation("default_transaction_isolation"), Isolation("transaction_isolation"),
        Switch("default_transaction_read_only", false, Behaviour) with { IsReported = true }, Switch("transaction_read_only", false, Behaviour),
        Switch("default_transaction_deferrable", false, Behaviour), Switch("transaction_deferrable", false, Behaviour),
        Text("role", "none", Behaviour), Text("session_authorization", "", Behaviour) with { IsReported = true },
        Switch("row_security", true, Behaviour), Switch("check_function_bodies", true, Behaviour),
        Text("default_tablespace", "", Behaviour), Text("temp_tablespaces", "", Behaviour), Text("default_table_access_method", "heap", Behaviour),
        Choice("default_toast_compression", "pglz", Behaviour, "pglz", "lz4"), Choice("session_replication_role", "origin", Behaviour,
            "origin", "replica", "local") with { Context = Superuser },
        Choice("synchronous_commit", "on", "Write-Ahead Log / Settings", "local", "remote_write", "remote_apply", "on", "off"),
        Number("gin_fuzzy_search_limit", 0, 0, int.MaxValue, Behaviour), Switch("createrole_self_grant", false, Behaviour),
    ];

    private static IEnumerable<SettingDefinition> Timeouts() =>
    [
        Time("statement_timeout", 0), Time("lock_timeout", 0), Time("idle_in_transaction_session_timeout", 0), Time("idle_session_timeout", 0),
        Time("transaction_timeout", 0), Time("deadlock_timeout", 1000) with { Context = Superuser, Minimum = 1 },
        Number("tcp_keepalives_idle", 0, 0, int.MaxValue, Behaviour) with { Unit = Seconds },
        Number("tcp_keepalives_interval", 0, 0, int.MaxValue, Behaviour) with { Unit = Seconds },
        Number("tcp_keepalives_count", 0, 0, int.MaxValue, Behaviour),
        Number("tcp_user_timeout", 0, 0, int.MaxValue, Behaviour) with { Unit = Milliseconds },
        Number("client_connection_check_interval", 0, 0, int.MaxValue, Behaviour) with { Unit = Milliseconds },
    ];

    private static IEnumerable<SettingDefinition> Resources() =>
    [
        Size("work_mem", 4096, 64), Size("byok.statement_memory", 1048576, 64), Size("maintenance_work_mem", 65536, 64), Size("logical_decoding_work_mem", 65536, 64),
        Number("hash_mem_multiplier", 2, 1, 1000, Memory) with { Kind = SettingKind.Real },
        Number("temp_buffers", 1024, 100, 1073741823, Memory) with { Unit = Blocks },
        Number("shared_buffers", 16384, 16, 1073741823, Memory) with { Unit = Blocks, Context = Postmaster },
        Size("max_stack_depth", 2048, 100) with { Context = Superuser }, Size("temp_file_limit", -1, -1) with { Context = Superuser },
        Number("max_parallel_workers", 8, 0, 1024, Memory), Number("max_parallel_workers_per_gather", 2, 0, 1024, Memory),
        Number("max_parallel_maintenance_workers", 2, 0, 1024, Memory), Number("effective_io_concurrency", 16, 0, 1000, Memory),
        Number("maintenance_io_concurrency", 16, 0, 1000, Memory), Number("vacuum_cost_delay", 0, 0, 100, Memory) with { Kind = SettingKind.Real },
        Number("max_connections", 100, 1, 262143, "Connections and Authentication / Connection Settings") with { Context = Postmaster },
        Number("superuser_reserved_connections", 3, 0, 262143, "Connections and Authentication / Connection Settings") with { Context = Postmaster },
        Number("max_prepared_transactions", 0, 0, 262143, Memory) with { Context = Postmaster },
        Number("max_locks_per_transaction", 64, 10, int.MaxValue, Memory) with { Context = Postmaster },
    ];

    private static IEnumerable<SettingDefinition> Planner() =>
    [
        .. PlanChoices.Select(name => Switch("enable_" + name, true, Planning)),
        Switch("enable_partitionwise_join", false, Planning), Switch("enable_partitionwise_aggregate", false, Planning),
        Switch("geqo", true, Planning), Number("geqo_threshold", 12, 2, int.MaxValue, Planning), Switch("jit", false, Planning),
        Cost("seq_page_cost", 1), Cost("random_page_cost", 4), Cost("cpu_tuple_cost", 0.01), Cost("cpu_index_tuple_cost", 0.005),
        Cost("cpu_operator_cost", 0.0025), Cost("parallel_setup_cost", 1000), Cost("parallel_tuple_cost", 0.1), Cost("jit_above_cost", 100000),
        Number("effective_cache_size", 524288, 1, int.MaxValue, Costs) with { Unit = Blocks },
        Number("min_parallel_table_scan_size", 1024, 0, 715827882, Costs) with { Unit = Blocks },
        Number("min_parallel_index_scan_size", 64, 0, 715827882, Costs) with { Unit = Blocks },
        Number("default_statistics_target", 100, 1, 10000, Planning), Number("from_collapse_limit", 8, 1, int.MaxValue, Planning),
        Number("join_collapse_limit", 8, 1, int.MaxValue, Planning),
        Choice("constraint_exclusion", "partition", Planning, "partition", "on", "off"), Choice("plan_cache_mode", "auto", Planning,
            "auto", "force_generic_plan", "force_custom_plan"),
        Number("cursor_tuple_fraction", 0.1, 0, 1, Planning) with { Kind = SettingKind.Real },
        Choice("debug_parallel_query", "off", Planning, "off", "on", "regress"),
    ];

    private static IEnumerable<SettingDefinition> Reports() =>
    [
        Text("application_name", "", "Reporting and Logging / What to Log", SettingForms.Printable) with { IsReported = true },
        Choice("client_min_messages", "notice", "Reporting and Logging / When to Log", MessageLevels),
        Choice("log_min_messages", "warning", "Reporting and Logging / When to Log", MessageLevels) with { Context = Superuser },
        Choice("log_statement", "none", "Reporting and Logging / What to Log", "none", "ddl", "mod", "all") with { Context = Superuser },
        Number("log_min_duration_statement", -1, -1, int.MaxValue, "Reporting and Logging / When to Log") with
        {
            Unit = Milliseconds, Context = Superuser,
        },
        Choice("log_error_verbosity", "default", "Reporting and Logging / What to Log", "terse", "default", "verbose") with { Context = Superuser },
        Choice("compute_query_id", "auto", "Statistics / Monitoring", "auto", "regress", "on", "off") with { Context = Superuser },
        Switch("track_activities", true, "Statistics / Cumulative Query and Index Statistics") with { Context = Superuser },
        Switch("debug_print_plan", false, "Reporting and Logging / What to Log"),
    ];

    private const string IterativeScans = "Sets the mode for iterative scans";

    private static IEnumerable<SettingDefinition> Vectors() =>
    [
        Number("hnsw.ef_search", 40, 1, 1000) with { Description = "Sets the size of the dynamic candidate list for search" },
        Choice("hnsw.iterative_scan", "off", "Customized Options", "off", "relaxed_order", "strict_order") with
        {
            Description = IterativeScans,
        },
        Number("hnsw.max_scan_tuples", 20000, 1, int.MaxValue) with
        {
            Description = "Sets the max number of tuples to visit for iterative scans",
        },
        Number("hnsw.scan_mem_multiplier", 1, 1, 1000) with
        {
            Kind = SettingKind.Real, Description = "Sets the multiple of work_mem to use for iterative scans",
        },
        Number("ivfflat.probes", 1, 1, 32768) with { Description = "Sets the number of probes" },
        Choice("ivfflat.iterative_scan", "off", "Customized Options", "off", "relaxed_order") with { Description = IterativeScans },
        Number("ivfflat.max_probes", 32768, 1, 32768) with { Description = "Sets the max number of probes for iterative scans" },
        Number("byok.target_recall", 0, 0, 1) with { Kind = SettingKind.Real }, Text("byok.tenant", "", "Customized Options"),
    ];

    private static IEnumerable<SettingDefinition> Connections() =>
    [
        Text("listen_addresses", "localhost", "Connections and Authentication / Connection Settings") with { Context = Postmaster },
        Number("port", 5432, 1, 65535, "Connections and Authentication / Connection Settings") with { Context = Postmaster },
        Choice("password_encryption", "scram-sha-256", "Connections and Authentication / Authentication", "scram-sha-256"),
        Number("scram_iterations", 4096, 1, int.MaxValue, "Connections and Authentication / Authentication"),
        Number("ssl_renegotiation_limit", 0, 0, 0, "Connections and Authentication / SSL"),
        Switch("ssl", true, "Connections and Authentication / SSL") with { Context = Sighup },
        Choice("ssl_min_protocol_version", "TLSv1.2", "Connections and Authentication / SSL", "TLSv1.2", "TLSv1.3") with { Context = Sighup },
        Text("data_directory", "", "File Locations") with { Context = Postmaster },
        Text("config_file", "", "File Locations") with { Context = Postmaster },
        Text("wal_level", "replica", "Write-Ahead Log / Settings") with { Context = Postmaster },
        Switch("fsync", true, "Write-Ahead Log / Settings") with { Context = Sighup }, Switch("full_page_writes", true, "Write-Ahead Log / Settings") with
        {
            Context = Sighup,
        },
        Switch("autovacuum", true, "Vacuuming / Automatic Vacuuming") with { Context = Sighup },
        Text("shared_preload_libraries", "", Behaviour) with { Context = Postmaster },
        Text("local_preload_libraries", "", Behaviour) with { Context = Backend },
        Text("dynamic_library_path", "$libdir", Behaviour) with { Context = Superuser },
        Switch("hot_standby", true, "Replication / Standby Servers") with { Context = Postmaster },
    ];

    private static SettingDefinition Fact(string name, string value, bool reported = false) =>
        new(name, SettingKind.String, value) { Context = Internal, IsReported = reported, Category = Presets };

    private static SettingDefinition Text(string name, string value, string category, Func<string, string?>? canonical = null) =>
        new(name, SettingKind.String, value) { Category = category, Canonical = canonical };

    private static SettingDefinition Switch(string name, bool value, string category, Func<string, string?>? canonical = null) =>
        new(name, SettingKind.Bool, value ? "on" : "off") { Category = category, Canonical = canonical };

    private static SettingDefinition Choice(string name, string value, string category, params string[] choices) =>
        new(name, SettingKind.Enum, value) { Category = category, Choices = choices };

    private static SettingDefinition Number(
        string name, double value, double minimum, double maximum, string category = "Customized Options") =>
        new(name, SettingKind.Integer, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))
        {
            Minimum = minimum, Maximum = maximum, Category = category,
        };

    private static SettingDefinition Time(string name, double value) =>
        Number(name, value, 0, int.MaxValue, Behaviour) with { Unit = Milliseconds };

    private static SettingDefinition Size(string name, double value, double minimum) =>
        Number(name, value, minimum, int.MaxValue, Memory) with { Unit = Kilobytes };

    private static SettingDefinition Cost(string name, double value) =>
        Number(name, value, 0, double.MaxValue, Costs) with { Kind = SettingKind.Real };

    private static SettingDefinition Isolation(string name) =>
        Choice(name, "read committed", Behaviour, "serializable", "repeatable read", "read committed", "read uncommitted");
}
