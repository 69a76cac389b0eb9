using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Who asks, where, and on what server.</summary>
internal static class SessionInformation
{
    public const string Version = "PostgreSQL 18.0 on x86_64-pc-linux-gnu, compiled by PgVecByok, 64-bit";

    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void AddTo(FunctionList list)
    {
        list.AddStable(89, "version() text", (_, _) => Version);
        list.AddStable(861, "current_database() name", (call, _) => Session(call).DatabaseName);
        list.AddStable(14100, "current_catalog() name", (call, _) => Session(call).DatabaseName);
        list.AddStable(1402, "current_schema() name", (call, _) => Schemas(call, false).FirstOrDefault());
        list.AddStable(1403, "current_schemas(bool) name[]", (call, args) =>
            SqlArray.Of(BuiltinTypes.Name, Schemas(call, (bool)args[0]!).Select(name => (object?)new Text(name))));
        list.AddStable(745, "current_user() name", (call, _) => Session(call).CurrentRole);
        list.AddStable(14101, "current_role() name", (call, _) => Session(call).CurrentRole);
        list.AddStable(14102, "user() name", (call, _) => Session(call).CurrentRole);
        list.AddStable(746, "session_user() name", (call, _) => Session(call).SessionRole);
        list.AddStable(6311, "system_user() text", (call, _) => "scram-sha-256:" + Session(call).LoginRole);
        list.AddStable(2026, "pg_backend_pid() int4", (call, _) => Session(call).ProcessId);
        list.AddVolatile(2561, "pg_blocking_pids(int4) int4[]", (call, args) => SqlArray.Of(
            BuiltinTypes.Int4, TransactionLocks.Blocking(call.Statement.Transaction.Manager, (int)args[0]!).Select(pid => (object?)pid)));
        list.AddStable(817, "current_query() text", (call, _) => Own(call)?.Statement, isStrict: false);
        list.AddStable(2196, "inet_client_addr() inet", (call, _) => Address(Session(call).ClientAddress), isStrict: false);
        list.AddStable(2197, "inet_client_port() int4", (call, _) => Session(call).ClientPort, isStrict: false);
        list.AddStable(2198, "inet_server_addr() inet", (call, _) => Address(Session(call).ServerAddress), isStrict: false);
        list.AddStable(2199, "inet_server_port() int4", (call, _) => Session(call).ServerPort, isStrict: false);
        list.AddStable(2560, "pg_postmaster_start_time() timestamptz", (call, _) => Started(call));
        list.AddStable(2034, "pg_conf_load_time() timestamptz", (call, _) => Started(call));
        list.AddStable(3810, "pg_is_in_recovery() bool", (_, _) => false);
        list.AddStable(315, "pg_jit_available() bool", (_, _) => false);
        list.AddStable(2854, "pg_my_temp_schema() oid", (call, _) => TemporarySchema(call)?.Oid ?? 0u);
        list.AddStable(2855, "pg_is_other_temp_schema(oid) bool", (call, args) =>
            call.Statement.Transaction.Catalog.Schemas.Values.FirstOrDefault(schema => schema.Oid == (uint)args[0]!) is { } found
            && Schema.IsTemporary(found.Name) && found != TemporarySchema(call));
        list.AddStable(2943, "txid_current() int8", (call, _) => (long)call.Statement.Transaction.Xid);
        list.AddStable(3348, "txid_current_if_assigned() int8", (call, _) => (long?)call.Statement.Transaction.XidIfAssigned);
        list.AddStable(5059, "pg_current_xact_id() xid8", (call, _) => (ulong)call.Statement.Transaction.Xid);
        list.AddStable(5060, "pg_current_xact_id_if_assigned() xid8", (call, _) => (ulong?)call.Statement.Transaction.XidIfAssigned);
        AddSettings(list);
        AddEncodings(list);
        AddSignals(list);
    }

    private static SessionState Session(CallContext call) => call.Statement.Session;

    private static SessionActivity? Own(CallContext call) =>
        Session(call).Peers.Activity().FirstOrDefault(each => each.ProcessId == Session(call).ProcessId);

    /// <summary>Null over a socket of the file system.</summary>
    internal static object? Address(string? address) => address is null
        ? null
        : BuiltinTypes.Inet.Parse(System.Text.Encoding.ASCII.GetBytes(address), -1, FormatSettings.Default);

    private static Schema? TemporarySchema(CallContext call) =>
        call.Statement.Transaction.Catalog.Schemas.GetValueOrDefault(Schema.TemporaryOf(Session(call).ProcessId));

    private static object Started(CallContext call) => (Session(call).Peers.Started - Epoch).Ticks / 10;

