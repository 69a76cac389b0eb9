using PgVecByok.Kernels;

namespace PgVecByok.Tests;

/// <summary>Every width against the plain loop, at every tail around the widest step; all widths run in one process.</summary>
public class DistanceTests
{
    public static TheoryData<int> Dimensions => [.. Enumerable.Range(1, 70), 100, 768, 1536];

    [Theory, MemberData(nameof(Dimensions))]
    public void Every_width_agrees_with_the_plain_loop(int dimensions)
    {
        (float[] left, float[] right) = Pair(dimensions);
        Agree<SquaredDifference>(left, right);
        Agree<Product>(left, right);
        Agree<AbsoluteDifference>(left, right);
        (float product, float lefts, float rights) = Plain.Products(left, right);
        foreach ((float p, float l, float r) in new[] { Wide256.Products(left, right), Wide512.Products(left, right) })
        {
            Near(product, p, lefts + rights);
            Near(lefts, l, lefts);
            Near(rights, r, rights);
        }
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void An_infinity_or_NaN_anywhere_gives_what_the_plain_loop_gives(int dimensions)
    {
        foreach (float odd in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            for (int at = 0; at < Math.Min(dimensions, 40); at++)
            {
                (float[] left, float[] right) = Pair(dimensions);
                left[dimensions - 1 - at] = odd;
                float plain = Plain.Sum<SquaredDifference>(left, right);
                Assert.Equal(plain, Wide256.Sum<SquaredDifference>(left, right));
                Assert.Equal(plain, Wide512.Sum<SquaredDifference>(left, right));
            }
        }
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void Several_queries_are_measured_as_each_is_at_every_width(int dimensions)
    {
        const int Queries = 4, Rows = 5;
        float[] queries = [.. Enumerable.Range(1, Queries).SelectMany(query => Pair(dimensions + query).Right.Take(dimensions))];
        float[] rows = [.. Enumerable.Range(1, Rows).SelectMany(row => Pair(dimensions + row).Left.Take(dimensions))];
        float[] wide = new float[Queries * Rows], wider = new float[Queries * Rows];
        QueriesWide256.SumRows<SquaredDifference>(queries, rows, wide);
        QueriesWide512.SumRows<SquaredDifference>(queries, rows, wider);
        for (int at = 0; at < wide.Length; at++)
        {
            ReadOnlySpan<float> query = queries.AsSpan(at / Rows * dimensions, dimensions);
            float plain = Plain.Sum<SquaredDifference>(query, rows.AsSpan(at % Rows * dimensions, dimensions));
            Near(plain, wide[at], plain);
            Near(plain, wider[at], plain);
        }
    }

    [Theory]
    [InlineData(1, 3, 7), InlineData(3, 100, 2), InlineData(4, 100, 9), InlineData(9, 768, 4), InlineData(6, 5, 0)]
    public void Every_distance_of_several_queries_is_what_one_query_has(int several, int dimensions, int count)
    {
        float[] queries = [.. Enumerable.Range(1, several).SelectMany(query => Pair(dimensions + query).Right.Take(dimensions))];
        float[] rows = [.. Enumerable.Range(1, count).SelectMany(row => Pair(dimensions + row).Left.Take(dimensions))];
        float[] together = new float[several * count], alone = new float[count];
        void Measure(Action all, Action<float[]> one)
        {
            all();
            for (int query = 0; query < several; query++)
            {
                one(queries[(query * dimensions)..((query + 1) * dimensions)]);
                for (int row = 0; row < count; row++)
                    Near(alone[row], together[(query * count) + row], Math.Abs(alone[row]) + dimensions);
            }
        }

        Measure(
            () => SquaredL2.DistancesToRows(queries, dimensions, rows, together), query => SquaredL2.DistanceToRows(query, rows, alone));
        Measure(
            () => InnerProduct.DistancesToRows(queries, dimensions, rows, together),
            query => InnerProduct.DistanceToRows(query, rows, alone));
        Measure(() => L1.DistancesToRows(queries, dimensions, rows, together), query => L1.DistanceToRows(query, rows, alone));
        Measure(() => Cosine.DistancesToRows(queries, dimensions, rows, together), query => Cosine.DistanceToRows(query, rows, alone));
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void Rows_are_measured_as_pairs_are_at_every_width(int dimensions)
    {
        const int Rows = 3;
        (float[] query, _) = Pair(dimensions);
        float[] rows = [.. Enumerable.Range(1, Rows).SelectMany(row => Pair(dimensions + row).Left.Take(dimensions))];
        float[] wide = new float[Rows], wider = new float[Rows], squares = new float[Rows];
        Wide256.SumRows<SquaredDifference>(query, rows, wide);
        Wide512.SumRows<SquaredDifference>(query, rows, wider);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(Wide256.Sum<SquaredDifference>(query, rows.AsSpan(row * dimensions, dimensions)), wide[row]);
            Assert.Equal(Wide512.Sum<SquaredDifference>(query, rows.AsSpan(row * dimensions, dimensions)), wider[row]);
        }

        foreach (Action<float[], float[]> measure in new Action<float[], float[]>[]
            { (p, s) => Wide256.ProductRows(query, rows, p, s), (p, s) => Wide512.ProductRows(query, rows, p, s) })
        {
            measure(wide, squares);
            for (int row = 0; row < Rows; row++)
            {
                (float product, float lefts, float rights) = Plain.Products(query, rows.AsSpan(row * dimensions, dimensions));
                Near(product, wide[row], lefts + rights);
                Near(rights, squares[row], rights);
            }
        }
    }

    [Fact]
    public void Rows_are_measured_one_by_one()
    {
        float[] rows = [0, 0, 3, 4, 1, 1];
        var distances = new float[3];
        SquaredL2.DistanceToRows([0, 0], rows, distances);
        Assert.Equal([0, 25, 2], distances);
        L1.DistanceToRows([0, 0], rows, distances);
        Assert.Equal([0, 7, 2], distances);
        InnerProduct.DistanceToRows([1, 2], rows, distances);
        Assert.Equal([0, -11, -3], distances);
        Cosine.DistanceToRows([1, 1], rows, distances);
        Assert.True(float.IsNaN(distances[0]));
        Assert.Equal(0, distances[2], 1e-7);
        Assert.Throws<ArgumentOutOfRangeException>(() => SquaredL2.DistanceToRows([0, 0], [1, 2, 3], new float[2]));
    }

    [Fact]
    public void Cosine_stays_within_zero_and_two()
    {
        Assert.Equal(0, Cosine.FromProducts(1.0000001f, 1, 1));
        Assert.Equal(2, Cosine.FromProducts(-1.0000001f, 1, 1));
        Assert.Equal(0, Cosine.Distance([3e18f, 0], [3e18f, 0]), 1e-6);
    }

    [Fact]
    public void A_normalised_vector_has_length_one_and_zero_stays_zero()
    {
        var unit = new float[2];
        Norm.Normalise([3, 4], unit);
        Assert.Equal([0.6f, 0.8f], unit);
        Norm.Normalise([0, 0], unit);
        Assert.Equal([0, 0], unit);
    }

    [Theory, InlineData("sse"), InlineData("AVX2")]
    public void An_unknown_width_is_refused(string forced) =>
        Assert.Throws<ArgumentException>(() => KernelWidth.Choose(forced));

    private static void Agree<TTerm>(float[] left, float[] right) where TTerm : struct, ITerm
    {
        float plain = Plain.Sum<TTerm>(left, right), scale = 0;
        for (int i = 0; i < left.Length; i++)
            scale += MathF.Abs(TTerm.Add(0, left[i], right[i]));
        Near(plain, Wide256.Sum<TTerm>(left, right), scale);
        Near(plain, Wide512.Sum<TTerm>(left, right), scale);
    }

    private static void Near(float expected, float actual, float scale) =>
        Assert.True(MathF.Abs(expected - actual) <= 1e-5f * scale, $"{actual} is not {expected}");

    private static (float[] Left, float[] Right) Pair(int dimensions)
    {
        var random = new Random(dimensions);
        float[] Next() => [.. Enumerable.Range(0, dimensions).Select(_ => (random.NextSingle() * 2) - 1)];
        return (Next(), Next());
    }
}
