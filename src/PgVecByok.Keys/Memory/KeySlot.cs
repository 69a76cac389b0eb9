namespace PgVecByok.Keys;

/// <summary>
/// One key in the slab: one owner, no getter, no text form. Its bytes are reached through a <see cref="Loan"/>, which
/// keeps the slot from being zeroised half-way through a derivation: a segment key made from half a key would seal
/// data that nobody can ever open.
/// </summary>
internal sealed class KeySlot : IDisposable
{
    private readonly Lock _gate = new();
    private readonly KeySlab _slab;
    private readonly KeySlab.Chunk _chunk;
    private readonly int _index;
    private bool _released;

    internal KeySlot(KeySlab slab, KeySlab.Chunk chunk, int index) => (_slab, _chunk, _index) = (slab, chunk, index);

    /// <exception cref="ObjectDisposedException">The key was zeroised.</exception>
    public Loan Borrow()
    {
        _gate.Enter();
        if (!_released) return new Loan(this);
        _gate.Exit();
        throw new ObjectDisposedException(nameof(KeySlot));
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_released) return;
            _released = true;
            _slab.Release(_chunk, _index);
        }
    }

    public readonly ref struct Loan(KeySlot slot) : IDisposable
    {
        public Span<byte> Bytes => slot._chunk.Slot(slot._index);

        public void Dispose() => slot._gate.Exit();
    }
}
