namespace PgVecByok.Engine;

/// <summary>
/// Memory for the vectors of one batch, used again for the next: a load makes no object for each row. REQUIRES: whoever was given vectors
/// of it has done with them, or copied them, before <see cref="Reset"/>.
/// </summary>
internal sealed class LentVectors
{
    private const int FloatsMax = 1 << 20, FirstVectors = 64;
    private float[] _floats = [];
    private int _used;

    public void Reset() => _used = 0;

    /// <summary>Room for one vector; its content is whatever was there.</summary>
    public Vector Take(int dimensions, out Span<float> values)
    {
        if (_floats.Length - _used < dimensions)
        {
            // Vectors that were given out keep the array they are in.
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
