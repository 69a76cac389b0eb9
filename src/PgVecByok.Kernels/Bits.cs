namespace PgVecByok.Kernels;

/// <summary>Distances between bit strings, given as bytes whose unused bits are zero.</summary>
public static class Bits
{
    /// <summary>How many bits differ: <c>&lt;~&gt;</c>.</summary>
    public static long Hamming(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Count<Differing>(left, right);

    /// <summary>One minus the common bits' share of the bits set in either: <c>&lt;%&gt;</c>. 1 where nothing is common.</summary>
    public static double Jaccard(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        long common = Count<Common>(left, right);
        return common == 0 ? 1 : 1 - ((double)common / Count<Joint>(left, right));
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
}
