using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A join of few rows with a large table by a key of that table becomes a look-up for each of them: the table is not read through.
/// </summary>
internal static class KeyJoins
{
    public const double LookupRows = 1000; // one look-up costs about as much as passing so many rows of a scan
    private const double LookupsMax = 1000;

    public static PlanNode Choose(PlanNode node, Estimates estimates)
    {
        SqlException.ThrowIfTooDeep();
        return estimates.AddOwn(Looked(PlanTree.Rewrite(node, input => Choose(input, estimates)), estimates));
    }

    private static PlanNode Looked(PlanNode node, Estimates estimates)
    {
        if (node is not JoinNode
            {
                Kind: JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti, IsLateral: false, Keys.Count: > 0,
                Right: TableScanNode scan,
            } join)
        {
            return node;
        }

        double lookups = join.Left.Estimate.Rows, rows = estimates.TableRows(scan.Table);
        if (lookups > LookupsMax || lookups * LookupRows > rows || Lookup(join, scan) is not { } lookup)
            return join;
        return join with { IsLateral = true, Right = estimates.AddOwn(lookup) };
    }

    private static KeyLookupNode? Lookup(JoinNode join, TableScanNode scan)
    {
        Dictionary<int, BoundExpression> values = [];
        foreach (JoinKey joined in join.Keys)
        {
            for (int i = 0; i < scan.Ordinals.Count; i++)
            {
                if (scan.Ordinals[i] >= 0 && joined.Right is BoundColumn column && column.Column == scan.Output[i])
                    values.TryAdd(scan.Ordinals[i], joined.Left);
            }
        }

        TableKey? key = scan.Table.Keys
            .Where(each => TableStore.CanLookup(each) && each.Columns.All(values.ContainsKey))
            .OrderByDescending(each => each.IsUnique).ThenByDescending(each => each.Columns.Count).FirstOrDefault();
        return key is null
            ? null
            : new KeyLookupNode(
                scan.Table, scan.Alias, scan.Output, scan.Ordinals, key, [.. key.Columns.Select(ordinal => values[ordinal])])
            {
                Filter = scan.Filter,
            };
    }
}
