using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Tests;

/// <summary>Half precision: the bit trick against .NET's conversion, and every width against the plain loop at every tail.</summary>
public class HalfTests
{
    public static TheoryData<int> Dimensions => [.. Enumerable.Range(1, 70), 100, 768];

    [Fact]
    public void Every_finite_half_becomes_the_single_it_is()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half half = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(half))
                Assert.Equal(BitConverter.SingleToUInt32Bits((float)half), BitConverter.SingleToUInt32Bits(HalfBits.Widen((ushort)bits)));
        }
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void Every_width_agrees_with_the_plain_loop(int dimensions)
    {
        var random = new Random(dimensions);
        ushort[] left = Next(random, dimensions), right = Next(random, dimensions);
        Agree<SquaredDifference>(left, right);
        Agree<Product>(left, right);
        Agree<AbsoluteDifference>(left, right);
        (float product, float lefts, float rights) = HalfPlain.Products(left, right);
        foreach ((float p, float l, float r) in new[] { HalfWide256.Products(left, right), HalfWide512.Products(left, right) })
        {
            Near(product, p, lefts + rights);
            Near(lefts, l, lefts);
            Near(rights, r, rights);
        }
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void Rows_are_measured_as_pairs_are(int dimensions)
    {
        const int Rows = 3;
        var random = new Random(dimensions);
        Half[] query = RandomHalves(random, dimensions), rows = RandomHalves(random, Rows * dimensions);
        float[] wide = [.. query.Select(half => (float)half)], distances = new float[Rows];
        void Agrees(Action measure, Func<int, double> expected)
        {
            measure();
            for (int row = 0; row < Rows; row++)
                Assert.Equal(expected(row), distances[row], 1e-5 * dimensions);
        }

        ReadOnlySpan<Half> Row(int row) => rows.AsSpan(row * dimensions, dimensions);
        Agrees(() => HalfRows.SquaredL2(wide, rows, distances), row => Halves.SquaredL2(query, Row(row)));
        Agrees(() => HalfRows.L1(wide, rows, distances), row => Halves.L1(query, Row(row)));
        Agrees(() => HalfRows.NegativeInnerProduct(wide, rows, distances), row => -Halves.InnerProduct(query, Row(row)));
        Agrees(() => HalfRows.Cosine(wide, rows, distances), row => Halves.Cosine(query, Row(row)));
        ushort[] bits = MemoryMarshal.Cast<Half, ushort>(rows).ToArray();
        float[] squares = new float[Rows];
        Agrees(() => HalfWide512.SumRows<SquaredDifference>(wide, bits, distances), row => Halves.SquaredL2(query, Row(row)));
        Agrees(() => HalfPlain.SumRows<SquaredDifference>(wide, bits, distances), row => Halves.SquaredL2(query, Row(row)));
        Agrees(() => HalfWide512.ProductRows(wide, bits, distances, squares), row => Halves.InnerProduct(query, Row(row)));
        Agrees(() => HalfPlain.ProductRows(wide, bits, distances, squares), row => Halves.InnerProduct(query, Row(row)));
    }

    [Fact]
    public void Distances_are_those_of_the_singles()
    {
        Half[] left = [(Half)1, (Half)2, (Half)3], right = [(Half)4, (Half)6, (Half)3];
        Assert.Equal(25, Halves.SquaredL2(left, right));
        Assert.Equal(25, Halves.InnerProduct(left, right));
        Assert.Equal(7, Halves.L1(left, right));
        Assert.Equal(0, Halves.Cosine(left, left), 1e-7);
        Assert.True(double.IsNaN(Halves.Cosine(left, new Half[3])));
    }

    private static void Agree<TTerm>(ushort[] left, ushort[] right) where TTerm : struct, ITerm
    {
        float plain = HalfPlain.Sum<TTerm>(left, right), scale = 0;
        for (int i = 0; i < left.Length; i++)
            scale += MathF.Abs(TTerm.Add(0, HalfBits.Widen(left[i]), HalfBits.Widen(right[i])));
        Near(plain, HalfWide256.Sum<TTerm>(left, right), scale);
        Near(plain, HalfWide512.Sum<TTerm>(left, right), scale);
    }

    private static void Near(float expected, float actual, float scale) =>
        Assert.True(MathF.Abs(expected - actual) <= 1e-5f * scale, $"{actual} is not {expected}");

    private static ushort[] Next(Random random, int dimensions) =>
        MemoryMarshal.Cast<Half, ushort>(RandomHalves(random, dimensions)).ToArray();

    private static Half[] RandomHalves(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (Half)((random.NextSingle() * 2) - 1))];
}
