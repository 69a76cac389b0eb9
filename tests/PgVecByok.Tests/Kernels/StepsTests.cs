using PgVecByok.Kernels;

namespace PgVecByok.Tests;

/// <summary>Numbers in steps: products and estimates as plain loops have them, at every tail.</summary>
public sealed class StepsTests
{
    [Theory]
    [InlineData(1), InlineData(7), InlineData(15), InlineData(16), InlineData(33), InlineData(100), InlineData(768)]
    public void A_product_is_that_of_the_steps(int count)
    {
        var random = new Random(count);
        float[] vector = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        short[] steps = [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        double expected = vector.Zip(steps).Sum(pair => (double)pair.First * pair.Second);
        Assert.Equal(expected, Steps.Product(vector, steps), 0.5 * Math.Sqrt(count));
    }

    [Theory]
    [InlineData(1), InlineData(16), InlineData(32), InlineData(37)]
    public void An_estimate_is_the_scaled_sum_with_the_addends_steps(int count)
    {
        ushort[] sums = [.. Enumerable.Range(0, count).Select(i => (ushort)(i * 1700))];
        ushort[] addends = [.. Enumerable.Range(0, count).Select(i => (ushort)(65_535 - (i * 900)))];
        float[] estimates = new float[count];
        Steps.Estimate(sums, addends, 0.001f, 0.25f, -3, estimates);
        for (int i = 0; i < count; i++)
            Assert.Equal((sums[i] * 0.25f) + (addends[i] * 0.001f) - 3, estimates[i], 1e-2f);
    }

    [Theory]
    [InlineData(1), InlineData(16), InlineData(32), InlineData(37)]
    public void A_factor_multiplies_what_the_sum_stands_for_and_not_the_addend(int count)
    {
        ushort[] sums = [.. Enumerable.Range(0, count).Select(i => (ushort)(i * 1700))];
        ushort[] addends = [.. Enumerable.Range(0, count).Select(i => (ushort)(65_535 - (i * 900)))];
        byte[] factors = [.. Enumerable.Range(0, count).Select(i => (byte)(255 - (i * 6)))];
        float[] estimates = new float[count];
        Steps.Estimate<ushort>(sums, addends, 0.001f, factors, 0.8f, 0.01f, 0.25f, -100, -3, estimates);
        for (int i = 0; i < count; i++)
        {
            double factor = 0.8 + (factors[i] * 0.01);
            Assert.Equal((factor * ((sums[i] * 0.25) - 100)) + (addends[i] * 0.001) - 3, estimates[i], 3e-2);
        }

        Steps.Estimate<byte>(sums, factors, 0.5f, factors, 0.8f, 0.01f, 0.25f, -100, -3, estimates);
        for (int i = 0; i < count; i++)
        {
            double factor = 0.8 + (factors[i] * 0.01);
            Assert.Equal((factor * ((sums[i] * 0.25) - 100)) + (factors[i] * 0.5) - 3, estimates[i], 3e-2);
        }
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Steps.Product(new float[3], new short[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Steps.Estimate(new ushort[3], new ushort[4], 1, 1, 0, new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Steps.Estimate(new ushort[4], new ushort[4], 1, 1, 0, new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Steps.Estimate<ushort>(new ushort[4], new ushort[4], 1, new byte[3], 1, 1, 1, 0, 0, new float[4]));
    }
}
