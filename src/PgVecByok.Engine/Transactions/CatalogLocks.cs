using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// What transactions hold of the catalog itself: the things that they change, the names that they give or free, and that what they lean on
/// stays there. As with the unique indexes of PostgreSQL's catalogs, who wants the same waits for the other transaction's end.
/// </summary>
internal sealed class CatalogLocks
{
    private sealed class Holders
    {
        public readonly HashSet<Transaction> Sharing = [];
        public Transaction? Alone;
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<CatalogKey, Holders> _keys = [];

    /// <summary>Returns who is in the way, with its progress so far; null when it is held.</summary>
    public (Transaction Holder, int Progress)? TryAcquire(Transaction asking, CatalogClaim claim)
    {
        lock (_gate)
        {
            ref Holders? holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, claim.Key, out _);
            holders ??= new Holders();
            Transaction? other = holders.Alone is { } alone && alone != asking ? alone
                : claim.IsShared ? null : holders.Sharing.FirstOrDefault(each => each != asking);
            if (other is not null)
                return (other, other.Progress);
            if (claim.IsShared)
                holders.Sharing.Add(asking);
            else
                holders.Alone = asking;
            return null;
        }
    }

    public void Release(Transaction transaction, CatalogClaim claim)
    {
        lock (_gate)
        {
            Holders holders = _keys[claim.Key];
            if (claim.IsShared)
                holders.Sharing.Remove(transaction);
            else
                holders.Alone = null;
            if (holders is { Alone: null, Sharing.Count: 0 })
                _keys.Remove(claim.Key);
        }
    }
}
