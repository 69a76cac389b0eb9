using PgVecByok.Engine;
using PgVecByok.Sql;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

public sealed class OperatorTests : IDisposable
{
    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    [Fact]
    public void A_scan_puts_out_what_its_filter_lets_through()
    {
        _plans.Insert((1, "a"), (2, "b"), (3, "c"));
        TableScanNode scan = _plans.Scan();
        PlanNode filtered = scan with { Filter = [Call(Less, Col(scan, 0), Const(3))] };
        Assert.Equal("1|a 2|b", _plans.Run(Project(filtered, Col(scan, 0), Col(scan, 1))));
    }

    [Fact]
    public void A_conjunct_after_another_never_sees_the_rows_that_one_refused()
    {
        _plans.Insert((0, "zero"), (2, "two"), (5, "five"));
        TableScanNode scan = _plans.Scan();
        BoundExpression guarded = Call(Less, Call(Divide, Const(10), Col(scan, 0)), Const(4));
        PlanNode filtered = scan with { Filter = [new BoundNot(Call(Equal, Col(scan, 0), Const(0))), guarded] };
        Assert.Equal("five", _plans.Run(Project(filtered, Col(scan, 1))));
    }

    [Fact]
    public void Case_evaluates_a_branch_only_for_the_rows_that_take_it()
    {
        ValuesNode values = Values([0], [2], [null]);
        BoundExpression choice = new BoundCase(
            [(Call(Equal, Col(values, 0), Const(0)), Const(-1))], Call(Divide, Const(10), Col(values, 0)), Int);
        Assert.Equal("-1 5 ", _plans.Run(Project(values, choice)));
    }

    [Fact]
    public void Unknown_and_false_is_false_and_unknown_or_true_is_true()
    {
        ValuesNode values = Values([null, 1], [null, 2]);
        BoundExpression unknown = Call(Equal, Col(values, 0), Const(1));
        BoundExpression known = Call(Equal, Col(values, 1), Const(1));
        PlanNode plan = Project(
            values,
            new BoundLogical(LogicalKind.And, [unknown, known], BuiltinTypes.Bool),
            new BoundLogical(LogicalKind.Or, [unknown, known], BuiltinTypes.Bool));
        Assert.Equal("|True False|", _plans.Run(plan));
    }

    [Fact]
    public void Rows_are_inserted_updated_and_deleted_and_counted()
    {
        PlanNode source = new ValuesNode(
            [[Const(1), Const("a"), new BoundConstant(null, PlainTypes.Floats)], [Const(2), Const("b"), new BoundConstant(null, PlainTypes.Floats)]],
            [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats)]);
        Assert.Equal("1 2", _plans.Run(new InsertNode(
            _plans.Notes, source, source.Output, null, [Col(source, 0)], [new("id", Int)])));
        Assert.Equal(2, _plans.Affected);

