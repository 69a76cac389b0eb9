namespace PgVecByok.Conformance;

/// <summary>The server operator makes roles, passwords and code. None of it makes him a tenant.</summary>
public sealed class StolenGrantTests : IClassFixture<TwoTenants>
{
    private readonly ServerProcess _server;

    public StolenGrantTests(TwoTenants tenants) => _server = tenants.Server;

    [Theory]
    [InlineData("SET ROLE carl")]
    [InlineData("SET SESSION AUTHORIZATION carl")]
    public void Who_has_taken_a_role_on_changes_its_password_as_himself(string taking)
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        Confirm(anna, bert);
        postgres.Do(taking);
        postgres.Do($"ALTER ROLE carl PASSWORD '{ServerProcess.Password}'");
        using RawClient carl = _server.ConnectAs("carl");

        Assert.Equal("42501", carl.Rows("SET byok.tenant = 'acme'"));
        Confirm(anna, bert);
    }

    [Fact]
    public void A_session_opened_with_an_earlier_password_has_no_tenant()
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        postgres.Do($"ALTER ROLE carl PASSWORD '{ServerProcess.Password}'");
        using RawClient operators = _server.ConnectAs("carl");
        using RawClient own = _server.ConnectAs("carl");
        own.Do($"ALTER ROLE carl PASSWORD '{ServerProcess.Password}'");
        Confirm(anna, bert);

        own.Do("SET byok.tenant = 'acme'");
        Assert.NotEqual("42501", own.Rows("SELECT count(*) FROM docs"));
        operators.Rows("SET byok.tenant = 'acme'");
        Assert.Equal("42501", operators.Rows("SELECT count(*) FROM docs"));
        Assert.Equal("42704", operators.Rows("SELECT * FROM tenant_key_status('acme')"));
        using RawClient again = _server.ConnectAs("carl", ("byok.tenant", "acme"));
        Assert.NotEqual("42501", again.Rows("SELECT count(*) FROM docs"));
    }

    [Fact]
    public void A_password_that_was_rolled_back_takes_nothing_from_who_gave_it()
    {
        using RawClient anna = _server.ConnectAs("anna");
        anna.Do($"BEGIN; ALTER ROLE anna PASSWORD '{ServerProcess.Password}'; ROLLBACK");

        Assert.NotEqual("42501", anna.Rows("SELECT count(*) FROM docs"));
    }

    [Theory]
    [InlineData("grant_tenant('acme', 'postgres', 'reader')")]
    [InlineData("unlock_tenant('acme')")]
    [InlineData("rotate_tenant_key('acme', 'rewrap', 'file:operators')")]
    [InlineData("add_tenant_key('acme', 'file:operators')")]
    [InlineData("set_tenant_key_policy('acme', '{\"lease_seconds\": 3600}')")]
    public void Code_that_runs_in_an_owners_session_has_none_of_the_owners_rights(string deed)
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        postgres.Do("DROP TABLE IF EXISTS bait; DROP FUNCTION IF EXISTS helpful(), helpful_sql(); DROP VIEW IF EXISTS seen");
        postgres.Do($"CREATE FUNCTION helpful() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM * FROM {deed}; RETURN 1; END $$");
        postgres.Do($"CREATE FUNCTION helpful_sql() RETURNS int LANGUAGE sql AS $$ SELECT count(*)::int FROM {deed} $$");
        postgres.Do("CREATE TABLE bait (id int, a int DEFAULT helpful()); GRANT ALL ON bait TO PUBLIC");
        postgres.Do($"CREATE VIEW seen AS SELECT * FROM {deed}; GRANT SELECT ON seen TO PUBLIC");

        Assert.Equal("42501", anna.Rows("INSERT INTO bait VALUES (1) RETURNING id"));
        Assert.Equal("42501", anna.Rows("SELECT helpful_sql()"));
        Assert.Equal("42501", anna.Rows("SELECT * FROM seen"));
        Assert.Equal("42501", postgres.Rows("SET byok.tenant = 'acme'"));
        Assert.Equal("file:acme", anna.Rows("SELECT key_uri FROM byok.inventory"));
    }

    [Fact]
    public void Code_that_changes_an_owners_password_suspends_his_grant_instead()
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        Confirm(anna, bert);
        postgres.Do(
            "CREATE OR REPLACE FUNCTION kind() RETURNS int LANGUAGE plpgsql AS $$ BEGIN "
            + $"EXECUTE 'ALTER ROLE carl PASSWORD ''{ServerProcess.Password}'''; RETURN 1; END $$");
        using RawClient carl = _server.ConnectAs("carl", ("byok.tenant", "acme"));
        Assert.Equal("1", carl.Rows("SELECT kind()"));
        using RawClient operators = _server.ConnectAs("carl");

        Assert.Equal("42501", operators.Rows("SET byok.tenant = 'acme'"));
        Confirm(anna, bert);
    }

    [Fact]
    public void A_function_does_not_choose_the_tenant()
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        Confirm(anna, bert);
        postgres.Do("CREATE OR REPLACE FUNCTION chooses() RETURNS text LANGUAGE sql AS 'SELECT current_tenant()'");
        postgres.Do("ALTER FUNCTION chooses() SET byok.tenant = 'bolt'");
        using RawClient carl = _server.ConnectAs("carl");
        carl.Do("BEGIN");

        Assert.Equal("25001", carl.Rows("SELECT chooses()"));
        carl.Do("ROLLBACK");
        Assert.Equal("null", carl.Rows("SELECT current_tenant()"));
    }

    private static void Confirm(RawClient anna, RawClient bert)
    {
        anna.Do("SELECT * FROM grant_tenant('acme', 'carl', 'writer')");
        bert.Do("SELECT * FROM grant_tenant('bolt', 'carl', 'writer')");
    }
}
