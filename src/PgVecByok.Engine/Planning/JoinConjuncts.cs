namespace PgVecByok.Engine;

/// <summary>Where the conjuncts around a join go: into a side, into its hash keys, into its conditions, or above it.</summary>
internal sealed class JoinConjuncts
{
    private readonly JoinNode _join;
    private readonly ConjunctColumns _columns;
    private HashSet<OutputColumn>? _leftSet;
    private HashSet<OutputColumn>? _rightSet;

    public JoinConjuncts(JoinNode join, ConjunctColumns columns) => (_join, _columns) = (join, columns);

    private HashSet<OutputColumn> Lefts => _leftSet ??= [.. _join.Left.Output];

    private HashSet<OutputColumn> Rights => _rightSet ??= [.. _join.Right.Output];

    public List<BoundExpression> Left { get; } = [];

    public List<BoundExpression> Right { get; } = [];

    public List<JoinKey> Keys { get; } = [];

    public List<BoundExpression> Both { get; } = [];

    public List<BoundExpression> Above { get; } = [];

    /// <summary>A conjunct of the join itself.</summary>
    public void Place(BoundExpression conjunct, bool mayGoLeft, bool mayGoRight)
    {
        HashSet<OutputColumn> read = _columns.Of(conjunct);
        bool readsLeft = Reads(Lefts, read);
        bool readsRight = Reads(Rights, read);
        if (ExpressionTree.IsVolatile(conjunct))
            Both.Add(conjunct);
        else if (!readsRight && readsLeft && mayGoLeft)
            Left.Add(conjunct);
        else if (!readsLeft && readsRight && mayGoRight && !_join.IsLateral)
            Right.Add(conjunct);
        else if (readsLeft && readsRight && TryMakeKey(conjunct) is { } key)
            Keys.Add(key);
        else
            Both.Add(conjunct);
    }

    /// <summary>What a conjunct that was placed on both sides says of each alone.</summary>
    public void PlaceImplied(BoundExpression conjunct)
    {
        if (Both.Count == 0 || !ReferenceEquals(Both[^1], conjunct) || _join.IsLateral)
            return;
        if (CommonConjuncts.Implied(conjunct, Lefts) is { } left)
            Left.Add(left);
        if (CommonConjuncts.Implied(conjunct, Rights) is { } right)
            Right.Add(right);
    }

    /// <summary>A conjunct on what an outer join gives.</summary>
    public void PlaceAbove(BoundExpression conjunct, bool mayGoLeft, bool mayGoRight)
    {
        HashSet<OutputColumn> read = _columns.Of(conjunct);
        bool movable = !ExpressionTree.IsVolatile(conjunct);
        if (movable && mayGoLeft && Reads(Lefts, read) && !Reads(Rights, read))
            Left.Add(conjunct);
        else if (movable && mayGoRight && Reads(Rights, read) && !Reads(Lefts, read))
            Right.Add(conjunct);
        else
            Above.Add(conjunct);
    }

    private JoinKey? TryMakeKey(BoundExpression conjunct)
    {
        if (_join.IsLateral || conjunct is not BoundCall { Arguments: [var first, var second] } call
            || ExpressionTree.HasSubquery(conjunct))
        {
            return null;
        }

        if (EqualityFunctions.IsOfNumbers(call.Function))
            (first, second) = (Widened(first, second.Type), Widened(second, first.Type));
        else if (!EqualityFunctions.IsEquality(call.Function))
            return null;
        if (first.Type != second.Type)
            return null;

        if (IsOf(first, Lefts, Rights) && IsOf(second, Rights, Lefts))
            return new JoinKey(first, second);
        return IsOf(first, Rights, Lefts) && IsOf(second, Lefts, Rights) ? new JoinKey(second, first) : null;
    }

    // Integers of two sizes are equal where the smaller, as one of the larger, is.
    private static BoundExpression Widened(BoundExpression number, SqlType other) =>
        number.Type.Length >= other.Length ? number
        : number is BoundConstant ? number
        : EqualityFunctions.Widening(number.Type, other) is { } widening
            ? new BoundCast(number, widening, ThroughText: false, IsExplicit: false, other)
            : number;

    // A set looks in itself for each column of the other: the side of a join of thousands is to be the one that is searched.
    private static bool Reads(HashSet<OutputColumn> side, HashSet<OutputColumn> read) => side.Overlaps(read);

    private static bool IsOf(BoundExpression expression, HashSet<OutputColumn> side, HashSet<OutputColumn> other)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(expression);
        return Reads(side, read) && !Reads(other, read);
    }
}
