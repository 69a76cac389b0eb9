namespace PgVecByok.Engine;

/// <summary>Bytes that nobody changes: the representation of bytea.</summary>
public readonly struct Bytea(byte[] bytes) : IEquatable<Bytea>, IComparable<Bytea>
{
    private readonly byte[]? _bytes = bytes;

    public int Length => _bytes?.Length ?? 0;

    public ReadOnlySpan<byte> Span => _bytes;

    public ReadOnlyMemory<byte> Memory => _bytes;

    public static bool operator ==(Bytea left, Bytea right) => left.Equals(right);

    public static bool operator !=(Bytea left, Bytea right) => !left.Equals(right);

    public static bool operator <(Bytea left, Bytea right) => left.CompareTo(right) < 0;

    public static bool operator >(Bytea left, Bytea right) => left.CompareTo(right) > 0;

    public static bool operator <=(Bytea left, Bytea right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Bytea left, Bytea right) => left.CompareTo(right) >= 0;

    public bool Equals(Bytea other) => Span.SequenceEqual(other.Span);

    public int CompareTo(Bytea other) => Span.SequenceCompareTo(other.Span);

    public override bool Equals(object? obj) => obj is Bytea other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }
}
