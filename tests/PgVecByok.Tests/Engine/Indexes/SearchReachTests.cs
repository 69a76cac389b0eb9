using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>How far searches get: by what they found, and when.</summary>
public sealed class SearchReachTests
{
    private static readonly float[] Ten = [.. Enumerable.Range(1, 10).Select(each => each / 10f)];

    [Fact]
    public void Without_a_spread_it_is_what_was_read()
    {
        var reach = new SearchReach(0, 1, ClusterMetric.SquaredL2);
        Assert.Equal(8, reach.Before(8, 3));
        reach.Offer(Ten, 8);
        Assert.Equal(40, reach.Before(40, 90));
    }

    [Fact]
    public void While_there_are_not_ten_it_gets_nowhere()
    {
        var reach = new SearchReach(1, 1, ClusterMetric.SquaredL2);
        reach.Offer(Ten.AsSpan(0, 9), 0);
        Assert.Equal(0, reach.Before(1000, 5));
        reach.Offer([0.5f], 900);
        Assert.InRange(reach.Before(1000, 5), 1000 - (3 * 90) + 1, double.MaxValue);
    }

    [Fact]
    public void It_gets_farther_where_the_ten_came_early()
    {
        (SearchReach early, SearchReach late) = (Offered(0), Offered(20));
        Assert.InRange(late.Before(100, 1.5f), 0, early.Before(100, 1.5f) * 0.41);
    }

    [Fact]
    public void It_gets_farther_where_what_is_left_lies_far_behind_and_never_falls_back()
    {
        SearchReach near = Offered(0), far = Offered(0);
        double before = far.Before(100, 2);
        Assert.InRange(before, near.Before(100, 1.2f) * 1.1, double.MaxValue);
        far.Offer([-2, -2, -2, -2, -2, -2, -2, -2, -2, -2], 100);
        Assert.Equal(before, far.Before(101, 2));
    }

    [Fact]
    public void Nearer_rows_take_the_place_of_the_farthest_of_the_ten()
    {
        SearchReach reach = Offered(0), same = Offered(0);
        reach.Offer([0.05f, 7, float.NaN], 10);
        // One of ten came after ten steps, and the tenth is now at .9.
        Assert.Equal(same.Before(100, 1.6f) / 100, reach.Before(100, 1.5f) / (100 - 3), 0.05);
    }

    [Fact]
    public void How_long_a_query_for_inner_products_is_changes_nothing()
    {
        SearchReach one = new(1, 2, ClusterMetric.InnerProduct), other = new(1, 200, ClusterMetric.InnerProduct);
        one.Offer([.. Ten.Select(each => each - 3)], 0);
        other.Offer([.. Ten.Select(each => (each - 3) * 10)], 0);
        Assert.Equal(one.Before(50, -1.5f), other.Before(50, -15), 1e-3);
    }

    [Fact]
    public void A_row_that_is_asked_for_does_not_count_itself()
    {
        SearchReach row = new(1, 1, ClusterMetric.SquaredL2, isRow: true), query = Offered(20);
        row.Offer([-0.5f], 0);
        row.Offer(Ten, 20);
        Assert.Equal(query.Before(100, 1.5f), row.Before(100, 1.5f));
    }

    private static SearchReach Offered(double steps)
    {
        var reach = new SearchReach(1, 1, ClusterMetric.SquaredL2);
        reach.Offer(Ten, steps);
        return reach;
    }
}
