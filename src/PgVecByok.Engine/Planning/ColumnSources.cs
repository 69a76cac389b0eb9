using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// From which table's column a plan's column comes, and what is known of its values: by statistics, or because a unique key says so.
/// Filled while a plan is estimated from below.
/// </summary>
internal sealed class ColumnSources(Transaction transaction, StatementContext? statement)
{
    private const double DefaultDistinct = 200, LeastShare = 0.0001;
    private readonly Dictionary<OutputColumn, Source> _sources = [];

    private sealed record Source(double Distinct, ColumnStatistics? Statistics, TableAccessNode Scan, int Ordinal, double Rows);

    public void Learn(TableAccessNode scan, double rows)
    {
        TableStatistics? statistics = transaction.Manager.Tables.Statistics(transaction, scan.Table);
        for (int i = 0; i < scan.Ordinals.Count; i++)
            Learn(scan, scan.Output[i], scan.Ordinals[i], statistics, rows);
        for (int i = 0; scan is TableScanNode { Tested: var tested } tests && i < tested.Count; i++)
            Learn(scan, tested[i], tests.TestedOrdinals[i], statistics, rows);
    }

    private void Learn(TableAccessNode scan, OutputColumn column, int ordinal, TableStatistics? statistics, double rows)
    {
        if (ordinal < 0)
            return;
        ColumnStatistics? known = statistics?.Columns.GetValueOrDefault(scan.Table.Columns[ordinal].Number);
        bool isUnique = scan.Table.Keys.Any(key => key is { IsUnique: true, Predicate: null, Columns: [var only] } && only == ordinal);
        bool isInKey = scan.Table.Keys.Any(key => key.IsUnique && key.Columns.Contains(ordinal));
        if (known is null && !isInKey)
            return;
        double distinct = isUnique ? Math.Max(1, rows) : known?.Distinct(rows) ?? DefaultDistinct;
        _sources[column] = new Source(distinct, known, scan, ordinal, Math.Max(1, rows));
    }

    /// <summary>A group key put out under another column.</summary>
    public void Rename(BoundExpression key, OutputColumn column)
    {
        if (key is BoundColumn known && _sources.TryGetValue(known.Column, out Source? source))
            _sources[column] = source;
    }

    /// <summary>How many values an expression has among so many rows.</summary>
    public double Distinct(BoundExpression expression, double rows)
    {
        double distinct = 1;
        bool isKnown = false;
        foreach (OutputColumn column in ExpressionTree.Columns(expression))
        {
            isKnown = _sources.TryGetValue(column, out Source? source);
            if (!isKnown)
                break;
            distinct *= source!.Distinct;
        }

        return Math.Max(1, Math.Min(rows, isKnown ? distinct : DefaultDistinct));
    }

    /// <summary>
    /// How many values several columns have together: where they are a unique key, as many as the table has rows; else no more than that.
    /// </summary>
    public (double Values, bool IsUnique) Distinct(IReadOnlyList<BoundExpression> expressions, double rows)
    {
        Source[] sources = [.. expressions.OfType<BoundColumn>().Select(each => _sources.GetValueOrDefault(each.Column)).OfType<Source>()];
        double product = expressions.Aggregate(1.0, (so, each) => so * Distinct(each, rows));
        if (sources.Length < expressions.Count || sources.Any(each => each.Scan.Alias != sources[0].Scan.Alias))
            return (Math.Min(product, Math.Max(1, rows)), false);
        int[] ordinals = [.. sources.Select(each => each.Ordinal)];
        bool isUnique = sources[0].Scan.Table.Keys.Any(key =>
            key is { IsUnique: true, Predicate: null } && key.Columns.All(ordinals.Contains));
        return isUnique ? (sources[0].Rows, true) : (Math.Min(product, sources[0].Rows), false);
    }

