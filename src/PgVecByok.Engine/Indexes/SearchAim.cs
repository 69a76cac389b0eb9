namespace PgVecByok.Engine;

/// <summary>
/// How good a session wants its searches to be. <c>byok.target_recall</c> says it; where that is 0, pgvector's knobs do:
/// <c>hnsw.ef_search</c> stands for a recall that is above what pgvector reaches with it on each set that was measured (.82 to .995 at 40),
/// <c>ivfflat.probes</c> for the share of the lists that pgvector would read, and of rows of that share none is left out.
/// </summary>
internal readonly record struct SearchAim(double Recall, double ShareOfLists)
{
    public const string TargetSetting = "byok.target_recall";
    private const double MissedTimesEf = 0.05, RowsOfList = 1000;

    /// <summary>A recall that a thousand measured neighbours do not tell from a higher one; below, fewer codes are read whole.</summary>
    private const double NearlyExact = 0.99;
    private const int FlatShare = 8;

    public static SearchAim Of(Settings settings, TableKey key, long rows)
    {
        double target = settings.Number(TargetSetting);
        if (target > 0)
            return new SearchAim(target, 0);
        if (key.Method == "hnsw")
            return new SearchAim(1 - MissedTimesEf / settings.Number("hnsw.ef_search"), 0);
        double lists = key.Options.TryGetValue("lists", out string? given)
            && double.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out double read)
            ? read
            : Math.Max(1, rows / RowsOfList);
        return new SearchAim(0.9, Math.Min(1, settings.Number("ivfflat.probes") / lists));
    }

    private double RanksRecall => ShareOfLists > 0 ? 0.995 : Recall;

    /// <summary>Lists to probe, of so many, for the nearest <paramref name="wanted"/>: all of them where the codes are few.</summary>
    public int Lists(IndexParts parts, int lists, double wanted, long flatBytes)
    {
        if (ShareOfLists > 0)
            return Math.Clamp((int)Math.Ceiling(ShareOfLists * lists * Math.Max(wanted / 10, 1)), 1, lists);
        long bytes = parts.Rows * CodedRows.RowBytes(Latest(parts).Shape);
        return bytes <= (Recall >= NearlyExact ? flatBytes : flatBytes / FlatShare)
            ? lists
            : Math.Clamp(Latest(parts).Effort.ListsFor(Recall, wanted), 1, lists);
    }

    /// <summary>Rows to measure at most.</summary>
    public int Ranks(IndexParts parts, double wanted)
    {
        // What came since the centres were learned lies closer together.
        double growth = Math.Max(1, parts.Rows / (double)Math.Max(Latest(parts).ModelRows, 1));
        return (int)Math.Min(Latest(parts).Effort.RanksFor(RanksRecall, wanted) * growth, 1 << 28);
    }

    /// <summary>Rows that most searches measure.</summary>
    public static int RanksUsually(IndexParts parts, double wanted) => Latest(parts).Effort.RanksFor(0, wanted);

    public float Slack(IndexParts parts) => Latest(parts).Effort.SlackFor(RanksRecall);

    /// <summary>As <see cref="SearchReach"/> has it: a share of the lists is one for every query.</summary>
    public float Spread(IndexParts parts) => ShareOfLists > 0 ? 0 : Latest(parts).Effort.Spread;

    private static IndexPartHead Latest(IndexParts parts) => parts.Parts[^1].Head;
}
