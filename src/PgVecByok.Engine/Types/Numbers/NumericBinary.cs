using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The wire form of numeric, in base 10,000.
/// <code>digits 2 | weight 2 (of the first digit) | sign 2 | display scale 2 | digit 2 ...</code>
/// </summary>
internal static class NumericBinary
{
    private const int DigitsPerGroup = 4;
    private const int HeaderBytes = 8;
    private const ushort Negative = 0x4000, NaN = 0xC000, PositiveInfinity = 0xD000, NegativeInfinity = 0xF000;

    public static void Write(Numeric value, IBufferWriter<byte> writer)
    {
        if (!value.IsFinite)
        {
            WriteHeader(writer, 0, 0, value.IsNaN ? NaN : value.Sign > 0 ? PositiveInfinity : NegativeInfinity, 0);
            return;
        }

        if (TryWriteNarrow(value, writer))
            return;
        string digits = BigInteger.Abs(value.Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(value.Scale, '0');
        int whole = digits.Length - value.Scale;
        int leading = (DigitsPerGroup - (whole % DigitsPerGroup)) % DigitsPerGroup;
        int length = (leading + digits.Length + DigitsPerGroup - 1) / DigitsPerGroup * DigitsPerGroup;
        string padded = new string('0', leading) + digits.PadRight(length - leading, '0');
        int first = 0, last = length;
        while (first < last && padded.AsSpan(first, DigitsPerGroup).IndexOfAnyExcept('0') < 0)
            first += DigitsPerGroup;
        while (last > first && padded.AsSpan(last - DigitsPerGroup, DigitsPerGroup).IndexOfAnyExcept('0') < 0)
            last -= DigitsPerGroup;
        int weight = first == last ? 0 : ((leading + whole - first) / DigitsPerGroup) - 1;
        WriteHeader(writer, (last - first) / DigitsPerGroup, weight, value.Sign < 0 ? Negative : (ushort)0, value.Scale);
        for (int i = first; i < last; i += DigitsPerGroup)
            WriteInt16(writer, short.Parse(padded.AsSpan(i, DigitsPerGroup), CultureInfo.InvariantCulture));
    }

    /// <exception cref="SqlException">22P03, 08P01.</exception>
    public static Numeric Read(ReadOnlySpan<byte> bytes)
    {
        BinaryForm.AtLeast(bytes, HeaderBytes);
        int groups = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        int weight = BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        ushort sign = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        int scale = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]);
        if (sign is not (0 or Negative or NaN or PositiveInfinity or NegativeInfinity))
            throw Invalid("invalid sign in external \"numeric\" value");
        if (scale > Numeric.ScaleMax)
            throw Invalid("invalid scale in external \"numeric\" value");
        BinaryForm.Exactly(bytes, HeaderBytes + (groups * 2));
        return sign switch
        {
            NaN => Numeric.NaN,
            PositiveInfinity => Numeric.PositiveInfinity,
            NegativeInfinity => Numeric.NegativeInfinity,
            _ => Finite(bytes[HeaderBytes..], groups, weight, sign == Negative, scale),
        };
    }

    /// <summary>Up to 18 digits, which is nearly every number there is.</summary>
    private static bool TryNarrow(ReadOnlySpan<byte> bytes, int groups, int weight, int scale, out long unscaled)
    {
        unscaled = 0;
        int shift = scale - ((groups - 1 - weight) * DigitsPerGroup);
        if (groups > 4 || shift < -DigitsPerGroup + 1 || (groups * DigitsPerGroup) + shift > PowersOfTen.LongExponentMax)
            return groups == 0;
        for (int i = 0; i < groups; i++)
        {
            short group = BinaryPrimitives.ReadInt16BigEndian(bytes[(i * 2)..]);
            if (group is < 0 or > 9999)
                throw Invalid("invalid digit in external \"numeric\" value");
            unscaled = (unscaled * 10_000) + group;
        }

        unscaled = shift >= 0 ? unscaled * PowersOfTen.Long(shift) : unscaled / PowersOfTen.Long(-shift);
        return true;
    }

    private static bool TryWriteNarrow(Numeric value, IBufferWriter<byte> writer)
    {
        const int GroupsMax = 7; // 19 digits, and up to three zeros on either side
        if (!value.IsNarrow || value.Narrow == long.MinValue || value.Scale > PowersOfTen.LongExponentMax)
            return false;
        int missing = (DigitsPerGroup - (value.Scale % DigitsPerGroup)) % DigitsPerGroup;
        UInt128 rest = (UInt128)Math.Abs(value.Narrow) * (ulong)PowersOfTen.Long(missing);
        int weight = -((value.Scale + DigitsPerGroup - 1) / DigitsPerGroup);
        Span<short> groups = stackalloc short[GroupsMax];
        int first = GroupsMax;
        for (; rest != 0; weight++)
        {
            groups[--first] = (short)(ulong)(rest % 10_000);
            rest /= 10_000;
        }

        int last = GroupsMax;
        while (last > first && groups[last - 1] == 0)
            last--;
        WriteHeader(writer, last - first, first == last ? 0 : weight - 1, value.Narrow < 0 ? Negative : (ushort)0, value.Scale);
        foreach (short group in groups[first..last])
            WriteInt16(writer, group);
        return true;
    }

    private static Numeric Finite(ReadOnlySpan<byte> bytes, int groups, int weight, bool negative, int scale)
    {
        if (TryNarrow(bytes, groups, weight, scale, out long narrow))
            return new Numeric(negative ? -narrow : narrow, scale);
        var digits = new StringBuilder(groups * DigitsPerGroup);
        for (int i = 0; i < groups; i++)
        {
            short group = BinaryPrimitives.ReadInt16BigEndian(bytes[(i * 2)..]);
            if (group is < 0 or > 9999)
                throw Invalid("invalid digit in external \"numeric\" value");
            digits.Append(CultureInfo.InvariantCulture, $"{group:D4}");
        }

        BigInteger unscaled = groups == 0 ? 0 : BigInteger.Parse(digits.ToString(), CultureInfo.InvariantCulture);
        int has = (groups - 1 - weight) * DigitsPerGroup; // digits behind the point that were sent
        unscaled = has <= scale ? unscaled * PowersOfTen.Of(scale - has) : unscaled / PowersOfTen.Of(has - scale);
        return Numeric.FromUnscaled(negative ? -unscaled : unscaled, scale);
    }

    private static void WriteHeader(IBufferWriter<byte> writer, int groups, int weight, ushort sign, int scale)
    {
        WriteInt16(writer, (short)groups);
        WriteInt16(writer, (short)weight);
        WriteInt16(writer, (short)sign);
        WriteInt16(writer, (short)scale);
    }

    private static void WriteInt16(IBufferWriter<byte> writer, short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(writer.GetSpan(2), value);
        writer.Advance(2);
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidBinaryRepresentation, message);
}
