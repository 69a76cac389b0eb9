namespace PgVecByok.Engine;

/// <summary>How types that users made are called in messages: with their schema unless it is public, where most are.</summary>
internal static class UserTypeNames
{
    public static string Display(SqlType type) => type.Schema == "public" || Schema.IsTemporary(type.Schema) || type.Schema == "pg_temp"
        ? SqlQuoting.Identifier(type.Name)
        : $"{SqlQuoting.Identifier(type.Schema)}.{SqlQuoting.Identifier(type.Name)}";
}
