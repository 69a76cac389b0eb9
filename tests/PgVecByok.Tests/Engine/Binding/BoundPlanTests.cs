using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class BoundPlanTests
{
    [Fact]
    public void A_scan_puts_out_only_the_columns_that_are_read()
    {
        var project = (ProjectNode)BindingHarness.Bind("SELECT name FROM t WHERE id = 1").Plan;

        var scan = Assert.IsType<TableScanNode>(Assert.IsType<FilterNode>(project.Input).Input);
        Assert.Equal([0, 1], scan.Ordinals);
    }

    [Fact]
    public void A_cancelled_statement_is_not_bound_to_its_end() => Assert.Throws<OperationCanceledException>(() => Binder.Bind(
        BindingHarness.Parse("SELECT 1 FROM t JOIN u USING (id)"),
        BindingHarness.Context() with { Cancelled = new CancellationToken(canceled: true) }));

    [Fact]
    public void A_long_in_list_is_one_comparison_with_an_array()
    {
        string items = string.Join(", ", Enumerable.Range(0, 20_000));
        var project = (ProjectNode)BindingHarness.Bind($"SELECT id FROM t WHERE id IN ({items})").Plan;

        var comparison = Assert.IsType<BoundArrayComparison>(Assert.Single(((FilterNode)project.Input).Conjuncts));
        Assert.Equal(20_000, Assert.IsType<BoundArray>(comparison.Array).Elements.Count);
    }

    [Fact]
    public void Order_by_something_not_shown_is_carried_along_and_dropped_at_the_end()
    {
        var shown = (ProjectNode)BindingHarness.Bind("SELECT name FROM t ORDER BY id LIMIT 1").Plan;

        var limit = Assert.IsType<LimitNode>(shown.Input);
        Assert.Equal(2, Assert.IsType<ProjectNode>(Assert.IsType<SortNode>(limit.Input).Input).Output.Count);
        Assert.Single(shown.Output);
    }

    [Fact]
    public void A_subquery_names_the_columns_it_takes_from_around_it()
    {
        var project = (ProjectNode)BindingHarness.Bind("SELECT (SELECT u.name FROM u WHERE u.t_id = t.id) FROM t").Plan;

        var subquery = Assert.IsType<BoundSubquery>(project.Expressions[0]);
        Assert.Equal("id", Assert.Single(subquery.Outer).Name);
    }

    [Fact]
    public void A_subquery_that_takes_nothing_has_no_outer_columns()
    {
        var project = (ProjectNode)BindingHarness.Bind("SELECT (SELECT max(u.id) FROM u) FROM t").Plan;

        Assert.Empty(Assert.IsType<BoundSubquery>(project.Expressions[0]).Outer);
    }

    [Fact]
    public void Only_a_join_that_reads_its_left_side_is_lateral()
    {
        Assert.False(Join("SELECT 1 FROM t, (SELECT id FROM u) s").IsLateral);
        Assert.True(Join("SELECT 1 FROM t, LATERAL (SELECT u.id FROM u WHERE u.t_id = t.id) s").IsLateral);
    }

    [Fact]
    public void A_key_that_is_a_plain_column_keeps_its_identity_above_the_grouping()
    {
        var project = (ProjectNode)BindingHarness.Bind("SELECT name, count(*) FROM t GROUP BY name").Plan;

        var aggregate = Assert.IsType<AggregateNode>(project.Input);
        Assert.Equal(((BoundColumn)aggregate.Keys[0]).Column, aggregate.Output[0]);
        Assert.Equal(((BoundColumn)project.Expressions[0]).Column, aggregate.Output[0]);
    }

    [Fact]
    public void Rollup_and_cube_are_written_out_as_sets()
    {
        Assert.Equal("0,1 0 -", Sets("SELECT 1 FROM t GROUP BY ROLLUP (name, id)"));
        Assert.Equal("0,1 0 1 -", Sets("SELECT 1 FROM t GROUP BY CUBE (name, id)"));
        Assert.Equal("0,1 0,2", Sets("SELECT 1 FROM t GROUP BY name, GROUPING SETS (id, f)"));
    }

    [Fact]
    public void The_same_aggregate_twice_is_computed_once()
    {
        var project = (ProjectNode)BindingHarness.Bind("SELECT sum(id), sum(id) + 1 FROM t").Plan;

        Assert.Single(Assert.IsType<AggregateNode>(project.Input).Aggregates);
    }

    [Fact]
    public void Windows_of_one_partition_and_order_share_a_node()
    {
        var project = (ProjectNode)BindingHarness.Bind(
            "SELECT rank() OVER (ORDER BY id), row_number() OVER (ORDER BY id), count(*) OVER () FROM t").Plan;

        var first = Assert.IsType<WindowNode>(project.Input);
        Assert.Equal((1, 2), (first.Calls.Count, Assert.IsType<WindowNode>(first.Input).Calls.Count));
    }

    [Fact]
    public void Insert_brings_rows_to_the_tables_shape_with_defaults_and_generated_columns()
    {
        var insert = (InsertNode)BindingHarness.Bind("INSERT INTO g (a) VALUES (1)").Plan;

        var generated = Assert.IsType<ProjectNode>(insert.Input);
        Assert.Equal(4, generated.Output.Count);
        Assert.IsType<BoundCall>(generated.Expressions[1]);
        var filled = Assert.IsType<ProjectNode>(generated.Input);
        Assert.Equal("nextval", Assert.IsType<BoundCall>(Assert.IsType<BoundCast>(filled.Expressions[2]).Operand).Function.Name);
        Assert.Equal(7, Assert.IsType<BoundConstant>(filled.Expressions[3]).Value);
    }

    [Fact]
    public void On_conflict_finds_the_key_by_its_columns()
    {
        var insert = (InsertNode)BindingHarness.Bind("INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = excluded.name").Plan;

        Assert.Equal("t_pkey", insert.Conflict!.Key!.Name);
        Assert.NotNull(insert.Conflict.Assignments![1]);
        Assert.Null(insert.Conflict.Assignments[0]);
    }

    [Fact]
    public void Nesting_without_end_is_an_error_and_not_the_end_of_the_process()
    {
        Expression deep = new Literal(LiteralKind.Integer, "1", 0);
        for (int i = 0; i < 200_000; i++)
            deep = new Operation("+", deep, new Literal(LiteralKind.Integer, "1", 0), 0);
        var query = new Query(new SelectBody(0) { Targets = [new Target(deep, "x", 0)] }, 0);

        Assert.Equal("54001", Assert.Throws<SqlException>(() => Binder.Bind(query, BindingHarness.Context())).State);
    }

    [Theory]
    [InlineData("id > 0", ExpressionUse.Check, null)]
    [InlineData("id + 1", ExpressionUse.Check, "42804 argument of CHECK must be type boolean, not type integer")]
    [InlineData("id", ExpressionUse.Default, "0A000 cannot use column reference in DEFAULT expression")]
    [InlineData("'x'::text", ExpressionUse.Default, "42804 column \"id\" is of type integer but default expression is of type text")]
    [InlineData("(SELECT 1)", ExpressionUse.Check, "0A000 cannot use subquery in check constraint")]
    [InlineData("count(*) > 0", ExpressionUse.Check, "42803 aggregate functions are not allowed in check constraints")]
    [InlineData("random()", ExpressionUse.Index, "42P17 functions in index expression must be marked IMMUTABLE")]
    public void Lone_expressions_obey_the_place_they_are_for(string text, ExpressionUse use, string? refusal)
    {
        BoundTableExpression Bind() => LoneExpressions.Bind(
            SqlParser.ParseExpression(text), use, "t", BindingHarness.T.Columns, BindingHarness.T.Columns[0], BindingHarness.Context());
        if (refusal is null)
            Assert.Equal(9, Bind().Columns.Count);
        else
            Assert.Equal(refusal, Assert.Throws<SqlException>(Bind) is var failed ? $"{failed.State} {failed.Message}" : null);
    }

    private static JoinNode Join(string statement) => (JoinNode)((ProjectNode)BindingHarness.Bind(statement).Plan).Input;

    private static string Sets(string statement)
    {
        var aggregate = (AggregateNode)((ProjectNode)BindingHarness.Bind(statement).Plan).Input;
        return string.Join(' ', aggregate.GroupingSets!.Select(set => set.Count == 0 ? "-" : string.Join(',', set)));
    }
}
