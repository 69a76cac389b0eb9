namespace PgVecByok.Engine;

/// <summary>
/// A tenant as it stands, as log records that replay into the same places: live rows, sequences, and for the system tenant the catalog.
/// Row versions keep their numbers, so what a running transaction logs later still fits. REQUIRES: no commit of the tenant is under way.
/// </summary>
internal sealed class LogImage(TenantRows tenant, CatalogSnapshot? catalog)
{
    private readonly List<ReadOnlyMemory<byte>> _records = [];

    private CommitRecord _record = new(0)
    {
        XidCeiling = tenant.XidCeiling, Sequences = tenant.Sequences, Edits = catalog is null ? [] : [.. EditsOf(catalog)],
    };

    public IReadOnlyList<ReadOnlyMemory<byte>> Write()
    {
        foreach (TableRows rows in tenant.Tables)
        {
            foreach (Chunk chunk in rows.Chunks)
                Write(rows, chunk);
        }

        _records.Add(_record.Encode());
        return _records;
    }

    private static IEnumerable<CatalogEdit> EditsOf(CatalogSnapshot catalog) =>
    [
        CatalogEdit.NextOid(catalog.NextOid),
        .. catalog.Schemas.Values.Select(CatalogEdit.Put),
        .. catalog.Roles.Values.Select(CatalogEdit.Put),
        .. catalog.Tenants.Values.Select(CatalogEdit.Put),
        .. catalog.TenantGrants.Values.Select(CatalogEdit.Put),
        .. catalog.Extensions.Values.Select(CatalogEdit.Put),
        .. catalog.ObjectPrivileges.Select(each => CatalogEdit.Put(each.Key, each.Value)),
        .. catalog.Relations.Values.Where(relation => relation is not SystemRelation).Select(CatalogEdit.Put),
    ];

    private void Write(TableRows rows, Chunk chunk)
    {
        // Small enough that a record of wide vectors stays far below the log's limit.
        const int RunMax = 1024;
        int end = chunk.Count;
        for (int row = 0; row < end; row++)
        {
            if (!IsLive(chunk, row))
                continue;
            int first = row;
            while (row + 1 < end && row + 1 - first < RunMax && IsLive(chunk, row + 1))
                row++;
            if (_record.IsFull)
            {
                _records.Add(_record.Encode());
                _record = new CommitRecord(0);
            }

            _record.AddImage(rows, chunk, first, row + 1 - first);
        }
    }

    /// <summary>Committed, and not ended by anything committed.</summary>
    private static bool IsLive(Chunk chunk, int row) =>
        chunk.Begin[row] is > 0 and not Stamp.Aborted && chunk.End[row] <= Stamp.None;
}
