namespace PgVecByok.Conformance;

/// <summary>Two tenants in one table: what one can see, change or infer of the other. The answer is nothing, each time.</summary>
public sealed class TenantIsolationTests : IClassFixture<TwoTenants>
{
    private readonly ServerProcess _server;

    public TenantIsolationTests(TwoTenants tenants)
    {
        _server = tenants.Server;
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        anna.Do(
            "INSERT INTO docs (id, body, v) SELECT g, 'acme ' || g::text, '[1,2,3]' FROM generate_series(1, 500) g ON CONFLICT DO NOTHING");
        bert.Do("INSERT INTO docs (id, body, v) VALUES (1, 'bolt 1', '[9,9,9]'), (2, 'bolt 2', '[8,8,8]') ON CONFLICT DO NOTHING");
    }

    [Fact]
    public void Each_session_sees_its_own_rows_and_the_operator_none()
    {
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        using RawClient postgres = _server.Connect();

        Assert.Equal("500,acme,acme", anna.Rows("SELECT count(*), min(tenant_id), max(tenant_id) FROM docs"));
        Assert.Equal("bolt 1 bolt 2", string.Join(' ', bert.Rows("SELECT body FROM docs ORDER BY id")));
        Assert.Equal("KM010", postgres.Rows("SELECT * FROM docs"));
        Assert.Equal("KM010", postgres.Rows("INSERT INTO docs (id, tenant_id) VALUES (1, 'acme')"));
        Assert.Equal("KM010", postgres.CopyOut("COPY docs TO STDOUT"));
        Assert.Equal("42501", postgres.Rows("SET byok.tenant = 'acme'"));
        Assert.Equal("2", bert.Rows("SELECT count(*) FROM (SELECT * FROM docs ORDER BY v <-> '[1,2,3]' LIMIT 10) nearest"));
    }

    [Fact]
    public void A_definition_asks_nothing_of_another_tenants_rows_unseen()
    {
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        postgres.Do("GRANT CREATE ON SCHEMA public TO bert");
        bert.Do("CREATE TABLE asked (id int PRIMARY KEY, tenant text, secret text) WITH (tenant_column = 'tenant'); GRANT ALL ON asked TO anna");
        bert.Do("INSERT INTO asked (id, secret) VALUES (1, 'own')");
        Assert.Equal("", bert.Rows("ALTER TABLE asked ADD CONSTRAINT before CHECK (secret <> 'other')"));
        anna.Do("INSERT INTO asked (id, secret) VALUES (1, 'hidden')");
        foreach (string change in (string[])
            ["ADD CHECK (secret <> 'hidden')", "ADD CHECK (secret <> 'seen')", "ALTER secret TYPE varchar(5)", "ALTER secret SET NOT NULL",
                "ALTER secret TYPE text USING secret || current_tenant()", "ADD UNIQUE (secret)"])
            Assert.Equal("42501", bert.Rows("ALTER TABLE asked " + change));

        const string records = "SELECT count(*) FROM byok.audit_log WHERE action = 'definition_over_rows'";
        Assert.Equal("0", anna.Rows(records));
        postgres.Do("BEGIN; ALTER TABLE asked ADD CHECK (secret <> 'seen'); ROLLBACK");
        Assert.Equal("1", anna.Rows(records));
        Assert.Equal("hidden", anna.Rows("SELECT secret FROM asked"));
    }

    [Fact]
    public void Taking_on_another_role_gives_no_access()
    {
        using RawClient postgres = _server.Connect();
        foreach (string change in (string[])["SET ROLE anna", "SET SESSION AUTHORIZATION anna"])
        {
            postgres.Do(change);
            Assert.Equal("KM010", postgres.Rows("SELECT * FROM docs"));
            Assert.Equal("42501", postgres.Rows("SET byok.tenant = 'acme'"));
            Assert.Equal("null", postgres.Rows("SELECT current_tenant()"));
            Assert.Equal("42501", postgres.Rows("SELECT * FROM grant_tenant('acme', 'postgres', 'reader')"));
            postgres.Do("RESET SESSION AUTHORIZATION");
            postgres.Do("RESET ROLE");
        }

        postgres.Do("CREATE ROLE mimic LOGIN SUPERUSER PASSWORD '" + ServerProcess.Password + "'");
        postgres.Do("GRANT anna TO mimic");
        using RawClient mimic = _server.ConnectAs("mimic");
        Assert.Equal("KM010", mimic.Rows("SELECT * FROM docs"));
        Assert.Equal("42501", mimic.Rows("SET byok.tenant = 'acme'"));
    }

