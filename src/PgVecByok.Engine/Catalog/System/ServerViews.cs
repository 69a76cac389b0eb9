namespace PgVecByok.Engine;

/// <summary>
/// What tools that watch a server read. Of sessions there is what is known; what is not counted here is 0, and nothing of it is any
/// tenant's.
/// </summary>
internal static class ServerViews
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_stat_ssl", (Encryption, false));
        providers.Add("pg_catalog.pg_stat_gssapi", (Kerberos, false));
        providers.Add("pg_catalog.pg_stat_database", (Databases, false));
        foreach (string name in (string[])["pg_stat_bgwriter", "pg_stat_checkpointer", "pg_stat_archiver", "pg_stat_wal"])
            providers.Add("pg_catalog." + name, (OneRow, false));
    }

    private static IEnumerable<SessionActivity> Seen(CatalogReader reader) => reader.Session.Peers.Activity()
        .Where(each => each.ProcessId == reader.Session.ProcessId || each.LoginRole == reader.Session.LoginRole || reader.IsOperator)
        .OrderBy(each => each.ProcessId);

    private static IEnumerable<SystemRow> Encryption(CatalogReader reader, SystemShape shape) => Seen(reader).Select(each =>
        new SystemRow(shape)
        {
            ["pid"] = each.ProcessId, ["ssl"] = each.Encryption is not null, ["version"] = each.Encryption?.Version,
            ["cipher"] = each.Encryption?.Cipher, ["bits"] = each.Encryption?.Bits,
        });

    private static IEnumerable<SystemRow> Kerberos(CatalogReader reader, SystemShape shape) => Seen(reader).Select(each =>
        new SystemRow(shape)
        {
            ["pid"] = each.ProcessId, ["gss_authenticated"] = false, ["encrypted"] = false, ["credentials_delegated"] = false,
        });

    private static IEnumerable<SystemRow> Databases(CatalogReader reader, SystemShape shape)
    {
        string name = reader.Session.DatabaseName;
        SystemRow row = Zeroes(reader, shape);
        row["datid"] = RoleCatalog.DatabaseOid(name);
        row["datname"] = name;
        row["numbackends"] = reader.IsOperator ? reader.Session.Peers.Activity().Count : Seen(reader).Count();
        row["checksum_last_failure"] = null;
        return [row];
    }

    private static IEnumerable<SystemRow> OneRow(CatalogReader reader, SystemShape shape) => [Zeroes(reader, shape)];

    private static SystemRow Zeroes(CatalogReader reader, SystemShape shape)
    {
        var row = new SystemRow(shape);
        foreach (TableColumn column in shape.Columns)
        {
            if (column.Type == BuiltinTypes.Int8)
                row[column.Name] = 0L;
            else if (column.Type == BuiltinTypes.Float8)
                row[column.Name] = 0d;
            else if (column.Type == BuiltinTypes.Numeric)
                row[column.Name] = Numeric.Zero;
        }

        row["stats_reset"] = (reader.Session.Peers.Started - Epoch).Ticks / 10;
        return row;
    }
}
