using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// In which order inner joins run: the cheapest by the rows that pass from join to join. Up to ten inputs every order is
/// considered; above that the pair that gives the fewest rows is joined first, and again. Inputs without a condition between them
/// are joined last.
/// </summary>
internal sealed class JoinOrder
{
    private const int ExhaustiveMax = 10;
    private const int LeavesMax = 60; // bits of a set
    private readonly List<PlanNode> _leaves = [];
    private readonly List<(BoundExpression Conjunct, ulong Reads)> _conjuncts = [];
    private readonly Dictionary<BoundExpression, ulong> _reads = new(ReferenceEqualityComparer.Instance);
    private readonly Estimates _estimates;

    private sealed record Tree(ulong Leaves, double Rows, double Cost, PlanNode? Leaf, Tree? Left, Tree? Right);

    private JoinOrder(Estimates estimates) => _estimates = estimates;

    /// <summary>The joins below in a better order, with the same columns in the same order; itself where nothing can be moved.</summary>
    public static PlanNode Choose(PlanNode node, Estimates estimates)
    {
        SqlException.ThrowIfTooDeep();
        if (!IsMovable(node))
            return PlanTree.Rewrite(node, input => Choose(input, estimates));
        if (LeavesOf(node) is < 3 or > LeavesMax)
            return PlanTree.Rewrite(node, input => Choose(input, estimates));
        var order = new JoinOrder(estimates);
        order.Flatten((JoinNode)node);
        PlanNode joined = order.Build(order.Search());
        return joined.Output.SequenceEqual(node.Output)
            ? joined
            : new ProjectNode(joined, [.. node.Output.Select(column => new BoundColumn(column))], node.Output);
    }

    private static bool IsMovable(PlanNode node) => node is JoinNode { Kind: JoinKind.Inner, IsLateral: false };

    /// <summary>How many inputs the joins have; above <see cref="LeavesMax"/> no more is known than that there are so many.</summary>
    private static int LeavesOf(PlanNode node)
    {
        var open = new Stack<PlanNode>([node]);
        int leaves = 0;
        while (open.Count > 0 && leaves + open.Count <= LeavesMax)
        {
            if (open.Pop() is not JoinNode join || !IsMovable(join))
            {
                leaves++;
                continue;
            }

            open.Push(join.Left);
            open.Push(join.Right);
        }

        return leaves + open.Count;
    }

    private void Flatten(JoinNode join)
    {
        SqlException.ThrowIfTooDeep();
        foreach (PlanNode side in (PlanNode[])[join.Left, join.Right])
        {
            if (IsMovable(side))
                Flatten((JoinNode)side);
            else
                _leaves.Add(_estimates.Add(Choose(side, _estimates)));
        }

        foreach (JoinKey key in join.Keys)
            _conjuncts.Add((new KeyEquality(key), 0));
        foreach (BoundExpression condition in join.Conditions)
            _conjuncts.Add((condition, 0));
    }

    private Tree Search()
    {
        for (int i = 0; i < _conjuncts.Count; i++)
            _conjuncts[i] = (_conjuncts[i].Conjunct, Reads(_conjuncts[i].Conjunct));
        Tree[] leaves =
        [
            .. _leaves.Select((leaf, i) => new Tree(1UL << i, Math.Max(1, leaf.Estimate.Rows), leaf.Estimate.TotalCost, leaf, null, null)),
        ];
        return leaves.Length <= ExhaustiveMax ? SearchAll(leaves) : SearchGreedily([.. leaves]);
    }

    private Tree SearchAll(Tree[] leaves)
    {
        var best = new Tree?[1 << leaves.Length];
        for (int i = 0; i < leaves.Length; i++)
            best[1 << i] = leaves[i];
        for (int set = 1; set < best.Length; set++)
        {
            if (BitOperations.IsPow2(set))
                continue;
            for (int left = (set - 1) & set; left > 0; left = (left - 1) & set)
            {
                Tree joined = Join(best[left]!, best[set ^ left]!);
                if (best[set] is not { } known || joined.Cost < known.Cost)
                    best[set] = joined;
            }
        }

        return best[^1]!;
    }

