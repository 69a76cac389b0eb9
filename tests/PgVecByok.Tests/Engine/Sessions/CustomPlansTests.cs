using PgVecByok.Engine;

namespace PgVecByok.Tests;

public class CustomPlansTests
{
    private static readonly PlanNode Cheap = Costing(10), Dear = Costing(1000);

    [Fact]
    public void The_first_five_are_planned_for_their_values_and_then_one_plan_serves_all()
    {
        var plans = new CustomPlans();
        PlanNode generic = Costing(10);
        for (int run = 0; run < 5; run++)
            Assert.Same(Cheap, plans.Choose("auto", generic, 1, () => Cheap));
        Assert.Same(generic, plans.Choose("auto", generic, 1, () => Cheap));
    }

    [Fact]
    public void A_plan_for_all_that_costs_more_is_not_taken()
    {
        var plans = new CustomPlans();
        for (int run = 0; run < 9; run++)
            Assert.Same(Cheap, plans.Choose("auto", Dear, 1, () => Cheap));
    }

    [Fact]
    public void The_session_may_insist_on_either()
    {
        var plans = new CustomPlans();
        Assert.Same(Dear, plans.Choose("force_generic_plan", Dear, 1, () => Cheap));
        for (int run = 0; run < 9; run++)
            Assert.Same(Dear, plans.Choose("force_custom_plan", Cheap, 1, () => Dear));
    }

    private static OneRowNode Costing(double cost) => new() { Estimate = new PlanEstimate(0, cost, 1, 0) };
}
