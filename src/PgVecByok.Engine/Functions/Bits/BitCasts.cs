namespace PgVecByok.Engine;

/// <summary>Casts of bit strings: between bit and varbit as they are, to their lengths, to and from integers.</summary>
internal static class BitCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        BitType bit = BuiltinTypes.Bit;
        VarbitType varbit = BuiltinTypes.Varbit;
        list.Cast(bit, bit, CastContext.Implicit, list.AddColumns(
            1685, "bit(bit, int4, bool) bit", Lift.Strict<BitString, int, bool, BitString>(bit.Coerce)));
        list.Cast(varbit, varbit, CastContext.Implicit, list.AddColumns(
            1687, "varbit(varbit, int4, bool) varbit", Lift.Strict<BitString, int, bool, BitString>(varbit.Coerce)));
        list.Cast(bit, varbit, CastContext.Implicit, null);
        list.Cast(varbit, bit, CastContext.Implicit, null);
        list.Cast(BuiltinTypes.Int4, bit, CastContext.Explicit, list.AddColumns(
            1683, "bit(int4, int4) bit", Lift.Strict<int, int, BitString>((value, length) => FromInteger(value, length))));
        list.Cast(BuiltinTypes.Int8, bit, CastContext.Explicit, list.AddColumns(
            2075, "bit(int8, int4) bit", Lift.Strict<long, int, BitString>(FromInteger)));
        list.Cast(bit, BuiltinTypes.Int4, CastContext.Explicit, list.AddColumns(
            1684, "int4(bit) int4", Lift.Strict<BitString, int>(bits => (int)ToInteger(bits, 32, "integer"))));
        list.Cast(bit, BuiltinTypes.Int8, CastContext.Explicit, list.AddColumns(
            2076, "int8(bit) int8", Lift.Strict<BitString, long>(bits => (long)ToInteger(bits, 64, "bigint"))));
    }

    /// <summary>The lowest bits, the sign repeated on the left; one bit where no length was given.</summary>
    private static BitString FromInteger(long value, int typmod)
    {
        int length = Math.Max(typmod, 1);
        var bytes = new byte[BitString.BytesFor(length)];
        for (int place = 0; place < length; place++)
        {
            if ((value >> Math.Min(length - 1 - place, 63) & 1) != 0)
                bytes[place >> 3] |= (byte)(0x80 >> (place & 7));
        }

        return new BitString(bytes, length);
    }

    private static ulong ToInteger(BitString bits, int limit, string type)
    {
        if (bits.Length > limit)
            throw NumberErrors.OutOfRange(type);
        ulong value = 0;
        for (int place = 0; place < bits.Length; place++)
            value = (value << 1) | (bits[place] ? 1UL : 0);
        return value;
    }
}
