namespace PgVecByok.Engine;

/// <summary>A function of two columns of one type that gives a boolean: an equality, mostly.</summary>
internal sealed class PairComparison(ScalarBody body, CallContext call)
{
    public Column<bool> Compare(Column left, Column right, int count) => (Column<bool>)body(call, [left, right], count);
}

/// <summary>Searched CASE: each arm sees only the rows that no earlier arm took. results has one more for ELSE.</summary>
internal sealed class CaseEvaluator(SqlType type, PartialEvaluator[] conditions, PartialEvaluator[] results) : Evaluator
{
    public override bool IsConstant { get; } =
        conditions.All(each => each.IsConstant) && results.All(each => each.IsConstant);

    public override Column Evaluate(Batch input)
    {
        var whole = new ScatteredColumn(type, input.Count);
        int[] open = ScatteredColumn.AllRows(input.Count);
        int[] taken = new int[input.Count];
        int count = open.Length;
        for (int arm = 0; arm < conditions.Length && count > 0; arm++)
        {
            var holds = (Column<bool>)conditions[arm].Evaluate(input, open.AsSpan(0, count));
            (int left, int takenCount) = (0, 0);
            for (int i = 0; i < count; i++)
            {
                if (!holds.IsNull(i) && holds[i])
                    taken[takenCount++] = open[i];
                else
                    open[left++] = open[i];
            }

            if (takenCount > 0)
                whole.Put(taken.AsSpan(0, takenCount), results[arm].Evaluate(input, taken.AsSpan(0, takenCount)));
            count = left;
        }

        if (count > 0)
            whole.Put(open.AsSpan(0, count), results[^1].Evaluate(input, open.AsSpan(0, count)));
        return whole.ToColumn();
    }
}

/// <summary>COALESCE: an operand sees only the rows where all before it were NULL.</summary>
internal sealed class CoalesceEvaluator(SqlType type, PartialEvaluator[] operands) : Evaluator
{
    public override bool IsConstant { get; } = operands.All(each => each.IsConstant);

    public override Column Evaluate(Batch input)
    {
        var whole = new ScatteredColumn(type, input.Count);
        int[] open = ScatteredColumn.AllRows(input.Count);
        int count = open.Length;
        foreach (PartialEvaluator operand in operands)
        {
            if (count == 0)
                break;
            Column values = operand.Evaluate(input, open.AsSpan(0, count));
            whole.Put(open.AsSpan(0, count), values);
            int left = 0;
            for (int i = 0; i < count; i++)
            {
                if (values.IsNull(i))
                    open[left++] = open[i];
            }

            count = left;
        }

        return whole.ToColumn();
    }
}

/// <summary>IS [NOT] DISTINCT FROM: two NULLs are the same.</summary>
internal sealed class DistinctEvaluator(Evaluator left, Evaluator right, PairComparison equality, bool negated) : Evaluator
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column lefts = left.Evaluate(input);
        Column rights = right.Evaluate(input);
        Column<bool> equal = equality.Compare(lefts, rights, input.Count);
        bool[] values = new bool[input.Count];
        for (int row = 0; row < values.Length; row++)
        {
            bool isSame = lefts.IsNull(row) || rights.IsNull(row)
                ? lefts.IsNull(row) && rights.IsNull(row)
                : !equal.IsNull(row) && equal[row];
            values[row] = isSame == negated;
        }

        return new Column<bool>(values, values.Length);
    }
}

internal sealed class NullIfEvaluator(Evaluator left, Evaluator right, PairComparison equality) : Evaluator
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column lefts = left.Evaluate(input);
        Column<bool> equal = equality.Compare(lefts, right.Evaluate(input), input.Count);
        Column result = lefts.NewLike(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (!equal.IsNull(row) && equal[row])
                result.AppendNull();
            else
                result.AppendFrom(lefts, row);
        }

        return result;
    }
}

/// <summary>GREATEST and LEAST: NULL only where all are NULL.</summary>
internal sealed class ExtremeEvaluator(bool isGreatest, SqlType type, Evaluator[] operands) : Evaluator
{
    public override bool IsConstant { get; } = operands.All(each => each.IsConstant);

    public override Column Evaluate(Batch input)
    {
        Column[] columns = [.. operands.Select(operand => operand.Evaluate(input))];
        Column result = type.NewColumn(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            Column? best = null;
            foreach (Column column in columns)
            {
                if (!column.IsNull(row) && (best is null || Math.Sign(type.Compare(column, row, best, row)) == (isGreatest ? 1 : -1)))
                    best = column;
            }

            result.AppendFrom(best ?? columns[0], row);
        }

        return result;
    }
}
