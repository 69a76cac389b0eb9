namespace PgVecByok.Engine;

/// <summary>
/// A scan's filter in the order in which it is tested. Policies stay first and in their order; behind them, comparisons of whole numbers
/// come before what has to read texts. Conjuncts that read no further column share a stage.
/// </summary>
internal sealed class ScanStages
{
    /// <param name="Conjuncts">In their order.</param>
    /// <param name="Columns">What they read.</param>
    /// <param name="Ordinals">The table's.</param>
    /// <param name="Places">Of the columns in the scan's output; below zero where a column is not put out.</param>
    public sealed record Stage(
        IReadOnlyList<BoundExpression> Conjuncts, IReadOnlyList<OutputColumn> Columns, int[] Ordinals, int[] Places);

    public ScanStages(TableScanNode node)
    {
        var stages = new List<Stage>();
        List<BoundExpression> conjuncts = [];
        HashSet<OutputColumn> columns = [];
        foreach (BoundExpression conjunct in Ordered(node))
        {
            HashSet<OutputColumn> read = ReadBy(conjunct, node);
            if (conjuncts.Count > 0 && !read.IsSubsetOf(columns))
            {
                stages.Add(New(node, conjuncts, columns));
                (conjuncts, columns) = ([], []);
            }

            conjuncts.Add(conjunct);
            columns.UnionWith(read);
        }

        if (conjuncts.Count > 0)
            stages.Add(New(node, conjuncts, columns));
        All = [.. stages];
    }

    public Stage[] All { get; }

    private static IEnumerable<BoundExpression> Ordered(TableScanNode node) =>
        node.Filter.Take(node.Policies).Concat(node.Filter.Skip(node.Policies).OrderBy(conjunct => IsPlain(conjunct) ? 0 : 1));

    // It cannot fail and costs less than to read a text.
    private static bool IsPlain(BoundExpression conjunct) =>
        conjunct is BoundCall { Arguments: [var left, var right] } call && FastComparison.IsOne(call)
        && left is BoundColumn or BoundConstant or BoundParameter && right is BoundColumn or BoundConstant or BoundParameter;

    private static HashSet<OutputColumn> ReadBy(BoundExpression conjunct, TableScanNode node)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(conjunct);
        read.IntersectWith(node.Columns);
        return read;
    }

    private static Stage New(TableScanNode node, List<BoundExpression> conjuncts, HashSet<OutputColumn> read)
    {
        int[] chosen = [.. Enumerable.Range(0, node.Columns.Count).Where(i => read.Contains(node.Columns[i]))];
        return new Stage(
            conjuncts, [.. chosen.Select(i => node.Columns[i])], [.. chosen.Select(node.OrdinalOf)],
            [.. chosen.Select(i => i < node.Output.Count ? i : -1)]);
    }
}
