namespace PgVecByok.Engine;

/// <summary>An expression evaluated for some rows of a batch; only the columns it reads are gathered.</summary>
internal sealed class PartialEvaluator(Evaluator inner, int[] ordinals)
{
    public bool IsConstant => inner.IsConstant;

    /// <summary>The values of the given rows (at least one), in their order.</summary>
    public Column Evaluate(Batch input, ReadOnlySpan<int> rows)
    {
        var columns = new Column[ordinals.Length];
        bool isWhole = rows.Length == input.Count;
        for (int i = 0; i < columns.Length; i++)
            columns[i] = isWhole ? input.Columns[ordinals[i]] : input.Columns[ordinals[i]].Gather(rows);
        return inner.Evaluate(new Batch(columns, rows.Length));
    }
}

/// <summary>Puts together a column whose rows were evaluated in several parts.</summary>
internal sealed class ScatteredColumn(SqlType type, int count)
{
    private readonly List<Column> _parts = [];
    private readonly int[] _part = new int[count];
    private readonly int[] _place = new int[count];

    /// <summary>Row i of <paramref name="values"/> is row <paramref name="rows"/>[i] of the whole.</summary>
    public void Put(ReadOnlySpan<int> rows, Column values)
    {
        for (int i = 0; i < rows.Length; i++)
            (_part[rows[i]], _place[rows[i]]) = (_parts.Count, i);
        _parts.Add(values);
    }

    /// <summary>REQUIRES: every row was put.</summary>
    public Column ToColumn()
    {
        if (_parts.Count == 1)
            return _parts[0];
        Column whole = type.NewColumn(count);
        for (int row = 0; row < count; row++)
            whole.AppendFrom(_parts[_part[row]], _place[row]);
        return whole;
    }

    public static int[] AllRows(int count)
    {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++)
            rows[i] = i;
        return rows;
    }
}
