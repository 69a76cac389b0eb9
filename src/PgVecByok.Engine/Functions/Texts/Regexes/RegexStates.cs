namespace PgVecByok.Engine;

/// <summary>A set of an automaton's states, cleared in no time. Rented, since one is needed for every run.</summary>
internal sealed class RegexStates
{
    [ThreadStatic]
    private static Stack<RegexStates>? _free;

    private int[] _members = [];
    private int[] _visits = [];
    private int _visit;

    public int Count { get; private set; }

    public bool HasAccepted { get; set; }

    public int this[int i] => _members[i];

    public static RegexStates Rent(int size)
    {
        RegexStates states = _free is { Count: > 0 } free ? free.Pop() : new RegexStates();
        if (states._visits.Length < size)
        {
            states._members = new int[size];
            states._visits = new int[size];
            states._visit = 0;
        }

        states.Clear();
        return states;
    }

    public static void Return(RegexStates states) => (_free ??= new Stack<RegexStates>()).Push(states);

    public void Clear()
    {
        Count = 0;
        HasAccepted = false;
        if (++_visit != int.MaxValue)
            return;
        Array.Clear(_visits);
        _visit = 1;
    }

    /// <summary>False where the state has been here since the set was cleared.</summary>
    public bool Visit(int state)
    {
        if (_visits[state] == _visit)
            return false;
        _visits[state] = _visit;
        return true;
    }

    public void Add(int state) => _members[Count++] = state;
}
