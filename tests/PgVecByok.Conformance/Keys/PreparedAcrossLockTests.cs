using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>A client's prepared statements outlive a lock of its tenant: they are its own, and drivers do not expect them to go.</summary>
public sealed class PreparedAcrossLockTests
{
    [Theory]
    [InlineData("")]
    [InlineData("mine")]
    public void A_prepared_statement_answers_KM002_while_the_tenant_is_locked_and_its_rows_after(string name)
    {
        using var tenants = new TwoTenants();
        using RawClient anna = tenants.Server.ConnectAs("anna");
        using RawClient other = tenants.Server.ConnectAs("anna");
        anna.Do("INSERT INTO docs (id, body) VALUES (1, 'one'), (2, 'two')");
        new Parse(name, "SELECT body FROM docs WHERE id = $1 AND body <> 'three'", []).Write(anna.Writer);
        Sync.Write(anna.Writer);
        anna.Send();
        Assert.Equal("1 ZI", anna.ReadToReady());
        Assert.Equal("2 D(two) C(SELECT 1) ZI", Run(anna, name));

        other.Do("SELECT * FROM lock_tenant('acme', 'test')");
        Assert.Equal("2 E(KM002: tenant \"acme\" is locked) ZI", Run(anna, name));
        Assert.Equal("2 E(KM002: tenant \"acme\" is locked) ZI", Run(anna, name));
        other.Do("SELECT unlock_tenant('acme')");
        Assert.Equal("2 D(two) C(SELECT 1) ZI", Run(anna, name));
    }

    private static string Run(RawClient client, string name)
    {
        new Bind("", name, [], [(ReadOnlyMemory<byte>?)"2"u8.ToArray()], []).Write(client.Writer);
        new Execute("", 0).Write(client.Writer);
        Sync.Write(client.Writer);
        client.Send();
        return client.ReadToReady();
    }
}
