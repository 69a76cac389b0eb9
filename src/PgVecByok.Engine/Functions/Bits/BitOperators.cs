using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Operators of bit strings: &amp; | # ~ &lt;&lt; &gt;&gt; ||, comparison, and pgvector's distances &lt;~&gt; and &lt;%&gt;.</summary>
internal static class BitOperators
{
    private const uint FirstDistanceOid = 15_980;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<BitString, BitString, OwnOrder<BitString>>(
            BuiltinTypes.Bit, BuiltinTypes.Bit, "biteq bitne bitlt bitle bitgt bitge",
            [1581, 1582, 1595, 1594, 1593, 1592, 1784, 1785, 1786, 1788, 1787, 1789]);
        functions.Add<BitString, BitString, OwnOrder<BitString>>(
            BuiltinTypes.Varbit, BuiltinTypes.Varbit, "varbiteq varbitne varbitlt varbitle varbitgt varbitge",
            [1666, 1667, 1671, 1670, 1669, 1668, 1804, 1805, 1806, 1808, 1807, 1809]);
        functions.Scalar(1596, "bitcmp(bit, bit) int4", Lift.Strict((BitString left, BitString right) => left.CompareTo(right)));
        functions.Scalar(1672, "varbitcmp(varbit, varbit) int4", Lift.Strict((BitString left, BitString right) => left.CompareTo(right)));
        functions.Scalar(1673, "bitand(bit, bit) bit", Lift.Strict<BitString, BitString, BitString>(And)).As(functions, 1791, "&", "&");
        functions.Scalar(1674, "bitor(bit, bit) bit", Lift.Strict<BitString, BitString, BitString>(Or)).As(functions, 1792, "|", "|");
        functions.Scalar(1675, "bitxor(bit, bit) bit", Lift.Strict<BitString, BitString, BitString>(Xor)).As(functions, 1793, "#", "#");
        functions.Scalar(1676, "bitnot(bit) bit", Lift.Strict<BitString, BitString>(Not)).As(functions, 1794, "~");
        functions.Scalar(1677, "bitshiftleft(bit, int4) bit", Lift.Strict<BitString, int, BitString>((bits, count) => Shift(bits, count)))
            .As(functions, 1795, "<<");
        functions.Scalar(1678, "bitshiftright(bit, int4) bit", Lift.Strict<BitString, int, BitString>((bits, count) => Shift(bits, -(long)count)))
            .As(functions, 1796, ">>");
        functions.Scalar(1679, "bitcat(varbit, varbit) varbit", Lift.Strict<BitString, BitString, BitString>(Concatenate))
            .As(functions, 1797, "||");
        AddDistances(functions);
    }

    public static BitString And(BitString left, BitString right) => Combine(left, right, "AND", (l, r) => l & r);

    public static BitString Or(BitString left, BitString right) => Combine(left, right, "OR", (l, r) => l | r);

    public static BitString Xor(BitString left, BitString right) => Combine(left, right, "XOR", (l, r) => l ^ r);

    public static BitString Concatenate(BitString left, BitString right)
    {
        long length = (long)left.Length + right.Length;
        if (length > int.MaxValue - 7)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"bit string length exceeds the maximum allowed ({int.MaxValue - 7})");
        }

        var bytes = new byte[BitString.BytesFor((int)length)];
        left.Bytes.CopyTo(bytes);
        int at = left.Length >> 3, shift = left.Length & 7;
        foreach (byte each in right.Bytes)
        {
            bytes[at] |= (byte)(each >> shift);
            if (++at < bytes.Length)
                bytes[at] |= (byte)(each << (8 - shift));
        }

        return new BitString(bytes, (int)length);
    }

    private static void AddDistances(FunctionCatalog functions)
    {
        functions.Scalar(
            FirstDistanceOid, "hamming_distance(bit, bit) float8", Distance((left, right) => Bits.Hamming(left.Bytes, right.Bytes)),
            schema: "public").As(functions, FirstDistanceOid + 2, "<~>", "<~>");
        functions.Scalar(
            FirstDistanceOid + 1, "jaccard_distance(bit, bit) float8", Distance((left, right) => Bits.Jaccard(left.Bytes, right.Bytes)),
            schema: "public").As(functions, FirstDistanceOid + 3, "<%>", "<%>");
    }

    private static ScalarBody Distance(Func<BitString, BitString, double> measure) =>
        Lift.Strict<BitString, BitString, double>((left, right) => left.Length == right.Length
            ? measure(left, right)
            : throw new SqlException(SqlState.DataException, $"different bit lengths {left.Length} and {right.Length}"));

    private static BitString Combine(BitString left, BitString right, string name, Func<int, int, int> operation)
    {
        if (left.Length != right.Length)
            throw new SqlException(SqlState.StringDataLengthMismatch, $"cannot {name} bit strings of different sizes");
        var bytes = new byte[left.Bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)operation(left.Bytes[i], right.Bytes[i]);
        return new BitString(bytes, left.Length);
    }

    private static BitString Not(BitString bits)
    {
        var bytes = new byte[bits.Bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)~bits.Bytes[i];
        BitString.ClearPadding(bytes, bits.Length);
        return new BitString(bytes, bits.Length);
    }

    /// <summary>To the left, or by a negative count to the right; zeros come in.</summary>
    private static BitString Shift(BitString bits, long count)
    {
        int kept = (int)Math.Max(bits.Length - Math.Abs(count), 0);
        if (count >= 0)
            return bits.Slice(bits.Length - kept, kept).Resized(bits.Length);
        int entering = bits.Length - kept;
        return Concatenate(new BitString(new byte[BitString.BytesFor(entering)], entering), bits.Slice(0, kept));
    }
}
