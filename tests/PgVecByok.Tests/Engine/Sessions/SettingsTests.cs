using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public class SettingsTests
{
    private readonly Settings _settings = new();

    [Theory]
    [InlineData("work_mem", "8MB", "8MB")]
    [InlineData("work_mem", "8192", "8MB")]
    [InlineData("work_mem", "8193kB", "8193kB")]
    [InlineData("work_mem", "1GB", "1GB")]
    [InlineData("statement_timeout", "5s", "5s")]
    [InlineData("statement_timeout", "90000", "90s")]
    [InlineData("statement_timeout", "2min", "2min")]
    [InlineData("statement_timeout", "0", "0")]
    [InlineData("enable_seqscan", "OFF", "off")]
    [InlineData("enable_seqscan", "t", "on")]
    [InlineData("datestyle", "german", "German, DMY")]
    [InlineData("datestyle", "SQL, dmy", "SQL, DMY")]
    [InlineData("client_encoding", "utf-8", "UTF8")]
    [InlineData("intervalstyle", "ISO_8601", "iso_8601")]
    [InlineData("timezone", "europe/berlin", "Europe/Berlin")]
    [InlineData("timezone", "5", "<+05>-05")]
    [InlineData("application_name", "naïve", "na?ve")]
    [InlineData("shared.thing", "x", "x")]
    [InlineData("hnsw.ef_search", "100", "100")]
    public void A_value_is_kept_in_its_canonical_form(string name, string value, string canonical)
    {
        _settings.Set(name, value, isLocal: false);

        Assert.Equal(canonical, _settings.Get(name));
    }

    [Theory]
    [InlineData("work_mem", "lots", "22023", "invalid value for parameter \"work_mem\": \"lots\"")]
    [InlineData("work_mem", "1kB", "22023", "1 kB is outside the valid range for parameter \"work_mem\" (64 kB .. 2147483647 kB)")]
    [InlineData("extra_float_digits", "99", "22023", "99 is outside the valid range for parameter \"extra_float_digits\" (-15 .. 3)")]
    [InlineData("hnsw.ef_search", "0", "22023", "0 is outside the valid range for parameter \"hnsw.ef_search\" (1 .. 1000)")]
    [InlineData("ivfflat.probes", "32769", "22023", "32769 is outside the valid range for parameter \"ivfflat.probes\" (1 .. 32768)")]
    [InlineData("enable_seqscan", "maybe", "22023", "parameter \"enable_seqscan\" requires a Boolean value")]
    [InlineData("nope", "1", "42704", "unrecognized configuration parameter \"nope\"")]
    [InlineData("server_version", "1", "55P02", "parameter \"server_version\" cannot be changed")]
    [InlineData("max_connections", "1", "55P02", "parameter \"max_connections\" cannot be changed without restarting the server")]
    [InlineData("byok.nope", "1", "42602", "invalid configuration parameter name \"byok.nope\"")]
    [InlineData("timezone", "Mars/Base", "22023", "invalid value for parameter \"TimeZone\": \"Mars/Base\"")]
    public void A_value_that_is_none_is_refused_in_PostgreSQLs_words(string name, string value, string state, string message)
    {
        SqlException refused = Assert.Throws<SqlException>(() => _settings.Set(name, value, isLocal: false));

        Assert.Equal((state, message), (refused.State, refused.Message));
    }

    [Fact]
    public void A_rollback_takes_back_what_its_transaction_set()
    {
        _settings.Set("work_mem", "8MB", isLocal: false);
        _settings.BeginTransaction();
        _settings.Set("work_mem", "16MB", isLocal: false);
        _settings.Rollback();

        Assert.Equal("8MB", _settings.Get("work_mem"));
    }

    [Fact]
    public void Set_local_ends_with_its_transaction_and_hides_set_until_then()
    {
        _settings.BeginTransaction();
        _settings.Set("work_mem", "8MB", isLocal: false);
        _settings.Set("work_mem", "16MB", isLocal: true);
        Assert.Equal("16MB", _settings.Get("work_mem"));
        _settings.Commit();

        Assert.Equal("8MB", _settings.Get("work_mem"));
    }

    [Fact]
    public void A_savepoint_takes_back_what_was_set_since()
    {
        _settings.BeginTransaction();
        _settings.Set("work_mem", "8MB", isLocal: false);
        _settings.Savepoint("s");
        _settings.Set("work_mem", "16MB", isLocal: false);
        _settings.RollbackTo("s");
        _settings.Commit();

        Assert.Equal("8MB", _settings.Get("work_mem"));
    }

    [Fact]
    public void Reset_gives_back_what_the_session_was_started_with()
    {
        _settings.SetAtStart("extra_float_digits", "3");
        _settings.Set("extra_float_digits", "0", isLocal: false);
        _settings.Set("app.customer", "x", isLocal: false);
        _settings.ResetAll();

        Assert.Equal("3", _settings.Get("extra_float_digits"));
        Assert.Equal(3, _settings.Format.ExtraFloatDigits);
        Assert.Equal("", _settings.Get("app.customer")); // a custom one stays known, as PostgreSQL has it
    }

    [Theory]
    [InlineData("\"$user\", public", "alice", "pg_catalog,alice,public,byok")]
    [InlineData("a, \"B c\"", "alice", "pg_catalog,a,B c,byok")]
    [InlineData("public, pg_catalog", "alice", "public,pg_catalog,byok")]
    [InlineData("", "alice", "pg_catalog,byok")]
    public void The_search_path_has_the_catalog_first_and_the_servers_own_last_unless_named(string value, string role, string path)
    {
        _settings.CurrentRole = role;
        _settings.Set("search_path", value, isLocal: false);

        Assert.Equal(path, string.Join(',', _settings.SearchPath));
    }

    [Fact]
    public void Every_default_is_a_value_of_its_setting() =>
        Assert.All(_settings.Names(), name => SettingValues.Canonical(Settings.Find(name)!, Settings.Find(name)!.Default));
}
