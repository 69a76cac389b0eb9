using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>An operation on two integers of one width, checked for overflow.</summary>
internal interface IIntegerOperation<T>
{
    static abstract T Apply(T left, T right);
}

internal readonly struct Sum<T> : IIntegerOperation<T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => checked(left + right);
}

internal readonly struct Difference<T> : IIntegerOperation<T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => checked(left - right);
}

internal readonly struct Product<T> : IIntegerOperation<T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => checked(left * right);
}

/// <summary>Towards zero. The one quotient that overflows is min / -1.</summary>
internal readonly struct Quotient<T> : IIntegerOperation<T>
    where T : IBinaryInteger<T>, ISignedNumber<T>
{
    public static T Apply(T left, T right) =>
        right == T.NegativeOne ? checked(-left) : right == T.Zero ? throw NumberErrors.DivisionByZero() : left / right;
}

/// <summary>Has the sign of the dividend.</summary>
internal readonly struct Remainder<T> : IIntegerOperation<T>
    where T : IBinaryInteger<T>, ISignedNumber<T>
{
    public static T Apply(T left, T right) =>
        right == T.NegativeOne ? T.Zero : right == T.Zero ? throw NumberErrors.DivisionByZero() : left % right;
}

/// <summary>Loops over integer columns: operands are widened to the result's type first.</summary>
internal static class IntegerBodies
{
    public static Column Binary<TLeft, TRight, TResult, TOperation>(CallContext call, Column[] arguments, int count)
        where TLeft : IBinaryInteger<TLeft>
        where TRight : IBinaryInteger<TRight>
        where TResult : IBinaryInteger<TResult>
        where TOperation : struct, IIntegerOperation<TResult>
    {
        var left = (Column<TLeft>)arguments[0];
        var right = (Column<TRight>)arguments[1];
        try
        {
            return left.HasNoNulls && right.HasNoNulls
                ? WithoutNulls<TLeft, TRight, TResult, TOperation>(left.Values, right.Values)
                : WithNulls<TLeft, TRight, TResult, TOperation>(left, right, count);
        }
        catch (OverflowException)
        {
            throw NumberErrors.OutOfRange(call.ReturnType);
        }
    }

    private static Column<TResult> WithoutNulls<TLeft, TRight, TResult, TOperation>(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right)
        where TLeft : IBinaryInteger<TLeft>
        where TRight : IBinaryInteger<TRight>
        where TResult : IBinaryInteger<TResult>
        where TOperation : struct, IIntegerOperation<TResult>
    {
        var results = new TResult[left.Length];
        right = right[..left.Length];
        for (int row = 0; row < left.Length; row++)
            results[row] = TOperation.Apply(TResult.CreateTruncating(left[row]), TResult.CreateTruncating(right[row]));
        return new Column<TResult>(results, results.Length);
    }

    private static Column<TResult> WithNulls<TLeft, TRight, TResult, TOperation>(Column<TLeft> left, Column<TRight> right, int count)
        where TLeft : IBinaryInteger<TLeft>
        where TRight : IBinaryInteger<TRight>
        where TResult : IBinaryInteger<TResult>
        where TOperation : struct, IIntegerOperation<TResult>
    {
        var results = new Column<TResult>(count);
        for (int row = 0; row < count; row++)
        {
            if (left.IsNull(row) || right.IsNull(row))
                results.AppendNull();
            else
                results.Append(TOperation.Apply(TResult.CreateTruncating(left[row]), TResult.CreateTruncating(right[row])));
        }

        return results;
    }
}
