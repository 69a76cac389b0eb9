using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Scans that want a small part of a table, told by bounds on a key, read that part by the key; so do those whose first rows in the key's
/// order are wanted, and least and greatest values. A key lists no row with a NULL in it, so where it is to stand for a scan, its columns
/// must be bound or cannot be NULL.
/// </summary>
internal sealed class KeyRanges(Estimates estimates)
{
    // A row by its key costs about as much as so many passed by a scan; below so many rows a scan is as good as anything.
    private const double RowByKey = 30, LookupRows = 300, ScanRowsMin = 256;
    private const int UsualElements = 10;

    // Rows that a search of a vector index measures, where all pass the filter; and what such an index is made for.
    private const double Measured = 200, IndexedBytes = 4 << 20;

    public PlanNode Choose(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode? chosen = node switch
        {
            TableScanNode { Filter.Count: > 0 } scan => Among(scan) ?? (PlanNode?)Part(scan),
            LimitNode limit => ForVectorIndex(limit) ?? First(limit),
            AggregateNode aggregate => Extremes(aggregate),
            _ => null,
        };
        return chosen ?? PlanTree.Rewrite(node, Choose);
    }

    /// <summary>
    /// The nearest rows behind a filter, for which there is a vector index as well. With a share s of the rows passing, a search measures
    /// <see cref="Measured"/> / s rows, and the key finds s times all of them: the scan stays as it is where that is more.
    /// </summary>
    private LimitNode? ForVectorIndex(LimitNode limit)
    {
        if (NearestScans.IndexedBelow(limit) is not ({ Filter.Count: > 0 } scan, var dimensions))
            return null;
        double rows = estimates.TableRows(scan.Table);
        if (rows * dimensions * sizeof(float) < IndexedBytes || Among(scan) is not null || Part(scan) is not { } range)
            return null;
        double found = RowsOf(range, rows);
        return found * found > Measured * rows ? limit : null;
    }

    /// <summary>The part of the table that the filter's bounds on some key leave, if it is small.</summary>
    private KeyRangeNode? Part(TableScanNode scan)
    {
        double rows = estimates.TableRows(scan.Table);
        if (rows < ScanRowsMin)
            return null;
        var bounds = new ColumnBounds(scan);
        KeyRangeNode? best = null;
        double least = rows / RowByKey;
        foreach (TableKey key in scan.Table.Keys.Where(CanRange))
        {
            if (Range(scan, key, bounds, []) is not { KeyConditions.Count: > 0 } range || !ListsAll(range, scan.Table, isAnyNull: false))
                continue;
            double found = RowsOf(range, rows);
            if (found < least)
                (best, least) = (range, found);
        }

        return best;
    }

    /// <summary>key = ANY (array): a look-up for each element, if they are few for the table.</summary>
    private KeyLookupNode? Among(TableScanNode scan)
    {
        double rows = estimates.TableRows(scan.Table);
        var bounds = new ColumnBounds(scan);
        foreach (BoundArrayComparison each in rows < ScanRowsMin ? [] : scan.Filter.OfType<BoundArrayComparison>().Where(IsAmong))
        {
            int ordinal = ColumnBounds.OrdinalOf(scan, each.Operand);
            if (ordinal < 0 || CountOf(each.Array) * LookupRows > rows || ExpressionTree.Columns(each.Array).Overlaps(scan.Output))
                continue;
            TableKey? key = scan.Table.Keys.FirstOrDefault(key => TableStore.CanLookup(key) && key.Columns.Contains(ordinal)
                && key.Columns.All(column => column == ordinal || bounds.Equal.ContainsKey(column)));
            if (key is not null)
                return Among(scan, key, key.Columns.ToList().IndexOf(ordinal), each, bounds);
        }

        return null;
    }

    private static bool IsAmong(BoundArrayComparison comparison) =>
        comparison is { IsAll: false, Symbol: "=" } && EqualityFunctions.IsEquality(comparison.Operator)
        && comparison.Array.Type.Element is { } element && element.Representation == comparison.Operand.Type.Representation
        && (element == comparison.Operand.Type || element.Representation == typeof(Text))
        && !ExpressionTree.IsVolatile(comparison) && !ExpressionTree.HasSubquery(comparison);

