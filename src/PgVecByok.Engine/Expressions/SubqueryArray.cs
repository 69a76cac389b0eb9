namespace PgVecByok.Engine;

/// <summary>ARRAY(SELECT …): the rows' values in their order, an empty array without rows.</summary>
internal sealed class SubqueryArray(BoundSubquery subquery, SubqueryRuns runs) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        var result = new Column<SqlArray>(input.Count);
        SqlArray? once = runs.RunsOnce ? Collect(runs.Once()) : null;
        for (int row = 0; row < input.Count; row++)
            result.Append(once ?? Collect(runs.For(input, row)));
        return result;
    }

    private SqlArray Collect(SubqueryRows rows)
    {
        SqlType element = subquery.Type.Element!;
        Column values = element.NewColumn(Math.Max(rows.Count, 1));
        foreach (Batch batch in rows.Batches)
            values.AppendRange(batch.Columns[0], 0, batch.Count);
        return new SqlArray(element, values);
    }
}
