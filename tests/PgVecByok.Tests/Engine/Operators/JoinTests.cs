using PgVecByok.Engine;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

public sealed class JoinTests : IDisposable
{
    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    public static TheoryData<JoinKind> Kinds => [.. Enum.GetValues<JoinKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hash_join_gives_the_rows_of_a_nested_loop(JoinKind kind)
    {
        var random = new Random(7);
        for (int round = 0; round < 20; round++)
        {
            ValuesNode left = RandomRows(random, round);
            ValuesNode right = RandomRows(random, 20 - round);
            BoundExpression[] conditions = round % 2 == 0 ? [] : [Call(Less, Col(left, 1), Col(right, 1))];
            Assert.Equal(
                Sorted(Join(kind, left, right, byHash: false, conditions)),
                Sorted(Join(kind, left, right, byHash: true, conditions)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_that_is_parted_into_files_gives_the_same_rows(JoinKind kind)
    {
        var random = new Random(11);
        ValuesNode left = RandomRows(random, 3000, distinct: 500);
        ValuesNode right = RandomRows(random, 3000, distinct: 700);
        List<string> inMemory = Sorted(Join(kind, left, right, byHash: true));
        _plans.Set("work_mem", "64kB");
        Assert.Equal(inMemory, Sorted(Join(kind, left, right, byHash: true)));
    }

    [Fact]
    public void The_right_side_of_a_lateral_join_sees_the_left_row()
    {
        ValuesNode left = Values([1], [2]);
        PlanNode right = Project(new OneRowNode(), Call(Plus, Col(left, 0), Const(100)));
        PlanNode filtered = new FilterNode(right, [Call(Less, Col(left, 0), Const(2))]);
        Assert.Equal("1|101 2|", _plans.Run(new JoinNode(
            JoinKind.Left, left, filtered, [], [], IsLateral: true, [.. left.Output, .. filtered.Output])));
    }

    private List<string> Sorted(PlanNode plan) => [.. _plans.Rows(plan).Select(row => string.Join('|', row)).Order()];

    private static ValuesNode RandomRows(Random random, int count, int distinct = 6) => Values(
        [.. Enumerable.Range(0, count + 1).Select(_ => new int?[] { random.Next(8) == 0 ? null : random.Next(distinct), random.Next(4) })]);
}
