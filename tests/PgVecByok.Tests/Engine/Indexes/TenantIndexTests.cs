using PgVecByok.Engine;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>A tenant's index lives and dies with the tenant's key.</summary>
public sealed class TenantIndexTests
{
    [Fact]
    public void Re_encryption_seals_an_index_anew_and_it_answers_as_before()
    {
        using IndexHarness docs = Filled();
        string search = Search(docs, 5);
        string[] before = Ids(docs.Run(search));
        IndexPart[] parts = Parts(docs);
        Assert.NotEmpty(parts);
        Tenant acme = docs.Database.Manager.Catalog.Tenants.Values.Single(tenant => tenant.Name == "acme");

        TenantRotation.Run(docs.Database.Manager, acme, RotationMode.Reencrypt, null, "test");

        Assert.Equal([2u], docs.Database.Keyring.Status(docs.Acme).Generations);
        Assert.All(Parts(docs), part => Assert.Equal(2u, part.Reader.Descriptor.Generation));
        Assert.Equal(parts.Sum(part => part.Head.Rows), Parts(docs).Sum(part => part.Head.Rows));
        Assert.Equal(before, Ids(docs.Run(search)));
        docs.Restart();
        docs.Run("SET byok.tenant = 'acme'");
        Assert.Equal(before, Ids(docs.Run(search)));
    }

    [Theory]
    [InlineData("e vector_l2_ops"), InlineData("e vector_l1_ops"), InlineData("(binary_quantize(e)::bit(16)) bit_hamming_ops")]
    [InlineData("e vector_cosine_ops) WITH (bits = 8")]
    public void After_it_no_object_of_the_old_key_is_left_neither_codes_nor_copies(string indexed)
    {
        using IndexHarness docs = Filled(indexed);
        docs.Insert(700);
        string[] before = [.. Objects(docs).Select(part => Path.Combine(docs.ObjectsDirectory, part.Reader.Name.Path))];
        Assert.Contains(Objects(docs), part => part.Head.IsCopies);
        Assert.All(before, file => Assert.True(File.Exists(file)));
        byte[] old = File.ReadAllBytes(before[0]);
        int copied = Copied(docs);

        docs.Run("SELECT * FROM rotate_tenant_key(mode => 'reencrypt')");

        Assert.Equal([2u], docs.Database.Keyring.Status(docs.Acme).Generations);
        Assert.All(Objects(docs), part => Assert.Equal(2u, part.Reader.Descriptor.Generation));
        Assert.Equal(copied, Copied(docs));
        Assert.All(before, file => Assert.False(File.Exists(file)));
        // Whoever kept a copy of the disk, and puts it back, gets nothing by it.
        Directory.CreateDirectory(Path.GetDirectoryName(before[0])!);
        File.WriteAllBytes(before[0], old);
        docs.Restart();
        docs.Run("SET byok.tenant = 'acme'");
        Assert.Equal(10, docs.Run(Search(docs, 5)).Count);
        Assert.DoesNotContain(Objects(docs), part => before[0].EndsWith(part.Reader.Name.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_a_stop_of_the_server_cut_off_goes_on_over_parts_and_copies()
    {
        using var docs = new IndexHarness(IndexHarness.Small with { InBackground = true });
        docs.UseTenant("docs");
        docs.Insert(2000);
        docs.Run("CREATE INDEX ON docs USING hnsw (e vector_l2_ops)");
        docs.Insert(1500);
        docs.Run("SET byok.target_recall = 1");
        string[] before = Ids(docs.Run(Search(docs, 5)));
        docs.Run("SELECT * FROM rotate_tenant_key(mode => 'reencrypt')");
        docs.Restart();
        docs.Run("SET byok.tenant = 'acme'");
        docs.Run("SET byok.target_recall = 1");
        Assert.Equal(before, Ids(docs.Run(Search(docs, 5))));
        Assert.True(SpinWait.SpinUntil(() => docs.Database.Keyring.Status(docs.Acme).Generations is [2u], 120_000));
        Assert.NotEmpty(Objects(docs));
        Assert.All(Objects(docs), part => Assert.Equal(2u, part.Reader.Descriptor.Generation));
        Assert.Equal(before, Ids(docs.Run(Search(docs, 5))));
    }

    [Fact]
    public void A_fence_leaves_no_decrypted_page_of_it_and_the_next_use_opens_it_again()
    {
        using IndexHarness docs = Filled();
        string search = Search(docs, 5);
        string[] before = Ids(docs.Run(search));
        Assert.True(docs.Database.Manager.Segments!.Pages.BytesOf(docs.Acme) > 0);
        docs.Run("SELECT * FROM lock_tenant('acme', 'test')");
        Assert.Equal(0, docs.Database.Manager.Segments!.Pages.BytesOf(docs.Acme));
        Assert.ThrowsAny<Exception>(() => docs.Run(search));
        docs.Run("SELECT * FROM unlock_tenant('acme')");
        Assert.Equal(before, Ids(docs.Run(search)));
    }

    [Fact]
    public void Another_tenant_s_rows_are_in_no_list_of_it()
    {
        using IndexHarness docs = Filled();
        int rows = Parts(docs).Sum(part => part.Head.Rows);
        docs.Database.Manager.WithRows(TenantId.System, system => Assert.All(system.Tables, table => Assert.Empty(table.Parts)));
        Assert.Equal(docs.Rows, rows);
    }

    private static IndexHarness Filled(string indexed = "e vector_l2_ops")
    {
        var docs = new IndexHarness();
        docs.UseTenant("docs");
        docs.Insert(2000);
        docs.Run($"CREATE INDEX ON docs USING hnsw ({indexed})");
        return docs;
    }

    private static string Search(IndexHarness docs, int row) =>
        $"SELECT id FROM docs ORDER BY e <-> '{IndexHarness.Text(docs.Vectors[row])}' LIMIT 10";

    private static string[] Ids(List<string[]> rows) => [.. rows.Select(row => row[0])];

    private static IndexPart[] Parts(IndexHarness docs) => [.. Objects(docs).Where(part => !part.Head.IsCopies)];

    private static int Copied(IndexHarness docs) => Objects(docs).Where(part => part.Head.IsCopies).Sum(part => part.Head.Rows);

    private static IndexPart[] Objects(IndexHarness docs)
    {
        IndexPart[] parts = [];
        docs.Database.Manager.WithRows(docs.Acme, rows => parts = [.. rows.Tables.SelectMany(table => table.Parts)]);
        return parts;
    }
}
