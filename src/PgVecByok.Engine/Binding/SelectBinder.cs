using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// SELECT. Names are bound in PostgreSQL's order of clauses; the plan is made afterwards, bottom up:
/// <code>
///   FROM -> Filter (WHERE) -> ProjectSet (sets that are keys) -> Aggregate -> Filter (HAVING) -> Window … -> ProjectSet … -> QueryTail
/// </code>
/// </summary>
internal sealed class SelectBinder
{
    private readonly BindState _state;
    private readonly Scope _scope;
    private readonly Query _query;
    private readonly SelectBody _select;
    private readonly ExpressionBinder _binder;

    public SelectBinder(BindState state, Scope scope, Query query, SelectBody select)
    {
        (_state, _scope, _query, _select) = (state, scope, query, select);
        _binder = new ExpressionBinder(state, scope);
    }

    /// <summary>Is told which rows of tables the query's are made of; null where nobody asks.</summary>
    public TrackedRows? Tracked { get; init; }

    private SelectCalls Calls => _scope.Calls!;

    public QueryBinding Bind()
    {
        if (_select.Into is { } into)
            throw SqlException.NotSupported("SELECT INTO is not allowed here").At(into.Offset);
        RangeItem? from = new FromBinder(_binder).Bind(_select.From);
        WindowBinder.Define(_binder, _select.Windows);
        List<TargetEntry> targets = TargetList.Bind(_binder, _select.Targets, ClauseKind.SelectList);
        ClauseKind clause = _select.IsOfCopy ? ClauseKind.CopyWhere : ClauseKind.Where;
        BoundExpression? where = _select.Where is null ? null : _binder.Condition(_select.Where, clause, "WHERE");
        BoundExpression? having = _select.Having is null ? null : _binder.Condition(_select.Having, ClauseKind.Having, "HAVING");
        var tail = new QueryTail(_binder, _query, targets, isSetOperation: false);
        var grouping = new GroupingBinder(_binder, tail);
        grouping.Bind(_select.GroupBy, _select.GroupByDistinct);
        BindDistinct(tail);
        bool isGrouped = grouping.HasKeys || Calls.Aggregates.Count > 0 || Calls.Groupings.Count > 0 || having is not null;
        LockingBinder.Bind(_state, _scope, _query, _select, isGrouped, tail);
        if (!isGrouped && !_select.IsDistinct && Calls.Windows.Count == 0 && Calls.Sets.Count == 0)
            Tracked?.Add(tail, from);
        return new QueryBinding(_scope, targets, () => Finish(from, where, having, tail, isGrouped ? grouping : null))
        {
            Exposed = () => tail.Exposed,
        };
    }

    private PlanNode Finish(RangeItem? from, BoundExpression? where, BoundExpression? having, QueryTail tail, GroupingBinder? grouping)
    {
        IReadOnlyList<SetEntry> grouped = grouping?.TakeSets() ?? [];
        if (grouping is not null)
        {
            foreach (TargetEntry target in tail.Targets)
                target.Value = grouping.Rewrite(target.Value);
            having = having is null ? null : grouping.Rewrite(having);
            grouping.RewriteCalls();
        }

        CheckDistinctTypes(tail);
        PlanNode plan = from?.Build() ?? new OneRowNode();
        if (where is not null)
            plan = new FilterNode(plan, Conjuncts(where));
        plan = Sets(plan, grouped);
        if (grouping is not null)
            plan = grouping.Build(plan);
        if (having is not null)
            plan = new FilterNode(plan, Conjuncts(having));
        plan = WindowBinder.Build(Calls, plan);
        plan = Sets(plan, Calls.Sets);
        return tail.Apply(plan, _select.IsDistinct);
    }

    public static IReadOnlyList<BoundExpression> Conjuncts(BoundExpression condition) =>
        condition is BoundLogical { Kind: LogicalKind.And } and ? and.Operands : [condition];

    private void BindDistinct(QueryTail tail)
    {
        if (!_select.IsDistinct)
            return;
        if (_select.DistinctOn is not { } on)
        {
            if (tail.Targets.FirstOrDefault(target => target.IsHidden) is { } hidden)
            {
                throw new SqlException(
                    SqlState.InvalidColumnReference, "for SELECT DISTINCT, ORDER BY expressions must appear in select list")
                    { Offset = _state.PlaceOf(hidden.Value) };
            }

            return;
        }

        List<TargetEntry> keys = [.. on.Select(written => tail.Find(written, ClauseKind.DistinctOn)).Distinct()];
        CheckInitial(keys, tail);
        tail.DistinctOn = keys;
    }

    private void CheckInitial(List<TargetEntry> keys, QueryTail tail)
    {
        int missing = 0;
        foreach ((TargetEntry target, OrderItem item) in tail.Order)
        {
            if (!keys.Contains(target))
                missing++;
            else if (missing > 0)
                throw Unmatched(SyntaxPlace.Of(item.Expression));
        }

        if (missing > 0 && keys.FirstOrDefault(key => !tail.Order.Any(each => each.Target == key)) is { } left)
            throw Unmatched(_state.PlaceOf(left.Value));
    }

    private static SqlException Unmatched(int? offset) =>
        new(SqlState.InvalidColumnReference, "SELECT DISTINCT ON expressions must match initial ORDER BY expressions") { Offset = offset };

    private void CheckDistinctTypes(QueryTail tail)
    {
        if (!_select.IsDistinct || tail.DistinctOn is not null)
            return;
        foreach (TargetEntry target in tail.Targets)
            Ordering.CheckEqual(_state, target.Value);
    }

    private static PlanNode Sets(PlanNode plan, IReadOnlyList<SetEntry> sets)
    {
        foreach (IGrouping<int, SetEntry> level in sets.GroupBy(entry => entry.Level).OrderBy(group => group.Key))
        {
            plan = new ProjectSetNode(
                plan, [.. level.Select(entry => entry.Call)], [.. plan.Output, .. level.Select(entry => entry.Output)]);
        }

        return plan;
    }
}
