using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Names of types that are not the catalog's own: with their schema where the search path does not hold it. The path is that of the session
/// that this thread works for; a thread without one shows what is in public by its bare name.
/// </summary>
internal static class UserTypeNames
{
    [ThreadStatic]
    private static IReadOnlyList<string>? _path;

    /// <summary>From here on the thread works for a session with this search path.</summary>
    public static void ShowFor(IReadOnlyList<string> path) => _path = path;

    public static bool IsVisible(string schema) => _path is { } path ? path.Contains(schema) : schema == "public";

    public static string Display(SqlType type) =>
        IsVisible(type.Schema) || Schema.IsTemporary(type.Schema) || type.Schema == "pg_temp"
        ? SqlQuoting.Identifier(type.Name)
        : $"{SqlQuoting.Identifier(type.Schema)}.{SqlQuoting.Identifier(type.Name)}";

    /// <summary>With its modifier, where it has one.</summary>
    public static string Display(SqlType type, int typmod) => typmod < 0 ? Display(type) : $"{Display(type)}({typmod})";
}
