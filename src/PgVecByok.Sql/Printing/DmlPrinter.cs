using System.Text;

namespace PgVecByok.Sql;

/// <summary>INSERT, UPDATE, DELETE and MERGE: what WITH may hold beside queries.</summary>
internal static class DmlPrinter
{
    public static void Write(StringBuilder sql, Statement statement)
    {
        SqlException.ThrowIfTooDeep();
        switch (statement)
        {
            case Query query: QueryPrinter.Write(sql, query); break;
            case Insert insert: WriteInsert(sql, insert); break;
            case Update update: WriteUpdate(sql, update); break;
            case Delete delete: WriteDelete(sql, delete); break;
            case Merge merge: WriteMerge(sql, merge); break;
            default: throw new InvalidOperationException($"no text for {statement.GetType().Name}");
        }
    }

    public static void WriteIndexElement(StringBuilder sql, IndexElement element)
    {
        if (element.Column is { } column)
            sql.Identifier(column);
        else
            ExpressionPrinter.Write(sql.Append('('), element.Expression!);
        sql.Append(element.Column is null ? ")" : "");
        if (element.Collation is { } collation)
            sql.Append(" COLLATE ").Name(collation);
        if (element.OperatorClass is { } operatorClass)
            sql.Append(' ').Name(operatorClass);
        sql.Append(element.Descending switch { true => " DESC", false => " ASC", null => "" });
        sql.Append(element.NullsFirst switch { true => " NULLS FIRST", false => " NULLS LAST", null => "" });
    }

    private static void WriteInsert(StringBuilder sql, Insert insert)
    {
        QueryPrinter.WriteWith(sql, insert.With);
        sql.Append("INSERT INTO ").Name(insert.Table);
        if (insert.Alias is { } alias)
            sql.Append(" AS ").Identifier(alias);
        WriteColumns(sql, insert.Columns);
        WriteOverriding(sql, insert.Overriding);
        if (insert.Source is { } source)
            QueryPrinter.Write(sql.Append(' '), source);
        else
            sql.Append(" DEFAULT VALUES");
        if (insert.OnConflict is { } conflict)
            WriteConflict(sql, conflict);
        WriteReturning(sql, insert.Returning, insert.Returned);
    }

    private static void WriteConflict(StringBuilder sql, OnConflict conflict)
    {
        sql.Append(" ON CONFLICT");
        if (conflict.Constraint is { } name)
            sql.Append(" ON CONSTRAINT ").Identifier(name);
        if (conflict.Targets.Count > 0)
            sql.Append(" (").List(conflict.Targets, WriteIndexElement).Append(')');
        QueryPrinter.WriteCondition(sql, "WHERE", conflict.TargetWhere);
        if (conflict.Assignments is not { } assignments)
        {
            sql.Append(" DO NOTHING");
            return;
        }

        sql.Append(" DO UPDATE SET ").List(assignments, WriteAssignment);
        QueryPrinter.WriteCondition(sql, "WHERE", conflict.Where);
    }

    private static void WriteUpdate(StringBuilder sql, Update update)
    {
        QueryPrinter.WriteWith(sql, update.With);
        FromPrinter.WriteTable(sql.Append("UPDATE "), update.Table);
        sql.Append(" SET ").List(update.Assignments, WriteAssignment);
        if (update.From.Count > 0)
            sql.Append(" FROM ").List(update.From, FromPrinter.Write);
        QueryPrinter.WriteCondition(sql, "WHERE", update.Where);
        WriteReturning(sql, update.Returning, update.Returned);
    }

    private static void WriteDelete(StringBuilder sql, Delete delete)
    {
        QueryPrinter.WriteWith(sql, delete.With);
        FromPrinter.WriteTable(sql.Append("DELETE FROM "), delete.Table);
        if (delete.Using.Count > 0)
            sql.Append(" USING ").List(delete.Using, FromPrinter.Write);
        QueryPrinter.WriteCondition(sql, "WHERE", delete.Where);
        WriteReturning(sql, delete.Returning, delete.Returned);
    }

    private static void WriteMerge(StringBuilder sql, Merge merge)
    {
        QueryPrinter.WriteWith(sql, merge.With);
        FromPrinter.WriteTable(sql.Append("MERGE INTO "), merge.Table);
        FromPrinter.Write(sql.Append(" USING "), merge.Source);
        QueryPrinter.WriteCondition(sql, "ON", merge.On);
        foreach (MergeArm arm in merge.Arms)
        {
            sql.Append(arm.Match switch
            {
                MergeMatch.Matched => " WHEN MATCHED",
                MergeMatch.NotMatchedBySource => " WHEN NOT MATCHED BY SOURCE",
                _ => " WHEN NOT MATCHED",
            });
            QueryPrinter.WriteCondition(sql, "AND", arm.Condition);
            WriteAction(sql.Append(" THEN "), arm.Action);
        }

        WriteReturning(sql, merge.Returning, merge.Returned);
    }

    private static void WriteAction(StringBuilder sql, MergeAction action)
    {
        switch (action)
        {
            case MergeDelete: sql.Append("DELETE"); break;
            case MergeUpdate update: sql.Append("UPDATE SET ").List(update.Assignments, WriteAssignment); break;
            case MergeInsert insert:
                WriteColumns(sql.Append("INSERT"), insert.Columns);
                WriteOverriding(sql, insert.Overriding);
                if (insert.Values is { } values)
                    sql.Append(" VALUES (").List(values, ExpressionPrinter.Write).Append(')');
                else
                    sql.Append(" DEFAULT VALUES");
                break;
            default: sql.Append("DO NOTHING"); break;
        }
    }

    private static void WriteAssignment(StringBuilder sql, Assignment assignment)
    {
        if (assignment.IsMultiple)
            sql.Append('(').List(assignment.Columns, (to, name) => to.Identifier(name)).Append(')');
        else
            ExpressionPrinter.WriteSubscripts(WriteTarget(sql, assignment.Columns[0], assignment.Field), assignment.Subscripts);
        ExpressionPrinter.Write(sql.Append(" = "), assignment.Value);
    }

    private static void WriteOverriding(StringBuilder sql, string? overriding)
    {
        if (overriding is not null)
            sql.Append(" OVERRIDING ").Append(overriding).Append(" VALUE");
    }

    private static void WriteReturning(StringBuilder sql, IReadOnlyList<Target>? returning, ReturningNames? names)
    {
        if (returning is null)
            return;
        sql.Append(" RETURNING ");
        string?[] named =
        [
            names?.Old is { } old ? $"OLD AS {SqlPrinter.Identifier(old.Name)}" : null,
            names?.New is { } next ? $"NEW AS {SqlPrinter.Identifier(next.Name)}" : null,
        ];
        if (names is not null)
            sql.Append("WITH (").AppendJoin(", ", named.OfType<string>()).Append(") ");
        QueryPrinter.WriteTargets(sql, returning);
    }

    private static void WriteColumns(StringBuilder sql, IReadOnlyList<InsertColumn> columns)
    {
        if (columns.Count == 0)
            return;
        sql.Append(" (").List(columns, (to, column) =>
            ExpressionPrinter.WriteSubscripts(WriteTarget(to, column.Name, column.Field), column.Subscripts)).Append(')');
    }

    private static StringBuilder WriteTarget(StringBuilder sql, string column, string? field)
    {
        sql.Identifier(column);
        return field is null ? sql : sql.Append('.').Identifier(field);
    }
}
