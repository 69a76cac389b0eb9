using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// The best of many estimates, kept in twice the room: when it is full, the worse half goes, and from then on only what is better than
/// the worst that stayed is looked at, and what is below the bound that it is offered with.
/// </summary>
internal sealed class Candidates(int wanted)
{
    private const int RoomAtFirst = 512;
    private readonly int _room = (2 * wanted) + NibbleSums.BlockRows;
    private float[] _estimates = new float[Math.Min((2 * wanted) + NibbleSums.BlockRows, RoomAtFirst)];
    private long[] _rows = new long[Math.Min((2 * wanted) + NibbleSums.BlockRows, RoomAtFirst)];

    public int Count { get; private set; }

    public float Threshold { get; private set; } = float.PositiveInfinity;

    public ReadOnlySpan<long> Rows => _rows.AsSpan(0, Count);

    public ReadOnlySpan<float> Estimates => _estimates.AsSpan(0, Count);

    /// <summary>Offers those of a page's rows that are estimated below a bound.</summary>
    public void Offer(ReadOnlySpan<float> estimates, in ListPage page, float bound)
    {
        for (int at = Next(estimates, 0, bound); at < estimates.Length; at = Next(estimates, at + 1, bound))
            Offer(estimates[at], page.Version(at));
    }

    /// <summary>Offers a stretch of rows that have numbers in order.</summary>
    public void Offer(ReadOnlySpan<float> estimates, long firstRow)
    {
        const float all = float.PositiveInfinity;
        for (int at = Next(estimates, 0, all); at < estimates.Length; at = Next(estimates, at + 1, all))
            Offer(estimates[at], firstRow + at);
    }

    /// <summary>The best as many as were wanted, nearest first.</summary>
    public void Finish()
    {
        Take();
        Array.Sort(_estimates, _rows, 0, Count);
    }

    /// <summary>The best as many as were wanted, in no order.</summary>
    public void Take()
    {
        if (Count > wanted)
            Halve();
    }

    /// <summary>The nearest so many come first, in order; the others follow in none.</summary>
    public void SortFirst(int count)
    {
        if (count < Count)
            Select(0, count);
        Array.Sort(_estimates, _rows, 0, Math.Min(count, Count));
    }

    /// <summary>Of those from a place on, only the ones up to a bound stay, in order.</summary>
    public void SortRest(int from, float bound)
    {
        int kept = from;
        for (int at = from; at < Count; at++)
        {
            if (_estimates[at] <= bound)
            {
                (_estimates[kept], _rows[kept]) = (_estimates[at], _rows[at]);
                kept++;
            }
        }

        Count = kept;
        Array.Sort(_estimates, _rows, from, kept - from);
    }

    private void Offer(float estimate, long row)
    {
        if (Count == _rows.Length)
            MakeRoom();
        if (!(estimate < Threshold))
            return;
        (_estimates[Count], _rows[Count]) = (estimate, row);
        Count++;
    }

    private int Next(ReadOnlySpan<float> estimates, int from, float bound) =>
        NearestRows.NextBelow(estimates, from, Math.Min(Threshold, bound));

    private void MakeRoom()
    {
        if (Count == _room)
        {
            Halve();
            return;
        }

        int room = Math.Min(2 * Count, _room);
        Array.Resize(ref _estimates, room);
        Array.Resize(ref _rows, room);
    }

    private void Halve()
    {
        Select(0, wanted);
        Count = wanted;
        Threshold = Largest();
    }

    // Hoare's selection: on return the first so many are the least.
    private void Select(int low, int count)
    {
        int high = Count - 1;
        while (low < high)
        {
            float pivot = _estimates[(low + high) >>> 1];
            int left = low, right = high;
            while (left <= right)
            {
                while (_estimates[left] < pivot)
                    left++;
                while (_estimates[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (_estimates[left], _estimates[right]) = (_estimates[right], _estimates[left]);
                (_rows[left], _rows[right]) = (_rows[right], _rows[left]);
                left++;
                right--;
            }

            if (count - 1 <= right)
                high = right;
            else if (count - 1 >= left)
                low = left;
            else
                break;
        }
    }

    private float Largest()
    {
        float largest = float.NegativeInfinity;
        foreach (float estimate in Estimates)
            largest = Math.Max(largest, estimate);
        return largest;
    }
}
