using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// The first few tables that a transaction only reads, or changes and locks rows of: held in ACCESS SHARE, ROW SHARE or ROW EXCLUSIVE
/// without a look at what others hold, as PostgreSQL's fast path does it. These modes are no obstacle for each other. Who wants more than
/// they allow counts itself first (<see cref="StrongLocks"/>), and then moves what transactions have here to <see cref="TableLocks"/>.
/// A place is written before the count is read and the count before the places: one of the two sees the other.
/// </summary>
/// <remarks>
/// Each place is one word: the table, a bit for each mode that is held here, and one for each that has been moved. Only the owner puts
/// modes in or takes them out; others only move them, under the gate of the table locks.
/// </remarks>
internal sealed class FastLocks(Transaction owner, TableLocks locks)
{
    private const int PlacesMax = 8;
    private const int ModesMax = 3;
    private const int Here = 32, Moved = 40;
    private const long ModeMask = 0b111;

    private Places _places;
    private Order _order;
    private int _used;

    public enum Outcome
    {
        Held,
        Taken,

        /// <summary>Somebody holds more, or waits for it; or there is no place left.</summary>
        Refused,
    }

    /// <summary>How many have been taken: what comes later goes with <see cref="GiveBack"/>.</summary>
    public int Count { get; private set; }

    public static bool Takes(TableLockMode mode) => mode <= TableLockMode.RowExclusive;

    public Outcome Take(uint table, TableLockMode mode)
    {
        int at = PlaceOf(table);
        long bit = 1L << (int)mode;
        if (at >= 0 && (Modes(Volatile.Read(ref _places[at])) & bit) != 0)
            return Outcome.Held;
        if (at < 0 && (at = _used) == PlacesMax)
            return Outcome.Refused;
        if (at == _used)
        {
            _used++;
            Interlocked.Exchange(ref _places[at], table | bit << Here);
        }
        else
        {
            Interlocked.Or(ref _places[at], bit << Here);
        }

        if (locks.Strong.IsAny(table) && !HasMoved(at, bit))
            return Outcome.Refused;
        _order[Count++] = (byte)(at << 2 | (int)mode);
        return Outcome.Taken;
    }

    /// <summary>Gives back all but the first so many.</summary>
    public void GiveBack(int count)
    {
        while (Count > count)
        {
            int taken = _order[--Count];
            var mode = (TableLockMode)(taken & 0b11);
            long bit = 1L << (int)mode;
            long before = Interlocked.And(ref _places[taken >> 2], ~(bit << Here | bit << Moved));
            if ((before & bit << Moved) != 0)
                locks.Release(owner, new TableNeed((uint)before, mode));
        }

        if (Count == 0)
        {
            for (; _used > 0; _used--)
                Volatile.Write(ref _places[_used - 1], 0);
        }
    }

    /// <summary>Of this table, the modes that are now the caller's to note. REQUIRES: the gate of the table locks is held.</summary>
    public int Move(uint table)
    {
        for (int i = 0; i < PlacesMax; i++)
        {
            ref long place = ref _places[i];
            long seen = Volatile.Read(ref place);
            while ((uint)seen == table && (seen >> Here & ModeMask) is var modes and not 0)
            {
                long moved = seen & ~(ModeMask << Here) | modes << Moved;
                long found = Interlocked.CompareExchange(ref place, moved, seen);
                if (found == seen)
                    return (int)modes;
                seen = found;
            }
        }

        return 0;
    }

    /// <summary>What is held here now and has not been moved.</summary>
    public IEnumerable<TableNeed> All()
    {
        for (int i = 0; i < PlacesMax; i++)
        {
            long seen = Volatile.Read(ref _places[i]);
            for (int mode = 0; mode < ModesMax; mode++)
            {
                if ((seen >> Here & 1L << mode) != 0)
                    yield return new TableNeed((uint)seen, (TableLockMode)mode);
            }
        }
    }

    private static long Modes(long place) => (place >> Here | place >> Moved) & ModeMask;

    private int PlaceOf(uint table)
    {
        for (int i = 0; i < _used; i++)
        {
            if ((uint)_places[i] == table)
                return i;
        }

        return -1;
    }

    /// <summary>True: it was moved before it could be taken back, and is held.</summary>
    private bool HasMoved(int at, long bit)
    {
        long seen = Volatile.Read(ref _places[at]);
        while ((seen & bit << Moved) == 0)
        {
            long found = Interlocked.CompareExchange(ref _places[at], seen & ~(bit << Here), seen);
            if (found == seen)
                return false;
            seen = found;
        }

        return true;
    }

    [InlineArray(PlacesMax)]
    private struct Places
    {
        private long _first;
    }

    [InlineArray(PlacesMax * ModesMax)]
    private struct Order
    {
        private byte _first;
    }
}
