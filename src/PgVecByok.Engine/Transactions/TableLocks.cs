namespace PgVecByok.Engine;

/// <summary>
/// Who writes a table and who changes it: any number of writers, or one transaction that alters, drops, truncates or locks it.
/// Readers take no lock: they keep reading the version they began with. Also holds the one lock of the catalog's writers.
/// </summary>
internal sealed class TableLocks
{
    /// <summary>Stands for the catalog as a whole: DDL is one at a time.</summary>
    public const uint Catalog = 0;

    private sealed class Holders
    {
        public readonly HashSet<Transaction> Shared = [];
        public Transaction? Exclusive;
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<uint, Holders> _tables = [];

    /// <summary>Returns who is in the way, with its progress so far; null when the lock is held.</summary>
    public (Transaction Holder, int Progress)? TryAcquire(Transaction asking, uint table, bool exclusive)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(table, out Holders? holders))
                _tables.Add(table, holders = new Holders());
            if (holders.Exclusive is { } other && other != asking)
                return (other, other.Progress);
            if (exclusive && holders.Shared.FirstOrDefault(shared => shared != asking) is { } writer)
                return (writer, writer.Progress);
            if (exclusive)
                holders.Exclusive = asking;
            else
                holders.Shared.Add(asking);
            return null;
        }
    }

    public bool IsAlone(Transaction transaction, uint table)
    {
        lock (_gate)
            return _tables.TryGetValue(table, out Holders? holders) && holders.Exclusive == transaction;
    }

    public void Release(Transaction transaction, IEnumerable<uint> tables)
    {
        lock (_gate)
        {
            foreach (uint table in tables)
            {
                Holders holders = _tables[table];
                holders.Shared.Remove(transaction);
                if (holders.Exclusive == transaction)
                    holders.Exclusive = null;
                if (holders.Exclusive is null && holders.Shared.Count == 0)
                    _tables.Remove(table);
            }
        }
    }
}
