using PgVecByok.Engine;

namespace PgVecByok.Tests;

public sealed class NumberPagesTests
{
    [Fact]
    public void Numbers_of_one_scale_come_back_from_a_page_as_they_went_in()
    {
        Column<Numeric> numbers = Numbers(new(-150, 2), null, new(long.MaxValue, 2), new(0, 2), new(7, 2));
        Assert.True(IsFixed(numbers));
        Assert.Equal(["-1.50", "", "92233720368547758.07", "0.00", "0.07"], ReadBack(numbers));
    }

    [Fact]
    public void Numbers_of_several_scales_keep_each_its_own()
    {
        Column<Numeric> numbers = Numbers(new(15, 1), new(150, 2), Numeric.NaN, null);
        Assert.False(IsFixed(numbers));
        Assert.Equal(["1.5", "1.50", "NaN", ""], ReadBack(numbers));
    }

    [Fact]
    public void A_run_ends_before_what_a_machine_integer_cannot_say()
    {
        Numeric wide = Numeric.FromUnscaled((Int128)long.MaxValue + 1, 2);
        Assert.Equal(2, NumberPages.RunOf(Numbers(new(1, 2), null, wide), 0, 3));
        Assert.Equal(1, NumberPages.RunOf(Numbers(new(1, 2), Numeric.PositiveInfinity), 0, 2));
        Assert.Equal(0, NumberPages.RunOf(Numbers(new Numeric(1, 256)), 0, 1));
    }

    [Fact]
    public void A_row_that_is_gone_takes_its_number_along()
    {
        Column<Numeric> numbers = Numbers(new(150, 2), new(250, 2), new(350, 2));
        using var builder = new PageBuilder();
        byte[] page = builder.Encode(BuiltinTypes.Numeric, numbers, 0, 3, null).ToArray();
        byte[] less = builder.Without(page, 0, 3, new RowStamps { Gone = [0b010] }).ToArray();
        Assert.Equal(["1.50", "", "3.50"], Read(less, 3));
        Assert.Equal(-1, less.AsSpan().IndexOf(BitConverter.GetBytes(250L)));
    }

    private static bool IsFixed(Column<Numeric> numbers)
    {
        using var builder = new PageBuilder();
        return new PageView(builder.Encode(BuiltinTypes.Numeric, numbers, 0, numbers.Count, null), numbers.Count).IsFixed;
    }

    private static string[] ReadBack(Column<Numeric> numbers)
    {
        using var builder = new PageBuilder();
        return Read(builder.Encode(BuiltinTypes.Numeric, numbers, 0, numbers.Count, null), numbers.Count);
    }

    private static string[] Read(ReadOnlySpan<byte> page, int rows)
    {
        var back = new Column<Numeric>();
        PageGather.AddTo(back, BuiltinTypes.Numeric, new PageView(page, rows), [.. Enumerable.Range(0, rows)]);
        return [.. Enumerable.Range(0, rows).Select(row => back.IsNull(row) ? "" : back[row].ToString())];
    }

    private static Column<Numeric> Numbers(params Numeric?[] values)
    {
        var column = new Column<Numeric>();
        foreach (Numeric? value in values)
            column.AppendBoxed(value);
        return column;
    }
}
