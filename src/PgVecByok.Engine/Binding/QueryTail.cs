using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What stands behind a query's body: the projection of its select list with whatever ORDER BY needs besides, then order, then limit.
/// <code>
///   input -> Project (shown and hidden) -> Distinct -> Sort -> LockRows -> Project (late) -> Limit -> Project (shown)
/// </code>
/// Late is what is volatile and not sorted by: nextval counts in the order that ORDER BY gives.
/// </summary>
internal sealed class QueryTail
{
    private readonly ExpressionBinder _binder;
    private readonly List<TargetEntry> _targets;
    private readonly bool _isSetOperation;
    private readonly List<(TargetEntry Target, OrderItem Item)> _order = [];
    private readonly BoundLimit? _limit;

    public QueryTail(ExpressionBinder binder, Query query, IReadOnlyList<TargetEntry> targets, bool isSetOperation)
    {
        (_binder, _isSetOperation) = (binder, isSetOperation);
        _targets = [.. targets];
        foreach (OrderItem item in query.OrderBy)
            _order.Add((Find(item.Expression, ClauseKind.OrderBy), item));
        _limit = BoundLimit.Bind(binder, query);
    }

    /// <summary>Shown ones first, then hidden ones.</summary>
    public List<TargetEntry> Targets => _targets;

    public IReadOnlyList<(TargetEntry Target, OrderItem Item)> Order => _order;

    public List<LockedTable> Locked { get; } = [];

    /// <summary>What a locked row must pass besides what the plan says of it.</summary>
    public List<BoundExpression> LockedFilter { get; } = [];

    /// <summary>Its rows are locked by the query around it.</summary>
    public bool IsExposed { get; set; }

    public ExposedRows? Exposed { get; private set; }

    /// <summary>DISTINCT ON's expressions, each a target.</summary>
    public IReadOnlyList<TargetEntry>? DistinctOn { get; set; }

    /// <summary>The target that an item of ORDER BY or DISTINCT ON means: by name, by number, or the same expression; else a new hidden one.</summary>
    public TargetEntry Find(Expression written, ClauseKind clause)
    {
        if (ByNameOrNumber(written, clause) is { } shown)
            return shown;
        if (_isSetOperation)
        {
            _binder.Bind(written, clause); // an unknown name is the better message
            throw InvalidSetOrder(SyntaxPlace.Of(written));
        }

        BoundExpression value = _binder.State.Coercion.Settle(_binder.Bind(written, clause));
        foreach (TargetEntry target in _targets)
        {
            if (ExpressionEquality.AreEqual(target.Value, value))
                return target;
        }

        var hidden = new TargetEntry(value, "?column?") { IsHidden = true };
        _targets.Add(hidden);
        return hidden;
    }

    public PlanNode Apply(PlanNode plan, bool isDistinct)
    {
        foreach (TargetEntry target in _targets)
            target.MakeOutput(_binder.State);
        foreach (TargetEntry target in isDistinct ? _targets : _order.Select(each => each.Target))
            CollationDerivation.RequireOne(_binder.State, [target.Value]);
        OutputColumn[] outputs = [.. _targets.Select(target => target.Output!)];
        BoundExpression[] values = [.. _targets.Select(target => target.Value)];
        List<SortKey> keys = [.. _order.Select(each => Key(each.Target, each.Item))];
        // A locked row may turn out to be a newer one, so it is sorted and locked as it lies in its table, and projected after that.
        if (Locked.Count > 0)
        {
            if (keys.Count > 0)
                plan = new SortNode(plan, Inlined(keys, outputs, values));
            if (IsExposed)
                return Expose(plan, outputs, values);
            plan = LockingBinder.Apply(plan, Locked, LockedFilter) with { StopsEarly = _limit is not null };
        }

        bool[] isLate = [.. _targets.Select(target => IsLate(target, isDistinct))];
        plan = new ProjectNode(plan, values, outputs);
        var late = isLate.Contains(true) ? (ProjectNode)plan : null;
        plan = late is null ? plan : Early(late, isLate);
        plan = isDistinct && DistinctOn is null ? new DistinctNode(plan, null) : plan;
        if (DistinctOn is not null)
            plan = Distinct(plan, keys);
        else if (keys.Count > 0 && Locked.Count == 0)
            plan = new SortNode(plan, keys);
        if (late is not null)
        {
            BoundExpression Value(int i) => isLate[i] ? values[i] : new BoundColumn(outputs[i]);
            plan = late with { Input = plan, Expressions = [.. Enumerable.Range(0, values.Length).Select(Value)] };
        }

        plan = _limit?.Apply(plan, keys) ?? plan;
        List<OutputColumn> shown = [.. _targets.Where(target => !target.IsHidden || target.IsCarried).Select(target => target.Output!)];
        return shown.Count == plan.Output.Count ? plan : new ProjectNode(plan, [.. shown.Select(column => new BoundColumn(column))], shown);
    }

