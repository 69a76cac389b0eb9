using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>What ANALYZE makes of a sample, against figures that PostgreSQL's rules give.</summary>
public class ValueSampleTests
{
    [Fact]
    public void A_column_without_repetition_is_as_distinct_as_the_table_has_rows()
    {
        ColumnStatistics statistics = Of([.. Enumerable.Range(1, 500)], 500);

        Assert.Equal(-1, statistics.DistinctCode);
        Assert.Null(statistics.Common);
        Assert.Equal(101, statistics.Bounds!.Count);
        Assert.Equal((1, 500), (statistics.Bounds.Boxed(0), statistics.Bounds.Boxed(100)));
        Assert.Equal(1, statistics.Correlation!.Value, 12);
    }

    [Fact]
    public void Few_values_are_all_common_and_leave_nothing_for_a_histogram()
    {
        ColumnStatistics statistics = Of([.. Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? 7 : 8)], 400);

        Assert.Equal(2, statistics.DistinctCode);
        Assert.Equal([8, 7], Enumerable.Range(0, 2).Select(i => (int)statistics.Common!.Boxed(i)!));
        Assert.Equal([0.75, 0.25], statistics.CommonFrequencies);
        Assert.Null(statistics.Bounds);
    }

    [Fact]
    public void Distinct_values_of_a_sample_grow_with_the_table()
    {
        // 1,000 of 100,000 rows: 800 values once, 100 twice. Haas and Stokes: 1000 · 900 / (1000 − 800 + 800 · 1000 / 100000).
        int[] sample = [.. Enumerable.Range(0, 800), .. Enumerable.Range(1000, 100), .. Enumerable.Range(1000, 100)];

        Assert.Equal(4327, Of(sample, 100_000).DistinctCode);
    }

    [Fact]
    public void In_a_sample_a_value_is_common_only_if_it_stands_out()
    {
        int[] sample = [.. Enumerable.Repeat(5, 300), .. Enumerable.Range(1000, 350), .. Enumerable.Range(1000, 350)];

        ColumnStatistics statistics = Of(sample, 1_000_000);

        Assert.Equal(1, statistics.Common!.Count);
        Assert.Equal(5, statistics.Common.Boxed(0));
    }

    [Fact]
    public void Nulls_are_a_share_of_their_own()
    {
        var values = new Column<int>();
        for (int i = 0; i < 100; i++)
            values.AppendBoxed(i % 4 == 0 ? null : i);

        Assert.Equal(0.25, ValueSample.Of(PlainTypes.Int4, values, 100).NullFraction);
    }

    private static ColumnStatistics Of(int[] values, double rows) =>
        ValueSample.Of(PlainTypes.Int4, new Column<int>(values, values.Length), rows);
}
