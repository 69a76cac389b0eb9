using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Rows and costs as PostgreSQL would guess them: from the tenant's own row count and the statistics of its ANALYZE, or without them from
/// the defaults of its selectivity functions. Nothing here is learned from another tenant's rows.
/// </summary>
internal sealed class Estimates(Transaction transaction, StatementContext? statement = null)
{
    private readonly ColumnSources _sources = new(transaction, statement);
    private const double RowCost = 0.01, OperatorCost = 0.0025, PageCost = 1.0, PageBytes = 8192;
    private const double DefaultEquality = 0.005, DefaultInequality = 1.0 / 3, DefaultRange = 0.005;

    public PlanNode Add(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return AddOwn(PlanTree.Rewrite(node, Add));
    }

    /// <summary>REQUIRES: its inputs have theirs.</summary>
    public PlanNode AddOwn(PlanNode node)
    {
        ThrowIfCancelled();
        return node with { Estimate = Of(node) };
    }

    /// <exception cref="OperationCanceledException">The statement is cancelled while it is still being planned.</exception>
    public void ThrowIfCancelled() => statement?.Cancelled.ThrowIfCancellationRequested();

    /// <summary>Of the conjuncts together, independent as PostgreSQL assumes them to be.</summary>
    public double Selectivity(IEnumerable<BoundExpression> conjuncts)
    {
        SqlException.ThrowIfTooDeep();
        double product = 1;
        // Conjuncts on one column are not independent: two of them make a range.
        foreach (var group in conjuncts.GroupBy(_sources.OnlyColumn))
        {
            if (group.Key is { } column && _sources.Share(column, [.. group]) is { } share)
                product *= share;
            else
                product = group.GroupBy(RangeColumn).Aggregate(product, (so, range) => so * OfRange(range.Key, [.. range]));
        }

        return product;
    }

    /// <summary>
    /// Of equalities between two inputs of so many rows. Whoever refers to a unique key finds it once, however many rows are left
    /// of that table.
    /// </summary>
    public double KeySelectivity(IReadOnlyList<JoinKey> keys, double leftRows, double rightRows)
    {
        if (keys.Count == 0)
            return 1;
        (double left, bool isLeftUnique) = _sources.Distinct([.. keys.Select(key => key.Left)], leftRows);
        (double right, bool isRightUnique) = _sources.Distinct([.. keys.Select(key => key.Right)], rightRows);
        double values = isLeftUnique == isRightUnique ? Math.Max(left, right) : isLeftUnique ? left : right;
        return 1 / Math.Max(1, values);
    }

    public double Rows(PlanNode node) => node.Estimate == PlanEstimate.Unknown ? Of(node).Rows : node.Estimate.Rows;

    // A lower and an upper bound on one column, of which nothing more is known.
    private double OfRange(OutputColumn? column, BoundExpression[] conjuncts)
    {
        bool IsOf(BoundExpression conjunct, string first, string second) =>
            conjunct is BoundCall { OperatorSymbol: { } symbol, Arguments: [BoundColumn, _] } && (symbol == first || symbol == second);
        return column is not null && conjuncts.Any(each => IsOf(each, "<", "<=")) && conjuncts.Any(each => IsOf(each, ">", ">="))
            ? DefaultRange
            : conjuncts.Aggregate(1.0, (so, conjunct) => so * Selectivity(conjunct));
    }

    private static OutputColumn? RangeColumn(BoundExpression conjunct) =>
        conjunct is BoundCall
        {
            OperatorSymbol: "<" or "<=" or ">" or ">=", Arguments: [BoundColumn column, BoundConstant or BoundParameter],
        }
            ? column.Column
            : null;

    private double Selectivity(BoundExpression conjunct)
    {
        SqlException.ThrowIfTooDeep();
        return conjunct switch
        {
            BoundConstant { Value: bool value } => value ? 1 : 0,
            BoundLogical { Kind: LogicalKind.And } and => Selectivity(and.Operands),
            BoundLogical or => or.Operands.Aggregate(0.0, (sum, each) => sum + Selectivity(each) - (sum * Selectivity(each))),
            BoundNot not => 1 - Selectivity(not.Operand),
            BoundIsNull test => test.Negated ? 1 - DefaultEquality : DefaultEquality,
            BoundCall call when EqualityFunctions.IsEquality(call.Function) => _sources.Equality(call) ?? DefaultEquality,
            BoundCall { OperatorSymbol: "<" or ">" or "<=" or ">=" } => DefaultInequality,
            BoundCall { OperatorSymbol: "~~" or "~~*" or "~" } => DefaultEquality,
            BoundCall { OperatorSymbol: "<>" } => 1 - DefaultEquality,
            BoundArrayComparison { IsAll: false } => DefaultEquality * 10,
            _ => 0.5,
        };
    }

