using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Collations by name. Those of ICU order as its library does; all others order by code point, as C.UTF-8 does, which is the default.
/// </summary>
internal static class Collations
{
    public const string Default = "default", OfIcu = "-x-icu", OfRoot = "unicode";

    /// <summary>What expressions of different collations come to: nothing that can be compared by.</summary>
    public const string Indeterminate = "";

    private const string RootLocale = "und";
    private const uint FirstOfIcu = 12_600; // as initdb gives them numbers, which differ from one cluster to the next
    private static readonly Lazy<CollationRow[]> Listed = new(() => [.. Rows()]);
    private static readonly HashSet<string> ByCodePoint =
        [Default, "C", "POSIX", "C.UTF-8", "C.utf8", "ucs_basic", "pg_c_utf8", "pg_unicode_fast"];

    /// <summary>As pg_collation shows them, which loads ICU.</summary>
    public static IReadOnlyList<CollationRow> All => Listed.Value;

    public static bool IsCollatable(SqlType type) => (type.Element ?? type).Category == 'S' || type == BuiltinTypes.Name;

    public static bool IsOfIcu(string? name) =>
        name is not null && (name == OfRoot || name.EndsWith(OfIcu, StringComparison.Ordinal));

    /// <summary>REQUIRES: one of ICU that was found.</summary>
    public static IcuCollation Icu(string name) => IcuCollation.Of(LocaleOf(name));

    /// <exception cref="SqlException">42704; 0A000 where the machine has no ICU.</exception>
    public static string Find(QualifiedName name, int? offset)
    {
        bool isHere = name.Schema is null or "pg_catalog";
        if (isHere && ByCodePoint.Contains(name.Name))
            return name.Name;
        if (isHere && IsOfIcu(name.Name))
        {
            IcuLibrary library = IcuLibrary.Instance ?? throw new SqlException(
                SqlState.FeatureNotSupported, $"collation \"{name.Name}\" is not supported on this machine")
                { Hint = "Install ICU, which Debian has as libicu72, and restart the server.", Offset = offset };
            if (library.Locales.Contains(LocaleOf(name.Name)))
                return name.Name;
        }

        throw new SqlException(SqlState.UndefinedObject, $"collation \"{name}\" for encoding \"UTF8\" does not exist") { Offset = offset };
    }

    /// <summary>Of a column: its type's own where nothing is written.</summary>
    /// <exception cref="SqlException">42704; 42804: the type has no collations; 0A000.</exception>
    public static string? OfColumn(CollateClause? written, SqlType type)
    {
        if (written is null)
            return null;
        string name = Find(written.Name, written.Offset);
        if (!IsCollatable(type))
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"collations are not supported by type {type.DisplayName(-1)}") { Offset = written.Offset };
        }

        return name == Default ? null : name;
    }

    /// <summary>What a column is ordered by; null for the default.</summary>
    public static string? OwnOf(TableColumn column) => column.Collation ?? (column.Type == BuiltinTypes.Name ? "C" : null);

    /// <summary>As SQL would name it.</summary>
    public static string Shown(string name) => name == Default ? "\"default\"" : SqlQuoting.Identifier(name);

    /// <summary>As pg_collation numbers it; 0 for none that it knows.</summary>
    public static uint OidOf(string? name) => All.FirstOrDefault(row => row.Name == name).Oid;

    private static IEnumerable<CollationRow> Rows()
    {
        yield return new CollationRow(100, Default, 'd', -1, null, null, null);
        yield return new CollationRow(811, "pg_c_utf8", 'b', 6, null, "C.UTF-8", "1");
        yield return new CollationRow(950, "C", 'c', -1, "C", null, null);
        yield return new CollationRow(951, "POSIX", 'c', -1, "POSIX", null, null);
        yield return new CollationRow(962, "ucs_basic", 'b', 6, null, "C", "1");
        if (IcuLibrary.Instance is not { } library)
            yield break;
        string version = IcuCollation.Of(RootLocale).Version;
        yield return new CollationRow(963, OfRoot, 'i', -1, null, RootLocale, version);
        uint next = FirstOfIcu;
        foreach (string locale in library.Locales.Order(StringComparer.Ordinal))
            yield return new CollationRow(next++, locale + OfIcu, 'i', -1, null, locale, version);
    }

    private static string LocaleOf(string name) => name == OfRoot ? RootLocale : name[..^OfIcu.Length];
}

internal readonly record struct CollationRow(
    uint Oid, string Name, char Provider, int Encoding, string? Collate, string? Locale, string? Version);
