using PgVecByok.Engine;

namespace PgVecByok.Tests;

public sealed class PartnerSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1_000_000_007)]
    public void A_value_of_the_set_is_never_left_out(int step)
    {
        int[] values = [.. Enumerable.Range(-500, 1000).Select(i => i * (step % 2_000_003))];
        PartnerSet set = PartnerSet.Of(BuiltinTypes.Int4, [new Column<int>(values, values.Length)]);
        Assert.Equal(values.Length, Kept(set, new Column<int>(values, values.Length)).Length);
    }

    [Fact]
    public void Whole_numbers_that_lie_close_together_are_told_apart_from_all_others()
    {
        PartnerSet set = PartnerSet.Of(BuiltinTypes.Int8, [Longs(3, 5, null, 700), Longs(-2)]);
        Assert.Equal([0, 2, 5, 7], Kept(set, Longs(3, 4, 5, 6, null, 700, long.MaxValue, -2, long.MinValue, 701)));
    }

    [Fact]
    public void Numbers_at_both_ends_of_their_type_go_by_their_hash()
    {
        PartnerSet set = PartnerSet.Of(BuiltinTypes.Int8, [Longs(long.MinValue, long.MaxValue, 0)]);
        Assert.Equal([0, 1, 3], Kept(set, Longs(long.MinValue, 0, null, long.MaxValue)));
    }

    [Fact]
    public void A_set_of_nothing_leaves_out_everything()
    {
        Assert.Empty(Kept(PartnerSet.Of(BuiltinTypes.Int8, [Longs(null, null)]), Longs(0, 1, null)));
        Assert.Empty(Kept(PartnerSet.Of(BuiltinTypes.Text, []), Texts("a")));
    }

    [Fact]
    public void Most_texts_without_a_partner_are_left_out()
    {
        PartnerSet set = PartnerSet.Of(BuiltinTypes.Text, [Texts([.. Enumerable.Range(0, 1000).Select(i => $"in {i}")])]);
        Assert.Equal(1000, Kept(set, Texts([.. Enumerable.Range(0, 1000).Select(i => $"in {i}")])).Length);
        Assert.InRange(Kept(set, Texts([.. Enumerable.Range(0, 1000).Select(i => $"out {i}")])).Length, 0, 50);
    }

    private static int[] Kept(PartnerSet set, Column values)
    {
        int[] rows = [.. Enumerable.Range(0, values.Count)];
        return rows[..set.Keep(values, rows)];
    }

    private static Column<long> Longs(params long?[] values)
    {
        var column = new Column<long>();
        foreach (long? value in values)
            column.AppendBoxed(value);
        return column;
    }

    private static Column<Text> Texts(params string[] values) =>
        new([.. values.Select(value => new Text(value))], values.Length);
}
