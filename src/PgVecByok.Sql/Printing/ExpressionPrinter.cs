using System.Globalization;
using System.Text;

namespace PgVecByok.Sql;

/// <summary>Expressions; what is not atomic comes in parentheses.</summary>
internal static class ExpressionPrinter
{
    public static void Write(StringBuilder sql, Expression expression)
    {
        SqlException.ThrowIfTooDeep();
        switch (expression)
        {
            case Literal literal: WriteLiteral(sql, literal); break;
            case Parameter parameter: sql.Append('$').Append(parameter.Number.ToString(CultureInfo.InvariantCulture)); break;
            case ColumnReference column: sql.List(column.Names, (to, name) => to.Identifier(name), "."); break;
            case CurrentOf current: sql.Append("CURRENT OF ").Identifier(current.Cursor); break;
            case Star star: sql.List([.. star.Qualifier.Select(SqlPrinter.Identifier), "*"], (to, part) => to.Append(part), "."); break;
            case DefaultValue: sql.Append("DEFAULT"); break;
            case FunctionCall call: CallPrinter.Write(sql, call); break;
            case CastExpression cast: WriteCast(sql, cast); break;
            case TypedLiteral literal: TypePrinter.WriteLiteral(sql, literal); break;
            case SubscriptExpression subscript: WriteSubscript(sql, subscript); break;
            case FieldSelection field: WriteField(sql, field); break;
            case CaseExpression choice: WriteCase(sql, choice); break;
            case CoalesceExpression coalesce: Listed(sql, "COALESCE", coalesce.Operands); break;
            case ExtremeExpression extreme: Listed(sql, extreme.IsGreatest ? "GREATEST" : "LEAST", extreme.Operands); break;
            case NullIfExpression nullIf: Listed(sql, "NULLIF", [nullIf.Left, nullIf.Right]); break;
            case RowExpression row: Listed(sql, row.IsExplicit ? "ROW" : "", row.Fields); break;
            case ArrayLiteral array: sql.Append("ARRAY[").List(array.Elements, Write).Append(']'); break;
            case ExistsExpression exists: Subquery(sql.Append("EXISTS "), exists.Query); break;
            case ArraySubquery array: Subquery(sql.Append("ARRAY "), array.Query); break;
            case ScalarSubquery scalar: Subquery(sql, scalar.Query); break;
            default:
                if (!JsonPrinter.TryWrite(sql, expression))
                    WriteOperator(sql, expression);
                break;
        }
    }

    public static void Subquery(StringBuilder sql, Query query)
    {
        sql.Append('(');
        QueryPrinter.Write(sql, query);
        sql.Append(')');
    }

    private static void WriteLiteral(StringBuilder sql, Literal literal) => sql.Append(literal.Kind switch
    {
        LiteralKind.Null => "NULL",
        LiteralKind.String => SqlPrinter.StringLiteral(literal.Text),
        LiteralKind.BitString => "B" + SqlPrinter.StringLiteral(literal.Text),
        LiteralKind.HexString => "X" + SqlPrinter.StringLiteral(literal.Text),
        _ => literal.Text,
    });

