using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// How far a search has got for its query, in steps of lists: more than it has read where its ten nearest rows so far came early and what
/// is left lies far behind them, fewer where they still come. A query among many rows that are as near as each other so reads more lists
/// than one whose neighbours lie together, and for the same recall of all queries a quarter less is read of words as of clusters.
/// REQUIRES: scores and estimates are as <see cref="ClusterScan"/> has them; what was offered came with no more steps than what is asked
/// for next.
/// </summary>
/// <param name="spread">The mean square of what rows differ from their centres by; 0: steps are what is read.</param>
/// <param name="square">The query's own.</param>
/// <param name="isRow">The query is one of the rows: the nearest is itself, and counts for nothing.</param>
internal sealed class SearchReach(float spread, double square, ClusterMetric metric, bool isRow = false)
{
    /// <summary>No list counts as more than e to this, or less than its inverse, of what was read before it.</summary>
    public const double MarginMost = 5;
    public const int Kept = 10;

    /// <summary>The mean of the steps after which the ten came is taken off so many times; tried on words and on clusters.</summary>
    private const double TimesMean = 3;
    private readonly float[] _nearest = [.. Enumerable.Repeat(float.PositiveInfinity, isRow ? Kept + 1 : Kept)];
    private readonly double[] _cameAfter = new double[isRow ? Kept + 1 : Kept];
    private double _reached;

    /// <summary>The estimate of the tenth best so far; infinite where there are fewer or there is no spread.</summary>
    public float Tenth => _nearest[^1];

    /// <summary>Before a list of that score is read, which so many steps come before. It never falls.</summary>
    public double Before(double steps, float score)
    {
        if (spread <= 0)
            return steps;
        float tenth = _nearest[^1];
        if (!float.IsFinite(tenth))
            return 0;
        double mean = 0;
        foreach (double after in _cameAfter.AsSpan(_cameAfter.Length - Kept))
            mean += after / Kept;
        // Of squared distances: scores and estimates are halves of them. What an inner product varies by goes with the query's length.
        double near = metric == ClusterMetric.InnerProduct ? square : (2 * tenth) + square;
        double margin = 2 * (score - tenth) / Math.Sqrt(Math.Max(near * spread, double.Epsilon));
        double reached = (steps - (TimesMean * mean)) * Math.Exp(Math.Clamp(margin, -MarginMost, MarginMost));
        return _reached = Math.Max(_reached, reached);
    }

    /// <summary>Rows of a list that so many steps come before.</summary>
    public void Offer(ReadOnlySpan<float> estimates, double steps)
    {
        if (spread <= 0)
            return;
        for (int at = NearestRows.NextBelow(estimates, 0, _nearest[^1]); at < estimates.Length;
            at = NearestRows.NextBelow(estimates, at + 1, _nearest[^1]))
        {
            int place = _nearest.Length - 1;
            for (; place > 0 && estimates[at] < _nearest[place - 1]; place--)
                (_nearest[place], _cameAfter[place]) = (_nearest[place - 1], _cameAfter[place - 1]);
            (_nearest[place], _cameAfter[place]) = (estimates[at], steps);
        }
    }
}
