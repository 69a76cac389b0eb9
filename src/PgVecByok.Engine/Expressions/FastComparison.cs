using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// Comparisons of fixed-width integers (numbers, dates, timestamps) without a call per batch through the function: the values
/// are compared in one loop, against a column or against one constant. Floats are not here: NaN has an order of its own.
/// </summary>
internal static class FastComparison
{
    private static readonly string[] Prefixes = ["int2", "int4", "int8", "oid", "date_", "time_", "timestamp_", "timestamptz_"];

    public static Evaluator? TryCompile(BoundCall call, Evaluator[] arguments)
    {
        if (arguments.Length != 2 || Suffix(call.Function.Name) is not { } suffix)
            return null;
        Type representation = call.Arguments[0].Type.Representation;
        if (call.Arguments[1].Type.Representation != representation)
            return null;
        return representation == typeof(short) ? Compile<short>(suffix, arguments)
            : representation == typeof(int) ? Compile<int>(suffix, arguments)
            : representation == typeof(long) ? Compile<long>(suffix, arguments)
            : representation == typeof(uint) ? Compile<uint>(suffix, arguments)
            : null;
    }

    /// <summary>True where the call compiles to one of these.</summary>
    public static bool IsOne(BoundCall call) =>
        call.Arguments is [var left, var right] && Suffix(call.Function.Name) is "eq" or "ne" or "lt" or "le" or "gt" or "ge"
        && left.Type.Representation == right.Type.Representation
        && (left.Type.Representation == typeof(short) || left.Type.Representation == typeof(int)
            || left.Type.Representation == typeof(long) || left.Type.Representation == typeof(uint));

    private static string? Suffix(string function)
    {
        foreach (string prefix in Prefixes)
        {
            if (function.StartsWith(prefix, StringComparison.Ordinal) && function.Length == prefix.Length + 2)
                return function[prefix.Length..];
        }

        return null;
    }

    private static Evaluator? Compile<T>(string suffix, Evaluator[] arguments) where T : unmanaged, INumber<T> => suffix switch
    {
        "eq" => new ComparisonEvaluator<T, Equal>(arguments[0], arguments[1]),
        "ne" => new ComparisonEvaluator<T, Unequal>(arguments[0], arguments[1]),
        "lt" => new ComparisonEvaluator<T, Less>(arguments[0], arguments[1]),
        "le" => new ComparisonEvaluator<T, LessOrEqual>(arguments[0], arguments[1]),
        "gt" => new ComparisonEvaluator<T, Greater>(arguments[0], arguments[1]),
        "ge" => new ComparisonEvaluator<T, GreaterOrEqual>(arguments[0], arguments[1]),
        _ => null,
    };

    internal interface IComparison
    {
        static abstract bool Holds<T>(T left, T right) where T : INumber<T>;
    }

    private readonly struct Equal : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left == right;
    }

    private readonly struct Unequal : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left != right;
    }

    private readonly struct Less : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left < right;
    }

    private readonly struct LessOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left <= right;
    }

    private readonly struct Greater : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left > right;
    }

    private readonly struct GreaterOrEqual : IComparison
    {
        public static bool Holds<T>(T left, T right) where T : INumber<T> => left >= right;
    }
}

internal sealed class ComparisonEvaluator<T, TComparison>(Evaluator left, Evaluator right) : Evaluator
    where T : unmanaged, INumber<T>
    where TComparison : struct, FastComparison.IComparison
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override Column Evaluate(Batch input)
    {
        var lefts = (Column<T>)left.Evaluate(input);
        bool[] values = new bool[input.Count];
        if (right is ISingleValue { Single: Column<T> single } && !single.IsNull(0) && lefts.HasNoNulls)
        {
            Compare(lefts.Values, single[0], values);
            return new Column<bool>(values, values.Length);
        }

        var rights = (Column<T>)right.Evaluate(input);
        Compare(lefts.Values, rights.Values, values);
        return lefts.HasNoNulls && rights.HasNoNulls
            ? new Column<bool>(values, values.Length)
            : WithNulls(values, lefts, rights);
    }

    private static void Compare(ReadOnlySpan<T> lefts, T right, Span<bool> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = TComparison.Holds(lefts[i], right);
    }

    private static void Compare(ReadOnlySpan<T> lefts, ReadOnlySpan<T> rights, Span<bool> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = TComparison.Holds(lefts[i], rights[i]);
    }

    private static Column<bool> WithNulls(bool[] values, Column<T> lefts, Column<T> rights)
    {
        var column = new Column<bool>(values.Length);
        for (int row = 0; row < values.Length; row++)
        {
            if (lefts.IsNull(row) || rights.IsNull(row))
                column.AppendNull();
            else
                column.Append(values[row]);
        }

        return column;
    }
}
