namespace PgVecByok.Engine;

/// <summary>
/// How far a search has to go for which recall, as it was measured when the index learned its centres: for each of
/// <see cref="Levels"/>, in how many steps of the nearest lists (eight to a list of the usual size), and among how many of the best
/// estimates, that share of the ten nearest was,
/// and by how much their estimates exceeded the tenth's distance: its slack. Distances are as <see cref="ClusterScan"/> estimates them.
/// </summary>
internal sealed record SearchEffort(int[] Lists, int[] Ranks, float[] Slacks)
{
    public static readonly double[] Levels = [0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 1];

    /// <summary>Of what may be missed, the share that may be missed for want of lists; the others for want of measured rows.</summary>
    private const double ShareOfLists = 0.8;

    /// <summary>The slack is to end a search, not the number of rows: it misses so many times fewer.</summary>
    private const double RanksBeyond = 2, RanksAlone = 3;

    /// <summary>Lists that are probed have more rows than others do: on words two thirds more, among pictures a tenth.</summary>
    private const int RowsOfProbed = 2;

    // Queries are not rows: they lie a little farther from the centres. A slack is widened by a share of all slacks' range.
    private const double Margin = 1.1, ListsMargin = 1.2, SlackMargin = 0.02;

    /// <summary>A little more than what is asked for is aimed at: the probes are few, and what they tell is off by as much.</summary>
    private const double MissedOfAllowed = 0.85;

    public static SearchEffort None { get; } = From([], [], []);

    public static SearchEffort From(List<int> lists, List<int> ranks, List<float> slacks) =>
        new(Quantiles(lists, 1, one => one + 1, 1), Quantiles(ranks, 1, one => one + 1, 1), Quantiles(slacks, 0, one => one, 1));

    /// <summary>
    /// Without slacks the number of rows ends a search, not the last of several bounds: of what may be missed, so many times the share
    /// may be for want of rows.
    /// </summary>
    public static SearchEffort WithoutSlack(List<int> lists, List<int> ranks) => new(
        Quantiles(lists, 1, one => one + 1, 1), Quantiles(ranks, 1, one => one + 1, RanksAlone), Quantiles<float>([], 0, one => one, 1));

    public static SearchEffort Read(ref RecordReader record, bool hasSlacks)
    {
        int count = record.Count();
        if (count != Levels.Length)
            throw RecordReader.Malformed();
        (int[] lists, int[] ranks, float[] slacks) = (new int[count], new int[count], new float[count]);
        for (int level = 0; level < count; level++)
        {
            (lists[level], ranks[level]) = (record.Int32(), record.Int32());
            slacks[level] = hasSlacks ? BitConverter.Int32BitsToSingle(record.Int32()) : 0;
        }

        return new SearchEffort(lists, ranks, slacks);
    }

    /// <summary>What was counted list by list, as steps; rather too many.</summary>
    public SearchEffort OfUsualLists() =>
        this with { Lists = [.. Lists.Select(lists => Math.Min(lists, 1 << 20) * RowsOfProbed * ClusterScan.StepsOfList)] };

    public void Write(RecordWriter record)
    {
        record.Int32(Levels.Length);
        for (int level = 0; level < Levels.Length; level++)
            record.Int32(Lists[level]).Int32(Ranks[level]).Int32(BitConverter.SingleToInt32Bits(Slacks[level]));
    }

    /// <summary>Steps of lists to read for a share of the nearest <paramref name="wanted"/>: as the area does, not the radius.</summary>
    public int ListsFor(double recall, double wanted)
    {
        double scale = Math.Max(Math.Sqrt(Math.Max(wanted / 10, 0.1)), 1);
        double steps = (At(Lists, 1 - (Missed(recall) * ShareOfLists)) * ListsMargin) + ClusterScan.StepsOfList;
        return (int)Math.Min(Math.Ceiling(steps * scale), 1 << 24);
    }

    /// <summary>Rows to measure at most; the slack ends nearly every search before.</summary>
    public int RanksFor(double recall, double wanted)
    {
        double ranks = At(Ranks, 1 - (Missed(recall) * (1 - ShareOfLists) / RanksBeyond)) * Margin * Math.Max(wanted / 10, 1);
        return (int)Math.Min(Math.Max(Math.Ceiling(ranks), 2.0 * wanted), 1 << 28);
    }

    /// <summary>No row whose estimate exceeds the farthest distance kept so far by more than this is measured.</summary>
    public float SlackFor(double recall) =>
        (float)(At(Slacks, 1 - (Missed(recall) * (1 - ShareOfLists))) + (SlackMargin * (Slacks[^1] - Slacks[0])));

    private static double Missed(double recall) => MissedOfAllowed * (1 - Math.Clamp(recall, 0, 1));

    /// <summary>Between two levels by the logarithm of what is missed: effort doubles as the misses halve.</summary>
    private static double At<T>(T[] values, double level) where T : struct, IConvertible
    {
        int above = Array.FindIndex(Levels, each => each >= level);
        if (above <= 0)
            return Number(values[Math.Max(above, 0)]);
        double least = Math.Log(1 - Levels[above - 1]), most = Math.Log(Math.Max(1 - Levels[above], 0.0005));
        double share = (Math.Log(Math.Max(1 - level, 0.0005)) - least) / (most - least), from = Number(values[above - 1]);
        return from + (Math.Clamp(share, 0, 1) * (Number(values[above]) - from));
    }

    private static double Number<T>(T value) where T : struct, IConvertible =>
        value.ToDouble(System.Globalization.CultureInfo.InvariantCulture);

    private static T[] Quantiles<T>(List<T> values, T none, Func<T, T> show, double missedMore)
    {
        values.Sort();
        T At(double level) => show(values[Math.Clamp((int)Math.Ceiling(level * values.Count) - 1, 0, values.Count - 1)]);
        return [.. Levels.Select(level => values.Count == 0 ? none : At(Math.Max(1 - (missedMore * (1 - level)), Levels[0])))];
    }
}
