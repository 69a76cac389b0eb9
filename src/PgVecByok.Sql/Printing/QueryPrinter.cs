using System.Text;

namespace PgVecByok.Sql;

/// <summary>Queries, on one line.</summary>
internal static class QueryPrinter
{
    public static void Write(StringBuilder sql, Query query)
    {
        SqlException.ThrowIfTooDeep();
        WriteWith(sql, query.With);
        WriteBody(sql, query.Body);
        CallPrinter.OrderBy(sql, query.OrderBy);
        WriteLimits(sql, query);
        foreach (LockingClause locking in query.Locking)
        {
            sql.Append(" FOR ").Append(locking.Strength);
            if (locking.Of.Count > 0)
                sql.Append(" OF ").List(locking.Of, (to, name) => to.Name(name));
            sql.Append(locking.NoWait ? " NOWAIT" : locking.SkipLocked ? " SKIP LOCKED" : "");
        }
    }

    public static void WriteWith(StringBuilder sql, WithClause? with)
    {
        if (with is null)
            return;
        sql.Append(with.IsRecursive ? "WITH RECURSIVE " : "WITH ").List(with.Tables, (to, table) =>
        {
            to.Identifier(table.Name).Columns(table.Columns).Append(" AS ");
            to.Append(table.Materialized switch { true => "MATERIALIZED (", false => "NOT MATERIALIZED (", null => "(" });
            DmlPrinter.Write(to, table.Statement);
            WriteTraversal(to.Append(')'), table);
        }).Append(' ');
    }

    private static void WriteTraversal(StringBuilder sql, CommonTableExpression table)
    {
        if (table.Search is { } search)
        {
            sql.Append(search.IsBreadthFirst ? " SEARCH BREADTH FIRST BY " : " SEARCH DEPTH FIRST BY ");
            sql.List(search.Columns, (to, name) => to.Identifier(name)).Append(" SET ").Identifier(search.Sequence);
        }

        if (table.Cycle is not { } cycle)
            return;
        sql.Append(" CYCLE ").List(cycle.Columns, (to, name) => to.Identifier(name)).Append(" SET ").Identifier(cycle.Mark);
        if (cycle is { Value: { } value, Default: { } other })
        {
            ExpressionPrinter.Write(sql.Append(" TO "), value);
            ExpressionPrinter.Write(sql.Append(" DEFAULT "), other);
        }

        sql.Append(" USING ").Identifier(cycle.Path);
    }

    public static void WriteTargets(StringBuilder sql, IReadOnlyList<Target> targets) => sql.List(targets, (to, target) =>
    {
        ExpressionPrinter.Write(to, target.Value);
        if (target.Name is { } name)
            to.Append(" AS ").Identifier(name);
    });

    public static void WriteCondition(StringBuilder sql, string word, Expression? condition)
    {
        if (condition is not null)
            ExpressionPrinter.Write(sql.Append(' ').Append(word).Append(' '), condition);
    }

    private static void WriteBody(StringBuilder sql, QueryBody body)
    {
        SqlException.ThrowIfTooDeep();
        switch (body)
        {
            case SelectBody select: WriteSelect(sql, select); break;
            case ValuesBody values: sql.Append("VALUES ").List(values.Rows, WriteRow); break;
            case SetOperationBody operation:
                WriteOperand(sql, operation.Left);
                sql.Append(operation.Operator switch
                {
                    SetOperator.Union => " UNION ",
                    SetOperator.Intersect => " INTERSECT ",
                    _ => " EXCEPT ",
                }).Append(operation.All ? "ALL " : "");
                WriteOperand(sql, operation.Right);
                break;
        }
    }

    private static void WriteRow(StringBuilder sql, IReadOnlyList<Expression> row) =>
        sql.Append('(').List(row, ExpressionPrinter.Write).Append(')');

    /// <summary>Only a plain SELECT or VALUES needs no parentheses.</summary>
    private static void WriteOperand(StringBuilder sql, Query query)
    {
        bool isPlain = query.Body is not SetOperationBody && query is
        {
            With: null, OrderBy.Count: 0, Limit: null, OffsetRows: null, Locking.Count: 0,
        };
        if (isPlain)
            WriteBody(sql, query.Body);
        else
            ExpressionPrinter.Subquery(sql, query);
    }

    private static void WriteSelect(StringBuilder sql, SelectBody select)
    {
        sql.Append("SELECT");
        if (select.DistinctOn is { } on)
            sql.Append(" DISTINCT ON (").List(on, ExpressionPrinter.Write).Append(')');
        else if (select.IsDistinct)
            sql.Append(" DISTINCT");
        WriteTargets(sql.Append(select.Targets.Count > 0 ? " " : ""), select.Targets);
        if (select.Into is { } into)
            sql.Append(" INTO ").Name(into);
        if (select.From.Count > 0)
            sql.Append(" FROM ").List(select.From, FromPrinter.Write);
        WriteCondition(sql, "WHERE", select.Where);
        if (select.GroupBy.Count > 0)
            sql.Append(select.GroupByDistinct ? " GROUP BY DISTINCT " : " GROUP BY ").List(select.GroupBy, WriteGroup);
        WriteCondition(sql, "HAVING", select.Having);
        if (select.Windows.Count > 0)
        {
            sql.Append(" WINDOW ").List(select.Windows, (to, window) =>
                CallPrinter.WriteWindowInBrackets(to.Identifier(window.Name).Append(" AS "), window.Window));
        }
    }

    private static void WriteGroup(StringBuilder sql, GroupItem item)
    {
        SqlException.ThrowIfTooDeep();
        switch (item.Kind)
        {
            case GroupKind.Expression: ExpressionPrinter.Write(sql, item.Expressions[0]); break;
            case GroupKind.Empty: sql.Append("()"); break;
            case GroupKind.Sets: sql.Append("GROUPING SETS (").List(item.Items, WriteGroup).Append(')'); break;
            default:
                WriteRow(sql.Append(item.Kind == GroupKind.Rollup ? "ROLLUP " : "CUBE "), item.Expressions);
                break;
        }
    }

    private static void WriteLimits(StringBuilder sql, Query query)
    {
        if (query.OffsetRows is { } offset)
            ExpressionPrinter.Write(sql.Append(" OFFSET "), offset);
        if (query.Limit is not { } limit)
            return;
        if (!query.WithTies)
        {
            ExpressionPrinter.Write(sql.Append(" LIMIT "), limit);
            return;
        }

        ExpressionPrinter.Write(sql.Append(" FETCH FIRST ("), limit);
        sql.Append(") ROWS WITH TIES");
    }
}
