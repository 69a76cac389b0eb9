namespace PgVecByok.Engine;

/// <summary>
/// How good a session wants its searches to be. <c>byok.target_recall</c> says it; where that is 0, pgvector's knobs do:
/// <c>hnsw.ef_search</c> stands for a recall that is above what pgvector reaches with it on each set that was measured (.82 to .995 at 40),
/// <c>ivfflat.probes</c> for the share of the lists that pgvector would read, and of rows of that share none is left out.
/// </summary>
internal readonly record struct SearchAim(double Recall, double ShareOfLists)
{
    public const string TargetSetting = "byok.target_recall";
    private const double MissedTimesEf = 0.2, RowsOfList = 1000;

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

    /// <summary>Lists to probe and rows to rank.</summary>
    public (int Lists, int Ranks) In(IndexParts parts, int lists, long wanted)
    {
        SearchEffort effort = parts.Parts[^1].Head.Effort;
        (int probed, int ranks) = effort.For(Recall, wanted);
        if (ShareOfLists > 0)
            (probed, ranks) = ((int)Math.Ceiling(ShareOfLists * lists), effort.For(0.995, wanted).Ranks);
        // What came since the centres were learned lies closer together.
        double growth = Math.Max(1, parts.Rows / (double)Math.Max(parts.Parts[^1].Head.ModelRows, 1));
        return (Math.Clamp(probed, 1, lists), (int)Math.Min(ranks * growth, 1 << 28));
    }
}
