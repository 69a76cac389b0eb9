using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>All lists come, each once, the nearest first, however far a search goes.</summary>
public sealed class RankedListsTests
{
    [Theory]
    [InlineData(3), InlineData(128), InlineData(129), InlineData(2000)]
    public void Lists_of_two_models_come_in_the_order_of_their_scores(int lists)
    {
        float[][] models = [Scores(lists, 1), Scores(lists, 2)];
        models[0][lists / 2] = models[1][lists / 3];
        var ranked = new RankedLists(models, isOrdered: true);
        float[] scores = [.. models.SelectMany(model => model).Order()];
        var seen = new HashSet<(int, int)>();
        for (int i = 0; i < scores.Length; i++)
        {
            Assert.True(ranked.Has(i));
            Assert.Equal(scores[i], ranked.ScoreOf(i));
            Assert.Equal(scores[i], models[ranked.ModelOf(i)][ranked.ListOf(i)]);
            Assert.True(seen.Add((ranked.ModelOf(i), ranked.ListOf(i))));
        }

        Assert.False(ranked.Has(scores.Length));
        Assert.Equal(scores.Length, ranked.Count);
    }

    [Fact]
    public void Few_are_put_in_order_where_few_are_asked_for()
    {
        var ranked = new RankedLists([Scores(2000, 3)], isOrdered: true);
        Assert.True(ranked.Has(0));
        Assert.InRange(ranked.Count, 32, 600);
    }

    [Fact]
    public void Without_an_order_they_come_by_their_numbers()
    {
        var ranked = new RankedLists([Scores(500, 4)], isOrdered: false);
        Assert.All(Enumerable.Range(0, 500), at => Assert.True(ranked.Has(at) && ranked.ListOf(at) == at));
        Assert.False(ranked.Has(500));
    }

    [Theory]
    [InlineData(false, 1), InlineData(true, 1), InlineData(true, 3), InlineData(true, 60)]
    public void Scores_that_are_no_numbers_are_of_no_list(bool isOrdered, int everySoMany)
    {
        float[] scores = Scores(640, 5);
        for (int list = 0; list < 640; list += 20)
            scores[list] = float.PositiveInfinity;
        // Every tenth is looked at to tell where to begin.
        for (int list = 0; list < 640; list += 10 * everySoMany)
            scores[list] = float.NaN;
        var ranked = new RankedLists([scores], isOrdered);
        int numbers = scores.Count(float.IsFinite);
        Assert.True(ranked.Has(numbers - 1));
        Assert.False(ranked.Has(numbers));
        Assert.Equal(numbers, Enumerable.Range(0, numbers).Select(ranked.ListOf).Distinct().Count());
    }

    private static float[] Scores(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
