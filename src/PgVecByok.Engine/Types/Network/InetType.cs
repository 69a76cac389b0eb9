using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// inet, and cidr, which has no bits behind its mask and always shows it. Binary: family (2, 3), bits, whether it is cidr, length,
/// address.
/// </summary>
public sealed class InetType : SqlType<InetAddress>
{
    private const byte FamilyV4 = 2, FamilyV6 = 3;

    public bool IsNetwork { get; init; }

    public override InetAddress Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8);
        InetAddress? parsed = text.Contains(':', StringComparison.Ordinal) ? InetText.ReadV6(text) : InetText.ReadV4(text, IsNetwork);
        if (parsed is not { } address)
            throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type {Name}: \"{text}\"");
        if (IsNetwork && (address.Address & ~address.Mask & address.All) != 0)
        {
            throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid cidr value: \"{text}\"")
            {
                Detail = "Value has bits set to right of mask.",
            };
        }

        return address;
    }

    public override InetAddress ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        BinaryForm.AtLeast(bytes, 4);
        bool isV6 = bytes[0] == FamilyV6;
        if (!isV6 && bytes[0] != FamilyV4)
            throw Invalid("address family");
        if (bytes[1] > (isV6 ? 128 : 32))
            throw Invalid("bits");
        if (bytes[3] != (isV6 ? 16 : 4))
            throw Invalid("length");
        ReadOnlySpan<byte> address = BinaryForm.Exactly(bytes[4..], bytes[3]);
        var value = new InetAddress(
            isV6, bytes[1], isV6 ? BinaryPrimitives.ReadUInt128BigEndian(address) : BinaryPrimitives.ReadUInt32BigEndian(address));
        if (IsNetwork && (value.Address & ~value.Mask & value.All) != 0)
        {
            throw new SqlException(SqlState.InvalidBinaryRepresentation, "invalid external \"cidr\" value")
            {
                Detail = "Value has bits set to right of mask.",
            };
        }

        return value;
    }

    public override void WriteText(InetAddress value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        string text = InetText.Address(value);
        writer.Write(Encoding.ASCII.GetBytes(IsNetwork || value.Bits != value.BitsMax ? $"{text}/{value.Bits}" : text));
    }

    public override void WriteBinary(InetAddress value, IBufferWriter<byte> writer)
    {
        int length = value.IsV6 ? 16 : 4;
        writer.Write([value.IsV6 ? FamilyV6 : FamilyV4, value.Bits, IsNetwork ? (byte)1 : (byte)0, (byte)length]);
        Span<byte> address = writer.GetSpan(length);
        if (value.IsV6)
            BinaryPrimitives.WriteUInt128BigEndian(address, value.Address);
        else
            BinaryPrimitives.WriteUInt32BigEndian(address, (uint)value.Address);
        writer.Advance(length);
    }

    public override int Compare(InetAddress left, InetAddress right) => left.CompareTo(right);

    public override int Hash(InetAddress value) => value.GetHashCode();

    private SqlException Invalid(string what) =>
        new(SqlState.InvalidBinaryRepresentation, $"invalid {what} in external \"{Name}\" value");
}
