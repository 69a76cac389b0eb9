namespace PgVecByok.Engine;

/// <summary>
/// What runs: sessions, settings, locks, statements of the asking session. A session sees itself; the server operator sees that
/// others are there, but a statement's text only where both work for one tenant, since literals are rows.
/// </summary>
internal static class ActivityViews
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_stat_activity", (Activity, false));
        providers.Add("pg_catalog.pg_settings", (Settings, false));
        providers.Add("pg_catalog.pg_prepared_statements", (PreparedStatements, false));
        providers.Add("pg_catalog.pg_cursors", (Cursors, false));
        providers.Add("pg_catalog.pg_locks", (Locks, false));
        providers.Add("pg_catalog.pg_stat_progress_create_index", (IndexBuilds, false));
        providers.Add("pg_catalog.pg_timezone_names", (ZoneNames, false));
        providers.Add("pg_catalog.pg_timezone_abbrevs", (Abbreviations, false));
        providers.Add("pg_catalog.pg_stat_user_tables", (UserTables, false));
        providers.Add("pg_catalog.pg_stat_all_tables", (UserTables, false));
    }

    private static IEnumerable<SystemRow> Activity(CatalogReader reader, SystemShape shape) => reader.Session.Peers.Activity()
        .Where(each => each.ProcessId == reader.Session.ProcessId || each.LoginRole == reader.Session.LoginRole || reader.IsOperator)
        .OrderBy(each => each.ProcessId).Select(each =>
        {
            bool showsText = each.ProcessId == reader.Session.ProcessId
                || each.LoginRole == reader.Session.LoginRole && each.Tenant == reader.Statement.Transaction.Scope.Tenant?.Name;
            return new SystemRow(shape)
            {
                ["datid"] = RoleCatalog.DatabaseOid(each.DatabaseName), ["datname"] = each.DatabaseName, ["pid"] = each.ProcessId,
                ["usesysid"] = reader.Role(each.LoginRole), ["usename"] = each.LoginRole, ["application_name"] = each.ApplicationName,
                ["client_addr"] = SessionInformation.Address(each.ClientAddress), ["client_port"] = each.ClientPort,
                ["backend_start"] = Micros(each.Started),
                ["xact_start"] = Micros(each.TransactionStarted), ["query_start"] = Micros(each.StatementStarted),
                ["state_change"] = Micros(each.StateChanged), ["state"] = each.State,
                ["wait_event_type"] = each.WaitsForRow ? "Lock" : each.WaitsForSnapshot ? "IPC" : null,
                ["wait_event"] = !each.WaitsForRow ? each.WaitsForSnapshot ? "SafeSnapshot" : null
                    : each.WaitsForTable ? "relation" : each.WaitsForAdvisory ? "advisory" : "transactionid",
                ["query"] = showsText ? each.Statement : "<insufficient privilege>", ["backend_type"] = "client backend",
            };
        });

    private static IEnumerable<SystemRow> PreparedStatements(CatalogReader reader, SystemShape shape) =>
        SessionSets.Prepared(reader.Session).Select(row => Whole(shape, row));

    private static IEnumerable<SystemRow> Cursors(CatalogReader reader, SystemShape shape) =>
        SessionSets.Cursors(reader.Session).Select(row => Whole(shape, row));

    private static SystemRow Whole(SystemShape shape, object?[] values)
    {
        var row = new SystemRow(shape);
        for (int i = 0; i < values.Length; i++)
            row[shape.Columns[i].Name] = values[i];
        return row;
    }

    private static IEnumerable<SystemRow> Settings(CatalogReader reader, SystemShape shape) => KnownSettings.ByName.Values
        .OrderBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase).Select(setting =>
        {
            bool isNumber = setting.Kind is SettingKind.Integer or SettingKind.Real;
            string value = isNumber ? Number(reader.Session.Settings.Number(setting.Name)) : reader.Session.Settings.Get(setting.Name) ?? "";
            string initial = isNumber ? Number(SettingValues.Number(setting, setting.Default)) : setting.Default;
            return new SystemRow(shape)
            {
                ["name"] = setting.Name, ["setting"] = value, ["unit"] = Unit(setting.Unit), ["category"] = setting.Category,
                ["short_desc"] = setting.Description, ["context"] = setting.Context.ToString().ToLowerInvariant(),
                ["vartype"] = setting.Kind.ToString().ToLowerInvariant(), ["source"] = value == initial ? "default" : "session",
                ["min_val"] = isNumber ? Number(setting.Minimum) : null, ["max_val"] = isNumber ? Number(setting.Maximum) : null,
                ["enumvals"] = setting.Choices.Count > 0 ? setting.Choices.ToArray() : null, ["boot_val"] = initial,
                ["reset_val"] = initial, ["pending_restart"] = false,
            };
        });

    private static string Number(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Unit(SettingUnit unit) => unit switch
    {
        SettingUnit.Kilobytes => "kB",
        SettingUnit.Blocks => "8kB",
        SettingUnit.Milliseconds => "ms",
        SettingUnit.Seconds => "s",
        SettingUnit.Minutes => "min",
        _ => null,
    };

    private static IEnumerable<SystemRow> Locks(CatalogReader reader, SystemShape shape) =>
        TransactionLocks.Advisory(reader, shape).Concat(TransactionLocks.Rows(reader, shape));

    private static IEnumerable<SystemRow> IndexBuilds(CatalogReader reader, SystemShape shape) =>
        reader.Statement.Transaction.Manager.IndexBuilds.Running
            .Where(build => build.LoginRole == reader.Session.LoginRole || reader.IsOperator)
            .Select(build => new SystemRow(shape)
            {
                ["pid"] = build.ProcessId, ["datid"] = RoleCatalog.DatabaseOid(build.DatabaseName), ["datname"] = build.DatabaseName,
                ["relid"] = build.Table, ["index_relid"] = build.Index, ["command"] = build.Command, ["phase"] = build.Phase,
                ["lockers_total"] = 0L, ["lockers_done"] = 0L, ["current_locker_pid"] = 0L, ["blocks_total"] = 0L, ["blocks_done"] = 0L,
                ["tuples_total"] = build.Total, ["tuples_done"] = build.Done, ["partitions_total"] = 0L, ["partitions_done"] = 0L,
            });

    private static IEnumerable<SystemRow> ZoneNames(CatalogReader reader, SystemShape shape)
    {
        NodaTime.Instant now = NodaTime.Instant.FromDateTimeOffset(reader.Statement.StatementTimestamp);
        foreach (string id in NodaTime.DateTimeZoneProviders.Tzdb.Ids)
        {
            NodaTime.TimeZones.ZoneInterval interval = NodaTime.DateTimeZoneProviders.Tzdb[id].GetZoneInterval(now);
            yield return new SystemRow(shape)
            {
                ["name"] = id, ["abbrev"] = interval.Name, ["utc_offset"] = new Interval(0, 0, interval.WallOffset.Ticks / 10),
                ["is_dst"] = interval.Savings != NodaTime.Offset.Zero,
            };
        }
    }

    private static IEnumerable<SystemRow> Abbreviations(CatalogReader reader, SystemShape shape) => ZoneAbbreviations.All
        .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new SystemRow(shape)
        {
            ["abbrev"] = each.Key, ["utc_offset"] = new Interval(0, 0, each.Value.Seconds * Calendar.MicrosPerSecond), ["is_dst"] =
                each.Value.IsDst,
        });

    private static IEnumerable<SystemRow> UserTables(CatalogReader reader, SystemShape shape) => reader.Tables
        .Where(table => InformationSchema.Sees(reader, table))
        .Select(table => new SystemRow(shape) { ["relid"] = table.Oid, ["schemaname"] = table.Schema, ["relname"] = table.Name,
            ["n_live_tup"] = reader.Statement.Transaction.Manager.Tables.EstimateRows(reader.Statement.Transaction, table) });

    private static object? Micros(DateTimeOffset? time) => time is { } given && given != default ? (given - Epoch).Ticks / 10 : null;
}
