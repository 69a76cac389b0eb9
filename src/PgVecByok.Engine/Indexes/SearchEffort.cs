namespace PgVecByok.Engine;

/// <summary>
/// How far a search has to go for which recall, as it was measured when the index learned its centres: for each of
/// <see cref="Levels"/>, in how many of the nearest lists, and among how many of the best estimates, that share of the ten nearest was.
/// </summary>
internal sealed record SearchEffort(int[] Lists, int[] Ranks)
{
    public static readonly double[] Levels = [0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 1];

    /// <summary>Of what may be missed, the share that may be missed for want of lists; the others for want of ranked rows.</summary>
    private const double ShareOfLists = 0.8, RanksLevelMost = 0.998;

    // Queries are not rows: they lie a little farther from the centres.
    private const double Margin = 1.05;

    public static SearchEffort From(List<int> lists, List<int> ranks) => new(Quantiles(lists), Quantiles(ranks));

    /// <summary>Lists to probe and rows to rank for a share of the nearest <paramref name="wanted"/>.</summary>
    public (int Lists, int Ranks) For(double recall, long wanted)
    {
        double missed = 1 - Math.Clamp(recall, 0, 1), scale = Math.Sqrt(Math.Max(wanted / 10.0, 0.1));
        double lists = At(Lists, 1 - missed * ShareOfLists) * Margin * Math.Max(scale, 1);
        // The worst of a thousand is an outlier: only who asks for all pays for it.
        double level = missed > 0 ? Math.Min(1 - missed * (1 - ShareOfLists), RanksLevelMost) : 1;
        double ranks = At(Ranks, level) * Margin * Math.Max(wanted / 10.0, 1);
        return ((int)Math.Min(Math.Ceiling(lists), 1 << 24), (int)Math.Min(Math.Max(Math.Ceiling(ranks), 2.0 * wanted), 1 << 28));
    }

    /// <summary>Between two levels by the logarithm of what is missed: effort doubles as the misses halve.</summary>
    private static double At(int[] values, double level)
    {
        int above = Array.FindIndex(Levels, each => each >= level);
        if (above <= 0)
            return values[Math.Max(above, 0)];
        double least = Math.Log(1 - Levels[above - 1]), most = Math.Log(Math.Max(1 - Levels[above], 0.0005));
        double share = (Math.Log(Math.Max(1 - level, 0.0005)) - least) / (most - least);
        return values[above - 1] + Math.Clamp(share, 0, 1) * (values[above] - values[above - 1]);
    }

    private static int[] Quantiles(List<int> values)
    {
        values.Sort();
        return [.. Levels.Select(level => values.Count == 0
            ? 1
            : values[Math.Clamp((int)Math.Ceiling(level * values.Count) - 1, 0, values.Count - 1)] + 1)];
    }
}
