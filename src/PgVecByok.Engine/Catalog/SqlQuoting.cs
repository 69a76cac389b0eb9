using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>quote_identifier for names that are kept in printed SQL.</summary>
internal static class SqlQuoting
{
    public static string Identifier(string name) => SqlPrinter.Identifier(name);
}
