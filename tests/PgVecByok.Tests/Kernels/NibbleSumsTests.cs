using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class NibbleSumsTests
{
    [Theory]
    [InlineData(4), InlineData(8), InlineData(52), InlineData(192), InlineData(516)]
    public void A_rows_sum_is_that_of_its_entries_at_every_width(int parts)
    {
        var random = new Random(parts);
        int most = Math.Min(NibbleSums.EntryMax, ushort.MaxValue / parts);
        byte[] tables = new byte[parts * NibbleSums.PartBytes], block = new byte[parts * NibbleSums.PartBytes];
        for (int i = 0; i < tables.Length; i++)
            tables[i] = (byte)random.Next(most + 1);
        var expected = new ushort[NibbleSums.BlockRows];
        for (int row = 0; row < NibbleSums.BlockRows; row++)
        {
            byte[] code = new byte[parts];
            for (int part = 0; part < parts; part++)
            {
                code[part] = (byte)random.Next(16);
                expected[row] += tables[part * NibbleSums.PartBytes + code[part]];
            }

            NibbleSums.Place(code, row, block);
        }

        ushort[] plain = new ushort[32], narrow = new ushort[32], wide = new ushort[32], chosen = new ushort[32];
        NibblePlain.Sum(block, tables, plain);
        NibbleWide256.Sum(block, tables, narrow);
        NibbleWide512.Sum(block, tables, wide);
        NibbleSums.OfBlocks(block, tables, chosen);
        Assert.Equal(expected, plain);
        Assert.Equal(expected, narrow);
        Assert.Equal(expected, wide);
        Assert.Equal(expected, chosen);
    }

    [Fact]
    public void The_largest_entries_do_not_run_over()
    {
        byte[] tables = new byte[512 * 16], block = new byte[512 * 16];
        Array.Fill(tables, (byte)NibbleSums.EntryMax);
        Array.Fill(block, (byte)0xFF);
        var sums = new ushort[32];
        NibbleSums.OfBlocks(block, tables, sums);
        Assert.All(sums, sum => Assert.Equal(512 * NibbleSums.EntryMax, sum));
    }

    [Fact]
    public void An_estimate_is_the_scaled_sum_with_both_addends()
    {
        ushort[] sums = [.. Enumerable.Range(0, 37).Select(i => (ushort)(i * 1700))];
        float[] addends = [.. Enumerable.Range(0, 37).Select(i => i / 8f)], estimates = new float[37];
        NibbleSums.Estimate(sums, addends, 0.25f, -3, estimates);
        for (int i = 0; i < sums.Length; i++)
            Assert.Equal(sums[i] * 0.25f + addends[i] - 3, estimates[i], 1e-2f);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NibbleSums.OfBlocks(new byte[48], new byte[48], new ushort[32]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NibbleSums.OfBlocks(new byte[128], new byte[64], new ushort[32]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NibbleSums.OfBlocks(new byte[64], new byte[64], new ushort[31]));
    }
}
