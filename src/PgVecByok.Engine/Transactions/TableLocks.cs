namespace PgVecByok.Engine;

/// <summary>
/// Who holds which table, in PostgreSQL's modes and by its table of conflicts: who writes rows, locks rows, or changes the table itself.
/// Readers take no lock: they keep reading the version they began with. Also holds the one lock of the catalog's writers.
/// </summary>
internal sealed class TableLocks
{
    /// <summary>Stands for the catalog as a whole: DDL is one at a time.</summary>
    public const uint Catalog = 0;

    private const int SpareMax = 64;

    private sealed class Holders
    {
        private readonly int[] _counts = new int[TableLockModes.Count];

        /// <summary>Each with the bits of its modes.</summary>
        public readonly Dictionary<Transaction, int> Modes = [];

        /// <summary>Bits of the modes that anybody holds.</summary>
        public int Any { get; private set; }

        public void Add(Transaction transaction, TableLockMode mode)
        {
            int bit = TableLockModes.Bit(mode), held = Modes.GetValueOrDefault(transaction);
            if ((held & bit) != 0)
                return;
            Modes[transaction] = held | bit;
            _counts[(int)mode]++;
            Any |= bit;
        }

        public void Remove(Transaction transaction)
        {
            if (!Modes.Remove(transaction, out int held))
                return;
            for (int mode = 0; mode < _counts.Length; mode++)
            {
                if ((held & (1 << mode)) != 0 && --_counts[mode] == 0)
                    Any &= ~(1 << mode);
            }
        }

        public Transaction? InTheWay(Transaction asking, int conflicts)
        {
            if ((Any & conflicts) == 0)
                return null;
            foreach ((Transaction holder, int modes) in Modes)
            {
                if (holder != asking && (modes & conflicts) != 0)
                    return holder;
            }

            return null;
        }
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<uint, Holders> _tables = [];
    private readonly Stack<Holders> _spare = [];

    /// <summary>Returns who is in the way, with its progress so far; null when the lock is held.</summary>
    public (Transaction Holder, int Progress)? TryAcquire(Transaction asking, uint table, TableLockMode mode)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(table, out Holders? holders))
                _tables.Add(table, holders = _spare.TryPop(out Holders? spare) ? spare : new Holders());
            if (holders.InTheWay(asking, TableLockModes.ConflictsOf(mode)) is { } other)
                return (other, other.Progress);
            holders.Add(asking, mode);
            return null;
        }
    }

    /// <summary>Nobody else writes the table's rows.</summary>
    public bool IsAlone(Transaction transaction, uint table)
    {
        lock (_gate)
        {
            return _tables.TryGetValue(table, out Holders? holders)
                && holders.Modes.GetValueOrDefault(transaction) >= TableLockModes.Bit(TableLockMode.Share);
        }
    }

    /// <summary>All that are held now, for pg_locks.</summary>
    public IReadOnlyList<(Transaction Holder, uint Table, TableLockMode Mode)> Held()
    {
        List<(Transaction, uint, TableLockMode)> held = [];
        lock (_gate)
        {
            foreach ((uint table, Holders holders) in _tables)
            {
                foreach ((Transaction holder, int modes) in holders.Modes)
                {
                    for (int mode = 0; mode < TableLockModes.Count; mode++)
                    {
                        if (table != Catalog && (modes & (1 << mode)) != 0)
                            held.Add((holder, table, (TableLockMode)mode));
                    }
                }
            }
        }

        return held;
    }

    public void Release(Transaction transaction, IEnumerable<uint> tables)
    {
        lock (_gate)
        {
            foreach (uint table in tables)
            {
                Holders holders = _tables[table];
                holders.Remove(transaction);
                if (holders.Modes.Count > 0)
                    continue;
                _tables.Remove(table);
                if (_spare.Count < SpareMax)
                    _spare.Push(holders);
            }
        }
    }
}
