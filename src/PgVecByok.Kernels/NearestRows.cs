using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>A row number, what orders it, and the distance that its reader is shown.</summary>
public readonly record struct Neighbour(long Row, double Key, double Distance);

/// <summary>
/// The k nearest of the rows offered so far, by a key that orders as the distance does. Holds:
/// 1. of equal keys the smaller row number is kept and comes first; NaN is farther than everything, as in PostgreSQL;
/// 2. memory follows the rows kept, not k: LIMIT 2000000000 reserves nothing;
/// 3. what is kept does not depend on the order of the offers, so that several threads' may be put together.
/// With a limit, rows whose key reaches it need not be offered.
/// Once k are kept, a block is first compared with the farthest of them at full width; few rows ever reach the heap.
/// </summary>
public sealed class NearestRows(long k, float keyLimit = float.PositiveInfinity)
{
    // A heap with the farthest on top.
    private readonly List<Neighbour> _heap = [];

    public int Count => _heap.Count;

    public bool IsFull => _heap.Count >= k;

    /// <summary>No row whose key is above this would be kept.</summary>
    public double Farthest => IsFull && k > 0 && !double.IsNaN(_heap[0].Key) ? Math.Min(_heap[0].Key, keyLimit) : keyLimit;

    /// <summary>
    /// The first position from <paramref name="from"/> on whose row might be kept if it is offered, or the length. While rows are
    /// missing, or the farthest is NaN, every row might. REQUIRES: rows come in the order of their numbers, so that ties are not kept.
    /// </summary>
    public int Next(ReadOnlySpan<float> keys, int from)
    {
        if (k <= 0)
            return keys.Length;
        double farthest = IsFull ? _heap[0].Key : double.NaN;
        if (!double.IsNaN(farthest))
            return Sums.NextBelow(keys, from, Math.Min(Above(farthest), keyLimit));
        return float.IsPositiveInfinity(keyLimit) ? from : Sums.NextBelow(keys, from, keyLimit);
    }

    /// <summary>True if this row would be kept.</summary>
    public bool Accepts(double key, long row) => !IsFull || (k > 0 && IsFarther(_heap[0], new Neighbour(row, key, 0)));

    public void Offer(in Neighbour row)
    {
        if (!IsFull)
        {
            _heap.Add(row);
            Rise(_heap.Count - 1);
        }
        else if (k > 0 && IsFarther(_heap[0], row))
        {
            _heap[0] = row;
            Sink();
        }
    }

    /// <summary>A row whose key is its distance.</summary>
    public void Offer(float distance, long row) => Offer(new Neighbour(row, distance, distance));

    /// <summary>All that another kept.</summary>
    public void Offer(NearestRows other)
    {
        foreach (Neighbour row in other._heap)
            Offer(row);
    }

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold) =>
        Sums.NextBelow(distances, from, threshold);

    /// <summary>Nearest first.</summary>
    public Neighbour[] ToSorted()
    {
        Neighbour[] rows = [.. _heap];
        Array.Sort(rows, static (a, b) => IsFarther(a, b) ? 1 : IsFarther(b, a) ? -1 : 0);
        return rows;
    }

    // The keys of a block are singles: none lies between the farthest and this.
    private static float Above(double farthest) => (float)farthest is var single && single < farthest ? MathF.BitIncrement(single) : single;

    // -0 and 0 tie.
    private static bool IsFarther(in Neighbour left, in Neighbour right)
    {
        if (left.Key < right.Key)
            return false;
        if (left.Key > right.Key)
            return true;
        bool isNaN = double.IsNaN(left.Key);
        return isNaN == double.IsNaN(right.Key) ? left.Row > right.Row : isNaN;
    }

    private void Rise(int at)
    {
        Span<Neighbour> heap = CollectionsMarshal.AsSpan(_heap);
        for (int above; at > 0 && IsFarther(heap[at], heap[above = (at - 1) / 2]); at = above)
            (heap[at], heap[above]) = (heap[above], heap[at]);
    }

    private void Sink()
    {
        Span<Neighbour> heap = CollectionsMarshal.AsSpan(_heap);
        int at = 0;
        while ((2 * at) + 1 < heap.Length)
        {
            int below = (2 * at) + 1;
            if (below + 1 < heap.Length && IsFarther(heap[below + 1], heap[below]))
                below++;
            if (!IsFarther(heap[below], heap[at]))
                return;
            (heap[at], heap[below]) = (heap[below], heap[at]);
            at = below;
        }
    }
}
