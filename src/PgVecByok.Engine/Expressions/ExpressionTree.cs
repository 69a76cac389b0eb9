using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Walks bound expressions: which parts they have, which columns they read, whether they may be moved or repeated.</summary>
internal static class ExpressionTree
{
    /// <summary>The direct parts. A subquery's own plan is not among them, its operands are.</summary>
    public static IEnumerable<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundCall call => call.Arguments,
        BoundCast cast => [cast.Operand],
        BoundLogical logical => logical.Operands,
        BoundNot not => [not.Operand],
        BoundIsNull test => [test.Operand],
        BoundTruthTest test => [test.Operand],
        BoundDistinct distinct => [distinct.Left, distinct.Right],
        BoundCase choice => [.. choice.Arms.SelectMany(arm => new[] { arm.When, arm.Then }), choice.Else],
        BoundCoalesce coalesce => coalesce.Operands,
        BoundNullIf nullIf => [nullIf.Left, nullIf.Right],
        BoundExtreme extreme => extreme.Operands,
        BoundArray array => array.Elements,
        BoundRow row => row.Fields,
        BoundField field => [field.Operand],
        BoundSubscript subscript =>
            [subscript.Operand, .. subscript.Subscripts.SelectMany(each => new[] { each.Lower, each.Upper }).OfType<BoundExpression>()],
        BoundArrayComparison comparison => [comparison.Operand, comparison.Array],
        BoundSubquery subquery => subquery.Operands,
        RowCountSum sum => [sum.Count, sum.Offset],
        KeyEquality equality => [equality.Key.Left, equality.Key.Right],
        _ => [],
    };

    /// <summary>Adds the columns read, those that subqueries read of enclosing rows included.</summary>
    public static void CollectColumns(BoundExpression expression, ISet<OutputColumn> columns)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SqlException.TooDeep();
        if (expression is BoundColumn column)
            columns.Add(column.Column);
        if (expression is BoundSubquery subquery)
            columns.UnionWith(subquery.Outer);
        foreach (BoundExpression part in Parts(expression))
            CollectColumns(part, columns);
    }

    public static HashSet<OutputColumn> Columns(BoundExpression expression)
    {
        var columns = new HashSet<OutputColumn>();
        CollectColumns(expression, columns);
        return columns;
    }

    public static bool Any(BoundExpression expression, Func<BoundExpression, bool> test)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SqlException.TooDeep();
        return test(expression) || Parts(expression).Any(part => Any(part, test));
    }

    public static bool HasSubquery(BoundExpression expression) => Any(expression, part => part is BoundSubquery);

    /// <summary>May give another value each time: not to be moved, merged or remembered.</summary>
    public static bool IsVolatile(BoundExpression expression) => Any(expression, part => part switch
    {
        BoundCall call => call.Function.Volatility == Volatility.Volatile,
        BoundCast { Function: { } function } => function.Volatility == Volatility.Volatile,
        BoundSubquery subquery => PlanTree.IsVolatile(subquery.Plan),
        _ => false,
    });

    /// <summary>Known while planning: constants and immutable calls of them. Parameters are not.</summary>
    public static bool IsImmutable(BoundExpression expression) => !Any(expression, part => part switch
    {
        BoundCall call => call.Function.Volatility != Volatility.Immutable,
        BoundCast { Function: { } function } => function.Volatility != Volatility.Immutable,
        BoundCast cast => cast.ThroughText,
        BoundColumn or BoundParameter or BoundSubquery => true,
        _ => false,
    });

    /// <summary>The same expression with its parts replaced; the expression itself where none changed.</summary>
    public static BoundExpression Rewrite(BoundExpression expression, Func<BoundExpression, BoundExpression> rewrite)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SqlException.TooDeep();
        return expression switch
        {
            BoundCall e => Same(e.Arguments, rewrite) is { } arguments ? e with { Arguments = arguments } : e,
            BoundCast e => e with { Operand = rewrite(e.Operand) },
            BoundLogical e => Same(e.Operands, rewrite) is { } operands ? e with { Operands = operands } : e,
            BoundNot e => e with { Operand = rewrite(e.Operand) },
            BoundIsNull e => e with { Operand = rewrite(e.Operand) },
            BoundTruthTest e => e with { Operand = rewrite(e.Operand) },
            BoundDistinct e => e with { Left = rewrite(e.Left), Right = rewrite(e.Right) },
            BoundCase e => e with
            {
                Arms = [.. e.Arms.Select(arm => (rewrite(arm.When), rewrite(arm.Then)))], Else = rewrite(e.Else),
            },
            BoundCoalesce e => Same(e.Operands, rewrite) is { } operands ? e with { Operands = operands } : e,
            BoundNullIf e => e with { Left = rewrite(e.Left), Right = rewrite(e.Right) },
            BoundExtreme e => Same(e.Operands, rewrite) is { } operands ? e with { Operands = operands } : e,
            BoundArray e => Same(e.Elements, rewrite) is { } elements ? e with { Elements = elements } : e,
            BoundRow e => Same(e.Fields, rewrite) is { } fields ? e with { Fields = fields } : e,
            BoundField e => e with { Operand = rewrite(e.Operand) },
            BoundSubscript e => e with
            {
                Operand = rewrite(e.Operand),
                Subscripts = [.. e.Subscripts.Select(each => (Maybe(each.Lower, rewrite), Maybe(each.Upper, rewrite), each.IsSlice))],
            },
            BoundArrayComparison e => e with { Operand = rewrite(e.Operand), Array = rewrite(e.Array) },
            RowCountSum e => e with { Count = rewrite(e.Count), Offset = rewrite(e.Offset) },
            BoundSubquery e => Same(e.Operands, rewrite) is { } operands ? e with { Operands = operands } : e,
            _ => expression,
        };
    }

    private static BoundExpression? Maybe(BoundExpression? expression, Func<BoundExpression, BoundExpression> rewrite) =>
        expression is null ? null : rewrite(expression);

    private static BoundExpression[]? Same(IReadOnlyList<BoundExpression> parts, Func<BoundExpression, BoundExpression> rewrite)
    {
        BoundExpression[] rewritten = [.. parts.Select(rewrite)];
        for (int i = 0; i < rewritten.Length; i++)
        {
            if (!ReferenceEquals(rewritten[i], parts[i]))
                return rewritten;
        }

        return null;
    }
}
