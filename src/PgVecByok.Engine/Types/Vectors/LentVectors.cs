namespace PgVecByok.Engine;

/// <summary>
/// Memory for the vectors of one batch, used again for the next: a load makes no object for each row. REQUIRES: whoever was given vectors
/// of it has done with them, or copied them, before <see cref="Reset"/> or <see cref="Wipe"/>.
/// </summary>
internal sealed class LentVectors
{
    private const int FloatsMax = 1 << 20, FirstVectors = 64;
    private readonly List<float[]> _outgrown = [];
    private float[] _floats = [];
    private int _used;

    public void Reset()
    {
        WipeOutgrown();
        _used = 0;
    }

    /// <summary>They are a tenant's: nothing of them is left.</summary>
    public void Wipe()
    {
        WipeOutgrown();
        Array.Clear(_floats);
        _used = 0;
    }

    private void WipeOutgrown()
    {
        foreach (float[] floats in _outgrown)
            Array.Clear(floats);
        _outgrown.Clear();
    }

    /// <summary>Room for one vector; its content is whatever was there.</summary>
    public Vector Take(int dimensions, out Span<float> values)
    {
        if (_floats.Length - _used < dimensions)
        {
            // Vectors that were given out keep the array they are in.
            _outgrown.Add(_floats);
            long wanted = Math.Max(2L * _floats.Length, (long)FirstVectors * dimensions);
            _floats = GC.AllocateUninitializedArray<float>((int)Math.Max(dimensions, Math.Min(FloatsMax, wanted)));
            _used = 0;
        }

        values = _floats.AsSpan(_used, dimensions);
        var taken = new Vector(_floats, _used, dimensions);
        _used += dimensions;
        return taken;
    }
}
