namespace PgVecByok.Engine;

/// <summary>An address of 32 or 128 bits and how many of them name the network: the representation of inet and cidr.</summary>
public readonly record struct InetAddress(bool IsV6, byte Bits, UInt128 Address) : IComparable<InetAddress>
{
    public int BitsMax => IsV6 ? 128 : 32;

    /// <summary>Ones where the network is.</summary>
    internal UInt128 Mask => MaskOf(Bits);

    internal UInt128 All => IsV6 ? UInt128.MaxValue : uint.MaxValue;

    public static bool operator <(InetAddress left, InetAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(InetAddress left, InetAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(InetAddress left, InetAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(InetAddress left, InetAddress right) => left.CompareTo(right) >= 0;

    /// <summary>By family, by the bits of the network that both have, by how many those are, then by all bits.</summary>
    public int CompareTo(InetAddress other)
    {
        if (IsV6 != other.IsV6)
            return IsV6.CompareTo(other.IsV6);
        UInt128 shared = MaskOf(Math.Min(Bits, other.Bits));
        int order = (Address & shared).CompareTo(other.Address & shared);
        if (order == 0)
            order = Bits.CompareTo(other.Bits);
        return order != 0 ? order : Address.CompareTo(other.Address);
    }

    internal UInt128 MaskOf(int bits) => bits == 0 ? 0 : All & (All << (BitsMax - bits));

    /// <summary>The other is this network or inside it.</summary>
    internal bool Contains(InetAddress other) =>
        IsV6 == other.IsV6 && Bits <= other.Bits && ((Address ^ other.Address) & Mask) == 0;
}
