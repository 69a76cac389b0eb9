using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>Where a tenant's values must not be found while it is at work: in any file. For the process's memory see <see cref="CoreTests"/>.</summary>
public sealed class PlaintextTests
{
    private const string Mark = "kingfisher-7f3a91-heron";
    private const string Table = "osprey_4c1d_table", Column = "bittern_9e2f_column";
    private static readonly float[] Vector = [0.1234567f, 7.654321f, -3.1415926f];
    private static readonly string Literal = $"[{string.Join(',', Vector.Select(each => each.ToString("R", CultureInfo.InvariantCulture)))}]";
    private readonly Canaries _values = Canaries.OfValues(Mark, Vector);

    [Fact]
    public void Neither_files_nor_temporary_files_nor_the_log_hold_a_tenants_values()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient anna = server.ConnectAs("anna");
        using RawClient postgres = server.Connect();
        Work(postgres, anna);

        Canaries names = Canaries.OfNames(Table, Column, Mark);
        Assert.Empty(_values.FindIn(server.DataDirectory));
        Assert.Empty(names.FindIn(server.DataDirectory));
        AssertSpillIsSealed(server, anna);
        Assert.Empty(_values.FindInText(server.Output));
        Assert.Empty(names.FindInText(server.Output));
    }

    [Fact]
    public void The_search_finds_what_is_there()
    {
        string folder = Directory.CreateTempSubdirectory("pgvecbyok-canary-").FullName;
        try
        {
            byte[] planted = new byte[40 << 20];
            byte[] vector = new byte[12];
            Buffer.BlockCopy(Vector, 0, vector, 0, 12);
            // Across the border of two windows.
            vector.CopyTo(planted, (16 << 20) - 5);
            File.WriteAllBytes(Path.Combine(folder, "a"), planted);
            File.WriteAllText(Path.Combine(folder, "b"), "x" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(Mark)));

            Assert.Equal(["a: float32", "b: hexadecimal"], _values.FindIn(folder).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Work(RawClient postgres, RawClient anna)
    {
        postgres.Do(
            $"CREATE TABLE {Table} (id int PRIMARY KEY, tenant_id text, {Column} text, v vector(3)) WITH (tenant_column = 'tenant_id'); "
            + $"GRANT ALL ON {Table} TO anna");
        anna.Do($"INSERT INTO {Table} (id, {Column}, v) VALUES (1, '{Mark}', '{Literal}')");
        anna.Do($"INSERT INTO {Table} (id, {Column}, v) SELECT g, '{Mark}' || g::text, '{Literal}' FROM generate_series(2, 40000) g");
        Assert.Equal("COPY 2", anna.CopyIn($"COPY {Table} (id, {Column}, v) FROM STDIN", $"50001\t{Mark}\t{Literal}\n50002\t{Mark}\t{Literal}\n"));
        anna.Do($"UPDATE {Table} SET {Column} = {Column} || '.' WHERE id < 100");
        anna.Do($"SELECT * FROM {Table} ORDER BY v <-> '{Literal}' LIMIT 5");
        anna.Do($"SELECT {Column}, count(*) FROM {Table} WHERE {Column} LIKE '{Mark}%' GROUP BY 1 ORDER BY 2 DESC LIMIT 3");
        Assert.Contains(Mark, anna.CopyOut($"COPY {Table} TO STDOUT"));
        Assert.Equal("22P02", anna.Rows($"SELECT '{Mark}'::int"));
        Assert.Equal("42703", anna.Rows($"SELECT \"{Mark}\" FROM {Table}"));
        Assert.Equal("23505", anna.Rows($"INSERT INTO {Table} (id, {Column}) VALUES (1, '{Mark}')"));
        anna.Do("SELECT * FROM rotate_tenant_key(mode => 'reencrypt')");
        anna.Do($"BEGIN; INSERT INTO {Table} (id, {Column}) VALUES (60000, '{Mark}'); ROLLBACK");
    }

    /// <summary>A sort that spills, its nameless temporary files read through the process's descriptors while it runs.</summary>
    private void AssertSpillIsSealed(ServerProcess server, RawClient anna)
    {
        anna.Do("SET work_mem = '64kB'");
        int seen = 0;
        // Again where this thread was not heard while the sort ran.
        for (int turn = 0; turn < 20 && seen == 0; turn++)
            seen = SealedFilesOfASort(server, anna);
        TestContext.Current.TestOutputHelper?.WriteLine($"temporary files read while the sort ran: {seen}");
        anna.Do("RESET work_mem");
        Assert.True(seen > 0, "the sort did not spill");
    }

    private int SealedFilesOfASort(ServerProcess server, RawClient anna)
    {
        var sort = Task.Run(() => anna.Rows(
            $"SELECT count(*) FROM (SELECT a.{Column}, row_number() OVER (ORDER BY a.{Column}, b.id) FROM {Table} a, {Table} b "
            + "WHERE b.id < 8) sorted"));
        int seen = 0;
        while (!sort.IsCompleted)
        {
            foreach (string descriptor in Directory.EnumerateFiles($"/proc/{server.ProcessId}/fd"))
            {
                try
                {
                    if (File.ResolveLinkTarget(descriptor, false)?.FullName.EndsWith("(deleted)", StringComparison.Ordinal) != true
                        || new FileInfo(descriptor).ResolveLinkTarget(false) is null)
                        continue;
                    Assert.Empty(_values.FindInFile(descriptor));
                    seen++;
                }
                catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
                {
                    // Closed meanwhile.
                }
            }
        }

        return seen;
    }
}
