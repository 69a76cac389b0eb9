using PgVecByok.Engine;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>Re-encryption of a tenant whose rows are in segments.</summary>
public sealed class StoredRotationTests
{
    [Fact]
    public void Re_encryption_rewrites_every_segment_and_retires_the_old_generation()
    {
        using TableHarness tables = Filled(seed: 1);
        string before = tables.Read(TableHarness.Acme, tables.Docs);

        TenantRotationReport report = TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
        tables.Restart();

        Assert.Equal([2u], tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
        Assert.True(report.PagesTotal > 10, $"{report.PagesTotal} pages");
        Assert.Equal(before, tables.Read(TableHarness.Acme, tables.Docs));
    }

    [Fact]
    public void Power_loss_anywhere_in_re_encryption_loses_no_row_and_the_next_opening_goes_on()
    {
        int resumed = 0;
        for (int seed = 1; seed <= 24; seed++)
        {
            using TableHarness tables = Filled(seed);
            string before = tables.Read(TableHarness.Acme, tables.Docs);
            tables.Faults.CrashAt = tables.Faults.Operations + seed;
            try
            {
                TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
            }
            catch (SimulatedCrashException)
            {
                // The one the test waits for.
            }

            tables.Restart();
            Assert.Equal(before, tables.Read(TableHarness.Acme, tables.Docs));
            tables.Manager.WithRows(TableHarness.Acme.Id, rows => resumed += rows.Rotation is null ? 0 : 1);
            TenantRotation.Resume(tables.Manager, TableHarness.Acme.Id);
            if (tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations.Count > 1)
                TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
            tables.Restart();

            Assert.Single(tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
            Assert.Equal(before, tables.Read(TableHarness.Acme, tables.Docs));
        }

        Assert.True(resumed > 3, $"only {resumed} runs were cut off in the middle");
    }

    private static TableHarness Filled(int seed)
    {
        var tables = new TableHarness(seed, policy: TableHarness.Eager with { MergeSegments = 100 });
        for (int part = 0; part < 6; part++)
        {
            using Transaction loaded = tables.Begin(TableHarness.Acme);
            StoredRowsTests.Load(tables, loaded, part * 100, 100);
            loaded.Commit();
        }

        return tables;
    }
}
