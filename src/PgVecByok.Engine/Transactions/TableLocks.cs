namespace PgVecByok.Engine;

/// <summary>
/// Who holds which table, in PostgreSQL's modes and by its table of conflicts: who reads or writes rows, locks rows, or changes the table
/// itself. What readers and writers hold is here only where somebody wants more than that: else it is in their <see cref="FastLocks"/>.
/// Who must wait stands in line: what comes later and conflicts with it waits behind it, so that no stream of writers keeps an ALTER
/// TABLE waiting. Only who holds something that one ahead waits for goes first, since that one waits for it anyway.
/// </summary>
/// <param name="running">All transactions that may hold something.</param>
internal sealed class TableLocks(Func<IEnumerable<Transaction>> running)
{
    /// <summary>Stands for tenants and their keys as a whole: what is done to them is one at a time.</summary>
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

        /// <summary>False: it had it.</summary>
        public bool Add(Transaction transaction, TableLockMode mode)
        {
            int bit = TableLockModes.Bit(mode), held = Modes.GetValueOrDefault(transaction);
            if ((held & bit) != 0)
                return false;
            Modes[transaction] = held | bit;
            _counts[(int)mode]++;
            Any |= bit;
            return true;
        }

        /// <summary>Gives back one mode; false: it did not have it.</summary>
        public bool Remove(Transaction transaction, TableLockMode mode)
        {
            int bit = TableLockModes.Bit(mode), held = Modes.GetValueOrDefault(transaction);
            if ((held & bit) == 0)
                return false;
            if (held == bit)
                Modes.Remove(transaction);
            else
                Modes[transaction] = held & ~bit;
            if (--_counts[(int)mode] == 0)
                Any &= ~bit;
            return true;
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

        /// <summary>False: it stands there already.</summary>
        public bool Enter(Transaction asking, TableLockMode mode)
        {
            if (Line.Exists(each => each.Waiting == asking))
                return false;
            int own = Modes.GetValueOrDefault(asking);
            int at = own == 0 ? -1 : Line.FindIndex(each => (TableLockModes.ConflictsOf(each.Mode) & own) != 0);
            Line.Insert(at < 0 ? Line.Count : at, (asking, mode));
            return true;
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

    public StrongLocks Strong { get; } = new();

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
            bool isStrong = StrongLocks.Are(mode);
            if (isStrong)
                Gather(table, holders);
            Transaction? holder = holders.InTheWay(asking, TableLockModes.ConflictsOf(mode));
            Transaction? ahead = holder is null && !passes && holders.Line.Count > 0 ? holders.Ahead(asking, mode) : null;
            if ((holder ?? ahead) is { } other)
            {
                if (isStrong && !(waits && holders.Enter(asking, mode)))
                    Strong.Leave(table);
                else if (!isStrong && waits)
                    holders.Enter(asking, mode);
                ForgetUnused(table, holders);
                return (other, other.Progress, holder is null);
            }

            LeaveLine(asking, table, holders);
            if (!holders.Add(asking, mode) && isStrong)
                Strong.Leave(table);
            return null;
        }
    }

    /// <summary>Nobody takes the fast way to the table from now on, and who has gone it is among the holders.</summary>
    private void Gather(uint table, Holders holders)
    {
        Strong.Enter(table);
        foreach (Transaction each in running())
        {
            int modes = each.HeldTables?.Fast.Move(table) ?? 0;
            for (int mode = 0; modes != 0; mode++, modes >>= 1)
            {
                if ((modes & 1) != 0)
                    holders.Add(each, (TableLockMode)mode);
            }
        }
    }

    private void LeaveLine(Transaction waiting, uint table, Holders holders)
    {
        foreach ((Transaction each, TableLockMode mode) in holders.Line)
        {
            if (each == waiting && StrongLocks.Are(mode))
                Strong.Leave(table);
        }

        holders.Line.RemoveAll(each => each.Waiting == waiting);
    }

    /// <summary>It waits no more, whether it has got the lock or not.</summary>
    public void Leave(Transaction waiting, uint table)
    {
        lock (_gate)
        {
            if (_tables.TryGetValue(table, out Holders? holders))
            {
                LeaveLine(waiting, table, holders);
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
    public IReadOnlyList<TableLock> All()
    {
        List<TableLock> held = [];
        lock (_gate)
        {
            foreach ((uint table, Holders holders) in _tables)
            {
                if (table == Catalog)
                    continue;
                foreach ((Transaction holder, int modes) in holders.Modes)
                {
                    for (int mode = 0; mode < TableLockModes.Count; mode++)
                    {
                        if ((modes & (1 << mode)) != 0)
                            held.Add(new TableLock(holder, table, (TableLockMode)mode, IsHeld: true, IsFast: false));
                    }
                }

                held.AddRange(holders.Line.Select(each => new TableLock(each.Waiting, table, each.Mode, IsHeld: false, IsFast: false)));
            }

            foreach (Transaction each in running())
            {
                if (each.HeldTables is { } tables)
                    held.AddRange(tables.Fast.All().Select(need => new TableLock(each, need.Table, need.Mode, IsHeld: true, IsFast: true)));
            }
        }

        return held;
    }

    public void Release(Transaction transaction, ReadOnlySpan<TableNeed> held)
    {
        lock (_gate)
        {
            foreach (TableNeed each in held)
                ReleaseHere(transaction, each);
        }
    }

    public void Release(Transaction transaction, TableNeed held)
    {
        lock (_gate)
            ReleaseHere(transaction, held);
    }

    private void ReleaseHere(Transaction transaction, TableNeed held)
    {
        if (!_tables.TryGetValue(held.Table, out Holders? holders))
            return;
        if (holders.Remove(transaction, held.Mode) && StrongLocks.Are(held.Mode))
            Strong.Leave(held.Table);
        ForgetUnused(held.Table, holders);
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
