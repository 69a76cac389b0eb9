using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Moves conjuncts down to where their columns come from; an equality across a join becomes a hash key. Barriers: a volatile
/// conjunct stays; nothing passes LIMIT, DISTINCT ON, row locks, or the empty side of an outer join. In a scan, a conjunct goes behind
/// the policies that are there.
/// </summary>
internal sealed class PredicatePushdown
{
    private readonly ConjunctColumns _columns = new();
    private readonly CancellationToken _cancelled;

    private PredicatePushdown(CancellationToken cancelled) => _cancelled = cancelled;

    public static PlanNode Push(PlanNode node, CancellationToken cancelled = default) => new PredicatePushdown(cancelled).Push(node, []);

    /// <summary>The node with the conjuncts applied to its output.</summary>
    private PlanNode Push(PlanNode node, IReadOnlyList<BoundExpression> conjuncts)
    {
        SqlException.ThrowIfTooDeep();
        _cancelled.ThrowIfCancellationRequested();
        switch (node)
        {
            case FilterNode filter:
                return Push(filter.Input, [.. filter.Conjuncts.SelectMany(Split), .. conjuncts]);
            case JoinNode join:
                return Join(join, conjuncts);
            case TableAccessNode scan when scan is not NearestScanNode:
                return Scan(scan, conjuncts);
            case ProjectNode project:
                return Project(project, conjuncts);
            case AggregateNode aggregate:
                return Aggregate(aggregate, conjuncts);
            case SortNode sort:
                return new SortNode(Push(sort.Input, conjuncts), sort.Keys);
            case SetOperationNode { Kind: SetOperationKind.Union } set when conjuncts.Count > 0:
                return SetOperation(set, conjuncts);
            default:
                return Filter(PlanTree.Rewrite(node, input => Push(input, [])), conjuncts);
        }
    }

    public static IEnumerable<BoundExpression> Split(BoundExpression conjunct)
    {
        SqlException.ThrowIfTooDeep();
        return conjunct switch
        {
            BoundLogical { Kind: LogicalKind.And } and => and.Operands.SelectMany(Split),
            BoundLogical { Kind: LogicalKind.Or } or => CommonConjuncts.Factor(or),
            _ => [conjunct],
        };
    }

    // A scan filters a page at a time: what must not be asked of rows that nobody wants stays above it, and with it what reads
    // no row and would go before it.
    private static PlanNode Scan(TableAccessNode scan, IReadOnlyList<BoundExpression> conjuncts)
    {
        if (conjuncts.Count == 0)
            return scan;
        if (!conjuncts.Any(EffectfulCalls.Has))
            return scan with { Filter = [.. scan.Filter, .. conjuncts] };
        ILookup<bool, BoundExpression> isOwn = conjuncts.ToLookup(
            conjunct => !EffectfulCalls.Has(conjunct) && ExpressionTree.ColumnsOf(conjunct).Any());
        return Filter(scan with { Filter = [.. scan.Filter, .. isOwn[true]] }, [.. isOwn[false]]);
    }

    private static PlanNode Filter(PlanNode input, IReadOnlyList<BoundExpression> conjuncts) =>
        conjuncts.Count == 0 ? input : new FilterNode(input, conjuncts);

    private PlanNode Project(ProjectNode project, IReadOnlyList<BoundExpression> conjuncts)
    {
        var below = new List<BoundExpression>();
        var above = new List<BoundExpression>();
        foreach (BoundExpression conjunct in conjuncts)
        {
            HashSet<OutputColumn> read = _columns.Of(conjunct);
            bool movable = !ExpressionTree.IsVolatile(conjunct) && !ExpressionTree.HasSubquery(conjunct)
                && Enumerable.Range(0, project.Output.Count)
                    .Where(i => read.Contains(project.Output[i]))
                    .All(i => IsCheap(project.Expressions[i]));
            (movable ? below : above).Add(conjunct);
        }

        PlanNode input = Push(project.Input, [.. below.Select(conjunct => Substitution.Inline(conjunct, project))]);
        return Filter(project with { Input = input }, above);
    }

    private static bool IsCheap(BoundExpression expression) =>
        !ExpressionTree.IsVolatile(expression) && !ExpressionTree.HasSubquery(expression);

    // A conjunct on the group keys holds for a whole group or for none of it.
    private PlanNode Aggregate(AggregateNode aggregate, IReadOnlyList<BoundExpression> conjuncts)
    {
        var below = new List<BoundExpression>();
        var above = new List<BoundExpression>();
        var results = aggregate.Output.Skip(aggregate.Keys.Count).ToHashSet();
        foreach (BoundExpression conjunct in conjuncts)
        {
            bool movable = aggregate.GroupingSets is null && aggregate.Keys.Count > 0 && !ExpressionTree.IsVolatile(conjunct)
                && !ExpressionTree.HasSubquery(conjunct) && !ExpressionTree.Columns(conjunct).Overlaps(results)
                && aggregate.Keys.All(IsCheap);
            (movable ? below : above).Add(conjunct);
        }

        BoundExpression[] moved = [.. below.Select(each => Substitution.Inline(each, aggregate.Output, aggregate.Keys))];
        return Filter(aggregate with { Input = Push(aggregate.Input, moved) }, above);
    }

    private PlanNode SetOperation(SetOperationNode set, IReadOnlyList<BoundExpression> conjuncts)
    {
        BoundExpression[] movable = [.. conjuncts.Where(each => !ExpressionTree.IsVolatile(each) && !ExpressionTree.HasSubquery(each))];
        PlanNode Side(PlanNode side) => Push(side, [.. movable.Select(each => Substitution.Rename(each, set.Output, side.Output))]);
        return Filter(set with { Left = Side(set.Left), Right = Side(set.Right) }, [.. conjuncts.Except(movable)]);
    }

    private PlanNode Join(JoinNode join, IReadOnlyList<BoundExpression> conjuncts)
    {
        join = OuterJoins.Reduce(join, conjuncts);
        var parts = new JoinConjuncts(join, _columns);
        BoundExpression[] own = [.. join.Conditions.SelectMany(Split)];
        if (join.Kind == JoinKind.Inner)
        {
            foreach (BoundExpression conjunct in own.Concat(conjuncts))
            {
                parts.Place(conjunct, mayGoLeft: true, mayGoRight: true);
                parts.PlaceImplied(conjunct);
            }
        }
        else
        {
            foreach (BoundExpression conjunct in own)
                parts.Place(conjunct, mayGoLeft: join.Kind is JoinKind.Right or JoinKind.Semi, mayGoRight: join.Kind is not (JoinKind.Right or JoinKind.Full));
            foreach (BoundExpression conjunct in conjuncts)
                parts.PlaceAbove(conjunct, mayGoLeft: join.Kind is JoinKind.Left or JoinKind.Semi or JoinKind.Anti, mayGoRight: join.Kind == JoinKind.Right);
        }

        JoinNode pushed = join with
        {
            Left = Push(join.Left, parts.Left),
            Right = Push(join.Right, parts.Right),
            Keys = [.. join.Keys, .. parts.Keys],
            Conditions = parts.Both,
        };
        return Filter(pushed, parts.Above);
    }
}
