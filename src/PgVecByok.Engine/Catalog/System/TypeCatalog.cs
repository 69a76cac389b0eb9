using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>pg_type, and the functions that read and write types, which are rows of pg_proc only.</summary>
internal static class TypeCatalog
{
    /// <summary>By type oid: what a type's row holds beyond what <see cref="SqlType"/> knows.</summary>
    private static readonly Dictionary<uint, TypeSeed> Seeds =
        SystemSchema.Lines("types.txt").Select(TypeSeed.Read).ToDictionary(seed => seed.Oid);

    /// <summary>By range type: its subtype's operator class, and the functions for canonical form and distance.</summary>
    private static readonly Dictionary<uint, (uint Operators, uint Canonical, uint Difference)> RangeSupport = new()
    {
        [3904] = (1978, 3914, 3922), [3906] = (3125, 0, 3924), [3908] = (3128, 0, 3929), [3910] = (3127, 0, 3930), [3912] =
            (3122, 3915, 3925),
        [3926] = (3124, 3928, 3923),
    };

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_type", (Types, true));
        providers.Add("pg_catalog.pg_range", (Ranges, true));
        providers.Add("pg_catalog.pg_enum", (UserTypeRows.Labels, true));
    }

    /// <summary>Input, output and their like: each once, by oid.</summary>
    public static IEnumerable<(uint Oid, string Name)> InputOutput => Seeds.Values
        .SelectMany(seed => seed.Functions).Concat(UserTypeRows.InputOutput).Where(function => function.Oid != 0).Distinct()
            .OrderBy(function => function.Oid);

    private static IEnumerable<SystemRow> Types(CatalogReader reader, SystemShape shape) => BuiltinTypes.All
        .OrderBy(type => type.Oid).Select(type => Row(reader, shape, type)).Concat(UserTypeRows.Types(reader, shape));

    private static IEnumerable<SystemRow> Ranges(CatalogReader reader, SystemShape shape) => BuiltinTypes.All.OfType<RangeType>()
        .OrderBy(type => type.Oid).Select(type =>
        {
            (uint operators, uint canonical, uint difference) = RangeSupport.GetValueOrDefault(type.Oid);
            return new SystemRow(shape)
            {
                ["rngtypid"] = type.Oid, ["rngsubtype"] = type.Subtype.Oid, ["rngmultitypid"] = type.Multirange.Oid, ["rngcollation"] = 0u,
                ["rngsubopc"] = operators, ["rngcanonical"] = canonical, ["rngsubdiff"] = difference,
            };
        }).Concat(UserRanges(reader, shape));

    private static IEnumerable<SystemRow> UserRanges(CatalogReader reader, SystemShape shape) =>
        from type in reader.Catalog.Types.Values
        where type.Range is not null
        orderby type.Oid
        select new SystemRow(shape)
        {
            ["rngtypid"] = type.Oid, ["rngsubtype"] = type.Over!.Oid, ["rngmultitypid"] = type.Range!.MultirangeOid,
            ["rngcollation"] = CatalogReader.Collation(type.Over, type.Collation),
            ["rngsubopc"] = type.Range!.OperatorClass, ["rngcanonical"] = 0u, ["rngsubdiff"] = type.Range.Difference,
        };

    /// <summary>Of a range or multirange that users made: as the server's own whose bounds are aligned alike.</summary>
    public static SystemRow RangeRow(CatalogReader reader, SystemShape shape, SqlType type, SqlType subtype)
    {
        bool isWide = Seeds.TryGetValue(subtype.Oid, out TypeSeed? seed) && seed.Align == 'd';
        RangeType like = isWide ? BuiltinTypes.Int8Range : BuiltinTypes.Int4Range;
        return Row(reader, shape, type, type is RangeType ? like.Oid : like.Multirange.Oid);
    }

    /// <summary>How its values are stored: x extended, m main, p plain.</summary>
    public static char StorageOf(SqlType type) => Seeds.TryGetValue(type.Oid, out TypeSeed? seed) ? seed.Storage : 'x';

    /// <summary>A type's row; one that users made behaves as the built-in type <paramref name="like"/>.</summary>
    public static SystemRow Row(CatalogReader reader, SystemShape shape, SqlType type, uint like = 0)
    {
        TypeSeed seed = Seeds.GetValueOrDefault(like == 0 ? type.Oid : like) ?? TypeSeed.None;
        return new SystemRow(shape)
        {
            ["oid"] = type.Oid, ["typname"] = type.Name, ["typnamespace"] = reader.Schema(type.Schema),
            ["typowner"] = CatalogReader.OperatorRole, ["typlen"] = type.Length, ["typbyval"] = seed.IsByValue,
            ["typtype"] = type.IsPseudo ? 'p' : type is RangeType ? 'r' : type is MultirangeType ? 'm' : 'b', ["typcategory"] =
                type.Category, ["typispreferred"] = type.IsPreferred,
            ["typisdefined"] = true, ["typdelim"] = ',', ["typsubscript"] = seed.Functions[7].Oid,
            ["typelem"] = type.Element?.Oid ?? 0u, ["typarray"] = type.Array?.Oid ?? 0u, ["typinput"] = seed.Functions[0].Oid,
            ["typoutput"] = seed.Functions[1].Oid, ["typreceive"] = seed.Functions[2].Oid, ["typsend"] = seed.Functions[3].Oid,
            ["typmodin"] = seed.Functions[4].Oid, ["typmodout"] = seed.Functions[5].Oid, ["typanalyze"] = seed.Functions[6].Oid,
            ["typalign"] = seed.Align, ["typstorage"] = seed.Storage, ["typtypmod"] = -1, ["typcollation"] = seed.Collation,
        };
    }

    private sealed record TypeSeed(
        uint Oid, bool IsByValue, char Align, char Storage, uint Collation, (uint Oid, string Name)[] Functions)
    {
        public static readonly TypeSeed None = new(0, false, 'i', 'x', 0, new (uint, string)[8]);

        public static TypeSeed Read(string[] fields) => new(
            Number(fields[0]), fields[2] == "t", fields[3][0], fields[4][0], Number(fields[5]), [.. fields[6..].Select(Function)]);

        private static (uint, string) Function(string field)
        {
            int colon = field.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? (0, "-") : (Number(field[..colon]), field[(colon + 1)..]);
        }

        private static uint Number(string field) => uint.Parse(field, CultureInfo.InvariantCulture);
    }
}
