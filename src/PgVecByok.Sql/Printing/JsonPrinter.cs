using System.Text;

namespace PgVecByok.Sql;

/// <summary>The forms of SQL/JSON.</summary>
internal static class JsonPrinter
{
    /// <summary>False: the expression is none of them.</summary>
    public static bool TryWrite(StringBuilder sql, Expression expression)
    {
        switch (expression)
        {
            case JsonConstructor form: WriteConstructor(sql, form); return true;
            case JsonAggregate form: WriteAggregate(sql, form); return true;
            case JsonPathCall form: WritePathCall(sql, form); return true;
            case JsonTest test:
                ExpressionPrinter.Write(sql.Append('('), test.Operand);
                sql.Append(test.Negated ? " IS NOT JSON " : " IS JSON ").Append(test.Kind).Append(test.HasUniqueKeys
                    ? " WITH UNIQUE KEYS)" : ")");
                return true;
            default: return false;
        }
    }

    public static void WriteTable(StringBuilder sql, JsonTable table)
    {
        Member(sql.Append("JSON_TABLE("), table.Context);
        ExpressionPrinter.Write(sql.Append(", "), table.Path);
        if (table.PathName is { } name)
            sql.Append(" AS ").Identifier(name);
        Passing(sql, table.Passing);
        WriteColumns(sql, table.Columns);
        Behaviour(sql, table.OnError, "ERROR");
        sql.Append(')');
    }

    private static void WriteConstructor(StringBuilder sql, JsonConstructor form)
    {
        sql.Append(form.Word).Append('(');
        if (form.Query is { } query)
            QueryPrinter.Write(sql, query);
        sql.List(form.Members, Member);
        Options(sql, form.DropsNulls, form.HasUniqueKeys, form.Returning);
        sql.Append(')');
    }

    private static void WriteAggregate(StringBuilder sql, JsonAggregate form)
    {
        FunctionCall call = form.Call;
        sql.Append(form.Word).Append('(');
        if (form.Word == "JSON_OBJECTAGG")
            ExpressionPrinter.Write(sql, call.Arguments[0].Value);
        Member(sql.Append(form.Word == "JSON_OBJECTAGG" ? " : " : ""), new JsonMember(call.Arguments[^1].Value, form.IsJson));
        CallPrinter.OrderBy(sql, call.OrderBy);
        Options(sql, form.DropsNulls, form.HasUniqueKeys, form.Returning);
        sql.Append(')');
        if (call.Filter is { } filter)
        {
            ExpressionPrinter.Write(sql.Append(" FILTER (WHERE "), filter);
            sql.Append(')');
        }

        if (call.Over is { } over)
            CallPrinter.WriteWindow(sql.Append(" OVER "), over);
    }

    private static void WritePathCall(StringBuilder sql, JsonPathCall form)
    {
        Member(sql.Append(form.Word).Append('('), form.Context);
        ExpressionPrinter.Write(sql.Append(", "), form.Path);
        Passing(sql, form.Passing);
        Returning(sql, form.Returning);
        Shape(sql, form.Wrapper, form.Quotes);
        Behaviour(sql, form.OnEmpty, "EMPTY");
        Behaviour(sql, form.OnError, "ERROR");
        sql.Append(')');
    }

    private static void WriteColumns(StringBuilder sql, IReadOnlyList<JsonTableColumn> columns) =>
        sql.Append(" COLUMNS (").List(columns, WriteColumn).Append(')');

    private static void WriteColumn(StringBuilder sql, JsonTableColumn column)
    {
        SqlException.ThrowIfTooDeep();
        if (column.Kind == "NESTED")
        {
            sql.Append("NESTED PATH ").Append(SqlPrinter.StringLiteral(column.Path!.Text));
            if (column.Name.Length > 0)
                sql.Append(" AS ").Identifier(column.Name);
            WriteColumns(sql, column.Columns);
            return;
        }

        sql.Identifier(column.Name);
        if (column.Kind == "ORDINALITY")
        {
            sql.Append(" FOR ORDINALITY");
            return;
        }

        TypePrinter.Write(sql.Append(' '), column.Type!);
        sql.Append(column.Kind == "EXISTS" ? " EXISTS" : column.IsJson ? " FORMAT JSON" : "");
        if (column.Path is { } path)
            sql.Append(" PATH ").Append(SqlPrinter.StringLiteral(path.Text));
        Shape(sql, column.Wrapper, column.Quotes);
        Behaviour(sql, column.OnEmpty, "EMPTY");
        Behaviour(sql, column.OnError, "ERROR");
    }

    private static void Member(StringBuilder sql, JsonMember member)
    {
        if (member.Key is { } key)
        {
            ExpressionPrinter.Write(sql, key);
            sql.Append(" : ");
        }

        ExpressionPrinter.Write(sql, member.Value);
        sql.Append(member.IsJson ? " FORMAT JSON" : "");
    }

    private static void Passing(StringBuilder sql, IReadOnlyList<JsonPassing> passing)
    {
        if (passing.Count > 0)
        {
            sql.Append(" PASSING ").List(passing, (to, each) =>
            {
                Member(to, each.Value);
                to.Append(" AS ").Identifier(each.Name);
            });
        }
    }

    private static void Options(StringBuilder sql, bool? dropsNulls, bool hasUniqueKeys, JsonReturning? returning)
    {
        if (dropsNulls is { } drops)
            sql.Append(drops ? " ABSENT ON NULL" : " NULL ON NULL");
        sql.Append(hasUniqueKeys ? " WITH UNIQUE KEYS" : "");
        Returning(sql, returning);
    }

    private static void Returning(StringBuilder sql, JsonReturning? returning)
    {
        if (returning is null)
            return;
        TypePrinter.Write(sql.Append(" RETURNING "), returning.Type);
        sql.Append(returning.IsJson ? " FORMAT JSON" : "");
    }

    private static void Shape(StringBuilder sql, string? wrapper, string? quotes)
    {
        if (wrapper is not null)
            sql.Append(wrapper == "WITHOUT" ? " WITHOUT WRAPPER" : $" WITH {wrapper} WRAPPER");
        if (quotes is not null)
            sql.Append($" {quotes} QUOTES");
    }

    private static void Behaviour(StringBuilder sql, JsonBehaviour? behaviour, string on)
    {
        if (behaviour is null)
            return;
        sql.Append(' ').Append(behaviour.Kind);
        if (behaviour.Default is { } value)
            ExpressionPrinter.Write(sql.Append(' '), value);
        sql.Append(" ON ").Append(on);
    }
}
