using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>A row number and its distance.</summary>
public readonly record struct Neighbour(long Row, float Distance);

/// <summary>
/// The k nearest of the rows offered so far. Holds:
/// 1. of equal distances the row offered first is kept and comes first; NaN is farther than everything, as in PostgreSQL;
/// 2. memory follows the rows kept, not k: LIMIT 2000000000 reserves nothing.
/// Once k are kept, a block is first compared with the farthest of them at full width; few rows ever reach the heap.
/// </summary>
public sealed class NearestRows(long k)
{
    // A heap with the farthest on top.
    private readonly List<Entry> _heap = [];
    private long _offered;

    private readonly record struct Entry(float Distance, long Turn, long Row)
    {
        public bool IsFartherThan(in Entry other)
        {
            int order = Rank(Distance).CompareTo(Rank(other.Distance));
            return order == 0 ? Turn > other.Turn : order > 0;
        }

        // NaN has a place above +Infinity; -0 and 0 tie.
        private static (bool, float) Rank(float distance) =>
            float.IsNaN(distance) ? (true, 0) : (false, distance);
    }

    public int Count => _heap.Count;

    public bool IsFull => _heap.Count >= k;

    /// <summary>A row is kept only if it is below this; NaN while any row might be.</summary>
    public float Threshold => k <= 0 ? float.NegativeInfinity : IsFull ? _heap[0].Distance : float.NaN;

    /// <summary>Offers rows[i] at distances[i].</summary>
    public void Offer(ReadOnlySpan<float> distances, ReadOnlySpan<long> rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, distances.Length);
        for (int i = Next(distances, 0); i < distances.Length; i = Next(distances, i + 1))
            Keep(new Entry(distances[i], _offered + i, rows[i]));
        _offered += distances.Length;
    }

    /// <summary>True if a row at this distance would be kept.</summary>
    public bool Accepts(float distance) =>
        !IsFull || (k > 0 && _heap[0].IsFartherThan(new Entry(distance, _offered, 0)));

    public void Offer(float distance, long row)
    {
        if (Accepts(distance))
            Keep(new Entry(distance, _offered, row));
        _offered++;
    }

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold) =>
        Sums.NextBelow(distances, from, threshold);

    /// <summary>Nearest first.</summary>
    public Neighbour[] ToSorted()
    {
        Entry[] entries = [.. _heap];
        Array.Sort(entries, static (a, b) => a.IsFartherThan(b) ? 1 : b.IsFartherThan(a) ? -1 : 0);
        return Array.ConvertAll(entries, static e => new Neighbour(e.Row, e.Distance));
    }

    // While rows are missing, or the farthest is NaN, every row is a candidate; Keep decides.
    private int Next(ReadOnlySpan<float> distances, int from) =>
        float.IsNaN(Threshold) ? from : Sums.NextBelow(distances, from, Threshold);

    private void Keep(in Entry entry)
    {
        if (!IsFull)
        {
            _heap.Add(entry);
            Rise(_heap.Count - 1);
        }
        else if (_heap[0].IsFartherThan(entry))
        {
            _heap[0] = entry;
            Sink();
        }
    }

    private void Rise(int at)
    {
        Span<Entry> heap = CollectionsMarshal.AsSpan(_heap);
        for (int above; at > 0 && heap[at].IsFartherThan(heap[above = (at - 1) / 2]); at = above)
            (heap[at], heap[above]) = (heap[above], heap[at]);
    }

    private void Sink()
    {
        Span<Entry> heap = CollectionsMarshal.AsSpan(_heap);
        int at = 0;
        while ((2 * at) + 1 < heap.Length)
        {
            int below = (2 * at) + 1;
            if (below + 1 < heap.Length && heap[below + 1].IsFartherThan(heap[below]))
                below++;
            if (!heap[below].IsFartherThan(heap[at]))
                return;
            (heap[at], heap[below]) = (heap[below], heap[at]);
            at = below;
        }
    }
}
