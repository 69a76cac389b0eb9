namespace PgVecByok.Engine;

/// <summary>pgvector's <c>halfvec</c>: halves, all finite, that nobody changes. 1 to 16,000 dimensions.</summary>
public readonly struct HalfVector(Half[] values) : IEquatable<HalfVector>
{
    public const int DimensionsMax = 16_000;

    private readonly Half[]? _values = values;

    public int Dimensions => Span.Length;

    public ReadOnlySpan<Half> Span => _values;

    public static bool operator ==(HalfVector left, HalfVector right) => left.Equals(right);

    public static bool operator !=(HalfVector left, HalfVector right) => !left.Equals(right);

    /// <summary>Value equality as pgvector's <c>=</c>: 0 equals -0.</summary>
    public bool Equals(HalfVector other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is HalfVector other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Half value in Span)
            hash.Add(value == Half.Zero ? Half.Zero : value);
        return hash.ToHashCode();
    }
}
