using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Keeps what was used lately, in bounded room: when one generation is full it becomes the old one, and what of the old one is asked
/// for moves on. Safe from any thread.
/// </summary>
internal sealed class TwoGenerationCache<TKey, TValue>(int generationMax)
    where TKey : notnull
    where TValue : class
{
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();
    private readonly Lock _turning = new();
    private int _added;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.TryGetValue(key, out value))
            return true;
        if (!_old.TryGetValue(key, out value))
            return false;
        Put(key, value);
        return true;
    }

    public void Clear()
    {
        lock (_turning)
            (_old, _young, _added) = (new(), new(), 0);
    }

    public void Put(TKey key, TValue value)
    {
        _young[key] = value;
        if (Interlocked.Increment(ref _added) <= generationMax)
            return;
        lock (_turning)
        {
            if (_added <= generationMax)
                return;
            (_old, _young, _added) = (_young, new(), 0);
        }
    }
}
