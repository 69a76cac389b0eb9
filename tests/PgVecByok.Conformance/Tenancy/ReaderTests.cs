namespace PgVecByok.Conformance;

/// <summary>A reader of a tenant changes nothing of it, by no route, whatever a table's owner has granted it besides.</summary>
public sealed class ReaderTests : IClassFixture<TwoTenants>
{
    private readonly ServerProcess _server;

    public ReaderTests(TwoTenants tenants)
    {
        _server = tenants.Server;
        using RawClient postgres = _server.Connect();
        using RawClient anna = _server.ConnectAs("anna");
        if (postgres.Rows("SELECT count(*) FROM pg_roles WHERE rolname = 'rita'") == "1")
            return;
        postgres.Do(
            $"CREATE ROLE rita LOGIN PASSWORD '{ServerProcess.Password}'; GRANT ALL ON docs, notes TO rita;"
            + "GRANT ALL ON SEQUENCE notes_id_seq TO rita; GRANT CREATE ON SCHEMA public TO rita;"
            + "CREATE FUNCTION removes() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM docs RETURNING 1';"
            + "CREATE VIEW seen_docs AS SELECT * FROM docs; GRANT ALL ON seen_docs TO rita");
        anna.Do("SELECT * FROM grant_tenant('acme', 'rita', 'reader')");
        anna.Do("INSERT INTO docs (id, body) VALUES (1, 'one'), (2, 'two')");
        anna.Do("INSERT INTO notes (body) VALUES ('first')");
    }

    [Theory]
    [InlineData("INSERT INTO docs (id) VALUES (3)")]
    [InlineData("UPDATE docs SET body = 'x'")]
    [InlineData("DELETE FROM docs WHERE id = 1")]
    [InlineData("MERGE INTO docs USING (VALUES (1)) s(i) ON id = s.i WHEN MATCHED THEN DELETE")]
    [InlineData("WITH gone AS (DELETE FROM docs RETURNING id) SELECT count(*) FROM gone")]
    [InlineData("TRUNCATE docs")]
    [InlineData("DELETE FROM seen_docs")]
    [InlineData("SELECT removes()")]
    [InlineData("CREATE TABLE copy_of_docs AS SELECT * FROM docs")]
    [InlineData("SELECT nextval('notes_id_seq')")]
    [InlineData("SELECT setval('notes_id_seq', 1, false)")]
    [InlineData("SELECT id FROM docs FOR UPDATE")]
    [InlineData("SELECT id FROM docs FOR KEY SHARE")]
    public void It_writes_nothing(string statement)
    {
        using RawClient rita = _server.ConnectAs("rita");
        using RawClient anna = _server.ConnectAs("anna");

        Assert.Equal("42501", rita.Rows(statement));
        Assert.Equal("2,1,t", anna.Rows(
            "SELECT count(*), (SELECT last_value FROM notes_id_seq), (SELECT is_called FROM notes_id_seq) FROM docs"));
        Assert.Equal("2", rita.Rows("SELECT count(*) FROM docs"));
    }
}
