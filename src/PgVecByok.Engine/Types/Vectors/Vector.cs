namespace PgVecByok.Engine;

/// <summary>pgvector's <c>vector</c>: a slice of floats that somebody else owns and nobody changes. 1 to 16,000 dimensions.</summary>
public readonly struct Vector : IEquatable<Vector>
{
    public const int DimensionsMax = 16_000;

    private readonly float[] _values;
    private readonly int _offset;

    public Vector(float[] values)
        : this(values, 0, values.Length)
    {
    }

    public Vector(float[] values, int offset, int dimensions)
    {
        _values = values;
        _offset = offset;
        Dimensions = dimensions;
    }

    public int Dimensions { get; }

    public ReadOnlySpan<float> Span => _values.AsSpan(_offset, Dimensions);

    /// <summary>A part of this one, in place.</summary>
    public Vector Slice(int start, int dimensions) => new(_values, _offset + start, dimensions);

    public static bool operator ==(Vector left, Vector right) => left.Equals(right);

    public static bool operator !=(Vector left, Vector right) => !left.Equals(right);

    /// <summary>Value equality as pgvector's <c>=</c>: 0 equals -0.</summary>
    public bool Equals(Vector other) => Span.SequenceEqual(other.Span);

    /// <summary>True if this one lies in memory right behind another of as many dimensions.</summary>
    internal bool Follows(Vector other) =>
        ReferenceEquals(_values, other._values) && _offset == other._offset + other.Dimensions && Dimensions == other.Dimensions;

    /// <summary>This vector and those behind it. REQUIRES: each <see cref="Follows"/> the one before.</summary>
    internal ReadOnlySpan<float> Extend(int vectors) => _values.AsSpan(_offset, Dimensions * vectors);

    public override bool Equals(object? obj) => obj is Vector other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (float value in Span)
            hash.Add(value == 0 ? 0f : value);
        return hash.ToHashCode();
    }
}
