namespace PgVecByok.Engine;

/// <summary>
/// A compiled expression: gives a value for each row of a batch. An evaluator keeps what lasts for the statement (constants,
/// results of uncorrelated subqueries) and belongs to the statement's thread.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>The same for every row of the statement, so that one row tells all.</summary>
    public virtual bool IsConstant => false;

    /// <summary>REQUIRES: at least one row.</summary>
    public abstract Column Evaluate(Batch input);

    /// <summary>The value of an expression that reads no row.</summary>
    public Column EvaluateOnce() => Evaluate(OneRow);

    public static readonly Batch OneRow = new([], 1);
}

/// <summary>
/// A value that is the same for all rows. Functions take whole columns, so it is repeated once, to the longest batch seen,
/// and every batch gets a prefix of that.
/// </summary>
internal sealed class ConstantEvaluator : Evaluator
{
    private Column _repeated;

    public ConstantEvaluator(Column single) => Single = _repeated = single;

    public Column Single { get; }

    public override bool IsConstant => true;

    public override Column Evaluate(Batch input)
    {
        if (_repeated.Count < input.Count)
            _repeated = Single.Repeat(0, Math.Max(input.Count, Math.Min(Batch.TargetRows, _repeated.Count * 16)));
        return _repeated.Prefix(input.Count);
    }
}

/// <summary>A call that depends on no row and is not volatile: evaluated when first needed, so that it may fail only then.</summary>
internal sealed class OnceEvaluator(Evaluator inner) : Evaluator
{
    private ConstantEvaluator? _value;

    public override bool IsConstant => true;

    public override Column Evaluate(Batch input) => (_value ??= new ConstantEvaluator(inner.EvaluateOnce())).Evaluate(input);
}

internal sealed class ColumnEvaluator(int ordinal) : Evaluator
{
    public int Ordinal => ordinal;

    public override Column Evaluate(Batch input) => input.Columns[ordinal];
}

/// <summary>A column of an enclosing query's current row.</summary>
internal sealed class OuterEvaluator(OuterCell cell) : Evaluator
{
    public override Column Evaluate(Batch input) => cell.Values.Repeat(cell.Row, input.Count);
}

internal sealed class CallEvaluator(CallContext call, ScalarBody body, Evaluator[] arguments) : Evaluator
{
    public override Column Evaluate(Batch input)
    {
        var columns = new Column[arguments.Length];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = arguments[i].Evaluate(input);
        return body(call, columns, input.Count);
    }
}
