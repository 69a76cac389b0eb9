namespace PgVecByok.Engine;

/// <summary>Text search as the catalog tells of it: one parser, its configurations, their dictionaries.</summary>
internal static class SearchCatalog
{
    public const uint ParserOid = 3722;

    private const uint SimpleTemplate = 3727, SnowballTemplate = 12_376;

    // Kinds of token that a stemmer gets, and the others that count, as pg_ts_config_map numbers them.
    private static readonly int[] Words = [1, 2, 10, 11, 16, 17];
    private static readonly int[] Counted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22];

    public static IReadOnlyList<(uint Oid, string Name, string Comment)> Templates { get; } =
    [
        (SimpleTemplate, "simple", "simple dictionary: just lower case and check for stopword"),
        (SnowballTemplate, "snowball", "snowball stemmer"),
    ];

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_ts_config", (Configurations, true));
        providers.Add("pg_catalog.pg_ts_dict", (Dictionaries, true));
        providers.Add("pg_catalog.pg_ts_parser", (Parsers, true));
        providers.Add("pg_catalog.pg_ts_template", (TemplateRows, true));
        providers.Add("pg_catalog.pg_ts_config_map", (Maps, true));
    }

    /// <summary>What the server's own say of themselves.</summary>
    public static IEnumerable<(uint Object, uint Class, int Column, string? Text)> Comments =>
    [
        (ParserOid, 3601, 0, "default word parser"), .. Templates.Select(each => (each.Oid, 3764u, 0, (string?)each.Comment)),
        .. SearchConfiguration.All.Select(each => (each.Oid, 3602u, 0, (string?)(each.Name == "simple"
            ? "simple configuration" : $"configuration for {each.Name} language"))),
        .. SearchConfiguration.Dictionaries.Select(each => (each.Oid, 3600u, 0, (string?)(each.Name == "simple"
            ? "simple dictionary: just lower case and check for stopword" : $"snowball stemmer for {each.Name[..^5]} language"))),
    ];

    private static IEnumerable<SystemRow> Configurations(CatalogReader reader, SystemShape shape) =>
        SearchConfiguration.All.Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["cfgname"] = each.Name, ["cfgnamespace"] = reader.Schema("pg_catalog"),
            ["cfgowner"] = CatalogReader.OperatorRole, ["cfgparser"] = ParserOid,
        });

    private static IEnumerable<SystemRow> Dictionaries(CatalogReader reader, SystemShape shape) =>
        SearchConfiguration.Dictionaries.Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["dictname"] = each.Name, ["dictnamespace"] = reader.Schema("pg_catalog"),
            ["dictowner"] = CatalogReader.OperatorRole, ["dicttemplate"] = each.Name == "simple" ? SimpleTemplate : SnowballTemplate,
            ["dictinitoption"] = each.Name == "simple" ? null : "language = 'english', stopwords = 'english'",
        });

    private static IEnumerable<SystemRow> Parsers(CatalogReader reader, SystemShape shape)
    {
        yield return new SystemRow(shape)
        {
            ["oid"] = ParserOid, ["prsname"] = "default", ["prsnamespace"] = reader.Schema("pg_catalog"), ["prsstart"] = 3717u,
            ["prstoken"] = 3718u, ["prsend"] = 3719u, ["prsheadline"] = 3720u, ["prslextype"] = 3721u,
        };
    }

    private static IEnumerable<SystemRow> TemplateRows(CatalogReader reader, SystemShape shape) => Templates.Select(each =>
        new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["tmplname"] = each.Name, ["tmplnamespace"] = reader.Schema("pg_catalog"),
        });

    private static IEnumerable<SystemRow> Maps(CatalogReader reader, SystemShape shape) =>
        from each in SearchConfiguration.All
        from kind in Counted
        let stems = each.Name != "simple" && Words.Contains(kind)
        select new SystemRow(shape)
        {
            ["mapcfg"] = each.Oid, ["maptokentype"] = kind, ["mapseqno"] = 1,
            ["mapdict"] = SearchConfiguration.Dictionaries[stems ? 1 : 0].Oid,
        };
}
