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

    private static void Agree<TTerm>(byte[] left, byte[] right, Func<int, int, int> operation) where TTerm : struct, IBitTerm
    {
        long expected = left.Zip(right, (l, r) => (long)BitOperations.PopCount((uint)operation(l, r))).Sum();
        Assert.Equal(expected, BitPlain.Count<TTerm>(left, right));
        Assert.Equal(expected, BitWide256.Count<TTerm>(left, right));
        Assert.Equal(expected, BitWide512.Count<TTerm>(left, right));
    }
}
