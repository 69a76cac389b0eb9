using System.Collections.Immutable;

namespace PgVecByok.Engine;

/// <summary>
/// Who holds which table, in PostgreSQL's modes and by its table of conflicts: who writes rows, locks rows, or changes the table itself.
/// Readers take no lock: they keep reading the version they began with. Only from a table that LOCK TABLE has closed to them do they wait
/// to be let in, as in PostgreSQL. Also holds the one lock of the catalog's writers.
/// Who must wait stands in line: what comes later and conflicts with it waits behind it, so that no stream of writers keeps an ALTER
/// TABLE waiting. Only who holds something that one ahead waits for goes first, since that one waits for it anyway.
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

        /// <summary>Who waits, first come first.</summary>
        public readonly List<(Transaction Waiting, TableLockMode Mode)> Line = [];

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

        /// <summary>Gives back one mode.</summary>
        public void Remove(Transaction transaction, TableLockMode mode)
        {
            int bit = TableLockModes.Bit(mode), held = Modes.GetValueOrDefault(transaction);
            if ((held & bit) == 0)
                return;
            if (held == bit)
                Modes.Remove(transaction);
            else
                Modes[transaction] = held & ~bit;
            if (--_counts[(int)mode] == 0)
                Any &= ~bit;
        }

        /// <summary>The first in line before the asking one, or of all where it is not in line, that it must not overtake.</summary>
        public Transaction? Ahead(Transaction asking, TableLockMode mode)
        {
            int own = Modes.GetValueOrDefault(asking);
            foreach ((Transaction waiting, TableLockMode wanted) in Line)
            {
                if (waiting == asking)
                    return null;
                int conflicts = TableLockModes.ConflictsOf(wanted);
                if ((conflicts & TableLockModes.Bit(mode)) != 0 && (conflicts & own) == 0)
                    return waiting;
            }

            return null;
        }

        public void Enter(Transaction asking, TableLockMode mode)
        {
            if (Line.Exists(each => each.Waiting == asking))
                return;
            int own = Modes.GetValueOrDefault(asking);
            int at = own == 0 ? -1 : Line.FindIndex(each => (TableLockModes.ConflictsOf(each.Mode) & own) != 0);
            Line.Insert(at < 0 ? Line.Count : at, (asking, mode));
        }

        public bool IsUnused => Modes.Count == 0 && Line.Count == 0;

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

    /// <summary>Tables that somebody holds against readers too. Changed behind the gate, read without.</summary>
    private volatile ImmutableDictionary<uint, Transaction> _closed = ImmutableDictionary<uint, Transaction>.Empty;

    /// <summary>
    /// Returns who is in the way, with its progress so far, and whether it holds nothing but stands ahead in line; null when the lock is
    /// held.
    /// </summary>
    /// <param name="asking">Whose lock it will be.</param>
    /// <param name="table">An oid.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="passes">Does not heed the line: else there would be a circle.</param>
    /// <param name="waits">It stands in line until it is held, or until <see cref="Leave"/>.</param>
    public (Transaction Holder, int Progress, bool IsWaiting)? TryAcquire(
        Transaction asking, uint table, TableLockMode mode, bool passes = false, bool waits = false)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(table, out Holders? holders))
                _tables.Add(table, holders = _spare.TryPop(out Holders? spare) ? spare : new Holders());
            Transaction? holder = holders.InTheWay(asking, TableLockModes.ConflictsOf(mode));
            Transaction? ahead = holder is null && !passes && holders.Line.Count > 0 ? holders.Ahead(asking, mode) : null;
            if ((holder ?? ahead) is { } other)
            {
                if (waits)
                    holders.Enter(asking, mode);
                return (other, other.Progress, holder is null);
            }

            holders.Line.RemoveAll(each => each.Waiting == asking);
            holders.Add(asking, mode);
            return null;
        }
    }

    /// <summary>Readers wait for it from now on. REQUIRES: the transaction holds all of it.</summary>
    public void Close(Transaction transaction, uint table)
    {
        lock (_gate)
            _closed = _closed.SetItem(table, transaction);
    }

    /// <summary>What a reader of these needs before it may look: mostly nothing.</summary>
    public TableNeed[] NeedsOfReader(Transaction reader, IReadOnlyList<uint> relations)
    {
        ImmutableDictionary<uint, Transaction> closed = _closed;
        return closed.IsEmpty
            ? []
            :
            [
                .. relations.Where(table => closed.TryGetValue(table, out Transaction? holder) && holder != reader)
                    .Select(table => new TableNeed(table, TableLockMode.AccessShare)),
            ];
    }

    private void Open(Transaction transaction, uint table)
    {
        if (_closed.TryGetValue(table, out Transaction? holder) && holder == transaction)
            _closed = _closed.Remove(table);
    }

    /// <summary>It waits no more, whether it has got the lock or not.</summary>
    public void Leave(Transaction waiting, uint table)
    {
        lock (_gate)
        {
            if (_tables.TryGetValue(table, out Holders? holders))
            {
                holders.Line.RemoveAll(each => each.Waiting == waiting);
                ForgetUnused(table, holders);
            }
        }
    }

    /// <summary>Those whose locks or places in line keep a waiting transaction from what it waits for.</summary>
    public IReadOnlyList<Transaction> Blocking(Transaction waiting, TableNeed need)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(need.Table, out Holders? holders))
                return [];
            int conflicts = TableLockModes.ConflictsOf(need.Mode);
            return
            [
                .. holders.Modes.Where(each => each.Key != waiting && (each.Value & conflicts) != 0).Select(each => each.Key),
                .. holders.Line.TakeWhile(each => each.Waiting != waiting).Where(each => Conflict(each.Mode, need.Mode))
                    .Select(each => each.Waiting),
            ];
        }
    }

    private static bool Conflict(TableLockMode one, TableLockMode other) =>
        (TableLockModes.ConflictsOf(one) & TableLockModes.Bit(other)) != 0;

    /// <summary>Nobody else writes the table's rows.</summary>
    public bool IsAlone(Transaction transaction, uint table)
    {
        lock (_gate)
        {
            return _tables.TryGetValue(table, out Holders? holders)
                && holders.Modes.GetValueOrDefault(transaction) >= TableLockModes.Bit(TableLockMode.Share);
        }
    }

    /// <summary>All that are held or waited for now, for pg_locks.</summary>
    public IReadOnlyList<(Transaction Holder, uint Table, TableLockMode Mode, bool IsHeld)> All()
    {
        List<(Transaction, uint, TableLockMode, bool)> held = [];
        lock (_gate)
        {
            foreach ((uint table, Holders holders) in _tables)
            {
                foreach ((Transaction holder, int modes) in holders.Modes)
                {
                    for (int mode = 0; mode < TableLockModes.Count; mode++)
                    {
                        if (table != Catalog && (modes & (1 << mode)) != 0)
                            held.Add((holder, table, (TableLockMode)mode, true));
                    }
                }

                if (table != Catalog)
                    held.AddRange(holders.Line.Select(each => (each.Waiting, table, each.Mode, false)));
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
                Open(transaction, table);
                ForgetUnused(table, holders);
            }
        }
    }

    public void Release(Transaction transaction, TableNeed held)
    {
        lock (_gate)
        {
            Holders holders = _tables[held.Table];
            holders.Remove(transaction, held.Mode);
            if (held.Mode == TableLockMode.AccessExclusive)
                Open(transaction, held.Table);
            ForgetUnused(held.Table, holders);
        }
    }

    private void ForgetUnused(uint table, Holders holders)
    {
        if (!holders.IsUnused)
            return;
        _tables.Remove(table);
        if (_spare.Count < SpareMax)
            _spare.Push(holders);
    }
}