    private Tree SearchGreedily(List<Tree> trees)
    {
        while (trees.Count > 1)
        {
            Tree? best = null;
            for (int i = 0; i < trees.Count; i++)
            {
                for (int j = 0; j < trees.Count; j++)
                {
                    if (i != j && Join(trees[i], trees[j]) is var joined && (best is null || joined.Cost < best.Cost))
                        best = joined;
                }
            }

            trees.Remove(best!.Left!);
            trees.Remove(best.Right!);
            trees.Add(best);
        }

        return trees[0];
    }

    // The right side is built into a hash table, so it counts twice.
    private Tree Join(Tree left, Tree right)
    {
        _estimates.ThrowIfCancelled();
        double rows = left.Rows * right.Rows;
        var keys = new List<JoinKey>();
        foreach ((BoundExpression conjunct, ulong reads) in _conjuncts)
        {
            bool isBetween = (reads & left.Leaves) != 0 && (reads & right.Leaves) != 0 && (reads & ~(left.Leaves | right.Leaves)) == 0;
            if (!isBetween)
                continue;
            if (conjunct is KeyEquality equality && TryTurn(equality.Key, left.Leaves, right.Leaves) is { } key)
                keys.Add(key);
            else
                rows *= _estimates.Selectivity([conjunct]);
        }

        rows *= _estimates.KeySelectivity(keys, left.Rows, right.Rows);
        double work = keys.Count > 0 ? left.Rows + (2 * right.Rows) : left.Rows * right.Rows;
        return new Tree(
            left.Leaves | right.Leaves, Math.Max(1, rows), left.Cost + right.Cost + (work * 0.01) + (rows * 0.01), null, left, right);
    }

    private PlanNode Build(Tree tree)
    {
        SqlException.ThrowIfTooDeep();
        if (tree.Leaf is { } leaf)
            return leaf;
        PlanNode left = Build(tree.Left!);
        PlanNode right = Build(tree.Right!);
        var keys = new List<JoinKey>();
        var conditions = new List<BoundExpression>();
        foreach ((BoundExpression conjunct, ulong reads) in _conjuncts)
        {
            bool fits = (reads & ~tree.Leaves) == 0;
            bool wasPlaced = reads != 0 && ((reads & ~tree.Left!.Leaves) == 0 || (reads & ~tree.Right!.Leaves) == 0);
            if (!fits || wasPlaced || (reads == 0 && BitOperations.PopCount(tree.Leaves) != _leaves.Count))
                continue;
            if (conjunct is KeyEquality equality && TryTurn(equality.Key, tree.Left!.Leaves, tree.Right!.Leaves) is { } key)
                keys.Add(key);
            else
                conditions.Add(conjunct);
        }

        return new JoinNode(JoinKind.Inner, left, right, keys, conditions, false, [.. left.Output, .. right.Output]);
    }

    private JoinKey? TryTurn(JoinKey key, ulong left, ulong right)
    {
        ulong first = Reads(key.Left);
        ulong second = Reads(key.Right);
        if ((first & ~left) == 0 && (second & ~right) == 0)
            return key;
        return (first & ~right) == 0 && (second & ~left) == 0 ? new JoinKey(key.Right, key.Left) : null;
    }

    private ulong Reads(BoundExpression expression)
    {
        if (_reads.TryGetValue(expression, out ulong known))
            return known;
        HashSet<OutputColumn> columns = ExpressionTree.Columns(expression);
        ulong reads = 0;
        for (int i = 0; i < _leaves.Count; i++)
        {
            if (_leaves[i].Output.Any(columns.Contains))
                reads |= 1UL << i;
        }

        return _reads[expression] = reads;
    }
}
