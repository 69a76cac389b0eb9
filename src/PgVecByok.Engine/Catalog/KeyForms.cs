using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Forms of a table's computed unique keys, bound from the catalog's text, for statements that define things.</summary>
internal static class KeyForms
{
    /// <exception cref="SqlException">0A000: nobody compiles expressions here.</exception>
    public static IReadOnlyList<KeyForm> Of(DdlContext context, Table table) =>
        [.. table.Keys.Where(KeyForm.IsNeeded).Select(key => Of(context, table, key))];

    /// <inheritdoc cref="Of(DdlContext, Table)"/>
    public static KeyForm Of(DdlContext context, Table table, TableKey key)
    {
        BoundTableExpression[] all = [.. Bound(context, table, key)];
        foreach (BoundTableExpression each in all)
            TenantSecrets.RequireSilent(context.Transaction, table, each.Value);
        return Form(key, all, context.Compile!);
    }

    /// <summary>Of a key that rows are not held to; null where what it computes could tell of rows that nobody here may read.</summary>
    public static KeyForm? Tested(DdlContext context, Table table, TableKey key)
    {
        if (context is not { CheckExpression: not null, Compile: { } compile })
            return null;
        BoundTableExpression[] all = [.. Bound(context, table, key)];
        return TenantSecrets.Keeps(table) && all.Any(each => TenantSecrets.Telling(each.Value, context.Transaction.Catalog) is not null)
            ? null
            : Form(key, all, compile);
    }

    private static KeyForm Form(TableKey key, BoundTableExpression[] all, Func<BoundTableExpression, Evaluator> compile) => new(
        key, [.. all.Take(key.Columns.Count).Select(each => each.Value.Type)], [.. all.Select(compile)],
        [.. all.SelectMany(each => each.Named).Distinct()]);

    private static IEnumerable<BoundTableExpression> Bound(DdlContext context, Table table, TableKey key)
    {
        if (context is not { CheckExpression: { } bind, Compile: not null })
            throw SqlException.NotSupported("unique indexes on expressions or with a WHERE clause cannot be computed here");
        for (int at = 0; at < key.Columns.Count; at++)
        {
            Expression written = key.Columns[at] is >= 0 and var ordinal
                ? new ColumnReference([table.Columns[ordinal].Name], 0)
                : SqlParser.ParseExpression(key.Expressions[at]!);
            yield return bind(written, ExpressionUse.Index, table.Name, table.Columns, null);
        }

        if (key.Predicate is { } where)
            yield return bind(SqlParser.ParseExpression(where), ExpressionUse.IndexPredicate, table.Name, table.Columns, null);
    }
}
