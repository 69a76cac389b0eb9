using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Functions and aggregates of bit strings. Places of get_bit and set_bit count from 0, those of parts from 1.</summary>
internal static class BitFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1681, "length(bit) int4", Lift.Strict((BitString bits) => bits.Length));
        functions.Scalar(1682, "octet_length(bit) int4", Lift.Strict((BitString bits) => bits.Bytes.Length));
        functions.Scalar(1812, "bit_length(bit) int4", Lift.Strict((BitString bits) => bits.Length));
        functions.Scalar(6162, "bit_count(bit) int8", Lift.Strict((BitString bits) => Bits.Ones(bits.Bytes)));
        functions.Scalar(1680, "substring(bit, int4, int4) bit", Lift.Strict<BitString, int, int, BitString>(Part));
        functions.Scalar(1699, "substring(bit, int4) bit", Lift.Strict<BitString, int, BitString>(Rest));
        functions.Scalar(1698, "position(bit, bit) int4", Lift.Strict<BitString, BitString, int>(Position));
        functions.Scalar(3030, "overlay(bit, bit, int4, int4) bit", Lift.Strict<BitString, BitString, int, int, BitString>(Overlay));
        functions.Scalar(3031, "overlay(bit, bit, int4) bit", Lift.Strict<BitString, BitString, int, BitString>(
            (bits, placed, start) => Overlay(bits, placed, start, placed.Length)));
        functions.Scalar(3032, "get_bit(bit, int4) int4", Lift.Strict<BitString, int, int>((bits, place) =>
        {
            CheckPlace(bits, place);
            return bits[place] ? 1 : 0;
        }));
        functions.Scalar(3033, "set_bit(bit, int4, int4) bit", Lift.Strict<BitString, int, int, BitString>(Set));
        functions.Aggregate(2242, "bit_and(bit) bit", _ => new FoldAccumulator<BitString, Gathered<BitString>, BitString, AndOfBits>());
        functions.Aggregate(2243, "bit_or(bit) bit", _ => new FoldAccumulator<BitString, Gathered<BitString>, BitString, OrOfBits>());
        functions.Aggregate(6167, "bit_xor(bit) bit", _ => new FoldAccumulator<BitString, Gathered<BitString>, BitString, XorOfBits>());
    }

    private static BitString Part(BitString bits, int start, int length)
    {
        if (length < 0)
            throw Negative();
        return Between(bits, start, (long)start + length);
    }

    private static BitString Rest(BitString bits, int start) => Between(bits, start, bits.Length + 1L);

    private static BitString Between(BitString bits, int start, long end)
    {
        long first = Math.Max(start, 1), last = Math.Min(end, bits.Length + 1L);
        return last <= first ? new BitString([], 0) : bits.Slice((int)first - 1, (int)(last - first));
    }

    private static BitString Overlay(BitString bits, BitString placed, int start, int length)
    {
        if (start <= 0)
            throw Negative();
        long end = (long)start + length;
        if (end > int.MaxValue || end < int.MinValue)
            throw NumberErrors.OutOfRange("integer");
        BitString head = BitOperators.Concatenate(Between(bits, 1, start), placed);
        return BitOperators.Concatenate(head, Rest(bits, (int)end));
    }

    private static int Position(BitString bits, BitString part)
    {
        if (bits.Length == 0 || part.Length > bits.Length)
            return 0;
        for (int start = 0; start + part.Length <= bits.Length; start++)
        {
            int at = 0;
            while (at < part.Length && bits[start + at] == part[at])
                at++;
            if (at == part.Length)
                return start + 1;
        }

        return 0;
    }

    private static BitString Set(BitString bits, int place, int value)
    {
        CheckPlace(bits, place);
        if (value is not (0 or 1))
            throw new SqlException(SqlState.InvalidParameterValue, "new bit must be 0 or 1");
        byte[] bytes = bits.Bytes.ToArray();
        byte mask = (byte)(0x80 >> (place & 7));
        bytes[place >> 3] = (byte)(value == 1 ? bytes[place >> 3] | mask : bytes[place >> 3] & ~mask);
        return new BitString(bytes, bits.Length);
    }

    private static void CheckPlace(BitString bits, int place)
    {
        if ((uint)place >= (uint)bits.Length)
        {
            throw new SqlException(
                SqlState.ArraySubscriptError, $"bit index {place} out of valid range (0..{bits.Length - 1})");
        }
    }

    private static SqlException Negative() => new(SqlState.SubstringError, "negative substring length not allowed");

    private readonly struct AndOfBits : IFold<BitString, Gathered<BitString>, BitString>
    {
        public static void Add(ref Gathered<BitString> state, BitString value) =>
            state = new() { Value = state.Any ? BitOperators.And(state.Value, value) : value, Any = true };

        public static bool TryFinish(ref Gathered<BitString> state, out BitString result) => Finish(state, out result);
    }

    private readonly struct OrOfBits : IFold<BitString, Gathered<BitString>, BitString>
    {
        public static void Add(ref Gathered<BitString> state, BitString value) =>
            state = new() { Value = state.Any ? BitOperators.Or(state.Value, value) : value, Any = true };

        public static bool TryFinish(ref Gathered<BitString> state, out BitString result) => Finish(state, out result);
    }

    private readonly struct XorOfBits : IFold<BitString, Gathered<BitString>, BitString>
    {
        public static void Add(ref Gathered<BitString> state, BitString value) =>
            state = new() { Value = state.Any ? BitOperators.Xor(state.Value, value) : value, Any = true };

        public static bool TryFinish(ref Gathered<BitString> state, out BitString result) => Finish(state, out result);
    }

    private static bool Finish(Gathered<BitString> state, out BitString result)
    {
        result = state.Value;
        return state.Any;
    }
}
