namespace PgVecByok.Engine;

/// <summary>The six comparison operators of a pair of types, over one <see cref="IOrder{TLeft, TRight}"/>.</summary>
internal static class ComparisonOperators
{
    private static readonly string[] Symbols = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Commutators = ["=", "<>", ">", ">=", "<", "<="];
    private static readonly string[] Negators = ["<>", "=", ">=", ">", "<=", "<"];

    /// <summary>
    /// <paramref name="names"/>: the six function names, in the order = &lt;&gt; &lt; &lt;= &gt; &gt;=, separated by blanks;
    /// <paramref name="oids"/>: their oids, then those of the operators.
    /// </summary>
    public static void Add<TLeft, TRight, TOrder>(
        this FunctionCatalog functions, SqlType left, SqlType right, string names, ReadOnlySpan<uint> oids)
        where TOrder : struct, IOrder<TLeft, TRight>
    {
        ScalarBody[] bodies =
        [
            Body<TLeft, TRight, TOrder, IsEqual>, Body<TLeft, TRight, TOrder, IsNotEqual>, Body<TLeft, TRight, TOrder, IsLess>,
            Body<TLeft, TRight, TOrder, IsLessOrEqual>, Body<TLeft, TRight, TOrder, IsGreater>,
            Body<TLeft, TRight, TOrder, IsGreaterOrEqual>,
        ];
        string[] each = names.Split(' ');
        for (int i = 0; i < Symbols.Length; i++)
        {
            functions.Scalar(oids[i], $"{each[i]}({left.Name}, {right.Name}) bool", bodies[i])
                .As(functions, oids[Symbols.Length + i], Symbols[i], Commutators[i], Negators[i]);
        }
    }

    public static Column Body<TLeft, TRight, TOrder, TTest>(CallContext call, Column[] arguments, int count)
        where TOrder : struct, IOrder<TLeft, TRight>
        where TTest : struct, ITest
    {
        var left = (Column<TLeft>)arguments[0];
        var right = (Column<TRight>)arguments[1];
        return left.HasNoNulls && right.HasNoNulls
            ? WithoutNulls<TLeft, TRight, TOrder, TTest>(left.Values, right.Values)
            : WithNulls<TLeft, TRight, TOrder, TTest>(left, right, count);
    }

    private static Column<bool> WithoutNulls<TLeft, TRight, TOrder, TTest>(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right)
        where TOrder : struct, IOrder<TLeft, TRight>
        where TTest : struct, ITest
    {
        bool[] results = new bool[left.Length];
        right = right[..left.Length];
        for (int row = 0; row < left.Length; row++)
            results[row] = TTest.Holds(TOrder.Compare(left[row], right[row]));
        return new Column<bool>(results, results.Length);
    }

    private static Column<bool> WithNulls<TLeft, TRight, TOrder, TTest>(Column<TLeft> left, Column<TRight> right, int count)
        where TOrder : struct, IOrder<TLeft, TRight>
        where TTest : struct, ITest
    {
        var results = new Column<bool>(count);
        for (int row = 0; row < count; row++)
        {
            if (left.IsNull(row) || right.IsNull(row))
                results.AppendNull();
            else
                results.Append(TTest.Holds(TOrder.Compare(left[row], right[row])));
        }

        return results;
    }
}
