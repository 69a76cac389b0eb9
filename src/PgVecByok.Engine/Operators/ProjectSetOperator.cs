using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Set-returning calls in a select list: for each input row as many rows as the longest of them gives, the others padded with NULL.
/// </summary>
internal sealed class ProjectSetOperator(ProjectSetNode node, Operator input, ExecutionScope scope) : Operator
{
    private readonly TableCallRows[] _calls = [.. node.Calls.Select(call => new TableCallRows(call, node.Input.Output, scope))];
    private Batch? _rows;
    private int _row;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            scope.ThrowIfCancelled();
            if (_rows is null || _row == _rows.Count)
            {
                if (!input.TryRead(out _rows))
                {
                    batch = null;
                    return false;
                }

                _row = 0;
                foreach (TableCallRows call in _calls)
                    call.Start(_rows);
            }

            batch = Expand(_rows);
            if (batch is not null)
                return true;
        }
    }

    public override void Dispose()
    {
        foreach (TableCallRows call in _calls)
            call.Dispose();
        input.Dispose();
    }

    private Batch? Expand(Batch rows)
    {
        var from = new List<int>();
        Column[] values = [.. node.Calls.Select(call => call.Type.NewColumn(16))];
        while (_row < rows.Count && from.Count < Batch.TargetRows)
        {
            foreach (TableCallRows call in _calls)
                call.MoveTo(_row);
            bool any = false;
            foreach (TableCallRows call in _calls)
                any |= call.MoveNext();
            if (!any)
            {
                _row++;
                continue;
            }

            from.Add(_row);
            for (int i = 0; i < values.Length; i++)
                _calls[i].AppendTo(values[i]);
        }

        if (from.Count == 0)
            return null;
        Batch repeated = rows.Gather([.. from]);
        return new Batch([.. repeated.Columns, .. values], from.Count);
    }
}

/// <summary>One set-returning call: its rows for one row of its arguments after the other.</summary>
internal sealed class TableCallRows : IDisposable
{
    private readonly BoundTableCall _call;
    private readonly Evaluator[] _arguments;
    private readonly CallContext _context;
    private Column[] _values = [];
    private int _at = -1;
    private IEnumerator<Batch>? _batches;
    private Batch? _batch;
    private int _row;

    public TableCallRows(BoundTableCall call, IReadOnlyList<OutputColumn> input, ExecutionScope scope)
    {
        _call = call;
        _arguments = scope.Compile(call.Arguments, input);
        _context = new CallContext
        {
            ArgumentTypes = [.. call.Arguments.Select(argument => argument.Type)], ReturnType = call.Type, ReturnTypmod = -1,
            Statement = scope.Statement, Memory = scope.Run.Memory,
        };
    }

    /// <summary>The columns of the row at hand.</summary>
    public Batch? Current => _batch;

    public int Row => _row;

    public void Start(Batch input)
    {
        _values = [.. _arguments.Select(argument => argument.Evaluate(input))];
        _at = -1;
    }

    public void MoveTo(int row)
    {
        if (_at == row)
            return;
        _at = row;
        _batches?.Dispose();
        _batch = null;
        _row = -1;
        _batches = Call(row).GetEnumerator();
    }

    public bool MoveNext()
    {
        if (_batches is null)
            return false;
        while (_batch is null || ++_row >= _batch.Count)
        {
            if (!_batches.MoveNext())
            {
                _batches.Dispose();
                (_batches, _batch) = (null, null);
                return false;
            }

            (_batch, _row) = (_batches.Current, -1);
        }

        return true;
    }

    public void AppendTo(Column values)
    {
        if (_batch is null)
            values.AppendNull();
        else if (values is Column<RecordValue> records && _batch.Columns is not [Column<RecordValue>])
            records.Append(RowOf(_batch));
        else
            values.AppendFrom(_batch.Columns[0], _row);
    }

    /// <summary>A function of several result columns is one row value in a select list.</summary>
    private RecordValue RowOf(Batch batch)
    {
        IReadOnlyList<(string Name, SqlType Type)> columns = ((TableFunction)_call.Function).ResultColumns;
        return new RecordValue(
            [.. batch.Columns.Select(column => column.Boxed(_row))], [.. columns.Select(column => column.Type)],
            [.. columns.Select(column => column.Name)]);
    }

    public void Dispose() => _batches?.Dispose();

    private IEnumerable<Batch> Call(int row)
    {
        if (_call.Function is TableFunction table)
        {
            object?[] arguments = [.. _values.Select(value => value.Boxed(row))];
            return table.IsStrict && arguments.Contains(null) ? [] : table.Body(_context, arguments);
        }

        Column[] single = [.. _values.Select(value => value.Repeat(row, 1))];
        return [new Batch([((ScalarFunction)_call.Function).Body(_context, single, 1)], 1)];
    }
}