    private PlanEstimate Of(PlanNode node)
    {
        int width = Width(node.Output);
        PlanEstimate[] inputs = [.. PlanTree.Inputs(node).Select(input => input.Estimate)];
        PlanEstimate input = inputs.Length > 0 ? inputs[0] : PlanEstimate.Unknown;
        return node switch
        {
            OneRowNode => new PlanEstimate(0, RowCost, 1, 0),
            ValuesNode values => new PlanEstimate(0, values.Rows.Count * 0.0125, values.Rows.Count, width),
            KeyLookupNode lookup => Lookup(lookup, width),
            KeyRangeNode range => Range(range, width),
            CurrentRowNode => new PlanEstimate(0, 4.01, 1, width),
            NearestScanNode nearest => Nearest(nearest, width),
            TableAccessNode scan => Scan(scan, width),
            SystemRelationNode or FunctionScanNode => new PlanEstimate(0, 10, 1000, width),
            CommonTableScanNode table => new PlanEstimate(0, table.Table.Definition.Estimate.Rows * 0.02, table.Table.Definition.Estimate.Rows, width),
            FilterNode filter => input with
            {
                Rows = Math.Max(1, input.Rows * Selectivity(filter.Conjuncts)),
                TotalCost = input.TotalCost + (input.Rows * OperatorCost * filter.Conjuncts.Count),
            },
            JoinNode join => Join(join, inputs[0], inputs[1], width),
            AggregateNode aggregate => Aggregate(aggregate, input, width),
            SortNode => Sorted(input, width),
            TopNNode top => Sorted(input, width) with { Rows = Math.Min(input.Rows, Count(top.Count)) },
            LimitNode limit => Limited(limit, input, width),
            SetOperationNode { Kind: SetOperationKind.Union } =>
                new PlanEstimate(0, inputs.Sum(each => each.TotalCost), inputs.Sum(each => each.Rows), width),
            DistinctNode => new PlanEstimate(input.TotalCost, input.TotalCost + (input.Rows * RowCost), Math.Max(1, input.Rows / 2), width),
            ModifyNode => new PlanEstimate(input.StartupCost, input.TotalCost, input.Rows, width),
            _ => input with { Width = width, TotalCost = input.TotalCost + (input.Rows * OperatorCost) },
        };
    }

