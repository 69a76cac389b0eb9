namespace PgVecByok.Engine;

/// <summary>
/// Efforts from what each bound alone would miss: where too few vectors are asked for to tell what bounds miss together, and of parts
/// that were written while no more was kept.
/// </summary>
internal static class EffortQuantiles
{
    /// <summary>Of what may be missed, the share that may be missed for want of lists; the others for want of measured rows.</summary>
    private const double ShareOfLists = 0.8;

    /// <summary>The slack is to end a search, not the number of rows: it misses so many times fewer.</summary>
    private const double RanksBeyond = 2, RanksAlone = 3;

    // A slack is widened by a share of all slacks' range.
    private const double ListsMargin = 1.2, SlackMargin = 0.02;

    /// <summary>A little more than what is asked for is aimed at: the probes are few, and what they tell is off by as much.</summary>
    private const double MissedOfAllowed = 0.85;

    /// <summary>
    /// Without slacks the number of rows ends a search, not the last of several bounds: of what may be missed, so many times the share
    /// may be for want of rows.
    /// </summary>
    public static SearchEffort WithoutSlack(List<int> lists, List<int> ranks) =>
        Together(Quantiles(lists, 1), Quantiles(ranks, RanksAlone), new float[SearchEffort.Levels.Length]);

    /// <summary>Each is by the share of neighbours that it alone would not miss.</summary>
    public static SearchEffort Together(int[] lists, int[] ranks, float[] slacks)
    {
        float widened = (float)(SlackMargin * (slacks[^1] - slacks[0]));
        return new SearchEffort(
            [.. Levels(missed => (SearchEffort.At(lists, 1 - (missed * ShareOfLists)) * ListsMargin) + ClusterScan.StepsOfList)
                .Select(steps => (int)Math.Min(Math.Ceiling(steps), int.MaxValue))],
            [.. Levels(missed => SearchEffort.At(ranks, 1 - (missed * (1 - ShareOfLists) / RanksBeyond)))
                .Select(rows => (int)Math.Min(Math.Ceiling(rows), int.MaxValue))],
            [.. Levels(missed => SearchEffort.At(slacks, 1 - (missed * (1 - ShareOfLists)))).Select(slack => (float)slack + widened)]);
    }

    private static IEnumerable<double> Levels(Func<double, double> ofMissed) =>
        SearchEffort.Levels.Select(level => ofMissed(MissedOfAllowed * (1 - level)));

    private static int[] Quantiles(List<int> values, double missedMore)
    {
        values.Sort();
        int At(double level) => values[Math.Clamp((int)Math.Ceiling(level * values.Count) - 1, 0, values.Count - 1)] + 1;
        return [.. SearchEffort.Levels.Select(
            level => values.Count == 0 ? 1 : At(Math.Max(1 - (missedMore * (1 - level)), SearchEffort.Levels[0])))];
    }
}