    private static KeyLookupNode Among(TableScanNode scan, TableKey key, int any, BoundArrayComparison among, ColumnBounds bounds)
    {
        BoundExpression[] used = [among, .. key.Columns.Where((_, i) => i != any).Select(column => bounds.Equal[column].Used!)];
        return new KeyLookupNode(
            scan.Table, scan.Alias, scan.Output, scan.Ordinals, key,
            [.. key.Columns.Select((column, i) => i == any ? among.Array : bounds.Equal[column].Value)])
        {
            AnyOf = any, KeyConditions = used,
            Filter = [.. scan.Filter.Where(conjunct => !used.Contains(conjunct, ReferenceEqualityComparer.Instance))],
        };
    }

    public static double CountOf(BoundExpression array) => array switch
    {
        BoundConstant { Value: SqlArray value } => Math.Max(1, value.Elements.Count),
        BoundArray made => Math.Max(1, made.Elements.Count),
        _ => UsualElements,
    };

    private static bool CanRange(TableKey key) =>
        key is { Method: "btree", NullsNotDistinct: false } && TableStore.CanLookup(key);

    private double RowsOf(KeyRangeNode range, double rows)
    {
        estimates.Add(range);
        return Math.Max(1, rows * estimates.Selectivity(range.KeyConditions));
    }

    /// <summary>ORDER BY a key LIMIT n: nothing is sorted.</summary>
    private LimitNode? First(LimitNode limit)
    {
        if (limit is not { WithTies: false, Count: { } count } || ExpressionTree.IsVolatile(count))
            return null;
        double wanted = Estimates.Count(count) + (limit.Offset is null ? 0 : Estimates.Count(limit.Offset));
        PlanNode? input = Unsorted(limit.Input, wanted);
        return input is null ? null : new LimitNode(input, limit.Count, limit.Offset, false, []);
    }

