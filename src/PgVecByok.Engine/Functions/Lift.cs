namespace PgVecByok.Engine;

/// <summary>
/// Functions of values become bodies over columns. Strict: a NULL argument makes that row NULL without a call, which is all a
/// strict function in the catalog needs. The OrNull forms are for functions that answer NULL by themselves.
/// </summary>
public static class Lift
{
    public static ScalarBody Strict<TResult>(Func<CallContext, TResult> function) => (call, _, count) =>
    {
        var results = new Column<TResult>(count);
        for (int row = 0; row < count; row++)
            results.Append(function(call));
        return results;
    };

    public static ScalarBody Strict<T, TResult>(Func<T, TResult> function) => (call, arguments, count) =>
    {
        var only = (Column<T>)arguments[0];
        if (!only.HasNoNulls)
            return Bounded(call, arguments, count, row => function(only[row]));
        var values = new TResult[count];
        var bound = new ResultBound(call);
        ReadOnlySpan<T> inputs = only.Values;
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = function(inputs[row]);
            if (ResultBound.IsNeeded<T>() || ResultBound.IsNeeded<TResult>())
                bound.Take(values[row]);
        }

        bound.GiveBack();
        return new Column<TResult>(values, count);
    };

    public static ScalarBody Strict<T1, T2, TResult>(Func<T1, T2, TResult> function) => (call, arguments, count) =>
    {
        var first = (Column<T1>)arguments[0];
        var second = (Column<T2>)arguments[1];
        if (!first.HasNoNulls || !second.HasNoNulls)
            return Bounded(call, arguments, count, row => function(first[row], second[row]));
        var values = new TResult[count];
        var bound = new ResultBound(call);
        ReadOnlySpan<T1> firsts = first.Values;
        ReadOnlySpan<T2> seconds = second.Values;
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = function(firsts[row], seconds[row]);
            if (ResultBound.IsNeeded<T1>() || ResultBound.IsNeeded<T2>() || ResultBound.IsNeeded<TResult>())
                bound.Take(values[row]);
        }

        bound.GiveBack();
        return new Column<TResult>(values, count);
    };

    public static ScalarBody Strict<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function) => EachRow<TResult>((_, columns, row) =>
        function(((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row], ((Column<T3>)columns[2])[row]));

    public static ScalarBody Strict<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> function) => EachRow<TResult>(
        (_, columns, row) => function(
            ((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row], ((Column<T3>)columns[2])[row], ((Column<T4>)columns[3])[row]));

    public static ScalarBody Strict<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> function) => EachRow<TResult>(
        (_, columns, row) => function(
            ((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row], ((Column<T3>)columns[2])[row], ((Column<T4>)columns[3])[row],
            ((Column<T5>)columns[4])[row]));

    /// <summary>As <see cref="Strict{T, TResult}(Func{T, TResult})"/>, for a function that looks at its call.</summary>
    public static ScalarBody StrictInCall<T, TResult>(Func<CallContext, T, TResult> function) => EachRow<TResult>(
        (call, columns, row) => function(call, ((Column<T>)columns[0])[row]));

    public static ScalarBody StrictInCall<T1, T2, TResult>(Func<CallContext, T1, T2, TResult> function) => EachRow<TResult>(
        (call, columns, row) => function(call, ((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row]));

    public static ScalarBody StrictInCall<T1, T2, T3, TResult>(Func<CallContext, T1, T2, T3, TResult> function) => EachRow<TResult>(
        (call, columns, row) => function(
            call, ((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row], ((Column<T3>)columns[2])[row]));

    /// <summary>A strict function whose null answer is NULL.</summary>
    public static ScalarBody StrictOrNull<T, TResult>(Func<T, TResult?> function)
        where TResult : struct => EachRowOrNull<TResult>((_, columns, row) => function(((Column<T>)columns[0])[row]));

    public static ScalarBody StrictOrNull<T1, T2, TResult>(Func<T1, T2, TResult?> function)
        where TResult : struct => EachRowOrNull<TResult>(
            (_, columns, row) => function(((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row]));

    public static ScalarBody StrictOrNull<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult?> function)
        where TResult : struct => EachRowOrNull<TResult>(
            (_, columns, row) => function(
                ((Column<T1>)columns[0])[row], ((Column<T2>)columns[1])[row], ((Column<T3>)columns[2])[row]));

    /// <summary>Any arguments, row by row, skipping rows where one is NULL.</summary>
    public static ScalarBody EachRow<TResult>(Func<CallContext, Column[], int, TResult> function) =>
        (call, arguments, count) => Bounded(call, arguments, count, row => function(call, arguments, row));

    public static ScalarBody EachRowOrNull<TResult>(Func<CallContext, Column[], int, TResult?> function)
        where TResult : struct =>
        Always<TResult>((call, arguments, row) => AnyNull(arguments, row) ? null : function(call, arguments, row));

    /// <summary>Not strict: called for every row, NULL or not; null answers NULL.</summary>
    public static ScalarBody Always<TResult>(Func<CallContext, Column[], int, TResult?> function)
        where TResult : struct => (call, arguments, count) =>
    {
        var results = new Column<TResult>(count);
        var bound = new ResultBound(call);
        for (int row = 0; row < count; row++)
        {
            if (function(call, arguments, row) is not { } value)
            {
                results.AppendNull();
                continue;
            }

            bound.Take(value);
            results.Append(value);
        }

        bound.GiveBack();
        return results;
    };

    /// <summary>As <see cref="Always{TResult}"/>, for results that are objects.</summary>
    public static ScalarBody AlwaysBoxed(Func<CallContext, Column[], int, object?> function) => (call, arguments, count) =>
    {
        Column results = call.ReturnType.NewColumn(count);
        var bound = new ResultBound(call);
        for (int row = 0; row < count; row++)
        {
            object? value = function(call, arguments, row);
            bound.Take(value);
            results.AppendBoxed(value);
        }

        bound.GiveBack();
        return results;
    };

    public static bool AnyNull(Column[] arguments, int row)
    {
        foreach (Column argument in arguments)
        {
            if (argument.IsNull(row))
                return true;
        }

        return false;
    }

    private static Column<TResult> Bounded<TResult>(CallContext call, Column[] arguments, int count, Func<int, TResult> function)
    {
        var results = new Column<TResult>(count);
        var bound = new ResultBound(call);
        for (int row = 0; row < count; row++)
        {
            if (AnyNull(arguments, row))
            {
                results.AppendNull();
                continue;
            }

            TResult value = function(row);
            bound.Take(value);
            results.Append(value);
        }

        bound.GiveBack();
        return results;
    }
}
