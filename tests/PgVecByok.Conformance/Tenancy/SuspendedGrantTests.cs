namespace PgVecByok.Conformance;

/// <summary>The operator can change roles, and so could become one: each such change suspends what tenants granted to the role.</summary>
public sealed class SuspendedGrantTests
{
    [Fact]
    public void A_role_that_the_operator_changes_loses_its_tenants_until_an_owner_confirms()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient postgres = server.Connect();
        using RawClient anna = server.ConnectAs("anna");
        using RawClient carl = server.ConnectAs("carl", ("byok.tenant", "acme"));
        Assert.Equal("0", carl.Rows("SELECT count(*) FROM docs"));

        foreach (string change in (string[])
            ["GRANT anna TO carl", "ALTER ROLE carl CREATEROLE", $"ALTER ROLE carl PASSWORD '{ServerProcess.Password}'"])
        {
            postgres.Do(change);
            Protocol.ErrorResponse? refusal = carl.Refusal("SELECT count(*) FROM docs");
            Assert.True(refusal is { State: "42501" }, $"{change}: {refusal?.State}");
            Assert.Contains("suspended", refusal?.Detail ?? "");
            Assert.Equal("t", anna.Rows("SELECT bool_or(level IS NOT NULL) FROM byok.tenants"));
            anna.Do("SELECT * FROM grant_tenant('acme', 'carl', 'writer')");
            using RawClient again = server.ConnectAs("carl", ("byok.tenant", "acme"));
            Assert.Equal("0", again.Rows("SELECT count(*) FROM docs"));
        }
    }

    [Fact]
    public void The_operator_cannot_come_back_by_dropping_and_creating_the_role()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient postgres = server.Connect();
        postgres.Rows("REVOKE ALL ON docs, notes FROM anna");
        postgres.Rows("REVOKE ALL ON SEQUENCE notes_id_seq FROM anna");
        postgres.Rows("DROP ROLE anna");
        postgres.Rows($"CREATE ROLE anna LOGIN SUPERUSER PASSWORD '{ServerProcess.Password}'");
        Assert.Equal("42501", postgres.Rows("SELECT * FROM grant_tenant('acme', 'postgres', 'owner')"));
        using RawClient anna = server.ConnectAs("anna");

        Assert.NotEqual("0", anna.Rows("SELECT count(*) FROM docs"));
    }
}