    /// <summary>How many rows of the table have one value of the key.</summary>
    public double RowsOf(KeyLookupNode lookup, double rows)
    {
        TableStatistics? statistics = transaction.Manager.Tables.Statistics(transaction, lookup.Table);
        double values = 1;
        foreach (int ordinal in lookup.Key.Columns)
        {
            bool isUnique = lookup.Table.Keys.Any(key =>
                key is { IsUnique: true, Predicate: null, Columns: [var only] } && only == ordinal);
            values *= isUnique ? rows
                : statistics?.Columns.GetValueOrDefault(lookup.Table.Columns[ordinal].Number)?.Distinct(rows) ?? DefaultDistinct;
        }

        return rows / Math.Clamp(values, 1, Math.Max(1, rows));
    }

    /// <summary>column = something that is not known yet: an average value's share.</summary>
    public double? Equality(BoundCall call)
    {
        foreach (BoundExpression side in call.Arguments)
        {
            if (side is BoundColumn { Column: var column } && _sources.TryGetValue(column, out Source? source))
                return (1 - (source.Statistics?.NullFraction ?? 0)) / source.Distinct;
        }

        return null;
    }

    /// <summary>The one column with statistics that a condition is about, if nothing but constants stands beside it.</summary>
    public OutputColumn? OnlyColumn(BoundExpression conjunct)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(conjunct);
        return statement is not null && read.Count == 1 && _sources.TryGetValue(read.First(), out Source? source)
            && source.Statistics is not null && IsPlain(conjunct) ? read.First() : null;
    }

    /// <summary>
    /// The share of rows for which all the conditions hold, by trying them on the common values and on the histogram. Null where one fails.
    /// </summary>
    public double? Share(OutputColumn column, BoundExpression[] conjuncts)
    {
        (double distinct, ColumnStatistics statistics) = (_sources[column].Distinct, _sources[column].Statistics!);
        try
        {
            double common = 0, commonMet = 0, rest = 1 - statistics.NullFraction;
            if (statistics.Common is { } values)
            {
                bool[] holds = Try(column, values, conjuncts);
                for (int i = 0; i < holds.Length; i++)
                    commonMet += holds[i] ? statistics.CommonFrequencies[i] : 0;
                common = statistics.CommonFrequencies.Sum();
            }

            rest = Math.Max(0, rest - common);
            double left = Math.Max(1, distinct - statistics.CommonFrequencies.Length);
            bool isEquality = conjuncts.Any(each => each is BoundCall call && EqualityFunctions.IsEquality(call.Function));
            double share = isEquality ? (commonMet > 0 ? 0 : 1 / left) : ShareOfRest(column, statistics, conjuncts);
            return Math.Clamp(commonMet + (rest * share), LeastShare / Math.Max(1, distinct), 1);
        }
        catch (SqlException)
        {
            return null;
        }
    }

    private double ShareOfRest(OutputColumn column, ColumnStatistics statistics, BoundExpression[] conjuncts)
    {
        if (statistics.Bounds is not { } bounds)
            return 0;
        bool[] holds = Try(column, bounds, conjuncts);
        return Math.Clamp((double)holds.Count(each => each) / holds.Length, 0.5 / holds.Length, 1 - (0.5 / holds.Length));
    }

    private bool[] Try(OutputColumn column, Column values, BoundExpression[] conjuncts)
    {
        var scope = new ExecutionScope(new StatementRun(statement!, null));
        var batch = new Batch([values], values.Count);
        bool[] holds = new bool[values.Count];
        foreach (int row in RowFilter.Create(conjuncts, [column], scope)!.Select(batch))
            holds[row] = true;
        return holds;
    }

    // What is tried must have no effect and tell nobody: immutable, and built in.
    private static bool IsPlain(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
        {
            BoundParameter or BoundSubquery => false,
            BoundCall { Function.Volatility: not Volatility.Immutable } => false,
            _ => ExpressionTree.Parts(expression).All(IsPlain),
        };
    }
}
