using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class SketchTests
{
    public static TheoryData<int> Dimensions =>
        [1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 333, 768, 1025, 1999];

    [Theory, MemberData(nameof(Dimensions))]
    public void Products_and_roundings_agree_at_every_width(int dimensions)
    {
        var random = new Random(dimensions);
        float[] vector = Gaussian(random, dimensions, 3);
        int padded = SketchRows.Padded(dimensions, SketchRows.Register);
        float largest = vector.Max(Math.Abs), step = largest / 127;
        Assert.Equal(largest, SketchPlain.Largest(vector));
        Assert.Equal(largest, SketchWide256.Largest(vector));
        Assert.Equal(largest, SketchWide512.Largest(vector));
        var codes = new sbyte[3][];
        var made = new (float Left, int Squares)[3];
        for (int width = 0; width < 3; width++)
        {
            codes[width] = new sbyte[padded];
            Array.Fill(codes[width], (sbyte)99);
        }

        made[0] = SketchPlain.Round(vector, 127 / largest, step, codes[0]);
        made[1] = SketchWide256.Round(vector, 127 / largest, step, codes[1]);
        made[2] = SketchWide512.Round(vector, 127 / largest, step, codes[2]);
        double left = vector.Select((x, i) => Math.Pow(x - ((double)step * codes[0][i]), 2)).Sum();
        for (int width = 0; width < 3; width++)
        {
            Assert.Equal(codes[0], codes[width]);
            Assert.Equal(codes[0].Sum(code => code * code), made[width].Squares);
            Assert.InRange(made[width].Left, left * (1 - 1e-4), left * (1 + 1e-4));
        }

        short[] query = [.. Enumerable.Range(0, padded).Select(i => (short)(i < dimensions ? random.Next(-9, 9) : 0))];
        sbyte[] rows = [.. Enumerable.Range(0, 5 * padded).Select(_ => (sbyte)random.Next(-127, 128))];
        int[] expected = [.. rows.Chunk(padded).Select(row => row.Zip(query, (code, element) => code * element).Sum())];
        int[] plain = new int[5], narrow = new int[5], wide = new int[5];
        SketchPlain.Products(query, rows, plain);
        SketchWide256.Products(query, rows, narrow);
        SketchWide512.Products(query, rows, wide);
        Assert.Equal(expected, plain);
        Assert.Equal(expected, narrow);
        Assert.Equal(expected, wide);
    }

    [Theory, InlineData(1), InlineData(768), InlineData(4096), InlineData(16_000)]
    public void The_largest_product_does_not_run_over(int dimensions)
    {
        int most = SketchQuery.Most(dimensions);
        Assert.InRange((long)most * 127 * dimensions, 1, int.MaxValue);
        float[] vector = new float[dimensions];
        Array.Fill(vector, 2.5f);
        Check(vector, vector);
        Check(vector, [.. vector.Select(x => -x)]);
    }

    /// <summary>Vectors of many kinds, each with itself, its neighbours and all others of its dimensions.</summary>
    [Theory, MemberData(nameof(Dimensions))]
    public void No_bound_is_above_the_key_that_a_scan_computes(int dimensions)
    {
        for (int seed = 0; seed < 6; seed++)
        {
            float[][] vectors = [.. Kinds(new Random((dimensions * 100) + seed), dimensions)];
            foreach (float[] query in vectors)
                Check(query, [.. vectors.SelectMany(vector => vector)]);
        }
    }

    [Fact]
    public void Bounds_are_close_enough_to_spare_most_rows()
    {
        var random = new Random(7);
        float[] query = Gaussian(random, 768, 1), rows = Gaussian(random, 768 * 100, 1);
        foreach (SketchedDistance distance in Enum.GetValues<SketchedDistance>())
        {
            (float[] bounds, float[][] keys) = Measure(distance, query, rows, 768);
            double error = keys[0].Zip(bounds, (key, bound) => (double)key - bound).Average();
            double spread = Math.Sqrt(keys[0].Select(key => Math.Pow(key - keys[0].Average(), 2)).Average());
            Assert.InRange(error / spread, 0, 0.5);
        }
    }

    [Fact]
    public void A_missing_row_is_infinitely_far_away()
    {
        byte[] bytes = new byte[SketchRows.BytesOf(3, 40)];
        SketchRows.Fill(Gaussian(new Random(1), 120, 1), 40, bytes);
        Assert.False(new SketchRows(bytes, 3).HasMissing);
        SketchRows.MarkMissing(bytes, 3, 1);
        var rows = new SketchRows(bytes, 3);
        Assert.True(rows.HasMissing);
        foreach (SketchedDistance distance in Enum.GetValues<SketchedDistance>())
        {
            float[] bounds = new float[3];
            new SketchQuery(distance, Gaussian(new Random(2), 40, 1)).Bounds(rows, bounds);
            Assert.Equal([false, true, false], bounds.Select(float.IsPositiveInfinity));
        }
    }

    [Fact]
    public void Bytes_that_a_fence_wiped_have_no_dimensions()
    {
        byte[] bytes = new byte[SketchRows.BytesOf(9, 40)];
        Assert.Equal(0, new SketchRows(bytes, 9).Dimensions);
        bytes.AsSpan(0, 4).Fill(255);
        Assert.Equal(0, new SketchRows(bytes, 9).Dimensions);
    }

    private static IEnumerable<float[]> Kinds(Random random, int dimensions)
    {
        yield return new float[dimensions];
        yield return [.. Enumerable.Repeat(random.NextSingle(), dimensions)];
        float[] hot = new float[dimensions];
        hot[random.Next(dimensions)] = -3.25f;
        yield return hot;
        float[] centre = Gaussian(random, dimensions, 1);
        yield return centre;
        foreach (float apart in new[] { 1e-7f, 1e-4f, 1e-2f, 1f })
            yield return [.. centre.Select(x => x + (apart * Normal(random)))];
        yield return [.. centre.Select(x => -x)];
        yield return [.. centre.Select(x => x + 1000)];
        float[] sizes = [1e-44f, 1e-36f, 1e-30f, 1e-23f, 1e-19f, 1e-12f, 1e12f, 1e17f, 1e19f, 1e25f, 3e37f];
        foreach (float size in sizes)
            yield return Gaussian(random, dimensions, size);
        yield return [.. Enumerable.Range(0, dimensions).Select(i => i % 2 == 0 ? float.MaxValue : -float.MaxValue)];
        yield return [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle())];
        // One element that takes all steps, and one vector that is nothing but whole steps.
        float[] spiked = Gaussian(random, dimensions, 1);
        spiked[random.Next(dimensions)] = 1e6f;
        yield return spiked;
        yield return [.. Enumerable.Range(0, dimensions).Select(i => i == 0 ? 127f : random.Next(-127, 128))];
    }

    private static void Check(float[] query, float[] rows)
    {
        foreach (SketchedDistance distance in Enum.GetValues<SketchedDistance>())
        {
            (float[] bounds, float[][] keys) = Measure(distance, query, rows, query.Length);
            for (int row = 0; row < bounds.Length; row++)
            {
                Assert.False(float.IsNaN(bounds[row]) || float.IsPositiveInfinity(bounds[row]));
                foreach (float[] width in keys)
                {
                    // A key that is not a number is farther than all others; one of a product may stand for any.
                    bool holds = float.IsNaN(width[row])
                        ? float.IsNegativeInfinity(bounds[row])
                        : bounds[row] <= width[row];
                    Assert.True(holds, $"{distance}, {query.Length}, row {row}: {bounds[row]:R} > {width[row]:R}");
                }
            }
        }
    }

    /// <summary>The bounds, and the keys at each width.</summary>
    private static (float[] Bounds, float[][] Keys) Measure(
        SketchedDistance distance, float[] query, float[] rows, int dimensions)
    {
        int count = rows.Length / dimensions;
        byte[] bytes = new byte[SketchRows.BytesOf(count, dimensions)];
        SketchRows.Fill(rows, dimensions, bytes);
        var bounds = new float[count];
        new SketchQuery(distance, query).Bounds(new SketchRows(bytes, count), bounds);
        return (bounds, [.. Enumerable.Range(0, 3).Select(width => Keys(distance, query, rows, width, count))]);
    }

    private static float[] Keys(SketchedDistance distance, float[] query, float[] rows, int width, int count)
    {
        float[] keys = new float[count], squares = new float[count];
        switch (distance, width)
        {
            case (SketchedDistance.SquaredL2, 0): Plain.SumRows<SquaredDifference>(query, rows, keys); return keys;
            case (SketchedDistance.SquaredL2, 1): Wide256.SumRows<SquaredDifference>(query, rows, keys); return keys;
            case (SketchedDistance.SquaredL2, _): Wide512.SumRows<SquaredDifference>(query, rows, keys); return keys;
            case (SketchedDistance.NegativeInnerProduct, 0): Plain.SumRows<Product>(query, rows, keys); break;
            case (SketchedDistance.NegativeInnerProduct, 1): Wide256.SumRows<Product>(query, rows, keys); break;
            case (SketchedDistance.NegativeInnerProduct, _): Wide512.SumRows<Product>(query, rows, keys); break;
            case (_, 0): Plain.ProductRows(query, rows, keys, squares); break;
            case (_, 1): Wide256.ProductRows(query, rows, keys, squares); break;
            default: Wide512.ProductRows(query, rows, keys, squares); break;
        }

        if (distance == SketchedDistance.Cosine)
            Cosine.FromProducts(InnerProduct.Of(query, query), keys, squares, keys);
        else
            keys = [.. keys.Select(key => -key)];
        return keys;
    }

    private static float[] Gaussian(Random random, int count, float size) =>
        [.. Enumerable.Range(0, count).Select(_ => size * Normal(random))];

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
