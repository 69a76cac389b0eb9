namespace PgVecByok.Engine;

/// <summary>
/// pgvector's <c>sparsevec</c>: of up to a billion dimensions, those that are not zero. Places count from 0 and ascend; no value is
/// zero. At most 16,000 of them.
/// </summary>
public readonly struct SparseVector(int dimensions, int[] places, float[] values) : IEquatable<SparseVector>
{
    public const int DimensionsMax = 1_000_000_000, ElementsMax = 16_000;

    private readonly int[] _places = places;
    private readonly float[] _values = values;

    public int Dimensions { get; } = dimensions;

    public int Count => _places.Length;

    public ReadOnlySpan<int> Places => _places;

    public ReadOnlySpan<float> Values => _values;

    public static bool operator ==(SparseVector left, SparseVector right) => left.Equals(right);

    public static bool operator !=(SparseVector left, SparseVector right) => !left.Equals(right);

    public bool Equals(SparseVector other) =>
        Dimensions == other.Dimensions && Places.SequenceEqual(other.Places) && Values.SequenceEqual(other.Values);

    /// <summary>Those of the numbers that are not zero.</summary>
    public static SparseVector Of(ReadOnlySpan<float> dense)
    {
        int count = dense.Length - dense.Count(0f);
        var places = new int[count];
        var values = new float[count];
        for (int i = 0, at = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
                (places[at], values[at++]) = (i, dense[i]);
        }

        return new SparseVector(dense.Length, places, values);
    }

    public override bool Equals(object? obj) => obj is SparseVector other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Dimensions);
        for (int i = 0; i < Count; i++)
        {
            hash.Add(_places[i]);
            hash.Add(_values[i]);
        }

        return hash.ToHashCode();
    }
}
