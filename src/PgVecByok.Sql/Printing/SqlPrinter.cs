using System.Runtime.CompilerServices;
using System.Text;

namespace PgVecByok.Sql;

/// <summary>
/// Trees back to text that parses to the same tree, but for offsets: how defaults, checks, policies and views are kept.
/// Every operator stands in parentheses, as pg_get_expr writes it, so no table of precedence is needed twice.
/// </summary>
/// <exception cref="SqlException">54001 for trees deeper than the stack.</exception>
public static class SqlPrinter
{
    public static string Print(Expression expression) => Printed(sql => ExpressionPrinter.Write(sql, expression));

    public static string Print(Query query) => Printed(sql => QueryPrinter.Write(sql, query));

    /// <summary>INSERT, UPDATE, DELETE, MERGE or a query.</summary>
    public static string Print(Statement statement) => Printed(sql => DmlPrinter.Write(sql, statement));

    public static string Print(TypeName type) => Printed(sql => TypePrinter.Write(sql, type));

    public static string Print(IndexElement element) => Printed(sql => DmlPrinter.WriteIndexElement(sql, element));

    /// <summary>quote_identifier: in quotes only where it must be.</summary>
    public static string Identifier(string name) => NeedsQuotes(name) ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;

    /// <summary>'…' with its quotes doubled; backslashes stand for themselves.</summary>
    public static string StringLiteral(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    internal static StringBuilder Identifier(this StringBuilder sql, string name) => sql.Append(Identifier(name));

    internal static StringBuilder Name(this StringBuilder sql, QualifiedName name) => sql.List(name.Names, (to, part) => to.Identifier(part), ".");

    internal static StringBuilder Columns(this StringBuilder sql, IReadOnlyList<string> names) =>
        names.Count == 0 ? sql : sql.Append(" (").List(names, (to, name) => to.Identifier(name)).Append(')');

    internal static StringBuilder List<T>(this StringBuilder sql, IReadOnlyList<T> items, Action<StringBuilder, T> write, string separator = ", ")
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
                sql.Append(separator);
            write(sql, items[i]);
        }

        return sql;
    }

    private static string Printed(Action<StringBuilder> write)
    {
        var sql = new StringBuilder();
        try
        {
            write(sql);
        }
        catch (InsufficientExecutionStackException)
        {
            throw SqlException.TooDeep();
        }

        return sql.ToString();
    }

    private static bool NeedsQuotes(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetterLower(name[0]) || name[0] == '_'))
            return true;
        foreach (char c in name)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
                return true;
        }

        return !Keywords.IsUnreserved(Keywords.Find(name));
    }
}
