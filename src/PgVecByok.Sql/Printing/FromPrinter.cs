using System.Text;

namespace PgVecByok.Sql;

/// <summary>What stands in FROM. A join that is joined from the right, or has an alias, comes in parentheses.</summary>
internal static class FromPrinter
{
    public static void Write(StringBuilder sql, TableReference reference)
    {
        SqlException.ThrowIfTooDeep();
        switch (reference)
        {
            case NamedTable table: WriteTable(sql, table); break;
            case DerivedTable derived:
                ExpressionPrinter.Subquery(sql.Append(derived.IsLateral ? "LATERAL " : ""), derived.Query);
                WriteAlias(sql, derived);
                break;
            case JsonTable table:
                JsonPrinter.WriteTable(sql, table);
                WriteAlias(sql, table);
                break;
            case FunctionTable function: WriteFunctions(sql, function); break;
            case JoinedTable { Alias: not null } join:
                WriteJoin(sql.Append('('), join);
                WriteAlias(sql.Append(')'), join);
                break;
            case JoinedTable join: WriteJoin(sql, join); break;
        }
    }

    public static void WriteTable(StringBuilder sql, NamedTable table)
    {
        sql.Append(table.Only ? "ONLY " : "").Name(table.Name);
        WriteAlias(sql, table);
        if (table.Sample is not { } sample)
            return;
        ExpressionPrinter.Write(sql.Append(" TABLESAMPLE "), sample.Method);
        if (sample.Repeatable is not { } seed)
            return;
        ExpressionPrinter.Write(sql.Append(" REPEATABLE ("), seed);
        sql.Append(')');
    }

    private static void WriteAlias(StringBuilder sql, TableReference reference)
    {
        if (reference.Alias is { } alias)
            sql.Append(" AS ").Identifier(alias).Columns(reference.ColumnAliases);
    }

    private static void WriteFunctions(StringBuilder sql, FunctionTable table)
    {
        sql.Append(table.IsLateral ? "LATERAL " : "");
        if (table.Functions.Count == 1 && table.OwnDefinitions.All(list => list.Count == 0))
            WriteFunction(sql, table.Functions[0]);
        else
            WriteRowsFrom(sql, table);
        sql.Append(table.WithOrdinality ? " WITH ORDINALITY" : "");
        if (table.Definitions.Count == 0)
        {
            WriteAlias(sql, table);
            return;
        }

        sql.Append(" AS ").Append(table.Alias is { } alias ? SqlPrinter.Identifier(alias) + " (" : "(");
        WriteDefinitions(sql, table.Definitions);
    }

    private static void WriteRowsFrom(StringBuilder sql, FunctionTable table)
    {
        sql.Append("ROWS FROM (");
        for (int i = 0; i < table.Functions.Count; i++)
        {
            WriteFunction(sql.Append(i > 0 ? ", " : ""), table.Functions[i]);
            if (table.OwnDefinitions.ElementAtOrDefault(i) is { Count: > 0 } definitions)
                WriteDefinitions(sql.Append(" AS ("), definitions);
        }

        sql.Append(')');
    }

    private static void WriteDefinitions(StringBuilder sql, IReadOnlyList<ColumnDefinition> definitions) =>
        sql.List(definitions, (to, column) =>
        {
            TypePrinter.Write(to.Identifier(column.Name).Append(' '), column.Type);
            if (column.Collation is { } collation)
                to.Append(" COLLATE ").Name(collation.Name);
        }).Append(')');

    /// <summary>A cast stands in FROM as CAST (…) only.</summary>
    private static void WriteFunction(StringBuilder sql, Expression function)
    {
        if (function is not CastExpression cast)
        {
            ExpressionPrinter.Write(sql, function);
            return;
        }

        ExpressionPrinter.Write(sql.Append("CAST("), cast.Operand);
        TypePrinter.Write(sql.Append(" AS "), cast.Type);
        sql.Append(')');
    }

    private static void WriteJoin(StringBuilder sql, JoinedTable join)
    {
        Write(sql, join.Left);
        sql.Append(join.IsNatural ? " NATURAL" : "").Append(join.Type switch
        {
            JoinType.Inner => " JOIN ",
            JoinType.Left => " LEFT JOIN ",
            JoinType.Right => " RIGHT JOIN ",
            JoinType.Full => " FULL JOIN ",
            _ => " CROSS JOIN ",
        });
        bool isNested = join.Right is JoinedTable { Alias: null };
        Write(sql.Append(isNested ? "(" : ""), join.Right);
        sql.Append(isNested ? ")" : "");
        QueryPrinter.WriteCondition(sql, "ON", join.On);
        if (join.Using is { } columns)
            sql.Append(" USING").Columns(columns);
        if (join.UsingAlias is { } alias)
            sql.Append(" AS ").Identifier(alias);
    }
}
