using Npgsql;

namespace PgVecByok.Conformance;

/// <summary>Which tenant a session works for, however it says so, and what stays behind when it changes.</summary>
public sealed class TenantSelectionTests(TwoTenants tenants) : IClassFixture<TwoTenants>
{
    private ServerProcess Server => tenants.Server;

    [Fact]
    public void A_role_with_one_grant_has_its_tenant_from_login_and_one_with_two_must_choose()
    {
        using RawClient anna = Server.ConnectAs("anna");
        using RawClient carl = Server.ConnectAs("carl");

        Assert.Equal("acme", anna.Rows("SELECT current_tenant()"));
        Assert.Equal("null", carl.Rows("SELECT current_tenant()"));
        Assert.Equal("KM010", carl.Rows("SELECT count(*) FROM docs"));
        carl.Do("SET byok.tenant = 'bolt'");
        Assert.Equal("bolt", carl.Rows("SELECT current_tenant()"));
        Assert.Equal("0", carl.Rows("SELECT count(*) FROM docs WHERE tenant_id <> 'bolt'"));
    }

    [Fact]
    public void Startup_parameters_and_options_choose_a_tenant()
    {
        using RawClient byName = Server.ConnectAs("carl", ("byok.tenant", "acme"));
        using RawClient byOptions = Server.ConnectAs("carl", ("options", "-c byok.tenant=bolt"));

        Assert.Equal("acme", byName.Rows("SELECT current_tenant()"));
        Assert.Equal("bolt", byOptions.Rows("SELECT current_tenant()"));
        using RawClient foreign = Server.Connect(logsIn: false);
        Assert.StartsWith("FATAL(42501", foreign.TryLogIn(
            "anna", ServerProcess.Password, Protocol.StartupMessage.Version30, ("byok.tenant", "bolt")));
    }

    [Fact]
    public void A_tenant_of_others_and_one_that_does_not_exist_read_alike()
    {
        using RawClient anna = Server.ConnectAs("anna");

        Assert.Equal("permission denied for tenant \"bolt\"", anna.Refusal("SET byok.tenant = 'bolt'")?.Message);
        Assert.Equal("permission denied for tenant \"none\"", anna.Refusal("SET byok.tenant = 'none'")?.Message);
        Assert.Equal("42501", anna.Rows("SELECT set_config('byok.tenant', 'bolt', false)"));
        Assert.Equal("acme", anna.Rows("SELECT current_tenant()"));
    }

    [Fact]
    public void Set_local_ends_with_its_transaction_and_a_tenant_cannot_change_under_rows()
    {
        using RawClient carl = Server.ConnectAs("carl", ("byok.tenant", "acme"));
        carl.Do("BEGIN");
        carl.Do("SET LOCAL byok.tenant = 'bolt'");
        Assert.Equal("bolt", carl.Rows("SELECT current_tenant()"));
        Assert.Equal("25001", Used(carl));
        carl.Do("ROLLBACK");

        Assert.Equal("acme", carl.Rows("SELECT current_tenant()"));

        static string Used(RawClient client)
        {
            client.Do("SELECT count(*) FROM docs");
            return client.Rows("SET byok.tenant = 'acme'");
        }
    }

    [Fact]
    public void Discard_all_and_reset_return_to_what_the_login_had()
    {
        using RawClient carl = Server.ConnectAs("carl");
        carl.Do("SET byok.tenant = 'acme'");
        carl.Do("DISCARD ALL");
        Assert.Equal("null", carl.Rows("SELECT current_tenant()"));
        carl.Do("SET byok.tenant = 'acme'");
        carl.Do("RESET byok.tenant");
        Assert.Equal("KM010", carl.Rows("SELECT * FROM docs"));
        using RawClient anna = Server.ConnectAs("anna");
        anna.Do("SET byok.tenant = ''");
        Assert.Equal("KM010", anna.Rows("SELECT * FROM docs"));
        anna.Do("DISCARD ALL");
        Assert.Equal("acme", anna.Rows("SELECT current_tenant()"));
    }

    [Fact]
    public async Task A_pooled_connection_comes_back_without_the_tenant_it_served()
    {
        string pooled = Server.ConnectionString("carl").Replace("Pooling=false", "Pooling=true;Maximum Pool Size=1", StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(pooled);
        object? first = await Ask(source, "SET byok.tenant = 'acme'; SELECT pg_backend_pid()::text || current_tenant()");
        object? second = await Ask(source, "SELECT pg_backend_pid()::text || coalesce(current_tenant(), '')");

        Assert.Equal(first, second + "acme");

        static async Task<object?> Ask(NpgsqlDataSource source, string query)
        {
            await using NpgsqlConnection connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(query, connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (!await reader.ReadAsync(TestContext.Current.CancellationToken))
                await reader.NextResultAsync(TestContext.Current.CancellationToken);
            return reader.GetValue(0);
        }
    }

    [Fact]
    public void A_prepared_statement_answers_for_the_tenant_of_the_moment()
    {
        using RawClient carl = Server.ConnectAs("carl", ("byok.tenant", "acme"));
        carl.Do("INSERT INTO docs (id, body) VALUES (70, 'of acme') ON CONFLICT DO NOTHING");
        carl.Do("SET byok.tenant = 'bolt'");
        carl.Do("INSERT INTO docs (id, body) VALUES (70, 'of bolt') ON CONFLICT DO NOTHING");
        carl.Do("PREPARE one (int) AS SELECT body FROM docs WHERE id = $1");

        for (int i = 0; i < 20; i++)
        {
            string tenant = i % 2 == 0 ? "acme" : "bolt";
            carl.Do($"SET byok.tenant = '{tenant}'");
            Assert.Equal($"of {tenant}", carl.Rows("EXECUTE one (70)"));
        }

        carl.Do("SET byok.tenant = ''");
        Assert.Equal("KM010", carl.Rows("EXECUTE one (70)"));
    }

    [Fact]
    public void A_held_cursor_ends_with_the_keys_of_its_tenant()
    {
        using RawClient anna = Server.ConnectAs("anna");
        using RawClient operatorSession = Server.Connect();
        anna.Do("INSERT INTO docs (id, body) SELECT g, 'held' FROM generate_series(1000, 1100) g");
        anna.Do("DECLARE held SCROLL CURSOR WITH HOLD FOR SELECT body FROM docs WHERE body = 'held'");
        Assert.Equal("held", anna.Rows("FETCH held"));
        operatorSession.Do("SELECT * FROM lock_tenant('acme', 'test')");

        Assert.Equal("KM002", anna.Rows("FETCH held"));
        Assert.Equal("KM002", anna.Rows("FETCH FIRST FROM held"));
        anna.Do("SELECT * FROM unlock_tenant('acme')");
        Assert.Equal("101", anna.Rows("SELECT count(*) FROM docs WHERE body = 'held'"));
    }
}