    private bool IsLate(TargetEntry target, bool isDistinct)
    {
        bool isSorted = Locked.Count == 0 && _order.Count > 0 && (!isDistinct || DistinctOn is not null);
        return isSorted && _order.All(each => each.Target != target) && DistinctOn?.Contains(target) != true
            && ExpressionTree.IsVolatile(target.Value);
    }

    /// <summary>What is sorted: the other targets, and the columns that late ones read.</summary>
    private static ProjectNode Early(ProjectNode whole, bool[] isLate)
    {
        int[] early = [.. Enumerable.Range(0, isLate.Length).Where(i => !isLate[i])];
        var read = new HashSet<OutputColumn>();
        for (int i = 0; i < isLate.Length; i++)
        {
            if (isLate[i])
                ExpressionTree.CollectColumns(whole.Expressions[i], read);
        }

        OutputColumn[] carried = [.. whole.Input.Output.Where(read.Contains)];
        return new ProjectNode(
            whole.Input,
            [.. early.Select(i => whole.Expressions[i]), .. carried.Select(column => new BoundColumn(column))],
            [.. early.Select(i => whole.Output[i]), .. carried]);
    }

    private ProjectNode Expose(PlanNode plan, OutputColumn[] outputs, BoundExpression[] values)
    {
        int shown = _targets.Count(target => !target.IsHidden);
        (ProjectNode project, Exposed) = ExposedRows.Project(
            plan, values[..shown], outputs[..shown], Locked, [.. LockedFilter, .. LockingBinder.Conditions(plan)], plan.Output);
        return project;
    }

    private static SortKey[] Inlined(List<SortKey> keys, OutputColumn[] outputs, BoundExpression[] values) =>
        [.. keys.Select(key => key with { Expression = Substitution.Inline(key.Expression, outputs, values) })];

    private DistinctNode Distinct(PlanNode plan, List<SortKey> keys)
    {
        List<SortKey> all = [.. keys];
        foreach (TargetEntry target in DistinctOn!)
        {
            if (!_order.Any(each => each.Target == target))
                all.Add(Key(target, new OrderItem(new DefaultValue(0), false, null)));
        }

        return new DistinctNode(new SortNode(plan, all), [.. DistinctOn.Select(target => new BoundColumn(target.Output!))]);
    }

    private SortKey Key(TargetEntry target, OrderItem item) =>
        Ordering.Key(_binder.State, _binder.State.Placed(new BoundColumn(target.Output!), SyntaxPlace.Of(item.Expression)), item);

    private TargetEntry? ByNameOrNumber(Expression written, ClauseKind clause)
    {
        if (written is ColumnReference { Names: [var name] })
            return TryByName(name, clause, written.Offset);
        if (written is not Literal { Kind: not LiteralKind.Null } literal)
            return null;
        if (literal.Kind != LiteralKind.Integer || !int.TryParse(literal.Text, out int number))
            throw new SqlException(SqlState.SyntaxError, $"non-integer constant in {clause.Text()}") { Offset = literal.Offset };
        List<TargetEntry> shown = [.. _targets.Where(target => !target.IsHidden)];
        if (number < 1 || number > shown.Count)
        {
            throw new SqlException(
                SqlState.InvalidColumnReference, $"{clause.Text()} position {number} is not in select list") { Offset = literal.Offset };
        }

        return Settled(shown[number - 1]);
    }

    public TargetEntry? TryByName(string name, ClauseKind clause, int offset)
    {
        TargetEntry? found = null;
        foreach (TargetEntry target in _targets.Where(target => !target.IsHidden && target.Name == name))
        {
            if (found is not null && !ExpressionEquality.AreEqual(found.Value, target.Value))
                throw new SqlException(SqlState.AmbiguousColumn, $"{clause.Text()} \"{name}\" is ambiguous") { Offset = offset };
            found ??= target;
        }

        return found is null ? null : Settled(found);
    }

    private TargetEntry Settled(TargetEntry target)
    {
        target.Value = _binder.State.Coercion.Settle(target.Value);
        return target;
    }

    private static SqlException InvalidSetOrder(int offset) =>
        new(SqlState.FeatureNotSupported, "invalid UNION/INTERSECT/EXCEPT ORDER BY clause")
        {
            Detail = "Only result column names can be used, not expressions or functions.",
            Hint = "Add the expression/function to every SELECT, or move the UNION into a FROM clause.", Offset = offset,
        };
}
