using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Walks over bound expressions: which parts they have, which columns they read, whether they may be moved or repeated. Subqueries are
/// leaves but for what they compare and for the outer columns they read.
/// </summary>
internal static class ExpressionTree
{
    /// <summary>The direct parts. A subquery's own plan is not among them, its operands are.</summary>
    public static IReadOnlyList<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundCall call => call.Arguments,
        BoundCast cast => [cast.Operand],
        BoundCollate collate => [collate.Operand],
        BoundLogical logical => logical.Operands,
        BoundNot not => [not.Operand],
        BoundIsNull test => [test.Operand],
        BoundTruthTest test => [test.Operand],
        BoundDistinct distinct => [distinct.Left, distinct.Right],
        BoundCase choice => [.. choice.Arms.SelectMany(arm => (BoundExpression[])[arm.When, arm.Then]), choice.Else],
        BoundCoalesce coalesce => coalesce.Operands,
        BoundNullIf nullIf => [nullIf.Left, nullIf.Right],
        BoundExtreme extreme => extreme.Operands,
        BoundArray array => array.Elements,
        BoundRow row => row.Found is { } found ? [.. row.Fields, found] : row.Fields,
        BoundField field => [field.Operand],
        BoundSubscript subscript =>
            [subscript.Operand, .. subscript.Subscripts.SelectMany(each => new[] { each.Lower, each.Upper }).OfType<BoundExpression>()],
        BoundArrayComparison comparison => [comparison.Operand, comparison.Array],
        BoundSubquery subquery => subquery.Operands,
        RowCountSum sum => [sum.Count, sum.Offset],
        KeyEquality equality => [equality.Key.Left, equality.Key.Right],
        _ => [],
    };

    /// <summary>The same expression with its parts replaced; the expression itself where none changed.</summary>
    public static BoundExpression Rewrite(BoundExpression expression, Func<BoundExpression, BoundExpression> map)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
            {
                BoundCall call => Same(call.Arguments, map, out var mapped) ? call : call with { Arguments = mapped },
                BoundCast cast => Same(cast.Operand, map, out var mapped) ? cast : cast with { Operand = mapped },
                BoundCollate collate => Same(collate.Operand, map, out var mapped) ? collate : collate with { Operand = mapped },
                BoundLogical logical => Same(logical.Operands, map, out var mapped) ? logical : logical with { Operands = mapped },
                BoundNot not => Same(not.Operand, map, out var mapped) ? not : not with { Operand = mapped },
                BoundIsNull test => Same(test.Operand, map, out var mapped) ? test : test with { Operand = mapped },
                BoundTruthTest test => Same(test.Operand, map, out var mapped) ? test : test with { Operand = mapped },
                BoundDistinct distinct => distinct with { Left = map(distinct.Left), Right = map(distinct.Right) },
                BoundCase branches => branches with
                {
                    Arms = [.. branches.Arms.Select(arm => (map(arm.When), map(arm.Then)))], Else = map(branches.Else),
                },
                BoundCoalesce coalesce => Same(coalesce.Operands, map, out var mapped) ? coalesce : coalesce with { Operands = mapped },
                BoundNullIf nullIf => nullIf with { Left = map(nullIf.Left), Right = map(nullIf.Right) },
                BoundExtreme extreme => Same(extreme.Operands, map, out var mapped) ? extreme : extreme with { Operands = mapped },
                BoundArray array => Same(array.Elements, map, out var mapped) ? array : array with { Elements = mapped },
                BoundRow { Found: { } found } row => row with { Fields = [.. row.Fields.Select(map)], Found = map(found) },
                BoundRow row => Same(row.Fields, map, out var mapped) ? row : row with { Fields = mapped },
                BoundField field => Same(field.Operand, map, out var mapped) ? field : field with { Operand = mapped },
                BoundSubscript subscript => subscript with
                {
                    Operand = map(subscript.Operand),
                    Subscripts = [.. subscript.Subscripts.Select(each =>
                        (each.Lower is null ? null : map(each.Lower), each.Upper is null ? null : map(each.Upper), each.IsSlice))],
                },
                BoundArrayComparison comparison => comparison with { Operand = map(comparison.Operand), Array = map(comparison.Array) },
                RowCountSum sum => sum with { Count = map(sum.Count), Offset = map(sum.Offset) },
                BoundSubquery subquery => Same(subquery.Operands, map, out var mapped) ? subquery : subquery with { Operands = mapped },
                _ => expression,
            };
    }

    /// <summary>The columns an expression reads, outer ones of its subqueries included.</summary>
    public static IEnumerable<OutputColumn> ColumnsOf(BoundExpression expression)
    {
        var waiting = new Stack<BoundExpression>([expression]);
        while (waiting.TryPop(out BoundExpression? next))
        {
            if (next is BoundColumn column)
                yield return column.Column;
            if (next is BoundSubquery subquery)
            {
                foreach (OutputColumn outer in subquery.Outer)
                    yield return outer;
            }

            foreach (BoundExpression child in Parts(next))
                waiting.Push(child);
        }
    }

    /// <summary>Adds the columns read, those that subqueries read of enclosing rows included.</summary>
    public static void CollectColumns(BoundExpression expression, ISet<OutputColumn> columns)
    {
        SqlException.ThrowIfTooDeep();
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
        if (expression is BoundConstant or BoundColumn or BoundParameter)
            return test(expression);
        SqlException.ThrowIfTooDeep();
        return test(expression) || Parts(expression).Any(part => Any(part, test));
    }

    public static bool HasSubquery(BoundExpression expression) => Any(expression, part => part is BoundSubquery);

    /// <summary>May give another value each time: not to be moved, merged or remembered.</summary>
    public static bool IsVolatile(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return Reaches(expression, Volatility.Volatile)
            || Any(expression, part => part is BoundSubquery subquery && PlanTree.IsVolatile(subquery.Plan));
    }

    /// <summary>A function in it is as volatile as that, or more.</summary>
    /// <param name="expression">With all of its parts.</param>
    /// <param name="volatility">The least.</param>
    /// <param name="passesDomains">As where something must be immutable: conditions of domains are taken to be.</param>
    public static bool Reaches(BoundExpression expression, Volatility volatility, bool passesDomains = false)
    {
        if (expression is BoundConstant)
            return false;
        var waiting = new Stack<BoundExpression>([expression]);
        while (waiting.TryPop(out BoundExpression? next))
        {
            FunctionDefinition? function = next switch
            {
                BoundCall call when IsFixedConcatenation(call) || (passesDomains && call.Function.IsDomain) => null,
                BoundCall call => call.Function,
                BoundCast cast => cast.Function,
                BoundArrayComparison comparison => comparison.Operator,
                BoundDistinct distinct => distinct.Equality,
                _ => null,
            };
            if (function is not null && function.Volatility >= volatility)
                return true;
            foreach (BoundExpression child in Parts(next))
                waiting.Push(child);
        }

        return false;
    }

    // text || anything is as stable as that thing's text, which no setting changes for these.
    private static bool IsFixedConcatenation(BoundCall call) => call.Function.Oid is 2003 or 2004 && call.Arguments.All(argument =>
        argument.Type.Name is "int2" or "int4" or "int8" or "numeric" or "float4" or "float8" or "bool" or "uuid" or "oid"
            or "text" or "varchar" or "bpchar" or "name" or "char" or "bit" or "varbit");

    /// <summary>Known while planning: constants and immutable calls of them. Parameters are not.</summary>
    public static bool IsImmutable(BoundExpression expression) => !Any(expression, part => part switch
    {
        BoundCall call => call.Function.Volatility != Volatility.Immutable,
        BoundCast { Function: { } function } => function.Volatility != Volatility.Immutable,
        BoundCast cast => cast.ThroughText,
        BoundColumn or BoundParameter or BoundSubquery => true,
        _ => false,
    });

    /// <summary>The same list where nothing in it changes.</summary>
    public static IReadOnlyList<BoundExpression> Map(
        IReadOnlyList<BoundExpression> expressions, Func<BoundExpression, BoundExpression> map)
    {
        Same(expressions, map, out IReadOnlyList<BoundExpression> mapped);
        return mapped;
    }

    private static bool Same(BoundExpression child, Func<BoundExpression, BoundExpression> map, out BoundExpression mapped)
    {
        mapped = map(child);
        return ReferenceEquals(mapped, child);
    }

    private static bool Same(
        IReadOnlyList<BoundExpression> children, Func<BoundExpression, BoundExpression> map, out IReadOnlyList<BoundExpression> mapped)
    {
        BoundExpression[]? changed = null;
        for (int i = 0; i < children.Count; i++)
        {
            BoundExpression child = map(children[i]);
            if (changed is null && ReferenceEquals(child, children[i]))
                continue;
            changed ??= [.. children];
            changed[i] = child;
        }

        mapped = changed ?? children;
        return changed is null;
    }
}
