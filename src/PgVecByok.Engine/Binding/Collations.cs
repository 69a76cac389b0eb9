using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Collations by name. All of them order by code point, as C.UTF-8 does; others do not exist here.</summary>
internal static class Collations
{
    private static readonly HashSet<string> Known = ["default", "C", "POSIX", "C.UTF-8", "C.utf8", "ucs_basic", "pg_c_utf8"];

    public static bool IsCollatable(SqlType type) => (type.Element ?? type).Category == 'S' || type == BuiltinTypes.Name;

    /// <exception cref="SqlException">42704</exception>
    public static string Find(QualifiedName name, int offset)
    {
        bool isOfIcu = name.Name == "unicode" || name.Name.EndsWith("-x-icu", StringComparison.Ordinal);
        if (name.Schema is null or "pg_catalog" && isOfIcu)
        {
            throw new SqlException(SqlState.FeatureNotSupported, $"collation \"{name.Name}\" is not supported")
            {
                Hint = "All texts are ordered by code point. See docs/decisions/0005-collations-of-icu-are-refused.md.", Offset = offset,
            };
        }

        if (name.Schema is not null and not "pg_catalog" || !Known.Contains(name.Name))
        {
            throw new SqlException(SqlState.UndefinedObject, $"collation \"{name}\" for encoding \"UTF8\" does not exist")
            {
                Offset = offset,
            };
        }

        return name.Name;
    }
}
