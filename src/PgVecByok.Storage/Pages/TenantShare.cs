using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>One tenant's part of the page cache. Changed under the cache's gate.</summary>
internal sealed class TenantShare(TenantId tenant)
{
    public TenantId Tenant { get; } = tenant;

    public HashSet<CachedPage> Pages { get; } = [];

    public long Bytes { get; set; }

    /// <summary>Goes up with every fence and rest: what was decrypted before does not come in after.</summary>
    public int Epoch;
}
