namespace PgVecByok.Engine;

/// <summary>
/// Conjuncts in their order: a row is in if each is true of it (not false, not NULL). Each sees only the rows that passed those
/// before it, so a policy that comes first keeps the rest from even looking at a row.
/// </summary>
internal sealed class RowFilter
{
    private readonly PartialEvaluator[] _conjuncts;
    private int[] _rows = [];

    private RowFilter(PartialEvaluator[] conjuncts) => _conjuncts = conjuncts;

    /// <summary>Null where there is nothing to test.</summary>
    public static RowFilter? Create(IReadOnlyList<BoundExpression> conjuncts, IReadOnlyList<OutputColumn> columns, ExecutionScope scope) =>
        conjuncts.Count == 0 ? null : new RowFilter(new ExpressionCompiler(scope, scope.Layout(columns)).Parts(conjuncts));

    /// <summary>
    /// As <see cref="Create"/>, for lists that belong to a plan's node: the operators of a correlated plan are made anew for each outer
    /// row, their filter is not. One operator of a node runs at a time.
    /// </summary>
    public static RowFilter? ForNode(IReadOnlyList<BoundExpression> conjuncts, IReadOnlyList<OutputColumn> columns, ExecutionScope scope)
    {
        if (conjuncts.Count == 0)
            return null;
        ColumnLayout layout = scope.Layout(columns);
        return scope.Remember(conjuncts, layout, () => new RowFilter(new ExpressionCompiler(scope, layout).Parts(conjuncts)));
    }

    /// <summary>The rows that pass, ascending. Good until the next call.</summary>
    public ReadOnlySpan<int> Select(Batch input)
    {
        if (_rows.Length < input.Count)
            _rows = new int[Math.Max(input.Count, Batch.TargetRows)];
        int count = input.Count;
        for (int row = 0; row < count; row++)
            _rows[row] = row;
        foreach (PartialEvaluator conjunct in _conjuncts)
        {
            if (count == 0)
                break;
            var holds = (Column<bool>)conjunct.Evaluate(input, _rows.AsSpan(0, count));
            count = Keep(holds, _rows.AsSpan(0, count));
        }

        return _rows.AsSpan(0, count);
    }

    /// <summary>The passing rows as a batch; null where none passes.</summary>
    public Batch? Apply(Batch input)
    {
        ReadOnlySpan<int> rows = Select(input);
        return rows.Length == input.Count ? input : rows.IsEmpty ? null : input.Gather(rows);
    }

    private static int Keep(Column<bool> holds, Span<int> rows)
    {
        int kept = 0;
        ReadOnlySpan<bool> values = holds.Values;
        if (holds.HasNoNulls)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                rows[kept] = rows[i];
                kept += values[i] ? 1 : 0;
            }

            return kept;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            if (values[i] && !holds.IsNull(i))
                rows[kept++] = rows[i];
        }

        return kept;
    }
}
