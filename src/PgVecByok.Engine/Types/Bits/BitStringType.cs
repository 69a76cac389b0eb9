using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What bit and varbit share. Text: digits 0 and 1, perhaps behind a b; or hexadecimal digits behind an x. Binary form: length in bits
/// int32, then the bytes. The type modifier is the length.
/// </summary>
public abstract class BitStringType : SqlType<BitString>
{
    private const int LengthMax = 83_886_080; // 8 * 10,485,760
    private const int BitsMax = int.MaxValue - 7;

    public override bool HasTypmod => true;

    public override int ReadTypmod(IReadOnlyList<string> modifiers)
    {
        if (modifiers.Count != 1)
            throw TypeModifiers.Invalid("invalid type modifier");
        int length = TypeModifiers.Integer(modifiers[0]);
        if (length < 1)
            throw TypeModifiers.Invalid($"length for type {Name} must be at least 1");
        return length <= LengthMax ? length : throw TypeModifiers.Invalid($"length for type {Name} cannot exceed {LengthMax}");
    }

    public sealed override BitString Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        bool isHexadecimal = utf8.Length > 0 && (utf8[0] | 32) == 'x';
        ReadOnlySpan<byte> digits = utf8.Length > 0 && (utf8[0] | 32) is 'x' or 'b' ? utf8[1..] : utf8;
        return Coerce(isHexadecimal ? ReadHexadecimal(digits) : ReadBinaryDigits(digits), typmod, isExplicit: false);
    }

    public sealed override BitString ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        if (length is < 0 or > BitsMax)
            throw new SqlException(SqlState.InvalidBinaryRepresentation, "invalid length in external bit string");
        byte[] bits = BinaryForm.Exactly(bytes[sizeof(int)..], BitString.BytesFor(length)).ToArray();
        BitString.ClearPadding(bits, length);
        return Coerce(new BitString(bits, length), typmod, isExplicit: false);
    }

    public sealed override void WriteText(BitString value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        Span<byte> digits = writer.GetSpan(Math.Max(value.Length, 1));
        for (int i = 0; i < value.Length; i++)
            digits[i] = value[i] ? (byte)'1' : (byte)'0';
        writer.Advance(value.Length);
    }

    public sealed override void WriteBinary(BitString value, IBufferWriter<byte> writer)
    {
        Span<byte> head = writer.GetSpan(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(head, value.Length);
        writer.Advance(sizeof(int));
        writer.Write(value.Bytes);
    }

    public sealed override int Compare(BitString left, BitString right) => left.CompareTo(right);

    public sealed override bool AreEqual(BitString left, BitString right) => left.Equals(right);

    public sealed override int Hash(BitString value) => value.GetHashCode();

    private static BitString ReadBinaryDigits(ReadOnlySpan<byte> digits)
    {
        var bits = new byte[BitString.BytesFor(digits.Length)];
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '1')
                bits[i >> 3] |= (byte)(0x80 >> (i & 7));
            else if (digits[i] != '0')
                throw NotADigit(digits[i..], "binary");
        }

        return new BitString(bits, digits.Length);
    }

    private static BitString ReadHexadecimal(ReadOnlySpan<byte> digits)
    {
        var bits = new byte[(digits.Length + 1) / 2];
        for (int i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiHexDigit((char)digits[i]))
                throw NotADigit(digits[i..], "hexadecimal");
            int value = digits[i] <= '9' ? digits[i] - '0' : (digits[i] | 32) - 'a' + 10;
            bits[i >> 1] |= (byte)((i & 1) == 0 ? value << 4 : value);
        }

        return new BitString(bits, checked(digits.Length * 4));
    }

    private static SqlException NotADigit(ReadOnlySpan<byte> rest, string kind)
    {
        Rune.DecodeFromUtf8(rest, out Rune digit, out _);
        return new SqlException(SqlState.InvalidTextRepresentation, $"\"{digit}\" is not a valid {kind} digit");
    }
}
