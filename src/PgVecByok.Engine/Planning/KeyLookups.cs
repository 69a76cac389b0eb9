using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A scan whose filter says what every column of a key equals becomes a lookup in that key.</summary>
internal static class KeyLookups
{
    public static PlanNode Choose(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode rewritten = PlanTree.Rewrite(node, Choose);
        return rewritten is TableScanNode { Filter.Count: > 0 } scan ? Choose(scan) : rewritten;
    }

    private static TableAccessNode Choose(TableScanNode scan)
    {
        SqlException.ThrowIfTooDeep();
        Dictionary<int, (BoundExpression Value, BoundExpression Conjunct)> equalities = Equalities(scan);
        TableKey? key = scan.Table.Keys
            .Where(each => TableStore.CanLookup(each) && each.Predicate is null && each.Columns.All(equalities.ContainsKey))
            .OrderByDescending(each => each.IsUnique).ThenByDescending(each => each.Columns.Count).FirstOrDefault();
        if (key is null)
            return scan;
        BoundExpression[] used = [.. key.Columns.Select(ordinal => equalities[ordinal].Conjunct)];
        return new KeyLookupNode(
            scan.Table, scan.Alias, scan.Output, scan.Ordinals, key, [.. key.Columns.Select(ordinal => equalities[ordinal].Value)])
        {
            KeyConditions = used,
            Filter = [.. scan.Filter.Where(conjunct => !used.Contains(conjunct, ReferenceEqualityComparer.Instance))],
        };
    }

    private static Dictionary<int, (BoundExpression, BoundExpression)> Equalities(TableScanNode scan)
    {
        var found = new Dictionary<int, (BoundExpression, BoundExpression)>();
        var own = scan.Output.ToHashSet();
        foreach (BoundExpression conjunct in scan.Filter)
        {
            if (conjunct is not BoundCall { Arguments: [var first, var second] } call || !EqualityFunctions.IsEquality(call.Function)
                || ExpressionTree.IsVolatile(conjunct))
            {
                continue;
            }

            if (Match(first, second, scan, own) is { } left)
                found.TryAdd(left.Ordinal, (left.Value, conjunct));
            else if (Match(second, first, scan, own) is { } right)
                found.TryAdd(right.Ordinal, (right.Value, conjunct));
        }

        return found;
    }

    private static (int Ordinal, BoundExpression Value)? Match(
        BoundExpression column, BoundExpression value, TableScanNode scan, HashSet<OutputColumn> own)
    {
        if (column is not BoundColumn { Column: var output } || column.Type != value.Type
            || ExpressionTree.Columns(value).Overlaps(own))
        {
            return null;
        }

        for (int i = 0; i < scan.Output.Count; i++)
        {
            if (scan.Output[i] == output && scan.Ordinals[i] >= 0)
                return (scan.Ordinals[i], value);
        }

        return null;
    }
}
