using System.Numerics;
using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class BitsTests
{
    [Fact]
    public void Every_width_counts_as_a_loop_over_bytes_does()
    {
        var random = new Random(3);
        for (int length = 0; length <= 200; length++)
        {
            byte[] left = new byte[length], right = new byte[length];
            random.NextBytes(left);
            random.NextBytes(right);
            Agree<Differing>(left, right, (l, r) => l ^ r);
            Agree<Common>(left, right, (l, r) => l & r);
            Agree<Joint>(left, right, (l, r) => l | r);
        }
    }

    [Fact]
    public void Jaccard_of_nothing_in_common_is_one()
    {
        Assert.Equal(1, Bits.Jaccard([0, 0], [0, 0]));
        Assert.Equal(1, Bits.Jaccard([], []));
        Assert.Equal(0.5, Bits.Jaccard([0b1100_0000], [0b1000_0000]));
        Assert.Equal(2, Bits.Hamming([0b1100_0000], [0]));
    }

    [Fact]
    public void Rows_are_measured_as_pairs_are()
    {
        byte[] query = [0b1100_0000, 0], rows = [0b1000_0000, 0, 0, 0, 0b1111_0000, 1];
        float[] distances = new float[3];
        Bits.HammingToRows(query, rows, distances);
        Assert.Equal([1, 2, 3], distances);
        Bits.JaccardToRows(query, rows, distances);
        Assert.Equal([0.5f, 1, 0.6f], distances);
    }

    private static void Agree<TTerm>(byte[] left, byte[] right, Func<int, int, int> operation) where TTerm : struct, IBitTerm
    {
        long expected = left.Zip(right, (l, r) => (long)BitOperations.PopCount((uint)operation(l, r))).Sum();
        Assert.Equal(expected, BitPlain.Count<TTerm>(left, right));
        Assert.Equal(expected, BitWide256.Count<TTerm>(left, right));
        Assert.Equal(expected, BitWide512.Count<TTerm>(left, right));
        float[] counts = new float[2];
        BitWide256.CountRows<TTerm>(left, [.. right, .. right], counts);
        Assert.Equal([expected, expected], counts);
        BitWide512.CountRows<TTerm>(left, [.. right, .. right], counts);
        Assert.Equal([expected, expected], counts);
    }
}