    [Fact]
    public void No_statement_writes_into_another_tenant_or_moves_a_row_there()
    {
        using RawClient bert = _server.ConnectAs("bert");

        Assert.Equal("42501", bert.Rows("INSERT INTO docs (id, tenant_id) VALUES (900, 'acme')"));
        Assert.Equal("42501", bert.Rows("INSERT INTO docs (id, tenant_id) VALUES (900, 'no such tenant')"));
        Assert.Equal("42501", bert.CopyIn("COPY docs (id, tenant_id) FROM STDIN", "900\tacme\n"));
        Assert.Equal("428C9", bert.Rows("UPDATE docs SET tenant_id = 'acme' WHERE id = 1"));
        Assert.Equal("", bert.Rows("UPDATE docs SET body = 'taken' WHERE tenant_id = 'acme' RETURNING id"));
        Assert.Equal("", bert.Rows("DELETE FROM docs WHERE tenant_id = 'acme' RETURNING id"));
        Assert.Equal("42501", bert.Rows(
            "INSERT INTO docs (id, tenant_id) VALUES (1, 'acme') ON CONFLICT (id) DO UPDATE SET body = 'taken' RETURNING body"));
        using RawClient anna = _server.ConnectAs("anna");
        Assert.Equal("500,0", anna.Rows("SELECT count(*), count(*) FILTER (WHERE body = 'taken') FROM docs"));
    }

    [Fact]
    public void A_key_that_another_tenant_has_is_free_and_only_ones_own_collides()
    {
        using RawClient bert = _server.ConnectAs("bert");

        Assert.Equal("23505", bert.Rows("INSERT INTO docs (id) VALUES (2)"));
        Assert.Equal("77", bert.Rows("INSERT INTO docs (id, body) VALUES (77, 'also of bolt') RETURNING id"));
        Assert.Equal("77", bert.Rows("DELETE FROM docs WHERE id = 77 RETURNING id"));
        Assert.Equal("78", bert.Rows("INSERT INTO docs (id) VALUES (78) ON CONFLICT DO NOTHING RETURNING id"));
        Assert.Equal("78", bert.Rows("DELETE FROM docs WHERE id = 78 RETURNING id"));
    }

    [Fact]
    public void Sequences_do_not_tell_how_much_others_write()
    {
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        anna.Do("INSERT INTO notes (body) SELECT 'n' FROM generate_series(1, 40)");

        Assert.Equal("1", bert.Rows("INSERT INTO notes (body) VALUES ('first of bolt') RETURNING id"));
    }

    [Fact]
    public void Copy_moves_the_rows_of_one_tenant()
    {
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");

        Assert.Equal("1\tbolt\tbolt 1\t[9,9,9]\n2\tbolt\tbolt 2\t[8,8,8]\n", bert.CopyOut("COPY (SELECT * FROM docs ORDER BY id) TO STDOUT"));
        Assert.Equal(500, anna.CopyOut("COPY docs TO STDOUT").Count(each => each == '\n'));
        Assert.Equal("COPY 2", bert.CopyIn("COPY docs (id, body) FROM STDIN", "300\tx\n301\ty\n"));
        Assert.Equal("300,bolt 301,bolt", bert.Rows("DELETE FROM docs WHERE id IN (300, 301) RETURNING id, tenant_id"));
    }

    [Fact]
    public void Catalogs_statistics_and_activity_are_silent_about_others()
    {
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        using RawClient postgres = _server.Connect();
        anna.Do("ANALYZE docs");
        anna.Do("SELECT 'a secret of acme'");

        Assert.Equal("t", bert.Rows("SELECT reltuples = (SELECT count(*) FROM docs) FROM pg_class WHERE relname = 'docs'"));
        Assert.Equal("0", bert.Rows("SELECT count(*) FROM pg_stats WHERE tablename = 'docs'"));
        Assert.Equal("0", postgres.Rows("SELECT count(*) FROM pg_stats WHERE tablename = 'docs'"));
        Assert.Equal("0", bert.Rows("SELECT count(*) FROM pg_stat_activity WHERE usename = 'anna' OR query LIKE '%secret%acme%' AND usename <> 'bert'"));
        Assert.Equal("0", postgres.Rows("SELECT count(*) FROM pg_stat_activity WHERE usename = 'anna' AND query LIKE '%acme%'"));
        Assert.Equal("bolt", bert.Rows("SELECT name FROM byok.tenants"));
        Assert.Equal("0", bert.Rows("SELECT count(*) FROM byok.audit_log WHERE tenant <> 'bolt'"));
        Assert.Equal("bolt", bert.Rows("SELECT tenant FROM byok.tenant_keys"));
        Assert.Equal("42704", bert.Rows("SELECT * FROM tenant_key_status('acme')"));
        Assert.Equal("42501", bert.Rows("SELECT * FROM can_retire_key('file:acme')"));
    }

    [Fact]
    public void Errors_are_made_of_ones_own_rows_only()
    {
        using RawClient bert = _server.ConnectAs("bert");

        Assert.Equal("2", bert.Rows("SELECT count(*) FROM docs WHERE 1 / (id - 400) < 1"));
        Assert.Equal("0", bert.Rows("SELECT count(*) FROM docs WHERE body LIKE 'acme%' AND body::int > 0"));
    }

    [Fact]
    public void Explain_analyze_counts_ones_own_rows_only()
    {
        using RawClient bert = _server.ConnectAs("bert");
        string plan = bert.Rows("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT * FROM docs WHERE body <> 'x'");
        Assert.SkipWhen(plan == "0A000", "EXPLAIN is not there yet");

        Assert.DoesNotContain("500", plan);
        Assert.DoesNotContain("498", plan);
        Assert.DoesNotContain("acme", plan);
        Assert.Contains("rows=2", plan);
    }
}