    /// <summary>Rows that a plan reads out of tables; a look-up counts as what it takes the place of.</summary>
    public double RowsTouched(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            KeyLookupNode => KeyJoins.LookupRows,
            TableAccessNode scan => TableRows(scan.Table),
            _ => PlanTree.Inputs(node).Sum(RowsTouched),
        };
    }

    public double TableRows(Table table) => transaction.Manager.Tables.EstimateRows(transaction, table);

    private PlanEstimate Scan(TableAccessNode scan, int width)
    {
        _sources.Learn(scan, TableRows(scan.Table));
        double rows = TableRows(scan.Table);
        double pages = Math.Ceiling(rows * (24 + Width(scan.Table.Columns)) / PageBytes);
        double cost = (pages * PageCost) + (rows * (RowCost + (scan.Filter.Count * OperatorCost)));
        return new PlanEstimate(0, cost, Math.Max(1, rows * Selectivity(scan.Filter)), width);
    }

    private PlanEstimate Lookup(KeyLookupNode lookup, int width)
    {
        _sources.Learn(lookup, TableRows(lookup.Table));
        double rows = lookup.Key.IsUnique ? 1 : Math.Max(1, _sources.RowsOf(lookup, TableRows(lookup.Table)));
        if (lookup.AnyOf >= 0)
            rows *= KeyRanges.CountOf(lookup.KeyValues[lookup.AnyOf]);
        return new PlanEstimate(0.15, 0.15 + (rows * 8), Math.Max(1, rows * Selectivity(lookup.Filter)), width);
    }

    private PlanEstimate Range(KeyRangeNode range, int width)
    {
        _sources.Learn(range, TableRows(range.Table));
        double rows = Math.Max(1, TableRows(range.Table) * Selectivity(range.KeyConditions));
        double cost = 0.15 + (rows * (0.05 + (range.Filter.Count * OperatorCost)));
        return new PlanEstimate(0.15, cost, Math.Max(1, rows * Selectivity(range.Filter)), width);
    }

    private PlanEstimate Nearest(NearestScanNode nearest, int width)
    {
        PlanEstimate scan = Scan(nearest, width);
        return scan with { StartupCost = scan.TotalCost, TotalCost = scan.TotalCost + 0.01, Rows = Math.Min(scan.Rows, Count(nearest.Count)) };
    }

    private PlanEstimate Join(JoinNode join, PlanEstimate left, PlanEstimate right, int width)
    {
        double pairs = left.Rows * right.Rows * Selectivity(join.Conditions);
        pairs *= KeySelectivity(join.Keys, left.Rows, right.Rows);
        double rows = join.Kind switch
        {
            JoinKind.Left => Math.Max(left.Rows, pairs),
            JoinKind.Right => Math.Max(right.Rows, pairs),
            JoinKind.Full => Math.Max(left.Rows + right.Rows, pairs),
            JoinKind.Semi or JoinKind.Anti when join.Keys is [var key, ..] => left.Rows * Met(key, left.Rows, right.Rows, join.Kind),
            JoinKind.Semi or JoinKind.Anti => left.Rows / 2,
            _ => pairs,
        };
        double work = join.Keys.Count > 0
            ? (left.Rows + (2 * right.Rows)) * RowCost
            : left.Rows * (join.IsLateral ? right.TotalCost : right.Rows * OperatorCost);
        double cost = left.TotalCost + right.TotalCost + work + (rows * RowCost);
        return new PlanEstimate(join.Keys.Count > 0 ? right.TotalCost : 0, cost, Math.Max(1, rows), width);
    }

    /// <summary>The share of left rows that has, or lacks, a partner on the right.</summary>
    private double Met(JoinKey key, double leftRows, double rightRows, JoinKind kind)
    {
        double met = Math.Clamp(_sources.Distinct(key.Right, rightRows) / _sources.Distinct(key.Left, leftRows), 0.001, 0.999);
        return kind == JoinKind.Semi ? met : 1 - met;
    }

    private PlanEstimate Aggregate(AggregateNode aggregate, PlanEstimate input, int width)
    {
        double groups = aggregate.Keys.Aggregate(1.0, (so, key) => so * _sources.Distinct(key, input.Rows));
        groups = Math.Max(1, Math.Min(input.Rows, groups));
        for (int i = 0; i < aggregate.Keys.Count; i++)
            _sources.Rename(aggregate.Keys[i], aggregate.Output[i]);
        double cost = input.TotalCost + (input.Rows * OperatorCost * Math.Max(1, aggregate.Aggregates.Count + aggregate.Keys.Count));
        return new PlanEstimate(cost, cost + (groups * RowCost), groups, width);
    }

    private static PlanEstimate Sorted(PlanEstimate input, int width)
    {
        double comparisons = input.Rows * Math.Log2(Math.Max(2, input.Rows));
        double start = input.TotalCost + (2 * OperatorCost * comparisons);
        return new PlanEstimate(start, start + (input.Rows * OperatorCost), input.Rows, width);
    }

    private static PlanEstimate Limited(LimitNode limit, PlanEstimate input, int width)
    {
        double rows = limit.Count is null ? input.Rows : Math.Min(input.Rows, Count(limit.Count));
        double share = input.Rows > 0 ? rows / input.Rows : 1;
        return new PlanEstimate(
            input.StartupCost, input.StartupCost + ((input.TotalCost - input.StartupCost) * share), Math.Max(1, rows), width);
    }

    public static double Count(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
        {
            BoundConstant { Value: long count } => Math.Max(1, count),
            BoundConstant { Value: int count } => Math.Max(1, count),
            RowCountSum sum => Count(sum.Count) + Count(sum.Offset),
            _ => 100,
        };
    }

    private static int Width(IReadOnlyList<OutputColumn> columns) => columns.Sum(column => Width(column.Type, column.Typmod));

    private static int Width(IReadOnlyList<TableColumn> columns) => columns.Sum(column => Width(column.Type, column.Typmod));

    private static int Width(SqlType type, int typmod) =>
        type.Length > 0 ? type.Length
        : type.Representation == typeof(Vector) && typmod > 0 ? (4 * typmod) + 8
        : 32;
}
