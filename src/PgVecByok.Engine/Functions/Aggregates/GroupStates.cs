namespace PgVecByok.Engine;

/// <summary>
/// One state per group, found by number. Groups come in ascending order; many of them grow by a half. A state's default is its beginning.
/// </summary>
internal sealed class GroupStates<TState>
    where TState : struct
{
    private const int ManyMin = 1 << 16;
    private TState[] _states = new TState[16];

    public int Count => _states.Length;

    public ref TState this[int group]
    {
        get
        {
            if ((uint)group >= (uint)_states.Length)
                Array.Resize(ref _states, Math.Max(_states.Length + (_states.Length >> (_states.Length < ManyMin ? 0 : 1)), group + 1));
            return ref _states[group];
        }
    }
}
