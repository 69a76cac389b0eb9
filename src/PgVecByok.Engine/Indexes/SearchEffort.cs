namespace PgVecByok.Engine;

/// <summary>
/// How far a search has to go for which recall, as it was measured when the index learned its centres: for each of
/// <see cref="Levels"/>, to how many steps of the nearest lists it goes (eight to a list of the usual size), how many of the best estimates
/// are kept, and by how much a row's estimate may exceed the tenth's distance for it to be measured: the slack. Of all that would find as
/// many, the cheapest; <see cref="EffortCurve"/> finds it. Distances are as <see cref="ClusterScan"/> estimates them.
/// </summary>
internal sealed record SearchEffort(int[] Lists, int[] Ranks, float[] Slacks)
{
    /// <summary>As <see cref="SearchReach"/> has it.</summary>
    public float Spread { get; init; }

    public static readonly double[] Levels = [0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 1];

    /// <summary>Lists that are probed have more rows than others do: on words two thirds more, among pictures a tenth.</summary>
    private const int RowsOfProbed = 2;

    private const double RanksMargin = 1.1;

    public static SearchEffort None { get; } = new(Constant(ClusterScan.StepsOfList + 1), Constant(1), Constant(0f));

    public static SearchEffort Read(ref RecordReader record, byte kind)
    {
        int count = record.Count();
        if (count != Levels.Length)
            throw RecordReader.Malformed();
        (int[] lists, int[] ranks, float[] slacks) = (new int[count], new int[count], new float[count]);
        for (int level = 0; level < count; level++)
        {
            (lists[level], ranks[level]) = (record.Int32(), record.Int32());
            slacks[level] = kind == CommitRecord.PartWithoutGuide ? 0 : BitConverter.Int32BitsToSingle(record.Int32());
        }

        bool hasSpread = kind is CommitRecord.Part or CommitRecord.PartOfSmallPages;
        float spread = hasSpread ? BitConverter.Int32BitsToSingle(record.Int32()) : 0;
        if (!(spread >= 0))
            throw RecordReader.Malformed();
        return kind switch
        {
            CommitRecord.PartByCount => EffortQuantiles.Together(OfUsualLists(lists), ranks, slacks),
            CommitRecord.PartByQuantiles => EffortQuantiles.Together(lists, ranks, slacks),
            _ => new SearchEffort(lists, ranks, slacks) { Spread = spread },
        };
    }

    public void Write(RecordWriter record, bool isOfCopies)
    {
        record.Int32(Levels.Length);
        for (int level = 0; level < Levels.Length; level++)
            record.Int32(Lists[level]).Int32(Ranks[level]).Int32(BitConverter.SingleToInt32Bits(Slacks[level]));
        if (!isOfCopies)
            record.Int32(BitConverter.SingleToInt32Bits(Spread));
    }

    /// <summary>Steps of lists to read for a share of the nearest <paramref name="wanted"/>: as the area does, not the radius.</summary>
    public int ListsFor(double recall, double wanted)
    {
        double scale = Math.Max(Math.Sqrt(Math.Max(wanted / 10, 0.1)), 1);
        return (int)Math.Min(Math.Ceiling(At(Lists, recall) * scale), 1 << 24);
    }

    /// <summary>Rows to measure at most; the slack ends nearly every search before.</summary>
    public int RanksFor(double recall, double wanted)
    {
        double ranks = At(Ranks, recall) * RanksMargin * Math.Max(wanted / 10, 1);
        return (int)Math.Min(Math.Max(Math.Ceiling(ranks), 2.0 * wanted), 1 << 28);
    }

    /// <summary>No row whose estimate exceeds the farthest distance kept so far by more than this is measured.</summary>
    public float SlackFor(double recall) => (float)At(Slacks, recall);

    /// <summary>Between two levels by the logarithm of what is missed: effort doubles as the misses halve.</summary>
    internal static double At<T>(T[] values, double level) where T : struct, IConvertible
    {
        int above = Array.FindIndex(Levels, each => each >= level);
        if (above <= 0)
            return Number(above < 0 ? values[^1] : values[0]);
        double least = Math.Log(1 - Levels[above - 1]), most = Math.Log(Math.Max(1 - Levels[above], 0.0005));
        double share = (Math.Log(Math.Max(1 - level, 0.0005)) - least) / (most - least), from = Number(values[above - 1]);
        return from + (Math.Clamp(share, 0, 1) * (Number(values[above]) - from));
    }

    private static double Number<T>(T value) where T : struct, IConvertible =>
        value.ToDouble(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What was counted list by list, as steps; rather too many.</summary>
    private static int[] OfUsualLists(int[] lists) =>
        [.. lists.Select(each => Math.Min(each, 1 << 20) * RowsOfProbed * ClusterScan.StepsOfList)];

    private static T[] Constant<T>(T value) => [.. Levels.Select(_ => value)];
}
