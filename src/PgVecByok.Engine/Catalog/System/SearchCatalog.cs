namespace PgVecByok.Engine;

/// <summary>Text search as the catalog tells of it: one parser, its configurations, their dictionaries.</summary>
internal static class SearchCatalog
{
    public const uint ParserOid = 3722;

    private const uint SimpleTemplate = 3727, SnowballTemplate = 12_376, DictionaryClass = 3600, TemplateClass = 3764;

    // Kinds of token that a stemmer gets, and the others that count, as pg_ts_config_map numbers them.
    private static readonly int[] Words = [1, 2, 10, 11, 16, 17];
    private static readonly int[] Counted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22];

    /// <summary>Dictionary and template that unaccent brings.</summary>
    public static IEnumerable<(uint Class, uint Oid)> OfUnaccent =>
        [(DictionaryClass, UnaccentRules.DictionaryOid), (TemplateClass, UnaccentRules.TemplateOid)];

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
        (ParserOid, 3601, 0, "default word parser"), .. Templates.Select(each => (each.Oid, TemplateClass, 0, (string?)each.Comment)),
        .. SearchConfiguration.All.Select(each => (each.Oid, 3602u, 0, (string?)(each.Name == "simple"
            ? "simple configuration" : $"configuration for {each.Name} language"))),
        .. SearchConfiguration.Dictionaries.Select(each => (each.Oid, DictionaryClass, 0, (string?)(each.Name == "simple"
            ? "simple dictionary: just lower case and check for stopword" : $"snowball stemmer for {each.Name[..^5]} language"))),
    ];

    private static IEnumerable<SystemRow> Configurations(CatalogReader reader, SystemShape shape) =>
        SearchConfiguration.All.Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["cfgname"] = each.Name, ["cfgnamespace"] = reader.Schema("pg_catalog"),
            ["cfgowner"] = CatalogReader.OperatorRole, ["cfgparser"] = ParserOid,
        });

    private static IEnumerable<SystemRow> Dictionaries(CatalogReader reader, SystemShape shape)
    {
        foreach ((uint oid, string name) in SearchConfiguration.Dictionaries)
        {
            yield return name == "simple"
                ? Dictionary(reader, shape, oid, name, SimpleTemplate, null)
                : Dictionary(reader, shape, oid, name, SnowballTemplate, "language = 'english', stopwords = 'english'");
        }

        if (!HasUnaccent(reader))
            yield break;
        SystemRow unaccent = Dictionary(
            reader, shape, UnaccentRules.DictionaryOid, UnaccentRules.Name, UnaccentRules.TemplateOid, "rules = 'unaccent'");
        unaccent["dictnamespace"] = reader.Schema("public");
        yield return unaccent;
    }

    private static bool HasUnaccent(CatalogReader reader) => reader.Catalog.Extensions.ContainsKey(UnaccentRules.Extension);

    private static SystemRow Dictionary(
        CatalogReader reader, SystemShape shape, uint oid, string name, uint template, string? options) => new(shape)
    {
        ["oid"] = oid, ["dictname"] = name, ["dictnamespace"] = reader.Schema("pg_catalog"),
        ["dictowner"] = CatalogReader.OperatorRole, ["dicttemplate"] = template, ["dictinitoption"] = options,
    };

    private static IEnumerable<SystemRow> Parsers(CatalogReader reader, SystemShape shape)
    {
        yield return new SystemRow(shape)
        {
            ["oid"] = ParserOid, ["prsname"] = "default", ["prsnamespace"] = reader.Schema("pg_catalog"), ["prsstart"] = 3717u,
            ["prstoken"] = 3718u, ["prsend"] = 3719u, ["prsheadline"] = 3720u, ["prslextype"] = 3721u,
        };
    }

    private static IEnumerable<SystemRow> TemplateRows(CatalogReader reader, SystemShape shape)
    {
        IEnumerable<(uint, string, string)> all = Templates.Select(each => (each.Oid, each.Name, "pg_catalog"));
        if (HasUnaccent(reader))
            all = all.Append((UnaccentRules.TemplateOid, UnaccentRules.Name, "public"));
        foreach ((uint oid, string name, string schema) in all)
            yield return new SystemRow(shape) { ["oid"] = oid, ["tmplname"] = name, ["tmplnamespace"] = reader.Schema(schema) };
    }

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
