namespace PgVecByok.Engine;

/// <summary>pg_largeobject_metadata and pg_largeobject: objects of the tenant that is selected, or the system tenant's.</summary>
internal static class LargeObjectCatalog
{
    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_largeobject_metadata", (Objects, false));
        providers.Add("pg_catalog.pg_largeobject", (Pages, false));
    }

    private static IEnumerable<SystemRow> Objects(CatalogReader reader, SystemShape shape) =>
        new LargeObjectStore(reader.Statement.Transaction).All().Select(found => new SystemRow(shape)
        {
            ["oid"] = found.Oid, ["lomowner"] = found.Owner,
            ["lomacl"] = CatalogReader.Acl(LargeObjectAccess.Of(reader.Catalog, found)),
        });

    private static IEnumerable<SystemRow> Pages(CatalogReader reader, SystemShape shape)
    {
        var store = new LargeObjectStore(reader.Statement.Transaction);
        foreach (LargeObject found in store.All())
        {
            for (int from = 0; store.PagesOf(found.Oid, from) is { Count: > 0 } pages; from = pages[^1].Number + 1)
            {
                foreach ((int number, byte[] data) in pages)
                    yield return new SystemRow(shape) { ["loid"] = found.Oid, ["pageno"] = number, ["data"] = new Bytea(data) };
            }
        }
    }
}