    private PlanNode? Unsorted(PlanNode node, double wanted)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            ProjectNode project when Unsorted(project.Input, wanted) is { } input => project with { Input = input },
            SortNode sort => InOrder(sort.Input, sort.Keys, wanted),
            _ => null,
        };
    }

    private PlanNode? InOrder(PlanNode node, IReadOnlyList<SortKey> keys, double wanted)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            TableScanNode scan => Ordered(scan, keys, wanted),
            ProjectNode project
                when Below(keys, project) is { } below && InOrder(project.Input, below, wanted) is { } input => project with { Input = input },
            // Calls with effects: an order by key saves those that sorting would need, which counts for more than rows read.
            FilterNode filter when InOrder(filter.Input, keys, wanted) is { } input => filter with { Input = input },
            _ => null,
        };
    }

    private static SortKey[]? Below(IReadOnlyList<SortKey> keys, ProjectNode project)
    {
        var below = new SortKey[keys.Count];
        for (int i = 0; i < below.Length; i++)
        {
            BoundExpression inlined = Substitution.Inline(keys[i].Expression, project);
            if (inlined is not BoundColumn)
                return null;
            below[i] = keys[i] with { Expression = inlined };
        }

        return project.Expressions.Any(ExpressionTree.IsVolatile) ? null : below;
    }

    internal KeyRangeNode? Ordered(TableScanNode scan, IReadOnlyList<SortKey> keys, double wanted, bool isAnyNull = false)
    {
        double rows = estimates.TableRows(scan.Table);
        int[] ordinals = [.. keys.Select(key => ColumnBounds.OrdinalOf(scan, key.Expression))];
        if (rows < ScanRowsMin || ordinals.Contains(-1) || keys.Any(key => key.Descending != keys[0].Descending))
            return null;
        var bounds = new ColumnBounds(scan);
        KeyRangeNode? best = null;
        double least = rows / RowByKey;
        foreach (TableKey key in scan.Table.Keys.Where(CanRange))
        {
            if (Range(scan, key, bounds, ordinals) is not { } range || !ListsAll(range, scan.Table, isAnyNull))
                continue;
            double inRange = RowsOf(range, rows);
            double read = Math.Min(inRange, wanted / Math.Max(1e-6, estimates.Selectivity(range.Filter)));
            if (read < least)
                (best, least) = (range with { Descending = keys[0].Descending }, read);
        }

        return best;
    }

    /// <summary>The key's range, if behind the columns that are bound to one value it is ordered as wanted.</summary>
    private static KeyRangeNode? Range(TableScanNode scan, TableKey key, ColumnBounds bounds, int[] order)
    {
        int equal = 0;
        while (equal < key.Columns.Count && bounds.Equal.ContainsKey(key.Columns[equal]) && !order.Contains(key.Columns[equal]))
            equal++;
        if (!IsOrdered(key, equal, order))
            return null;
        ColumnBounds.Bound? low = null, high = null;
        if (equal < key.Columns.Count)
        {
            low = bounds.Low.GetValueOrDefault(key.Columns[equal]);
            high = bounds.High.GetValueOrDefault(key.Columns[equal]);
        }

        ColumnBounds.Bound[] prefix = [.. key.Columns.Take(equal).Select(ordinal => bounds.Equal[ordinal])];
        ColumnBounds.Bound[] all = [.. prefix, .. new[] { low, high }.OfType<ColumnBounds.Bound>()];
        HashSet<BoundExpression> used = new(all.Select(each => each.Used).OfType<BoundExpression>(), ReferenceEqualityComparer.Instance);
        return new KeyRangeNode(
            scan.Table, scan.Alias, scan.Output, scan.Ordinals, key, [.. prefix.Select(each => each.Value)],
            low is null ? null : new KeyBound(low.Value, low.IsIn), high is null ? null : new KeyBound(high.Value, high.IsIn))
        {
            KeyConditions = [.. all.Select(each => each.Shown)], Filter = [.. scan.Filter.Where(conjunct => !used.Contains(conjunct))],
        };
    }

    // What a unique key does not tell apart needs no further order.
    private static bool IsOrdered(TableKey key, int equal, int[] order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            if (equal + i == key.Columns.Count)
                return key.IsAlwaysUnique;
            if (key.Columns[equal + i] != order[i])
                return false;
        }

        return true;
    }

    private static bool ListsAll(KeyRangeNode range, Table table, bool isAnyNull)
    {
        int bound = range.Prefix.Count + (range.Low is null && range.High is null ? 0 : 1);
        IEnumerable<int> free = range.Key.Columns.Skip(isAnyNull ? Math.Max(bound, range.Prefix.Count + 1) : bound);
        return free.All(ordinal => table.Columns[ordinal].NotNull || (range.Key.IsPrimary && range.Key.Columns.Contains(ordinal)));
    }

    /// <summary>min() and max() of a key's column: the first row from either end.</summary>
    private PlanNode? Extremes(AggregateNode aggregate)
    {
        const int CallsMax = 4;
        if (aggregate is not { Keys.Count: 0, GroupingSets: null, GroupingCalls.Count: 0, Aggregates.Count: > 0 and <= CallsMax })
            return null;
        PlanNode? joined = null;
        for (int i = 0; i < aggregate.Aggregates.Count; i++)
        {
            if (Extreme(aggregate, i) is not { } one)
                return null;
            joined = joined is null
                ? one
                : new JoinNode(JoinKind.Inner, joined, one, [], [], false, [.. joined.Output, .. one.Output]);
        }

        return joined;
    }

    private AggregateNode? Extreme(AggregateNode aggregate, int number)
    {
        BoundAggregate call = aggregate.Aggregates[number];
        if (call is not { Function.Name: "min" or "max", Arguments: [BoundColumn argument], Filter: null })
            return null;
        (TableScanNode? scan, BoundExpression value) = aggregate.Input switch
        {
            TableScanNode plain => (plain, argument),
            ProjectNode { Input: TableScanNode below } project => (below, Substitution.Inline(argument, project)),
            _ => (null, argument),
        };
        if (scan is null || value is not BoundColumn)
            return null;
        var key = new SortKey(value, call.Function.Name == "max", NullsFirst: false);
        if (Ordered(scan, [key], 1, isAnyNull: true) is not { } range)
            return null;
        var first = new LimitNode(range, new BoundConstant(1L, BuiltinTypes.Int8), null, false, []);
        return new AggregateNode(first, [], null, [call with { Arguments = [value] }], [aggregate.Output[number]]);
    }
}
