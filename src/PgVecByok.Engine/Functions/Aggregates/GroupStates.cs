namespace PgVecByok.Engine;

/// <summary>
/// One state per group, found by number. Groups come in ascending order, so growing is doubling. A state's default is its beginning.
/// </summary>
internal sealed class GroupStates<TState>
    where TState : struct
{
    private TState[] _states = new TState[16];

    public int Count => _states.Length;

    public ref TState this[int group]
    {
        get
        {
            if ((uint)group >= (uint)_states.Length)
                Array.Resize(ref _states, Math.Max(_states.Length * 2, group + 1));
            return ref _states[group];
        }
    }
}
