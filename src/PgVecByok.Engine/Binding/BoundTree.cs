using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Walks over bound expressions. Subqueries are leaves but for what they compare and for the outer columns they read.</summary>
internal static class BoundTree
{
    public static IReadOnlyList<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundCall call => call.Arguments,
        BoundCast cast => [cast.Operand],
        BoundLogical logical => logical.Operands,
        BoundNot not => [not.Operand],
        BoundIsNull test => [test.Operand],
        BoundTruthTest test => [test.Operand],
        BoundDistinct distinct => [distinct.Left, distinct.Right],
        BoundCase branches => [.. branches.Arms.SelectMany(arm => (BoundExpression[])[arm.When, arm.Then]), branches.Else],
        BoundCoalesce coalesce => coalesce.Operands,
        BoundNullIf nullIf => [nullIf.Left, nullIf.Right],
        BoundExtreme extreme => extreme.Operands,
        BoundArray array => array.Elements,
        BoundRow row => row.Fields,
        BoundField field => [field.Operand],
        BoundSubscript subscript =>
            [subscript.Operand, .. subscript.Subscripts.SelectMany(each => (BoundExpression?[])[each.Lower, each.Upper]).OfType<BoundExpression>()],
        BoundArrayComparison comparison => [comparison.Operand, comparison.Array],
        BoundSubquery subquery => subquery.Operands,
        _ => [],
    };

    /// <summary>The same expression over other children; the expression itself when none changes.</summary>
    public static BoundExpression Map(BoundExpression expression, Func<BoundExpression, BoundExpression> map) => expression switch
    {
        BoundCall call => Same(call.Arguments, map, out var mapped) ? call : call with { Arguments = mapped },
        BoundCast cast => Same(cast.Operand, map, out var mapped) ? cast : cast with { Operand = mapped },
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
        BoundRow row => Same(row.Fields, map, out var mapped) ? row : row with { Fields = mapped },
        BoundField field => Same(field.Operand, map, out var mapped) ? field : field with { Operand = mapped },
        BoundSubscript subscript => subscript with
        {
            Operand = map(subscript.Operand),
            Subscripts = [.. subscript.Subscripts.Select(each =>
                (each.Lower is null ? null : map(each.Lower), each.Upper is null ? null : map(each.Upper), each.IsSlice))],
        },
        BoundArrayComparison comparison => comparison with { Operand = map(comparison.Operand), Array = map(comparison.Array) },
        BoundSubquery subquery => Same(subquery.Operands, map, out var mapped) ? subquery : subquery with { Operands = mapped },
        _ => expression,
    };

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

            foreach (BoundExpression child in Children(next))
                waiting.Push(child);
        }
    }

    /// <summary>
    /// Equal as trees: what GROUP BY, DISTINCT ON and ORDER BY mean by "the same expression". Subqueries are when they read the same.
    /// </summary>
    public static bool AreEqual(BoundExpression left, BoundExpression right)
    {
        EnsureStack();
        if (ReferenceEquals(left, right))
            return true;
        if (left.GetType() != right.GetType() || left.Type != right.Type || left.Typmod != right.Typmod || !SameNode(left, right))
            return false;
        IReadOnlyList<BoundExpression> ours = Children(left);
        IReadOnlyList<BoundExpression> theirs = Children(right);
        if (ours.Count != theirs.Count)
            return false;
        for (int i = 0; i < ours.Count; i++)
        {
            if (!AreEqual(ours[i], theirs[i]))
                return false;
        }

        return true;
    }

    public static bool IsVolatile(BoundExpression expression) => Reaches(expression, Volatility.Volatile);

    /// <summary>A function in it is as volatile as that, or more.</summary>
    public static bool Reaches(BoundExpression expression, Volatility volatility)
    {
        var waiting = new Stack<BoundExpression>([expression]);
        while (waiting.TryPop(out BoundExpression? next))
        {
            FunctionDefinition? function = next switch
            {
                BoundCall call => call.Function,
                BoundCast cast => cast.Function,
                BoundArrayComparison comparison => comparison.Operator,
                BoundDistinct distinct => distinct.Equality,
                _ => null,
            };
            if (function is not null && function.Volatility >= volatility)
                return true;
            foreach (BoundExpression child in Children(next))
                waiting.Push(child);
        }

        return false;
    }

    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SqlException.TooDeep();
    }

    private static bool SameNode(BoundExpression left, BoundExpression right) => (left, right) switch
    {
        (BoundConstant { Value: SqlArray a }, BoundConstant { Value: SqlArray b }) => a.IsSameAs(b),
        (BoundConstant a, BoundConstant b) => Equals(a.Value, b.Value),
        (BoundParameter a, BoundParameter b) => a.Number == b.Number,
        (BoundColumn a, BoundColumn b) => a.Column == b.Column,
        (BoundCall a, BoundCall b) => a.Function == b.Function,
        (BoundCast a, BoundCast b) => a.Function == b.Function && a.ThroughText == b.ThroughText,
        (BoundLogical a, BoundLogical b) => a.Kind == b.Kind,
        (BoundIsNull a, BoundIsNull b) => a.Negated == b.Negated,
        (BoundTruthTest a, BoundTruthTest b) => a.Test == b.Test && a.Negated == b.Negated,
        (BoundDistinct a, BoundDistinct b) => a.Equality == b.Equality && a.Negated == b.Negated,
        (BoundNullIf a, BoundNullIf b) => a.Equality == b.Equality,
        (BoundExtreme a, BoundExtreme b) => a.IsGreatest == b.IsGreatest,
        (BoundArray a, BoundArray b) => a.IsNested == b.IsNested,
        (BoundField a, BoundField b) => a.Field == b.Field,
        (BoundSubscript a, BoundSubscript b) => a.Subscripts.Count == b.Subscripts.Count && a.Subscripts.Zip(b.Subscripts).All(
            pair => pair.First.IsSlice == pair.Second.IsSlice && pair.First.Lower is null == pair.Second.Lower is null
                && pair.First.Upper is null == pair.Second.Upper is null),
        (BoundArrayComparison a, BoundArrayComparison b) => a.Operator == b.Operator && a.IsAll == b.IsAll,
        (BoundSubquery a, BoundSubquery b) => a.IsSameAs(b),
        _ => true,
    };

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
