using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>(SELECT …) as a value: NULL without a row, 21000 with several.</summary>
internal sealed class SubqueryValue(BoundSubquery subquery, SubqueryRuns runs) : Evaluator
{
    private ConstantEvaluator? _value;

    public override Column Evaluate(Batch input)
    {
        if (runs.RunsOnce)
            return (_value ??= new ConstantEvaluator(Value(runs.Once(rowsMax: 2)))).Evaluate(input);
        Column result = subquery.Type.NewColumn(input.Count);
        for (int row = 0; row < input.Count; row++)
            result.AppendFrom(Value(runs.For(input, row, rowsMax: 2)), 0);
        return result;
    }

    private Column Value(SubqueryRows rows)
    {
        if (rows.Count > 1)
        {
            throw new SqlException(
                SqlState.CardinalityViolation, "more than one row returned by a subquery used as an expression");
        }

        if (rows.Count == 1)
            return rows.Batches[0].Columns[0];
        Column none = subquery.Type.NewColumn(1);
        none.AppendNull();
        return none;
    }
}

internal sealed class ExistsSubquery(SubqueryRuns runs) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        bool[] values = new bool[input.Count];
        if (runs.RunsOnce)
        {
            values.AsSpan().Fill(runs.Once(rowsMax: 1).Count > 0);
        }
        else
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = runs.For(input, row, rowsMax: 1).Count > 0;
        }

        return new Column<bool>(values, values.Length);
    }
}

/// <summary>x IN (SELECT …) over a result that is the same for all rows.</summary>
internal sealed class HashedSubquery(SqlType type, Evaluator operand, SubqueryRuns runs) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        SubqueryRows rows = runs.Once();
        Column values = operand.Evaluate(input);
        return SetMembership.Test(rows.Keys(type), rows.HasNull, rows.Count == 0, values, input.Count);
    }
}

/// <summary>Three-valued membership in a set of values.</summary>
internal static class SetMembership
{
    public static Column<bool> Test(RowKeys set, bool setHasNull, bool isEmpty, Column values, int count)
    {
        int[] hashes = new int[count];
        Column[] keys = [values];
        set.Hash(keys, hashes);
        var found = new Column<bool>(count);
        for (int row = 0; row < count; row++)
        {
            if (isEmpty)
                found.Append(false);
            else if (values.IsNull(row))
                found.AppendNull();
            else if (set.Find(keys, row, hashes[row]) >= 0)
                found.Append(true);
            else if (setHasNull)
                found.AppendNull();
            else
                found.Append(false);
        }

        return found;
    }
}

/// <summary>
/// (a, b) op ANY|ALL (SELECT …): the operators' results are joined by AND within a row, by OR or AND over the rows.
/// </summary>
internal sealed class QuantifiedSubquery(bool isAll, Evaluator[] operands, PairComparison[] operators, SubqueryRuns runs) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        Column[] values = [.. operands.Select(operand => operand.Evaluate(input))];
        var result = new Column<bool>(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (Test(values, row, runs.For(input, row)) is { } holds)
                result.Append(holds);
            else
                result.AppendNull();
        }

        return result;
    }

    private bool? Test(Column[] values, int row, SubqueryRows rows)
    {
        bool? whole = isAll;
        foreach (Batch batch in rows.Batches)
        {
            var tests = new Column<bool>[operators.Length];
            for (int i = 0; i < tests.Length; i++)
                tests[i] = operators[i].Compare(values[i].Repeat(row, batch.Count), batch.Columns[i], batch.Count);
            for (int at = 0; at < batch.Count; at++)
            {
                bool? one = Conjunction(tests, at);
                if (one == !isAll)
                    return !isAll;
                if (one is null)
                    whole = null;
            }
        }

        return whole;
    }

    private static bool? Conjunction(Column<bool>[] tests, int row)
    {
        bool? whole = true;
        foreach (Column<bool> test in tests)
        {
            if (test.IsNull(row))
                whole = null;
            else if (!test[row])
                return false;
        }

        return whole;
    }
}
