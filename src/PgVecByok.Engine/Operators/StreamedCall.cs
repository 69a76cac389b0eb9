namespace PgVecByok.Engine;

/// <summary>When a call's value is known: with its row, at the end of the row's peers, or of the partition.</summary>
internal enum StreamedReach
{
    Row,
    Group,
    Partition,
}

/// <summary>A window call that takes a partition's rows as they come.</summary>
internal abstract class StreamedCall
{
    public virtual StreamedReach Reach => StreamedReach.Row;

    public static bool Can(BoundWindowCall call) => call.Function is AggregateFunction
        ? FrameReachOf(call) is not null
        : call.Function.Name is "row_number" or "rank" or "dense_rank"
            || (call.Function.Name == "lag" && call.Arguments.Count == 1)
            || (call.Function.Name == "first_value" && FrameReachOf(call) is not null);

    public static StreamedCall? For(BoundWindowCall call, WindowNode node, ExecutionScope scope)
    {
        Evaluator[] arguments = scope.Compile(call.Arguments, node.Input.Output);
        return call.Function switch
        {
            AggregateFunction function => new StreamedAggregate(
                call, function, arguments, call.Filter is { } filter ? scope.Compile(filter, node.Input.Output) : null,
                FrameReachOf(call)!.Value, scope),
            { Name: "row_number" } => new StreamedNumber(isPeers: false, isDense: false),
            { Name: "rank" } => new StreamedNumber(isPeers: true, isDense: false),
            { Name: "dense_rank" } => new StreamedNumber(isPeers: true, isDense: true),
            { Name: "lag" } => new StreamedLag(arguments[0]),
            { Name: "first_value" } => new StreamedFirst(arguments[0]),
            _ => null,
        };
    }

    /// <summary>Values of the batch's rows, or of its groups where the reach is one; of the partition nothing yet.</summary>
    /// <param name="batch">The partition's next rows.</param>
    /// <param name="starts">Where the groups of peers begin in it.</param>
    /// <param name="continues">The first group has begun before.</param>
    public abstract Column Step(Batch batch, int[] starts, bool continues);

    /// <summary>Of the partition: one value. REQUIRES: all rows have been taken.</summary>
    public virtual Column Result() => throw new InvalidOperationException("the value was told with its rows");

    /// <summary>From the partition's start to the row, its peers or the end; null for other frames.</summary>
    private static StreamedReach? FrameReachOf(BoundWindowCall call)
    {
        WindowFrame frame = call.Frame;
        if (frame.Start.Kind != FrameBoundKind.UnboundedPreceding || frame.Exclusion != FrameExclusion.NoOthers)
            return null;
        return frame.End.Kind switch
        {
            FrameBoundKind.CurrentRow => frame.Unit == FrameUnit.Rows ? StreamedReach.Row : StreamedReach.Group,
            FrameBoundKind.UnboundedFollowing => StreamedReach.Partition,
            _ => null,
        };
    }
}

/// <summary>row_number, rank and dense_rank.</summary>
internal sealed class StreamedNumber(bool isPeers, bool isDense) : StreamedCall
{
    private long _rows;
    private long _number;

    public override Column Step(Batch batch, int[] starts, bool continues)
    {
        long[] numbers = new long[batch.Count];
        for (int row = 0, group = -1; row < numbers.Length; row++)
        {
            bool begins = group + 1 < starts.Length && starts[group + 1] == row && ++group >= 0 && !(row == 0 && continues);
            _rows++;
            _number = !isPeers ? _rows : !begins ? _number : isDense ? _number + 1 : _rows;
            numbers[row] = _number;
        }

        return new Column<long>(numbers, numbers.Length);
    }
}

/// <summary>lag by one row.</summary>
internal sealed class StreamedLag(Evaluator value) : StreamedCall
{
    private Column? _before;

    public override Column Step(Batch batch, int[] starts, bool continues)
    {
        Column values = value.Evaluate(batch), results = values.NewLike(batch.Count);
        if (_before is null)
            results.AppendNull();
        else
            results.AppendFrom(_before, 0);
        results.AppendRange(values, 0, batch.Count - 1);
        _before = values.Repeat(batch.Count - 1, 1);
        return results;
    }
}

/// <summary>first_value of a frame that starts with the partition.</summary>
internal sealed class StreamedFirst(Evaluator value) : StreamedCall
{
    private Column? _first;

    public override Column Step(Batch batch, int[] starts, bool continues)
    {
        _first ??= value.Evaluate(batch).Repeat(0, 1);
        return _first.Repeat(0, batch.Count);
    }
}

/// <summary>An aggregate over a frame that starts with the partition.</summary>
internal sealed class StreamedAggregate : StreamedCall
{
    private readonly AggregateFunction _function;
    private readonly Evaluator[] _arguments;
    private readonly Evaluator? _filter;
    private readonly CallContext _call;
    private readonly Accumulator _accumulator;

    public StreamedAggregate(
        BoundWindowCall call, AggregateFunction function, Evaluator[] arguments, Evaluator? filter, StreamedReach reach,
        ExecutionScope scope)
    {
        (_function, _arguments, _filter, Reach) = (function, arguments, filter, reach);
        _call = new CallContext
        {
            ArgumentTypes = [.. call.Arguments.Select(argument => argument.Type)], ReturnType = call.Type, ReturnTypmod = -1,
            Statement = scope.Statement,
        };
        _accumulator = function.NewAccumulator(_call);
    }

    public override StreamedReach Reach { get; }

    public override Column Step(Batch batch, int[] starts, bool continues)
    {
        Column[] arguments = [.. _arguments.Select(argument => argument.Evaluate(batch))];
        bool[] included = WindowCalls.Included(_filter, _function, batch, arguments);
        if (Reach == StreamedReach.Partition)
        {
            Add(arguments, included, 0, batch.Count);
            return arguments.FirstOrDefault() ?? _call.ReturnType.NewColumn(0);
        }

        int steps = Reach == StreamedReach.Row ? batch.Count : starts.Length;
        Column results = _call.ReturnType.NewColumn(steps);
        for (int step = 0; step < steps; step++)
        {
            int from = Reach == StreamedReach.Row ? step : starts[step];
            int to = Reach == StreamedReach.Row ? step + 1 : step + 1 < starts.Length ? starts[step + 1] : batch.Count;
            Add(arguments, included, from, to);
            results.AppendFrom(_accumulator.Results(1), 0);
        }

        return results;
    }

    public override Column Result() => _accumulator.Results(1);

    private void Add(Column[] arguments, bool[] included, int from, int to)
    {
        int[] rows = [.. Enumerable.Range(from, to - from).Where(row => included[row])];
        if (rows.Length > 0)
            _accumulator.Add(new int[rows.Length], [.. arguments.Select(argument => argument.Gather(rows))], rows.Length);
    }
}
