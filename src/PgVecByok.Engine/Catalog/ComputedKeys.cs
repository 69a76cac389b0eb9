using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What indexes compute, when a column that they read gets another type.</summary>
internal static class ComputedKeys
{
    /// <exception cref="SqlException">42883: a function does not take the new type.</exception>
    public static void RequireBindable(DdlContext context, Table table)
    {
        foreach (TableKey key in table.Keys.Where(key => key.Expressions.Any(text => text is not null)))
        {
            try
            {
                foreach (string text in key.Expressions.OfType<string>())
                    context.CheckExpression?.Invoke(SqlParser.ParseExpression(text), ExpressionUse.Index, table.Name, table.Columns, null);
            }
            catch (SqlException failed) when (failed.State is SqlState.UndefinedFunction)
            {
                throw new SqlException(failed.State, Shown(context, failed.Message, key)) { Hint = failed.Hint };
            }
        }
    }

    /// <summary>A message about a kept text, with functions by their names.</summary>
    private static string Shown(DdlContext context, string message, TableKey key)
    {
        foreach (uint oid in key.Expressions.OfType<string>().SelectMany(KeptNames.In))
        {
            if (context.Catalog.Functions.TryGetValue(oid, out UserFunction? function))
                message = message.Replace($"{KeptNames.Marker}.{oid}", function.Name, StringComparison.Ordinal);
        }

        return message;
    }
}
