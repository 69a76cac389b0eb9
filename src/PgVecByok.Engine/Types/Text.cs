using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// A piece of UTF-8 text: a slice of bytes that somebody else owns and nobody changes, so a scan hands out text without
/// copying it. The representation of text, varchar, char(n), name, json, jsonb and untyped literals.
/// Order is by bytes, which for UTF-8 is by code point: PostgreSQL's builtin C.UTF-8.
/// </summary>
public readonly struct Text : IEquatable<Text>, IComparable<Text>
{
    private readonly byte[]? _bytes;
    private readonly int _offset;

    public Text(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    public Text(byte[] bytes, int offset, int length)
    {
        _bytes = bytes;
        _offset = offset;
        Length = length;
    }

    public Text(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Length in bytes.</summary>
    public int Length { get; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_offset, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(_offset, Length);

    public static implicit operator Text(string text) => new(text);

    public static bool operator ==(Text left, Text right) => left.Equals(right);

    public static bool operator !=(Text left, Text right) => !left.Equals(right);

    public static bool operator <(Text left, Text right) => left.CompareTo(right) < 0;

    public static bool operator >(Text left, Text right) => left.CompareTo(right) > 0;

    public static bool operator <=(Text left, Text right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Text left, Text right) => left.CompareTo(right) >= 0;

    /// <summary>A part of it, in bytes, without a copy.</summary>
    public Text Slice(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(offset + length), (uint)Length);
        return new Text(_bytes ?? [], _offset + offset, length);
    }

    public bool Equals(Text other) => Span.SequenceEqual(other.Span);

    public int CompareTo(Text other) => Span.SequenceCompareTo(other.Span);

    public override bool Equals(object? obj) => obj is Text other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.UTF8.GetString(Span);
}
