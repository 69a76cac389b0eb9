using PgVecByok.Engine;
using PgVecByok.Sql;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

public sealed class PlannerTests : IDisposable
{
    private static readonly ExplainFigures None = new(default, default);
    private static readonly ExplainOptions Plain = ExplainOptions.Read([new DefinitionOption("costs", "off", 0)]);
    private static readonly ScalarFunction Distance = Scalar(
        "l2_distance", PlainTypes.Floats, BuiltinTypes.Float8, Lift.Strict<Vector, Vector, double>((a, b) => (a.Span[0] - b.Span[0]) * (a.Span[0] - b.Span[0])));

    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    [Fact]
    public void An_equality_on_a_key_is_looked_up_and_the_rest_stays_a_filter()
    {
        _plans.Insert((1, "a"), (2, "b"));
        TableScanNode scan = _plans.Scan();
        PlanNode plan = Planned(Project(
            new FilterNode(scan, [And(Call(Equal, Const(2), Col(scan, 0)), new BoundIsNull(Col(scan, 1), true, BuiltinTypes.Bool))]),
            Col(scan, 1)));
        Assert.Equal("b", _plans.Run(plan));
        Assert.StartsWith("Index Scan using notes_pkey on notes", Explain(plan), StringComparison.Ordinal);
        Assert.Contains("Index Cond: (id = 2)", Explain(plan), StringComparison.Ordinal);
        Assert.Contains("Filter: (name IS NOT NULL)", Explain(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1|0 2|1 3|4")]
    [InlineData(1, "2|1 3|4 4|9")]
    public void Order_by_distance_with_a_limit_is_a_nearest_scan_that_filters_as_it_goes(int offset, string rows)
    {
        _plans.Insert((5, "e"), (3, "c"), (1, "a"), (4, "d"), (2, "b"), (9, "no"));
        TableScanNode scan = _plans.Scan();
        BoundExpression distance = Call(Distance, Col(scan, 2), new BoundConstant(new Vector([1, 1]), PlainTypes.Floats));
        PlanNode filtered = new FilterNode(scan, [new BoundNot(Call(Equal, Col(scan, 0), Const(9)))]);
        ProjectNode project = Project(filtered, Col(scan, 0), distance);
        PlanNode plan = Planned(new LimitNode(
            new SortNode(project, [new SortKey(Col(project, 1), false, false)]), Const(3), Const(offset), false, []));
        Assert.Contains("Nearest Scan on notes", Explain(plan), StringComparison.Ordinal);
        string[] ids = [.. _plans.Rows(plan).Select(row => row[0])];
        Assert.Equal(rows.Split(' ').Select(row => row.Split('|')[0]), ids);
    }

    [Theory, InlineData(1), InlineData(7), InlineData(5000)]
    public void Workers_find_what_one_thread_finds(int count)
    {
        const int Rows = 3000;
        _plans.Insert([.. Enumerable.Range(1, Rows).Select(id => ((int?)id, $"n{id % 5}"))]);
        TableScanNode scan = _plans.Scan();
        BoundExpression distance = Call(Distance, Col(scan, 2), new BoundConstant(new Vector([1111.2f, 1]), PlainTypes.Floats));
        PlanNode filtered = new FilterNode(scan, [new BoundNot(Call(Equal, Col(scan, 0), Const(1111)))]);
        PlanNode one = Planned(Project(
            new LimitNode(new SortNode(filtered, [new SortKey(distance, false, false)]), Const(count), null, false, []), Col(scan, 0)));
        PlanNode several = With(one, workers: 4);
        Assert.Contains("Workers Planned: 4", Explain(several), StringComparison.Ordinal);
        string expected = _plans.Run(one);
        Assert.Equal(Math.Min(count, Rows - 1), expected.Split(' ').Length);
        for (int run = 0; run < 5; run++)
            Assert.Equal(expected, _plans.Run(several));
    }

    private static PlanNode With(PlanNode plan, int workers) =>
        plan is NearestScanNode nearest ? nearest with { Workers = workers } : PlanTree.Rewrite(plan, input => With(input, workers));

    [Fact]
    public void Rows_without_a_vector_come_last_so_that_the_limit_is_filled()
    {
        _plans.Insert((2, "b"), (1, "a"));
        _plans.Transaction.NewStatement();
        Column none = new Column<Vector>();
        none.AppendNull();
        _plans.Tables.Tables.InsertBatch(
            _plans.Transaction, _plans.Notes, new Batch([new Column<int>([7], 1), new Column<Text>([new Text("n")], 1), none], 1));
        TableScanNode scan = _plans.Scan();
        BoundExpression distance = Call(Distance, Col(scan, 2), new BoundConstant(new Vector([1, 1]), PlainTypes.Floats));
        PlanNode plan = Planned(Project(
            new LimitNode(new SortNode(scan, [new SortKey(distance, false, false)]), Const(2_000_000_000), null, false, []), Col(scan, 0)));
        Assert.Equal("1 2 7", _plans.Run(plan));
    }

    [Fact]
    public void Exists_and_in_become_semi_joins_and_not_exists_an_anti_join()
    {
        ValuesNode outer = Values([1], [2], [3]);
        ValuesNode inner = Values([1], [3], [3]);
        BoundExpression Exists() => new BoundSubquery(
            SubqueryKind.Exists, new FilterNode(inner, [Call(Equal, Col(inner, 0), Col(outer, 0))]), [outer.Output[0]], [], [],
            BuiltinTypes.Bool);
        PlanNode semi = Planned(new FilterNode(outer, [Exists()]));
        PlanNode anti = Planned(new FilterNode(outer, [new BoundNot(Exists())]));
        PlanNode member = Planned(new FilterNode(
            outer, [new BoundSubquery(SubqueryKind.Any, inner, [], [Col(outer, 0)], [Equal], BuiltinTypes.Bool)]));
        Assert.Equal(("1 3", "2", "1 3"), (_plans.Run(semi), _plans.Run(anti), _plans.Run(member)));
        Assert.StartsWith("Hash Semi Join", Explain(semi), StringComparison.Ordinal);
        Assert.StartsWith("Hash Anti Join", Explain(anti), StringComparison.Ordinal);
        Assert.StartsWith("Hash Semi Join", Explain(member), StringComparison.Ordinal);
    }

    [Fact]
    public void Joins_in_another_order_give_the_same_rows_in_the_same_columns()
    {
        var random = new Random(5);
        ValuesNode[] inputs =
        [
            .. Enumerable.Range(1, 5).Select(i => Values(
                [.. Enumerable.Range(0, i * 7).Select(_ => new int?[] { random.Next(5), random.Next(5) })])),
        ];
        PlanNode joined = inputs[0];
        var conditions = new List<BoundExpression>();
        for (int i = 1; i < inputs.Length; i++)
        {
            joined = new JoinNode(JoinKind.Inner, joined, inputs[i], [], [], false, [.. joined.Output, .. inputs[i].Output]);
            conditions.Add(Call(Equal, Col(inputs[i - 1], 1), Col(inputs[i], 0)));
        }

        PlanNode plain = new FilterNode(joined, conditions);
        List<string> expected = [.. _plans.Rows(plain).Select(row => string.Join('|', row)).Order()];
        PlanNode planned = Planned(plain);
        Assert.Equal(plain.Output, planned.Output);
        Assert.Equal(expected, [.. _plans.Rows(planned).Select(row => string.Join('|', row)).Order()]);
        Assert.DoesNotContain("Nested Loop", Explain(planned), StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_on_the_empty_side_of_an_outer_join_stays_above_it()
    {
        ValuesNode left = Values([1], [2]);
        ValuesNode right = Values([1]);
        JoinNode join = new(
            JoinKind.Left, left, right, [], [Call(Equal, Col(left, 0), Col(right, 0))], false, [.. left.Output, .. right.Output]);
        Assert.Equal("2|", _plans.Run(Planned(new FilterNode(join, [new BoundIsNull(Col(right, 0), false, BuiltinTypes.Bool)]))));
    }

    [Fact]
    public void A_scan_reads_only_the_columns_that_something_reads()
    {
        TableScanNode scan = _plans.Scan();
        var planned = (ProjectNode)Planned(Project(scan with { Filter = [Call(Less, Col(scan, 0), Const(3))] }, Col(scan, 1)));
        var read = (TableScanNode)planned.Input;
        Assert.Equal([1], read.Ordinals);
        Assert.Equal([0], read.TestedOrdinals);
    }

    [Fact]
    public void Explain_analyze_counts_the_rows_a_filter_removed()
    {
        _plans.Insert((1, "a"), (2, "b"), (3, "c"));
        TableScanNode scan = _plans.Scan();
        PlanNode plan = Planned(scan with { Filter = [Call(Less, Col(scan, 0), Const(2))] });
        var measurements = new PlanMeasurements(TimeProvider.System);
        using (Operator rows = OperatorBuilder.Build(plan, _plans.Statement(), measurements))
        {
            while (rows.TryRead(out _))
            {
            }
        }

        ExplainOptions options = Plain with { Analyze = true };
        Assert.Equal(
            ["Seq Scan on notes (actual rows=1.00 loops=1)", "  Filter: int4lt(id, 2)", "  Rows Removed by Filter: 2"],
            ExplainPrinter.Print(plan, options, measurements, None).Select(line => line.Replace("(int4lt(id, 2))", "int4lt(id, 2)", StringComparison.Ordinal)));
        Assert.Contains("\"Node Type\": \"Seq Scan\"", ExplainPrinter.Print(plan, options with { Format = ExplainFormat.Json }, measurements, None)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Joins_below_joins_are_put_in_order_once_each()
    {
        PlanNode plan = Values([1]);
        for (int depth = 0; depth < 60; depth++)
        {
            JoinNode join = Join(JoinKind.Inner, Values([1]), plan, byHash: false);
            plan = new LimitNode(Project(join, Col(join, 0)), Const(2), null, false, []);
        }

        Assert.Equal("1", _plans.Run(Planned(plan)));
    }

    [Fact]
    public void A_cancelled_statement_is_not_planned_to_its_end()
    {
        JoinNode join = Join(JoinKind.Inner, Values([1]), Values([1]), byHash: false);
        StatementContext statement = _plans.Statement();
        statement.Begin(_plans.Transaction, [], default, default, new CancellationToken(canceled: true));
        Assert.Throws<OperationCanceledException>(() => Planner.Plan(join, _plans.Transaction, default, statement));
    }

    private PlanNode Planned(PlanNode plan)
    {
        _plans.Transaction.NewStatement();
        return Planner.Plan(plan, _plans.Transaction);
    }

    private static BoundLogical And(params BoundExpression[] operands) => new(LogicalKind.And, operands, BuiltinTypes.Bool);

    private static string Explain(PlanNode plan) => string.Join('\n', ExplainPrinter.Print(plan, Plain, null, None));
}