    /// <summary>Existing schemas of the search path; the implicit ones only where asked for.</summary>
    private static IEnumerable<string> Schemas(CallContext call, bool withImplicit)
    {
        IEnumerable<string> all = Session(call).Settings.SearchPath.Where(call.Statement.Transaction.Catalog.Schemas.ContainsKey);
        if (withImplicit)
            return all;
        IReadOnlyList<string>? written = SettingNames.Split(Session(call).Settings.Get("search_path")!);
        return all.Where(name => name is not ("pg_catalog" or "byok") || written?.Contains(name) == true);
    }

    private static void AddSettings(FunctionList list)
    {
        list.AddStable(2077, "current_setting(text) text", (call, args) => Setting(call, args, false));
        list.AddStable(3294, "current_setting(text, bool) text", (call, args) => Setting(call, args, (bool)args[1]!));
        list.AddVolatile(
            2078, "set_config(text, text, bool) text",
            (call, args) =>
            {
                if (args[0] is not Text name)
                    throw new SqlException(SqlState.NullValueNotAllowed, "SET requires parameter name");
                Session(call).Settings.Set(name.ToString(), args[1]?.ToString(), args[2] is true);
                return Session(call).Settings.Get(name.ToString());
            },
            isStrict: false);
    }

    private static string? Setting(CallContext call, object?[] arguments, bool missingIsNull)
    {
        string name = arguments[0]!.ToString()!;
        return Session(call).Settings.Get(name) ?? (missingIsNull
            ? null
            : throw new SqlException(SqlState.UndefinedObject, $"unrecognized configuration parameter \"{name}\""));
    }

    private static void AddEncodings(FunctionList list)
    {
        list.AddStable(810, "pg_client_encoding() name", (call, _) => Session(call).Settings.Get("client_encoding") ?? "UTF8");
        list.AddStable(1039, "getdatabaseencoding() name", (_, _) => "UTF8");
        list.AddStable(1597, "pg_encoding_to_char(int4) name", (_, args) =>
            ClientEncoding.Find((int)args[0]!)?.Name ?? "");
        list.AddStable(1264, "pg_char_to_encoding(name) int4", (_, args) =>
            ClientEncoding.Find(args[0]!.ToString()!)?.Number ?? -1);
        list.AddStable(2319, "pg_encoding_max_length(int4) int4", (_, args) => EncodingConversions.MaxLength((int)args[0]!));
    }

    private static void AddSignals(FunctionList list)
    {
        list.AddVolatile(2171, "pg_cancel_backend(int4) bool", (call, args) =>
            Signal(call, (int)args[0]!, Session(call).Peers.Cancel, "cancel query",
                new SqlException(SqlState.QueryCanceled, "canceling statement due to user request")));
        list.AddVolatile(2096, "pg_terminate_backend(pid int4, timeout int8 = 0) bool", (call, args) =>
            Signal(call, (int)args[0]!, Session(call).Peers.Terminate, "terminate process",
                new SqlException(SqlState.AdminShutdown, "terminating connection due to administrator command")));
        list.AddVolatile(
            3036, "pg_notify(text, text) void",
            (call, args) =>
            {
                if (Session(call).Peers.Notify is not { } notify)
                    throw SqlException.NotSupported("NOTIFY is not supported");
                if (args[0] is not Text { Length: > 0 } channel)
                    throw new SqlException(SqlState.InvalidParameterValue, "channel name cannot be empty");
                notify(channel.ToString(), args[1]?.ToString() ?? "");
                return "";
            },
            isStrict: false);
    }

    /// <summary>Own sessions, and all for the server operator. A session that signals itself ends there and then.</summary>
    private static bool Signal(CallContext call, int processId, Func<int, bool> signal, string what, SqlException own)
    {
        SessionActivity? target = Session(call).Peers.Activity().FirstOrDefault(each => each.ProcessId == processId);
        if (target is null && processId != Session(call).ProcessId)
        {
            Session(call).Send(new Notice("WARNING", SqlState.Warning, $"PID {processId} is not a PostgreSQL backend process"));
            return false;
        }

        bool isOwn = target is null || target.LoginRole == Session(call).LoginRole;
        if (!isOwn && call.Statement.Transaction.Catalog.FindRole(Session(call).CurrentRole) is not { IsSuperuser: true })
        {
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to {what}")
            {
                Detail = "Only roles with privileges of the role whose process is signaled may do so.",
            };
        }

        bool isSent = signal(processId);
        return isSent && processId == Session(call).ProcessId ? throw own : isSent;
    }
}
