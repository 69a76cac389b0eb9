using System.Numerics;

namespace PgVecByok.Engine;

internal struct Gathered<T>
{
    public T Value;
    public bool Any;
}

internal readonly struct BitAnd<T> : IFold<T, Gathered<T>, T>
    where T : IBinaryInteger<T>
{
    public static void Add(ref Gathered<T> state, T value) =>
        state = new Gathered<T> { Value = state.Any ? state.Value & value : value, Any = true };

    public static bool TryFinish(ref Gathered<T> state, out T result)
    {
        result = state.Value;
        return state.Any;
    }
}

internal readonly struct BitOr<T> : IFold<T, Gathered<T>, T>
    where T : IBinaryInteger<T>
{
    public static void Add(ref Gathered<T> state, T value) =>
        state = new Gathered<T> { Value = state.Any ? state.Value | value : value, Any = true };

    public static bool TryFinish(ref Gathered<T> state, out T result)
    {
        result = state.Value;
        return state.Any;
    }
}

internal readonly struct BitXor<T> : IFold<T, Gathered<T>, T>
    where T : IBinaryInteger<T>
{
    public static void Add(ref Gathered<T> state, T value) =>
        state = new Gathered<T> { Value = state.Any ? state.Value ^ value : value, Any = true };

    public static bool TryFinish(ref Gathered<T> state, out T result)
    {
        result = state.Value;
        return state.Any;
    }
}

internal readonly struct EveryTrue : IFold<bool, Gathered<bool>, bool>
{
    public static void Add(ref Gathered<bool> state, bool value) =>
        state = new Gathered<bool> { Value = value && (!state.Any || state.Value), Any = true };

    public static bool TryFinish(ref Gathered<bool> state, out bool result)
    {
        result = state.Value;
        return state.Any;
    }
}

internal readonly struct AnyTrue : IFold<bool, Gathered<bool>, bool>
{
    public static void Add(ref Gathered<bool> state, bool value) =>
        state = new Gathered<bool> { Value = value || state.Value, Any = true };

    public static bool TryFinish(ref Gathered<bool> state, out bool result)
    {
        result = state.Value;
        return state.Any;
    }
}
