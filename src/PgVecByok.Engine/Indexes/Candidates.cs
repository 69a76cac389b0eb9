using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// The best of many estimates, kept in twice the room: when it is full, the worse half goes, and from then on only what is better than
/// the worst that stayed is looked at.
/// </summary>
internal sealed class Candidates(int wanted, int room)
{
    private float[] _estimates = new float[room];
    private long[] _rows = new long[room];

    public Candidates(int wanted)
        : this(wanted, 2 * wanted + NibbleSums.BlockRows)
    {
    }

    public int Count { get; private set; }

    public float Threshold { get; private set; } = float.PositiveInfinity;

    public ReadOnlySpan<long> Rows => _rows.AsSpan(0, Count);

    public ReadOnlySpan<float> Estimates => _estimates.AsSpan(0, Count);

    /// <summary>Offers a page's rows.</summary>
    public void Offer(ReadOnlySpan<float> estimates, in ListPage page)
    {
        for (int at = Next(estimates, 0); at < estimates.Length; at = Next(estimates, at + 1))
            Offer(estimates[at], page.Version(at));
    }

    /// <summary>Offers a stretch of rows that have numbers in order.</summary>
    public void Offer(ReadOnlySpan<float> estimates, long firstRow)
    {
        for (int at = Next(estimates, 0); at < estimates.Length; at = Next(estimates, at + 1))
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

    /// <summary>As many more come next, in order; those before the place are nearer.</summary>
    /// <returns>How many are in order then.</returns>
    public int SortNext(int from, int count)
    {
        int to = Math.Min(from + count, Count);
        if (to < Count)
            Select(from, to);
        Array.Sort(_estimates, _rows, from, to - from);
        return to;
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
            Halve();
        if (!(estimate < Threshold))
            return;
        (_estimates[Count], _rows[Count]) = (estimate, row);
        Count++;
    }

    private int Next(ReadOnlySpan<float> estimates, int from) => NearestRows.NextBelow(estimates, from, Threshold);

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
