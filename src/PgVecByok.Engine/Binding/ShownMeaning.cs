using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Expressions of a table's definition, bound once for each version of the table and printed from what they mean.</summary>
internal sealed class ShownMeaning(StatementContext statement)
{
    private static readonly ConditionalWeakTable<Table, ConcurrentDictionary<(string, ExpressionUse, string), string>> Known = [];

    /// <summary>Null where the text is to be shown as it is.</summary>
    public string? Of(Table table, ExpressionUse use, string text, TableColumn? target)
    {
        string path = $"{string.Join('\0', statement.Session.Settings.SearchPath)}\0{target?.Name}";
        string meant = Known.GetOrCreateValue(table).GetOrAdd((text, use, path), _ => Print(table, use, text, target) ?? "");
        return meant.Length == 0 ? null : meant;
    }

    private string? Print(Table table, ExpressionUse use, string text, TableColumn? target)
    {
        if (table.HasVirtualColumns)
            return null;
        IReadOnlyList<string> path = statement.Session.Settings.SearchPath;
        var context = new BindContext
        {
            Catalog = statement.Transaction.Catalog, Functions = statement.Functions, SearchPath = path,
            LoginRole = CatalogSeed.Operator, CurrentRole = CatalogSeed.Operator, Format = FormatSettings.Default, IsDefinition = true,
        };
        try
        {
            Expression written = SqlParser.ParseExpression(text);
            if (HasRow(written))
                return null;
            BoundTableExpression bound = LoneExpressions.Bind(written, use, table.Name, table.Columns, target, context);
            return DefinitionText.Of(bound.Value, text, path);
        }
        catch (SqlException failed) when (failed.State[..2] is not ("57" or "KM"))
        {
            return null;
        }
    }

    // Rows are compared field by field once they are bound.
    private static bool HasRow(Expression written)
    {
        bool isFound = false;
        SyntaxRewriter.Rewrite(written, node =>
        {
            isFound |= node is RowExpression;
            return null;
        });
        return isFound;
    }
}
