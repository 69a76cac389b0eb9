namespace PgVecByok.Kernels;

/// <summary>Distances between bit strings, given as bytes whose unused bits are zero.</summary>
public static class Bits
{
    private const int RowsAtOnce = 64;

    /// <summary>How many bits differ: <c>&lt;~&gt;</c>.</summary>
    public static long Hamming(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Count<Differing>(left, right);

    /// <summary>One minus the common bits' share of the bits set in either: <c>&lt;%&gt;</c>. 1 where nothing is common.</summary>
    public static double Jaccard(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        long common = Count<Common>(left, right);
        return common == 0 ? 1 : 1 - ((double)common / Count<Joint>(left, right));
    }

    /// <summary>From the query to each of <paramref name="rows"/>, which lie one after another. Exact up to 2^24 bits.</summary>
    public static void HammingToRows(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> distances) =>
        CountRows<Differing>(query, rows, distances);

    public static void JaccardToRows(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> distances)
    {
        CountRows<Common>(query, rows, distances);
        Span<float> joint = stackalloc float[RowsAtOnce];
        for (int row = 0, count; row < distances.Length; row += count)
        {
            count = Math.Min(RowsAtOnce, distances.Length - row);
            CountRows<Joint>(query, rows.Slice(row * query.Length, count * query.Length), joint[..count]);
            for (int i = 0; i < count; i++)
                distances[row + i] = distances[row + i] == 0 ? 1 : 1 - (distances[row + i] / joint[i]);
        }
    }

    public static long Ones(ReadOnlySpan<byte> bits) => Count<Common>(bits, bits);

    private static long Count<TTerm>(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) where TTerm : struct, IBitTerm
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        return KernelWidth.Bits switch
        {
            512 => BitWide512.Count<TTerm>(left, right),
            256 => BitWide256.Count<TTerm>(left, right),
            _ => BitPlain.Count<TTerm>(left, right),
        };
    }

    private static void CountRows<TTerm>(ReadOnlySpan<byte> query, ReadOnlySpan<byte> rows, Span<float> counts)
        where TTerm : struct, IBitTerm
    {
        Sums.RequireRows(query.Length, rows.Length, counts.Length);
        switch (KernelWidth.Bits)
        {
            case 512: BitWide512.CountRows<TTerm>(query, rows, counts); break;
            case 256: BitWide256.CountRows<TTerm>(query, rows, counts); break;
            default: BitPlain.CountRows<TTerm>(query, rows, counts); break;
        }
    }
}
