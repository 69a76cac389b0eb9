namespace PgVecByok.Engine;

/// <summary>A hardware address of six bytes, or with macaddr8 of eight, as one number.</summary>
public readonly record struct MacAddress(ulong Value) : IComparable<MacAddress>
{
    public static bool operator <(MacAddress left, MacAddress right) => left.Value < right.Value;

    public static bool operator >(MacAddress left, MacAddress right) => left.Value > right.Value;

    public static bool operator <=(MacAddress left, MacAddress right) => left.Value <= right.Value;

    public static bool operator >=(MacAddress left, MacAddress right) => left.Value >= right.Value;

    public int CompareTo(MacAddress other) => Value.CompareTo(other.Value);
}