    private static void WriteOperator(StringBuilder sql, Expression expression)
    {
        sql.Append('(');
        switch (expression)
        {
            case Operation operation: WriteOperation(sql, operation); break;
            case LogicalExpression logical: sql.List(logical.Operands, Write, logical.IsAnd ? " AND " : " OR "); break;
            case NotExpression not: Write(sql.Append("NOT "), not.Operand); break;
            case IsExpression test: WriteIs(sql, test); break;
            case CollateExpression collate:
                Write(sql, collate.Operand);
                sql.Append(" COLLATE ").Name(collate.Collation);
                break;
            case DistinctFrom distinct:
                Write(sql, distinct.Left);
                Write(sql.Append(distinct.Negated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM "), distinct.Right);
                break;
            default: WriteMatch(sql, expression); break;
        }

        sql.Append(')');
    }

    private static void WriteOperation(StringBuilder sql, Operation operation)
    {
        if (operation.Left is { } left)
        {
            Write(sql, left);
            sql.Append(' ');
        }

        if (operation.Schema is { } schema)
            sql.Append("OPERATOR(").Identifier(schema).Append('.').Append(operation.Symbol).Append(')');
        else
            sql.Append(operation.Symbol);
        bool isNegativeNumber = operation is { Left: null, Schema: null, Symbol: "-", Right: Literal { Kind: LiteralKind.Integer or LiteralKind.Decimal } };
        if (!isNegativeNumber)
            sql.Append(' ');
        Write(sql, operation.Right);
    }

    private static void WriteIs(StringBuilder sql, IsExpression test)
    {
        Write(sql, test.Operand);
        sql.Append(test.Negated ? " IS NOT " : " IS ").Append(test.Test switch
        {
            IsTest.Null => "NULL",
            IsTest.True => "TRUE",
            IsTest.False => "FALSE",
            _ => "UNKNOWN",
        });
    }

    private static void WriteMatch(StringBuilder sql, Expression expression)
    {
        switch (expression)
        {
            case Between between:
                Head(sql, between.Operand, between.Negated, "BETWEEN ");
                Write(sql.Append(between.Symmetric ? "SYMMETRIC " : ""), between.Low);
                Write(sql.Append(" AND "), between.High);
                break;
            case InList list:
                Head(sql, list.Operand, list.Negated, "IN (");
                sql.List(list.Items, Write).Append(')');
                break;
            case InSubquery subquery:
                Head(sql, subquery.Operand, subquery.Negated, "IN ");
                Subquery(sql, subquery.Query);
                break;
            case PatternMatch pattern:
                Head(sql, pattern.Operand, pattern.Negated, pattern.Kind switch
                {
                    PatternKind.Like => "LIKE ",
                    PatternKind.ILike => "ILIKE ",
                    _ => "SIMILAR TO ",
                });
                Write(sql, pattern.Pattern);
                if (pattern.Escape is { } escape)
                    Write(sql.Append(" ESCAPE "), escape);
                break;
            case ArrayComparison array:
                Write(sql, array.Left);
                Write(sql.Append(' ').Append(array.Symbol).Append(array.IsAll ? " ALL (" : " ANY ("), array.Array);
                sql.Append(')');
                break;
            case QuantifiedComparison quantified:
                Write(sql, quantified.Left);
                Subquery(sql.Append(' ').Append(quantified.Symbol).Append(quantified.IsAll ? " ALL " : " ANY "), quantified.Query);
                break;
            default:
                throw new InvalidOperationException($"no text for {expression.GetType().Name}");
        }
    }

    private static void Head(StringBuilder sql, Expression operand, bool negated, string words)
    {
        Write(sql, operand);
        sql.Append(negated ? " NOT " : " ").Append(words);
    }

    /// <summary>(a)::text, but 'x'::text; an operator has its own parentheses.</summary>
    private static void WriteCast(StringBuilder sql, CastExpression cast)
    {
        bool isClosed = cast.Operand is Literal || IsOperator(cast.Operand);
        sql.Append(isClosed ? "" : "(");
        Write(sql, cast.Operand);
        sql.Append(isClosed ? "::" : ")::");
        TypePrinter.Write(sql, cast.Type);
    }

    private static void WriteSubscript(StringBuilder sql, SubscriptExpression subscript)
    {
        bool isClosed = subscript.Operand is ColumnReference or Parameter || IsOperator(subscript.Operand);
        sql.Append(isClosed ? "" : "(");
        Write(sql, subscript.Operand);
        sql.Append(isClosed ? "" : ")");
        WriteSubscripts(sql, subscript.Subscripts);
    }

    public static void WriteSubscripts(StringBuilder sql, IReadOnlyList<Subscript> subscripts)
    {
        foreach (Subscript one in subscripts)
        {
            sql.Append('[');
            if (one.Lower is { } lower)
                Write(sql, lower);
            if (one.IsSlice)
                sql.Append(':');
            if (one.Upper is { } upper)
                Write(sql, upper);
            sql.Append(']');
        }
    }

    private static void WriteField(StringBuilder sql, FieldSelection field)
    {
        bool isClosed = IsOperator(field.Operand);
        sql.Append(isClosed ? "" : "(");
        Write(sql, field.Operand);
        sql.Append(isClosed ? "." : ").").Append(field.Field is { } name ? SqlPrinter.Identifier(name) : "*");
    }

    private static void WriteCase(StringBuilder sql, CaseExpression choice)
    {
        sql.Append("CASE ");
        if (choice.Operand is { } operand)
        {
            Write(sql, operand);
            sql.Append(' ');
        }

        foreach (CaseArm arm in choice.Arms)
        {
            Write(sql.Append("WHEN "), arm.When);
            Write(sql.Append(" THEN "), arm.Then);
            sql.Append(' ');
        }

        if (choice.Else is { } otherwise)
        {
            Write(sql.Append("ELSE "), otherwise);
            sql.Append(' ');
        }

        sql.Append("END");
    }

    private static void Listed(StringBuilder sql, string word, IReadOnlyList<Expression> values) =>
        sql.Append(word).Append('(').List(values, Write).Append(')');

    private static bool IsOperator(Expression expression) => expression is Operation or LogicalExpression or NotExpression or IsExpression
        or CollateExpression or DistinctFrom or Between or InList or InSubquery or PatternMatch or ArrayComparison or QuantifiedComparison
        || expression is FunctionCall { Form: "AT TIME ZONE" or "AT LOCAL" or "OVERLAPS" };
}
