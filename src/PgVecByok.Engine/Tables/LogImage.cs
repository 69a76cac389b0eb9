namespace PgVecByok.Engine;

/// <summary>
/// A tenant as it stands, as log records that replay into the same places: its segments, the rows no segment holds, sequences, and for
/// the system tenant the catalog. It is the manifest. Row versions keep their numbers, so what a running transaction logs later still
/// fits. REQUIRES: no commit of the tenant is under way.
/// </summary>
internal sealed class LogImage
{
    private readonly TenantRows _tenant;
    private readonly IReadOnlyDictionary<Chunk, TableSegment> _moving;
    private readonly List<ReadOnlyMemory<byte>> _records = [];
    private CommitRecord _record;

    /// <param name="tenant">Whose.</param>
    /// <param name="catalog">For the system tenant.</param>
    /// <param name="moving">Chunks that are in a segment from this image on.</param>
    public LogImage(TenantRows tenant, CatalogSnapshot? catalog, IReadOnlyDictionary<Chunk, TableSegment> moving)
    {
        (_tenant, _moving) = (tenant, moving);
        _record = new CommitRecord(0)
        {
            XidCeiling = tenant.XidCeiling, Sequences = tenant.Sequences, Edits = catalog is null ? [] : [.. EditsOf(catalog)],
        };
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> Write()
    {
        if (_tenant.Rotation is { } rotation)
            _record.AddRotation(rotation);
        foreach (TableRows rows in _tenant.Tables)
        {
            WriteSegments(rows);
            if (rows.Statistics is { } statistics)
                _record.AddStatistics(rows, statistics);
            foreach (IndexPart part in rows.Parts)
                _record.AddIndexPart(rows, part, []);
            foreach (Chunk chunk in rows.Chunks)
            {
                if (chunk.Segment is null && !_moving.ContainsKey(chunk))
                    Write(rows, chunk);
            }
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
        .. catalog.Defaults.Values.Select(CatalogEdit.Put),
        .. catalog.ObjectPrivileges.Select(each => CatalogEdit.Put(each.Key, each.Value)),
        .. TypesOf(catalog),
        // Functions and views may be over row types.
        .. catalog.Relations.Values.Where(relation => relation is not SystemRelation)
            .OrderBy(relation => relation is View).ThenBy(relation => relation.Oid).Select(CatalogEdit.Put),
        .. catalog.Functions.Values.Select(CatalogEdit.Put),
    ];

    /// <summary>In an order in which each finds what it is made of.</summary>
    private static IEnumerable<CatalogEdit> TypesOf(CatalogSnapshot catalog) =>
    [
        // How wide the values of enums that are gone are: of the types that users make, theirs alone have no lengths in a log.
        .. catalog.Registry.EnumsBeside(catalog).Select(type => new UserType
        {
            Oid = type.Oid, ArrayOid = type.Array!.Oid, Schema = type.Schema, Name = type.Name, Kind = UserTypeKind.Enum,
        }).SelectMany(gone => new[] { CatalogEdit.Put(gone), CatalogEdit.Remove(gone) }),
        // First what composites are called, since they may hold one another.
        .. catalog.Types.Values.Where(type => type.Kind == UserTypeKind.Composite)
            .Select(type => CatalogEdit.Put(type with { Attributes = [] })),
        .. catalog.Types.Values.OrderBy(type => Rank(type.Kind)).ThenBy(type => type.Oid).Select(CatalogEdit.Put),
    ];

    /// <summary>A range may be over an enum, a domain over a range; a composite has attributes of any.</summary>
    private static int Rank(UserTypeKind kind) => kind switch
    {
        UserTypeKind.Enum => 0,
        UserTypeKind.Range => 1,
        UserTypeKind.Multirange => 2,
        UserTypeKind.Domain => 3,
        _ => 4,
    };

    /// <summary>
    /// A segment without a live row is not named any more. Of the others every chunk is, since their sorted keys name rows of all of them:
    /// its number must not be given to another chunk.
    /// </summary>
    private void WriteSegments(TableRows rows)
    {
        foreach (IGrouping<TableSegment, Chunk> segment in rows.Chunks
            .Select(chunk => (Chunk: chunk, Segment: chunk.Segment ?? _moving.GetValueOrDefault(chunk)))
            .Where(each => each.Segment is { } segment && (segment.IsPublished || _moving.ContainsKey(each.Chunk)))
            .GroupBy(each => each.Segment!, each => each.Chunk))
        {
            SegmentChunk[] chunks = [.. segment.Select(chunk => chunk.Describe())];
            if (chunks.Sum(chunk => LiveOf(chunk)) == 0)
                continue;
            EndIfFull();
            _record.AddSegment(rows, segment.Key, chunks);
        }
    }

    private void EndIfFull()
    {
        if (!_record.IsFull)
            return;
        _records.Add(_record.Encode());
        _record = new CommitRecord(0);
    }

    internal static int LiveOf(in SegmentChunk chunk) => chunk.Count - new RowStamps { Gone = chunk.Gone }.GoneCount;

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
            EndIfFull();
            _record.AddImage(rows, chunk, first, row + 1 - first);
        }
    }

    /// <summary>Committed, and not ended by anything committed.</summary>
    private static bool IsLive(Chunk chunk, int row) =>
        chunk.BeginOf(row) is > 0 and not Stamp.Aborted && chunk.EndOf(row) <= Stamp.None;
}
