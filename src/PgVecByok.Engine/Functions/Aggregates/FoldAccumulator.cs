using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>An aggregate of one argument: how a value joins a group's state, and what a state amounts to.</summary>
internal interface IFold<TValue, TState, TResult>
    where TState : struct
{
    static abstract void Add(ref TState state, TValue value);

    /// <summary>False: the result is NULL.</summary>
    static abstract bool TryFinish(ref TState state, out TResult result);
}

/// <summary>Runs a fold over groups; NULL arguments are skipped, as every such aggregate does.</summary>
internal sealed class FoldAccumulator<TValue, TState, TResult, TFold> : Accumulator
    where TState : struct
    where TFold : struct, IFold<TValue, TState, TResult>
{
    private readonly GroupStates<TState> _states = new();

    public override long MemoryBytes => (long)_states.Count * Unsafe.SizeOf<TState>();

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        var values = (Column<TValue>)arguments[0];
        if (values.HasNoNulls)
        {
            ReadOnlySpan<TValue> span = values.Values;
            for (int row = 0; row < count; row++)
                TFold.Add(ref _states[groups[row]], span[row]);
            return;
        }

        for (int row = 0; row < count; row++)
        {
            if (!values.IsNull(row))
                TFold.Add(ref _states[groups[row]], values[row]);
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<TResult>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (TFold.TryFinish(ref _states[group], out TResult result))
                results.Append(result);
            else
                results.AppendNull();
        }

        return results;
    }
}
