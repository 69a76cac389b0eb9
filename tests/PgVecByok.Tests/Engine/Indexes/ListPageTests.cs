using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Pages of an index's lists: what was written is read, in the smaller form where that is as good.</summary>
public sealed class ListPageTests
{
    private const int Dimensions = 20, Rows = 40;
    private static readonly CodeShape Shape = CodeShape.For(Dimensions, 0);

    [Fact]
    public void Addends_versions_codes_and_the_centres_product_are_what_was_written()
    {
        CodedRows rows = Coded(row => 5 + (row / 40f), row => 7_000_000 + (row * 70_000L));
        float[] centre = [.. Enumerable.Range(0, Dimensions).Select(i => (i - 9.3f) / 10)], query = [.. centre.Select(each => each + 0.1f)];
        byte[] bytes = Written(rows, centre);
        Assert.Equal(ListPage.SmallBytes(Shape, Rows), bytes.Length);
        Check(bytes, rows, 0.001f);
        float expected = 0.75f - centre.Zip(query).Sum(pair => pair.First * pair.Second);
        Assert.Equal(expected, new ListPage(bytes, Shape, Rows).Score(query), 1e-4f);
    }

    /// <summary>Rows of one chunk, of some that follow one another, and of one that lies far away.</summary>
    [Theory, InlineData(3, 1), InlineData(5000, 1), InlineData(5000, 400_000), InlineData(65_535, 1)]
    public void A_narrow_page_keeps_every_version_of_rows_in_a_few_chunks(long step, long times)
    {
        CodedRows rows = Coded(row => 5 + (row / 40f), row => 65_500 + (row * step * (row > 20 ? times : 1)));
        float[] centre = [.. Enumerable.Range(0, Dimensions).Select(i => (i - 9.3f) / 10)];
        byte[] bytes = Written(rows, centre);
        if (step < 65_535)
            Assert.True(bytes.Length < ListPage.SmallBytes(Shape, Rows) && bytes.Length % 2 == 1);
        Check(bytes, rows, 0.003f);
        float expected = 0.75f - centre.Sum(each => each * each);
        Assert.Equal(expected, new ListPage(bytes, Shape, Rows).Score(centre), 1e-4f);
    }

    [Fact]
    public void A_narrow_page_of_another_form_or_with_other_runs_is_refused()
    {
        byte[] bytes = Written(Coded(_ => 0, row => row), new float[Dimensions]);
        const int runsAt = 16;
        (int, byte)[] changes = [(bytes.Length - 1, 0), (runsAt, 0), (runsAt, 2), (runsAt + 3, 0x80)];
        foreach ((int at, byte value) in changes)
        {
            byte[] changed = [.. bytes];
            changed[at] = value;
            Assert.ThrowsAny<InvalidDataException>(() => new ListPage(changed, Shape, Rows).Addend(0));
        }

        Assert.ThrowsAny<InvalidDataException>(() => new ListPage(new byte[bytes.Length], Shape, Rows).Addend(0));
        Assert.ThrowsAny<InvalidDataException>(() => new ListPage(bytes.AsSpan(0, 65), Shape, Rows).Addend(0));
    }

    [Theory]
    [InlineData(1e9f, 1), InlineData(float.PositiveInfinity, 1), InlineData(float.NaN, 1)]
    public void One_row_that_lies_far_from_the_others_costs_them_nothing(float addend, long version)
    {
        CodedRows rows = Coded(row => row == 3 ? addend : row / 40f, row => row == 9 ? version : row);
        float[] centre = [.. Enumerable.Repeat(1f, Dimensions)];
        byte[] bytes = Written(rows, centre);
        Assert.Equal(ListPage.WideBytes(Shape, Rows), bytes.Length);
        Check(bytes, rows, 0);
        Assert.Equal(0.75f - Dimensions, new ListPage(bytes, Shape, Rows).Score(centre), 1e-4f);
    }

    [Fact]
    public void Addends_that_are_all_nothing_stay_so()
    {
        CodedRows rows = Coded(_ => 0, row => row);
        byte[] bytes = Written(rows, new float[Dimensions]);
        Assert.Equal(ListPage.BytesFor(Shape, Rows), bytes.Length);
        Check(bytes, rows, 0);
        Assert.Equal(0.75f, new ListPage(bytes, Shape, Rows).Score([.. Enumerable.Repeat(1f, Dimensions)]));
    }

