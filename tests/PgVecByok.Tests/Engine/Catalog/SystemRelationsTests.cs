using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class SystemRelationsTests : IDisposable
{
    private static readonly FunctionCatalog Functions = BuiltinFunctions.Create();
    private static readonly IReadOnlyList<SystemRelation> All = SystemRelations.Create();

    private readonly TableHarness _tables = new();
    private readonly Transaction _transaction;

    public SystemRelationsTests() => _transaction = _tables.Begin(null, login: TableHarness.Operator);

    [Fact]
    public void Every_row_fits_its_relations_columns()
    {
        StatementContext statement = Statement();
        foreach (SystemRelation relation in All)
        {
            foreach (object?[] row in relation.Rows(statement))
            {
                Assert.Equal(relation.Columns.Count, row.Length);
                for (int i = 0; i < row.Length; i++)
                {
                    TableColumn column = relation.Columns[i];
                    Assert.True(
                        row[i] is null ? !column.NotNull : row[i]!.GetType() == column.Type.Representation,
                        $"{relation.Name}.{column.Name}: {row[i] ?? "NULL"} ({row[i]?.GetType().Name}) as {column.Type}");
                }
            }
        }
    }

    [Theory]
    [InlineData("pg_authid", "rolpassword")]
    [InlineData("pg_shadow", "passwd")]
    public void Passwords_are_shown_to_nobody(string name, string column)
    {
        SystemRelation relation = All.Single(each => each.Name == name);
        int at = relation.Columns.ToList().FindIndex(each => each.Name == column);
        Assert.NotEmpty(relation.Rows(Statement()));
        Assert.All(relation.Rows(Statement()), row => Assert.Null(row[at]));
        Assert.Empty(relation.Privileges);
    }

    // What recorded clients select, most used first.
    [Theory]
    [InlineData("pg_type", "oid typname typtype typnamespace typbasetype typelem typrelid typnotnull typtypmod typarray typcategory typreceive typdelim typinput typlen typcollation typdefault")]
    [InlineData("pg_attribute", "attname attnum attrelid atttypid attisdropped attnotnull atttypmod atthasdef attidentity attgenerated attcollation attlen attacl attcompression attstorage attstattarget attndims attoptions attfdwoptions")]
    [InlineData("pg_class", "oid relkind relname relnamespace relam relowner relispartition reloptions reltablespace relhasrules relacl relchecks relhasindex relhastriggers reloftype relpages relpartbound relpersistence reltoastrelid reltuples reltype relrowsecurity relforcerowsecurity relreplident")]
    [InlineData("pg_namespace", "nspname oid nspowner nspacl")]
    [InlineData("pg_index", "indexrelid indrelid indisunique indisprimary indkey indpred indnkeyatts indisclustered indoption indexprs indisvalid indnullsnotdistinct indclass indcollation indimmediate indisreplident indnatts")]
    [InlineData("pg_constraint", "conrelid contype confrelid conname conkey confkey condeferrable condeferred oid conindid confdeltype confupdtype connamespace conparentid contypid")]
    [InlineData("pg_proc", "oid proname prorettype proargtypes proallargtypes proargmodes proargnames pronamespace prokind pronargs proretset")]
    [InlineData("pg_enum", "enumlabel enumtypid enumsortorder oid")]
    [InlineData("pg_range", "rngtypid rngsubtype rngmultitypid")]
    [InlineData("pg_database", "datname oid datdba encoding datcollate datctype datacl dattablespace")]
    [InlineData("pg_collation", "oid collname collnamespace collcollate collctype collprovider collisdeterministic")]
    [InlineData("pg_settings", "name setting source boot_val")]
    [InlineData("pg_extension", "extname extversion extnamespace")]
    public void Columns_that_clients_select_exist(string name, string columns)
    {
        SystemRelation relation = All.Single(each => each.Name == name);
        Assert.Empty(columns.Split(' ').Except(relation.Columns.Select(column => column.Name)));
    }

    [Fact]
    public void Relations_that_clients_select_exist()
    {
        string[] names =
        [
            "pg_am", "pg_aggregate", "pg_attrdef", "pg_auth_members", "pg_authid", "pg_available_extensions", "pg_cast", "pg_conversion",
            "pg_cursors", "pg_db_role_setting", "pg_default_acl", "pg_depend", "pg_description", "pg_event_trigger", "pg_foreign_data_wrapper",
            "pg_foreign_server", "pg_foreign_table", "pg_indexes", "pg_inherits", "pg_language", "pg_locks", "pg_matviews", "pg_opclass",
            "pg_operator", "pg_opfamily", "pg_partitioned_table", "pg_policies", "pg_policy", "pg_prepared_statements", "pg_publication",
            "pg_publication_rel", "pg_rewrite", "pg_roles", "pg_rules", "pg_seclabel", "pg_sequence", "pg_sequences", "pg_shdescription",
            "pg_stat_activity", "pg_stat_user_tables", "pg_statistic_ext", "pg_stats", "pg_tables", "pg_tablespace", "pg_timezone_names",
            "pg_trigger", "pg_ts_config", "pg_user", "pg_user_mapping", "pg_views", "tables", "columns", "table_constraints",
            "key_column_usage", "constraint_column_usage", "schemata", "sequences", "referential_constraints", "routines", "parameters",
            "applicable_roles",
        ];
        Assert.Empty(names.Except(All.Select(each => each.Name)));
    }

    [Fact]
    public void Element_types_and_their_functions_are_found_where_drivers_join_them()
    {
        StatementContext statement = Statement();
        HashSet<uint> functions = [.. Column<uint>(statement, "pg_proc", "oid")];
        HashSet<uint> types = [.. Column<uint>(statement, "pg_type", "oid")];
        Assert.Equal(functions.Count, Rows(statement, "pg_proc").Count());
        Assert.Equal(types.Count, Rows(statement, "pg_type").Count());
        Assert.Empty(Column<uint>(statement, "pg_type", "typelem").Where(oid => oid != 0).Except(types));
        Assert.Empty(Column<uint>(statement, "pg_type", "typreceive").Where(oid => oid != 0).Except(functions));
        Assert.Contains(new Text("array_recv"), Column<Text>(statement, "pg_proc", "proname"));
        Assert.Contains(new Text("vector"), Column<Text>(statement, "pg_type", "typname"));
    }

    [Fact]
    public void Names_and_oids_of_relations_and_types_read_back()
    {
        var names = new CatalogNames(_transaction.Catalog, Functions, ["pg_catalog", "byok", "public"]);
        FormatSettings settings = FormatSettings.Default with { Names = names };
        uint oid = BuiltinTypes.Regclass.Parse("Docs"u8, -1, settings);
        Assert.Equal(_tables.Docs.Oid, oid);
        Assert.Equal(oid, BuiltinTypes.Regclass.Parse("public.\"docs\""u8, -1, settings));
        Assert.Equal("docs", names.NameOf("regclass", oid));
        Assert.Equal("docs_pkey", names.NameOf("regclass", names.Find("regclass", "docs_pkey")!.Value));
        Assert.Equal(23u, names.Find("regtype", "integer"));
        Assert.Equal("character varying", names.NameOf("regtype", 1043));
        Assert.Equal(SqlState.UndefinedTable, Assert.Throws<SqlException>(() => BuiltinTypes.Regclass.Parse("nope"u8, -1, settings)).State);
    }

    [Fact]
    public void Advisory_locks_exclude_other_sessions_until_their_transaction_ends()
    {
        AdvisoryLocks locks = AdvisoryLocks.Of(_tables.Manager);
        StatementContext first = Statement();
        using Transaction other = _tables.Begin(null, login: TableHarness.Operator);
        StatementContext second = Statement(other);
        Assert.True(locks.Take(first, AdvisoryKey.Of(7), isShared: false, isLocal: true, waits: false));
        Assert.False(locks.Take(second, AdvisoryKey.Of(7), isShared: true, isLocal: true, waits: false));
        Assert.True(locks.Take(second, AdvisoryKey.Of(0, 7), isShared: false, isLocal: false, waits: false));
        _transaction.Rollback();
        Assert.True(locks.Take(second, AdvisoryKey.Of(7), isShared: true, isLocal: false, waits: true));
        Assert.Equal(2, locks.All().Count(each => each.Session == second.Session));
        locks.ReleaseSession(second.Session);
        Assert.Empty(locks.All());
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _tables.Dispose();
    }

    private static IEnumerable<object?[]> Rows(StatementContext statement, string relation) =>
        All.Single(each => each.Name == relation).Rows(statement);

    private static IEnumerable<T> Column<T>(StatementContext statement, string name, string column)
    {
        SystemRelation relation = All.Single(each => each.Name == name);
        int ordinal = relation.Columns.ToList().FindIndex(each => each.Name == column);
        return relation.Rows(statement).Select(row => (T)row[ordinal]!);
    }

    private StatementContext Statement(Transaction? transaction = null) => new()
    {
        Format = FormatSettings.Default,
        Session = new SessionState(TableHarness.Operator, 1) { Settings = new Settings() },
        Transaction = transaction ?? _transaction,
        Functions = Functions,
        StatementTimestamp = DateTimeOffset.UnixEpoch,
        TransactionTimestamp = DateTimeOffset.UnixEpoch,
        Clock = TimeProvider.System,
    };
}
