using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>A real provider behind a switch: counts its unwraps, and answers a chosen fault for chosen keys instead.</summary>
internal sealed class SwitchedProvider(IKeyProvider inner) : IKeyProvider
{
    private readonly Dictionary<string, KeyFault> _faults = [];
    private int _unwraps;

    public string Scheme => inner.Scheme;
    public int Unwraps => _unwraps;

    /// <summary>Called inside each unwrap, before the real one.</summary>
    public Action? OnUnwrap { get; set; }

    public void Answer(string uri, KeyFault? fault)
    {
        if (fault is { } planted) _faults[uri] = planted;
        else _faults.Remove(uri);
    }

    public KeyDescription Describe(KeyUri uri) => inner.Describe(uri);
    public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => inner.Wrap(uri, key, context);
    public void Probe(KeyUri uri) => inner.Probe(uri);

    public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
    {
        Interlocked.Increment(ref _unwraps);
        OnUnwrap?.Invoke();
        if (_faults.TryGetValue(uri.Text, out KeyFault fault)) throw new KeyException(fault, $"planted {fault} for {uri}");
        inner.Unwrap(uri, wrapped, context, destination);
    }

    public void Dispose() => inner.Dispose();
}
