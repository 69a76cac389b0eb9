namespace PgVecByok.Engine;

/// <summary>
/// One aggregate over many groups: leaves out what FILTER, DISTINCT and strictness leave out, and for ordered aggregates keeps
/// the rows until their order is known.
/// </summary>
internal sealed class AggregateCall
{
    private static readonly HashSet<string> OrderBlind = ["count", "sum", "avg", "min", "max", "bool_and", "bool_or", "every"];

    private readonly BoundAggregate _aggregate;
    private readonly Evaluator[] _arguments;
    private readonly Evaluator? _filter;
    private readonly Evaluator[] _orderKeys;
    private readonly Accumulator _accumulator;
    private readonly RowKeys? _distinct; // (group, arguments)
    private readonly RowBuffer? _kept; // group, arguments, order keys
    private readonly RowOrder _order;
    private long _keptBytes;

    public AggregateCall(BoundAggregate aggregate, IReadOnlyList<OutputColumn> input, ExecutionScope scope)
    {
        _aggregate = aggregate;
        _arguments = scope.Compile(aggregate.Arguments, input);
        _filter = aggregate.Filter is { } filter ? scope.Compile(filter, input) : null;
        SqlType[] types = [.. aggregate.Arguments.Select(argument => argument.Type)];
        _accumulator = aggregate.Function.NewAccumulator(new CallContext
        {
            ArgumentTypes = types, ReturnType = aggregate.Type, ReturnTypmod = aggregate.Typmod, Statement = scope.Statement,
        });
        IReadOnlyList<SortKey> order = Order(aggregate);
        _order = new RowOrder(order);
        _orderKeys = scope.Compile(order.Select(key => key.Expression), input);
        if (aggregate.IsDistinct)
            _distinct = new RowKeys([RowNumberType.Instance, .. types]);
        if (order.Count > 0)
            _kept = new RowBuffer([RowNumberType.Instance, .. types, .. _order.Types]);
    }

    public long MemoryBytes => _accumulator.MemoryBytes + (_distinct?.CheapMemoryBytes ?? 0) + _keptBytes;

    public void Add(int[] groups, Batch batch)
    {
        if (_filter is not null)
        {
            var holds = (Column<bool>)_filter.Evaluate(batch);
            int[] rows = [.. ScatteredColumn.AllRows(batch.Count).Where(row => !holds.IsNull(row) && holds[row])];
            (groups, batch) = (Pick(groups, rows), rows.Length == batch.Count ? batch : batch.Gather(rows));
        }

        if (batch.Count == 0)
            return;
        Column[] arguments = [.. _arguments.Select(argument => argument.Evaluate(batch))];
        int[] wanted = IsEveryRowWanted(arguments) ? groups : Wanted(groups, arguments);
        if (wanted.Length == 0)
            return;
        Column[] columns = [.. arguments, .. _orderKeys.Select(key => key.Evaluate(batch))];
        if (wanted.Length < groups.Length)
        {
            groups = Pick(groups, wanted);
            columns = [.. columns.Select(column => column.Gather(wanted))];
        }

        if (_kept is null)
            _accumulator.Add(groups, columns, groups.Length);
        else
            Keep(groups, columns);
    }

    public Column Results(int groupCount)
    {
        if (_kept is { Count: > 0 })
            AddKept(_kept);
        return _accumulator.Results(groupCount);
    }

    // DISTINCT is sorted in PostgreSQL; where the aggregate can show it, so it is here.
    private static IReadOnlyList<SortKey> Order(BoundAggregate aggregate)
    {
        if (aggregate.Order.Count > 0 || !aggregate.IsDistinct || OrderBlind.Contains(aggregate.Function.Name))
            return aggregate.Order;
        return [.. aggregate.Arguments.Select(argument => new SortKey(argument, Descending: false, NullsFirst: false))];
    }

    private bool IsEveryRowWanted(Column[] arguments) =>
        _distinct is null && (!_aggregate.Function.IsStrict || Array.TrueForAll(arguments, column => column.HasNoNulls));

    private int[] Wanted(int[] groups, Column[] arguments)
    {
        IEnumerable<int> rows = ScatteredColumn.AllRows(groups.Length);
        Column[] tested = arguments[Math.Max(_aggregate.Function.DirectArguments, 0)..];
        if (_aggregate.Function.IsStrict && tested.Any(column => !column.HasNoNulls))
            rows = rows.Where(row => !RowKeys.HasNull(tested, row));
        if (_distinct is { } distinct)
        {
            Column[] keys = [new Column<int>(groups, groups.Length), .. arguments];
            int[] hashes = new int[groups.Length];
            distinct.Hash(keys, hashes);
            rows = rows.Where(row =>
            {
                distinct.FindOrAdd(keys, row, hashes[row], out bool isNew);
                return isNew;
            });
        }

        return [.. rows];
    }

    private void Keep(int[] groups, Column[] columns)
    {
        Column[] kept = [new Column<int>(groups, groups.Length), .. columns];
        _kept!.Add(kept, groups.Length);
        _keptBytes += kept.Sum(column => column.MemoryBytes);
    }

    private void AddKept(RowBuffer kept)
    {
        var groups = (Column<int>)kept.Columns[0];
        Column[] keys = kept.Columns[(1 + _arguments.Length)..];
        int[] order = _order.Sort(keys, kept.Count);
        for (int from = 0; from < order.Length; from += Batch.TargetRows)
        {
            int[] rows = order[from..Math.Min(from + Batch.TargetRows, order.Length)];
            Column[] arguments = [.. kept.Columns[1..(1 + _arguments.Length)].Select(column => column.Gather(rows))];
            _accumulator.Add([.. rows.Select(row => groups[row])], arguments, rows.Length);
        }

        kept.Clear();
    }

    private static int[] Pick(int[] values, int[] rows)
    {
        int[] picked = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            picked[i] = values[rows[i]];
        return picked;
    }
}