    [Fact]
    public void A_page_of_another_length_is_refused() =>
        Assert.ThrowsAny<Exception>(() => new ListPage(new byte[ListPage.BytesFor(Shape, Rows) - 1], Shape, Rows).Addend(0));

    [Fact]
    public void Pages_of_former_parts_have_a_factor_of_one()
    {
        CodedRows rows = Coded(row => 5 + (row / 40f), row => 7_000_000 + (row * 70_000L));
        float[] centre = [.. Enumerable.Range(0, Dimensions).Select(i => (i - 9.3f) / 10)];
        byte[] now = Written(rows, centre), former = Former(now);
        var page = new ListPage(former, Shape, Rows);
        float[] estimates = new float[IndexPart.PaddedRows(Rows)];
        page.Estimate([.. Enumerable.Repeat((ushort)4, estimates.Length)], 0.5f, 2, 1, estimates);
        Assert.Equal(new ListPage(now, Shape, Rows).Score(centre), page.Score(centre));
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(1, page.Factor(row));
            Assert.Equal(rows.Versions[row], page.Version(row));
            Assert.Equal(rows.Addends[row] + (4 * 0.5f) + 2 + 1, estimates[row], 0.001f);
        }

        Assert.True(page.Blocks.SequenceEqual(new ListPage(now, Shape, Rows).Blocks));
    }

    /// <summary>The page as it was before there were factors.</summary>
    private static byte[] Former(byte[] page)
    {
        const int head = 128, headBefore = 64, dimensionsAt = 32, dimensionsBefore = 24;
        int columns = IndexPart.PaddedRows(Rows) * 6;
        byte[] former = new byte[headBefore];
        page.AsSpan(0, dimensionsBefore).CopyTo(former);
        page.AsSpan(dimensionsAt, Dimensions * 2).CopyTo(former.AsSpan(dimensionsBefore));
        return [.. former, .. page[head..(head + columns)], .. page[(head + columns + IndexPart.PaddedRows(Rows))..]];
    }

    private static CodedRows Coded(Func<int, float> addend, Func<int, long> version)
    {
        var rows = new CodedRows(Shape, Rows);
        for (int row = 0; row < Rows; row++)
        {
            byte[] code = [.. Enumerable.Range(0, Shape.Parts).Select(part => (byte)((part + row) % 16))];
            rows.Add(0, version(row), new RowTerms(addend(row), Factor(row)), code);
        }

        return rows;
    }

    private static float Factor(int row) => 1.1f + (row * row / 4000f);

    private static byte[] Written(CodedRows rows, float[] centre)
    {
        byte[] room = new byte[ListPage.WideBytes(Shape, Rows)];
        Array.Fill(room, (byte)0xEE);
        return room[..ListPage.Write(rows, [.. Enumerable.Range(0, Rows)], 0.75f, centre, Shape, room)];
    }

    private static void Check(byte[] bytes, CodedRows rows, float tolerance)
    {
        var page = new ListPage(bytes, Shape, Rows);
        byte[] code = new byte[Shape.Parts];
        float factors = bytes.Length == ListPage.WideBytes(Shape, Rows) ? 0 : 0.001f;
        float[] estimates = new float[IndexPart.PaddedRows(Rows)];
        page.Estimate(new ushort[estimates.Length], 1, 2, 3, estimates);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(rows.Addends[row], page.Addend(row), tolerance);
            Assert.Equal(Factor(row), page.Factor(row), factors);
            Assert.Equal(
                rows.Addends[row] + (2 * Factor(row)) + 3, estimates[row],
                tolerance + (2 * factors) + 1e-6f + (float.IsFinite(rows.Addends[row]) ? Math.Abs(rows.Addends[row]) * 1e-6f : 0));
            Assert.Equal(rows.Versions[row], page.Version(row));
            PgVecByok.Kernels.NibbleSums.Take(
                page.Blocks.Slice(row / 32 * Shape.BlockBytes, Shape.BlockBytes), row % 32, code);
            Assert.Equal(Enumerable.Range(0, Shape.Parts).Select(part => (byte)((part + row) % 16)), code);
        }
    }
}
