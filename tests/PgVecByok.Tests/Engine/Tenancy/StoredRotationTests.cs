using PgVecByok.Engine;
using PgVecByok.Sql;
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

    [Fact]
    public void In_the_background_readers_and_writers_go_on_and_the_old_key_goes_once_nobody_of_before_reads()
    {
        using TableHarness tables = Filled(seed: 1, inBackground: true);
        using (Transaction before = tables.Begin(TableHarness.Acme, IsolationLevel.RepeatableRead))
        {
            string rows = tables.Read(before, tables.Docs);
            TenantRotationReport report = TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
            Assert.True(report.PagesTotal > 10, $"{report.PagesTotal} pages");
            Assert.Equal(
                "55006", Assert.Throws<SqlException>(
                    () => TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test")).State);
            WaitFor(tables, job => job.Reason is not null);
            Assert.Equal(report.PagesTotal - 1, Job(tables).PagesDone);
            using (Transaction write = tables.Begin(TableHarness.Acme))
            {
                StoredRowsTests.Load(tables, write, 600, 100);
                write.Commit();
            }

            Assert.Equal(rows, tables.Read(before, tables.Docs));
            Assert.Equal(2, tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations.Count);
        }

        WaitFor(tables, job => job.State == RotationJob.Done);
        Assert.Equal(Job(tables).PagesTotal, Job(tables).PagesDone);
        Assert.Equal([2u], tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
        tables.Restart();
        Assert.Equal(700, tables.Read(TableHarness.Acme, tables.Docs).Split(' ').Length);
    }

    [Fact]
    public void What_a_stop_of_the_server_cut_off_goes_on_when_the_tenant_is_next_opened()
    {
        using TableHarness tables = Filled(seed: 2, inBackground: true);
        string before = tables.Read(TableHarness.Acme, tables.Docs);
        Guid job = TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test").JobId;
        tables.Restart();
        Assert.Equal(before, tables.Read(TableHarness.Acme, tables.Docs));
        Assert.True(SpinWait.SpinUntil(() => tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations.Count == 1, 120_000));
        Assert.All(tables.Manager.RotationJobs.All, known => Assert.Equal(job, known.Id));
        tables.Restart();
        Assert.Equal(before, tables.Read(TableHarness.Acme, tables.Docs));
        Assert.Empty(tables.Manager.RotationJobs.All);
    }

    [Fact]
    public void A_segment_that_does_not_open_fails_the_job_with_a_reason_and_keeps_the_old_key()
    {
        using TableHarness tables = Filled(seed: 3, inBackground: true);
        tables.Objects[StoredRowsTests.Segments(tables, TableHarness.Acme)[0]] = [];
        TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
        WaitFor(tables, job => job.State == RotationJob.Failed);
        Assert.Contains("segment", Job(tables).Reason, StringComparison.Ordinal);
        Assert.Equal(2, tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations.Count);
    }

    [Fact]
    public void A_load_that_began_before_keeps_its_generation_until_it_has_committed()
    {
        using TableHarness tables = Filled(seed: 4);
        using (Transaction load = tables.Begin(TableHarness.Acme))
        {
            StoredRowsTests.Load(tables, load, 600, 400);
            TenantRotation.Run(tables.Manager, TableHarness.Acme, RotationMode.Reencrypt, null, "test");
            Assert.Equal(RotationJob.Running, Job(tables).State);
            load.Commit();
        }

        TenantRotation.Resume(tables.Manager, TableHarness.Acme.Id);
        Assert.Equal(RotationJob.Done, Job(tables).State);
        Assert.Equal([2u], tables.Keys.Keyring.Status(TableHarness.Acme.Id).Generations);
        tables.Restart();
        Assert.Equal(1000, tables.Read(TableHarness.Acme, tables.Docs).Split(' ').Length);
    }

    private static RotationJob Job(TableHarness tables) => tables.Manager.RotationJobs.All[^1];

    private static void WaitFor(TableHarness tables, Func<RotationJob, bool> state) =>
        Assert.True(SpinWait.SpinUntil(() => state(Job(tables)), 120_000), $"the job stays as {Job(tables)}");

    private static TableHarness Filled(int seed, bool inBackground = false)
    {
        var tables = new TableHarness(seed, policy: TableHarness.Eager with
        {
            MergeSegments = 100, InBackground = inBackground, FlushBytes = inBackground ? long.MaxValue : 1,
        });
        for (int part = 0; part < 6; part++)
        {
            using Transaction loaded = tables.Begin(TableHarness.Acme);
            StoredRowsTests.Load(tables, loaded, part * 100, 100);
            loaded.Commit();
        }

        return tables;
    }
}
