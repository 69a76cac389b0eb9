using System.Text;

namespace PgVecByok.Sql;

/// <summary>Function calls, each in the form it was written in.</summary>
internal static class CallPrinter
{
    public static void Write(StringBuilder sql, FunctionCall call)
    {
        Expression Value(int i) => call.Arguments[i].Value;
        switch (call.Form)
        {
            case null: WritePlain(sql, call); break;
            case "EXTRACT":
                WriteField(sql.Append("EXTRACT("), (Literal)Value(0));
                Parts(sql, (" FROM ", Value(1)));
                break;
            case "POSITION": Parts(sql.Append("POSITION("), ("", Value(1)), (" IN ", Value(0))); break;
            case "SUBSTRING" when call.Arguments.Count == 2: Parts(sql.Append("SUBSTRING("), ("", Value(0)), (" FROM ", Value(1))); break;
            case "SUBSTRING": Parts(sql.Append("SUBSTRING("), ("", Value(0)), (" FROM ", Value(1)), (" FOR ", Value(2))); break;
            case "OVERLAY" when call.Arguments.Count == 3:
                Parts(sql.Append("OVERLAY("), ("", Value(0)), (" PLACING ", Value(1)), (" FROM ", Value(2)));
                break;
            case "OVERLAY":
                Parts(sql.Append("OVERLAY("), ("", Value(0)), (" PLACING ", Value(1)), (" FROM ", Value(2)), (" FOR ", Value(3)));
                break;
            case "TRIM": WriteTrim(sql, call); break;
            case "AT TIME ZONE": Parts(sql.Append('('), ("", Value(1)), (" AT TIME ZONE ", Value(0))); break;
            case "AT LOCAL": Parts(sql.Append('('), ("", Value(0)), (" AT LOCAL", null)); break;
            case "OVERLAPS":
                Parts(sql.Append("(("), ("", Value(0)), (", ", Value(1)), (") OVERLAPS (", Value(2)), (", ", Value(3)));
                sql.Append(')');
                break;
            case "COLLATION FOR": Parts(sql.Append("COLLATION FOR ("), ("", Value(0))); break;
            case var word:
                sql.Append(word);
                if (call.Arguments.Count > 0)
                    Arguments(sql.Append('('), call).Append(')');
                break;
        }
    }

    public static void OrderBy(StringBuilder sql, IReadOnlyList<OrderItem> items)
    {
        if (items.Count > 0)
            sql.Append(" ORDER BY ").List(items, WriteOrderItem);
    }

    public static void WriteWindow(StringBuilder sql, WindowSpecification window)
    {
        if (window is { Name: { } only, PartitionBy.Count: 0, OrderBy.Count: 0, Frame: null })
        {
            sql.Identifier(only);
            return;
        }

        WriteWindowInBrackets(sql, window);
    }

    public static void WriteWindowInBrackets(StringBuilder sql, WindowSpecification window)
    {
        sql.Append('(');
        if (window.Name is { } name)
            sql.Identifier(name);
        if (window.PartitionBy.Count > 0)
            sql.Append(" PARTITION BY ").List(window.PartitionBy, ExpressionPrinter.Write);
        OrderBy(sql, window.OrderBy);
        if (window.Frame is { } frame)
        {
            sql.Append(' ').Append(frame.Unit).Append(" BETWEEN ");
            WriteEdge(sql, frame.Start);
            WriteEdge(sql.Append(" AND "), frame.End);
            if (frame.Exclusion is { } exclusion)
                sql.Append(" EXCLUDE ").Append(exclusion);
        }

        sql.Append(')');
    }

    private static void WritePlain(StringBuilder sql, FunctionCall call)
    {
        sql.Name(call.Name).Append('(');
        if (call.IsStar)
            sql.Append('*');
        else
            Arguments(sql.Append(call.IsDistinct ? "DISTINCT " : ""), call);
        OrderBy(sql, call.OrderBy);
        sql.Append(')');
        if (call.WithinGroup.Count > 0)
        {
            OrderBy(sql.Append(" WITHIN GROUP ("), call.WithinGroup);
            sql.Append(')');
        }

        if (call.Filter is { } filter)
            Parts(sql.Append(" FILTER (WHERE "), ("", filter));
        if (call.Over is { } window)
            WriteWindow(sql.Append(" OVER "), window);
    }

    private static StringBuilder Arguments(StringBuilder sql, FunctionCall call) => sql.List(call.Arguments, (to, argument) =>
    {
        if (argument.IsVariadic)
            to.Append("VARIADIC ");
        if (argument.Name is { } name)
            to.Identifier(name).Append(" => ");
        ExpressionPrinter.Write(to, argument.Value);
    });

    /// <summary>Words and values up to a closing parenthesis.</summary>
    private static void Parts(StringBuilder sql, params ReadOnlySpan<(string Word, Expression? Value)> parts)
    {
        foreach ((string word, Expression? value) in parts)
        {
            sql.Append(word);
            if (value is not null)
                ExpressionPrinter.Write(sql, value);
        }

        sql.Append(')');
    }

    private static void WriteField(StringBuilder sql, Literal field)
    {
        bool isWord = field.Text.Length > 0 && field.Text.All(c => char.IsAsciiLetterLower(c) || c == '_');
        sql.Append(isWord ? field.Text : SqlPrinter.StringLiteral(field.Text));
    }

    private static void WriteTrim(StringBuilder sql, FunctionCall call)
    {
        sql.Append(call.Name.Name switch { "ltrim" => "TRIM(LEADING ", "rtrim" => "TRIM(TRAILING ", _ => "TRIM(BOTH " });
        if (call.Arguments.Count == 2)
        {
            ExpressionPrinter.Write(sql, call.Arguments[1].Value);
            Parts(sql, (" FROM ", call.Arguments[0].Value));
            return;
        }

        Arguments(sql.Append("FROM "), call).Append(')');
    }

    private static void WriteOrderItem(StringBuilder sql, OrderItem item)
    {
        ExpressionPrinter.Write(sql, item.Expression);
        if (item.UsingOperator is { } symbol)
            sql.Append(" USING ").Append(symbol);
        else if (item.Descending)
            sql.Append(" DESC");
        if (item.NullsFirst is { } first)
            sql.Append(first ? " NULLS FIRST" : " NULLS LAST");
    }

    private static void WriteEdge(StringBuilder sql, FrameEdge edge)
    {
        if (edge.Distance is { } distance)
        {
            ExpressionPrinter.Write(sql, distance);
            sql.Append(' ');
        }

        sql.Append(edge.Kind);
    }
}
