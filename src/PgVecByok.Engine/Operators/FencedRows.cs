using System.Diagnostics.CodeAnalysis;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// A tenant's rows between one request of the client and the next. A fence drops them, with whatever the operators below have gathered;
/// if the session's own thread is reading just then, its statement ends and drops them itself.
/// </summary>
internal sealed class FencedRows : Operator
{
    private readonly TenantCapability _capability;
    private readonly Lock _reading = new();
    private readonly CancellationTokenRegistration _fence;
    private Operator? _rows;

    public FencedRows(Operator rows, TenantCapability capability)
    {
        (_rows, _capability) = (rows, capability);
        _fence = capability.Fenced.UnsafeRegister(static fenced => ((FencedRows)fenced!).Drop(), this);
    }

    /// <summary>Called when a fence drops the rows, so that those already taken go as well. From any thread.</summary>
    public Action? Dropped { get; set; }

    public override long AffectedRows => Volatile.Read(ref _rows)?.AffectedRows ?? 0;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        lock (_reading)
        {
            if (_rows is { } rows)
                return rows.TryRead(out batch);
        }

        _capability.ThrowIfFenced();
        batch = null;
        return false;
    }

    public void ThrowIfFenced() => _capability.ThrowIfFenced();

    public override void Dispose()
    {
        _fence.Unregister();
        lock (_reading)
        {
            _rows?.Dispose();
            _rows = null;
        }
    }

    private void Drop()
    {
        Dropped?.Invoke();
        if (!_reading.TryEnter())
            return;
        try
        {
            _rows?.Dispose();
            _rows = null;
        }
        finally
        {
            _reading.Exit();
        }
    }
}
