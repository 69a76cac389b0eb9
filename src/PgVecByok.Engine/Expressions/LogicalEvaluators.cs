namespace PgVecByok.Engine;

/// <summary>
/// AND and OR, from left to right. A row that an operand decides is not shown to the operands after it; PostgreSQL promises no
/// order, but queries rely on it (<c>x &lt;&gt; 0 AND 1 / x &gt; 2</c>).
/// </summary>
internal sealed class LogicalEvaluator(LogicalKind kind, PartialEvaluator[] operands) : Evaluator
{
    private readonly bool _decisive = kind == LogicalKind.Or;

    public override bool IsConstant { get; } = operands.All(operand => operand.IsConstant);

    public override Column Evaluate(Batch input)
    {
        bool[] values = new bool[input.Count];
        values.AsSpan().Fill(!_decisive);
        bool[] unknown = new bool[input.Count];
        int[] open = ScatteredColumn.AllRows(input.Count);
        int count = open.Length;
        foreach (PartialEvaluator operand in operands)
        {
            if (count == 0)
                break;
            var column = (Column<bool>)operand.Evaluate(input, open.AsSpan(0, count));
            count = Decide(column, open.AsSpan(0, count), values, unknown);
        }

        return ToColumn(values, unknown);
    }

    /// <summary>Leaves the rows that are still open at the front and says how many.</summary>
    private int Decide(Column<bool> column, Span<int> open, bool[] values, bool[] unknown)
    {
        int left = 0;
        for (int i = 0; i < open.Length; i++)
        {
            int row = open[i];
            bool isNull = column.IsNull(i);
            if (!isNull && column[i] == _decisive)
            {
                (values[row], unknown[row]) = (_decisive, false);
                continue;
            }

            unknown[row] |= isNull;
            open[left++] = row;
        }

        return left;
    }

    private static Column<bool> ToColumn(bool[] values, bool[] unknown)
    {
        if (!unknown.AsSpan().Contains(true))
            return new Column<bool>(values, values.Length);
        var column = new Column<bool>(values.Length);
        for (int row = 0; row < values.Length; row++)
        {
            if (unknown[row])
                column.AppendNull();
            else
                column.Append(values[row]);
        }

        return column;
    }
}

internal sealed class NotEvaluator(Evaluator operand) : Evaluator
{
    public override bool IsConstant => operand.IsConstant;

    public override Column Evaluate(Batch input)
    {
        var column = (Column<bool>)operand.Evaluate(input);
        var negated = new Column<bool>(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (column.IsNull(row))
                negated.AppendNull();
            else
                negated.Append(!column[row]);
        }

        return negated;
    }
}

internal sealed class IsNullEvaluator(Evaluator operand, bool negated, bool isOfWhole) : Evaluator
{
    public override bool IsConstant => operand.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column column = operand.Evaluate(input);
        bool[] values = new bool[input.Count];
        if (!isOfWhole && column is Column<RecordValue> rows)
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = rows.IsNull(row) ? !negated : AllFields(rows[row], areNull: !negated);
        }
        else if (column.HasNoNulls)
        {
            values.AsSpan().Fill(negated);
        }
        else
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = column.IsNull(row) != negated;
        }

        return new Column<bool>(values, values.Length);
    }

    private static bool AllFields(RecordValue record, bool areNull)
    {
        foreach (object? field in record.Values)
        {
            if ((field is null) != areNull)
                return false;
        }

        return true;
    }
}

/// <summary>IS [NOT] TRUE, FALSE, UNKNOWN.</summary>
internal sealed class TruthTestEvaluator(Evaluator operand, TruthTest test, bool negated) : Evaluator
{
    public override bool IsConstant => operand.IsConstant;

    public override Column Evaluate(Batch input)
    {
        var column = (Column<bool>)operand.Evaluate(input);
        bool[] values = new bool[input.Count];
        for (int row = 0; row < values.Length; row++)
        {
            bool isNull = column.IsNull(row);
            bool holds = test == TruthTest.Unknown ? isNull : !isNull && column[row] == (test == TruthTest.True);
            values[row] = holds != negated;
        }

        return new Column<bool>(values, values.Length);
    }
}

/// <summary>The equality of a type's default class, as a condition.</summary>
internal sealed class KeyEqualityEvaluator(SqlType type, Evaluator left, Evaluator right) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        Column lefts = left.Evaluate(input);
        Column rights = right.Evaluate(input);
        var equal = new Column<bool>(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (lefts.IsNull(row) || rights.IsNull(row))
                equal.AppendNull();
            else
                equal.Append(type.AreEqual(lefts, row, rights, row));
        }

        return equal;
    }
}
