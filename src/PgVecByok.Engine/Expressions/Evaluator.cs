using PgVecByok.Sql;

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

/// <summary>An evaluator whose value for every row is this one.</summary>
internal interface ISingleValue
{
    Column Single { get; }
}

/// <summary>
/// A value that is the same for all rows. Functions take whole columns, so it is repeated once, to the longest batch seen,
/// and every batch gets a prefix of that.
/// </summary>
internal sealed class ConstantEvaluator : Evaluator, ISingleValue
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

/// <summary>$n. Its value is asked for anew at each evaluation: operators may run again with others.</summary>
internal sealed class ParameterEvaluator(StatementContext statement, int number) : Evaluator, ISingleValue
{
    private ConstantEvaluator? _longer;

    public override bool IsConstant => true;

    public Column Single => number <= statement.Parameters.Count
        ? statement.Parameters[number - 1]
        : throw new SqlException(SqlState.UndefinedParameter, $"there is no parameter ${number}");

    public override Column Evaluate(Batch input)
    {
        Column single = Single;
        if (input.Count == 1)
            return single;
        if (_longer is null || !ReferenceEquals(_longer.Single, single))
            _longer = new ConstantEvaluator(single);
        return _longer.Evaluate(input);
    }
}

/// <summary>A call that depends on no row and is not volatile: evaluated when first needed, so that it may fail only then.</summary>
internal sealed class OnceEvaluator(Evaluator inner, StatementRun run) : Evaluator
{
    private const long CountedBytesMin = 1 << 16;
    private ConstantEvaluator? _value;
    private MemoryReservation? _held;
    private int _turn;

    public override bool IsConstant => true;

    public override Column Evaluate(Batch input)
    {
        if (_value is null || _turn != run.Turn)
        {
            (_value, _turn) = (new ConstantEvaluator(inner.EvaluateOnce()), run.Turn);
            long bytes = _value.Single.MemoryBytes;
            if (bytes >= CountedBytesMin || _held is not null)
                (_held ??= run.Memory.Reserve()).Set(bytes);
        }

        return _value.Evaluate(input);
    }
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
    private readonly bool _holds = arguments.Any(IsLarge);
    private readonly bool _resultLiesElsewhere = call.ReturnType.LiesElsewhere;

    /// <summary>
    /// Whether what it gives counts for the statement's memory while others are computed: columns of tables are there already, and
    /// constants once.
    /// </summary>
    public static bool IsLarge(Evaluator evaluator) => evaluator is CallEvaluator { _resultLiesElsewhere: true };

    public override Column Evaluate(Batch input)
    {
        var columns = new Column[arguments.Length];
        if (_holds && call.Memory is { } memory)
            return EvaluateHolding(input, columns, memory.Reserve());
        for (int i = 0; i < columns.Length; i++)
            columns[i] = arguments[i].Evaluate(input);
        return body(call, columns, input.Count);
    }

    private Column EvaluateHolding(Batch input, Column[] columns, MemoryReservation held)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = arguments[i].Evaluate(input);
            if (IsLarge(arguments[i]))
                held.Add(columns[i].MemoryBytes);
        }

        Column results = body(call, columns, input.Count);
        held.Dispose();
        return results;
    }
}
