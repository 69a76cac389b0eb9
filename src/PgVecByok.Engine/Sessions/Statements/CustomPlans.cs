namespace PgVecByok.Engine;

/// <summary>
/// Whether a statement with parameters is planned for their values or once for all, by PostgreSQL's rule: the first five times for the
/// values; after that for all, unless such a plan is thought to cost more than those did on average, planning included.
/// </summary>
internal sealed class CustomPlans
{
    private const int TriedMin = 5;
    private const double PlanningCost = 2.5; // for each relation, and once
    private readonly Lock _gate = new();
    private int _tried;
    private double _cost;

    /// <param name="mode">plan_cache_mode.</param>
    /// <param name="generic">The plan for any values.</param>
    /// <param name="relations">How many the statement names.</param>
    /// <param name="plan">Makes the plan for the values at hand.</param>
    public PlanNode Choose(string? mode, PlanNode generic, int relations, Func<PlanNode> plan)
    {
        if (mode == "force_generic_plan" || (mode != "force_custom_plan" && IsGenericGoodEnough(generic)))
            return generic;
        PlanNode custom = plan();
        lock (_gate)
        {
            _tried++;
            _cost += custom.Estimate.TotalCost + (PlanningCost * (relations + 1));
        }

        return custom;
    }

    private bool IsGenericGoodEnough(PlanNode generic)
    {
        lock (_gate)
            return _tried >= TriedMin && generic.Estimate.TotalCost <= _cost / _tried;
    }
}