        TableScanNode scan = _plans.Scan();
        OutputColumn[] next = [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats)];
        _plans.Run(new UpdateNode(
            _plans.Notes, scan, [.. scan.Output.Take(3)], scan.Output[3], [Call(Plus, Col(scan, 0), Const(10)), null, null], next, [], null, []));
        Assert.Equal(2, _plans.Affected);
        Assert.Equal("11:a 12:b", _plans.Tables.Read(_plans.Transaction, _plans.Notes));

        PlanNode one = scan with { Filter = [Call(Equal, Col(scan, 0), Const(11))] };
        Assert.Equal("a", _plans.Run(new DeleteNode(
            _plans.Notes, one, [.. scan.Output.Take(3)], scan.Output[3], [], [Col(scan, 1)], [new("name", Str)])));
        Assert.Equal("12:b", _plans.Tables.Read(_plans.Transaction, _plans.Notes));
    }

    [Fact]
    public void On_conflict_updates_the_row_in_the_way_and_refuses_to_do_it_twice()
    {
        _plans.Insert((1, "old"));
        OutputColumn[] proposed = [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats)];
        OutputColumn[] existing = [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats)];
        PlanNode Upsert(params int[] ids) => new InsertNode(
            _plans.Notes,
            new ValuesNode(
                [.. ids.Select(id => new BoundExpression[] { Const(id), Const("new"), new BoundConstant(null, PlainTypes.Floats) })], proposed),
            proposed,
            new ConflictClause(_plans.Notes.Keys[0], existing, [null, Col(proposed[1]), null], null), null, []);
        _plans.Run(Upsert(1, 2));
        Assert.Equal("1:new 2:new", _plans.Tables.Read(_plans.Transaction, _plans.Notes));
        Assert.Equal(
            "ON CONFLICT DO UPDATE command cannot affect row a second time",
            Assert.Throws<SqlException>(() => _plans.Run(Upsert(3, 3))).Message);
    }

    [Fact]
    public void A_check_that_is_false_stops_the_row_and_one_that_is_null_does_not()
    {
        OutputColumn[] row = [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats)];
        PlanNode Insert(int id, int? bound) => new InsertNode(
            _plans.Notes, new ValuesNode([[Const(id), Const("a"), new BoundConstant(null, PlainTypes.Floats)]], row), row, null, null, [])
        {
            Checks = [("small", Call(Less, Col(row[0]), Const(bound)))],
        };
        _plans.Run(Insert(5, null));
        SqlException refused = Assert.Throws<SqlException>(() => _plans.Run(Insert(6, 6)));
        Assert.Equal("new row for relation \"notes\" violates check constraint \"small\"", refused.Message);
        Assert.Equal("Failing row contains (6, a, null).", refused.Detail);
    }

    [Fact]
    public void Groups_are_counted_once_each_and_no_rows_still_make_one_row_without_keys()
    {
        ValuesNode values = Values([1, 10], [2, 20], [1, 30], [null, 40]);
        BoundAggregate sum = new(Sum, [Col(values, 1)], false, [], null, BuiltinTypes.Int8);
        PlanNode grouped = new AggregateNode(
            values, [Col(values, 0)], null, [sum], [new("k", Int), new("sum", BuiltinTypes.Int8)]);
        Assert.Equal("1|40 2|20 |40", _plans.Run(grouped));
        PlanNode none = new FilterNode(values, [Call(Less, Col(values, 0), Const(0))]);
        BoundAggregate count = new(Count, [], false, [], null, BuiltinTypes.Int8);
        Assert.Equal("0|", _plans.Run(new AggregateNode(
            none, [], null, [count, sum], [new("count", BuiltinTypes.Int8), new("sum", BuiltinTypes.Int8)])));
    }

    [Fact]
    public void Limit_and_offset_count_rows_and_refuse_negative_numbers()
    {
        ValuesNode values = Values([1], [2], [3], [4]);
        Assert.Equal("2 3", _plans.Run(new LimitNode(values, Const(2), Const(1), false, [])));
        SortKey key = new(Col(values, 0), Descending: true, NullsFirst: true);
        Assert.Equal("4 3", _plans.Run(new TopNNode(values, [key], Const(2), null)));
        Assert.Equal(
            "LIMIT must not be negative",
            Assert.Throws<SqlException>(() => _plans.Run(new LimitNode(values, Const(-1), null, false, []))).Message);
    }

    [Fact]
    public void A_correlated_subquery_sees_its_outer_row()
    {
        ValuesNode outer = Values([1], [2], [3]);
        ValuesNode inner = Values([1, 10], [3, 30]);
        PlanNode matching = Project(new FilterNode(inner, [Call(Equal, Col(inner, 0), Col(outer, 0))]), Col(inner, 1));
        BoundExpression scalar = new BoundSubquery(SubqueryKind.Scalar, matching, [outer.Output[0]], [], [], Int);
        Assert.Equal("1|10 2| 3|30", _plans.Run(Project(outer, Col(outer, 0), scalar)));
    }
}
