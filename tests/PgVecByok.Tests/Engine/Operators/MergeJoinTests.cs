using PgVecByok.Engine;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

public sealed class MergeJoinTests : IDisposable
{
    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    public static TheoryData<JoinKind, bool, bool> Cases()
    {
        var cases = new TheoryData<JoinKind, bool, bool>();
        foreach (JoinKind kind in Enum.GetValues<JoinKind>())
        {
            cases.Add(kind, false, false);
            cases.Add(kind, true, true);
            cases.Add(kind, true, false);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Passing_two_ordered_inputs_gives_the_rows_of_a_nested_loop(JoinKind kind, bool descending, bool nullsFirst)
    {
        var random = new Random(7);
        foreach ((int lefts, int rights, int keys) in ((int, int, int)[])[(60, 50, 9), (3000, 40, 3), (40, 3000, 3), (900, 900, 800)])
        {
            ValuesNode left = Random(random, lefts, keys), right = Random(random, rights, keys);
            BoundExpression[] conditions = keys == 9 ? [Call(Less, Col(left, 1), Col(right, 1))] : [];
            List<string> looped = Sorted(_plans.Rows(Join(kind, left, right, byHash: false, conditions)));
            JoinNode join = Join(kind, left, right, byHash: true, conditions) with
            {
                Left = new SortNode(left, [new SortKey(Col(left, 0), descending, nullsFirst)]),
                Right = new SortNode(right, [new SortKey(Col(right, 0), descending, nullsFirst)]),
                Merge = [new MergeKey(0, descending, nullsFirst)],
            };
            Assert.Equal(looped, Sorted(_plans.Rows(join)));
        }
    }

    [Theory]
    [InlineData(JoinKind.Inner)]
    [InlineData(JoinKind.Full)]
    [InlineData(JoinKind.Semi)]
    [InlineData(JoinKind.Anti)]
    public void Equal_rows_past_work_mem_are_laid_aside_and_lose_none(JoinKind kind)
    {
        ValuesNode left = Values([.. Enumerable.Range(0, 40).Select(row => new int?[] { row / 30, row * 500 })]);
        ValuesNode right = Values([.. Enumerable.Range(0, 12_000).Select(row => new int?[] { row / 11_000, row })]);
        BoundExpression[] conditions = [Call(Less, Col(right, 1), Col(left, 1))];
        JoinNode join = Join(kind, left, right, byHash: true, conditions);
        List<string> hashed = Sorted(_plans.Rows(join));
        _plans.Set("work_mem", "64kB");
        Assert.Equal(hashed, Sorted(_plans.Rows(join with { Merge = [new MergeKey(0, false, false)] })));
    }

    private static ValuesNode Random(Random random, int rows, int keys) => Values(
        [.. Enumerable.Range(0, rows).Select(row => new int?[] { random.Next(6) == 0 ? null : random.Next(keys), random.Next(20) })]);

    private static List<string> Sorted(List<string[]> rows) => [.. rows.Select(row => string.Join('|', row)).Order(StringComparer.Ordinal)];
}
