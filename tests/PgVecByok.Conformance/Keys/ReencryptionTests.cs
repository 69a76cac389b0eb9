namespace PgVecByok.Conformance;

/// <summary>rotate_tenant_key(mode => 'reencrypt') returns at once, goes on in the background, and goes on after a kill.</summary>
public sealed class ReencryptionTests
{
    [Fact]
    public void It_is_resumed_after_a_kill_and_leaves_one_generation_and_every_row()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        string job;
        using (RawClient anna = server.ConnectAs("anna"))
        {
            anna.Do(
                "INSERT INTO docs (id, body, v) SELECT g, repeat('text of a row ', 20), '[1,2,3]' FROM generate_series(1, 200000) g");
            job = anna.Rows("SELECT job_id FROM rotate_tenant_key(mode => 'reencrypt')");
            server.Kill();
        }

        server.Restart();
        using RawClient again = server.ConnectAs("anna");
        Assert.Equal("200000", again.Rows("SELECT count(*) FROM docs"));
        // Where the job was over before the kill, only the audit log knows of it.
        Assert.True(again.Becomes("SELECT count(*) FROM byok.audit_log WHERE action = 'retire_generation'", "1"));
        Assert.True(again.Rows($"SELECT state FROM rotation_status('{job}')") is "done" or "");
        Assert.Equal("2", again.Rows("SELECT generation FROM tenant_key_status()"));
        Assert.Equal("200000,20000100000", again.Rows("SELECT count(*), sum(id) FROM docs"));
        Assert.Equal("t", again.Rows("SELECT audit_intact FROM verify_tenant_data()"));
    }
}
