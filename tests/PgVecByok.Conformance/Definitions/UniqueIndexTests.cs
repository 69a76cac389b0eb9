namespace PgVecByok.Conformance;

/// <summary>
/// Unique indexes over expressions and over a part of the rows hold wherever the rows lie: in memory, in segments, after a restart,
/// between two writers, and for each tenant by itself.
/// </summary>
public sealed class UniqueIndexTests
{
    private const string Taken = "23505";

    [Fact]
    public void They_hold_over_segments_restarts_and_bulk_loads_for_each_tenant_by_itself()
    {
        using var tenants = new TwoTenants();
        using (RawClient postgres = tenants.Server.Connect())
        {
            postgres.Do(
                "CREATE TABLE users (id int PRIMARY KEY, tenant_id text, email text, gone date) WITH (tenant_column = 'tenant_id'); "
                + "CREATE UNIQUE INDEX one_email ON users (lower(email)) WHERE gone IS NULL; GRANT ALL ON users TO anna, bert");
        }

        using (RawClient anna = tenants.Server.ConnectAs("anna"))
        {
            anna.Do("INSERT INTO users (id, email) SELECT g, 'User' || g FROM generate_series(1, 30000) g");
            anna.Do("VACUUM users");
            anna.Do("INSERT INTO users (id, email) SELECT g, 'User' || g FROM generate_series(30001, 30100) g");
            AssertTaken(anna);
        }

        using (RawClient bert = tenants.Server.ConnectAs("bert"))
            bert.Do("INSERT INTO users (id, email) VALUES (1, 'USER1'), (2, 'USER30001')");
        tenants.Server.Kill();
        tenants.Server.Restart();
        using RawClient again = tenants.Server.ConnectAs("anna");
        AssertTaken(again);
        again.Do("UPDATE users SET gone = '2026-01-01' WHERE id IN (17, 30017)");
        again.Do("INSERT INTO users (id, email) VALUES (70017, 'USER17'), (70018, 'USER30017')");
        Assert.Equal(Taken, again.Rows("UPDATE users SET gone = NULL WHERE id = 17"));
        again.Do("VACUUM users");
        Assert.Equal(Taken, again.Rows("UPDATE users SET gone = NULL WHERE id = 30017"));
        AssertTaken(again);
    }

    [Fact]
    public void Rows_of_any_tenant_stop_an_index_and_its_error_shows_no_value()
    {
        using var tenants = new TwoTenants();
        using RawClient postgres = tenants.Server.Connect();
        using RawClient anna = tenants.Server.ConnectAs("anna");
        anna.Do("INSERT INTO docs (id, body) VALUES (1, 'Same-8ad1'), (2, 'same-8ad1')");

        Protocol.ErrorResponse refused = Assert.IsType<Protocol.ErrorResponse>(
            postgres.Refusal("CREATE UNIQUE INDEX one_body ON docs (lower(body))"));

        Assert.Equal(Taken, refused.State);
        Assert.DoesNotContain("8ad1", refused.Message + refused.Detail, StringComparison.OrdinalIgnoreCase);
        anna.Do("DELETE FROM docs WHERE id = 2");
        postgres.Do("CREATE UNIQUE INDEX one_body ON docs (lower(body))");
        Assert.Equal(Taken, anna.Rows("INSERT INTO docs (id, body) VALUES (3, 'SAME-8ad1')"));
    }

    [Fact]
    public void A_writer_waits_for_one_that_has_put_the_same_value()
    {
        using var server = new ServerProcess();
        using var first = new Side(server);
        using var second = new Side(server);
        first.Ask("CREATE TABLE u (id int, email text); CREATE UNIQUE INDEX ON u (lower(email)) WHERE id > 0");
        first.Ask("BEGIN; INSERT INTO u VALUES (1, 'Ann')");

        second.Start("INSERT INTO u VALUES (2, 'ANN')");
        Assert.True(second.IsWaiting);
        first.Ask("COMMIT");
        Assert.Equal(Taken, second.Answer());

        first.Ask("BEGIN; UPDATE u SET id = -1");
        second.Start("INSERT INTO u VALUES (3, 'ANN')");
        Assert.True(second.IsWaiting);
        first.Ask("COMMIT");
        Assert.Equal("", second.Answer());
        Assert.Equal("-1,Ann 3,ANN", first.Ask("SELECT * FROM u ORDER BY id"));
    }

    private static void AssertTaken(RawClient anna)
    {
        foreach (int taken in (int[])[1, 15_000, 30_000, 30_001, 30_100])
            Assert.Equal(Taken, anna.Rows($"INSERT INTO users (id, email) VALUES (90000, 'USER{taken}')"));
        const string Many = "SELECT g, 'USER' || g FROM generate_series(90001, 99000) g UNION ALL SELECT 1e6::int, 'uSer9'";
        Assert.Equal(Taken, anna.Rows($"INSERT INTO users (id, email) {Many}"));
        Assert.Equal("0", anna.Rows("SELECT count(*) FROM users WHERE id BETWEEN 90000 AND 99999"));
    }
}
