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

    private static IndexHarness Filled()
    {
        var docs = new IndexHarness();
        docs.UseTenant("docs");
        docs.Insert(2000);
        docs.Run("CREATE INDEX ON docs USING hnsw (e vector_l2_ops)");
        return docs;
    }

    private static string Search(IndexHarness docs, int row) =>
        $"SELECT id FROM docs ORDER BY e <-> '{IndexHarness.Text(docs.Vectors[row])}' LIMIT 10";

    private static string[] Ids(List<string[]> rows) => [.. rows.Select(row => row[0])];

    private static IndexPart[] Parts(IndexHarness docs)
    {
        IndexPart[] parts = [];
        docs.Database.Manager.WithRows(docs.Acme, rows =>
            parts = [.. rows.Tables.SelectMany(table => table.Parts).Where(part => !part.Head.IsCopies)]);
        return parts;
    }
}
