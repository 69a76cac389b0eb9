using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Parts of binary strings and their bits (manual, 9.5), and checksums, which are no cryptography.</summary>
internal static class BinaryFunctions
{
    private const uint Crc32 = 0xEDB88320, Crc32C = 0x82F63B78;

    public static void AddTo(FunctionCatalog functions)
    {
        foreach ((string name, uint withLength, uint toEnd) in new[] { ("substring", 2012u, 2013u), ("substr", 2085u, 2086u) })
        {
            functions.Scalar(withLength, $"{name}(bytea, int4, int4) bytea", Lift.Strict((Bytea bytes, int start, int length) =>
                length < 0 ? throw Negative() : Part(bytes, start, (long)start + length)));
            functions.Scalar(toEnd, $"{name}(bytea, int4) bytea",
                Lift.Strict((Bytea bytes, int start) => Part(bytes, start, long.MaxValue)));
        }

        functions.Scalar(749, "overlay(bytea, bytea, int4, int4) bytea", Lift.Strict<Bytea, Bytea, int, int, Bytea>(Overlay));
        functions.Scalar(752, "overlay(bytea, bytea, int4) bytea", Lift.Strict((Bytea bytes, Bytea by, int start) =>
            Overlay(bytes, by, start, by.Span.Length)));
        functions.Scalar(2014, "position(bytea, bytea) int4", Lift.Strict((Bytea whole, Bytea part) => whole.Span.IndexOf(part.Span) + 1));
        functions.Scalar(6163, "bit_count(bytea) int8", Lift.Strict((Bytea bytes) => Bits(bytes)));
        functions.Scalar(723, "get_bit(bytea, int8) int4", Lift.Strict((Bytea bytes, long at) =>
            bytes.Span[Place(bytes, at)] >> (int)(at % 8) & 1));
        functions.Scalar(724, "set_bit(bytea, int8, int4) bytea", Lift.Strict<Bytea, long, int, Bytea>(SetBit));
        functions.Scalar(6364, "crc32(bytea) int8", Lift.Strict((Bytea bytes) => (long)Checksum(bytes.Span, Crc32)));
        functions.Scalar(6365, "crc32c(bytea) int8", Lift.Strict((Bytea bytes) => (long)Checksum(bytes.Span, Crc32C)));
    }

    private static Bytea Part(Bytea bytes, long start, long end)
    {
        long from = Math.Clamp(start - 1, 0, bytes.Span.Length), to = Math.Clamp(end - 1, from, bytes.Span.Length);
        return new Bytea(bytes.Span[(int)from..(int)to].ToArray());
    }

    private static SqlException Negative() => new(SqlState.SubstringError, "negative substring length not allowed");

    private static Bytea Overlay(Bytea bytes, Bytea by, int start, int length)
    {
        if (start <= 0)
            throw Negative();
        Bytea before = Part(bytes, 1, start), behind = Part(bytes, (long)start + length, long.MaxValue);
        return new Bytea([.. before.Span, .. by.Span, .. behind.Span]);
    }

    private static long Bits(Bytea bytes)
    {
        long[] count = [0];
        Interruption.InSteps(bytes.Span, count, static (piece, count) =>
        {
            foreach (byte each in piece)
                count[0] += BitOperations.PopCount(each);
        });
        return count[0];
    }

    private static int Place(Bytea bytes, long bit)
    {
        if (bit >= 0 && bit < bytes.Span.Length * 8L)
            return (int)(bit / 8);
        throw new SqlException(
            SqlState.ArraySubscriptError,
            $"index {bit.ToString(CultureInfo.InvariantCulture)} out of valid range, 0..{(bytes.Span.Length * 8L) - 1}");
    }

    private static Bytea SetBit(Bytea bytes, long at, int value)
    {
        int place = Place(bytes, at);
        if (value is not (0 or 1))
            throw new SqlException(SqlState.InvalidParameterValue, "new bit must be 0 or 1");
        byte[] changed = bytes.Span.ToArray();
        int mask = 1 << (int)(at % 8);
        changed[place] = (byte)(value == 1 ? changed[place] | mask : changed[place] & ~mask);
        return new Bytea(changed);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes, uint polynomial)
    {
        uint[] rest = [uint.MaxValue];
        Interruption.InSteps(bytes, (rest, polynomial), static (piece, state) =>
            state.rest[0] = Shifted(piece, state.rest[0], state.polynomial));
        return ~rest[0];
    }

    private static uint Shifted(ReadOnlySpan<byte> bytes, uint rest, uint polynomial)
    {
        foreach (byte each in bytes)
        {
            rest ^= each;
            for (int i = 0; i < 8; i++)
                rest = (rest & 1) != 0 ? rest >> 1 ^ polynomial : rest >> 1;
        }

        return rest;
    }
}
