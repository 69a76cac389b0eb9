namespace PgVecByok.Conformance;

/// <summary>An ALTER that rewrote the rows of two tenants, and a server that is killed behind it.</summary>
public sealed class RewriteRecoveryTests
{
    [Fact]
    public void What_was_rewritten_is_there_for_each_tenant_after_a_crash_and_what_was_rolled_back_is_not()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using (RawClient postgres = server.Connect(), anna = server.ConnectAs("anna"), bert = server.ConnectAs("bert"))
        {
            postgres.Do("CREATE TABLE parts (tenant text, id int PRIMARY KEY, n int) WITH (tenant_column = 'tenant')");
            postgres.Do("GRANT ALL ON parts TO anna, bert");
            anna.Do("INSERT INTO parts (id, n) SELECT i, i FROM generate_series(1, 30000) AS i");
            bert.Do("INSERT INTO parts (id, n) VALUES (1, 7)");
            postgres.Do("ALTER TABLE parts ALTER COLUMN n TYPE text USING 'n' || n");
            postgres.Do("BEGIN");
            postgres.Do("ALTER TABLE parts ALTER COLUMN n TYPE int USING 0");
            postgres.Do("ROLLBACK");
            bert.Do("UPDATE parts SET n = n || '!'");
        }

        server.Kill();
        server.Restart();

        using RawClient again = server.ConnectAs("anna"), other = server.ConnectAs("bert");
        Assert.Equal("30000,n30000", again.Rows("SELECT count(*), max(n) FILTER (WHERE id = 30000) FROM parts"));
        Assert.Equal("n17", again.Rows("SELECT n FROM parts WHERE id = 17"));
        Assert.Equal("n7!", other.Rows("SELECT n FROM parts"));
    }
}
