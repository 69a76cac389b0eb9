using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class PolicyBindingTests
{
    [Fact]
    public void Permissive_policies_are_joined_by_or_and_restrictive_ones_by_and()
    {
        IReadOnlyList<BoundExpression> filter = Scan(BindingHarness.Bind("SELECT id FROM secret", BindingHarness.User)).Filter;

        Assert.Equal(2, filter.Count);
        Assert.Equal(2, Assert.IsType<BoundLogical>(filter[0]).Operands.Count);
        Assert.IsType<BoundCall>(filter[1]);
    }

    [Fact]
    public void A_policy_of_another_command_does_not_count()
    {
        var delete = (DeleteNode)BindingHarness.Bind("DELETE FROM secret", BindingHarness.User).Plan;

        Assert.DoesNotContain(Assert.IsType<TableScanNode>(delete.Input).Filter, condition => condition is BoundLogical);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData(BindingHarness.Owner)]
    public void Owner_and_superuser_pass_policies(string role) =>
        Assert.Empty(Scan(BindingHarness.Bind("SELECT id FROM secret", role)).Filter);

    [Fact]
    public void New_rows_are_checked_by_with_check_and_where_that_is_missing_by_using()
    {
        var insert = (InsertNode)BindingHarness.Bind("INSERT INTO secret VALUES (1, 'x', 3)", BindingHarness.User).Plan;

        Assert.Equal([null, "low"], insert.PolicyChecks.Select(check => check.Policy));
    }

    [Fact]
    public void With_row_security_off_a_policy_is_an_error_and_not_a_filter()
    {
        SqlException refused = BindingHarness.Refused("SELECT id FROM secret", BindingHarness.User, rowSecurity: false);

        Assert.Equal("42501", refused.State);
        Assert.Equal("query would be affected by row-level security policy for table \"secret\"", refused.Message);
    }

    [Fact]
    public void A_view_reads_with_its_owners_rights_and_policies()
    {
        Assert.Empty(Scan(BindingHarness.Bind("SELECT * FROM secret_view", BindingHarness.Reader)).Filter);
        Assert.Equal("permission denied for view secret_view", BindingHarness.Refused("SELECT * FROM secret_view", BindingHarness.User).Message);
    }

    [Theory]
    [InlineData("SELECT id FROM secret", "permission denied for table secret")]
    [InlineData("INSERT INTO t (id) VALUES (1)", "permission denied for table t")]
    [InlineData("UPDATE t SET name = 'a'", "permission denied for table t")]
    [InlineData("DELETE FROM t", "permission denied for table t")]
    public void Without_a_grant_there_is_no_access(string statement, string message)
    {
        SqlException refused = BindingHarness.Refused(statement, BindingHarness.Reader);

        Assert.Equal(("42501", message), (refused.State, refused.Message));
    }

    [Fact]
    public void A_view_of_itself_is_an_error() =>
        Assert.Equal("infinite recursion detected in rules for relation \"endless\"", BindingHarness.Refused("SELECT * FROM endless").Message);

    [Fact]
    public void The_tenant_column_defaults_to_the_sessions_tenant_and_takes_no_other()
    {
        var insert = (InsertNode)BindingHarness.Bind("INSERT INTO docs (id) VALUES (1)").Plan;

        var values = Assert.IsType<ProjectNode>(insert.Input).Expressions;
        Assert.Equal("current_tenant", Assert.IsType<BoundCall>(values[0]).Function.Name);
        Assert.Single(insert.PolicyChecks);
    }

    [Fact]
    public void The_tenant_column_never_changes()
    {
        Assert.Equal("428C9", BindingHarness.Refused("UPDATE docs SET tenant = 'globex'").State);
        Assert.IsType<UpdateNode>(BindingHarness.Bind("UPDATE docs SET tenant = DEFAULT").Plan);
    }

    private static TableScanNode Scan(BoundStatement bound)
    {
        PlanNode node = bound.Plan;
        while (node is not TableScanNode)
            node = ((ProjectNode)node).Input;
        return (TableScanNode)node;
    }
}
