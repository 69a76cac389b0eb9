namespace PgVecByok.Engine;

/// <summary>
/// Bits that nobody changes, the first in the highest bit of the first byte: the representation of bit and varbit. Bits behind the
/// last are zero.
/// </summary>
public readonly struct BitString(byte[] bytes, int length) : IEquatable<BitString>, IComparable<BitString>
{
    private readonly byte[]? _bytes = bytes;

    /// <summary>In bits.</summary>
    public int Length { get; } = length;

    public ReadOnlySpan<byte> Bytes => _bytes;

    public bool this[int place] => (_bytes![place >> 3] >> (7 - (place & 7)) & 1) != 0;

    public static int BytesFor(int bits) => (int)(((long)bits + 7) / 8);

    public static bool operator ==(BitString left, BitString right) => left.Equals(right);

    public static bool operator !=(BitString left, BitString right) => !left.Equals(right);

    public static bool operator <(BitString left, BitString right) => left.CompareTo(right) < 0;

    public static bool operator >(BitString left, BitString right) => left.CompareTo(right) > 0;

    public static bool operator <=(BitString left, BitString right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BitString left, BitString right) => left.CompareTo(right) >= 0;

    public bool Equals(BitString other) => Length == other.Length && Bytes.SequenceEqual(other.Bytes);

    /// <summary>By bits, then the shorter first.</summary>
    public int CompareTo(BitString other)
    {
        int shared = Math.Min(Bytes.Length, other.Bytes.Length);
        int order = Bytes[..shared].SequenceCompareTo(other.Bytes[..shared]);
        return order != 0 ? Math.Sign(order) : Length.CompareTo(other.Length);
    }

    public override bool Equals(object? obj) => obj is BitString other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Length);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>The first so many bits, with zeros behind where there are fewer.</summary>
    public BitString Resized(int length)
    {
        if (length == Length)
            return this;
        var resized = new byte[BytesFor(length)];
        Bytes[..Math.Min(resized.Length, Bytes.Length)].CopyTo(resized);
        ClearPadding(resized, length);
        return new BitString(resized, length);
    }

    /// <summary>The bits from <paramref name="start"/> on. REQUIRES: they are there.</summary>
    public BitString Slice(int start, int length)
    {
        var part = new byte[BytesFor(length)];
        int from = start >> 3, shift = start & 7;
        for (int i = 0; i < part.Length; i++)
        {
            int bits = _bytes![from + i] << shift;
            if (shift > 0 && from + i + 1 < _bytes.Length)
                bits |= _bytes[from + i + 1] >> (8 - shift);
            part[i] = (byte)bits;
        }

        ClearPadding(part, length);
        return new BitString(part, length);
    }

    public static void ClearPadding(Span<byte> bytes, int length)
    {
        if ((length & 7) != 0)
            bytes[^1] &= (byte)(0xFF << (8 - (length & 7)));
    }
}
